/// \file
/// Parts of a picture (app/picture/picture.h) painted with Dear ImGui.
#pragma once

#include <string>
#include <vector>

#include <imgui.h>

#include "app/picture/picture.h"
#include "app/ui/look.h"

namespace viewer {

struct UiBox;

/// What painting needs besides a mark.
struct Brush {
    ImDrawList* list;
    const Fonts& fonts;
    const TextMeasure& text;  ///< places the letters
    const Theme& look;
};

void paint(const Brush&, const std::vector<Mark>&);
/// A text set in lines, its upper left corner at `at`.
void paint(const Brush&, const SetText&, WordStyle, ImVec2 at, Colour ink);
void paint(const Brush&, const Swatch&);

/// Below the panels or above them, as each part says; the boxes of those that have a name are added
/// to `boxes`.
void paint(const Fonts&, const TextMeasure&, const Theme&, const std::vector<PicturePart>&,
           std::vector<UiBox>& boxes);

}  // namespace viewer
