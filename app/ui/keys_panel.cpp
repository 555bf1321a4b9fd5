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
    KeyRow{mark_in("key", "Point"), mark("name of the land, the town")},
    KeyRow{mark_in("key", "Click"), mark("holder, promises, sources")},
    KeyRow{mark_in("key", "Enter"), mark("the same of the map's middle")},
    KeyRow{mark_in("key", "Right click"), mark("menu: coordinates, distance")},
    KeyRow{"M", mark("measure: Enter ends it")},
    KeyRow{"/", mark("search")},
    KeyRow{"[   ]", mark("earlier, later event")},
    KeyRow{",   .", mark("a day back, a day on")},
    KeyRow{"D", mark("type a day")},
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
    KeyRow{mark_in("key", "Ctrl  +  -  0"), mark("size of the interface")},
    KeyRow{"F6", mark("into the panels: arrows, Enter, Esc")},
    KeyRow{mark_in("key", "Tab"), mark("hide the panels")},
    KeyRow{mark_in("key", "Ctrl+Z  Y"), mark("take back, do again")},
    KeyRow{"F11", mark("full screen")},
    KeyRow{mark_in("key", "Ctrl+O"), mark("open a file")},
    KeyRow{mark_in("key", "Ctrl+E"), mark("save a picture")},
    KeyRow{mark_in("key", "Ctrl+L"), mark("lessons: choose, change, save")},
    KeyRow{"Q", mark("ask: land covered until clicked")},
    KeyRow{"G", mark("ask: ten questions")},
    KeyRow{"F5", mark("present the lesson")},
    KeyRow{mark_in("key", "Shift+F5"), mark("go on presenting where one was")},
    KeyRow{"F1  ?", mark("this list")},
    KeyRow{mark_in("key", "Esc"), mark("leave one thing")},
    KeyRow{mark_in("key", "Ctrl+Q"), mark("quit")}};
/// While a lesson is presented; a clicker sends the first.
constexpr std::array lesson_rows = {
    KeyRow{mark_in("key", "PgDn PgUp"), mark("the next step, the one before")},
    KeyRow{mark_in("key", "Home  End"), mark("the first step, the last")},
    KeyRow{mark_in("key", "7  Enter"), mark("step 7")},
    KeyRow{"R", mark("the step's own view again")},
    KeyRow{"I", mark("the sources, for the class to read")},
    KeyRow{mark_in("key", "Ctrl  +  -  0"), mark("size of the class's text")},
    KeyRow{"B   W   .   ,", mark("black, white")},
    KeyRow{"H", mark("hold the picture, and go on behind it")},
    KeyRow{mark_in("key", "Esc  F5"), mark("back to where one was")}};
constexpr std::array tool_rows = {
    KeyRow{"O", mark("pointer")},
    KeyRow{"S", mark("spotlight")},
    KeyRow{"Z", mark("loupe")},
    KeyRow{"D", mark("draw on the map")},
    KeyRow{mark_in("key", "Backspace"), mark("take the last stroke back")},
    KeyRow{"E", mark("erase what was drawn")},
    KeyRow{mark_in("key", "Wheel"), mark("size of what is in the hand")}};

template <std::size_t N>
void draw_rows(const UiFrame& frame, const std::array<KeyRow, N>& rows) {
    ImGui::BeginGroup();
    for (const KeyRow& row : rows) {
        ImGui::PushFont(frame.fonts.strong);
        ImGui::TextUnformatted(tr_in("key", row.keys).c_str());
        ImGui::PopFont();
        frame.note_control(std::string("keys/of ") + row.what);
        frame.note_room(ImGui::GetItemRectSize().x, frame.pt(108));
        ImGui::SameLine(frame.pt(112));  // from where the group begins
        ImGui::TextUnformatted(tr(row.what));
        frame.note_control(std::string("keys/") + row.what);
        frame.note_room(ImGui::GetItemRectSize().x, frame.pt(232));
    }
    ImGui::EndGroup();
}

/// Beside each other where there is room.
template <std::size_t N, std::size_t M>
void draw_both(const UiFrame& frame, const std::array<KeyRow, N>& left,
               const std::array<KeyRow, M>& right) {
    draw_rows(frame, left);
    if (frame.places.sheet.width > frame.pt(680)) {
        ImGui::SameLine(ImGui::GetStyle().WindowPadding.x + frame.pt(345));
    }
    draw_rows(frame, right);
}

}  // namespace

void draw_keys(const UiFrame& frame, Actions& actions) {
    const Panel panel(frame, "keys", frame.places.sheet);
    if (close_button(frame, "keys/close")) actions.emplace_back(ToggleKeys{});
    text_in(frame.fonts.title, tr("Keys and mouse"));
    gap(frame, 4);
    if (frame.view.state.presenting() == nullptr) draw_both(frame, left_rows, right_rows);
    gap(frame, 6);
    small_heading(frame, tr("While a lesson is presented"));
    draw_both(frame, lesson_rows, tool_rows);
}

}  // namespace viewer
