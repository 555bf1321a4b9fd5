#include "app/render/map_renderer.h"

#include <cmath>
#include <map>

#include <epoxy/gl.h>

#include "app/render/area_layer.h"
#include "app/render/graticule.h"
#include "app/render/line_layer.h"
#include "app/render/text_layer.h"
#include "app/render/uncertainty_layer.h"

namespace viewer {

namespace shaders {
extern const char* const area_vert;
extern const char* const area_frag;
extern const char* const line_vert;
extern const char* const line_frag;
extern const char* const band_vert;
extern const char* const band_frag;
extern const char* const glyph_vert;
extern const char* const glyph_frag;
extern const char* const symbol_vert;
extern const char* const symbol_frag;
}  // namespace shaders

namespace {

constexpr float water_line_points = 9;

struct Programs {
    GlProgram area, line, band, glyph, symbol;
};

geodata::Result<Programs> make_programs() {
    Programs all;
    struct Wanted {
        GlProgram* into;
        const char *name, *vertex, *fragment;
    };
    for (const Wanted& w :
         {Wanted{&all.area, "area", shaders::area_vert, shaders::area_frag},
          Wanted{&all.line, "line", shaders::line_vert, shaders::line_frag},
          Wanted{&all.band, "band", shaders::band_vert, shaders::band_frag},
          Wanted{&all.glyph, "glyph", shaders::glyph_vert, shaders::glyph_frag},
          Wanted{&all.symbol, "symbol", shaders::symbol_vert, shaders::symbol_frag}}) {
        auto program = make_program(w.name, w.vertex, w.fragment);
        if (!program) return program.error();
        *w.into = std::move(program).value();
    }
    return all;
}

ArcStyle line_row(const LineStyle& line, float width) {
    return {
        line.colour, ArcKind::coast, static_cast<std::uint8_t>(std::lround(width * 4)), 0, 0, 0};
}

int luma(Colour c) {
    return 2 * c.r + 7 * c.g + c.b;
}

}  // namespace

struct MapRenderer::Parts {
    Programs programs;
    FontAtlas fonts;
    AreaLayer patches, lakes;
    LineLayer arcs, rivers, shores;
    std::map<double, LineLayer> graticules;  ///< by step in degrees, made when first shown
    UncertaintyLayer uncertainty;
    TextLayer text;
    StyleTable patch_table, arc_table, lake_table, river_table, shore_table, graticule_table;
    std::vector<PatchStyle> patch_rows;
    std::vector<ArcStyle> arc_rows;
    std::optional<ThemeName> water_theme;
    std::size_t uploaded = 0;

    Parts(const Scene& scene, const FontAtlas& font_atlas, Programs made)
        : programs(std::move(made)),
          fonts(font_atlas),
          patches(scene.mesh.patches),
          lakes(scene.mesh.lakes),
          arcs(scene.mesh.arcs),
          rivers(scene.mesh.rivers),
          shores(scene.mesh.lake_shores),
          uncertainty(scene.atlas),
          text(font_atlas) {}

