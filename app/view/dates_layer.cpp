#include "app/view/dates_layer.h"

namespace viewer {

bool shows_dates(const Composition& shown) {
    if (!shown.layers.usual_dates) return shown.layers.dates;
    return shown.comparison.on && shown.comparison.mode == CompareMode::changes;
}

void choose_dates(Layers& layers, bool on) {
    layers.dates = on;
    layers.usual_dates = false;
}

ViewState with_dates_of_sheet(ViewState state) {
    if (state.layers.usual_dates) choose_dates(state.layers, true);
    return state;
}

}  // namespace viewer
