/// \file
/// What stands on the card of a lesson's step, set for one size of window: headline, text or
/// columns, the key to the papers' hatching, and the sources. Places are from the card's top left
/// corner.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/style/style_tables.h"
#include "app/ui/panel.h"
#include "app/ui/set_text.h"

namespace viewer {

struct LessonCard {
    struct Text {
        std::string name;  ///< for boxes()
        ImFont* font;
        Colour ink;
        float size;  ///< of the letters, pixels
        SetText set;
        ImVec2 at;
    };
    struct Swatch {
        LegendEntry entry;
        ImVec2 min, max;
        float unit;  ///< pixels a point of its pattern
    };
    std::vector<Text> texts;
    std::vector<Swatch> swatches;
    std::vector<std::pair<ImVec2, ImVec2>> rules;  ///< thin lines between columns
    float width = 0, height = 0;
    float edge = 0;    ///< what it keeps from the window's edge
    bool low = false;  ///< it lies along the bottom; else it stands at the left
    bool fits = true;  ///< no word is wider than its column
};

/// "[1] ...", or as they stand where no text points to them.
std::vector<std::string> numbered_sources(const LessonStep&);

/// The narrowest card that does not rise too high; a text too long for any is set smaller.
LessonCard lesson_card(const UiFrame&, const LessonStep&);
/// The step's sources, on a card that is no wider where they have room.
LessonCard sources_card(const UiFrame&, const LessonStep&, const LessonCard& of_step);
/// What it takes of the window, the air around it included.
CardRoom room_of(const LessonCard&, const Viewport&);

}  // namespace viewer
