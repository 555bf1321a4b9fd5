// What is shown: dates, papers, layers, names.
#include <algorithm>
#include <vector>

#include "app/view/compare_actions.h"
#include "app/view/dates_layer.h"
#include "app/view/offered.h"
#include "app/view/panel_actions.h"
#include "app/view/papers.h"
#include "app/view/reduce.h"
#include "app/view/told_events.h"
#include "app/words/words.h"

namespace viewer {

namespace {

/// The value behind this one; behind the last comes the first again.
template <class Enum>
Enum next_of(Enum value, int count) {
    return static_cast<Enum>((static_cast<int>(value) + 1) % count);
}

struct ContentActions {
    ViewState& s;
    const Scene& scene;

    void operator()(const SetDate& a) const {
        s.timeline.earlier.reset();
        set_active_date(s, scene, a.date);
    }
    void operator()(const StepDay& a) const {
        s.timeline.earlier.reset();
        set_active_date(s, scene, active_side(s).date + std::chrono::days(a.days));
    }
    void operator()(const StepEvent& a) const { step_event(s, scene, a.direction); }
    [[nodiscard]] bool is_there(geodata::Territory territory) const {
        return static_cast<std::size_t>(territory) < scene.atlas.territories.size();
    }
    void operator()(const SetPaper& a) const {
        if (!a.paper || has_layer(scene, *a.paper)) set_active_paper(s, a.paper);
    }
    void operator()(const SetHolders& a) const { set_active_holders(s, a.shown); }
    void operator()(const ToggleProtocol&) const {
        if (!s.last_paper) return tell(s, tr("This data set knows no papers."));
        set_active_paper(s, active_side(s).paper ? std::nullopt : s.last_paper);
    }
    void operator()(const SetTerritory& a) const {
        if (is_there(a.territory)) s.territories.set(a.territory, a.on);
    }
    void operator()(const ToggleTerritory& a) const {
        if (!is_there(a.territory)) return;
        if (active_side(s).paper) {
            s.territories.set(a.territory, !s.territories[a.territory]);
        } else {  // with the layer off, a territory's key brings it on with that territory
            s.territories.set(a.territory, true);
            set_active_paper(s, s.last_paper);
        }
    }
    void operator()(const ToggleTerritoryGroup& a) const {
        std::vector<geodata::Territory> group;
        for (const geodata::Territory t : geodata::all_territories(scene.atlas)) {
            if (scene.atlas.territory(t).group == a.group && !a.group.empty()) group.push_back(t);
        }
        const bool shown = active_side(s).paper.has_value();
        const auto on = [&](geodata::Territory t) { return s.territories[t]; };
        const bool off = shown && std::all_of(group.begin(), group.end(), on);
        for (const geodata::Territory t : group) s.territories.set(t, !off);
        if (!shown && !group.empty()) set_active_paper(s, s.last_paper);
    }
    void operator()(const DeclinePaper&) const { decline(s.offer); }
    void operator()(const SetLayers& a) const { s.layers = a.layers; }
    void operator()(const ToggleUncertainty&) const {
        if (!s.layers.uncertainty && !has_content(scene.atlas, &Layers::uncertainty)) {
            return tell(s, tr("This data set does not say how certain its borders are."));
        }
        s.layers.uncertainty = !s.layers.uncertainty;
    }
    void operator()(const ToggleDates&) const {
        if (!shows_dates(s) && !has_content(scene.atlas, &Layers::dates)) {
            return tell(s, tr("This data set does not say when land changed hands."));
        }
        choose_dates(s.layers, !shows_dates(s));
    }
    void operator()(const CycleNames&) const { s.names = next_of(s.names, 3); }
    void operator()(const SetNames& a) const { s.names = a.names; }
    void operator()(const CycleTheme&) const { s.theme = next_of(s.theme, 4); }
    void operator()(const SetTheme& a) const { s.theme = a.theme; }
    void operator()(const SetLanguage& a) const {
        const geodata::Status found = find_language(a.language);
        if (found) {
            if (a.language != s.language) s.messages.clear();  // of the language before
            s.language = a.language;
        } else {
            s.messages.push_back(found.error().sentence());
        }
    }
};

}  // namespace

void reduce(ViewState& state, const ContentAction& action, const Scene& scene, const Viewport&) {
    std::visit(ContentActions{state, scene}, action);
}

}  // namespace viewer
