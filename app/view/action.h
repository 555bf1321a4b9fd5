// Everything that can change the view, as values. Keys, mouse, panels, command line and test
// scripts all make Actions; apply() is the only place that changes a ViewState.
#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "app/view/lesson_edit_actions.h"
#include "app/view/scene.h"
#include "app/view/view_state.h"

namespace viewer {

struct SetDate {
    geodata::Date date;
};
struct StepDay {
    int days;
};
struct StepEvent {
    int direction;
};  ///< to the next (+1) or previous (-1) event's date
struct SetPaper {
    std::optional<geodata::Paper> paper;
};
struct ToggleProtocol {};
struct SetTerritory {
    geodata::Territory territory;
    bool on;
};
struct ToggleTerritory {
    geodata::Territory territory;
};
struct SetLayers {
    Layers layers;
};
struct ToggleUncertainty {};
struct CycleNames {};
struct SetNames {
    LabelNames names;
};
struct CycleTheme {};
struct SetTheme {
    ThemeName theme;
};
struct SetLanguage {
    Language language;
};
struct PanBy {
    double dx, dy;
};  ///< pixels
struct ZoomAbout {
    ScreenPoint pivot;
    double factor;
};
/// About the middle of the map.
struct ZoomBy {
    double factor;
};
struct FitRegion {};
struct LookAt {
    geodata::LonLatBox box;
};
struct GoTo {
    geodata::LonLat position;
    double metres_per_pixel;
};
struct Pick {
    ScreenPoint at;
};
struct Hover {
    ScreenPoint at;
};
struct HoverNothing {};  ///< the pointer left the map
/// Opens the identify panel for a position that was found by name.
struct PickPlace {
    geodata::LonLat position;
};
/// The same for a patch that was chosen from a list.
struct PickPatch {
    geodata::PatchIndex patch;
};
struct ClosePick {};
struct TogglePanels {};
struct ToggleAbout {};
struct ToggleKeys {};
struct ToggleSearch {};
struct ToggleOpen {};
struct ToggleFullScreen {};
struct Escape {};  ///< leaves one thing; never quits
struct ShowMessage {
    std::string sentence;  ///< shown as printable.h says
};
struct DismissMessage {
    std::size_t index;
};
// Comparison: two sides on one map (comparison.h).
struct ToggleComparison {};
struct NextCompareMode {
    int direction = 1;
};  ///< starts a comparison when there is none
struct SetCompareMode {
    CompareMode mode;
};  ///< starts a comparison when there is none
struct SetSide {
    SideName which;
    Side side;
};
struct ChooseSide {
    SideName which;
};  ///< the one that dates and papers are set for
/// The key dates beside each other: one to four.
struct SetKeyDates {
    std::vector<geodata::Date> dates;
};
struct ChooseDate {
    std::size_t index;
};  ///< of the key dates beside each other
struct SwapSides {};
struct SetFade {
    double share;
};
struct ToggleSwing {};
struct MoveSeam {
    ScreenPoint to;
};
struct TurnSeam {};
struct MoveLens {
    ScreenPoint to;
};
struct ResizeLens {
    double factor;
};
/// A step of what the way to compare can be told: fade's share, swipe's line, the lens' size.
struct NudgeComparison {
    int direction;
};
/// Panels take this much of the window from maps beside each other.
struct ReservePanels {
    int left = 0, bottom = 0;  ///< pixels
};
/// The card of the step at hand takes this much: what the step looks at has the rest.
struct ReserveCard {
    CardRoom room;
};
struct HoldOther {
    bool held;
};
// The timeline.
struct ShowDays {
    geodata::Date from, until;
};
struct ZoomDays {
    geodata::Date pivot;
    double factor;
};
struct TogglePlay {};
struct SetPlaySpeed {
    PlaySpeed speed;
};
/// Time passes: what plays or swings moves on.
struct Tick {
    double seconds;
};
struct ToggleNumbers {};
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
struct SetLesson {
    Lesson lesson;
};
struct SetPresenter {
    bool wanted;
};  ///< whether the teacher has a window of their own
/// The window has another size than before.
struct FollowSize {
    Viewport before;
};
struct ReturnToStep {};  ///< the step's own view, after panning and zooming
struct SetMotion {
    bool wanted;
};
// Tools in front of a class (present_tools.h).
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
struct ToggleFreeze {};
// Asking the class (ask_actions.h).
struct ToggleReveal {};
struct RevealAt {
    geodata::LonLat position;
};
struct RevealNext {};
struct StartGuess {
    unsigned seed;
};
struct AnswerQuestion {
    std::size_t choice;
};
struct NextQuestion {};
struct StopAsking {};
// Other data (data_actions.h). The window reads the file beside itself: the state says so.
struct OpenFile {
    std::filesystem::path file;
};  ///< empty: the shipped atlas
/// Of the file that is being read: what is done with it, and the share of that.
struct LoadingProgress {
    geodata::LoadingStage stage;
    double share;
};
struct StopLoading {};  ///< it ended without new data, or is not wanted any more
/// The scene given to apply() is another one than before: whatever points into the old ends.
struct DataReplaced {};
// Wishes that only the window can fulfil; apply() leaves the view as it is.
struct SavePicture {};
struct OpenLesson {
    std::filesystem::path file;
};
struct SaveLesson {};
struct RestartTimer {};
struct Quit {};

using Action = std::variant<
    SetDate, StepDay, StepEvent, SetPaper, ToggleProtocol, SetTerritory, ToggleTerritory, SetLayers,
    ToggleUncertainty, CycleNames, SetNames, CycleTheme, SetTheme, SetLanguage, PanBy, ZoomAbout,
    ZoomBy, FitRegion, LookAt, GoTo, Pick, PickPlace, PickPatch, Hover, HoverNothing, ClosePick,
    TogglePanels, ToggleAbout, ToggleKeys, ToggleSearch, ToggleOpen, ToggleFullScreen, Escape,
    ToggleComparison, NextCompareMode, SetCompareMode, SetSide, ChooseSide, SetKeyDates, ChooseDate,
    SwapSides, SetFade, ToggleSwing, MoveSeam, TurnSeam, MoveLens, ResizeLens, NudgeComparison,
    HoldOther, ReservePanels, ReserveCard, ShowDays, ZoomDays, TogglePlay, SetPlaySpeed, Tick,
    ToggleNumbers, StartPresentation, StartAtFirstStep, LeavePresentation, StepLesson,
    GoToLessonStep, TypeStepNumber, EnterStepNumber, ToggleBlank, ToggleSources, SetLesson,
    SetPresenter, FollowSize, ReturnToStep, SetMotion, ToggleTool, PointTool, ResizeTool,
    BeginStroke, ExtendStroke, EraseStrokes, EraseLastStroke, ToggleFreeze, ToggleLessons,
    ShowLessons, NewLesson, ChooseStep, AddStep, TakeView, MoveStep, RemoveStep, EditStep,
    EditHeading, UndoLesson, RedoLesson, TranslateLesson, LessonSaved, ShowKept, AnswerKept,
    BringBackLesson, ToggleReveal, RevealAt, RevealNext, StartGuess, AnswerQuestion, NextQuestion,
    StopAsking, ShowMessage, DismissMessage, OpenFile, LoadingProgress, StopLoading, DataReplaced,
    SavePicture, OpenLesson, SaveLesson, RestartTimer, Quit>;
using Actions = std::vector<Action>;

/// The state after the action. Dates are kept within the atlas' days, the camera within bounds. The
/// scene is the one that the state was made for, but for DataReplaced.
[[nodiscard]] ViewState apply(ViewState, const Action&, const Scene&, const Viewport&);

/// Where a view starts: the region fitted, the shipped defaults.
[[nodiscard]] ViewState initial_state(const Scene&, const Viewport&);

}  // namespace viewer
