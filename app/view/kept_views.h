// The views that a state keeps beside the one it shows: what asking and a presentation go back to,
// and the picture that a class goes on seeing.
#pragma once

#include <optional>
#include <utility>

#include "app/view/view_state.h"

namespace viewer {

/// What the class sees: the state, or the picture that is held. Messages, panels and the file that
/// is being read are those of now: whoever holds the picture must see what is typed.
ViewState audience_view(const ViewState&);

/// What the end of asking, begun now, shows again.
BeforeAsking before_asking(const ViewState&);
BeforePresentation before_presentation(const ViewState&);
HeldPicture held_picture(const ViewState&);

// Each calls `change` while the kept view stands in the state in place of what is shown; so
// whatever changes a state changes what it keeps too. Without such a view nothing is done.

template <class Change>
void in_before_asking(ViewState& s, const Change& change) {
    if (!s.before_asking) return;
    BeforeAsking kept = *std::exchange(s.before_asking, std::nullopt);
    Ask ask = std::exchange(s.ask, Ask());
    const std::optional<Glide> glide = std::exchange(s.glide, std::nullopt);
    const auto exchange = [&] {
        std::swap(static_cast<Composition&>(s), kept.shown);
        std::swap(s.presentation.own_look, kept.own_look);
    };
    exchange();
    change();
    exchange();
    s.glide = glide;
    s.ask = std::move(ask);
    s.before_asking = std::move(kept);
}

template <class Change>
void in_before_presentation(ViewState& s, const Change& change) {
    if (!s.before_presentation) return;
    Presentation presentation = std::exchange(s.presentation, Presentation());
    Ask ask = std::exchange(s.ask, Ask());
    const std::optional<Glide> glide = std::exchange(s.glide, std::nullopt);
    Composition& composition = s;
    std::swap(composition, s.before_presentation->shown);
    change();
    std::swap(composition, s.before_presentation->shown);
    s.glide = glide;
    s.ask = std::move(ask);
    s.presentation = std::move(presentation);
}

template <class Change>
void in_held(ViewState& s, const Change& change) {
    if (!s.held) return;
    HeldPicture kept = *std::exchange(s.held, std::nullopt);
    const std::optional<Glide> glide = std::exchange(s.glide, std::nullopt);
    const auto exchange = [&] {
        std::swap(static_cast<Composition&>(s), kept.shown);
        std::swap(s.lesson, kept.lesson);
        std::swap(s.presentation, kept.presentation);
        std::swap(s.ask, kept.ask);
        std::swap(s.before_asking, kept.before_asking);
    };
    exchange();
    in_before_asking(s, change);
    change();
    exchange();
    s.glide = glide;
    s.held = std::move(kept);
}

template <class Change>
void in_all_kept(ViewState& s, const Change& change) {
    in_before_presentation(s, change);
    in_before_asking(s, change);
    in_held(s, change);
}

}  // namespace viewer
