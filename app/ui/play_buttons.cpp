// Play, pause, and how fast the days pass.
#include <array>
#include <cstddef>

#include <imgui.h>

#include "app/ui/panel.h"
#include "app/ui/widgets.h"
#include "app/words/words.h"

namespace viewer {

void draw_play_buttons(const UiFrame& frame, Actions& actions) {
    const Timeline& t = frame.view.state.timeline;
    if (icon_button(frame, "timeline/play", t.playing ? Icon::pause : Icon::on, tr("Play, pause"),
                    "K", 30)) {
        actions.emplace_back(TogglePlay{});
    }
    ImGui::SameLine(0, frame.pt(4));
    constexpr std::array names = {mark_in("speed", "slow"), mark_in("speed", "medium"),
                                  mark_in("speed", "fast"), mark_in("speed", "by event")};
    ImGui::SetNextItemWidth(frame.pt(86));
    ImGui::PushFont(frame.fonts.small);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        ImVec2(frame.pt(7), (frame.pt(30) - frame.fonts.small->FontSize) / 2));
    if (ImGui::BeginCombo("##speed",
                          tr_in("speed", names[static_cast<std::size_t>(t.speed)]).c_str())) {
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (ImGui::Selectable(tr_in("speed", names[i]).c_str(),
                                  i == static_cast<std::size_t>(t.speed))) {
                actions.emplace_back(SetPlaySpeed{static_cast<PlaySpeed>(i)});
            }
        }
        ImGui::EndCombo();
    }
    ImGui::PopStyleVar();
    ImGui::PopFont();
    frame.note_control("timeline/speed");
}

}  // namespace viewer
