/// \file
/// The kinds of actions by which a lesson is chosen, changed and kept; part of Action (action.h).
#pragma once

#include <string>
#include <vector>

#include "app/view/lesson.h"

namespace viewer {

// The step at hand is ViewState::step.
struct SetLesson {
    Lesson lesson;
};
struct ToggleLessons {};
struct ShowLessons {
    std::vector<LessonFile> lessons;
};
struct NewLesson {
    std::string title;
};
struct ChooseStep {
    std::size_t step;
};  ///< and look at it
struct AddStep {
    std::string headline;
};                   ///< the present view, behind the step at hand
struct TakeView {};  ///< the step at hand shows the present view
struct MoveStep {
    int direction;
};
struct RemoveStep {};
struct DuplicateStep {};  ///< behind the step at hand, and is at hand then
/// Whether the short lesson is told; not while one is.
struct SetShortLesson {
    bool wanted;
};
/// `what`: the field that was changed.
struct EditStep {
    std::size_t at;
    LessonStep step;
    std::string what;
};
struct EditHeading {
    std::string title, author;
};
struct UndoLesson {};
struct RedoLesson {};
struct TranslateLesson {
    Lesson lesson;
};  ///< the same in another language; the step stays
struct LessonSaved {
    Lesson lesson;
};
/// Changes that an earlier start kept: to ask about.
struct ShowKept {
    std::vector<KeptChanges> kept;
};
enum class KeptAnswer {
    bring_back,
    keep_file,  ///< the lesson stays as it was saved, and the changes are not asked about again
    later
};
/// Of the first that is asked about.
struct AnswerKept {
    KeptAnswer answer;
};
/// With changes that are not saved.
struct BringBackLesson {
    Lesson lesson;
};

}  // namespace viewer
