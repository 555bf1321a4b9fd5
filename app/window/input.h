/// \file
/// What the hands did, as plain values: window.cpp makes them of GLFW's callbacks, controls.cpp
/// turns them into Actions. Positions in framebuffer pixels, origin top left.
#pragma once

#include <filesystem>
#include <optional>
#include <variant>
#include <vector>

#include "app/view/camera.h"

namespace viewer {

/// Keys that have no character, and letters and digits where the keyboard layout must not matter.
enum class Key {
    escape,
    home,
    tab,
    left,
    right,
    up,
    down,
    f1,
    f5,
    f6,
    f9,
    f11,
    space,
    page_up,
    page_down,
    end,
    enter,
    backspace,
    menu,  ///< the menu key, or Shift+F10
    letter,
    digit,
    other
};

struct KeyPressed {
    Key key = Key::other;
    /// 'A'..'Z' or '0'..'9' for letter and digit, by position on the keyboard; else the sign that
    /// its layout has there ('+'), 0 without one.
    char name = 0;
    bool control = false;
    bool shift = false;
    bool repeated = false;  ///< the keyboard's own doing: the key is held
};
/// Only of keys that matter as long as they are held: Space.
struct KeyReleased {
    Key key = Key::other;
};
/// A character, whatever keys it took on this keyboard: '[', '+', '?', ...
struct CharTyped {
    char32_t character = 0;
    bool repeated = false;
};
struct PointerMoved {
    ScreenPoint to;
    bool shift = false;
};
struct PointerLeft {};
struct ButtonChanged {
    ScreenPoint at;
    bool down = false;
    double time = 0;  ///< seconds, of any clock that does not jump
    bool right = false;
    bool shift = false;
};
struct WheelTurned {
    ScreenPoint at;
    double steps = 0;  ///< away from the user is positive
    bool control = false;
};
struct FilesDropped {
    std::vector<std::filesystem::path> files;
};

using Input = std::variant<KeyPressed, KeyReleased, CharTyped, PointerMoved, PointerLeft,
                           ButtonChanged, WheelTurned, FilesDropped>;

/// Where the pointer is at, for the inputs that say so.
std::optional<ScreenPoint> position_of(const Input&);

}  // namespace viewer
