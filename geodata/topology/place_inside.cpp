// A point well inside land: the middle of the widest stretch across the largest piece. It is asked
// for every piece at once, also of land that is still to be mended: widest_spot costs too much
// here.
#include <algorithm>
#include <vector>

#include "geodata/topology/rings.h"

namespace geodata {

namespace {

/// Longitudes at which the ring crosses the parallel.
void crossings(const Ring<LonLat>& ring, double lat, std::vector<double>& into) {
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const LonLat a = ring[i], b = ring[i + 1];
        if ((a.lat > lat) == (b.lat > lat)) continue;
        into.push_back(a.lon + (lat - a.lat) / (b.lat - a.lat) * (b.lon - a.lon));
    }
}

struct Stretch {
    LonLat middle;
    double width = -1;
};

Stretch widest_at(const Polygon<LonLat>& polygon, double lat) {
    std::vector<double> at;
    crossings(polygon.exterior, lat, at);
    for (const Ring<LonLat>& hole : polygon.holes) crossings(hole, lat, at);
    std::sort(at.begin(), at.end());
    Stretch widest;
    for (std::size_t i = 0; i + 1 < at.size(); i += 2) {
        if (at[i + 1] - at[i] <= widest.width) continue;
        widest = {{(at[i] + at[i + 1]) / 2, lat}, at[i + 1] - at[i]};
    }
    return widest;
}

}  // namespace

LonLat place_inside(const MultiPolygon<LonLat>& land) {
    Stretch best;
    for (const Polygon<LonLat>& polygon : land) {
        if (polygon.exterior.empty()) continue;
        const auto [low, high] =
            std::minmax_element(polygon.exterior.begin(), polygon.exterior.end(),
                                [](LonLat a, LonLat b) { return a.lat < b.lat; });
        for (const double share : {0.5, 0.37, 0.63}) {
            const Stretch found = widest_at(polygon, low->lat + (high->lat - low->lat) * share);
            if (found.width > best.width) best = found;
        }
    }
    return best.middle;
}

}  // namespace geodata
