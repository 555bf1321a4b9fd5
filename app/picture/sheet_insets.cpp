#include "app/picture/sheet_insets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "app/picture/ground.h"
#include "app/picture/piece_mark.h"
#include "app/picture/scale_bar.h"

namespace viewer {

namespace {

// Points; 120 are an inch (understand_print): 32 mm on the map, up to 44 in a margin.
constexpr double inset_side = 150, least_in_margin = 130, most_in_margin = 210;
constexpr double inset_off_edge = 12, margin_gap = 22;
constexpr double inset_bar = 60, name_aside = 6, name_above = 3, beside_bar = 22;
constexpr double round_piece = 0.18;  // of its size: what an inset shows round it
constexpr double least_closer = 1.5;  // times
constexpr double most_of_pane = 0.4;  // of a pane's width an inset takes
constexpr double least_pane = 400;    // points: of narrower ones each has no room for insets

MapExtent with_surroundings(const MapExtent& piece) {
    const double more = round_piece * std::max(piece.width(), piece.height());
    return {piece.min_x - more, piece.min_y - more, piece.max_x + more, piece.max_y + more};
}

PictureBox on_screen(const PictureContext& context, const MapExtent& land) {
    const auto at = [&](MapPoint p) {
        return to_point(to_screen(context.state.camera, context.viewport, p));
    };
    return {at({land.min_x, land.max_y}), at({land.max_x, land.min_y})};
}

PictureBox widened(const PictureBox& box, float by) {
    return {{box.min.x - by, box.min.y - by}, {box.max.x + by, box.max.y + by}};
}

/// The letters given so far, by the piece's name: one piece has the same on all panes.
using Letterings = std::map<std::string, std::string>;

std::string letter_for(const Letterings& given, const std::string& name) {
    const auto has = given.find(name);
    return has != given.end() ? has->second : std::string(1, static_cast<char>('A' + given.size()));
}

/// The name of an inset in lines, and what its cards take above and below the piece.
struct InsetWords {
    SetText name;
    float head = 0, foot = 0;
};

InsetWords words_of(const PictureContext& inside, const NamedPiece& named) {
    InsetWords words;
    words.name = inside.set(WordStyle::small, inside.text.usual_size(WordStyle::small),
                            inside.width() - 2 * inside.pt(name_aside),
                            named.letter + "  " + named.piece.name);
    words.head = words.name.height + 2 * inside.pt(name_above);
    words.foot = scale_bar(inside, inset_bar).box.height() + inside.pt(name_aside + name_above);
    return words;
}

/// The piece between the two cards.
Camera closer_camera(const Viewport& viewport, const MapExtent& piece, const InsetWords& words) {
    const int left = std::max(1, viewport.height - static_cast<int>(words.head + words.foot));
    Camera camera = fit(with_surroundings(piece), {viewport.width, left, viewport.scale});
    camera.metres_per_pixel = std::max(camera.metres_per_pixel, finest_metres_per_pixel);
    return pan_by(camera, 0, static_cast<double>(words.head - words.foot) / 2);
}

/// Its frame, its name at the top and its scale at the bottom, each on a card; the cards are
/// returned.
std::vector<PictureBox> add_furniture(const PictureContext& inside, const PictureBox& box,
                                      const InsetWords& words, std::vector<Mark>& marks) {
    const float aside = inside.pt(name_aside), above = inside.pt(name_above);
    const Ink ground{inside.look.panel_background, 0.94F}, ink{inside.look.panel_text};
    const PictureBox name_card{box.min, {box.max.x, box.min.y + words.head}};
    marks.emplace_back(FilledBox{name_card, ground});
    add_text(marks, words.name, WordStyle::small, {box.min.x + aside, box.min.y + above}, ink);
    const PicturePart bar = scale_bar(inside, inset_bar);
    const PicturePoint at{box.min.x + aside, box.max.y - bar.box.height() - aside};
    const PictureBox bar_card{{box.min.x, at.y - above},
                              {at.x + bar.box.width() + inside.pt(beside_bar), box.max.y}};
    marks.emplace_back(FilledBox{bar_card, ground});
    for (const Mark& mark : moved(bar, at.x, at.y).marks) marks.push_back(mark);
    marks.emplace_back(BoxOutline{box, ink, 0, inside.pt(1.4)});
    return {name_card, bar_card};
}

/// One inset whose upper left corner is at `place`; none where it were hardly closer than the map.
struct LaidInset {
    PixelBox place;
    MapPicture maps;
    PicturePart part;
};
std::optional<LaidInset> inset_of(const PictureContext& context, const NamedPiece& named,
                                  const MapView& main, const PixelBox& place) {
    const Viewport viewport{place.width, place.height, context.viewport.scale};
    ViewState closer = context.state;
    const PictureContext inside{context.scene, closer, viewport, context.look, context.text};
    const InsetWords words = words_of(inside, named);
    closer.camera = closer_camera(viewport, named.piece.extent, words);
    if (closer.camera.metres_per_pixel * least_closer > context.state.camera.metres_per_pixel) {
        return std::nullopt;
    }
    LaidInset laid;
    laid.place = place;
    MapPane pane;
    pane.view = main;
    pane.view.camera = closer.camera;
    pane.box = pane.seen = {0, 0, place.width, place.height};
    laid.maps.panes.push_back(std::move(pane));
    const PictureBox box = box_of(place);
    laid.part.name = "inset/" + named.piece.name;
    laid.part.box = box;
    laid.part.covers = true;
    for (const PictureBox& card : add_furniture(inside, box, words, laid.part.marks)) {
        laid.maps.covered.push_back(
            whole_pixels({{card.min.x - box.min.x, card.min.y - box.min.y},
                          {card.max.x - box.min.x, card.max.y - box.min.y}}));
    }
    return laid;
}

/// Squares in rows from the upper left corner, as large as there is room for; empty where they were
/// too small.
std::vector<PixelBox> places_in_margin(const PictureContext& context, const PixelBox& spare,
                                       int wanted) {
    const auto pixels = [&](double points) { return static_cast<int>(context.pt(points)); };
    const int gap = pixels(margin_gap);
    int side = 0, columns = 1;
    for (int across = 1; across <= wanted; ++across) {
        const int rows = (wanted + across - 1) / across;
        const int room = std::min((spare.width - (across - 1) * gap) / across,
                                  (spare.height - (rows - 1) * gap) / rows);
        if (room <= side) continue;
        side = room;
        columns = across;
    }
    side = std::min(side, pixels(most_in_margin));
    std::vector<PixelBox> places;
    if (side < pixels(least_in_margin)) return places;
    for (int i = 0; i < wanted; ++i) {
        places.push_back({spare.x + (i % columns) * (side + gap),
                          spare.y + (i / columns) * (side + gap), side, side});
    }
    return places;
}

/// The view that shows the day on which the piece is shown on the map.
const MapView& view_there(const MapPicture& maps, ScreenPoint at) {
    const auto pane = std::find_if(maps.panes.rbegin(), maps.panes.rend(),
                                   [&](const MapPane& one) { return one.seen.contains(at); });
    return pane == maps.panes.rend() ? maps.any() : pane->view;
}

/// Insets of one pane, or of all where none lies beside another.
struct InsetLayout {
    const PictureContext& pane;
    const MapPicture& maps;
    PixelBox seen_at;               ///< the pane among the maps, pixels
    PixelBox map;                   ///< the maps on the page, pixels
    std::vector<PictureBox> taken;  ///< of the pane
    std::vector<PixelBox> margin = {};

