// The keys and what the mouse does (app/window/controls.cpp is the table that acts).
#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include <imgui.h>

#include "app/ui/paint.h"
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
    KeyRow{mark_in("key", "Click"), mark("holder, papers, sources")},
    KeyRow{mark_in("key", "Enter"), mark("the same of the map's middle")},
    KeyRow{mark_in("key", "Right click"), mark("menu: coordinates, distance")},
    KeyRow{"M", mark("measure; Shift: the very place")},
    KeyRow{"/", mark("search")},
    KeyRow{"[   ]", mark("earlier, later event")},
    KeyRow{",   .", mark("a day back, a day on")},
    KeyRow{"D", mark("type a day")},
    KeyRow{"K", mark("play, pause")},
    KeyRow{"C", mark("compare; the next way to")},
    KeyRow{"F", mark("paper and fact")},
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
    KeyRow{"U   Y", mark("how certain borders are; dates")},
    KeyRow{"N", mark("in numbers")},
    KeyRow{"R", mark("the papers, clause by clause")},
    KeyRow{mark_in("key", "Ctrl  +  -  0"), mark("size of the interface")},
    KeyRow{"F6", mark("into the panels: arrows, Enter, Esc")},
    KeyRow{mark_in("key", "Tab"), mark("hide the panels")},
    KeyRow{mark_in("key", "Ctrl+Z  Y"), mark("take back, do again")},
    KeyRow{"F11", mark("full screen")},
    KeyRow{mark_in("key", "Ctrl+O"), mark("open a file")},
    KeyRow{mark_in("key", "Ctrl+E  F9"), mark("save a picture, copy it in words")},
    KeyRow{mark_in("key", "Ctrl+L"), mark("lessons: choose, change, save")},
    KeyRow{"Q", mark("ask: land covered until clicked")},
    KeyRow{"G", mark("ask: ten questions")},
    KeyRow{"A .. D", mark("there: answer; T theme, L level")},
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
    KeyRow{"D", mark("draw; again: the next colour")},
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

// Before a class, in shares of the window's height: as large as all of it finds room, read from the
// back row where that can be.
constexpr double largest = 0.036, smallest = 0.022;
constexpr float leading = 1.32F;                    // of the letters' size
constexpr float after_keys = 0.9F, between = 1.8F;  // the blanks in a row; the same

using Columns = std::vector<std::vector<KeyRow>>;

/// A table of keys, in one size and with as many columns as it finds room in.
struct ClassTable {
    Columns columns;
    float size = 0;   ///< of the letters, pixels
    float keys = 0;   ///< how wide those of a row are
    float words = 0;  ///< and what they do
    [[nodiscard]] float column() const { return keys + words + size * (after_keys + between); }
    [[nodiscard]] float width() const {
        return column() * static_cast<float>(columns.size()) - size * between;
    }
    [[nodiscard]] float height() const {
        return static_cast<float>(columns.front().size()) * size * leading;
    }
};

ClassTable measured(const UiFrame& frame, Columns columns, double share) {
    ClassTable table{std::move(columns), static_cast<float>(share * frame.view.viewport.height)};
    for (const auto& column : table.columns) {
        for (const KeyRow& row : column) {
            table.keys = std::max(table.keys, frame.text.width(WordStyle::lesson_text, table.size,
                                                               tr_in("key", row.keys)));
            table.words = std::max(
                table.words, frame.text.width(WordStyle::lesson_text, table.size, tr(row.what)));
        }
    }
    return table;
}

/// The rows of a lesson and of its tools below each other, or beside each other.
ClassTable class_table(const UiFrame& frame, float room, float height) {
    const std::vector<KeyRow> lesson(lesson_rows.begin(), lesson_rows.end());
    const std::vector<KeyRow> tools(tool_rows.begin(), tool_rows.end());
    std::vector<KeyRow> both = lesson;
    both.insert(both.end(), tools.begin(), tools.end());
    double share = largest;
    for (;; share -= 0.001) {
        for (const Columns& columns : {Columns{lesson, tools}, Columns{both}}) {
            ClassTable table = measured(frame, columns, share);
            const bool fits = table.width() <= room && table.height() <= height;
            if (fits || share <= smallest) return table;
        }
    }
}

void draw_class_table(const UiFrame& frame, const ClassTable& table) {
    const ImVec2 from = ImGui::GetCursorScreenPos();
    const Brush brush{ImGui::GetWindowDrawList(), frame.fonts, frame.text, frame.look};
    const auto write = [&](const std::string& name, const std::string& text, ImVec2 at, float room,
                           Colour ink) {
        const SetText set = set_text(frame.text, WordStyle::lesson_text, table.size, 1e6F, text);
        paint(brush, set, WordStyle::lesson_text, at, ink);
        UiBox box;
        box.name = name;
        box.min = {at.x, at.y};
        box.max = {at.x + set.width, at.y + table.size};
        box.text_size = table.size;
        box.cut = std::max(0.0F, set.width - room);
        frame.boxes.push_back(box);
    };
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        ImVec2 at(from.x + static_cast<float>(i) * table.column(), from.y);
        for (const KeyRow& row : table.columns[i]) {
            write(std::string("keys/of ") + row.what, tr_in("key", row.keys), at, table.keys,
                  frame.look.panel_accent);
            write(std::string("keys/") + row.what, tr(row.what),
                  ImVec2(at.x + table.keys + table.size * after_keys, at.y), table.words,
                  frame.look.panel_text);
            at.y += table.size * leading;
        }
    }
    ImGui::Dummy(ImVec2(table.width(), table.height()));
}

/// In the place of the lesson's card (ui.cpp), which may take up to two thirds of the window.
void draw_class_keys(const UiFrame& frame, Actions& actions) {
    const Viewport& viewport = frame.view.viewport;
    const ImVec2 padding = ImGui::GetStyle().WindowPadding;
    const auto title_size = static_cast<float>(1.2 * largest * viewport.height);
    const float title = title_size * 1.5F;
    const float room = static_cast<float>(viewport.width) * 0.96F - 2 * padding.x;
    const float height = static_cast<float>(viewport.height) * 0.94F - 2 * padding.y - title;
    const ClassTable table = class_table(frame, room, height);
    const PanelPlace place{
        {viewport.width / 2.0, viewport.height / 2.0},
        {0.5, 0.5},
        std::min(viewport.width * 0.96, static_cast<double>(table.width() + 2 * padding.x) + 1),
        viewport.height * 0.96};
    const Panel panel(frame, "keys", place);
    if (close_button(frame, "keys/close")) actions.emplace_back(ToggleKeys{});
    const SetText heading = set_text(frame.text, WordStyle::lesson_title, title_size, room,
                                     tr("While a lesson is presented"));
    paint({ImGui::GetWindowDrawList(), frame.fonts, frame.text, frame.look}, heading,
          WordStyle::lesson_title, ImGui::GetCursorScreenPos(), frame.look.panel_text);
    ImGui::Dummy(ImVec2(heading.width, title));
    draw_class_table(frame, table);
}

}  // namespace

void draw_keys(const UiFrame& frame, Actions& actions) {
    if (frame.view.state.presenting() != nullptr) return draw_class_keys(frame, actions);
    const Panel panel(frame, "keys", frame.places.sheet);
    if (close_button(frame, "keys/close")) actions.emplace_back(ToggleKeys{});
    text_in(frame.fonts.title, tr("Keys and mouse"));
    gap(frame, 4);
    draw_both(frame, left_rows, right_rows);
    gap(frame, 6);
    small_heading(frame, tr("While a lesson is presented"));
    draw_both(frame, lesson_rows, tool_rows);
}

}  // namespace viewer
