#include "app/view/shown_papers.h"

#include "geodata/query/lines_near.h"

namespace viewer {

const geodata::Allocation* shown_allocation(const geodata::Atlas& atlas, const ColourView& view,
                                            geodata::PatchIndex index) {
    if (!view.paper || index == geodata::no_patch) return nullptr;
    const geodata::Patch& patch = atlas.patches[index];
    if (patch.territory && !view.territories[*patch.territory]) return nullptr;
    return atlas.allocation(index, *view.paper);
}

bool parts_shown_spheres(const geodata::Atlas& atlas, const ColourView& view,
                         const geodata::Arc& arc) {
    if (!view.paper || !geodata::parts_spheres(atlas, arc, *view.paper)) return false;
    return shown_allocation(atlas, view, arc.left) != nullptr ||
           shown_allocation(atlas, view, arc.right) != nullptr;
}

bool is_paper_line(const geodata::Atlas& atlas, const ColourView& view, const geodata::Arc& arc) {
    return view.emphasis == Emphasis::none && arc.basis != geodata::Basis::frame &&
           parts_shown_spheres(atlas, view, arc);
}

}  // namespace viewer
