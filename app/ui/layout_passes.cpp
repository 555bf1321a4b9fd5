#include "app/ui/layout_passes.h"

#include <tuple>
#include <utility>
#include <vector>

#include <imgui.h>
#include <imgui_internal.h>

namespace viewer {

namespace {

/// What a window of ImGui is, as far as others stand beside it: it has the size of its content
/// only when that was laid out once, and is hidden until then.
struct LaidOut {
    ImGuiID id;
    ImVec2 at, size;
    float content_end;
    bool hidden;
    bool operator==(const LaidOut& other) const {
        return id == other.id && at.x == other.at.x && at.y == other.at.y &&
               size.x == other.size.x && size.y == other.size.y &&
               content_end == other.content_end && hidden == other.hidden;
    }
};

std::vector<LaidOut> windows_laid_out() {
    std::vector<LaidOut> all;
    for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
        // What follows the pointer has no neighbours.
        if (!window->Active || (window->Flags & ImGuiWindowFlags_Tooltip) != 0) continue;
        all.push_back(
            {window->ID, window->Pos, window->Size, window->DC.CursorMaxPos.y,
             window->HiddenFramesCanSkipItems > 0 || window->HiddenFramesCannotSkipItems > 0});
    }
    return all;
}

}  // namespace

Actions settled(LayoutPass first, const std::function<Actions(LayoutPass)>& lay_out) {
    constexpr int most_passes = 5;
    std::vector<LaidOut> before = windows_laid_out();
    Actions wishes = lay_out(first);
    for (int pass = 1; pass < most_passes; ++pass) {
        std::vector<LaidOut> now = windows_laid_out();
        if (now == before) break;
        before = std::move(now);
        std::ignore = lay_out(LayoutPass::again);
    }
    return wishes;
}

}  // namespace viewer
