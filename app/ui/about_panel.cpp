// What the map is, how it is made, and from what.
#include <string>

#include <imgui.h>

#include "app/ui/panel.h"
#include "app/ui/widgets.h"
#include "app/words/atlas_words.h"
#include "app/words/words.h"

namespace viewer {

namespace {

void chapter(const UiFrame& frame, const std::string& title, const std::string& text) {
    gap(frame, 6);
    small_heading(frame, title);
    text_in(frame.fonts.body, text);
}

}  // namespace

void draw_about(const UiFrame& frame, Actions& actions) {
    const Panel panel(frame, "about", frame.places.sheet);
    if (close_button(frame, "about/close")) actions.emplace_back(ToggleAbout{});
    text_in(frame.fonts.title, tr("About this map"));
    muted(frame, "pactmap " PACTMAP_VERSION);
    for (const geodata::Chapter& each : frame.atlas().edition.chapters) {
        chapter(frame, tr_in("map", each.title), tr_in("map", each.text));
    }
    const std::string data = map_licence(frame.atlas());
    chapter(
        frame, tr("DATA AND LICENCES"),
        (data.empty() ? data : data + " ") + tr("Program: MIT. Letters: Open Sans, Gentium Plus."));
}

}  // namespace viewer
