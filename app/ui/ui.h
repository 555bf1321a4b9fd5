// The interface: Dear ImGui, one panel a file, each one function that reads the state and
// answers with Actions. Nothing here changes the state.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/style/style_tables.h"
#include "app/view/action.h"
#include "app/view/scene.h"
#include "app/view/view_state.h"
#include "geodata/result.h"

namespace viewer {

/// What every panel may look at.
struct UiContext {
    const Scene& scene;
    const ViewState& state;
    const Viewport& viewport;
    ScreenPoint pointer;  ///< framebuffer pixels; negative when outside
};

/// Owns the ImGui context, its fonts and its GL objects; needs a current GL context.
class Ui {
  public:
    /// Loads fonts at `scale`; window may be null (headless pictures).
    static geodata::Result<Ui> make(double scale, void* glfw_window);
    ~Ui();
    Ui(Ui&&) noexcept;
    Ui& operator=(Ui&&) noexcept;

    /// Lays out all panels for this frame and returns what the user asked for.
    [[nodiscard]] Actions layout(const UiContext&);
    /// Draws what layout() made into the bound framebuffer.
    void draw();

    [[nodiscard]] bool wants_mouse() const;
    [[nodiscard]] bool wants_keyboard() const;
    void set_scale(double);

  private:
    struct Parts;
    explicit Ui(std::unique_ptr<Parts>);
    std::unique_ptr<Parts> parts_;
};

// One a file in app/ui/: layer_panel.cpp, protocol_panel.cpp, date_panel.cpp, ...
void draw_date_panel(const UiContext&, Actions&);
void draw_layer_panel(const UiContext&, Actions&);
void draw_protocol_panel(const UiContext&, Actions&);
void draw_legend(const UiContext&, Actions&);
void draw_identify_panel(const UiContext&, Actions&);
void draw_scale_bar(const UiContext&, Actions&);
void draw_hover_name(const UiContext&, Actions&);
void draw_search(const UiContext&, Actions&);
void draw_about(const UiContext&, Actions&);
void draw_keys(const UiContext&, Actions&);
void draw_messages(const UiContext&, Actions&);

}  // namespace viewer
