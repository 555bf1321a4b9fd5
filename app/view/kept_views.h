/// \file
/// The views that a state keeps beside the one it shows: what asking and a presentation go back to,
/// and the picture that a class goes on seeing.
#pragma once

#include <optional>
#include <utility>

#include "app/view/view_state.h"

namespace viewer {

/// What the class sees: the state, or the picture that is held. Messages, panels and the file that
/// is being read are those of now: whoever holds the picture must see what is typed. The picture
/// stays held in it: that is shown too.
ViewState audience_view(const ViewState&);

/// What the end of asking, begun now, shows again.
BeforeAsking before_asking(const ViewState&);
BeforePresentation before_presentation(const ViewState&);
/// In a presentation.
HeldPicture picture_to_hold(const ViewState&);

// Each calls `change` while the kept view stands in the state in place of what is shown; so
// whatever changes a state changes what it keeps too. Without such a view nothing is done.

/// Calls it while the camera rests; then it glides on as before.
template <class Change>
void at_rest(ViewState& s, const Change& change) {
    Presenting* now = s.presenting();
    if (now == nullptr) return change();
    const std::optional<Glide> glide = std::exchange(now->glide, std::nullopt);
    change();
    now->glide = glide;
}

template <class Change>
void in_before_asking(ViewState& s, const Change& change) {
    if (!s.asking()) return;
    Asking kept = *std::exchange(s.asking(), std::nullopt);
    const auto exchange = [&] {
        std::swap(static_cast<Composition&>(s), kept.before.shown);
        if (Presenting* now = s.presenting()) std::swap(now->own_look, kept.before.own_look);
    };
    exchange();
    at_rest(s, change);
    exchange();
    s.asking() = std::move(kept);
}

template <class Change>
void in_before_presentation(ViewState& s, const Change& change) {
    if (s.presenting() == nullptr) return;
    Mode mode = std::exchange(s.mode, Exploring{});
    Composition& kept = std::get<Presenting>(mode).before.shown;
    std::swap(static_cast<Composition&>(s), kept);
    change();
    std::swap(static_cast<Composition&>(s), kept);
    s.mode = std::move(mode);
}

template <class Change>
void in_held_picture(ViewState& s, const Change& change) {
    if (s.held_picture() == nullptr) return;
    HeldPicture kept = *std::exchange(s.presenting()->held_picture, std::nullopt);
    const auto exchange = [&] {
        std::swap(static_cast<Composition&>(s), kept.shown);
        std::swap(s.lesson, kept.lesson);
        std::swap(s.step, kept.step);
        std::swap(s.class_text, kept.class_text);
        std::swap(static_cast<Presentation&>(*s.presenting()), kept.presentation);
    };
    exchange();
    at_rest(s, [&] {
        in_before_asking(s, change);
        change();
    });
    exchange();
    s.presenting()->held_picture = std::move(kept);
}

}  // namespace viewer
