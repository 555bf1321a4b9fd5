// The keys and what the mouse does (app/window/controls.cpp is the table that acts).
#include <array>

#include <imgui.h>

#include "app/ui/panel.h"
#include "app/ui/widgets.h"
#include "app/words/words.h"

namespace viewer {

namespace {

struct KeyRow {
    const char* keys;
    const char* what;
};

constexpr std::array left_rows = {
    KeyRow{mark_in("key", "Drag, arrows"), mark("move the map")},
    KeyRow{mark_in("key", "Wheel  +  -"), mark("zoom about the pointer")},
    KeyRow{mark_in("key", "Double click"), mark("come closer")},
    KeyRow{mark_in("key", "Home"), mark("the whole region")},
    KeyRow{mark_in("key", "Point"), mark("name of the land")},
    KeyRow{mark_in("key", "Click"), mark("holder, promises, sources")},
    KeyRow{"/", mark("search")},
    KeyRow{"[   ]", mark("earlier, later event")},
    KeyRow{",   .", mark("a day back, a day on")},
    KeyRow{"K", mark("play, pause")},
    KeyRow{"C", mark("compare; the next way to")},
    KeyRow{"F", mark("promise and fact")},
    KeyRow{mark_in("key", "Space"), mark("held: the other day")},
    KeyRow{"A   B", mark("which side dates are set for")},
    KeyRow{"X", mark("swap A and B")},
    KeyRow{mark_in("key", "Shift+arrows"), mark("slide, move the line, size the lens")},
    KeyRow{"V", mark("turn the swipe's line")}};
constexpr std::array right_rows = {
    KeyRow{"P", mark("Secret Protocol")},
    KeyRow{"1 .. 7", mark("its territories")},
    KeyRow{"L", mark("names of 1939, today's, both")},
    KeyRow{"T", mark("theme")},
    KeyRow{"U", mark("how certain the borders are")},
    KeyRow{"N", mark("in numbers")},
    KeyRow{mark_in("key", "Tab"), mark("hide the panels")},
    KeyRow{"F11", mark("full screen")},
    KeyRow{mark_in("key", "Ctrl+O"), mark("open a file")},
    KeyRow{mark_in("key", "Ctrl+E"), mark("save a picture")},
    KeyRow{"F5", mark("present the lesson")},
    KeyRow{mark_in("key", "PgDn PgUp"), mark("its next step, the one before")},
    KeyRow{"B   W", mark("there: black, white")},
    KeyRow{"F1  ?", mark("this list")},
    KeyRow{mark_in("key", "Esc"), mark("leave one thing")},
    KeyRow{mark_in("key", "Ctrl+Q"), mark("quit")}};

template <std::size_t N>
void draw_rows(const UiFrame& frame, const std::array<KeyRow, N>& rows) {
    ImGui::BeginGroup();
    for (const KeyRow& row : rows) {
        ImGui::PushFont(frame.fonts.strong);
        ImGui::TextUnformatted(tr_in("key", row.keys).c_str());
        ImGui::PopFont();
        ImGui::SameLine(frame.pt(112));  // from where the group begins
        ImGui::TextUnformatted(tr(row.what));
    }
    ImGui::EndGroup();
}

}  // namespace

void draw_keys(const UiFrame& frame, Actions& actions) {
    const Panel panel(frame, "keys", frame.places.sheet);
    if (close_button(frame, "keys/close")) actions.emplace_back(ToggleKeys{});
    text_in(frame.fonts.title, tr("Keys and mouse"));
    gap(frame, 4);
    draw_rows(frame, left_rows);
    if (frame.places.sheet.width > frame.pt(680)) {
        ImGui::SameLine(ImGui::GetStyle().WindowPadding.x + frame.pt(345));
    }
    draw_rows(frame, right_rows);
}

}  // namespace viewer
