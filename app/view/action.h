/// \file
/// Everything that can change the view, as values. Keys, mouse, panels, command line and test
/// scripts all make Actions; apply() is the only place that changes a ViewState.
#pragma once

#include <filesystem>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "app/view/compare_kinds.h"
#include "app/view/lesson_kinds.h"
#include "app/view/place_kinds.h"
#include "app/view/present_kinds.h"
#include "app/view/read_kinds.h"
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
struct SetHolders {
    bool shown;
};
struct ToggleProtocol {};
struct SetTerritory {
    geodata::Territory territory;
    bool on;
};
/// One that the data do not have stays as it is.
struct ToggleTerritory {
    geodata::Territory territory;
};
/// All of a group on, or off where all were; with the layer off, both come on.
struct ToggleTerritoryGroup {
    std::string group;
};
struct DeclinePaper {};  ///< the one that is offered (PaperOffer)
struct SetLayers {
    Layers layers;
};
struct ToggleUncertainty {};
struct ToggleDates {};
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
/// A view that was shown before is shown again: all but what view_history.h says. Its camera
/// follows where the window had another size then.
struct ShowComposition {
    Composition shown;
    Viewport seen_in;
};
/// The window has another size than before, or what stands over the map takes another part of it.
struct FollowSize {
    Viewport before;
};
/// Whoever has the letters of the picture says what is written there.
struct Pick {
    ScreenPoint at;
    MaybeWritten written = {};
};
struct Hover {
    ScreenPoint at;
    MaybeWritten written = {};
    bool exact = false;  ///< what is measured goes to no town or line near it (snap.h)
};
struct HoverNothing {};  ///< the pointer left the map
/// Opens the identify panel for a position that was found by name.
struct PickPlace {
    geodata::LonLat position;
    MaybeWritten written = {};  ///< what was found; a town also by its position
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
struct ToggleNumbers {};
struct TypeDay {};      ///< opens the calendar, and once it is open: that is done
struct DismissHint {};  ///< ViewState::hint
struct ToggleFullScreen {};
struct Escape {};  ///< leaves one thing; never quits
struct ShowMessage {
    std::string sentence;  ///< shown as printable.h says
};
struct DismissMessage {
    std::size_t index;
};
/// Of those that a class sees (class_messages.h).
struct LetMessagesPass {
    double seconds;
};
// Other data (data_actions.cpp). The window reads the file beside itself: the state says so.
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
// What a user sets once and finds again (setting_actions.cpp).
struct SetInterfaceSize {
    int percent;
};
/// A step larger (+1) or smaller (-1), as far as the window has room; 0: the usual size.
struct ResizeInterface {
    int direction;
};
/// The window has room for so large an interface.
struct SetInterfaceRoom {
    int percent;
};
struct SetClassText {
    int percent;
};
struct ResizeClassText {
    int direction;
};  ///< as ResizeInterface, without its limit
struct ShowRecent {
    std::vector<std::filesystem::path> files;
};
// Wishes that only the window can fulfil; apply() leaves the view as it is.
struct SavePicture {};
struct DescribePicture {};  ///< in words, to the clipboard
struct OpenLesson {
    std::filesystem::path file;
};
struct SaveLesson {};
struct SaveLessonCopy {
    std::string title = {};  ///< of the copy; empty: the lesson's
};                           ///< in a file of its own, which is at hand then
struct TrashLesson {};       ///< one of the user's own; another is at hand then
struct RestartTimer {};
struct CopyText {
    std::string text;
};  ///< to the clipboard
/// The last step, of the lesson or of the view (view_history.h).
struct Undo {};
struct Redo {};
/// To the next panel that can have the keyboard (+1), or the one before (-1); the map is one.
struct WalkPanels {
    int direction;
};
/// What a key means to the panel that has the keyboard.
enum class PanelKey { left, right, up, down, press, page_up, page_down, home, end, more, less };
struct PressPanelKey {
    PanelKey key;
};
struct Quit {};

// In groups: each has a reducer of its own (reduce.h).

/// What is shown: dates, papers, layers, names.
using ContentAction =
    std::variant<SetDate, StepDay, StepEvent, SetPaper, SetHolders, ToggleProtocol, SetTerritory,
                 ToggleTerritory, ToggleTerritoryGroup, DeclinePaper, SetLayers, ToggleUncertainty,
                 ToggleDates, CycleNames, SetNames, CycleTheme, SetTheme, SetLanguage>;
/// Where one looks and what is pointed at.
using CameraAction =
    std::variant<PanBy, ZoomAbout, ZoomBy, FitRegion, LookAt, GoTo, FollowSize, ShowComposition,
                 Pick, PickPlace, PickPatch, Hover, HoverNothing, ClosePick>;
/// What stands over the map.
using PanelAction = std::variant<TogglePanels, ToggleAbout, ToggleKeys, ToggleSearch, ToggleOpen,
                                 ToggleNumbers, TypeDay, DismissHint, ToggleFullScreen, Escape,
                                 ShowMessage, DismissMessage, LetMessagesPass>;
using CompareAction =
    std::variant<ToggleComparison, NextCompareMode, SetCompareMode, SetSide, ChooseSide,
                 SetKeyDates, ChooseDate, SwapSides, SetFade, ToggleSwing, MoveSeam, TurnSeam,
                 MoveLens, ResizeLens, NudgeComparison, HoldOther>;
using TimelineAction = std::variant<ShowDays, ZoomDays, TogglePlay, SetPlaySpeed, Tick, TellEarlier,
                                    ToggleEventKind, ToggleAllEvents>;
/// A lesson told in front of a class.
using PresentAction =
    std::variant<StartPresentation, StartAtFirstStep, LeavePresentation, StepLesson, GoToLessonStep,
                 TypeStepNumber, EnterStepNumber, ToggleBlank, ToggleSources, SetPresenter,
                 ReturnToStep, SetMotion, ToggleHold>;
using ToolAction = std::variant<ToggleTool, PointTool, ResizeTool, BeginStroke, ExtendStroke,
                                EraseStrokes, EraseLastStroke>;
/// A lesson chosen, changed, kept.
using LessonAction =
    std::variant<SetLesson, ToggleLessons, ShowLessons, NewLesson, ChooseStep, AddStep, TakeView,
                 MoveStep, RemoveStep, DuplicateStep, SetShortLesson, EditStep, EditHeading,
                 UndoLesson, RedoLesson, TranslateLesson, LessonSaved, ShowKept, AnswerKept,
                 BringBackLesson>;
using AskAction = std::variant<ToggleReveal, RevealAt, RevealNext, StartGuess, AnswerQuestion,
                               NextQuestion, NextAskTheme, NextAskLevel, AskOn, StopAsking>;
using DataAction = std::variant<OpenFile, LoadingProgress, StopLoading, DataReplaced>;
using SettingAction = std::variant<SetInterfaceSize, ResizeInterface, SetInterfaceRoom,
                                   SetClassText, ResizeClassText, ShowRecent>;
using WindowWish =
    std::variant<SavePicture, DescribePicture, OpenLesson, SaveLesson, SaveLessonCopy, TrashLesson,
                 RestartTimer, CopyText, Undo, Redo, WalkPanels, PressPanelKey, Quit>;

using Action = std::variant<ContentAction, CameraAction, PlaceAction, PanelAction, ReadAction,
                            CompareAction, TimelineAction, PresentAction, ToolAction, LessonAction,
                            AskAction, DataAction, SettingAction, WindowWish>;
using Actions = std::vector<Action>;

template <class Kind, class Group>
constexpr bool is_kind_of = false;
template <class Kind, class... Kinds>
constexpr bool is_kind_of<Kind, std::variant<Kinds...>> = (std::is_same_v<Kind, Kinds> || ...);

/// The action as one of this kind; null for another's.
template <class Kind>
const Kind* as(const Action& action) {
    return std::visit(
        [](const auto& group) -> const Kind* {
            if constexpr (is_kind_of<Kind, std::decay_t<decltype(group)>>) {
                return std::get_if<Kind>(&group);
            } else {
                return nullptr;
            }
        },
        action);
}
/// Whether the action is one of these kinds.
template <class... Kinds>
bool is(const Action& action) {
    return ((as<Kinds>(action) != nullptr) || ...);
}

/// The state after the action. Dates are kept within the atlas' days, the camera within bounds. The
/// scene is the one that the state was made for, but for DataReplaced.
[[nodiscard]] ViewState apply(ViewState, const Action&, const Scene&, const Viewport&);

/// Where a view starts: the region fitted, the shipped defaults.
[[nodiscard]] ViewState initial_state(const Scene&, const Viewport&);

}  // namespace viewer