    void lay(const std::vector<SmallPiece>& pieces, Letterings& letters, LaidInsets& laid);

  private:
    [[nodiscard]] const MapView& view_of_piece(const SmallPiece& piece) const {
        const ScreenPoint at = to_screen(pane.state.camera, pane.viewport, piece.extent.centre());
        return view_there(maps, {at.x + seen_at.x, at.y + seen_at.y});
    }
};

void InsetLayout::lay(const std::vector<SmallPiece>& pieces, Letterings& letters,
                      LaidInsets& laid) {
    const float off = std::floor(pane.pt(inset_off_edge));
    const int side = std::min(static_cast<int>(std::lround(inset_side * pane.viewport.scale)),
                              static_cast<int>(most_of_pane * pane.viewport.width));
    const auto length = static_cast<float>(side);
    std::vector<PictureBox> boxes, busy = taken;
    for (const SmallPiece& piece : pieces) boxes.push_back(on_screen(pane, piece.extent));
    busy.insert(busy.end(), boxes.begin(), boxes.end());
    for (PictureBox& box : taken) box = widened(box, off);
    for (const PictureBox& box : boxes) taken.push_back(widened(box, off));
    std::vector<std::optional<PictureBox>> cards;
    for (const PictureBox& box : boxes) {
        cards.push_back(letter_place(pane, box, busy));
        if (!cards.back()) continue;
        busy.push_back(*cards.back());
        taken.push_back(*cards.back());
    }
    const Ground ground = ground_of_pane(pane.scene, pane.state, pane.viewport);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        std::optional<PixelBox> at;
        if (!margin.empty()) {
            at = margin[i];
        } else if (const auto place = emptiest_place(ground, {length, length}, off, taken)) {
            at = PixelBox{static_cast<int>(place->box.min.x), static_cast<int>(place->box.min.y),
                          side, side};
        }
        if (!at || !cards[i]) continue;
        const NamedPiece named{pieces[i], letter_for(letters, pieces[i].name)};
        auto inset = inset_of(pane, named, view_of_piece(pieces[i]), *at);
        if (!inset) continue;
        letters.emplace(named.piece.name, named.letter);
        inset->part.covers = margin.empty();
        taken.push_back(widened(inset->part.box, off));
        laid.insets.push_back(
            {{at->x + seen_at.x + map.x, at->y + seen_at.y + map.y, at->width, at->height},
             std::move(inset->maps)});
        const auto x = static_cast<float>(seen_at.x), y = static_cast<float>(seen_at.y);
        laid.parts.push_back(moved(piece_mark(pane, named, boxes[i], *cards[i]), x, y));
        laid.parts.push_back(moved(std::move(inset->part), x, y));
    }
}

}  // namespace

