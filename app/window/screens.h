/// \file
/// What stands on which screen while a lesson is presented. With two monitors the map covers the
/// one that the window was not on, and a window of the teacher's own stands where it was; with one,
/// the map has it alone. A monitor plugged in or pulled out arranges them anew.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/ui/ui.h"
#include "app/window/window.h"

namespace viewer {

/// After any input the interface needs some frames to come to rest: a press and its release are
/// seen one after the other, and what is pointed at shows it in the next.
inline constexpr int settling_frames = 3;

class Screens {
  public:
    /// `always`: the teacher's window is shown with one monitor too.
    explicit Screens(bool always) : always_(always) {}

    /// Brings the windows to where the state wants them; what the state has to learn of it.
    Actions arrange(Window& audience, const ViewState&);
    [[nodiscard]] bool two() const { return window_.has_value(); }
    /// Draws the teacher's window; the audience's GL context is current again afterwards. What was
    /// pressed in it.
    Actions draw(Window& audience, const Scene&, const ViewState&);
    /// After a draw() that threw: nothing of the frame is used again.
    void begin_anew(Window& audience);
    /// Keys and the mouse's button and wheel, which are the window's own.
    std::vector<Input> take_keys();
    /// Seconds until the clock shows another second.
    [[nodiscard]] double until_next_second() const;
    [[nodiscard]] bool due() const { return frames_ > 0 || clock_now() != shown_; }
    void ask_for_frames();
    void restart_timer(double now) { began_ = now; }
    [[nodiscard]] std::vector<UiBox> boxes() const;

  private:
    void open(int monitor, Actions& actions);
    void close();
    [[nodiscard]] PresenterClock clock_now() const;

    bool always_;
    std::optional<int> home_;  ///< the monitor the map's window was on before
    std::optional<Window> window_;
    std::optional<Ui> ui_;
    ScreenPoint pointer_{-1, -1};
    PresenterClock shown_;
    double began_ = 0;  ///< seconds of the window's clock
    int frames_ = 0;
    double scale_ = 1;           ///< of the interface
    std::vector<bool> presses_;  ///< of the mouse's button, one a frame
};

}  // namespace viewer
