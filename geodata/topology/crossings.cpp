#include "geodata/topology/crossings.h"

#include <algorithm>
#include <vector>

#include "geodata/topology/grid_point.h"

namespace geodata {

namespace {

// Pairs that are looked at: so many in any case, and so many more an edge.
constexpr std::size_t pairs_at_least = 100'000'000;
constexpr std::size_t pairs_an_edge = 500;

struct Segment {
    GridPoint west, east;
    std::int64_t south, north;
};

template <class Point>
void add_ring(const Ring<Point>& ring, std::vector<Segment>& segments) {
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const auto a = grid_point(ring[i]);
        const auto b = grid_point(ring[i + 1]);
        if (!a || !b || *a == *b) continue;
        segments.push_back(
            {std::min(*a, *b), std::max(*a, *b), std::min(a->y, b->y), std::max(a->y, b->y)});
    }
}

/// Whether they have more in common than an end; the box of each overlaps the other's.
bool cross(const Segment& a, const Segment& b) {
    const int west = side_of(a.west, a.east, b.west);
    const int east = side_of(a.west, a.east, b.east);
    if (west * east > 0) return false;
    if (west == 0 && east == 0) {  // on one line: more than an end if they overlap
        return std::max(a.west, b.west) < std::min(a.east, b.east);
    }
    const int first = side_of(b.west, b.east, a.west);
    const int last = side_of(b.west, b.east, a.east);
    if (first * last > 0) return false;
    const bool common_end =
        a.west == b.west || a.west == b.east || a.east == b.west || a.east == b.east;
    return !common_end;
}

}  // namespace

template <class Point>
Crossings count_crossings(const MultiPolygon<Point>& land, std::size_t most,
                          const Loading* loading) {
    std::vector<Segment> segments;
    for (const Polygon<Point>& polygon : land) {
        add_ring(polygon.exterior, segments);
        for (const Ring<Point>& hole : polygon.holes) add_ring(hole, segments);
    }
    std::sort(segments.begin(), segments.end(),
              [](const Segment& a, const Segment& b) { return a.west < b.west; });
    Crossings found;
    std::size_t left = pairs_at_least + pairs_an_edge * segments.size();
    std::vector<Segment> open;  // those that reach as far east as the one looked at
    for (const Segment& segment : segments) {
        if (open.size() > left || cancelled(loading)) {
            found.all = false;
            return found;
        }
        left -= open.size();
        std::size_t kept = 0;
        for (const Segment& other : open) {
            if (other.east.x < segment.west.x) continue;
            open[kept++] = other;
            if (other.north < segment.south || other.south > segment.north) continue;
            if (cross(other, segment)) ++found.count;
        }
        open.resize(kept);
        open.push_back(segment);
        if (found.count > most) {
            found.all = false;
            return found;
        }
    }
    return found;
}
template Crossings count_crossings(const MultiPolygon<LonLat>&, std::size_t, const Loading*);
template Crossings count_crossings(const MultiPolygon<MapPoint>&, std::size_t, const Loading*);

}  // namespace geodata
