// What went wrong or was done, a sentence each, until it is dismissed. The map stays as it was.
#include <imgui.h>

#include "app/ui/panel.h"
#include "app/ui/widgets.h"

namespace viewer {

double draw_messages(const UiFrame& frame, Actions& actions) {
    const std::vector<std::string>& messages = frame.state().messages;
    if (messages.empty()) return 0;
    const Panel panel(frame, "messages", frame.places.messages);
    for (std::size_t i = 0; i < messages.size(); ++i) {
        if (i > 0) rule(frame);
        const std::string name = "messages/close " + std::to_string(i);
        if (close_button(frame, name)) actions.emplace_back(DismissMessage{i});
        ImGui::PushTextWrapPos(ImGui::GetWindowContentRegionMax().x - frame.pt(28));
        text_in(frame.fonts.body, messages[i]);
        ImGui::PopTextWrapPos();
    }
    return panel.height();
}

}  // namespace viewer
