/// \file
/// What is held down: a movement of one hold is one step to take back (view_history.h).
#pragma once

#include <variant>

#include "app/window/input.h"

namespace viewer {

class Hold {
  public:
    /// For what the input does: the number of the press that it is part of; 0 where none is.
    unsigned of(const Input& input) {
        if (const auto* button = std::get_if<ButtonChanged>(&input)) {
            if (button->down) ++presses_;
            button_ = button->down ? presses_ : 0;
        }
        if (const auto* key = std::get_if<KeyPressed>(&input)) return pressed(key->repeated);
        if (const auto* typed = std::get_if<CharTyped>(&input)) return pressed(typed->repeated);
        return button_;
    }
    /// For what is done in no answer to an input: by a panel that the mouse has hold of.
    [[nodiscard]] unsigned of_button() const { return button_; }

  private:
    unsigned pressed(bool repeated) {
        if (!repeated) ++presses_;
        return presses_;
    }
    unsigned presses_ = 0;
    unsigned button_ = 0;  ///< the press of the mouse's button, while it is down
};

}  // namespace viewer
