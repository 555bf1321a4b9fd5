/// \file
/// Keys and mouse to Actions, as the keys panel lists them. Pure: knows no window library.
#pragma once

#include <optional>

#include "app/view/action.h"
#include "app/window/input.h"

namespace viewer {

/// What the interface claims for itself; the map then does not react.
struct Claims {
    bool pointer = false;          ///< the pointer is over a panel
    bool keyboard = false;         ///< text is being typed
    bool panel = false;            ///< a panel has the keyboard, and no text is typed in it
    bool strip = false;            ///< so has the strip of days
    bool finder = false;           ///< text is typed above a list to choose from
    bool seam = false;             ///< the pointer can take hold of the swipe's line
    bool lens = false;             ///< a lens follows the pointer
    bool lesson = false;           ///< a lesson is being presented: a clicker's keys are its own
    bool tool = false;             ///< in it, something follows the pointer and the wheel sizes it
    bool pen = false;              ///< in it, the mouse draws
    bool compared = false;         ///< two days are on the map
    std::optional<AskKind> asked;  ///< the class is
    bool open_question = false;    ///< and nobody has answered
    bool kept = false;             ///< what an earlier start kept is asked about
    MaybeWritten written = {};     ///< what is written under the pointer
    MaybeWritten in_middle = {};   ///< the same of the map's middle, for Enter
    std::optional<MapMenu> menu;   ///< that is open
    bool measuring = false;        ///< clicks add corners
};

class Controls {
  public:
    [[nodiscard]] Actions on(const Input&, const Viewport&, const Claims&);
    /// Where the pointer is; absent while it is outside the window.
    [[nodiscard]] std::optional<ScreenPoint> pointer() const { return pointer_; }
    /// The same where a hand is on the mouse: absent once keys have moved the map or found a place.
    [[nodiscard]] std::optional<ScreenPoint> pointer_in_use() const {
        return idle_ ? std::nullopt : pointer_;
    }
    [[nodiscard]] bool dragging_seam() const { return dragging_seam_; }
    [[nodiscard]] bool dragging() const { return dragging_; }  ///< the map

  private:
    void note_hands(const Input&, const Claims&);
    /// While a tool of the presentation is in the hand; nothing: it is not its business.
    std::optional<Actions> with_tool(const Input&, const Claims&);
    /// With a menu open, or measuring; nothing: it is not their business.
    std::optional<Actions> with_menu(const Input&, const Claims&);
    std::optional<Actions> with_measure(const Input&, const Claims&);
    /// The right button, and the keys that ask about the place under the pointer.
    std::optional<Actions> about_place(const Input&, const Viewport&, const Claims&);
    Actions moved(const PointerMoved&, const Viewport&, const Claims&);
    Actions button(const ButtonChanged&, const Viewport&, const Claims&);

    std::optional<ScreenPoint> pointer_;
    std::optional<ScreenPoint> pressed_at_;  ///< of a press that belongs to the map
    bool idle_ = false;                      ///< the pointer, since keys took over
    bool dragging_ = false;
    bool dragging_seam_ = false;
    bool drawing_ = false;
    double last_click_time_ = -1;  ///< of the last click that can become a double click
    ScreenPoint last_click_at_;
};

}  // namespace viewer
