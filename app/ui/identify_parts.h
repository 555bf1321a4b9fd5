/// \file
/// Paragraphs that the identify panel is made of, whatever was clicked.
#pragma once

#include <string>
#include <vector>

#include "app/ui/panel.h"
#include "app/view/scene.h"
#include "app/view/written.h"

namespace viewer {

void section(const UiFrame&, const std::string& title);
/// A sample of the patch as it is drawn with the paper; the cursor stays on its line.
void promise_swatch(const UiFrame&, geodata::PatchIndex, geodata::Paper);
/// "since 22 March 1939", "until 1 October 1938", or nothing for all of the atlas' time.
std::string span_words(const UiFrame&, const geodata::Period&);
/// What the paper allots the patch, with the clause; null: that it does not name it.
void draw_promise(const UiFrame&, geodata::PatchIndex, geodata::Paper, const geodata::Allocation*);
/// How the course of a line is known.
void draw_course(const UiFrame&, const geodata::Arc&);
/// "Lithuanian Vilnius; Yiddish Vilne, Vilna": each language and each name once.
std::string names_words(const std::vector<geodata::PlaceName>&);
void draw_sources(const UiFrame&, const std::vector<std::string>&);

/// The head of the panel, and all that is only so of what is written there (written_panel.cpp).
void draw_written(const UiFrame&, const Written&, const geodata::Identification&);

}  // namespace viewer
