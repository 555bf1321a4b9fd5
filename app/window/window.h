/// \file
/// The GLFW window with its GL 3.3 core context, current while it lives. Input is gathered into
/// plain values between polls; nothing here knows the map.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/settings/settings.h"
#include "app/view/camera.h"
#include "app/window/input.h"
#include "geodata/result.h"

namespace viewer {

/// Where the window stands on the desktop, full screen or not: without it, where it stood before.
struct WindowStand {
    WindowSize size;
    WindowPlace place;
    bool maximised = false;
    bool operator==(const WindowStand&) const = default;
};

/// beside: what it holds moves left and right; above: up and down.
enum class PointerShape { arrow, beside, above };

class Window {
  public:
    /// Width and height in points. Refused without a display or without OpenGL 3.3, with the
    /// ways out. It is not seen before show().
    static geodata::Result<Window> open(const std::string& title, int width, int height);
    /// One more beside the first, with a context of its own that is not made current; gone before
    /// the first. It does not take the keyboard.
    static geodata::Result<Window> open_second(const std::string& title, int width, int height);
    ~Window();
    Window(Window&&) noexcept;
    Window& operator=(Window&&) noexcept;

    [[nodiscard]] bool closing() const;
    void close();
    void show();
    [[nodiscard]] Viewport viewport() const;
    [[nodiscard]] bool minimised() const;
    /// Sleeps until something happens (costs no CPU) or only gathers what has happened.
    void wait_for_input();
    void wait_for_input(double seconds);
    void poll_input();
    /// Ends a sleep; any thread may call it while there is a window.
    static void wake();
    /// What came in since the last call, in order; movements in a row are one.
    std::vector<Input> take_input();
    /// Whether the system asked for a frame (uncovered, resized) since the last call.
    bool take_damage();
    /// On a clock of its own.
    [[nodiscard]] double seconds() const;
    void show_frame();
    void make_current();
    void set_full_screen(bool);
    [[nodiscard]] bool full_screen() const;
    /// Monitors that are plugged in, counted from 0.
    static int monitors();
    /// Whether one was plugged in or pulled out since the last call.
    bool take_monitor_change();
    /// The one that holds the middle of the window.
    [[nodiscard]] int monitor() const;
    /// Covers that monitor, or stands in its middle where the window is not full screen.
    void cover(int monitor);
    void stand_on(int monitor);
    /// Whether it was moved or sized since the last call.
    bool take_moved();
    /// Nothing while it is full screen or minimised.
    [[nodiscard]] std::optional<WindowStand> stand() const;
    /// Brings it there, as far as a monitor is there to hold it; what is absent stays.
    void stand_as(std::optional<WindowSize>, std::optional<WindowPlace>, bool maximised);
    void set_pointer(PointerShape);
    void set_title(const std::string&);
    /// To the clipboard, UTF-8.
    void copy(const std::string& text);
    /// GLFWwindow*, for the interface's own hook.
    [[nodiscard]] void* handle() const;

  private:
    struct State;
    explicit Window(std::unique_ptr<State>);
    std::unique_ptr<State> state_;
};

}  // namespace viewer
