#include "app/view/highlights.h"

#include "app/words/words.h"

namespace viewer {

std::optional<geodata::LonLat> town_named(const geodata::Atlas& atlas, const std::string& name) {
    for (const geodata::Place& place : atlas.places) {
        if (place.name == name || place.name_today == name) return place.position;
    }
    return std::nullopt;
}

const geodata::Patch* land_named(const geodata::Atlas& atlas, const std::string& name) {
    for (const geodata::Patch& patch : atlas.patches) {
        if (patch.name == name || patch.id == name) return &patch;
    }
    return nullptr;
}

std::vector<std::string> unknown_highlights(const Lesson& lesson, const geodata::Atlas& atlas) {
    constexpr std::size_t most_told = 2;
    std::vector<std::string> told;
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        for (const std::string& name : lesson.steps[i].highlights) {
            if (town_named(atlas, name) || land_named(atlas, name) != nullptr) continue;
            if (told.size() == most_told) return told;
            told.push_back(filled(tr("\"{1}\" in the highlights of step {2} is neither a town nor "
                                     "a piece of land of this map."),
                                  {name, std::to_string(i + 1)}));
        }
    }
    return told;
}

}  // namespace viewer
