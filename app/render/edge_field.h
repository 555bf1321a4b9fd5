/// \file
/// How near each pixel is to lines of three kinds: gathered by the maximum in the channels of a
/// texture, for shaders of areas that look it up by gl_FragCoord. So what lies along an edge is
/// clipped to its land, and pieces of it do not add up.
#pragma once

#include "app/render/line_layer.h"

namespace viewer {

class EdgeField {
  public:
    enum class Of { shades, ribbons, rivers };  ///< red, green, blue

    /// For what is drawn next into the bound framebuffer, viewport and scissor: clears the part.
    /// `shades_only`: a quarter of the memory, which counts on a large sheet.
    void begin(const Viewport&, bool shades_only);
    /// Lines as LineLayer::draw takes them, with nearness.frag: 1 on the line, 0 at its rim.
    void add(Of, const Frame&, const GlProgram& nearness, const LineLayer&, const StyleTable&,
             const LinePass&, const std::function<int(std::uint32_t feature)>& rank) const;
    /// Binds the framebuffer of before, and the texture as `unit`.
    void end() const;

    static constexpr int unit = 4;

  private:
    void fit_to(long width, long height, bool shades_only);

    GlTexture gathered_;
    GlFramebuffer target_;
    long width_ = 0, height_ = 0;
    bool shades_only_ = true;
    int before_ = 0;  ///< framebuffer to go back to
};

}  // namespace viewer
