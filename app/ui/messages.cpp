// What went wrong or was done, a sentence each, until it is dismissed, below the file that is being
// read. The map stays as it was.
#include <imgui.h>

#include "app/ui/panel.h"
#include "app/ui/widgets.h"

namespace viewer {

double draw_messages(const UiFrame& frame, Actions& actions) {
    const std::vector<std::string>& messages = frame.view.state.messages;
    const bool loading = frame.view.state.loading.has_value();
    if (messages.empty() && !loading) return 0;
    const Panel panel(frame, "messages", frame.places.messages);
    draw_loading(frame, actions);
    for (std::size_t i = 0; i < messages.size(); ++i) {
        if (i > 0 || loading) rule(frame);
        const std::string name = "messages/close " + std::to_string(i);
        if (close_button(frame, name)) actions.emplace_back(DismissMessage{i});
        ImGui::PushTextWrapPos(ImGui::GetWindowContentRegionMax().x - frame.pt(28));
        text_in(frame.fonts.body, messages[i]);
        ImGui::PopTextWrapPos();
    }
    return panel.height();
}

}  // namespace viewer
