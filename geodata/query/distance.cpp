#include "geodata/query/distance.h"

#include <algorithm>
#include <cmath>

#include "geodata/query/wgs84_internal.h"

namespace geodata {

double distance_km(LonLat from, LonLat to) {
    double metres = 0;
    geod_inverse(&wgs84(), from.lat, from.lon, to.lat, to.lon, &metres, nullptr, nullptr);
    return metres / 1000;
}

Line<LonLat> geodesic(LonLat from, LonLat to, double most_km) {
    const int pieces = std::max(1, static_cast<int>(std::ceil(distance_km(from, to) / most_km)));
    geod_geodesicline course{};
    geod_inverseline(&course, &wgs84(), from.lat, from.lon, to.lat, to.lon,
                     GEOD_DISTANCE_IN | GEOD_LATITUDE | GEOD_LONGITUDE);
    Line<LonLat> line = {from};
    for (int i = 1; i < pieces; ++i) {
        LonLat at;
        geod_position(&course, course.s13 * i / pieces, &at.lat, &at.lon, nullptr);
        line.push_back(at);
    }
    line.push_back(to);
    return line;
}

}  // namespace geodata
