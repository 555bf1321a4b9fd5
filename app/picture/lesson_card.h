/// \file
/// What stands on the card of a lesson's step, set for one size of window: headline, text or
/// columns, the key to the papers' hatching, and the sources. Places are from the card's top left
/// corner.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/picture/picture_context.h"

namespace viewer {

struct LessonCard {
    struct Text {
        std::string name;  ///< of its part
        WordStyle style;
        Colour ink;
        float size;  ///< of the letters, pixels
        SetText set;
        PicturePoint at;
        bool seen = true;  ///< else it has its room, and is held back
    };
    std::vector<Text> texts;
    std::vector<Swatch> swatches;
    std::vector<std::pair<PicturePoint, PicturePoint>> rules;  ///< thin lines between columns
    float width = 0, height = 0;
    float edge = 0;    ///< what it keeps from the window's edge
    bool low = false;  ///< it lies along the bottom; else it stands at the left
    bool fits = true;  ///< no word is wider than its column
};

/// "[1] ...", or as they stand where no text points to them.
std::vector<std::string> numbered_sources(const LessonStep&);

/// The narrowest card that does not rise too high; a text too long for any is set smaller.
LessonCard lesson_card(const PictureContext&, const LessonStep&);
/// The step's sources, on a card that is no wider where they have room.
LessonCard sources_card(const PictureContext&, const LessonStep&, const LessonCard& of_step);
/// What it takes of the window, the air around it included.
CardRoom room_of(const LessonCard&, const Viewport&);

}  // namespace viewer
