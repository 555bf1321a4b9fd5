#include "app/window/claims.h"

#include "app/ui/focus.h"
#include "app/view/lesson_actions.h"

namespace viewer {

namespace {

bool follows_pointer(PresentTool tool) {
    return tool == PresentTool::pointer || tool == PresentTool::spotlight ||
           tool == PresentTool::loupe;
}

void take_asked(Claims& claims, const ViewState& state) {
    if (!state.asking()) return;
    claims.asked = state.asking()->kind;
    claims.open_question = state.asking()->open();
}

}  // namespace

Claims claims_of(const ViewState& state, const Viewport& viewport, const Ui& ui,
                 std::optional<ScreenPoint> at) {
    const Comparison& c = state.comparison;
    const Presenting* p = state.presenting();
    const PresentTool tool = p != nullptr ? p->tool : PresentTool::none;
    Claims claims;
    claims.pointer = at && ui.holds(*at);
    claims.keyboard = ui.wants_keyboard() || state.panels.search || state.panels.open;
    const Focus& focus = ui.focus();
    claims.panel = focus.on() && !ui.wants_keyboard();
    claims.strip = claims.panel && focus.takes(PanelKey::more);
    claims.finder = ui.wants_keyboard() && (state.panels.search || state.panels.open);
    claims.seam = at && on_seam(state, viewport, *at);
    // While a lesson is made it stays where it was put, whatever the hand reaches for.
    claims.lens = c.on && c.mode == CompareMode::lens && !state.panels.lessons;
    claims.lesson = p != nullptr;
    claims.tool = follows_pointer(tool);
    claims.pen = tool == PresentTool::pen;
    claims.compared = c.on;
    take_asked(claims, state);
    claims.kept = asks_about_kept(state);
    if (state.menu() != nullptr) claims.menu = *state.menu();
    claims.measuring = state.measuring() != nullptr && state.measuring()->running;
    return claims;
}

Claims presenter_claims(const ViewState& state) {
    Claims claims;
    claims.pointer = claims.lesson = true;
    claims.compared = state.comparison.on;
    take_asked(claims, state);
    return claims;
}

}  // namespace viewer