LaidInsets laid_insets(const PictureContext& context, const MapPicture& maps,
                       std::vector<PictureBox> taken, const PixelBox& spare, const PixelBox& map) {
    LaidInsets laid;
    const std::vector<SmallPiece> pieces = small_pieces(context);
    if (pieces.empty()) return laid;
    Letterings letters;
    if (!maps.beside) {
        InsetLayout all{context, maps, {}, map, std::move(taken)};
        all.margin = places_in_margin(context, spare, static_cast<int>(pieces.size()));
        all.lay(pieces, letters, laid);
        return laid;
    }
    for (const MapPane& pane : maps.panes) {
        const Viewport own = viewport_of(pane.box, context.viewport);
        if (pane.role != PaneRole::whole || own.width < least_pane * own.scale) continue;
        const auto x = static_cast<float>(pane.box.x), y = static_cast<float>(pane.box.y);
        std::vector<PictureBox> there;
        for (const PictureBox& box : taken) {
            there.push_back({{box.min.x - x, box.min.y - y}, {box.max.x - x, box.max.y - y}});
        }
        const PictureContext alone{context.scene, context.state, own, context.look, context.text};
        InsetLayout{alone, maps, pane.box, map, std::move(there)}.lay(pieces, letters, laid);
    }
    return laid;
}

}  // namespace viewer
