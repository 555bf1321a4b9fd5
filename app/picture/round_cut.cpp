#include "app/picture/round_cut.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace viewer {

namespace {

constexpr int corners = 128;

using Polygon = std::vector<FilledCorner>;

float between(float a, float b, float share) {
    return a + (b - a) * share;
}

FilledCorner between(const FilledCorner& a, const FilledCorner& b, float share) {
    FilledCorner c;
    c.at = {between(a.at.x, b.at.x, share), between(a.at.y, b.at.y, share)};
    c.in_picture = {between(a.in_picture.x, b.in_picture.x, share),
                    between(a.in_picture.y, b.in_picture.y, share)};
    for (std::size_t i = 0; i < c.colour.size(); ++i) {
        c.colour[i] = between(a.colour[i], b.colour[i], share);
    }
    return c;
}

/// The two sides of a line, `beyond(p) > 0` on the outer one.
template <class Beyond>
std::pair<Polygon, Polygon> split(const Polygon& polygon, const Beyond& beyond) {
    Polygon inner, outer;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const FilledCorner& a = polygon[i];
        const FilledCorner& b = polygon[(i + 1) % polygon.size()];
        const float from = beyond(a.at), to = beyond(b.at);
        (from > 0 ? outer : inner).push_back(a);
        if ((from > 0) == (to > 0)) continue;
        const FilledCorner edge = between(a, b, from / (from - to));
        inner.push_back(edge);
        outer.push_back(edge);
    }
    return {std::move(inner), std::move(outer)};
}

void add_fan(const Polygon& polygon, std::vector<FilledTriangle>& kept) {
    for (std::size_t i = 2; i < polygon.size(); ++i) {
        kept.push_back({polygon[0], polygon[i - 1], polygon[i]});
    }
}

bool misses(const FilledTriangle& t, const RoundCut& cut) {
    const auto [left, right] = std::minmax({t[0].at.x, t[1].at.x, t[2].at.x});
    const auto [top, bottom] = std::minmax({t[0].at.y, t[1].at.y, t[2].at.y});
    return left > cut.centre.x + cut.radius || right < cut.centre.x - cut.radius ||
           top > cut.centre.y + cut.radius || bottom < cut.centre.y - cut.radius;
}

}  // namespace

void cut(const RoundCut& cut, const FilledTriangle& triangle, std::vector<FilledTriangle>& kept) {
    if (misses(triangle, cut)) {
        if (!cut.inside) kept.push_back(triangle);
        return;
    }
    constexpr float step = 2 * std::numbers::pi_v<float> / corners;
    const float to_edge = cut.radius * std::cos(step / 2);
    Polygon left(triangle.begin(), triangle.end());
    for (int i = 0; i < corners && !left.empty(); ++i) {
        const float across = std::cos(static_cast<float>(i) * step);
        const float down = std::sin(static_cast<float>(i) * step);
        const auto beyond = [&](PicturePoint p) {
            return (p.x - cut.centre.x) * across + (p.y - cut.centre.y) * down - to_edge;
        };
        auto [inner, outer] = split(left, beyond);
        if (!cut.inside) add_fan(outer, kept);
        left = std::move(inner);
    }
    if (cut.inside) add_fan(left, kept);
}

}  // namespace viewer
