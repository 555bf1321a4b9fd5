#include "geodata/compiler/compile.h"

#include "geodata/compiler/clauses.h"
#include "geodata/compiler/crossings.h"
#include "geodata/compiler/fronts.h"
#include "geodata/compiler/partition.h"
#include "geodata/compiler/regions.h"
#include "geodata/compiler/tables.h"
#include "geodata/compiler/towns.h"
#include "geodata/compiler/waters.h"

namespace geodata::compiler {

Atlas compile(const std::filesystem::path& folder, const SourceFolders& folders,
              Complaints& complaints) {
    Recipe recipe = understand(parse_folder(folder, complaints), complaints);
    check_tables(recipe, complaints);
    const Sources sources = read_sources(folders, complaints);
    Atlas atlas;
    atlas.origin = folder.string();
    if (sources.land.empty() || recipe.patches.empty()) return atlas;
    const Linework work = gather_lines(recipe, sources, complaints);
    complain_of_crossings(recipe, work, complaints);
    Partition partition = partition_of(recipe, sources, work, complaints);
    atlas.holders = recipe.holders;
    atlas.acts = recipe.acts;
    atlas.papers = recipe.papers;
    atlas.territories = recipe.territories;
    atlas.events = recipe.events;
    atlas.figures = recipe.figures;
    atlas.seas = recipe.seas;
    atlas.days = recipe.days.value_or(all_days);
    atlas.edition = recipe.edition.value_or(Edition());
    for (std::size_t p = 0; p < recipe.patches.size(); ++p) {
        atlas.patches.push_back(std::move(recipe.patches[p].patch));
        atlas.patches.back().land = std::move(partition.land[p]);
    }
    atlas.arcs = std::move(partition.arcs);
    check_towns(recipe, atlas, complaints);
    atlas.places = read_places(folder, complaints);
    atlas.regions = regions_of(recipe, atlas, complaints);
    add_clauses(recipe, atlas);
    atlas.fronts = fronts_of(recipe, atlas, complaints);
    name_things(recipe, atlas, complaints);
    atlas.lakes = lakes_of(recipe, work.land, complaints);
    atlas.rivers = rivers_of(recipe, sources, atlas.lakes, complaints);
    return atlas;
}

}  // namespace geodata::compiler
