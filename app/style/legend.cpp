// What the map shows in the present view, as legend entries: found by looking, not by listing.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "app/style/emphasis.h"
#include "app/style/lit_clause.h"
#include "app/style/measures.h"
#include "app/style/status_legend.h"
#include "app/style/style_tables.h"
#include "app/words/atlas_words.h"
#include "app/words/day_words.h"
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

std::string front_words(const geodata::Atlas& atlas, const geodata::Front& front) {
    const std::string day = day_words(*front.period.from);
    if (front.agreed) return filled(tr("Line of demarcation agreed on {1}"), {day});
    return filled(tr("Front of {1}: {2} – {3}, approximate (±{4} km)"),
                  {day, holder_name(atlas, front.left), holder_name(atlas, front.right),
                   std::to_string(std::lround(front.precision_km))});
}

/// Those on view, of one day, the same two sides and precision once.
void add_fronts(std::vector<LegendEntry>& entries, const Scene& scene, const MapView& state,
                const MapExtent& view) {
    const Theme& look = theme(state.theme);
    const std::vector<ArcStyle> styles = front_styles(scene.atlas, state);
    for (std::size_t f = 0; f < styles.size(); ++f) {
        const geodata::Front& front = scene.atlas.fronts[f];
        if (styles[f].kind == ArcKind::hidden) continue;
        const bool shown =
            std::any_of(front.lines.begin(), front.lines.end(), [&](const auto& course) {
                return std::any_of(course.begin(), course.end(), [&](geodata::LonLat p) {
                    return view.contains(scene.projection.forward(p));
                });
            });
        const std::string words = front_words(scene.atlas, front);
        const bool told = std::any_of(entries.begin(), entries.end(),
                                      [&](const LegendEntry& e) { return e.text == words; });
        if (!shown || told) continue;
        entries.push_back(line(words, front.agreed ? look.demarcation : look.front));
    }
}

/// None where no contested land is on view.
std::optional<LegendEntry> contested_entry(const Scene& scene,
                                           const std::vector<PatchStyle>& styles, const Theme& look,
                                           const MapExtent& view) {
    for (PatchIndex p = 0; p < styles.size(); ++p) {
        if (!styles[p].contested || !on_view(scene, scene.atlas.patches[p], view)) continue;
        return LegendEntry{LegendEntry::Symbol::area_pattern,
                           tr("Contested: who held what changes daily"),
                           look.land_without_holder,
                           look.contested,
                           Pattern::bars,
                           {}};
    }
    return std::nullopt;
}

/// Where a line on view is drawn soft and dashed, and enough so to be seen.
void add_doubtful(std::vector<LegendEntry>& entries, const Scene& scene, const MapView& state,
                  const std::vector<ArcStyle>& arcs, const MapExtent& view, double scale) {
    constexpr float seen = 0.25F;
    const double metres_per_point = state.camera.metres_per_pixel * scale;
    for (std::size_t a = 0; a < arcs.size(); ++a) {
        const geodata::Arc& arc = scene.atlas.arcs[a];
        if (arcs[a].kind == ArcKind::hidden || arcs[a].kind == ArcKind::coast ||
            doubt_of(arc.precision_km, metres_per_point) < seen ||
            std::none_of(arc.line.begin(), arc.line.end(),
                         [&](auto p) { return view.contains(scene.projection.forward(p)); })) {
            continue;
        }
        LineStyle look = theme(state.theme).border_sovereign;
        look.dash = doubt_dash;
        look.gap = doubt_gap;
        entries.push_back(
            line(tr("Course of a line known only approximately at this scale"), look));
        entries.back().soft = true;
        return;
    }
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

std::vector<LegendEntry> legend(const Scene& scene, const MapView& state, const MapExtent& view,
                                double scale) {
    const Theme& look = theme(state.theme);
    const geodata::Atlas& atlas = scene.atlas;
    const std::vector<PatchStyle> styles = patch_styles(atlas, state);
    std::vector<LegendEntry> entries;
    if (state.emphasis != Emphasis::none) {
        entries = emphasis_legend(scene, state, view);
        if (const auto barred = contested_entry(scene, styles, look, view)) {
            entries.push_back(*barred);
        }
        add_doubtful(entries, scene, state, arc_styles(atlas, state), view, scale);
        return entries;
    }
    std::map<geodata::Sphere, LegendEntry> spheres;
    for (PatchIndex p = 0; p < atlas.patches.size(); ++p) {
        if (styles[p].pattern == Pattern::none || !on_view(scene, atlas.patches[p], view)) continue;
        const geodata::Sphere sphere = atlas.allocation(p, *drawn_paper(atlas, state))->sphere;
        spheres.emplace(sphere, LegendEntry{LegendEntry::Symbol::area_pattern,
                                            legend_words(sphere),
                                            look.land_without_holder,
                                            styles[p].pattern_colour,
                                            styles[p].pattern,
                                            {}});
    }
    for (auto& [sphere, entry] : spheres) entries.push_back(std::move(entry));
    if (const auto fought_over = contested_entry(scene, styles, look, view)) {
        entries.push_back(*fought_over);
    }

    std::set<ArcKind> kinds;
    const std::vector<ArcStyle> arcs = arc_styles(atlas, state);
    for (std::size_t a = 0; a < arcs.size(); ++a) {
        if (kinds.count(arcs[a].kind) > 0) continue;
        const bool shown =
            std::any_of(atlas.arcs[a].line.begin(), atlas.arcs[a].line.end(),
                        [&](auto p) { return view.contains(scene.projection.forward(p)); });
        if (shown) kinds.insert(arcs[a].kind);
    }
    const bool of_first = kinds.count(ArcKind::first_paper) > 0;
    if (of_first || kinds.count(ArcKind::later_paper) > 0) {
        entries.push_back(line(paper_line(atlas, *drawn_paper(atlas, state)),
                               of_first ? look.border_first_paper : look.border_later_paper));
        entries.back().of_papers = true;
    }
    if (kinds.count(ArcKind::sovereign) > 0) {
        entries.push_back(line(tr("Border of a state or of its rule"), look.border_sovereign));
    }
    for (LegendEntry& entry : status_legend(scene, state, view)) {
        entries.push_back(std::move(entry));
    }
    if (kinds.count(ArcKind::status) > 0) {
        entries.push_back(line(tr("Limit of occupied or administered land"), look.border_status));
    }
    if (kinds.count(ArcKind::republic) > 0) {
        entries.push_back(line(tr("Border of a Soviet republic of 1940"), look.border_republic));
    }
    add_fronts(entries, scene, state, view);
    if (std::any_of(kinds.begin(), kinds.end(), [](ArcKind k) { return k > ArcKind::coast; })) {
        add_doubtful(entries, scene, state, arcs, view, scale);
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
