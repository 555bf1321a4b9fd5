/// \file
/// Parts of a picture (app/picture/picture.h) painted with Dear ImGui, and its measure of words.
#pragma once

#include <string>
#include <vector>

#include <imgui.h>

#include "app/picture/picture.h"
#include "app/ui/look.h"

namespace viewer {

struct UiBox;

/// How wide words come out in the interface's fonts; they must outlive it.
class FontMeasure : public TextMeasure {
  public:
    explicit FontMeasure(const Fonts& fonts) : fonts_(fonts) {}
    [[nodiscard]] float width(WordStyle, float size, const std::string&) const override;
    [[nodiscard]] float usual_size(WordStyle) const override;

  private:
    const Fonts& fonts_;
};

/// What painting needs besides a mark.
struct Brush {
    ImDrawList* list;
    const Fonts& fonts;
    const Theme& look;
};

void paint(const Brush&, const std::vector<Mark>&);
/// A text set in lines, its upper left corner at `at`.
void paint(const Brush&, const SetText&, WordStyle, ImVec2 at, Colour ink);
void paint(const Brush&, const Swatch&);

/// Below the panels or above them, as each part says; the boxes of those that have a name are added
/// to `boxes`.
void paint(const Fonts&, const Theme&, const std::vector<PicturePart>&, std::vector<UiBox>& boxes);

}  // namespace viewer
