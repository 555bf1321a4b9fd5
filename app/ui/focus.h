/// \file
/// Which panel has the keyboard, and which control in it: Dear ImGui's navigation, which hears
/// nothing but what is pressed here, and only while a panel has the keys. A stop is what F6 goes
/// to: a panel, or a section of one.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "app/style/theme.h"
#include "app/view/action.h"

struct ImGuiContext;

namespace viewer {

class Focus {
  public:
    // While panels are laid out.

    /// Before ImGui's frame begins, after its backend's.
    void begin_pass();
    /// What follows belongs to this stop. One without a control gives way to the next of its panel.
    void begin_stop(const std::string& name);
    /// The last item has this name.
    void note(const std::string& control);
    /// The key that was pressed on the last item, of those that mean something to it.
    std::optional<PanelKey> key_of_item(std::initializer_list<PanelKey> meant);
    /// Draws the ring round what has the keys. `scale`: pixels a point.
    void end_pass(const Theme&, double scale);

    // Between two layouts.

    /// Whether a panel has the keyboard.
    [[nodiscard]] bool on() const { return on_; }
    /// The control that has it, or the stop; empty: the map.
    [[nodiscard]] std::string at() const;
    /// Whether the key means something to that control itself.
    [[nodiscard]] bool takes(PanelKey) const;
    /// To the next stop of the last layout: it has the keyboard after the next one.
    void walk(int direction);
    /// The panel in which a field is typed in has the keyboard, from the next pass on.
    void enter();
    /// The key goes down in the next pass, and up in the one after it.
    void press(PanelKey);
    /// After both: scrolls the panel where the key moved nothing.
    void scroll_if_unmoved(PanelKey, bool was_for_control) const;
    /// Leaves a field that is typed in, or the panel; false: there was none to leave, or all of it
    /// goes with what is left.
    bool step_back();
    /// Back to the map.
    void leave();

  private:
    struct Stop {
        std::string name;
        unsigned window = 0;  ///< ImGui's id
        std::string first;    ///< control; one that closes only where there is no other
    };
    [[nodiscard]] const Stop* stop_named(const std::string&) const;
    void take_last_item();
    void find_again();
    void draw_ring(const Theme&, double scale) const;

    ImGuiContext* context_ = nullptr;  ///< of the passes
    bool on_ = false;
    std::string stop_;                     ///< that has the keyboard
    std::string control_;                  ///< in this pass; empty where it has no name
    std::string control_before_;           ///< the last that had a name
    std::string wanted_, wanted_control_;  ///< the stop that is to have it
    std::vector<Stop> stops_, laid_out_;   ///< of the last pass, and of this one
    std::optional<PanelKey> down_;         ///< in this pass
    std::vector<PanelKey> taken_;          ///< by the control
    bool for_control_ = false;             ///< the key that is down is the control's
    unsigned item_before_ = 0;             ///< ImGui's, when the last key was pressed
};

}  // namespace viewer
