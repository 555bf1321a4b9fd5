#include "app/view/kept_views.h"

namespace viewer {

ViewState audience_view(const ViewState& state) {
    ViewState seen = state;
    if (!state.held) return seen;
    static_cast<Composition&>(seen) = state.held->shown;
    seen.lesson = state.held->lesson;
    seen.presentation = state.held->presentation;
    seen.ask = state.held->ask;
    seen.before_asking = state.held->before_asking;
    seen.hovered.reset();
    seen.glide.reset();
    return seen;
}

BeforeAsking before_asking(const ViewState& state) {
    BeforeAsking before{state, state.presentation.own_look};
    if (state.glide) before.shown.camera = state.glide->to;
    return before;
}

BeforePresentation before_presentation(const ViewState& state) {
    return {state, state.timeline, state.picked, state.panels, state.full_screen};
}

HeldPicture held_picture(const ViewState& state) {
    HeldPicture held{state, state.lesson, state.presentation, state.ask, state.before_asking};
    held.presentation.held = true;
    return held;
}

}  // namespace viewer
