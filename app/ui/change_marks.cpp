// On the map of changes: from whom to whom each piece of land passed, lettered where there is room.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <imgui.h>

#include "app/ui/panel.h"
#include "app/words/atlas_words.h"
#include "geodata/query/compare.h"
#include "geodata/topology/rings.h"

namespace viewer {

namespace {

struct Card {
    ImVec2 min, max;
    [[nodiscard]] bool meets(const Card& other) const {
        return min.x < other.max.x && other.min.x < max.x && min.y < other.max.y &&
               other.min.y < max.y;
    }
};

/// Pixels across the piece, roughly.
double size_on_screen(const UiFrame& frame, double km2) {
    return std::sqrt(km2) * 1000 / frame.view.state.camera.metres_per_pixel;
}

}  // namespace

void draw_change_marks(const UiFrame& frame) {
    const ViewState& state = frame.view.state;
    const Comparison& c = state.comparison;
    if (!c.on || c.mode != CompareMode::changes || !state.layers.labels) return;
    constexpr double smallest = 26;  // points across: smaller pieces stay unlettered
    std::vector<Card> placed;
    const auto [font, letters] = mark_font(frame, frame.fonts.caps);
    ImDrawList* list = ImGui::GetBackgroundDrawList();
    for (const auto& change : geodata::changes_by_interest(frame.atlas(), state.date, c.b.date)) {
        const geodata::PatchChange& largest = change.patches.front();
        if (size_on_screen(frame, change.km2) < frame.pt(smallest)) continue;
        const geodata::LonLat at = geodata::place_inside(frame.atlas().patches[largest.patch].land);
        const ScreenPoint p =
            to_screen(state.camera, frame.view.viewport, frame.view.scene.projection.forward(at));
        const std::string text = change_words(frame.atlas(), change);
        const ImVec2 size = font->CalcTextSizeA(letters, 1e9F, 0, text.c_str());
        const float in = frame.pt(5);
        const auto x = static_cast<float>(p.x), y = static_cast<float>(p.y);
        const Card card{ImVec2(x - size.x / 2 - in, y - size.y / 2 - in / 2),
                        ImVec2(x + size.x / 2 + in, y + size.y / 2 + in / 2)};
        if (std::any_of(placed.begin(), placed.end(),
                        [&](const Card& other) { return card.meets(other); })) {
            continue;
        }
        placed.push_back(card);
        list->AddRectFilled(card.min, card.max, packed(frame.look.panel_background, 0.92F),
                            frame.pt(3));
        list->AddRect(card.min, card.max, packed(frame.look.border_sovereign.colour), frame.pt(3));
        list->AddText(font, letters, ImVec2(card.min.x + in, card.min.y + in / 2),
                      packed(frame.look.panel_text), text.c_str());
    }
}

}  // namespace viewer
