#include "app/render/front_layer.h"

#include <algorithm>
#include <cmath>

#include <epoxy/gl.h>

namespace viewer {

namespace {

geodata::LineMesh front_mesh(const std::vector<geodata::Front>& fronts,
                             const geodata::Projection& projection, geodata::MapPoint origin) {
    geodata::LineMesh mesh;
    const auto at = [&](geodata::LonLat p) {
        const geodata::MapPoint q = projection.forward(p);
        return geodata::Vec2{static_cast<float>(q.x - origin.x),
                             static_cast<float>(q.y - origin.y)};
    };
    for (std::uint32_t f = 0; f < fronts.size(); ++f) {
        for (const geodata::Line<geodata::LonLat>& line : fronts[f].lines) {
            float along = 0;
            for (std::size_t i = 0; i + 1 < line.size(); ++i) {
                const geodata::Vec2 from = at(line[i]), to = at(line[i + 1]);
                mesh.segment.push_back({from, to, along, f});
                along += std::hypot(to.x - from.x, to.y - from.y);
            }
        }
    }
    return mesh;
}

/// Quarter units of one byte: in the bands' pass a unit is a kilometre, both sides together.
std::uint8_t band_row(double precision_km) {
    return static_cast<std::uint8_t>(std::clamp(std::lround(8 * precision_km), 0L, 255L));
}

MapExtent widened(const MapExtent& extent, double metres) {
    MapExtent wide = extent;
    wide.include({extent.min_x - metres, extent.min_y - metres});
    wide.include({extent.max_x + metres, extent.max_y + metres});
    return wide;
}

}  // namespace

FrontLayer::FrontLayer(const std::vector<geodata::Front>& fronts,
                       const geodata::Projection& projection, geodata::MapPoint origin)
    : lines_(front_mesh(fronts, projection, origin)) {
    std::vector<ArcStyle> rows;
    for (const geodata::Front& front : fronts) {
        rows.emplace_back();
        rows.back().width = band_row(front.precision_km);
    }
    if (rows.empty()) rows.emplace_back();
    widths_.update(rows.data(), rows.size() * sizeof(ArcStyle));
}

void FrontLayer::draw(const Frame& frame, const GlProgram& soft, const GlProgram& dash,
                      const StyleTable& looks, const std::vector<ArcStyle>& rows) const {
    const auto shown = [&](std::uint32_t f) { return rows[f].kind != ArcKind::hidden ? 0 : -1; };
    if (std::none_of(rows.begin(), rows.end(),
                     [](const ArcStyle& row) { return row.kind != ArcKind::hidden; })) {
        return;
    }
    constexpr double widest_band_metres = 32e3;
    // In this pass a "point" is a kilometre on the ground.
    const Viewport ground{frame.viewport.width, frame.viewport.height,
                          1000 / frame.metres_per_pixel};
    const Frame in_km{ground,
                      frame.look,
                      frame.view,
                      frame.anchor,
                      frame.metres_per_pixel,
                      widened(frame.visible, widest_band_metres)};
    // The band only darkens the land, on a dark map lightens it, so that none is drawn twice.
    const Colour ink = frame.look.front_band, land = frame.look.land_without_holder;
    const bool darkens = ink.g < land.g;
    const Colour nothing = darkens ? Colour{255, 255, 255} : Colour{0, 0, 0};
    glBlendEquation(darkens ? GL_MIN : GL_MAX);
    lines_.draw(in_km, soft, widths_, {0, nothing, ink}, shown);
    glBlendEquation(GL_FUNC_ADD);
    lines_.draw(frame, dash, looks, {}, shown);
}

}  // namespace viewer
