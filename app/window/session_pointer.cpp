// What the pointer is told of the picture under it.
#include "app/window/session_internal.h"

namespace viewer {

/// By the letters of the picture that is on the screen.
MaybeWritten Session::written_under_pointer(std::optional<ScreenPoint> at) {
    const bool free = state_.exploring() != nullptr && !state_.asking();
    const std::optional<ScreenPoint> pointer = at ? at : controls_.pointer();
    if (!free || !pointer || !drawing_ || ui_->holds(*pointer)) return std::nullopt;
    return drawing_->written_at(*scene_, *pointer);
}

/// The land has moved under a pointer that rests; what is measured by the keys goes to the middle.
void Session::point_again() {
    letters_moved_ = false;
    const bool measured = state_.measuring() != nullptr && state_.measuring()->running;
    std::optional<ScreenPoint> at = measured ? controls_.pointer_in_use() : controls_.pointer();
    const bool on_map = at && !ui_->holds(*at);
    if (!on_map && measured) at = middle_of(viewport_);
    if (!at || controls_.dragging() || ui_->holds(*at)) return;
    act(Hover{*at, written_under_pointer(at)});
}

}  // namespace viewer