    void update_tables(const Scene&, const ViewState&);
    void draw_ground(const Scene&, const ViewState&, const Frame&);
    void draw_lines(const Scene&, const ViewState&, const Frame&);
};

void MapRenderer::Parts::update_tables(const Scene& scene, const ViewState& state) {
    const auto send = [&](StyleTable& table, auto& kept, auto rows) {
        if (rows == kept) return;
        kept = std::move(rows);
        uploaded += table.update(kept.data(), kept.size() * sizeof(kept[0]));
    };
    send(patch_table, patch_rows, patch_styles(scene.atlas, state));
    send(arc_table, arc_rows, arc_styles(scene.atlas, state));
    if (water_theme == state.theme) return;
    water_theme = state.theme;
    const Theme& look = theme(state.theme);
    PatchStyle water;
    water.fill = look.lake;
    const std::vector<PatchStyle> lake_rows(std::max<std::size_t>(scene.atlas.lakes.size(), 1),
                                            water);
    std::vector<ArcStyle> river_rows;
    for (const geodata::River& river : scene.atlas.rivers) {
        river_rows.push_back(line_row(
            look.river, look.river.width * (1.55F - 0.2F * static_cast<float>(river.rank))));
    }
    const std::vector<ArcStyle> shore_rows(std::max<std::size_t>(scene.atlas.lakes.size(), 1),
                                           line_row(look.lake_shore, look.lake_shore.width));
    const ArcStyle grid = line_row(look.graticule, look.graticule.width);
    uploaded += lake_table.update(lake_rows.data(), lake_rows.size() * sizeof(PatchStyle));
    uploaded += river_table.update(river_rows.data(), river_rows.size() * sizeof(ArcStyle));
    uploaded += shore_table.update(shore_rows.data(), shore_rows.size() * sizeof(ArcStyle));
    uploaded += graticule_table.update(&grid, sizeof(grid));
}

/// Sea, its water line, land, lakes.
void MapRenderer::Parts::draw_ground(const Scene&, const ViewState& state, const Frame& frame) {
    const Colour sea = frame.look.sea;
    glClearColor(static_cast<float>(sea.r) / 255.0F, static_cast<float>(sea.g) / 255.0F,
                 static_cast<float>(sea.b) / 255.0F, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    // Overlapping pieces of the soft line must not add up: the stronger one stands.
    glBlendEquation(luma(frame.look.water_line) < luma(sea) ? GL_MIN : GL_MAX);
    arcs.draw(frame, programs.line, arc_table,
              {water_line_points, true, sea, frame.look.water_line},
              [&](std::uint32_t a) { return arc_rows[a].kind == ArcKind::coast; });
    glBlendEquation(GL_FUNC_ADD);
    glDisable(GL_BLEND);
    patches.draw(frame, programs.area, patch_table);
    if (state.layers.rivers) lakes.draw(frame, programs.area, lake_table);
    glEnable(GL_BLEND);
}

void MapRenderer::Parts::draw_lines(const Scene& scene, const ViewState& state,
                                    const Frame& frame) {
    const auto all = [](std::uint32_t) { return true; };
    if (state.layers.graticule) {
        const double step = graticule_step(frame.metres_per_pixel * frame.viewport.scale);
        auto found = graticules.find(step);
        if (found == graticules.end()) {
            found =
                graticules
                    .emplace(step, LineLayer(graticule(scene.projection, scene.mesh.origin, step)))
                    .first;
        }
        found->second.draw(frame, programs.line, graticule_table, {}, all);
    }
    if (state.layers.rivers) {
        const double metres_per_point = frame.metres_per_pixel * frame.viewport.scale;
        rivers.draw(frame, programs.line, river_table, {}, [&](std::uint32_t r) {
            const int rank = scene.atlas.rivers[r].rank;
            return rank <= 2 || metres_per_point < (rank == 3 ? 4500 : 2200);
        });
        shores.draw(frame, programs.line, shore_table, {}, all);
    }
    if (state.layers.uncertainty) {
        uncertainty.draw(frame, programs.line, programs.band, arcs, arc_rows);
    }
    for (const ArcKind kind : {ArcKind::coast, ArcKind::status, ArcKind::sovereign,
                               ArcKind::sphere_august, ArcKind::sphere_september}) {
        arcs.draw(frame, programs.line, arc_table, {},
                  [&](std::uint32_t a) { return arc_rows[a].kind == kind; });
    }
}

geodata::Result<MapRenderer> MapRenderer::make(const Scene& scene, const FontAtlas& fonts) {
    if (epoxy_gl_version() < 33) {
        return geodata::Error{{"the graphics driver offers OpenGL " +
                                   std::to_string(epoxy_gl_version() / 10) + "." +
                                   std::to_string(epoxy_gl_version() % 10) + " and 3.3 is needed",
                               "OpenGL",
                               "start with LIBGL_ALWAYS_SOFTWARE=1 (package libgl1-mesa-dri), or "
                               "draw a picture with: pactmap render"}};
    }
    auto programs = make_programs();
    if (!programs) return programs.error();
    return MapRenderer(std::make_unique<Parts>(scene, fonts, std::move(programs).value()));
}

MapRenderer::MapRenderer(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
MapRenderer::~MapRenderer() = default;
MapRenderer::MapRenderer(MapRenderer&&) noexcept = default;
MapRenderer& MapRenderer::operator=(MapRenderer&&) noexcept = default;

void MapRenderer::draw(const Scene& scene, const ViewState& state, const Viewport& viewport,
                       const LabelLayout& labels) {
    Parts& parts = *parts_;
    parts.uploaded = 0;
    parts.update_tables(scene, state);
    parts.uploaded += parts.text.update(labels, parts.fonts);
    const Frame frame = frame_of(state.camera, viewport, theme(state.theme), scene.mesh.origin);
    glViewport(0, 0, viewport.width, viewport.height);
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    glDisable(GL_SCISSOR_TEST);
    glEnable(GL_BLEND);
    glBlendEquation(GL_FUNC_ADD);
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    parts.draw_ground(scene, state, frame);
    parts.draw_lines(scene, state, frame);
    parts.text.draw(frame, parts.programs.glyph, parts.programs.symbol);
}

std::size_t MapRenderer::bytes_uploaded() const {
    return parts_->uploaded;
}

}  // namespace viewer
