#include "app/view/map_menu.h"

#include <cstdio>

#include "geodata/query/distance.h"

namespace viewer {

std::vector<geodata::LonLat> measured_points(const Measuring& m) {
    std::vector<geodata::LonLat> points = m.corners;
    if (m.to && m.running) points.push_back(*m.to);
    return points;
}

MeasuredKm measured_km(const Measuring& m) {
    const std::vector<geodata::LonLat> points = measured_points(m);
    MeasuredKm km;
    for (std::size_t i = 1; i < points.size(); ++i) {
        km.last = geodata::distance_km(points[i - 1], points[i]);
        km.all += km.last;
    }
    return km;
}

std::string coordinate_text(geodata::LonLat p) {
    char text[64];
    std::snprintf(text, sizeof(text), "%.3f, %.3f", p.lat, p.lon);
    return text;
}

}  // namespace viewer
