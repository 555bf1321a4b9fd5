// What the actions that change a lesson do; a part of apply() (action.cpp). Every change can be
// taken back.
#pragma once

#include "app/view/action.h"

namespace viewer {

/// Whether the question about changes that an earlier start kept is on the screen: not in front of
/// a class, and not while something else has its place.
bool asks_about_kept(const ViewState&);

inline constexpr std::size_t most_undone = 100;

struct LessonEditActions {
    ViewState& s;
    const Scene& scene;
    const Viewport& viewport;

    void operator()(const ToggleLessons&) const;
    void operator()(const ShowLessons& a) const { s.lessons = a.lessons; }
    void operator()(const NewLesson&) const;
    void operator()(const ChooseStep&) const;
    void operator()(const AddStep&) const;
    void operator()(const TakeView&) const;
    void operator()(const MoveStep&) const;
    void operator()(const RemoveStep&) const;
    void operator()(const EditStep&) const;
    void operator()(const EditHeading&) const;
    void operator()(const UndoLesson&) const;
    void operator()(const RedoLesson&) const;
    void operator()(const LessonSaved&) const;
    void operator()(const TranslateLesson& a) const { s.lesson = a.lesson; }
    void operator()(const ShowKept& a) const { s.kept = a.kept; }
    void operator()(const AnswerKept&) const;
    void operator()(const BringBackLesson&) const;

  private:
    [[nodiscard]] bool at_hand() const { return s.presentation.step < s.lesson.steps.size(); }
    void see_as_kept(const LessonStep&) const;
    void remember(LessonChange) const;
    /// The step, without what follows it in the file and could not be read: that stays.
    [[nodiscard]] LessonStep take_out(std::size_t at) const;
    /// Does the opposite of a change; what is returned does it again.
    [[nodiscard]] LessonChange reverse(LessonChange) const;
};

}  // namespace viewer
