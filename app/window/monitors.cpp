// Windows and the monitors they stand on.
#include <algorithm>
#include <optional>
#include <utility>

#include "app/window/window_state.h"

namespace viewer {

namespace {

GLFWmonitor* monitor_at(int index) {
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    return count == 0 ? nullptr : monitors[std::clamp(index, 0, count - 1)];
}

/// What a monitor leaves to windows.
struct Room {
    int left = 0, top = 0, width = 0, height = 0;
};

Room room_of(int index) {
    Room room;
    if (GLFWmonitor* monitor = monitor_at(index)) {
        glfwGetMonitorWorkarea(monitor, &room.left, &room.top, &room.width, &room.height);
    }
    return room;
}

/// The one on which a hand could still take hold of a window's upper edge; nothing where the
/// monitor that it stood on is gone.
std::optional<int> monitor_holding(WindowPlace place, WindowSize size) {
    constexpr int hold = 100;  // pixels of it
    for (int i = 0; i < Window::monitors(); ++i) {
        const Room room = room_of(i);
        const int left = std::max(place.x, room.left);
        const int width = std::min(size.width, room.width);  // no window is wider than that
        const int right = std::min(place.x + width, room.left + room.width);
        if (right - left >= hold && place.y >= room.top &&
            place.y <= room.top + room.height - hold) {
            return i;
        }
    }
    return std::nullopt;
}

std::optional<int> monitor_under(GLFWwindow* window) {
    int x = 0, y = 0, width = 0, height = 0;
    glfwGetWindowPos(window, &x, &y);
    glfwGetWindowSize(window, &width, &height);
    for (int i = 0; i < Window::monitors(); ++i) {
        const GLFWvidmode* mode = glfwGetVideoMode(monitor_at(i));
        int left = 0, top = 0;
        glfwGetMonitorPos(monitor_at(i), &left, &top);
        const int middle_x = x + width / 2 - left, middle_y = y + height / 2 - top;
        if (mode != nullptr && middle_x >= 0 && middle_y >= 0 && middle_x < mode->width &&
            middle_y < mode->height) {
            return i;
        }
    }
    return std::nullopt;
}

}  // namespace

int Window::monitors() {
    int count = 0;
    glfwGetMonitors(&count);
    return count;
}

bool Window::take_monitor_change() {
    // Not by GLFW's callback: there is one for all, and ImGui's backend takes it.
    std::vector<int> now;
    for (int i = 0; i < monitors(); ++i) {
        const GLFWvidmode* mode = glfwGetVideoMode(monitor_at(i));
        int left = 0, top = 0;
        glfwGetMonitorPos(monitor_at(i), &left, &top);
        now.insert(now.end(), {left, top, mode != nullptr ? mode->width : 0,
                               mode != nullptr ? mode->height : 0});
    }
    const bool changed = !state_->monitors.empty() && now != state_->monitors;
    state_->monitors = std::move(now);
    return changed;
}

int Window::monitor() const {
    return monitor_under(state_->window).value_or(0);
}

bool Window::full_screen() const {
    return glfwGetWindowMonitor(state_->window) != nullptr;
}

void Window::set_full_screen(bool wanted) {
    if (wanted) {
        if (!full_screen()) cover(monitor());
        return;
    }
    if (!state_->covers) return;
    state_->covers = false;
    glfwSetWindowMonitor(state_->window, nullptr, state_->windowed_x, state_->windowed_y,
                         state_->windowed_width, state_->windowed_height, 0);
    // The monitor it stood on may be gone.
    if (!monitor_under(state_->window)) stand_on(0);
}

bool Window::take_moved() {
    return std::exchange(state_->gathered.moved, false);
}

std::optional<WindowStand> Window::stand() const {
    if (state_->covers || full_screen() || minimised()) return std::nullopt;
    WindowStand now;
    glfwGetWindowSize(state_->window, &now.size.width, &now.size.height);
    glfwGetWindowPos(state_->window, &now.place.x, &now.place.y);
    now.maximised = glfwGetWindowAttrib(state_->window, GLFW_MAXIMIZED) == GLFW_TRUE;
    return now;
}

void Window::stand_as(std::optional<WindowSize> size, std::optional<WindowPlace> place,
                      bool maximised) {
    GLFWwindow* w = state_->window;
    WindowSize wanted;
    glfwGetWindowSize(w, &wanted.width, &wanted.height);
    if (size) wanted = *size;
    const auto at = place ? monitor_holding(*place, wanted) : std::nullopt;
    if (size) {
        const Room room = room_of(at.value_or(monitor()));
        if (room.width > 0) wanted.width = std::min(wanted.width, room.width);
        if (room.height > 0) wanted.height = std::min(wanted.height, room.height);
        glfwSetWindowSize(w, wanted.width, wanted.height);
    }
    if (at) glfwSetWindowPos(w, place->x, place->y);
    if (maximised) glfwMaximizeWindow(w);
}

void Window::cover(int index) {
    GLFWwindow* w = state_->window;
    GLFWmonitor* monitor = monitor_at(index);
    const GLFWvidmode* mode = monitor != nullptr ? glfwGetVideoMode(monitor) : nullptr;
    if (mode == nullptr || glfwGetWindowMonitor(w) == monitor) return;
    if (!std::exchange(state_->covers, true)) {
        glfwGetWindowPos(w, &state_->windowed_x, &state_->windowed_y);
        glfwGetWindowSize(w, &state_->windowed_width, &state_->windowed_height);
    }
    glfwSetWindowMonitor(w, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
}

void Window::stand_on(int index) {
    GLFWmonitor* monitor = monitor_at(index);
    if (monitor == nullptr || full_screen()) return;
    int left = 0, top = 0, room_x = 0, room_y = 0, width = 0, height = 0;
    glfwGetMonitorWorkarea(monitor, &left, &top, &room_x, &room_y);
    glfwGetWindowSize(state_->window, &width, &height);
    width = std::min(width, room_x);
    height = std::min(height, room_y);
    glfwSetWindowSize(state_->window, width, height);
    glfwSetWindowPos(state_->window, left + (room_x - width) / 2, top + (room_y - height) / 2);
}

}  // namespace viewer
