#include "geodata/compiler/modern_countries.h"

#include <algorithm>
#include <cmath>

#include "geodata/compiler/course.h"
#include "geodata/topology/rings.h"

namespace geodata::compiler {

namespace {

constexpr double farthest_country_km = 400;  // from a point in the sea

}  // namespace

ModernCountries::ModernCountries(const std::vector<Country>& countries) : countries_(countries) {
    for (const Country& country : countries) {
        for (const auto& land : country.land) boxes_.push_back(box_of(land.exterior));
    }
}

std::string ModernCountries::at(LonLat p) const {
    std::string best = "?";
    double best_km = farthest_country_km;
    std::size_t box = 0;
    for (const Country& country : countries_) {
        for (const Polygon<LonLat>& land : country.land) {
            const LonLatBox& around = boxes_[box++];
            if (!may_be_within(around, p, best_km)) continue;
            if (around.contains(p) && contains(land, p)) return country.code;
            const double km = nearest_on(land.exterior, p).km;
            if (km < best_km) {
                best_km = km;
                best = country.code;
            }
        }
    }
    return best;
}

bool may_be_within(const LonLatBox& box, LonLat p, double km) {
    constexpr double km_of_degree = 111.2, degrees_of_radian = 57.2958;
    const double lat = std::max({box.south - p.lat, p.lat - box.north, 0.0});
    const double lon = std::max({box.west - p.lon, p.lon - box.east, 0.0});
    const double nearer_pole = std::min(std::abs(p.lat) + km / km_of_degree, 89.0);
    return std::max(lat, lon * std::cos(nearer_pole / degrees_of_radian)) * km_of_degree <= km;
}

}  // namespace geodata::compiler
