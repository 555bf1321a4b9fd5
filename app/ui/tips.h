/// \file
/// What is said of a control while the pointer rests on it. It stands beside the panel, where it
/// hides neither the panel's other controls nor the legend, as far as the window has room there.
#pragma once

#include <optional>
#include <string>

#include "app/picture/picture.h"
#include "app/ui/panel.h"

namespace viewer {

inline constexpr double tip_delay = 0.4;  // seconds of rest

/// After ImGui::NewFrame(): whether the pointer moved.
void begin_tips(Drafts&, ScreenPoint pointer);
/// Of the control laid out last: shows the words at once where the keys are on it, else once the
/// pointer rests on it; the box of what is shown is "tip".
void show_tip(const UiFrame&, const std::string& words);

/// The same of what is more than words: whether it is to be shown now, `pointed_at` as it is, and
/// where the next window of Dear ImGui stands for it, pixels.
bool tip_is_due(const UiFrame&, bool pointed_at);
void place_tip(const UiFrame&, float width, float height);

/// The left upper corner of a tip of this size, pixels. Beside a panel that is higher than wide, to
/// its right if there is room, else to its left; above or below others.
PicturePoint tip_place(float width, float height, const PictureBox& control,
                       const PictureBox& panel, const PictureBox& window, float gap,
                       const std::optional<PictureBox>& legend);

}  // namespace viewer
