// The file that is being read beside the window: its name, what is done with it, and a way out.
#include <cmath>

#include <imgui.h>

#include "app/ui/panel.h"
#include "app/ui/widgets.h"
#include "app/words/day_words.h"
#include "app/words/words.h"

namespace viewer {

namespace {

const char* stage_words(geodata::LoadingStage stage) {
    switch (stage) {
        case geodata::LoadingStage::reading: return tr("Reading the file");
        case geodata::LoadingStage::borders: return tr("Finding the borders");
        case geodata::LoadingStage::preparing: return tr("Preparing the map");
    }
    return "";
}

}  // namespace

void draw_loading(const UiFrame& frame, Actions& actions) {
    const std::optional<FileLoading>& loading = frame.view.state.loading;
    if (!loading) return;
    text_in(frame.fonts.strong, loading->file.empty() ? tr("the shipped atlas") : loading->file);
    muted(frame, filled(tr("{1}: {2} %"), {stage_words(loading->stage),
                                           with_decimals(std::floor(loading->share * 100), 0)}));
    const float bar = ImGui::GetContentRegionAvail().x, high = frame.pt(6);
    ImGui::PushStyleColor(ImGuiCol_PlotHistogram, colour_of(frame.look.panel_accent));
    ImGui::ProgressBar(static_cast<float>(loading->share), ImVec2(bar, high), "");
    ImGui::PopStyleColor();
    frame.note_control("loading/bar");
    gap(frame, 2);
    if (text_button(frame, "loading/cancel", tr("Cancel  Esc")))
        actions.emplace_back(StopLoading{});
}

}  // namespace viewer
