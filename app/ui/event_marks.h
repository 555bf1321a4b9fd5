/// \file
/// Signs of the kinds of events (app/style/event_signs.h), their legend, which is also what
/// switches them, and the strip "before" of the timeline.
#pragma once

#include <imgui.h>

#include "app/ui/panel.h"

namespace viewer {

/// Its middle at that pixel, about `reach` points to each side.
void event_mark(const UiFrame&, ImVec2 at, geodata::EventKind, double reach, float opacity = 1);
/// In the text that follows on the same line, as high as the font at hand.
void event_mark_in_line(const UiFrame&, geodata::EventKind);
/// A box to tick for each kind, with its sign, as far as the atlas has events of it.
void kind_switches(const UiFrame&, Actions&);
/// What a day's event is told with while it is pointed at: the day, the kind, the title, a remark.
void event_tip(const UiFrame&, const geodata::Event&, const std::string& remark = {});

/// Shows its day; of one before the atlas' first day its text, on that day's map.
Action to_event(const UiFrame&, const geodata::Event&);

/// The events before the atlas' first day, at even distances, at the left of the strip of days that
/// has `whole` pixels: the pixels that it takes, none where the atlas has no such events.
float draw_before_strip(const UiFrame&, float whole, float height, Actions&);

}  // namespace viewer
