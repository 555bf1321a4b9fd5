/// \file
/// The few widgets that ImGui lacks, and its own in our dress. Sizes in points.
#pragma once

#include <chrono>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "app/style/style_tables.h"
#include "app/ui/panel.h"

namespace viewer {

void text_in(ImFont*, const std::string&);               ///< wrapped
void text_in(ImFont*, const std::string&, Colour);       ///< wrapped
void small_heading(const UiFrame&, const std::string&);  ///< capitals, muted
void muted(const UiFrame&, const std::string&);          ///< small, wrapped
void gap(const UiFrame&, double points);
/// A thin line across the panel, with air above and below.
void rule(const UiFrame&);

/// A place that can be pressed, with nothing drawn in it; at least a pixel wide and high, however
/// little room a panel has. True when clicked.
bool press_area(const char* name, float width, float height);
/// Of the control noted last: says what it does while the pointer is on it, and which key does the
/// same ("[", "Home"; looked up as keys_panel.cpp's are).
void tip(const UiFrame&, const std::string& text, const std::string& key = {});

enum class Ticked { off, some, on };
/// Named for boxes(); true when clicked.
bool check_box(const UiFrame&, const std::string& name, const std::string& text, Ticked);
bool check_box(const UiFrame&, const std::string& name, const std::string& text, bool on);
bool text_button(const UiFrame&, const std::string& name, const std::string& text);
/// The x in a panel's top right corner.
bool close_button(const UiFrame&, const std::string& name);

enum class Icon { to_start, back, on, to_end, pause, plus, minus, whole };
/// A square button of `size` points.
bool icon_button(const UiFrame&, const std::string& name, Icon, const std::string& text,
                 const std::string& key, double size = 30);

/// Minus, "100 %", plus, on one line: the step pressed (-1, +1), or 0 for the usual size.
std::optional<int> size_stepper(const UiFrame&, const std::string& name, int percent);

struct Choice {
    std::string name;  ///< for boxes()
    std::string text;
    double weight = 1;               ///< share of the width
    std::string tip = {}, key = {};  ///< as tip() has them; without a text: none
};
/// Joined buttons, one of them chosen, over the whole width; the index clicked, or -1.
int segmented(const UiFrame&, const std::vector<Choice>&, int chosen);

/// "12:31", and the day in front unless it is today.
std::string when_words(std::chrono::system_clock::time_point);

/// A small sample as on the map, followed by the cursor on the same line.
void area_swatch(const UiFrame&, Colour fill, Pattern, Colour pattern_colour);

}  // namespace viewer
