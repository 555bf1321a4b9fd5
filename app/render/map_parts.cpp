#include "app/render/map_parts.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <epoxy/gl.h>

#include "app/render/graticule.h"
#include "app/style/hatches.h"
#include "app/style/measures.h"

namespace viewer {

namespace {

ArcStyle line_row(const LineStyle& line, float width) {
    return {
        line.colour, ArcKind::coast, static_cast<std::uint8_t>(std::lround(width * 4)), 0, 0, 0};
}

std::vector<PatchTexels> texels_of(const std::vector<PatchStyle>& styles, const Theme& look) {
    std::vector<PatchTexels> rows;
    rows.reserve(styles.size());
    for (const PatchStyle& style : styles) {
        auto hatch = static_cast<std::uint8_t>(style.pattern);
        const bool patterned = style.pattern != Pattern::none;
        const bool rising = lean_of(look, style.pattern_colour) == Lean::rising;
        if (patterned && rising) hatch |= 128U;
        if (!patterned && style.texture != Texture::none) hatch = hatch_row(style.texture);
        if (style.contested) hatch |= 64U;
        hatch |= static_cast<unsigned>(style.band) << 3U;
        rows.push_back(
            {style.fill, style.fill_alpha, patterned ? style.pattern_colour : look.texture, hatch});
    }
    return rows;
}

int luma(Colour c) {
    return 2 * c.r + 7 * c.g + c.b;
}

/// What is drawn later lies on top.
struct ArcPass {
    bool dashed;
    ArcKind first, last;
};
constexpr std::array arc_passes = {
    ArcPass{false, ArcKind::coast, ArcKind::coast},
    ArcPass{false, ArcKind::republic, ArcKind::republic},
    ArcPass{true, ArcKind::status, ArcKind::status},
    ArcPass{false, ArcKind::sovereign, ArcKind::sovereign},
    ArcPass{true, ArcKind::outline, ArcKind::outline},
};
constexpr ArcPass limit_pass{true, ArcKind::first_paper, ArcKind::later_paper};

/// As LineLayer::draw() asks: which lines lie on which; -1: not in this pass.
int layer_in(const ArcPass& pass, ArcKind kind) {
    if (kind < pass.first || kind > pass.last) return -1;
    return static_cast<int>(kind) - static_cast<int>(pass.first);
}

}  // namespace

geodata::FillMesh whole_plane() {
    constexpr float far = 4e7F;  // metres: as far as the Earth is round
    geodata::FillMesh mesh;
    mesh.position = {{-far, -far}, {far, -far}, {far, far}, {-far, far}};
    mesh.feature = {0, 0, 0, 0};
    mesh.index = {0, 1, 2, 0, 2, 3};
    return mesh;
}

void MapRenderer::Parts::update_land_tables(const Scene& scene, const ColourView& view) {
    if (pane->coloured_for == view) return;
    const auto send = [&](StyleTable& table, auto& kept, auto rows, auto& changed) {
        if (rows == kept) return;
        for (std::uint32_t i = 0; i < rows.size(); ++i) {
            if (i >= kept.size() || !(rows[i] == kept[i])) changed.push_back(i);
        }
        kept = std::move(rows);
        pane->tables_changed = true;
        uploaded += table.update(kept.data(), kept.size() * sizeof(kept[0]));
    };
    const std::vector<PatchStyle> patches = patch_styles(scene.atlas, view);
    send(pane->patch_table, pane->patch_rows, texels_of(patches, theme(view.theme)),
         pane->changed_patches);
    send(pane->arc_table, pane->arc_rows, arc_styles(scene.atlas, view), pane->changed_arcs);
    pane->hatched = std::any_of(patches.begin(), patches.end(), [](const PatchStyle& row) {
        return row.pattern != Pattern::none || row.texture != Texture::none || row.contested;
    });
    std::vector<ArcStyle> front_rows = front_styles(scene.atlas, view);
    if (front_rows != pane->front_rows) {
        pane->front_rows = std::move(front_rows);
        pane->tables_changed = pane->fronts_changed = true;
        uploaded += pane->front_table.update(pane->front_rows.data(),
                                             pane->front_rows.size() * sizeof(ArcStyle));
    }
    pane->coloured_for = view;
}

void MapRenderer::Parts::update_water_tables(const Scene& scene, ThemeName wanted) {
    if (water_theme == wanted) return;
    water_theme = wanted;
    const Theme& look = theme(wanted);
    PatchStyle water;
    water.fill = look.lake;
    const std::vector<PatchTexels> lake_rows = texels_of(
        std::vector<PatchStyle>(std::max<std::size_t>(scene.atlas.lakes.size(), 1), water), look);
    std::vector<ArcStyle> river_rows;
    for (const geodata::River& river : scene.atlas.rivers) {
        river_rows.push_back(line_row(look.river, river_width(look, river.rank)));
    }
    const std::vector<ArcStyle> shore_rows(std::max<std::size_t>(scene.atlas.lakes.size(), 1),
                                           line_row(look.lake_shore, look.lake_shore.width));
    const ArcStyle grid = line_row(look.graticule, look.graticule.width);
    const PatchTexels sea_row = {look.sea, 255, look.texture, sea_hatch_row};
    uploaded += sea_table.update(&sea_row, sizeof(sea_row));
    uploaded += lake_table.update(lake_rows.data(), lake_rows.size() * sizeof(PatchTexels));
    uploaded += river_table.update(river_rows.data(), river_rows.size() * sizeof(ArcStyle));
    uploaded += shore_table.update(shore_rows.data(), shore_rows.size() * sizeof(ArcStyle));
    uploaded += graticule_table.update(&grid, sizeof(grid));
}

const LevelLayers& MapRenderer::Parts::layers_for(const Scene& scene, double metres_per_pixel) {
    const std::size_t wanted = geodata::DetailLevels::level_for(metres_per_pixel);
    std::optional<LevelLayers>& layers = levels[wanted];
    if (!layers) layers.emplace(scene.levels.level(wanted));
    return *layers;
}

/// Sea, its water line, land, lakes.
void MapRenderer::Parts::draw_ground(const Scene& scene, const GroundLook& look,
                                     const Frame& frame) {
    gather_edges(scene, look, frame);
    const LevelLayers& land = layers_for(scene, frame.metres_per_pixel);
    const Colour sea = frame.look.sea;
    glClearColor(static_cast<float>(sea.r) / 255.0F, static_cast<float>(sea.g) / 255.0F,
                 static_cast<float>(sea.b) / 255.0F, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    // Overlapping pieces of the soft line must not add up: the stronger one stands.
    glBlendEquation(luma(frame.look.water_line) < luma(sea) ? GL_MIN : GL_MAX);
    land.arcs.draw(
        frame, programs.soft, pane->arc_table, {water_line_width, sea, frame.look.water_line},
        [&](std::uint32_t a) { return pane->arc_rows[a].kind == ArcKind::coast ? 0 : -1; });
    glBlendEquation(GL_FUNC_ADD);
    if (frame.look.sea_ruled) open_sea.draw(frame, programs.pattern, sea_table);
    glDisable(GL_BLEND);
    land.patches.draw(frame, programs.area, pane->patch_table);
    if (pane->hatched) {
        glEnable(GL_BLEND);
        land.patches.draw(frame, programs.pattern, pane->patch_table);
        glDisable(GL_BLEND);
    }
    if (look.layers.rivers) land.lakes.draw(frame, programs.area, lake_table);
    glEnable(GL_BLEND);
}

void MapRenderer::Parts::send_precision(const geodata::Atlas& atlas) {
    std::vector<std::array<std::uint8_t, 4>> texels;
    for (const geodata::Arc& arc : atlas.arcs) {
        const long off = std::clamp(std::lround(arc.precision_km * 100), 0L, 65535L);
        texels.push_back(
            {static_cast<std::uint8_t>(off & 255), static_cast<std::uint8_t>(off >> 8), 0, 0});
    }
    if (texels.empty()) texels.resize(1);
    arc_precision.update(texels.data(), texels.size() * sizeof(texels[0]));
}

void MapRenderer::Parts::draw_arcs(const Scene& scene, const Frame& frame, bool dashed,
                                   const std::function<int(std::uint32_t)>& layer) {
    const LineLayer& arcs = layers_for(scene, frame.metres_per_pixel).arcs;
    const double metres_per_point = frame.metres_per_pixel * frame.viewport.scale;
    const auto in_doubt = [&](std::uint32_t a) {
        return pane->arc_rows[a].kind != ArcKind::coast &&
               doubt_of(scene.atlas.arcs[a].precision_km, metres_per_point) > 0;
    };
    arcs.draw(frame, dashed ? programs.dash : programs.line, pane->arc_table, {},
              [&](std::uint32_t a) { return in_doubt(a) ? -1 : layer(a); });
    const bool dark =
        luma(frame.look.border_sovereign.colour) > luma(frame.look.land_without_holder);
    LinePass pass;
    pass.ground = dark ? Colour{0, 0, 0} : Colour{255, 255, 255};
    pass.precision = &arc_precision;
    glBlendEquation(dark ? GL_MAX : GL_MIN);
    arcs.draw(frame, programs.doubt, pane->arc_table, pass,
              [&](std::uint32_t a) { return in_doubt(a) ? layer(a) : -1; });
    glBlendEquation(GL_FUNC_ADD);
}

void MapRenderer::Parts::draw_lines(const Scene& scene, const GroundLook& look,
                                    const Frame& frame) {
    const auto all = [](std::uint32_t) { return 0; };
    const LevelLayers& lines = layers_for(scene, frame.metres_per_pixel);
    if (look.layers.graticule) {
        const double step = graticule_step(frame.metres_per_pixel * frame.viewport.scale);
        auto found = graticules.find(step);
        if (found == graticules.end()) {
            found =
                graticules
                    .emplace(step,
                             LineLayer(graticule(scene.projection, scene.levels.origin(), step)))
                    .first;
        }
        found->second.draw(frame, programs.line, graticule_table, {}, all);
    }
    if (look.layers.rivers) {
        const double metres_per_point = frame.metres_per_pixel * frame.viewport.scale;
        LinePass tapering;
        tapering.taper = river_growth;
        lines.rivers.draw(frame, programs.line, river_table, tapering, [&](std::uint32_t r) {
            return river_shown(scene.atlas.rivers[r].rank, metres_per_point) ? 0 : -1;
        });
        lines.shores.draw(frame, programs.line, shore_table, {}, all);
    }
    if (look.layers.uncertainty) {
        uncertainty.draw(frame, programs.soft, programs.band, lines.arcs, pane->arc_rows);
    }
    for (const ArcPass& pass : arc_passes) {
        draw_arcs(scene, frame, pass.dashed,
                  [&](std::uint32_t a) { return layer_in(pass, pane->arc_rows[a].kind); });
    }
    fronts.draw(frame, programs.soft, programs.dash, pane->front_table, pane->front_rows);
}

void MapRenderer::Parts::draw_limits(const Scene& scene, const Frame& frame) {
    const auto is_limit = [&](const ArcStyle& row) { return layer_in(limit_pass, row.kind) >= 0; };
    if (std::none_of(pane->arc_rows.begin(), pane->arc_rows.end(), is_limit)) return;
    const LevelLayers& lines = layers_for(scene, frame.metres_per_pixel);
    const auto layer = [&](std::uint32_t a) {
        return layer_in(limit_pass, pane->arc_rows[a].kind);
    };
    LinePass casing{casing_width, {}, frame.look.casing};
    casing.casing = true;
    casing.precision = &arc_precision;
    lines.arcs.draw(frame, programs.line, pane->arc_table, casing,
                    [&](std::uint32_t a) { return std::min(layer(a), 0); });
    draw_arcs(scene, frame, true, layer);
}

void MapRenderer::Parts::draw_text(const Scene& scene, const Frame& whole, const Frame& part) {
    text.draw(whole, programs.glyph, programs.symbol, [&] { draw_limits(scene, part); });
}

void MapRenderer::Parts::prepare(std::size_t index, const Scene& scene, const MapView& state) {
    if (index == 0) uploaded = 0;
    while (panes.size() <= index) {
        panes.push_back(std::make_unique<PanePicture>());
        panes.back()->fade.set_length(fade_seconds);
    }
    pane = panes[index].get();
    update_land_tables(scene, state);
    update_water_tables(scene, state.theme);
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    glDisable(GL_SCISSOR_TEST);
    glEnable(GL_BLEND);
    glBlendEquation(GL_FUNC_ADD);
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
}

}  // namespace viewer
