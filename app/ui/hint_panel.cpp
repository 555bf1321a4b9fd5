// What a first user is told: three keys to begin with, and where all are listed.
#include <array>

#include <imgui.h>

#include "app/ui/panel.h"
#include "app/ui/widgets.h"
#include "app/words/words.h"

namespace viewer {

namespace {

struct HintRow {
    const char* key;
    const char* what;
};
constexpr std::array rows = {
    HintRow{"[   ]", mark("step through the events")}, HintRow{"C", mark("compares two days")},
    HintRow{"F5", mark("tells the story")}, HintRow{"F1", mark("shows all keys")}};

}  // namespace

void draw_hint(const UiFrame& frame, Actions& actions) {
    if (!frame.view.state.hint) return;
    const Panel panel(frame, "hint", frame.places.identify);
    bool done = close_button(frame, "hint/close");
    text_in(frame.fonts.name, tr("To begin with"));
    for (const HintRow& row : rows) {
        text_in(frame.fonts.strong, row.key, frame.look.panel_accent);
        ImGui::SameLine(frame.pt(64));
        text_in(frame.fonts.body, tr(row.what));
    }
    done = done || (ImGui::IsWindowHovered() && ImGui::IsMouseClicked(0));
    if (done) actions.emplace_back(DismissHint{});
}

}  // namespace viewer
