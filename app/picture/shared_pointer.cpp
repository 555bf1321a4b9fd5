// On maps beside each other the pointer of one stands on the others too.
#include <algorithm>
#include <vector>

#include "app/picture/captions.h"

namespace viewer {

std::vector<PicturePart> shared_pointer(const PictureContext& context, ScreenPoint at) {
    if (!beside_each_other(context.comparison()) || at.x < 0) return {};
    const std::vector<Pane> panes = panes_of(context.state, context.viewport);
    const auto under = std::find_if(panes.begin(), panes.end(),
                                    [&](const Pane& pane) { return pane.box.contains(at); });
    if (under == panes.end()) return {};
    PicturePart part;
    for (const Pane& pane : panes) {
        if (&pane == &*under) continue;
        const ScreenPoint in_pane{at.x - under->box.x + pane.box.x,
                                  at.y - under->box.y + pane.box.y};
        const PicturePoint there = to_point(in_pane);
        if (!pane.box.contains(in_pane)) continue;
        const float r = context.pt(7);
        for (const bool halo : {true, false}) {
            const Ink ink{halo ? context.look.panel_background : context.look.panel_accent};
            const float thick = context.pt(halo ? 4.5 : 2);
            part.marks.emplace_back(
                LineMark{{{there.x - r, there.y}, {there.x + r, there.y}}, ink, thick});
            part.marks.emplace_back(
                LineMark{{{there.x, there.y - r}, {there.x, there.y + r}}, ink, thick});
        }
    }
    return {part};
}

}  // namespace viewer
