// What the actions of a presentation do; a part of apply() (action.cpp).
#pragma once

#include "app/view/action.h"

namespace viewer {

/// Where the camera is on its way; at the start while what is shown still changes.
Camera camera_at(const Glide&);

struct LessonActions {
    ViewState& s;
    const Scene& scene;
    const Viewport& viewport;

    void operator()(const StartPresentation&) const;
    void operator()(const StartAtFirstStep&) const;
    void operator()(const LeavePresentation&) const;
    void operator()(const StepLesson&) const;
    void operator()(const GoToLessonStep&) const;
    void operator()(const TypeStepNumber&) const;
    void operator()(const EnterStepNumber&) const;
    void operator()(const ToggleBlank&) const;
    void operator()(const ToggleSources&) const {
        s.presentation.sources = s.presentation.on && !s.presentation.sources;
    }
    void operator()(const SetLesson&) const;
    void operator()(const ReserveCard&) const;
    void operator()(const ReturnToStep&) const;
    void operator()(const SetPresenter& a) const { s.presenter = a.wanted; }
    void operator()(const SetMotion& a) const { s.motion = a.wanted; }
    /// Whether nothing moved the camera from the step's own view.
    [[nodiscard]] bool shows_own_view() const;
    /// The step's view for the room that there is now beside its card.
    void fit_step() const;

  private:
    [[nodiscard]] const std::vector<LessonStep>& steps() const;
    void look(const LessonStep&) const;
    void leave_in_hand(const Comparison&, const StepLook& before) const;
    void cover_again() const;
    void show(std::size_t step, bool may_glide = true) const;
};

}  // namespace viewer
