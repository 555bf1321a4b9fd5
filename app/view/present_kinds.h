/// \file
/// The kinds of actions in front of a class: steps, tools, questions; part of Action (action.h).
#pragma once

#include <cstddef>

#include "app/view/view_state.h"

namespace viewer {

// Presenting a lesson.
struct StartPresentation {};  ///< from the step at hand
struct StartAtFirstStep {};
struct LeavePresentation {};
struct StepLesson {
    int direction;
};
struct GoToLessonStep {
    std::size_t step;
};  ///< counted from 0
struct TypeStepNumber {
    char digit;
};
struct EnterStepNumber {};
struct ToggleBlank {
    Blank blank;
};
struct ToggleSources {};
struct SetPresenter {
    bool wanted;
};                       ///< whether the teacher has a window of their own
struct ReturnToStep {};  ///< the step's own view, after panning and zooming
struct SetMotion {
    bool wanted;
};
// Tools.
/// The pen has colours: again, and it is the next one's, and put away after the last.
struct ToggleTool {
    PresentTool tool;
};
struct PointTool {
    ScreenPoint at;
};
struct ResizeTool {
    double factor;
};
struct BeginStroke {
    ScreenPoint at;
};
struct ExtendStroke {
    ScreenPoint to;
};
struct EraseStrokes {};
struct EraseLastStroke {};
struct ToggleHold {};
// Asking the class (ask.h).
struct ToggleReveal {};
struct RevealAt {
    geodata::LonLat position;
};
struct RevealNext {};
/// At a step that keeps questions a set of anything is the step's own.
struct StartGuess {
    unsigned seed;
    AskTheme theme = AskTheme::any;
    unsigned level = 0;
};
/// Questions of the next theme or level, from the first.
struct NextAskTheme {};
struct NextAskLevel {};
struct AnswerQuestion {
    std::size_t choice;
};
struct NextQuestion {};  ///< of an answered one
/// A clicker's press: shows the answer, then the next question, and ends behind the last.
struct AskOn {};
struct StopAsking {};

}  // namespace viewer
