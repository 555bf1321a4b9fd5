// On the map of changes: from whom to whom each piece of land passed.
#include <cmath>
#include <string>
#include <vector>

#include "app/ui/callouts.h"
#include "app/words/atlas_words.h"
#include "geodata/query/compare.h"
#include "geodata/topology/rings.h"

namespace viewer {

namespace {

constexpr double smallest = 26;  // points across: smaller pieces stay unlettered

}  // namespace

std::vector<Callout> change_marks(const UiFrame& frame) {
    const ViewState& state = frame.view.state;
    const Comparison& c = state.comparison;
    std::vector<Callout> marks;
    if (!c.on || c.mode != CompareMode::changes || !state.layers.labels) return marks;
    for (const auto& change : geodata::changes_by_interest(frame.atlas(), state.date, c.b.date)) {
        const double across = std::sqrt(change.km2) * 1000 / state.camera.metres_per_pixel;
        if (across < frame.pt(smallest)) continue;
        const geodata::PatchChange& largest = change.patches.front();
        const geodata::LonLat inside =
            geodata::place_inside(frame.atlas().patches[largest.patch].land);
        const std::string words = change_words(frame.atlas(), change);
        marks.push_back({to_screen(state.camera, frame.view.viewport,
                                   frame.view.scene.projection.forward(inside)),
                         across, words, "change/" + words});
    }
    return marks;
}

}  // namespace viewer
