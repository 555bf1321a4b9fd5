// The keys and what the mouse does (app/window/controls.cpp is the table that acts).
#include <array>

#include <imgui.h>

#include "app/ui/panel.h"
#include "app/ui/widgets.h"

namespace viewer {

namespace {

struct KeyRow {
    const char* keys;
    const char* what;
};

constexpr std::array left_rows = {KeyRow{"Drag, arrows", "move the map"},
                                  KeyRow{"Wheel  +  -", "zoom about the pointer"},
                                  KeyRow{"Double click", "come closer"},
                                  KeyRow{"Home", "the whole region"},
                                  KeyRow{"Point", "name of the land"},
                                  KeyRow{"Click", "holder, promises, sources"},
                                  KeyRow{"/", "search"},
                                  KeyRow{"[   ]", "earlier, later event"},
                                  KeyRow{",   .", "a day back, a day on"},
                                  KeyRow{"K", "play, pause"},
                                  KeyRow{"C", "compare; the next way to"},
                                  KeyRow{"F", "promise and fact"},
                                  KeyRow{"Space", "held: the other day"},
                                  KeyRow{"A   B", "which side dates are set for"},
                                  KeyRow{"X", "swap A and B"},
                                  KeyRow{"Shift+arrows", "slide, move the line, size the lens"},
                                  KeyRow{"V", "turn the swipe's line"}};
constexpr std::array right_rows = {KeyRow{"P", "Secret Protocol"},
                                   KeyRow{"1 .. 7", "its territories"},
                                   KeyRow{"L", "names of 1939, today's, both"},
                                   KeyRow{"T", "theme"},
                                   KeyRow{"U", "how certain the borders are"},
                                   KeyRow{"N", "in numbers"},
                                   KeyRow{"Tab", "hide the panels"},
                                   KeyRow{"F11", "full screen"},
                                   KeyRow{"Ctrl+O", "open a file"},
                                   KeyRow{"Ctrl+E", "save a picture"},
                                   KeyRow{"F5", "present the lesson"},
                                   KeyRow{"PgDn PgUp", "its next step, the one before"},
                                   KeyRow{"B   W", "there: black, white"},
                                   KeyRow{"F1  ?", "this list"},
                                   KeyRow{"Esc", "leave one thing"},
                                   KeyRow{"Ctrl+Q", "quit"}};

template <std::size_t N>
void draw_rows(const UiFrame& frame, const std::array<KeyRow, N>& rows) {
    ImGui::BeginGroup();
    for (const KeyRow& row : rows) {
        ImGui::PushFont(frame.fonts.strong);
        ImGui::TextUnformatted(row.keys);
        ImGui::PopFont();
        ImGui::SameLine(frame.pt(112));  // from where the group begins
        ImGui::TextUnformatted(row.what);
    }
    ImGui::EndGroup();
}

}  // namespace

void draw_keys(const UiFrame& frame, Actions& actions) {
    const Panel panel(frame, "keys", frame.places.sheet);
    if (close_button(frame, "keys/close")) actions.emplace_back(ToggleKeys{});
    text_in(frame.fonts.title, "Keys and mouse");
    gap(frame, 4);
    draw_rows(frame, left_rows);
    if (frame.places.sheet.width > frame.pt(680)) {
        ImGui::SameLine(ImGui::GetStyle().WindowPadding.x + frame.pt(345));
    }
    draw_rows(frame, right_rows);
}

}  // namespace viewer
