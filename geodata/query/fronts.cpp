#include "geodata/query/fronts.h"

#include <algorithm>
#include <cmath>

namespace geodata {

namespace {

struct Vec {
    double x = 0, y = 0;  ///< km, from the place that is asked for
};

constexpr double km_of_degree = 111.2;
constexpr double as_near = 1e-6;  // km: a corner belongs to the segments on both sides of it

/// How far the place is from the segment, and the sine of the angle at which it is seen from there:
/// positive on the left.
struct Seen {
    double km = 0, sine = 0;
};

Seen seen_from(Vec a, Vec b) {
    const Vec along{b.x - a.x, b.y - a.y};
    const double length = std::hypot(along.x, along.y);
    const double share =
        length > 0 ? std::clamp(-(a.x * along.x + a.y * along.y) / (length * length), 0.0, 1.0)
                   : 0.0;
    const Vec nearest{a.x + share * along.x, a.y + share * along.y};
    const double km = std::hypot(nearest.x, nearest.y);
    const double cross = along.y * nearest.x - along.x * nearest.y;
    return {km, km > 0 && length > 0 ? cross / (km * length) : 0};
}

}  // namespace

std::vector<FrontIndex> fronts_on(const Atlas& atlas, Date day) {
    std::vector<FrontIndex> found;
    for (FrontIndex i = 0; i < atlas.fronts.size(); ++i) {
        if (atlas.fronts[i].period.contains(day)) found.push_back(i);
    }
    return found;
}

FrontSide side_of_front(const Front& front, LonLat p) {
    const double east = km_of_degree * std::cos(p.lat * std::acos(-1.0) / 180);
    const auto at = [&](LonLat q) {
        return Vec{(q.lon - p.lon) * east, (q.lat - p.lat) * km_of_degree};
    };
    Seen best{1e9, 0};
    for (const Line<LonLat>& line : front.lines) {
        for (std::size_t i = 0; i + 1 < line.size(); ++i) {
            const Seen seen = seen_from(at(line[i]), at(line[i + 1]));
            // Of two that meet in the nearest corner the one that is seen more squarely tells.
            const bool nearer = seen.km < best.km - as_near;
            const bool as_far = std::abs(seen.km - best.km) <= as_near;
            if (nearer || (as_far && std::abs(seen.sine) > std::abs(best.sine))) best = seen;
        }
    }
    return {best.km, best.sine > 0};
}

}  // namespace geodata
