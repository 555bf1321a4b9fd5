#include "app/labels/seen_part.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace viewer {

bool SeenPart::holds(double left, double top, double right, double bottom) const {
    const bool between = left >= min_x && top >= min_y && right <= max_x && bottom <= max_y;
    if (!between || round == Round::none) return between;
    if (round == Round::outside) {
        const double x = std::max({left - centre.x, 0.0, centre.x - right});
        const double y = std::max({top - centre.y, 0.0, centre.y - bottom});
        return std::hypot(x, y) >= radius;
    }
    const double x = std::max(centre.x - left, right - centre.x);
    const double y = std::max(centre.y - top, bottom - centre.y);
    return std::hypot(x, y) <= radius;
}

SeenPart SeenPart::drawn_back(double by) const {
    SeenPart part = *this;
    part.min_x += by;
    part.min_y += by;
    part.max_x -= by;
    part.max_y -= by;
    part.radius = std::max(0.0, round == Round::outside ? radius + by : radius - by);
    return part;
}

SeenPart SeenPart::moved(double dx, double dy) const {
    SeenPart part = *this;
    part.min_x += dx;
    part.max_x += dx;
    part.min_y += dy;
    part.max_y += dy;
    part.centre.x += dx;
    part.centre.y += dy;
    return part;
}

SeenPart SeenPart::in_strides(double stride, bool wide) const {
    const auto low = [&](double v) { return std::floor(v / stride) * stride; };
    const auto high = [&](double v) { return (std::floor(v / stride) + 1) * stride; };
    const auto nearest = [&](double v) { return std::round(v / stride) * stride; };
    SeenPart part = *this;
    part.min_x = wide ? low(min_x) : high(min_x);
    part.min_y = wide ? low(min_y) : high(min_y);
    part.max_x = wide ? high(max_x) : low(max_x);
    part.max_y = wide ? high(max_y) : low(max_y);
    if (round == Round::none) return part;
    part.centre = {nearest(centre.x), nearest(centre.y)};
    const double off = stride / std::numbers::sqrt2;  // as far as the middle may have moved
    const bool larger = wide == (round == Round::inside);
    part.radius = std::max(0.0, radius + (larger ? off : -off));
    return part;
}

}  // namespace viewer
