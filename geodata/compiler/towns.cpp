#include "geodata/compiler/towns.h"

#include <algorithm>

#include "geodata/query/query.h"

namespace geodata::compiler {

void check_towns(const Recipe& recipe, const Atlas& atlas, Complaints& complaints) {
    if (recipe.towns.empty()) return;
    const PatchLocator locator(atlas);
    for (const TownsRecipe& entry : recipe.towns) {
        const auto arc = std::find_if(recipe.arcs.begin(), recipe.arcs.end(),
                                      [&](const ArcRecipe& a) { return a.id == entry.arc; });
        if (arc == recipe.arcs.end()) {
            complaints.add(entry.place, "no arc is called \"" + entry.arc + "\"",
                           "write: along ARC on DATE");
            continue;
        }
        for (const TownsRecipe::Town& town : entry.towns) {
            const PatchIndex patch = locator.patch_at(town.position);
            if (patch == no_patch) {
                complaints.add(town.place, town.name + " lies in the sea",
                               "look at its longitude and latitude");
                continue;
            }
            const HolderIndex holder = holder_at(atlas, locator, town.position, entry.day);
            const std::string lies_in = holder == no_holder ? "nobody" : atlas.holders[holder].id;
            if (lies_in == town.side || atlas.patches[patch].id == town.side) continue;
            complaints.add(town.place,
                           town.name + " should lie in " + town.side + " on " + to_iso(entry.day) +
                               ", but arc " + entry.arc + " (" + arc->place.to_text() +
                               ") puts it in " + lies_in + " (patch " + atlas.patches[patch].id +
                               ")",
                           "mend the arc, or the town");
        }
    }
}

}  // namespace geodata::compiler
