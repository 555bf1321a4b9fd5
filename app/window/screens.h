/// \file
/// What stands on which screen while a lesson is presented. With two monitors the map covers the
/// one that the window was not on, and a window of the teacher's own stands where it was; with one,
/// the map has it alone. A monitor plugged in or pulled out arranges them anew.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/render/small_picture.h"
#include "app/ui/ui.h"
#include "app/window/next_picture.h"
#include "app/window/window.h"

namespace viewer {

/// After any input the interface needs some frames to come to rest: a press and its release are
/// seen one after the other, and what is pointed at shows it in the next.
inline constexpr int settling_frames = 3;

/// What the teacher's window is told of the class's.
struct ClassScreen {
    Viewport viewport;
    bool rests = true;  ///< nothing has moved there for a while: there is time for other work
    std::optional<SmallPixels> picture = {};  ///< of what it shows, where that is another
};

class Screens {
  public:
    /// `always`: the teacher's window is shown with one monitor too.
    explicit Screens(bool always) : always_(always) {}

    /// Brings the windows to where the state wants them; what the state has to learn of it.
    Actions arrange(Window& audience, const ViewState&);
    [[nodiscard]] bool two() const { return window_.has_value(); }
    /// Whether the teacher's window is to be seen.
    [[nodiscard]] bool on_screen() const { return two() && !window_->minimised(); }
    /// Draws the teacher's window; the audience's GL context is current again afterwards. What was
    /// pressed in it.
    Actions draw(Window& audience, const Scene&, const ViewState&, const ClassScreen&);
    /// How large the teacher's window shows what stands in a window of this size.
    [[nodiscard]] SmallSize picture_size(const Viewport& seen) const;
    /// Whether the next step is to be pictured once the class's screen rests.
    [[nodiscard]] bool waits_for_rest() const { return on_screen() && waits_; }
    /// The end: all that belongs to the teacher's GL context goes; the audience's is current again.
    void leave(Window& audience);
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
    PresenterPictures pictures(const Scene&, const ViewState&, const ClassScreen&);
    [[nodiscard]] Viewport notes_viewport(int wanted_size) const;

    bool always_;
    std::optional<int> home_;  ///< the monitor the map's window was on before
    std::optional<Window> window_;
    std::optional<Ui> ui_;
    SmallPicture seen_;   ///< what the class sees
    NextPicture next_;    ///< both in the teacher's window's context
    bool waits_ = false;  ///< `next_` is not what it should be
    ScreenPoint pointer_{-1, -1};
    PresenterClock shown_;
    double began_ = 0;  ///< seconds of the window's clock
    int frames_ = 0;
    double scale_ = 1;  ///< of the interface
    int size_wanted_ = usual_size;
    std::vector<bool> presses_;  ///< of the mouse's button, one a frame
};

}  // namespace viewer
