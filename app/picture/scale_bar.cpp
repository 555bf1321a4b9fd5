#include "app/picture/scale_bar.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

#include "app/view/window_size.h"

namespace viewer {

namespace {

constexpr double mean_radius = 6371008.8;  // metres, IUGG

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

PicturePart scale_bar(const PictureContext& context, double longest) {
    // Maps beside each other have the same middle.
    const Viewport viewport = pane_viewport(context.state, context.viewport);
    const double ground =
        ground_metres_per_pixel(context.scene.projection, context.state.camera, viewport);
    const double metres = round_length(ground * longest * viewport.scale);
    const auto length = static_cast<float>(metres / ground);
    const float size = context.text.usual_size(WordStyle::small);
    const Ink ink{context.look.panel_text};
    const float top = size + context.pt(3), bottom = top + context.pt(5);
    PicturePart part;
    const auto wide = [&](const std::string& text) {
        return context.text.width(WordStyle::small, size, text);
    };
    const auto caption = [&](float x, const std::string& text) {
        part.marks.emplace_back(TextRun{text, WordStyle::small, size, {x, 0}, ink});
    };
    const std::string far = metres >= 1000 ? std::to_string(std::lround(metres / 1000)) + " km"
                                           : std::to_string(std::lround(metres)) + " m";
    // A bar that is too short for both ends names its length alone.
    if (wide("0") + context.pt(4) + wide(far) <= length) caption(0, "0");
    caption(std::max(0.0F, length - wide(far)), far);
    for (int quarter = 0; quarter < 4; ++quarter) {
        const float x = length * static_cast<float>(quarter) / 4;
        part.marks.emplace_back(
            FilledBox{{{x, top}, {x + length / 4, bottom}},
                      quarter % 2 == 0 ? ink : Ink{context.look.panel_background}});
    }
    part.box = {{0, 0}, {std::max(length, wide(far)), bottom}};
    part.marks.emplace_back(BoxOutline{{{0, top}, {length, bottom}}, ink});
    return part;
}

}  // namespace viewer
