#include "app/view/highlights.h"

#include <algorithm>

#include "app/words/words.h"

namespace viewer {

namespace {

/// The first name of such a thing that is spelt so; its own names go before others.
const NameKey* key_named(const Scene& scene, NameKey::Of of, const std::string& name) {
    const std::string wanted = name_key(name);
    const NameKey* found = nullptr;
    for (const NameKey& each : scene.names.keys()) {
        if (each.of != of || each.key != wanted) continue;
        if (!each.other) return &each;
        if (found == nullptr) found = &each;
    }
    return found;
}

const geodata::Place* town_called(const Scene& scene, const std::string& name) {
    const auto& towns = scene.atlas.places;
    const auto town = std::find_if(towns.begin(), towns.end(), [&](const geodata::Place& place) {
        return place.name == name || place.name_today == name;
    });
    return town == towns.end() ? nullptr : &*town;
}

const geodata::Patch* land_called(const Scene& scene, const std::string& name) {
    const auto& lands = scene.atlas.patches;
    const auto land = std::find_if(lands.begin(), lands.end(), [&](const geodata::Patch& patch) {
        return patch.name == name || patch.id == name;
    });
    return land == lands.end() ? nullptr : &*land;
}

/// A shipped lesson calls all by their names: at a start no other spelling is looked up.
bool is_known(const Scene& scene, const std::string& name) {
    return town_called(scene, name) != nullptr || land_called(scene, name) != nullptr ||
           key_named(scene, NameKey::Of::town, name) != nullptr ||
           key_named(scene, NameKey::Of::land, name) != nullptr ||
           region_named(scene, name) != nullptr;
}

}  // namespace

std::optional<geodata::LonLat> town_named(const Scene& scene, const std::string& name) {
    if (const geodata::Place* town = town_called(scene, name)) return town->position;
    const NameKey* found = key_named(scene, NameKey::Of::town, name);
    return found == nullptr ? std::nullopt
                            : std::optional(scene.atlas.places[found->index].position);
}

const geodata::Patch* land_named(const Scene& scene, const std::string& name) {
    if (const geodata::Patch* land = land_called(scene, name)) return land;
    const NameKey* found = key_named(scene, NameKey::Of::land, name);
    return found == nullptr ? nullptr : &scene.atlas.patches[found->index];
}

const geodata::Region* region_named(const Scene& scene, const std::string& name) {
    const NameKey* found = key_named(scene, NameKey::Of::region, name);
    return found == nullptr ? nullptr : &scene.atlas.regions[found->index];
}

std::vector<std::string> unknown_names(const Scene& scene, const std::vector<std::string>& names) {
    std::vector<std::string> unknown;
    for (const std::string& name : names) {
        if (!is_known(scene, name)) unknown.push_back(name);
    }
    return unknown;
}

std::vector<GazetteerHit> meant_names(const Scene& scene, geodata::Date day,
                                      const std::string& name, std::size_t most) {
    std::vector<GazetteerHit> meant;
    for (const auto look : {&find_names, &near_names}) {
        for (GazetteerHit& hit : look(scene, day, name, most + 2)) {
            const bool told = std::any_of(meant.begin(), meant.end(), [&](const auto& other) {
                return other.name == hit.name;
            });
            if (told || !is_known(scene, hit.name) || meant.size() == most) continue;
            meant.push_back(std::move(hit));
        }
    }
    return meant;
}

std::vector<std::string> unknown_highlights(const Lesson& lesson, const Scene& scene) {
    constexpr std::size_t most_told = 2;
    std::vector<std::string> told;
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        for (const std::string& name : unknown_names(scene, lesson.steps[i].highlights)) {
            if (told.size() == most_told) return told;
            const std::string number = std::to_string(i + 1);
            const auto meant = meant_names(scene, scene.atlas.days.first, name, 1);
            told.push_back(
                meant.empty()
                    ? filled(tr("\"{1}\" in the highlights of step {2} is neither a town nor a "
                                "piece of land of this map."),
                             {name, number})
                    : filled(tr("\"{1}\" in the highlights of step {2} is neither a town nor a "
                                "piece of land of this map; the nearest name is \"{3}\"."),
                             {name, number, meant.front().name}));
        }
    }
    return told;
}

}  // namespace viewer
