// What went wrong or was done, a sentence each, until it is dismissed, below the file that is being
// read. The map stays as it was.
#include <imgui.h>

#include "app/ui/panel.h"
#include "app/ui/widgets.h"
#include "app/view/class_messages.h"

namespace viewer {

double draw_messages(const UiFrame& frame, Actions& actions) {
    const std::vector<std::string>& messages = frame.view.state.messages;
    const bool loading = frame.view.state.loading.has_value();
    const bool before_class = frame.view.state.presenting() != nullptr;
    // The teacher's own window has them.
    const bool none = messages.empty() || (before_class && frame.view.state.presenter);
    if (none && !loading) return 0;
    const Panel panel(frame, "messages", frame.places.messages);
    draw_loading(frame, actions);
    if (!none) draw_sentences(frame, loading, actions);
    return panel.height();
}

void draw_sentences(const UiFrame& frame, bool below_another, Actions& actions) {
    const std::vector<std::string>& messages = frame.view.state.messages;
    const bool before_class =
        frame.view.state.presenting() != nullptr && !frame.view.state.presenter;
    for (std::size_t i = 0; i < messages.size(); ++i) {
        if (i > 0 || below_another) rule(frame);
        const std::string name = "messages/close " + std::to_string(i);
        if (close_button(frame, name)) actions.emplace_back(DismissMessage{i});
        ImGui::PushTextWrapPos(ImGui::GetWindowContentRegionMax().x - frame.pt(28));
        text_in(frame.fonts.body, before_class ? without_folders(messages[i]) : messages[i]);
        ImGui::PopTextWrapPos();
    }
}

}  // namespace viewer
