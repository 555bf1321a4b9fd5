// The menu of the place under the pointer.
#include <algorithm>
#include <string>

#include <imgui.h>

#include "app/ui/panel.h"
#include "app/ui/widgets.h"
#include "app/view/place_actions.h"
#include "app/words/atlas_words.h"
#include "app/words/words.h"

namespace viewer {

namespace {

constexpr double menu_width = 236;  // points

/// The corner that stays at the pointer is the one from which the menu lies inside the window.
PanelPlace place_of_menu(const UiFrame& frame, ScreenPoint at) {
    const Viewport& window = frame.view.viewport;
    const double width = std::min<double>(frame.pt(menu_width), window.width);
    const double x = std::clamp(at.x, 0.0, window.width - 1.0);
    const double y = std::clamp(at.y, 0.0, window.height - 1.0);
    const bool right = x + width <= window.width;
    const bool down = y <= window.height / 2.0;
    return {{right ? x : std::max(x, width), y},
            {right ? 0.0 : 1.0, down ? 0.0 : 1.0},
            width,
            std::max(down ? window.height - y : y, 1.0)};
}

std::string head_of(const UiFrame& frame, const MapMenu& menu) {
    if (menu.written && is_of(*menu.written, frame.atlas())) {
        return name_of(*menu.written, frame.atlas());
    }
    const geodata::PatchIndex patch =
        frame.view.scene.locator.patch_at(menu.place, frame.state().date);
    if (patch == geodata::no_patch) return tr("Water, or beyond the atlas");
    return land_name(frame.atlas().patches[patch]);
}

std::string words_of_item(const MapMenu& menu, MenuItem item) {
    switch (item) {
        case MenuItem::what_is_here: return tr("What is here");
        case MenuItem::copy_coordinates:
            return filled(tr("Copy {1}"), {coordinate_text(menu.place)});
        case MenuItem::measure: return tr("Measure from here  M");
    }
    return {};
}

/// For boxes().
const char* name_of_item(MenuItem item) {
    switch (item) {
        case MenuItem::what_is_here: return "menu/what is here";
        case MenuItem::copy_coordinates: return "menu/copy";
        case MenuItem::measure: return "menu/measure";
    }
    return "";
}

void draw_items(const UiFrame& frame, const MapMenu& menu, Actions& actions) {
    ImGui::SetNextWindowFocus();
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(frame.pt(8), frame.pt(7)));
    const Panel panel(frame, "menu", place_of_menu(frame, menu.at));
    ImGui::PopStyleVar();
    muted(frame, head_of(frame, menu));
    for (const MenuItem item : menu_items) {
        const std::string words = words_of_item(menu, item);
        if (ImGui::Selectable(words.c_str(), menu.chosen == item)) {
            actions.push_back(menu_action(menu, item));
        }
        frame.note_control(name_of_item(item));
        frame.note_room(ImGui::CalcTextSize(words.c_str()).x, ImGui::GetItemRectSize().x);
    }
}

}  // namespace

void draw_map_menu(const UiFrame& frame, Actions& actions) {
    const MapMenu* menu = frame.view.state.menu();
    if (menu == nullptr) return;
    draw_items(frame, *menu, actions);
    frame.boxes.back().passing = true;
}

}  // namespace viewer
