// What the map shows in the present view, as legend entries: found by looking, not by listing.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "app/style/emphasis.h"
#include "app/style/style_tables.h"
#include "app/words/atlas_words.h"
#include "app/words/words.h"

namespace viewer {

namespace {

using geodata::PatchIndex;

LegendEntry line(std::string text, const LineStyle& style) {
    LegendEntry entry{LegendEntry::Symbol::line, std::move(text), {}, {}, Pattern::none, style};
    return entry;
}

std::string legend_words(geodata::Sphere sphere) {
    switch (sphere) {
        case geodata::Sphere::german: return tr("German sphere");
        case geodata::Sphere::soviet: return tr("Soviet sphere");
        case geodata::Sphere::soviet_interest: return tr("Soviet interest declared (no sphere)");
        case geodata::Sphere::soviet_vilna:
            return tr("Vilna area: Lithuania's interest recognised");
        case geodata::Sphere::german_strip: return tr("To pass to Germany (never handed over)");
    }
    return {};
}

}  // namespace

bool on_view(const Scene& scene, const geodata::Patch& patch, const MapExtent& view) {
    MapExtent extent;
    for (const auto& polygon : patch.land) {
        for (const geodata::LonLat& vertex : polygon.exterior) {
            const MapPoint p = scene.projection.forward(vertex);
            if (view.contains(p)) return true;
            extent.include(p);
        }
    }
    if (!extent.overlaps(view)) return false;
    const std::array<MapPoint, 5> looked_at = {
        view.centre(), MapPoint{view.min_x, view.min_y}, MapPoint{view.max_x, view.min_y},
        MapPoint{view.min_x, view.max_y}, MapPoint{view.max_x, view.max_y}};
    return std::any_of(looked_at.begin(), looked_at.end(), [&](MapPoint p) {
        const auto there = scene.locator.patches_at(scene.projection.inverse(p));
        return std::any_of(there.begin(), there.end(),
                           [&](PatchIndex i) { return &scene.atlas.patches[i] == &patch; });
    });
}

std::vector<LegendEntry> legend(const Scene& scene, const MapView& state, const MapExtent& view) {
    if (state.emphasis != Emphasis::none) return emphasis_legend(scene, state, view);
    const Theme& look = theme(state.theme);
    const geodata::Atlas& atlas = scene.atlas;
    const std::vector<PatchStyle> styles = patch_styles(atlas, state);
    std::vector<LegendEntry> entries;
    std::map<geodata::Sphere, LegendEntry> spheres;
    for (PatchIndex p = 0; p < atlas.patches.size(); ++p) {
        if (styles[p].pattern == Pattern::none || !on_view(scene, atlas.patches[p], view)) continue;
        const geodata::Sphere sphere = atlas.allocation(p, *state.paper)->sphere;
        spheres.emplace(sphere, LegendEntry{LegendEntry::Symbol::area_pattern,
                                            legend_words(sphere),
                                            look.land_without_holder,
                                            styles[p].pattern_colour,
                                            styles[p].pattern,
                                            {}});
    }
    for (auto& [sphere, entry] : spheres) entries.push_back(std::move(entry));

    std::set<ArcKind> kinds;
    bool edges = false;
    const std::vector<ArcStyle> arcs = arc_styles(atlas, state);
    for (std::size_t a = 0; a < arcs.size(); ++a) {
        const bool new_edge = arcs[a].edges != 0 && !edges;
        if (kinds.count(arcs[a].kind) > 0 && !new_edge) continue;
        const bool shown =
            std::any_of(atlas.arcs[a].line.begin(), atlas.arcs[a].line.end(),
                        [&](auto p) { return view.contains(scene.projection.forward(p)); });
        if (!shown) continue;
        kinds.insert(arcs[a].kind);
        edges = edges || arcs[a].edges != 0;
    }
    const bool of_first = kinds.count(ArcKind::first_paper) > 0;
    if (of_first || kinds.count(ArcKind::later_paper) > 0) {
        entries.push_back(line(paper_line(atlas, *state.paper),
                               of_first ? look.border_first_paper : look.border_later_paper));
        entries.back().of_papers = true;
    }
    if (kinds.count(ArcKind::sovereign) > 0) {
        entries.push_back(line(tr("Border of a state or of its rule"), look.border_sovereign));
    }
    if (edges) {
        LineStyle band;
        band.colour = look.land_without_holder;
        const auto shaded = [&](std::uint8_t v) {
            return static_cast<std::uint8_t>(
                std::min(255.0F, static_cast<float>(v) * look.edge_shade));
        };
        band.colour = {shaded(band.colour.r), shaded(band.colour.g), shaded(band.colour.b)};
        band.width = look.edge_width;
        entries.push_back(line(tr("Edge of occupied or annexed land"), band));
    }
    if (kinds.count(ArcKind::status) > 0) {
        entries.push_back(line(tr("Occupied or administered, not annexed"), look.border_status));
    }
    if (state.layers.uncertainty) {
        LineStyle band;
        band.colour = look.uncertainty;
        band.width = 9;
        entries.push_back(line(tr("How far off the border may be (95 in 100)"), band));
    }
    return entries;
}

}  // namespace viewer
