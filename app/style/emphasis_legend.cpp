// Legends of the maps that tell what changed and what became of what papers mark off, and of
// several maps at once.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "app/style/emphasis.h"
#include "app/view/view_state.h"
#include "app/words/atlas_words.h"
#include "app/words/words.h"

namespace viewer {

namespace {

using geodata::PatchIndex;

constexpr std::size_t most_changes = 9;

LegendEntry area(const PatchStyle& style, std::string text) {
    return {LegendEntry::Symbol::area_pattern,
            std::move(text),
            style.fill,
            style.pattern_colour,
            style.pattern,
            {}};
}

std::vector<LegendEntry> changes_legend(const Scene& scene, const MapView& state,
                                        const MapExtent& view) {
    const geodata::Atlas& atlas = scene.atlas;
    const std::vector<PatchStyle> styles = patch_styles(atlas, state);
    std::vector<LegendEntry> entries;
    std::size_t more = 0;
    const auto changes = geodata::changes_by_interest(atlas, state.since, state.date);
    std::set<geodata::HolderIndex> received;
    for (const auto& change : changes) {
        const bool by_receiver = state.by_receiver && change.from != change.to;
        const auto seen = std::find_if(change.patches.begin(), change.patches.end(), [&](auto& c) {
            return on_view(scene, atlas.patches[c.patch], view);
        });
        if (seen == change.patches.end()) continue;
        if (by_receiver && !received.insert(change.to).second) continue;
        if (entries.size() == most_changes && !state.by_receiver) {
            ++more;
            continue;
        }
        PatchStyle style = styles[seen->patch];
        if (style.contested && style.pattern == Pattern::none) {
            style.pattern = Pattern::bars;
            style.pattern_colour = theme(state.theme).contested;
        }
        entries.push_back(
            area(style, by_receiver ? holder_name(atlas, change.to) : change_words(atlas, change)));
    }
    const auto say = [&](std::string words) {
        entries.push_back(area({}, std::move(words)));
        entries.back().fill = theme(state.theme).panel_background;
    };
    if (more > 0) {
        say(filled(tr_n("and {1} more change: see Numbers, N",
                        "and {1} more changes: see Numbers, N", more),
                   {std::to_string(more)}));
    }
    if (entries.empty() && !changes.empty()) say(tr("What changed lies outside this view."));
    if (changes.empty()) {
        say(geodata::is_dated(atlas) ? tr("No land changed hands between these days.")
                                     : tr("Undated: this file gives no days."));
    }
    return entries;
}

std::vector<LegendEntry> fact_legend(const Scene& scene, const MapView& state,
                                     const MapExtent& view) {
    const Theme& look = theme(state.theme);
    using Key = std::tuple<int, int, int, std::string>;
    std::map<Key, LegendEntry> found;
    for (const auto& fact : geodata::promises_and_facts(scene.atlas, state.date)) {
        if (!on_view(scene, scene.atlas.patches[fact.patch], view)) continue;
        geodata::Party taken = geodata::party_of(scene.atlas, fact.holder);
        if (fact.outcome == geodata::Outcome::not_taken) taken = geodata::Party::none;
        const Key key{static_cast<int>(fact.outcome), static_cast<int>(fact.promised),
                      static_cast<int>(taken), fact_words(fact, taken)};
        found.emplace(key, area(outcome_style(look, fact, taken), std::get<3>(key)));
    }
    std::vector<LegendEntry> entries;
    for (auto& [key, entry] : found) entries.push_back(std::move(entry));
    return entries;
}

}  // namespace

std::vector<LegendEntry> emphasis_legend(const Scene& scene, const MapView& state,
                                         const MapExtent& view) {
    return state.emphasis == Emphasis::changes ? changes_legend(scene, state, view)
                                               : fact_legend(scene, state, view);
}

std::vector<LegendEntry> legend_of_panes(const Scene& scene, const ViewState& state,
                                         const Viewport& viewport) {
    const std::vector<Pane> panes = panes_of(state, viewport);
    std::vector<LegendEntry> all;
    std::set<std::string> known;
    for (std::size_t i = 0; i < panes.size(); ++i) {
        const Viewport part = viewport_of(panes[i].box, viewport);
        const MapExtent view = visible_extent(state.camera, part);
        for (LegendEntry& entry :
             legend(scene, view_of_pane(state, panes, i), view, viewport.scale)) {
            if (known.insert(entry.text).second) all.push_back(std::move(entry));
        }
    }
    // Maps of the papers beside each other have one key: their areas, and the papers' lines.
    if (state.comparison.on && state.comparison.mode == CompareMode::promise) {
        std::erase_if(all, [](const LegendEntry& entry) {
            return entry.symbol != LegendEntry::Symbol::area_pattern && !entry.of_papers &&
                   !entry.soft;
        });
        // What was not taken is hatched on the map of facts as on those of the papers: one entry.
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto hatched_as_before = [&, i](const LegendEntry& entry) {
                return all[i].pattern == Pattern::hatch && entry.pattern == Pattern::hatch &&
                       entry.pattern_colour == all[i].pattern_colour;
            };
            const auto after = all.begin() + static_cast<std::ptrdiff_t>(i) + 1;
            all.erase(std::remove_if(after, all.end(), hatched_as_before), all.end());
        }
    }
    // Areas before lines, as in each legend alone.
    std::stable_partition(all.begin(), all.end(), [](const LegendEntry& entry) {
        return entry.symbol == LegendEntry::Symbol::area_pattern;
    });
    return all;
}

}  // namespace viewer
