#include "app/picture/picture.h"

#include <cmath>

namespace viewer {

namespace {

/// Moves each point of a mark.
struct Mover {
    float dx, dy;

    void operator()(PicturePoint& p) const {
        p.x += dx;
        p.y += dy;
    }
    void operator()(PictureBox& box) const {
        (*this)(box.min);
        (*this)(box.max);
    }
    void operator()(FilledBox& mark) const { (*this)(mark.box); }
    void operator()(BoxOutline& mark) const { (*this)(mark.box); }
    void operator()(LineMark& mark) const {
        for (PicturePoint& p : mark.points) (*this)(p);
    }
    void operator()(Disc& mark) const { (*this)(mark.centre); }
    void operator()(Ring& mark) const { (*this)(mark.centre); }
    void operator()(Triangle& mark) const {
        for (PicturePoint& p : mark.corners) (*this)(p);
    }
    void operator()(Shade& mark) const { (*this)(mark.centre); }
    void operator()(TextRun& mark) const { (*this)(mark.at); }
    void operator()(Swatch& mark) const { (*this)(mark.box); }
};

}  // namespace

PicturePart moved(PicturePart part, float dx, float dy) {
    const Mover move{dx, dy};
    move(part.box);
    if (part.within) move(*part.within);
    for (Mark& mark : part.marks) std::visit(move, mark);
    return part;
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
