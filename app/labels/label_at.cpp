#include "app/labels/label_at.h"

#include <algorithm>
#include <cmath>

namespace viewer {

namespace {

// Points.
constexpr double dot_reach = 6;     // beyond the dot's rim
constexpr double letter_reach = 2;  // beyond the letters

double outside(const LabelBox& box, ScreenPoint p) {
    const double x = std::max({box.min_x - p.x, 0.0, p.x - box.max_x});
    const double y = std::max({box.min_y - p.y, 0.0, p.y - box.max_y});
    return std::hypot(x, y);
}

/// From the straight way between the middles of two letters, less half a letter: what lies between
/// the letters of a spaced or bent name belongs to it.
double outside_gap(const LabelBox& a, const LabelBox& b, ScreenPoint p) {
    const auto middle = [](const LabelBox& box) {
        return ScreenPoint{(box.min_x + box.max_x) / 2, (box.min_y + box.max_y) / 2};
    };
    const ScreenPoint from = middle(a), to = middle(b);
    const double dx = to.x - from.x, dy = to.y - from.y;
    const double length2 = dx * dx + dy * dy;
    const double t =
        length2 > 0 ? std::clamp(((p.x - from.x) * dx + (p.y - from.y) * dy) / length2, 0.0, 1.0)
                    : 0;
    const double half =
        std::min({a.max_x - a.min_x, a.max_y - a.min_y, b.max_x - b.min_x, b.max_y - b.min_y}) / 2;
    return std::max(0.0, std::hypot(from.x + t * dx - p.x, from.y + t * dy - p.y) - half);
}

/// Pixels from the letters; 0 on them, and only there: what another name has between two lines of
/// this one is its own.
double from_letters(const LabelLayout& layout, const PlacedLabel& label, ScreenPoint at) {
    double nearest = 1e9;
    for (std::size_t i = label.first_box; i < label.first_box + label.boxes; ++i) {
        nearest = std::min(nearest, outside(layout.boxes[i], at));
        if (i == label.first_box) continue;
        constexpr double hair = 0.5;
        nearest = std::min(nearest, hair + outside_gap(layout.boxes[i - 1], layout.boxes[i], at));
    }
    return nearest;
}

/// Pixels from the rim of the dot; 0 on it.
double from_dot(const LabelLayout& layout, const PlacedLabel& label, ScreenPoint at) {
    double nearest = 1e9;
    for (std::size_t i = label.first_symbol; i < label.first_symbol + label.symbols; ++i) {
        const PlacedSymbol& dot = layout.symbols[i];
        const double away = std::hypot(at.x - dot.centre.x, at.y - dot.centre.y);
        nearest = std::min(nearest, std::max(0.0, away - static_cast<double>(dot.radius)));
    }
    return nearest;
}

}  // namespace

std::optional<LabelSubject> label_at(const LabelLayout& layout, ScreenPoint at, double scale) {
    std::optional<LabelSubject> found;
    double best = 1;  // of a reach
    for (const PlacedLabel& label : layout.labels) {
        if (label.subject.kind == LabelSubject::Kind::degree) continue;
        const double away = std::min(from_dot(layout, label, at) / (dot_reach * scale),
                                     from_letters(layout, label, at) / (letter_reach * scale));
        if (away >= best) continue;
        best = away;
        found = label.subject;
    }
    return found;
}

}  // namespace viewer
