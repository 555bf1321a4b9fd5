#include "app/picture/piece_mark.h"

#include <array>

namespace viewer {

namespace {

constexpr double letter_room = 3;  // points, on each side

}  // namespace

std::optional<PictureBox> letter_place(const PictureContext& context, const PictureBox& piece,
                                       const std::vector<PictureBox>& taken) {
    const float size = context.text.usual_size(WordStyle::small);
    const float room = context.pt(letter_room), gap = context.pt(1);
    const float wide = context.text.width(WordStyle::small, size, "M") + 2 * room;
    const float high = size + room;
    const float left = piece.min.x - wide - gap, right = piece.max.x + gap;
    const float above = piece.min.y - high - gap, below = piece.max.y + gap;
    const PictureBox window{{0, 0}, {context.width(), context.height()}};
    const std::array<PicturePoint, 8> corners = {PicturePoint{right, above},
                                                 {left, above},
                                                 {right, below},
                                                 {left, below},
                                                 {right, piece.min.y},
                                                 {left, piece.min.y},
                                                 {piece.min.x, above},
                                                 {piece.min.x, below}};
    for (const PicturePoint at : corners) {
        const PictureBox box{at, {at.x + wide, at.y + high}};
        if (window.holds(box.min) && window.holds(box.max) && !any_meets(taken, box)) return box;
    }
    return std::nullopt;
}

PicturePart piece_mark(const PictureContext& context, const NamedPiece& named,
                       const PictureBox& piece, const PictureBox& card) {
    const Ink ink{context.look.panel_text}, halo{context.look.panel_background, 0.8F};
    const float size = context.text.usual_size(WordStyle::small);
    const float wide = context.text.width(WordStyle::small, size, named.letter);
    PicturePart part;
    part.name = "piece/" + named.piece.name;
    part.box = card;
    part.covers = true;
    part.marks.emplace_back(BoxOutline{piece, halo, 0, context.pt(2.6)});
    part.marks.emplace_back(BoxOutline{piece, ink, 0, context.pt(0.9)});
    part.marks.emplace_back(FilledBox{card, {context.look.panel_background, 0.94F}});
    part.marks.emplace_back(
        TextRun{named.letter,
                WordStyle::small,
                size,
                {card.min.x + (card.width() - wide) / 2, card.min.y + context.pt(letter_room) / 2},
                ink});
    return part;
}

}  // namespace viewer
