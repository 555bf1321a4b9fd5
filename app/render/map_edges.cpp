// What lies along the inner edges of land: the shade of what is held and not a state's own, and
// close up the ribbons of hatching.
#include <algorithm>
#include <array>

#include <epoxy/gl.h>

#include "app/render/map_parts.h"
#include "app/style/measures.h"
#include "app/style/status.h"

namespace viewer {

namespace {

/// How far from its line the widest shade reaches, points.
float shade_reach(const Theme& look) {
    return band_width(look, Band::annexed);
}

Frame seen_from_farther(const Frame& frame, double points) {
    Frame wide = frame;
    const double metres = points * frame.viewport.scale * frame.metres_per_pixel;
    const MapExtent near = frame.visible;
    wide.visible.include({near.min_x - metres, near.min_y - metres});
    wide.visible.include({near.max_x + metres, near.max_y + metres});
    return wide;
}

void send_shade(const GlProgram& area, const Frame& frame, bool any) {
    const auto at = [&](const char* name) { return glGetUniformLocation(area.name(), name); };
    const auto scale = static_cast<float>(frame.viewport.scale);
    glUseProgram(area.name());
    glUniform1i(at("nearness"), EdgeField::unit);
    std::array<std::array<float, 2>, 4> bands{};
    for (const Band band : {Band::annexed, Band::occupied, Band::dependent}) {
        bands[static_cast<std::size_t>(band)] = {any ? band_width(frame.look, band) * scale : 0,
                                                 paler_by(band)};
    }
    glUniform2fv(at("bands"), 4, bands[0].data());
    glUniform1f(at("shade_reach"), shade_reach(frame.look) * scale);
    const Colour ground = frame.look.land_without_holder;
    glUniform3f(at("ground"), static_cast<float>(ground.r) / 255.0F,
                static_cast<float>(ground.g) / 255.0F, static_cast<float>(ground.b) / 255.0F);
    glUniform1f(at("shade"), frame.look.edge_shade);
}

void send_ribbon(const GlProgram& pattern, const Frame& frame, float share) {
    const auto at = [&](const char* name) { return glGetUniformLocation(pattern.name(), name); };
    const auto scale = static_cast<float>(frame.viewport.scale);
    glUseProgram(pattern.name());
    glUniform1i(at("nearness"), EdgeField::unit);
    glUniform1f(at("ribbon_share"), share);
    glUniform3f(at("ribbon"), ribbon_width * scale, ribbon_fading * scale, ribbon_tint);
}

}  // namespace

float MapRenderer::Parts::ribbons_in(const Frame& frame) const {
    // What changed, and what became of land, is told by patterns all over it.
    if (!pane->hatched || pane->coloured_for->emphasis != Emphasis::none) return 0;
    return ribbon_share(frame.metres_per_pixel * frame.viewport.scale);
}

bool MapRenderer::Parts::ends_hatching(const geodata::Arc& arc, const ArcStyle& style) const {
    struct Look {
        int pattern = 0;
        Colour colour;
        bool operator==(const Look&) const = default;
    };
    const auto look_of = [&](geodata::PatchIndex patch) {
        if (patch == geodata::no_patch) return Look{};
        const PatchTexels& row = pane->patch_rows[patch];
        const int pattern = row.hatch & 7;
        if (pattern == 0 || pattern >= hatch_row(Texture::stippled)) return Look{};
        return Look{pattern, row.pattern_colour};
    };
    const Look left = look_of(arc.left), right = look_of(arc.right);
    return !(left == right) || (left.pattern != 0 && style.kind == ArcKind::sovereign);
}

void MapRenderer::Parts::gather_edges(const Scene& scene, const GroundLook& look,
                                      const Frame& frame) {
    const float ribbons = ribbons_in(frame);
    const LevelLayers& lines = layers_for(scene, frame.metres_per_pixel);
    // A strip that came into view while panning is often far from any.
    const Frame within_reach =
        seen_from_farther(frame, static_cast<double>(shade_reach(frame.look)));
    const bool shaded = lines.arcs.any_on_view(
        within_reach.visible, [&](std::uint32_t a) { return pane->arc_rows[a].edges != 0; });
    send_shade(programs.area, frame, shaded);
    send_ribbon(programs.pattern, frame, ribbons);
    if (!shaded && ribbons <= 0) return;
    edges.begin(ribbons <= 0);
    if (shaded) {
        LinePass pass;
        pass.half_width = shade_reach(frame.look);
        edges.add(EdgeField::Of::shades, within_reach, programs.nearness, lines.arcs,
                  pane->arc_table, pass,
                  [&](std::uint32_t a) { return pane->arc_rows[a].edges != 0 ? 0 : -1; });
    }
    if (ribbons > 0 && look.layers.rivers) {
        LinePass pass;
        pass.taper = river_growth;
        pass.widen = off_rivers;
        const double metres_per_point = frame.metres_per_pixel * frame.viewport.scale;
        edges.add(EdgeField::Of::rivers, frame, programs.nearness, lines.rivers, river_table, pass,
                  [&](std::uint32_t r) {
                      return river_shown(scene.atlas.rivers[r].rank, metres_per_point) ? 0 : -1;
                  });
    }
    if (ribbons > 0) {
        LinePass pass;
        pass.half_width = ribbon_width;
        edges.add(EdgeField::Of::ribbons, seen_from_farther(frame, ribbon_width), programs.nearness,
                  lines.arcs, pane->arc_table, pass, [&](std::uint32_t a) {
                      return ends_hatching(scene.atlas.arcs[a], pane->arc_rows[a]) ? 0 : -1;
                  });
    }
    edges.end();
    const std::array<int, 2> corner = edges.corner();
    for (const GlProgram* program : {&programs.area, &programs.pattern}) {
        glUseProgram(program->name());
        glUniform2i(glGetUniformLocation(program->name(), "corner"), corner[0], corner[1]);
    }
}

}  // namespace viewer
