#include "app/window/lesson_keys.h"

#include <random>

namespace viewer {

namespace {

Actions tool_key(char name) {
    switch (name) {
        case 'Q': return {ToggleReveal{}};
        case 'G': return {StartGuess{std::random_device()()}};
        case 'O': return {ToggleTool{PresentTool::pointer}};
        case 'S': return {ToggleTool{PresentTool::spotlight}};
        case 'D': return {ToggleTool{PresentTool::pen}};
        case 'Z': return {ToggleTool{PresentTool::loupe}};
        case 'E': return {EraseStrokes{}};
        case 'H': return {ToggleHold{}};
        case 'R': return {ReturnToStep{}};
        case 'I': return {ToggleSources{}};
        default: return {};
    }
}

}  // namespace

bool may_repeat(const KeyPressed& press, const Claims& claims) {
    const bool takes_back =
        press.control && press.key == Key::letter && (press.name == 'Z' || press.name == 'Y');
    const bool arrow = press.key == Key::up || press.key == Key::down || press.key == Key::left ||
                       press.key == Key::right;
    const bool page = press.key == Key::page_up || press.key == Key::page_down;
    if (claims.panel && (arrow || page)) return true;
    return takes_back || (arrow && !claims.lesson && !claims.asked);
}

Actions lesson_key(const KeyPressed& press, const Claims& claims) {
    switch (press.key) {
        case Key::page_down:
        case Key::down:
        case Key::right: return {StepLesson{1}};
        case Key::page_up:
        case Key::up:
        case Key::left: return {StepLesson{-1}};
        case Key::home: return {GoToLessonStep{0}};
        case Key::end: return {GoToLessonStep{static_cast<std::size_t>(-1)}};
        case Key::enter: return {EnterStepNumber{}};
        case Key::f5: return {LeavePresentation{}};
        case Key::digit: return {TypeStepNumber{press.name}};
        case Key::letter:
            if (press.name == 'B') return {ToggleBlank{Blank::black}};
            if (press.name == 'W') return {ToggleBlank{Blank::white}};
            return tool_key(press.name);
        case Key::backspace: return {EraseLastStroke{}};
        // Space is the next step, as in the programs for slides, where it holds no other day.
        case Key::space: return claims.compared ? Actions{} : Actions{StepLesson{1}};
        default: return {};
    }
}

Actions lesson_character(char32_t character) {
    if (character == U'.') return {ToggleBlank{Blank::black}};
    return character == U',' ? Actions{ToggleBlank{Blank::white}} : Actions{};
}

Actions kept_key(const KeyPressed& press) {
    switch (press.key) {
        case Key::enter: return {AnswerKept{KeptAnswer::bring_back}};
        case Key::escape: return {AnswerKept{KeptAnswer::later}};
        case Key::letter:
            return press.name == 'K' ? Actions{AnswerKept{KeptAnswer::keep_file}} : Actions{};
        default: return {};
    }
}

Actions ask_key(const KeyPressed& press, const Claims& claims) {
    if (claims.asked == AskKind::reveal) {
        return press.key == Key::enter ? Actions{RevealNext{}} : Actions{};
    }
    const auto choice = [&](char first) {
        return Actions{AnswerQuestion{static_cast<std::size_t>(press.name - first)}};
    };
    constexpr char last_letter = 'A' + most_choices - 1;
    switch (press.key) {
        case Key::digit: return press.name >= '1' ? choice('1') : Actions{};
        case Key::letter:
            if (press.name == 'T') return {NextAskTheme{}};
            if (press.name == 'L') return {NextAskLevel{}};
            return claims.open_question && press.name <= last_letter ? choice('A') : Actions{};
        case Key::enter: return {NextQuestion{}};
        case Key::space:
        case Key::right:
        case Key::down:
        case Key::page_down: return {AskOn{}};
        default: return {};
    }
}

}  // namespace viewer
