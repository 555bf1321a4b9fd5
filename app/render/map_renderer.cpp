#include "app/render/map_renderer.h"

#include <algorithm>
#include <vector>

#include <epoxy/gl.h>

#include "app/render/map_parts.h"
#include "app/view/graphics_advice.h"

namespace viewer {

namespace shaders {
extern const char* const area_vert;
extern const char* const area_frag;
extern const char* const pattern_vert;
extern const char* const pattern_frag;
extern const char* const line_vert;
extern const char* const line_frag;
extern const char* const dash_frag;
extern const char* const soft_frag;
extern const char* const doubt_frag;
extern const char* const nearness_frag;
extern const char* const band_vert;
extern const char* const band_frag;
extern const char* const fade_frag;
extern const char* const lens_frag;
extern const char* const glyph_vert;
extern const char* const glyph_frag;
extern const char* const symbol_vert;
extern const char* const symbol_frag;
}  // namespace shaders

geodata::Result<Programs> make_programs() {
    Programs all;
    struct Wanted {
        GlProgram* into;
        const char *name, *vertex, *fragment;
    };
    for (const Wanted& w :
         {Wanted{&all.area, "area", shaders::area_vert, shaders::area_frag},
          Wanted{&all.pattern, "pattern", shaders::pattern_vert, shaders::pattern_frag},
          Wanted{&all.line, "line", shaders::line_vert, shaders::line_frag},
          Wanted{&all.dash, "dash", shaders::line_vert, shaders::dash_frag},
          Wanted{&all.soft, "soft", shaders::line_vert, shaders::soft_frag},
          Wanted{&all.doubt, "doubt", shaders::line_vert, shaders::doubt_frag},
          Wanted{&all.nearness, "nearness", shaders::line_vert, shaders::nearness_frag},
          Wanted{&all.band, "band", shaders::band_vert, shaders::band_frag},
          Wanted{&all.fade, "fade", shaders::band_vert, shaders::fade_frag},
          Wanted{&all.lens, "lens", shaders::band_vert, shaders::lens_frag},
          Wanted{&all.glyph, "glyph", shaders::glyph_vert, shaders::glyph_frag},
          Wanted{&all.symbol, "symbol", shaders::symbol_vert, shaders::symbol_frag}}) {
        auto program = make_program(w.name, w.vertex, w.fragment);
        if (!program) return program.error();
        *w.into = std::move(program).value();
    }
    return all;
}

geodata::Result<MapRenderer> MapRenderer::make(const Scene& scene, const FontAtlas& fonts) {
    if (epoxy_gl_version() < 33) {
        return geodata::Error{{"the graphics driver offers OpenGL " +
                                   std::to_string(epoxy_gl_version() / 10) + "." +
                                   std::to_string(epoxy_gl_version() % 10) + " and 3.3 is needed",
                               "OpenGL", graphics_advice()}};
    }
    auto programs = make_programs();
    if (!programs) return programs.error();
    return MapRenderer(std::make_unique<Parts>(scene, fonts, std::move(programs).value()));
}

MapRenderer::MapRenderer(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
MapRenderer::~MapRenderer() = default;
MapRenderer::MapRenderer(MapRenderer&&) noexcept = default;
MapRenderer& MapRenderer::operator=(MapRenderer&&) noexcept = default;

void MapRenderer::draw(const Scene& scene, const MapView& state, const Viewport& viewport,
                       const LabelLayout& labels) {
    parts_->prepare(0, scene, state);
    parts_->draw_anew(scene, state, viewport, labels, whole_spot(viewport));
}

namespace {

/// Mostly one; of a sheet more, so that what drawing takes beside the picture stays small.
std::vector<PaneSpot> bands_of(const PaneSpot& spot) {
    const auto most = static_cast<int>(EdgeField::most_pixels / std::max<long>(spot.clip_width, 1));
    std::vector<PaneSpot> bands;
    for (int from = 0; from < spot.clip_height; from += most) {
        PaneSpot band = spot;
        band.clip_y += from;
        band.clip_height = std::min(most, spot.clip_height - from);
        bands.push_back(band);
    }
    return bands;
}

}  // namespace

void MapRenderer::Parts::draw_anew(const Scene& scene, const LetterView& view,
                                   const Viewport& viewport, const LabelLayout& labels,
                                   const PaneSpot& spot) {
    uploaded += text.update(labels, glyphs);
    const Frame whole = frame_of(view.camera, viewport, theme(view.theme), scene.levels.origin());
    glViewport(spot.x, spot.y, viewport.width, viewport.height);
    glEnable(GL_SCISSOR_TEST);
    const std::vector<PaneSpot> bands = bands_of(spot);
    for (const PaneSpot& band : bands) {
        glScissor(band.clip_x, band.clip_y, band.clip_width, band.clip_height);
        const Frame part = part_of(whole, band.clip_x - spot.x, band.clip_y - spot.y,
                                   band.clip_width, band.clip_height, spot.x, spot.y);
        draw_ground(scene, view, part);
        draw_lines(scene, view, part);
        draw_text(scene, whole, part);
        // A software driver would gather the triangles of all bands before it draws any.
        if (bands.size() > 1) glFinish();
    }
    glDisable(GL_SCISSOR_TEST);
}

void MapRenderer::aim_at_window() {
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
}

void MapRenderer::fill(const PaneSpot& spot, Colour colour) {
    glEnable(GL_SCISSOR_TEST);
    glScissor(spot.clip_x, spot.clip_y, spot.clip_width, spot.clip_height);
    glClearColor(static_cast<float>(colour.r) / 255.0F, static_cast<float>(colour.g) / 255.0F,
                 static_cast<float>(colour.b) / 255.0F, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    glDisable(GL_SCISSOR_TEST);
}

void MapRenderer::set_fade(double seconds) {
    parts_->fade_seconds = seconds;
    parts_->leaving.set_length(seconds);
    for (const auto& pane : parts_->panes) pane->fade.set_length(seconds);
}

bool MapRenderer::fading() const {
    return parts_->leaving.running() ||
           std::any_of(parts_->panes.begin(), parts_->panes.end(),
                       [](const auto& pane) { return pane->fade.running(); });
}

std::size_t MapRenderer::bytes_uploaded() const {
    return parts_->uploaded;
}

}  // namespace viewer
