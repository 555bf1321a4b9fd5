// A scale bar that is right in the middle of the view.
#include <cmath>
#include <numbers>
#include <string>

#include <imgui.h>

#include "app/ui/panel.h"
#include "app/ui/scale.h"

namespace viewer {

namespace {

constexpr double mean_radius = 6371008.8;  // metres, IUGG
constexpr double longest = 230;            // points

}  // namespace

double ground_metres_per_pixel(const geodata::Projection& projection, const Camera& camera,
                               const Viewport& viewport) {
    const ScreenPoint middle{viewport.width / 2.0, viewport.height / 2.0};
    constexpr double reach = 50;  // pixels to either side
    const auto place = [&](double dx) {
        return projection.inverse(to_map(camera, viewport, {middle.x + dx, middle.y}));
    };
    const geodata::LonLat a = place(-reach), b = place(reach);
    constexpr double radian = std::numbers::pi / 180;
    // Haversine: exact enough on the sphere, and safe for points that lie close together.
    const double dlat = (b.lat - a.lat) * radian, dlon = (b.lon - a.lon) * radian;
    const double h = std::pow(std::sin(dlat / 2), 2) + std::cos(a.lat * radian) *
                                                           std::cos(b.lat * radian) *
                                                           std::pow(std::sin(dlon / 2), 2);
    return 2 * mean_radius * std::asin(std::sqrt(h)) / (2 * reach);
}

double round_length(double most) {
    const double power = std::pow(10, std::floor(std::log10(most)));
    for (const double step : {5.0, 2.0}) {
        if (step * power <= most) return step * power;
    }
    return power;
}

void draw_scale_bar(const UiFrame& frame) {
    // Maps beside each other have the same middle.
    const PixelBox pane = panes_of(frame.view.state, frame.view.viewport).front().box;
    const Viewport viewport{pane.width, pane.height, frame.view.viewport.scale};
    const double ground =
        ground_metres_per_pixel(frame.view.scene.projection, frame.state().camera, viewport);
    const double metres = round_length(ground * longest * viewport.scale);
    const auto length = static_cast<float>(metres / ground);
    ImGui::PushFont(frame.fonts.small);
    const float line = ImGui::GetTextLineHeight();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImU32 ink = packed(frame.look.panel_text);
    const float top = at.y + line + frame.pt(3), bottom = top + frame.pt(5);
    const auto caption = [&](double share, const std::string& text) {
        const float width = ImGui::CalcTextSize(text.c_str()).x;
        const auto s = static_cast<float>(share);
        list->AddText(ImVec2(at.x + length * s - width * s, at.y), ink, text.c_str());
    };
    const std::string whole = metres >= 1000 ? std::to_string(std::lround(metres / 1000)) + " km"
                                             : std::to_string(std::lround(metres)) + " m";
    caption(0, "0");
    caption(1, whole);
    for (int part = 0; part < 4; ++part) {
        const float x = at.x + length * static_cast<float>(part) / 4;
        const ImVec2 low(x, top), high(x + length / 4, bottom);
        list->AddRectFilled(low, high, part % 2 == 0 ? ink : packed(frame.look.panel_background));
    }
    list->AddRect(ImVec2(at.x, top), ImVec2(at.x + length, bottom), ink);
    ImGui::Dummy(ImVec2(length, bottom - at.y));
    ImGui::PopFont();
}

}  // namespace viewer
