#include "app/render/graticule.h"

#include <algorithm>
#include <cmath>

namespace viewer {

namespace {

constexpr double finest_sample = 0.5;  // degrees between the corners of a drawn line
constexpr geodata::LonLatBox drawn{-40, 25, 92, 82};

}  // namespace

geodata::LineMesh graticule(const geodata::Projection& projection, geodata::MapPoint origin,
                            double step) {
    // The coarser the grid, the smaller the scale, and the less a piece may be seen to be straight.
    const double sample = std::max(finest_sample, step / 4);
    geodata::LineMesh mesh;
    const auto at = [&](double lon, double lat) {
        const geodata::MapPoint p = projection.forward(geodata::LonLat{lon, lat});
        return geodata::Vec2{static_cast<float>(p.x - origin.x),
                             static_cast<float>(p.y - origin.y)};
    };
    for (double lon = std::ceil(drawn.west / step) * step; lon <= drawn.east; lon += step) {
        for (double lat = drawn.south; lat < drawn.north; lat += sample) {
            mesh.segment.push_back({at(lon, lat), at(lon, lat + sample), 0, 0});
        }
    }
    for (double lat = std::ceil(drawn.south / step) * step; lat <= drawn.north; lat += step) {
        for (double lon = drawn.west; lon < drawn.east; lon += sample) {
            mesh.segment.push_back({at(lon, lat), at(lon + sample, lat), 0, 0});
        }
    }
    return mesh;
}

}  // namespace viewer
