/// \file
/// How far off the borders on view may be: a soft band along each, as wide on the ground as its
/// arc's precision says. Bands that overlap do not add up: they are gathered by their maximum in a
/// texture of the viewport's size, and laid over the map from there.
#pragma once

#include <vector>

#include "app/render/line_layer.h"
#include "app/style/style_tables.h"
#include "geodata/model/atlas.h"

namespace viewer {

class UncertaintyLayer {
  public:
    explicit UncertaintyLayer(const geodata::Atlas&);
    /// Draws into the bound framebuffer. `rows`: what the arcs look like now; hidden ones and
    /// coasts carry no band.
    void draw(const Frame&, const GlProgram& line, const GlProgram& band, const LineLayer& arcs,
              const std::vector<ArcStyle>& rows);

  private:
    void fit_to(int width, int height);

    StyleTable widths_;
    GlFramebuffer target_;
    GlTexture gathered_;
    GlVertexArray nothing_;  ///< the full-screen triangle needs no data
    int width_ = 0, height_ = 0;
};

}  // namespace viewer
