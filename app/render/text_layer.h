/// \file
/// Letters and town symbols of a LabelLayout: instanced quads, sent anew when they change.
#pragma once

#include <cstdint>
#include <functional>

#include "app/labels/label_layout.h"
#include "app/render/frame.h"
#include "app/render/gl_handles.h"
#include "app/text/font.h"

namespace viewer {

class TextLayer {
  public:
    explicit TextLayer(const FontAtlas&);
    /// Returns the bytes sent.
    std::size_t update(const LabelLayout&, const GlyphTable&);
    /// Only the labels that are wanted.
    std::size_t update(const LabelLayout&, const GlyphTable&,
                       const std::function<bool(const PlacedLabel&)>& wanted);
    /// `above_halos` draws what no halo may interrupt, and no letter is hidden by.
    void draw(const Frame&, const GlProgram& glyphs, const GlProgram& symbols,
              const std::function<void()>& above_halos = {}) const;

  private:
    enum class Pass : std::uint8_t { letters, halos };
    void draw_glyphs(const Frame&, const GlProgram&, Pass) const;
    void draw_symbols(const Frame&, const GlProgram&) const;

    GlVertexArray glyph_array_, symbol_array_;
    GlBuffer glyphs_, symbols_;
    GlTexture field_;
    float field_width_, field_height_;
    int glyph_count_ = 0, symbol_count_ = 0;
};

}  // namespace viewer
