#include "app/render/line_layer.h"

#include <cstddef>

#include <epoxy/gl.h>

#include "app/style/measures.h"

namespace viewer {

namespace {

constexpr std::uint32_t chunk_segments = 40;  // short enough to cull, long enough to draw

void send_doubts(const GlProgram& program, const Frame& frame, const StyleTable* precision) {
    constexpr int unit = 3;
    const auto uniform = [&](const char* name) {
        return glGetUniformLocation(program.name(), name);
    };
    const double metres_per_point = frame.metres_per_pixel * frame.viewport.scale;
    glUniform1i(uniform("precision_table"), unit);
    glUniform1f(uniform("points_per_km"),
                precision != nullptr ? static_cast<float>(1000 / metres_per_point) : 0.0F);
    if (precision == nullptr) return;
    glUniform2f(uniform("doubt_range"), doubtful_from, doubtful_at);
    glUniform4f(uniform("doubt_look"), doubt_width, doubt_softness, doubt_dash, doubt_gap);
    glUniform1f(uniform("doubt_more_gap"), doubt_more_gap);
    precision->bind(unit);
}

}  // namespace

LineLayer::LineLayer(const geodata::LineMesh& mesh)
    : array_(make_vertex_array()), segments_(make_buffer()) {
    for (std::uint32_t i = 0; i < mesh.segment.size(); ++i) {
        const geodata::LineSegment& s = mesh.segment[i];
        if (chunks_.empty() || chunks_.back().feature != s.feature ||
            chunks_.back().count == chunk_segments) {
            chunks_.push_back({s.feature, i, 0, {}});
        }
        ++chunks_.back().count;
        chunks_.back().extent.include({s.from.x, s.from.y});
        chunks_.back().extent.include({s.to.x, s.to.y});
    }
    glBindVertexArray(array_.name());
    glBindBuffer(GL_ARRAY_BUFFER, segments_.name());
    glBufferData(GL_ARRAY_BUFFER,
                 static_cast<GLsizeiptr>(mesh.segment.size() * sizeof(geodata::LineSegment)),
                 mesh.segment.data(), GL_STATIC_DRAW);
    for (GLuint attribute = 0; attribute < 3; ++attribute) {
        glEnableVertexAttribArray(attribute);
        glVertexAttribDivisor(attribute, 1);
    }
    aim_at(0);
    glBindVertexArray(0);
}

/// GL 3.3 has no base instance: the attributes are pointed at the chunk's first segment instead.
void LineLayer::aim_at(std::uint32_t first) const {
    constexpr auto stride = static_cast<GLsizei>(sizeof(geodata::LineSegment));
    const std::size_t base = first * sizeof(geodata::LineSegment);
    const auto at = [&](std::size_t offset) {
        return reinterpret_cast<const void*>(base + offset);
    };
    glVertexAttribPointer(0, 4, GL_FLOAT, GL_FALSE, stride, at(0));
    glVertexAttribPointer(1, 1, GL_FLOAT, GL_FALSE, stride,
                          at(offsetof(geodata::LineSegment, along)));
    glVertexAttribIPointer(2, 1, GL_UNSIGNED_INT, stride,
                           at(offsetof(geodata::LineSegment, feature)));
}

const std::vector<const Chunk*>& LineLayer::on_view(const MapExtent& visible) const {
    if (on_view_of_ == visible) return on_view_;
    on_view_of_ = visible;
    on_view_.clear();
    for (const Chunk& chunk : chunks_) {
        if (chunk.extent.overlaps(visible)) on_view_.push_back(&chunk);
    }
    return on_view_;
}

void LineLayer::draw(const Frame& frame, const GlProgram& program, const StyleTable& table,
                     const LinePass& pass, const std::function<int(std::uint32_t)>& rank) const {
    for (auto& ranked : ranked_) ranked.clear();
    bool any = false;
    for (const Chunk* chunk : on_view(frame.visible)) {
        const int at = rank(chunk->feature);
        if (at < 0) continue;
        if (ranked_.size() <= static_cast<std::size_t>(at)) {
            ranked_.resize(static_cast<std::size_t>(at) + 1);
        }
        ranked_[static_cast<std::size_t>(at)].push_back(chunk);
        any = true;
    }
    if (!any) return;
    glUseProgram(program.name());
    const auto uniform = [&](const char* name) {
        return glGetUniformLocation(program.name(), name);
    };
    const auto part = [](std::uint8_t v) { return static_cast<float>(v) / 255.0F; };
    glUniform4fv(uniform("view"), 1, frame.view.data());
    glUniform2f(uniform("half_viewport"), static_cast<float>(frame.viewport.width) / 2,
                static_cast<float>(frame.viewport.height) / 2);
    glUniform1f(uniform("scale"), static_cast<float>(frame.viewport.scale));
    glUniform1f(uniform("metres_to_pixels"), static_cast<float>(1 / frame.metres_per_pixel));
    glUniform1f(uniform("widen"), pass.widen);
    glUniform1f(uniform("taper"), pass.taper);
    glUniform1f(uniform("source_share"), river_source_share);
    glUniform3f(uniform("ground"), part(pass.ground.r), part(pass.ground.g), part(pass.ground.b));
    glUniform3f(uniform("soft_ink"), part(pass.ink.r), part(pass.ink.g), part(pass.ink.b));
    glUniform4f(uniform("casing"), part(pass.ink.r), part(pass.ink.g), part(pass.ink.b),
                pass.casing ? 1.0F : 0.0F);
    glUniform1f(uniform("half_width"), pass.half_width);
    send_doubts(program, frame, pass.precision);
    glUniform1i(uniform("table"), 0);
    table.bind(0);
    glBindVertexArray(array_.name());
    glBindBuffer(GL_ARRAY_BUFFER, segments_.name());
    for (const auto& ranked : ranked_) {
        // Neighbouring chunks go out in one call.
        std::uint32_t first = 0;
        std::uint32_t count = 0;
        const auto flush = [&] {
            if (count == 0) return;
            aim_at(first);
            glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(count));
            count = 0;
        };
        for (const Chunk* chunk : ranked) {
            if (first + count != chunk->first) {
                flush();
                first = chunk->first;
            }
            count += chunk->count;
        }
        flush();
    }
    glBindVertexArray(0);
}

}  // namespace viewer
