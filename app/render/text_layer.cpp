#include "app/render/text_layer.h"

#include <array>
#include <cmath>
#include <cstddef>

#include <epoxy/gl.h>

#include "app/style/measures.h"

namespace viewer {

namespace {

struct GlyphInstance {
    std::array<float, 4> placement;
    std::array<float, 4> box;
    std::array<std::uint16_t, 4> texels;
    std::array<std::uint8_t, 4> ink;
    std::array<std::uint8_t, 4> halo;
    std::array<float, 2> sizes;
};

struct SymbolInstance {
    std::array<float, 4> circle;
    std::array<std::uint8_t, 4> line;
    std::array<std::uint8_t, 4> fill;
};

std::array<std::uint8_t, 4> bytes(Colour c, float opacity = 1) {
    return {c.r, c.g, c.b, static_cast<std::uint8_t>(std::lround(opacity * 255))};
}

template <class Instance>
std::size_t send(const GlBuffer& buffer, const std::vector<Instance>& instances, int& count) {
    const std::size_t bytes_sent = instances.size() * sizeof(Instance);
    count = static_cast<int>(instances.size());
    glBindBuffer(GL_ARRAY_BUFFER, buffer.name());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(bytes_sent), instances.data(),
                 GL_STREAM_DRAW);
    return bytes_sent;
}

void attribute(GLuint index, int count, GLenum type, bool normalised, std::size_t stride,
               std::size_t offset) {
    glEnableVertexAttribArray(index);
    glVertexAttribPointer(index, count, type, normalised ? GL_TRUE : GL_FALSE,
                          static_cast<GLsizei>(stride), reinterpret_cast<const void*>(offset));
    glVertexAttribDivisor(index, 1);
}

}  // namespace

TextLayer::TextLayer(const FontAtlas& fonts)
    : glyph_array_(make_vertex_array()),
      symbol_array_(make_vertex_array()),
      glyphs_(make_buffer()),
      symbols_(make_buffer()),
      field_(make_texture()),
      field_width_(static_cast<float>(fonts.field_width())),
      field_height_(static_cast<float>(fonts.field_height())) {
    glBindTexture(GL_TEXTURE_2D, field_.name());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, fonts.field_width(), fonts.field_height(), 0, GL_RED,
                 GL_UNSIGNED_BYTE, fonts.field().data());
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);

    using G = GlyphInstance;
    glBindVertexArray(glyph_array_.name());
    glBindBuffer(GL_ARRAY_BUFFER, glyphs_.name());
    attribute(0, 4, GL_FLOAT, false, sizeof(G), offsetof(G, placement));
    attribute(1, 4, GL_FLOAT, false, sizeof(G), offsetof(G, box));
    attribute(2, 4, GL_UNSIGNED_SHORT, false, sizeof(G), offsetof(G, texels));
    attribute(3, 4, GL_UNSIGNED_BYTE, true, sizeof(G), offsetof(G, ink));
    attribute(4, 4, GL_UNSIGNED_BYTE, true, sizeof(G), offsetof(G, halo));
    attribute(5, 2, GL_FLOAT, false, sizeof(G), offsetof(G, sizes));
    using S = SymbolInstance;
    glBindVertexArray(symbol_array_.name());
    glBindBuffer(GL_ARRAY_BUFFER, symbols_.name());
    attribute(0, 4, GL_FLOAT, false, sizeof(S), offsetof(S, circle));
    attribute(1, 4, GL_UNSIGNED_BYTE, true, sizeof(S), offsetof(S, line));
    attribute(2, 4, GL_UNSIGNED_BYTE, true, sizeof(S), offsetof(S, fill));
    glBindVertexArray(0);
}

std::size_t TextLayer::update(const LabelLayout& layout, const GlyphTable& table) {
    return update(layout, table, [](const PlacedLabel&) { return true; });
}

std::size_t TextLayer::update(const LabelLayout& layout, const GlyphTable& table,
                              const std::function<bool(const PlacedLabel&)>& wanted) {
    std::vector<GlyphInstance> glyphs;
    std::vector<SymbolInstance> symbols;
    for (const PlacedLabel& label : layout.labels) {
        if (!wanted(label)) continue;
        for (std::size_t i = label.first_glyph; i < label.first_glyph + label.glyphs; ++i) {
            const PlacedGlyph& p = layout.glyphs[i];
            const Glyph& g = table.glyph(p.face, p.glyph);
            if (g.right <= g.left) continue;
            glyphs.push_back({{static_cast<float>(p.origin.x), static_cast<float>(p.origin.y),
                               std::cos(p.angle), std::sin(p.angle)},
                              {g.left, g.bottom, g.right, g.top},
                              {g.u0, g.v0, g.u1, g.v1},
                              bytes(p.colour),
                              bytes(p.halo, p.opacity),
                              {p.size, p.halo_width}});
        }
        for (std::size_t i = label.first_symbol; i < label.first_symbol + label.symbols; ++i) {
            const PlacedSymbol& s = layout.symbols[i];
            symbols.push_back({{static_cast<float>(s.centre.x), static_cast<float>(s.centre.y),
                                s.radius, s.capital ? 1.0F : 0.0F},
                               bytes(s.line),
                               bytes(s.fill)});
        }
    }
    return send(glyphs_, glyphs, glyph_count_) + send(symbols_, symbols, symbol_count_);
}

void TextLayer::draw_symbols(const Frame& frame, const GlProgram& program) const {
    if (symbol_count_ == 0) return;
    glUseProgram(program.name());
    glUniform2f(glGetUniformLocation(program.name(), "viewport"),
                static_cast<float>(frame.viewport.width),
                static_cast<float>(frame.viewport.height));
    glUniform1f(glGetUniformLocation(program.name(), "ring_share"), town_ring_share);
    glUniform1f(glGetUniformLocation(program.name(), "dot_share"), capital_dot_share);
    glBindVertexArray(symbol_array_.name());
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, symbol_count_);
    glBindVertexArray(0);
}

void TextLayer::draw_glyphs(const Frame& frame, const GlProgram& program, Pass pass) const {
    if (glyph_count_ == 0) return;
    glUseProgram(program.name());
    const auto uniform = [&](const char* name) {
        return glGetUniformLocation(program.name(), name);
    };
    glUniform2f(uniform("viewport"), static_cast<float>(frame.viewport.width),
                static_cast<float>(frame.viewport.height));
    glUniform2f(uniform("field_size"), field_width_, field_height_);
    glUniform1f(uniform("pixels_per_unit"), FontAtlas::distance_range / FontAtlas::texels_per_em);
    glUniform1f(uniform("halo_opacity"), halo_opacity);
    glUniform1i(uniform("halo_pass"), pass == Pass::halos ? 1 : 0);
    glUniform1i(uniform("field"), 0);
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, field_.name());
    glBindVertexArray(glyph_array_.name());
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, glyph_count_);
    glBindVertexArray(0);
}

void TextLayer::draw(const Frame& frame, const GlProgram& glyphs, const GlProgram& symbols,
                     const std::function<void()>& above_halos) const {
    draw_glyphs(frame, glyphs, Pass::halos);  // all of them first: none may cover a letter
    if (above_halos) above_halos();
    draw_symbols(frame, symbols);
    draw_glyphs(frame, glyphs, Pass::letters);
}

}  // namespace viewer
