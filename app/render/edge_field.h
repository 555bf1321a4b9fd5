/// \file
/// How near each pixel is to lines of three kinds: gathered by the maximum in the channels of a
/// texture, for shaders of areas that look it up by gl_FragCoord less corner(). So what lies along
/// an edge is clipped to its land, and pieces of it do not add up.
#pragma once

#include <array>

#include "app/render/line_layer.h"

namespace viewer {

class EdgeField {
  public:
    enum class Of { shades, ribbons, rivers };  ///< red, green, blue

    /// For what is drawn next into the bound framebuffer, viewport and scissor: as large as that
    /// part, and empty. `shades_only`: a quarter of the memory.
    void begin(bool shades_only);
    /// Lines as LineLayer::draw takes them, with nearness.frag: 1 on the line, 0 at its rim.
    void add(Of, const Frame&, const GlProgram& nearness, const LineLayer&, const StyleTable&,
             const LinePass&, const std::function<int(std::uint32_t feature)>& rank) const;
    /// As before begin(), with the texture bound as `unit`.
    void end() const;
    /// The framebuffer's pixel that is the texture's (0, 0).
    [[nodiscard]] std::array<int, 2> corner() const { return {part_[0], part_[1]}; }

    static constexpr int unit = 4;
    /// What a larger part is drawn in bands of; a screen of 3840x2160 is below it.
    static constexpr long most_pixels = 1L << 23;

  private:
    void fit_to(long width, long height, bool shades_only);

    GlTexture gathered_;
    GlFramebuffer target_;
    long width_ = 0, height_ = 0;
    bool shades_only_ = true;
    int before_ = 0;                      ///< framebuffer to go back to
    std::array<int, 4> view_{}, part_{};  ///< viewport and scissor: x, y, width, height
};

}  // namespace viewer
