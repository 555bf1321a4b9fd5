/// \file
/// How the interface looks: fonts, spacing, colours of a theme.
#pragma once

#include <imgui.h>

#include "app/style/theme.h"
#include "app/text/text_measure.h"
#include "geodata/result.h"

namespace viewer {

/// Owned by ImGui's font atlas.
struct Fonts {
    ImFont* body = nullptr;          ///< Open Sans 16
    ImFont* strong = nullptr;        ///< Open Sans Semibold 16
    ImFont* small = nullptr;         ///< Open Sans 14
    ImFont* caps = nullptr;          ///< Open Sans Semibold 12.5: section headings in capitals
    ImFont* title = nullptr;         ///< Gentium 31
    ImFont* name = nullptr;          ///< Gentium 24: names of places
    ImFont* lesson_title = nullptr;  ///< Gentium 50: scaled to the window
    ImFont* lesson_text = nullptr;   ///< Open Sans 37: scaled to the window

    [[nodiscard]] ImFont* of(WordStyle) const;
};

/// Fills ImGui's font atlas anew at this scale (pixels per point).
geodata::Result<Fonts> load_fonts(double scale);

/// Sets ImGui's style for a theme.
void apply_look(const Theme&, double scale);

ImVec4 colour_of(Colour, float opacity = 1);
ImU32 packed(Colour, float opacity = 1);

}  // namespace viewer
