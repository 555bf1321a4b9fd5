/// \file
/// The interface: Dear ImGui, one panel a file, each one function that reads the state and
/// answers with Actions. Nothing here changes the state.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/picture/picture.h"
#include "app/ui/layout_passes.h"
#include "app/view/action.h"
#include "app/view/class_pictures.h"
#include "app/view/scene.h"
#include "app/view/view_state.h"
#include "geodata/result.h"

namespace viewer {

class Focus;

/// What every panel may look at.
struct UiContext {
    const Scene& scene;
    const ViewState& state;
    const Viewport& viewport;
    ScreenPoint pointer;  ///< framebuffer pixels; negative when outside
};

/// Where a panel or a control was laid out, framebuffer pixels. Controls are named
/// "panel/control": "protocol/1939-08-23".
struct UiBox {
    std::string name;
    ScreenPoint min, max;
    bool is_panel = false;
    double cut = 0;        ///< pixels of it, or of its text, that there is no room for
    double text_size = 0;  ///< pixels, of what holds text of one size for an audience
    bool covers = false;   ///< lies still over the map, and hides it
    bool passing = false;  ///< a menu: the names under it stay where they are
    bool scrolls = false;  ///< a panel that has more than it shows, and a bar to scroll it with
    std::string tip = {};  ///< what is said of it while the pointer is on it
    [[nodiscard]] bool hides_map() const { return covers || (is_panel && !passing); }
};

/// As the teacher's window shows them.
struct PresenterClock {
    std::string time, elapsed;
    bool operator==(const PresenterClock&) const = default;
};

/// The small pictures in the teacher's window.
struct PresenterPictures {
    SmallSize size;               ///< of each; none: there is no room kept for them
    unsigned seen = 0, next = 0;  ///< textures, rows upwards: what the class sees, and the step
                                  ///< that comes next; 0: it is still being drawn
};

/// Owns the ImGui context, its fonts and its GL objects; needs a current GL context.
class Ui {
  public:
    /// Loads fonts at `scale`; window may be null (headless pictures).
    static geodata::Result<Ui> make(double scale, void* glfw_window);
    /// Lays panels out but never draws them: needs no GL (tests).
    static geodata::Result<Ui> make_unpainted(double scale);
    ~Ui();
    Ui(Ui&&) noexcept;
    Ui& operator=(Ui&&) noexcept;

    /// Lays out all panels for this frame and returns what the user asked for.
    [[nodiscard]] Actions layout(const UiContext&, LayoutPass = LayoutPass::first);
    /// What the panels and the card of that layout take of the window. Where the viewport had
    /// other insets, the view has to follow (FollowSize) and be laid out again: settled_layout.h.
    [[nodiscard]] Insets insets() const;
    /// What is laid out for a picture without panels, instead of them.
    void layout_picture(const Picture&);
    /// How wide words come out; of this interface, and no longer.
    [[nodiscard]] const TextMeasure& text() const;
    /// The teacher's window while a lesson is presented.
    [[nodiscard]] Actions layout_presenter(const UiContext&, const PresenterClock&,
                                           const PresenterPictures& = {});
    /// The mouse's button and wheel, where no GLFW window is listened to.
    void press(bool down);
    void turn_wheel(double steps);
    /// Draws what layout() made into the bound framebuffer: all of it, or what lies within a part.
    void draw();
    void draw_within(const PixelBox&);
    /// Where what layout() made differs from what was drawn last, pixels; empty: nowhere.
    [[nodiscard]] PixelBox changed() const;

    /// Of the last layout.
    [[nodiscard]] const std::vector<UiBox>& boxes() const;
    /// Where it hides the map, framebuffer pixels.
    [[nodiscard]] std::vector<PixelBox> covered() const;
    /// Whether the pointer at this position belongs to a panel or an open list.
    [[nodiscard]] bool holds(ScreenPoint) const;
    /// Seconds after that layout until what is under the pointer is told of; nothing: it waits for
    /// nothing.
    [[nodiscard]] std::optional<double> tip_in() const;
    /// Whether text is being typed.
    [[nodiscard]] bool wants_keyboard() const;
    /// Which panel has the keyboard; walk.h moves it.
    [[nodiscard]] Focus& focus() const;
    /// Closes an open list; false when there was none.
    bool close_popup();
    void set_scale(double);

  private:
    struct Parts;
    explicit Ui(std::unique_ptr<Parts>);
    std::unique_ptr<Parts> parts_;
};

}  // namespace viewer
