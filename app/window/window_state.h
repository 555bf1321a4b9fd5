/// \file
/// What a Window holds; shared by window.cpp (input, context) and monitors.cpp (screens).
#pragma once

#include <vector>

#include <GLFW/glfw3.h>

#include "app/window/window.h"

namespace viewer {

/// What came in since it was last asked for.
struct Gathered {
    std::vector<Input> input;
    bool damaged = false;
    bool moved = false;        ///< or sized, or maximised
    bool key_repeats = false;  ///< the last key's event was of a key held down; so is its character
    /// Where the last movement ended. GLFW would be asked in vain for the place of a press: it
    /// tells where the pointer is by now.
    ScreenPoint pointer;
};

struct Window::State {
    GLFWwindow* window = nullptr;
    bool first = true;                               ///< it began the library and ends it
    GLFWcursor *beside = nullptr, *above = nullptr;  // made when first shown
    PointerShape shape = PointerShape::arrow;
    Gathered gathered;
    std::vector<int> monitors;  ///< place and size of each, as last seen
    /// Meant to be full screen: GLFW makes a window of it by itself when its monitor goes.
    bool covers = false;
    int windowed_x = 0, windowed_y = 0, windowed_width = 0, windowed_height = 0;
    ~State() {
        if (window != nullptr) glfwDestroyWindow(window);
        if (first) glfwTerminate();
    }
};

}  // namespace viewer
