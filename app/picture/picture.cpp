#include "app/picture/picture.h"

#include <cmath>
#include <utility>

namespace viewer {

namespace {

/// Moves each point of a mark from `from` to `to`, and what lies round it so many times as far.
struct Mover {
    PicturePoint from, to;
    float times = 1;

    void operator()(PicturePoint& p) const {
        p.x = to.x + (p.x - from.x) * times;
        p.y = to.y + (p.y - from.y) * times;
    }
    void operator()(PictureBox& box) const {
        (*this)(box.min);
        (*this)(box.max);
    }
    void operator()(FilledBox& mark) const {
        (*this)(mark.box);
        mark.rounding *= times;
    }
    void operator()(BoxOutline& mark) const {
        (*this)(mark.box);
        mark.rounding *= times;
        mark.width *= times;
    }
    void operator()(LineMark& mark) const {
        for (PicturePoint& p : mark.points) (*this)(p);
        mark.width *= times;
    }
    void operator()(Disc& mark) const {
        (*this)(mark.centre);
        mark.radius *= times;
    }
    void operator()(Ring& mark) const {
        (*this)(mark.centre);
        mark.radius *= times;
        mark.width *= times;
    }
    void operator()(Triangle& mark) const {
        for (PicturePoint& p : mark.corners) (*this)(p);
    }
    void operator()(Shade& mark) const {
        (*this)(mark.centre);
        mark.radius *= times;
    }
    void operator()(TextRun& mark) const {
        (*this)(mark.at);
        mark.size *= times;
    }
    void operator()(Swatch& mark) const {
        (*this)(mark.box);
        mark.unit *= times;
    }
};

PicturePart with(const Mover& move, PicturePart part) {
    move(part.box);
    if (part.within) move(*part.within);
    part.text_size *= move.times;
    for (Mark& mark : part.marks) std::visit(move, mark);
    return part;
}

}  // namespace

PicturePart moved(PicturePart part, float dx, float dy) {
    return with({{0, 0}, {dx, dy}}, std::move(part));
}

PicturePart enlarged(PicturePart part, PicturePoint about, float times) {
    return with({about, about, times}, std::move(part));
}

PictureBox box_of(const PixelBox& box) {
    const auto f = [](int v) { return static_cast<float>(v); };
    return {{f(box.x), f(box.y)}, {f(box.x + box.width), f(box.y + box.height)}};
}

PixelBox whole_pixels(const PictureBox& box) {
    const int left = static_cast<int>(std::floor(box.min.x));
    const int top = static_cast<int>(std::floor(box.min.y));
    return {left, top, static_cast<int>(std::ceil(box.max.x)) - left,
            static_cast<int>(std::ceil(box.max.y)) - top};
}

void add_card(std::vector<Mark>& marks, const PictureBox& box, Ink ground, Ink line,
              float rounding) {
    marks.emplace_back(FilledBox{box, ground, rounding});
    marks.emplace_back(BoxOutline{box, line, rounding});
}

void add_text(std::vector<Mark>& marks, const SetText& set, WordStyle style, PicturePoint at,
              Ink ink) {
    for (const SetText::Run& run : set.runs) {
        marks.emplace_back(TextRun{run.text, style, run.size, {at.x + run.x, at.y + run.y}, ink});
    }
}

}  // namespace viewer
