// The name of what is written under the pointer, and of the land.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <imgui.h>

#include "app/ui/panel.h"
#include "app/words/atlas_words.h"

namespace viewer {

namespace {

/// A panel may have opened under a pointer that rests.
bool on_a_panel(const UiFrame& frame, ScreenPoint p) {
    return std::any_of(frame.boxes.begin(), frame.boxes.end(), [&](const UiBox& box) {
        return box.is_panel && p.x >= box.min.x && p.x < box.max.x && p.y >= box.min.y &&
               p.y < box.max.y;
    });
}

/// The identify panel says it already, and more.
bool is_told(const UiFrame& frame, geodata::PatchIndex patch, const MaybeWritten& written) {
    const std::optional<Picked>& picked = frame.view.state.picked;
    if (!picked || picked->written != written) return false;
    return written || frame.view.scene.locator.patch_at(picked->place(),
                                                        frame.comparison().first().date) == patch;
}

/// Land first, then its holder unless it is called like the land.
std::vector<std::string> land_lines(const geodata::Atlas& atlas, geodata::PatchIndex patch,
                                    geodata::Date day) {
    if (patch >= atlas.patches.size()) return {};
    std::vector<std::string> lines = {land_name(atlas.patches[patch])};
    const geodata::Tenure* tenure = atlas.tenure_on(patch, day);
    if (tenure == nullptr || tenure->holder == geodata::no_holder) return lines;
    const std::string holder = holder_name(atlas, tenure->holder, day);
    if (tenure->relation != geodata::Relation::sovereign) {
        lines.push_back(holder + ", " + held_words(atlas, tenure->holder, tenure->relation));
    } else if (holder != lines.front()) {
        lines.push_back(holder);
    }
    return lines;
}

/// A town lies on land; the name of a state or a water stands for itself.
std::vector<std::string> hover_lines(const UiFrame& frame) {
    const ViewState& state = frame.view.state;
    const geodata::Atlas& atlas = frame.atlas();
    const MaybeWritten& written = state.hovered_written;
    geodata::PatchIndex patch = state.hovered.value_or(geodata::no_patch);
    if (!written) return land_lines(atlas, patch, state.hovered_on);
    std::vector<std::string> lines = {name_of(*written, atlas, state.hovered_on)};
    const auto* town = std::get_if<WrittenTown>(&*written);
    if (town == nullptr || !is_of(*town, atlas)) return lines;
    patch = frame.view.scene.locator.patch_at(atlas.places[town->place].position, state.hovered_on);
    for (std::string& line : land_lines(atlas, patch, state.hovered_on)) {
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace

void draw_hover_name(const UiFrame& frame) {
    const UiContext& view = frame.view;
    const ViewState& state = view.state;
    // What the keys stand at is told of in the same place.
    if (view.pointer.x < 0 || on_a_panel(frame, view.pointer) || frame.drafts.focus.on()) return;
    const bool measured = state.measuring() != nullptr && state.measuring()->running;
    if (measured || state.menu() != nullptr) return;
    const geodata::PatchIndex patch = state.hovered.value_or(geodata::no_patch);
    if (is_told(frame, patch, state.hovered_written)) return;
    const std::vector<std::string> lines = hover_lines(frame);
    if (lines.empty()) return;
    ImGui::BeginTooltip();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        ImGui::PushFont(i == 0 ? frame.fonts.strong : frame.fonts.small);
        ImGui::TextUnformatted(lines[i].c_str());
        ImGui::PopFont();
    }
    ImGui::EndTooltip();
}

}  // namespace viewer
