// On the map of changes: from whom to whom each piece of land passed.
#include <algorithm>
#include <cmath>
#include <functional>
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

std::function<bool(PicturePoint)> on_land_of(const PictureContext& context,
                                             const geodata::Change& change) {
    std::vector<geodata::PatchIndex> land;
    for (const geodata::PatchChange& piece : change.patches) land.push_back(piece.patch);
    return [&scene = context.scene, camera = context.state.camera, viewport = context.viewport,
            land = std::move(land)](PicturePoint at) {
        const MapPoint there = to_map(camera, viewport, {at.x, at.y});
        const geodata::PatchIndex patch = scene.locator.patch_at(scene.projection.inverse(there));
        return std::find(land.begin(), land.end(), patch) != land.end();
    };
}

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
            mark.on_land = on_land_of(context, change);
        }
        marks.push_back(std::move(mark));
    }
    return marks;
}

}  // namespace viewer
