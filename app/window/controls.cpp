#include "app/window/controls.h"

#include <cmath>
#include <random>

#include "app/window/lesson_keys.h"
#include "app/window/panel_keys.h"

namespace viewer {

namespace {

constexpr double drag_threshold = 4;       // points: less is a click of an unsteady hand
constexpr double double_click_time = 0.4;  // seconds
constexpr double double_click_reach = 6;   // points
constexpr double wheel_factor = 1.2;       // zoom a step
constexpr double key_factor = 1.5;
constexpr double double_click_factor = 2;
constexpr double pan_step = 90;  // points an arrow key

double distance(ScreenPoint a, ScreenPoint b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

Actions control_key(char name) {
    switch (name) {
        case 'Q': return {Quit{}};
        case 'E': return {SavePicture{}};
        case 'O': return {ToggleOpen{}};
        case 'F': return {ToggleSearch{}};
        case 'L': return {ToggleLessons{}};
        case 'S': return {SaveLesson{}};
        default: return {};
    }
}

/// Ctrl and +, - or 0: the size of the interface; in front of a class, of what it reads.
Actions size_key(const KeyPressed& press, bool lesson) {
    const bool zero = press.key == Key::digit && press.name == '0';
    const bool larger = press.key == Key::other && (press.name == '+' || press.name == '=');
    const bool smaller = press.key == Key::other && press.name == '-';
    if (!zero && !larger && !smaller) return {};
    const int direction = zero ? 0 : larger ? 1 : -1;
    return {lesson ? Action(ResizeClassText{direction}) : ResizeInterface{direction}};
}

/// A field that is typed in takes its own words back.
Actions undo_key(char name, bool shift) {
    if (name == 'Z') return {shift ? Action(Redo{}) : Undo{}};
    return name == 'Y' ? Actions{Redo{}} : Actions{};
}

Actions letter_key(char name) {
    switch (name) {
        case 'P': return {ToggleProtocol{}};
        case 'L': return {CycleNames{}};
        case 'T': return {CycleTheme{}};
        case 'U': return {ToggleUncertainty{}};
        case 'Y': return {ToggleDates{}};
        case 'A': return {ChooseSide{SideName::a}};
        case 'B': return {ChooseSide{SideName::b}};
        case 'N': return {ToggleNumbers{}};
        case 'R': return {TogglePapers{}};
        case 'K': return {TogglePlay{}};
        case 'D': return {TypeDay{}};
        case 'X': return {SwapSides{}};
        case 'F': return {SetCompareMode{CompareMode::promise}};
        case 'Q': return {ToggleReveal{}};
        case 'G': return {StartGuess{std::random_device()()}};
        default: return {};
    }
}

/// C and Shift+C go through the ways to compare; V changes what the present one has.
Actions compare_key(const KeyPressed& press) {
    if (press.name == 'C') return {NextCompareMode{press.shift ? -1 : 1}};
    return press.name == 'V' ? Actions{TurnSeam{}} : Actions{};
}

Actions digit_key(char name) {
    if (name < '1') return {};
    return {ToggleTerritory{static_cast<geodata::Territory>(name - '1')}};
}

Actions on_key(const KeyPressed& press, const Viewport& viewport, const Claims& claims) {
    const bool typing = claims.keyboard;
    const double step = pan_step * viewport.scale;
    if (press.control && press.key == Key::letter) {
        const Actions undo = typing ? Actions() : undo_key(press.name, press.shift);
        return undo.empty() ? control_key(press.name) : undo;
    }
    if (press.control) return size_key(press, claims.lesson);
    switch (press.key) {  // these work while text is typed
        case Key::escape: return {Escape{}};
        case Key::f1: return {ToggleKeys{}};
        case Key::f11: return {ToggleFullScreen{}};
        case Key::f9: return {DescribePicture{}};
        case Key::f6: return {WalkPanels{press.shift ? -1 : 1}};
        default: break;
    }
    if (typing) return {};
    switch (press.key) {
        case Key::home: return {FitRegion{}};
        case Key::tab: return {TogglePanels{}};
        case Key::left: return {press.shift ? Action(NudgeComparison{-1}) : PanBy{step, 0}};
        case Key::right: return {press.shift ? Action(NudgeComparison{1}) : PanBy{-step, 0}};
        case Key::up: return {PanBy{0, step}};
        case Key::down: return {PanBy{0, -step}};
        case Key::f5: return {press.shift ? Action(StartPresentation{}) : StartAtFirstStep{}};
        case Key::space: return {HoldOther{true}};
        case Key::enter: return {Pick{middle_of(viewport), claims.in_middle}};
        case Key::letter:
            return press.name == 'C' || press.name == 'V' ? compare_key(press)
                                                          : letter_key(press.name);
        case Key::digit: return press.shift ? Actions{} : digit_key(press.name);
        default: return {};
    }
}

Actions on_character(char32_t character, ScreenPoint pivot) {
    switch (character) {
        case U'+':
        case U'=': return {ZoomAbout{pivot, key_factor}};
        case U'-': return {ZoomAbout{pivot, 1 / key_factor}};
        case U'[': return {StepEvent{-1}};
        case U']': return {StepEvent{+1}};
        case U',': return {StepDay{-1}};
        case U'.': return {StepDay{+1}};
        case U'/': return {ToggleSearch{}};
        case U'?': return {ToggleKeys{}};
        default: return {};
    }
}

}  // namespace

std::optional<ScreenPoint> position_of(const Input& input) {
    if (const auto* move = std::get_if<PointerMoved>(&input)) return move->to;
    if (const auto* change = std::get_if<ButtonChanged>(&input)) return change->at;
    if (const auto* turn = std::get_if<WheelTurned>(&input)) return turn->at;
    return std::nullopt;
}

void Controls::note_hands(const Input& input, const Claims& claims) {
    if (position_of(input)) idle_ = false;
    if (std::holds_alternative<CharTyped>(input) && claims.keyboard) idle_ = true;
    if (const auto* press = std::get_if<KeyPressed>(&input)) {
        const Key key = press->key;
        idle_ = idle_ || key == Key::left || key == Key::right || key == Key::up ||
                key == Key::down || key == Key::home;
    }
}

Actions Controls::on(const Input& input, const Viewport& viewport, const Claims& claims) {
    note_hands(input, claims);
    if (auto done = with_menu(input, claims)) return *std::move(done);
    if (auto done = about_place(input, viewport, claims)) return *std::move(done);
    if (auto done = with_measure(input, claims)) return *std::move(done);
    if (const auto* press = std::get_if<KeyPressed>(&input)) {
        if (press->repeated && !may_repeat(*press, claims)) return {};
        Actions of_panel = panel_key(*press, claims);
        if (!of_panel.empty()) return of_panel;
        if (claims.kept && !claims.keyboard && !press->control) {
            const Actions answer = kept_key(*press);
            if (!answer.empty()) return answer;
        }
        if (claims.asked && !claims.keyboard && !press->control) {
            const Actions actions = ask_key(*press, claims);
            if (!actions.empty()) return actions;
        }
        if (claims.lesson && !claims.keyboard && !press->control) {
            Actions actions = lesson_key(*press, claims);
            // What is put into the hand appears where the pointer is.
            if (pointer_) actions.insert(actions.begin(), PointTool{*pointer_});
            if (actions.size() > (pointer_ ? 1U : 0U)) return actions;
        }
        return on_key(*press, viewport, claims);
    }
    if (auto done = with_tool(input, claims)) return *std::move(done);
    if (const auto* released = std::get_if<KeyReleased>(&input)) {
        return released->key == Key::space ? Actions{HoldOther{false}} : Actions{};
    }
    if (const auto* typed = std::get_if<CharTyped>(&input)) {
        if (claims.keyboard) return {};
        const bool turns = typed->character == U'/' || typed->character == U'?';
        if (typed->repeated && (turns || claims.lesson)) return {};
        if (claims.lesson) {
            Actions blank = lesson_character(typed->character);
            if (!blank.empty()) return blank;
        }
        Actions of_panel = panel_character(typed->character, claims);
        if (!of_panel.empty()) return of_panel;
        return on_character(typed->character, pointer_.value_or(middle_of(viewport)));
    }
    if (const auto* move = std::get_if<PointerMoved>(&input)) {
        return moved(*move, viewport, claims);
    }
    if (const auto* change = std::get_if<ButtonChanged>(&input)) {
        return button(*change, viewport, claims);
    }
    if (const auto* turn = std::get_if<WheelTurned>(&input)) {
        if (claims.pointer) return {};
        if (claims.lens && !turn->control) {
            return {ResizeLens{std::pow(wheel_factor, turn->steps)}};
        }
        return {ZoomAbout{turn->at, std::pow(wheel_factor, turn->steps)}};
    }
    if (const auto* drop = std::get_if<FilesDropped>(&input)) {
        return drop->files.empty() ? Actions{} : Actions{OpenFile{drop->files.front()}};
    }
    pointer_.reset();  // PointerLeft
    return {HoverNothing{}};
}

std::optional<Actions> Controls::with_tool(const Input& input, const Claims& claims) {
    const auto* change = std::get_if<ButtonChanged>(&input);
    if (drawing_ && change != nullptr && !change->down) {
        drawing_ = false;
        pointer_ = change->at;
        return Actions{ExtendStroke{change->at}};
    }
    if (claims.pen && change != nullptr && change->down && !claims.pointer) {
        drawing_ = true;
        pointer_ = change->at;
        return Actions{BeginStroke{change->at}};
    }
    if (const auto* move = std::get_if<PointerMoved>(&input); move != nullptr && drawing_) {
        pointer_ = move->to;
        return Actions{ExtendStroke{move->to}};
    }
    const auto* turn = std::get_if<WheelTurned>(&input);
    if (claims.tool && turn != nullptr && !turn->control) {
        return Actions{ResizeTool{std::pow(wheel_factor, turn->steps)}};
    }
    return std::nullopt;
}

Actions Controls::moved(const PointerMoved& move, const Viewport& viewport, const Claims& claims) {
    const ScreenPoint to = move.to;
    const auto with_lens = [&](Actions actions) {
        if (claims.lens) actions.insert(actions.begin(), MoveLens{to});
        if (claims.tool) actions.insert(actions.begin(), PointTool{to});
        return actions;
    };
    const ScreenPoint from = pointer_.value_or(to);
    pointer_ = to;
    if (dragging_seam_) return {MoveSeam{to}};
    if (pressed_at_) {
        if (!dragging_ && distance(*pressed_at_, to) > drag_threshold * viewport.scale) {
            dragging_ = true;  // the map catches up with the pointer, threshold included
            return with_lens({HoverNothing{}, PanBy{to.x - pressed_at_->x, to.y - pressed_at_->y}});
        }
        return with_lens(dragging_ ? Actions{PanBy{to.x - from.x, to.y - from.y}} : Actions{});
    }
    if (claims.pointer) return {HoverNothing{}};
    return with_lens({Hover{to, claims.written, move.shift}});
}

Actions Controls::button(const ButtonChanged& change, const Viewport& viewport,
                         const Claims& claims) {
    pointer_ = change.at;
    if (change.down) {
        dragging_seam_ = claims.seam && !claims.pointer;
        if (!claims.pointer && !dragging_seam_) pressed_at_ = change.at;
        return {};
    }
    if (dragging_seam_) {
        dragging_seam_ = false;
        return {Hover{change.at, claims.written}};
    }
    if (!pressed_at_) return {};
    const bool was_drag =
        dragging_ || distance(*pressed_at_, change.at) > drag_threshold * viewport.scale;
    pressed_at_.reset();
    dragging_ = false;
    if (was_drag) return {Hover{change.at, claims.written}};
    const bool second = change.time - last_click_time_ < double_click_time &&
                        distance(last_click_at_, change.at) < double_click_reach * viewport.scale;
    last_click_time_ = second ? -1 : change.time;
    last_click_at_ = change.at;
    if (claims.measuring) {
        return {second ? Action(EndMeasure{false})
                       : AddCorner{change.at, claims.written, change.shift}};
    }
    if (!second) return {Pick{change.at, claims.written}};
    // The first click of the two has opened the identify panel; the wish was to come closer.
    return {ClosePick{}, ZoomAbout{change.at, double_click_factor}};
}

}  // namespace viewer
