// What hands do, on either window, and what it means.
#include <algorithm>
#include <optional>

#include "app/ui/focus.h"
#include "app/ui/walk.h"
#include "app/window/claims.h"
#include "app/window/session_internal.h"

namespace viewer {

void Session::take_presenter_input() {
    for (const Input& input : screens_.take_keys()) {
        for (const Action& action : controls_.on(input, viewport_, presenter_claims(state_))) {
            act(action);
        }
    }
}

void Session::take_input() {
    if (window_.take_monitor_change()) arrange_screens();
    follow_window_size();
    take_presenter_input();
    if (window_.take_damage()) show_again();
    for (const Input& input : window_.take_input()) {
        const auto* move = std::get_if<PointerMoved>(&input);
        const bool over_map = move != nullptr && !ui_->holds(move->to);
        // Only the name beside the pointer follows it over the map: one frame will do.
        frames_wanted_ = std::max(frames_wanted_, over_map ? 1 : settling_frames);
        const std::optional<ScreenPoint> at = position_of(input);
        const auto* button = std::get_if<ButtonChanged>(&input);
        if (button != nullptr && button->down) ui_->focus().leave();
        if (button != nullptr && button->down && sheet_open() && !ui_->holds(button->at)) {
            act(Escape{});  // a click beside a sheet closes it and does nothing else
            continue;
        }
        hold_now_ = hold_.of(input);
        Claims claims = claims_of(state_, viewport_, *ui_, at);
        claims.written = written_under_pointer(at);
        const auto* press = std::get_if<KeyPressed>(&input);
        const bool about_middle =
            press != nullptr && (press->key == Key::enter || press->key == Key::menu ||
                                 (press->key == Key::letter && press->name == 'M'));
        if (about_middle) {
            claims.in_middle = written_under_pointer(middle_of(viewport_));
        }
        for (const Action& action : controls_.on(input, viewport_, claims)) act(action);
        const bool seam = controls_.dragging_seam() || (claims.seam && !claims.pointer);
        if (at) {
            window_.set_pointer(!seam                           ? PointerShape::arrow
                                : state_.comparison.seam_across ? PointerShape::above
                                                                : PointerShape::beside);
        }
    }
    hold_now_ = hold_.of_button();
    let_time_pass();
}

void Session::take_back(bool undo) {
    const auto step = undo ? history_.undo(state_, viewport_) : history_.redo(state_, viewport_);
    if (step) act(*step);
}

/// A press is dealt with at once: what it asks for is done before the next one.
void Session::tell_panel(const Action& action) {
    if (state_.presenting() != nullptr) return;
    if (state_.menu() != nullptr) act(CloseMenu{});
    const UiContext seen{*scene_, state_, viewport_,
                         controls_.pointer().value_or(ScreenPoint{-1, -1})};
    const auto* walk = as<WalkPanels>(action);
    const Actions wishes = walk != nullptr ? walk_panels(*ui_, seen, walk->direction)
                                           : press_key(*ui_, seen, as<PressPanelKey>(action)->key);
    frames_wanted_ = settling_frames;
    for (const Action& wish : wishes) act(wish);
}

}  // namespace viewer
