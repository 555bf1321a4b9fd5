#include "app/render/uncertainty_layer.h"

#include <algorithm>
#include <cmath>

#include <epoxy/gl.h>

#include "app/style/measures.h"

namespace viewer {

namespace {

/// A width in quarter units of one byte: here a unit is a kilometre, both sides together.
std::uint8_t width_row(double precision_km) {
    return static_cast<std::uint8_t>(std::clamp(std::lround(8 * precision_km), 0L, 255L));
}

}  // namespace

UncertaintyLayer::UncertaintyLayer(const geodata::Atlas& atlas) : nothing_(make_vertex_array()) {
    std::vector<ArcStyle> rows;
    for (const geodata::Arc& arc : atlas.arcs) {
        ArcStyle row;
        row.width = width_row(arc.precision_km);
        rows.push_back(row);
    }
    if (rows.empty()) rows.emplace_back();
    widths_.update(rows.data(), rows.size() * sizeof(ArcStyle));
}

void UncertaintyLayer::fit_to(int width, int height) {
    if (width == width_ && height == height_) return;
    width_ = width;
    height_ = height;
    gathered_ = make_texture();
    glBindTexture(GL_TEXTURE_2D, gathered_.name());
    glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, width, height, 0, GL_RED, GL_UNSIGNED_BYTE, nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    GLuint name = 0;
    glGenFramebuffers(1, &name);
    target_ = GlFramebuffer(name);
}

void UncertaintyLayer::draw(const Frame& frame, const GlProgram& line, const GlProgram& band,
                            const LineLayer& arcs, const std::vector<ArcStyle>& rows) {
    GLint bound = 0;
    glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &bound);
    fit_to(frame.viewport.width, frame.viewport.height);
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, target_.name());
    glFramebufferTexture2D(GL_DRAW_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D,
                           gathered_.name(), 0);
    glClearColor(0, 0, 0, 0);
    glClear(GL_COLOR_BUFFER_BIT);
    glBlendEquation(GL_MAX);
    // In this pass a "point" is a kilometre on the ground.
    const Viewport ground{frame.viewport.width, frame.viewport.height,
                          1000 / frame.metres_per_pixel};
    const Frame in_km{ground,       frame.look, frame.view, frame.anchor, frame.metres_per_pixel,
                      frame.visible};
    arcs.draw(in_km, line, widths_, {0, Colour{0, 0, 0}, Colour{255, 255, 255}},
              [&](std::uint32_t a) {
                  return rows[a].kind != ArcKind::hidden && rows[a].kind != ArcKind::coast ? 0 : -1;
              });
    glBlendEquation(GL_FUNC_ADD);
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, static_cast<GLuint>(bound));

    glUseProgram(band.name());
    const Colour ink = frame.look.uncertainty;
    glUniform3f(glGetUniformLocation(band.name(), "ink"), static_cast<float>(ink.r) / 255.0F,
                static_cast<float>(ink.g) / 255.0F, static_cast<float>(ink.b) / 255.0F);
    glUniform1f(glGetUniformLocation(band.name(), "opacity"), uncertainty_opacity);
    glUniform1i(glGetUniformLocation(band.name(), "gathered"), 0);
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, gathered_.name());
    glBindVertexArray(nothing_.name());
    glDrawArrays(GL_TRIANGLES, 0, 3);
    glBindVertexArray(0);
}

}  // namespace viewer
