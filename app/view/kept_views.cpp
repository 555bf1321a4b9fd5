#include "app/view/kept_views.h"

namespace viewer {

namespace {

/// The part of a state that is composed on the map.
const Composition& shown_by(const ViewState& state) {
    return state;
}

}  // namespace

ViewState audience_view(const ViewState& state) {
    ViewState seen = state;
    const HeldPicture* held = state.held_picture();
    if (held == nullptr) return seen;
    static_cast<Composition&>(seen) = held->shown;
    seen.lesson = held->lesson;
    seen.step = held->step;
    seen.class_text = held->class_text;
    static_cast<Presentation&>(*seen.presenting()) = held->presentation;
    seen.point_at_nothing();
    seen.stop_glide();
    return seen;
}

BeforeAsking before_asking(const ViewState& state) {
    BeforeAsking before{shown_by(state), {}};
    if (const Presenting* now = state.presenting()) before.own_look = now->own_look;
    if (state.glide() != nullptr) before.shown.camera = state.glide()->to;
    return before;
}

BeforePresentation before_presentation(const ViewState& state) {
    return {shown_by(state), state.timeline, state.picked, state.panels, state.full_screen};
}

HeldPicture picture_to_hold(const ViewState& state) {
    const Presentation& told = *state.presenting();
    HeldPicture held{shown_by(state), state.lesson, state.step, told, state.class_text};
    if (state.glide() != nullptr) held.shown.camera = state.glide()->to;
    return held;
}

}  // namespace viewer
