// On the map of changes: from whom to whom each piece of land passed.
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "app/picture/callouts.h"
#include "app/style/emphasis.h"
#include "app/words/atlas_words.h"
#include "app/words/words.h"
#include "geodata/query/compare.h"
#include "geodata/topology/rings.h"

namespace viewer {

namespace {

constexpr double smallest = 26;  // points across: smaller pieces stay unlettered

}  // namespace

std::vector<Callout> change_marks(const PictureContext& context, bool by_receiver) {
    const ViewState& state = context.state;
    const Comparison& c = state.comparison;
    std::vector<Callout> marks;
    if (!c.on || c.mode != CompareMode::changes || !state.layers.labels) return marks;
    const auto changes =
        geodata::changes_by_interest(context.atlas(), c.first().date, c.last().date);
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const geodata::Change& change = changes[i];
        const double across = std::sqrt(change.km2) * 1000 / state.camera.metres_per_pixel;
        if (across < context.pt(smallest)) continue;
        const geodata::PatchChange& largest = change.patches.front();
        const geodata::LonLat inside =
            geodata::place_inside(context.atlas().patches[largest.patch].land);
        const std::string words = change_words(context.atlas(), change);
        Callout mark{
            to_screen(state.camera, context.viewport, context.scene.projection.forward(inside)),
            across, words, "change/" + words, change_style(state.theme, i)};
        if (by_receiver && change.from != change.to) {
            mark.text = filled(tr("formerly {1}"), {holder_name(context.atlas(), change.from)});
            mark.sample.reset();
        }
        marks.push_back(std::move(mark));
    }
    return marks;
}

}  // namespace viewer
