#include <algorithm>
#include <cmath>

#include "app/labels/anchors.h"
#include "app/words/atlas_words.h"

namespace viewer {

namespace {

/// In the order in which they are named. One that gives way earlier than it is in the way does not
/// count: it is not there at the scales that matter.
void find_room(std::vector<TownAnchor>& towns) {
    for (auto town = towns.begin(); town != towns.end(); ++town) {
        if (town->rank < 5 || town->capital) continue;
        for (auto other = towns.begin(); other != town; ++other) {
            const double dx = other->at.x - town->at.x, dy = other->at.y - town->at.y;
            if (std::abs(dx) >= town->room || std::abs(dy) >= town->room) continue;
            const double apart = std::hypot(dx, dy);
            if (other->room >= apart) town->room = std::min(town->room, apart);
        }
    }
}

}  // namespace

double room_wanted(double metres_per_point) {
    constexpr double points = 72, crowded = 300;  // metres per point
    const double fewer = std::min(1.0, std::pow(metres_per_point / crowded, 0.6));
    return points * metres_per_point * fewer;
}

std::vector<TownAnchor> town_anchors(const Scene& scene, geodata::Date date) {
    const geodata::Atlas& atlas = scene.atlas;
    std::vector<TownAnchor> towns;
    towns.reserve(atlas.places.size());
    for (const geodata::Place& place : atlas.places) {
        TownAnchor& town = towns.emplace_back();
        town.place = static_cast<std::uint32_t>(towns.size() - 1);
        town.at = scene.projection.forward(place.position);
        town.rank = std::clamp(place.rank, 1, 5);
        const std::string today = town_name_today(place);
        town.name = place.name.empty() ? today : town_name(place, date);
        town.official = place.name;
        if (today != town.name) town.today = today;
        if (place.capital_of.empty()) continue;
        // A capital only while its state holds it: Warsaw is none after September 1939.
        const auto patch = scene.locator.patch_at(place.position, date);
        const auto state = atlas.find_holder(place.capital_of);
        town.capital = patch != geodata::no_patch && state != geodata::no_holder &&
                       atlas.holder_on(patch, date) == state;
    }
    std::stable_sort(towns.begin(), towns.end(), [](const TownAnchor& a, const TownAnchor& b) {
        if (a.capital != b.capital) return a.capital;
        return a.rank < b.rank;
    });
    find_room(towns);
    return towns;
}

}  // namespace viewer
