#include "app/view/offered.h"

#include <algorithm>

namespace viewer {

namespace {

bool changed_hands(const geodata::Patch& patch) {
    return std::any_of(
        patch.tenures.begin(), patch.tenures.end(), [&](const geodata::Tenure& tenure) {
            return tenure.period.from && tenure.holder != patch.tenures.front().holder;
        });
}

}  // namespace

bool can_compare(const geodata::Atlas& atlas) {
    return geodata::is_dated(atlas);
}

bool has_promises(const geodata::Atlas& atlas) {
    return geodata::first_layer_paper(atlas).has_value();
}

bool can_compare(const geodata::Atlas& atlas, CompareMode mode) {
    return can_compare(atlas) && (mode != CompareMode::promise || has_promises(atlas));
}

bool has_names_of_today(const geodata::Atlas& atlas) {
    return std::any_of(atlas.places.begin(), atlas.places.end(), [](const geodata::Place& place) {
        return !place.name_today.empty() && place.name_today != place.name;
    });
}

bool has_content(const geodata::Atlas& atlas, bool Layers::*layer) {
    if (layer == &Layers::rivers) return !atlas.rivers.empty() || !atlas.lakes.empty();
    if (layer == &Layers::places) return !atlas.places.empty();
    if (layer == &Layers::dates) {
        return std::any_of(atlas.patches.begin(), atlas.patches.end(), changed_hands);
    }
    if (layer != &Layers::uncertainty) return true;
    return std::any_of(atlas.arcs.begin(), atlas.arcs.end(),
                       [](const geodata::Arc& arc) { return arc.precision_km > 0; });
}

}  // namespace viewer
