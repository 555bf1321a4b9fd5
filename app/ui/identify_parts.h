/// \file
/// Paragraphs that the identify panel is made of, whatever was clicked.
#pragma once

#include <string>

#include "app/ui/panel.h"
#include "app/view/scene.h"
#include "app/view/written.h"

namespace viewer {

void section(const UiFrame&, const std::string& title);
/// What the paper allots the patch, with the clause; null: that it does not name it.
void draw_promise(const UiFrame&, geodata::PatchIndex, geodata::Paper, const geodata::Allocation*);
/// How the course of a line is known, and where its recipe stands.
void draw_course(const UiFrame&, const geodata::Arc&);
/// "Lithuanian Vilnius, German Wilna".
std::string other_names_words(const geodata::Place&);

/// The head of the panel, and all that is only so of what is written there (written_panel.cpp).
void draw_written(const UiFrame&, const Written&, const geodata::Identification&);

}  // namespace viewer
