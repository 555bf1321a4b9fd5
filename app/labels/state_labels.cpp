// States' names: the first name of a state goes to its best spot at this zoom; a stand-in serves a
// frame that shows another part of it.
#include <algorithm>
#include <cmath>

#include "app/labels/state_lettering.h"

namespace viewer {
namespace {

void take(Placement& p, Label label) {
    label.air = p.pixels(state_air);  // letterspaced capitals need it to read as one word
    p.grid.add(label);
    p.labels.push_back(std::move(label));
}

bool shown_already(const FramedPlacement& p, const StateName& state) {
    return std::any_of(p.labels.begin(), p.labels.end(), [&](const Label& label) {
        return label.subject == LabelSubject{LabelSubject::Kind::holder, state.holder} &&
               p.shows(label);
    });
}

}  // namespace

void place_primary_states(Placement& p) {
    struct Attempt {
        double size;
        StateCare care;
        double overhang = 1;  // > 1: letters may stick out of a state too small for them
    };
    for (const StateName& state : p.anchors.states) {
        for (const Attempt attempt : {Attempt{1, StateCare::for_towns},
                                      {1, StateCare::for_nothing},
                                      {0.8, StateCare::for_towns},
                                      {0.65, StateCare::for_nothing},
                                      {0.65, StateCare::for_nothing, 1.4}}) {
            const double wanted =
                std::max(least_state_size(p), attempt.size * wanted_state_size(p, state));
            const auto tried = state_spots(p, state, state.slots, wanted, 0.8, attempt.overhang);
            if (auto label = best_state_label(p, state, tried, attempt.care)) {
                take(p, std::move(*label));
                break;
            }
        }
    }
}

void place_state_stand_ins(FramedPlacement& p) {
    auto spots = state_spots_on_view(p);
    for (std::size_t i = 0; i < spots.size(); ++i) {
        const StateName& state = p.anchors.states[i];
        if (state.broken.empty()) continue;
        if (shown_already(p, state)) continue;  // one name a picture
        size_up(p, state, spots[i]);
        const auto tried =
            state_spots(p, state, spots[i], stand_in_size * wanted_state_size(p, state), 0);
        if (auto label = best_state_label(p, state, tried, StateCare::for_nothing, &p)) {
            p.stand_ins.push_back(*label);
            take(p, std::move(*label));
        }
    }
}

}  // namespace viewer
