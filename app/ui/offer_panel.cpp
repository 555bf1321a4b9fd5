// The paper in force on the day on view, where another is shown: offered beside the papers' choice.
#include <algorithm>
#include <string>

#include <imgui.h>

#include "app/ui/panel.h"
#include "app/ui/widgets.h"
#include "app/words/atlas_words.h"
#include "app/words/words.h"

namespace viewer {

void draw_offer(const UiFrame& frame, Actions& actions) {
    const std::optional<geodata::Paper> paper = frame.view.state.offer.paper;
    if (!paper) return;
    const std::string choice = "protocol/" + frame.atlas().paper(*paper).id;
    const auto beside = std::find_if(frame.boxes.begin(), frame.boxes.end(),
                                     [&](const UiBox& box) { return box.name == choice; });
    if (beside == frame.boxes.end()) return;  // nothing of the papers is in the margin
    const PanelPlace& margin = frame.places.margin;
    const double left = margin.anchor.x + margin.width + static_cast<double>(frame.pt(8));
    const Panel panel(frame, "offer",
                      {{left, beside->min.y - static_cast<double>(frame.pt(15))},
                       {0, 0},
                       static_cast<double>(frame.pt(270)),
                       margin.most_height});
    if (close_button(frame, "offer/close")) actions.emplace_back(DeclinePaper{});
    ImGui::PushTextWrapPos(ImGui::GetWindowContentRegionMax().x - frame.pt(28));
    text_in(frame.fonts.body, tr("On this day another paper is in force."));
    ImGui::PopTextWrapPos();
    ImGui::PushFont(frame.fonts.small);
    const std::string text =
        filled(tr("Show the paper of {1}"), {paper_name(frame.atlas(), *paper)});
    if (text_button(frame, "offer/show", text)) actions.emplace_back(SetPaper{paper});
    frame.note_room(ImGui::GetItemRectSize().x,
                    ImGui::GetWindowContentRegionMax().x - ImGui::GetWindowContentRegionMin().x);
    ImGui::PopFont();
}

}  // namespace viewer
