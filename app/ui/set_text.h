/// \file
/// Text set in lines for an audience. Lines break only between words: never inside a number as
/// "201,000", nor between a number and what it counts ("21 August"), nor behind a word of one
/// letter.
/// "[2]" behind a word is a note: its number is raised and small.
#pragma once

#include <string>
#include <vector>

#include <imgui.h>

namespace viewer {

struct SetText {
    struct Run {
        std::string text;
        ImVec2 at;   ///< from the text's top left corner, pixels
        float size;  ///< of the letters, pixels
    };
    std::vector<Run> runs;
    float width = 0, height = 0;  ///< of what is set, pixels
    bool fits = true;             ///< no word is wider than a line
};

/// `size`: of the letters and of a line; `width`: of a line, pixels.
SetText set_text(const ImFont*, float size, float width, const std::string&);

void draw_set_text(ImDrawList*, ImFont*, const SetText&, ImVec2 at, ImU32 ink);

}  // namespace viewer
