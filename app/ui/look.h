/// \file
/// How the interface looks: fonts, spacing, colours of a theme.
#pragma once

#include <imgui.h>

#include "app/style/theme.h"
#include "app/text/text_measure.h"
#include "geodata/result.h"

namespace viewer {

/// Those of the styles of words (word_fonts.h); owned by ImGui's font atlas.
struct Fonts {
    ImFont* body = nullptr;
    ImFont* strong = nullptr;
    ImFont* small = nullptr;
    ImFont* caps = nullptr;
    ImFont* title = nullptr;
    ImFont* name = nullptr;  ///< of places; no WordStyle
    ImFont* lesson_title = nullptr;
    ImFont* lesson_text = nullptr;

    [[nodiscard]] ImFont* of(WordStyle) const;
};

/// Fills ImGui's font atlas anew at this scale (pixels per point).
geodata::Result<Fonts> load_fonts(double scale);

/// Sets ImGui's style for a theme.
void apply_look(const Theme&, double scale);

ImVec4 colour_of(Colour, float opacity = 1);
ImU32 packed(Colour, float opacity = 1);

}  // namespace viewer
