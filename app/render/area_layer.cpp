#include "app/render/area_layer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <tuple>

#include <epoxy/gl.h>

#include "app/style/hatches.h"

namespace viewer {

namespace {

constexpr double chunk_metres = 200e3;  // two dozen chunks across the region

struct Triangle {
    std::uint32_t feature;
    std::int32_t cell_x, cell_y;
    std::uint32_t first;  ///< of its three indices
};

std::vector<Triangle> sorted_triangles(const geodata::FillMesh& mesh) {
    std::vector<Triangle> triangles;
    triangles.reserve(mesh.index.size() / 3);
    for (std::uint32_t i = 0; i + 2 < mesh.index.size(); i += 3) {
        const geodata::Vec2 p = mesh.position[mesh.index[i]];
        triangles.push_back({mesh.feature[mesh.index[i]],
                             static_cast<std::int32_t>(std::floor(p.x / chunk_metres)),
                             static_cast<std::int32_t>(std::floor(p.y / chunk_metres)), i});
    }
    std::stable_sort(triangles.begin(), triangles.end(), [](const auto& a, const auto& b) {
        return std::tie(a.cell_y, a.cell_x, a.feature) < std::tie(b.cell_y, b.cell_x, b.feature);
    });
    return triangles;
}

/// To pattern.vert and .frag; area.vert has none of it.
void send_hatches(const GlProgram& program, const Frame& frame) {
    std::array<std::array<float, 4>, 8> stripes{};
    std::array<std::array<float, 3>, 8> dots{};
    const auto set = [&](std::size_t at, const Hatch& hatch) {
        stripes[at] = {hatch.leaning.period, hatch.leaning.width, hatch.crossing.period,
                       hatch.crossing.width};
        dots[at] = {hatch.dots.period, hatch.dots.radius, hatch.opacity};
    };
    for (const Pattern pattern : {Pattern::hatch, Pattern::hatch_crossed, Pattern::dots}) {
        set(static_cast<std::size_t>(pattern), hatch_of(pattern));
    }
    for (const Texture texture : {Texture::stippled, Texture::ruled, Texture::leased}) {
        set(hatch_row(texture), hatch_of(texture));
    }
    set(sea_hatch_row, sea_hatch());
    glUniform4fv(glGetUniformLocation(program.name(), "stripes"), 8, stripes[0].data());
    glUniform3fv(glGetUniformLocation(program.name(), "dots"), 8, dots[0].data());
    const Hatch bars = hatch_of(Pattern::bars);
    const auto scale = static_cast<float>(frame.viewport.scale);
    glUniform3f(glGetUniformLocation(program.name(), "bars"), bars.upright.period * scale,
                bars.upright.width * scale, bars.opacity);
    const Colour ink = frame.look.contested;
    glUniform3f(glGetUniformLocation(program.name(), "bar_colour"),
                static_cast<float>(ink.r) / 255.0F, static_cast<float>(ink.g) / 255.0F,
                static_cast<float>(ink.b) / 255.0F);
}

}  // namespace

AreaLayer::AreaLayer(const geodata::FillMesh& mesh)
    : array_(make_vertex_array()),
      positions_(make_buffer()),
      features_(make_buffer()),
      indices_(make_buffer()) {
    std::vector<std::uint32_t> index;
    index.reserve(mesh.index.size());
    std::int32_t cell_x = 0;
    std::int32_t cell_y = 0;
    for (const Triangle& t : sorted_triangles(mesh)) {
        if (chunks_.empty() || t.cell_x != cell_x || t.cell_y != cell_y) {
            chunks_.push_back({t.feature, static_cast<std::uint32_t>(index.size()), 0, {}});
            cell_x = t.cell_x;
            cell_y = t.cell_y;
            pieces_.push_back({t.feature, {}});
        }
        if (pieces_.back().feature != t.feature) pieces_.push_back({t.feature, {}});
        for (std::uint32_t k = 0; k < 3; ++k) {
            const std::uint32_t vertex = mesh.index[t.first + k];
            index.push_back(vertex);
            const MapPoint corner{mesh.position[vertex].x, mesh.position[vertex].y};
            chunks_.back().extent.include(corner);
            pieces_.back().extent.include(corner);
        }
        chunks_.back().count += 3;
    }
    glBindVertexArray(array_.name());
    glBindBuffer(GL_ARRAY_BUFFER, positions_.name());
    glBufferData(GL_ARRAY_BUFFER,
                 static_cast<GLsizeiptr>(mesh.position.size() * sizeof(geodata::Vec2)),
                 mesh.position.data(), GL_STATIC_DRAW);
    glEnableVertexAttribArray(0);
    glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, 0, nullptr);
    glBindBuffer(GL_ARRAY_BUFFER, features_.name());
    glBufferData(GL_ARRAY_BUFFER,
                 static_cast<GLsizeiptr>(mesh.feature.size() * sizeof(std::uint32_t)),
                 mesh.feature.data(), GL_STATIC_DRAW);
    glEnableVertexAttribArray(1);
    glVertexAttribIPointer(1, 1, GL_UNSIGNED_INT, 0, nullptr);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_.name());
    glBufferData(GL_ELEMENT_ARRAY_BUFFER,
                 static_cast<GLsizeiptr>(index.size() * sizeof(std::uint32_t)), index.data(),
                 GL_STATIC_DRAW);
    glBindVertexArray(0);
}

void AreaLayer::draw(const Frame& frame, const GlProgram& program, const StyleTable& table) const {
    glUseProgram(program.name());
    const auto uniform = [&](const char* name) {
        return glGetUniformLocation(program.name(), name);
    };
    glUniform4fv(uniform("view"), 1, frame.view.data());
    glUniform2fv(uniform("anchor"), 1, frame.anchor.data());
    glUniform1f(uniform("scale"), static_cast<float>(frame.viewport.scale));
    send_hatches(program, frame);
    glUniform1i(uniform("table"), 0);
    table.bind(0);
    glBindVertexArray(array_.name());
    std::vector<GLsizei> counts;
    std::vector<const void*> offsets;
    for (const Chunk& chunk : chunks_) {
        if (!chunk.extent.overlaps(frame.visible)) continue;
        counts.push_back(static_cast<GLsizei>(chunk.count));
        offsets.push_back(reinterpret_cast<const void*>(chunk.first * sizeof(std::uint32_t)));
    }
    glMultiDrawElements(GL_TRIANGLES, counts.data(), GL_UNSIGNED_INT, offsets.data(),
                        static_cast<GLsizei>(counts.size()));
    glBindVertexArray(0);
}

}  // namespace viewer
