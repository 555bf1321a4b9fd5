/// \file
/// Fronts of campaigns: dashed lines, each in a soft band as wide on the ground as it may be off.
/// Bands that overlap do not add up. They lie below names and above borders.
#pragma once

#include <vector>

#include "app/render/line_layer.h"
#include "app/style/style_tables.h"
#include "geodata/model/atlas.h"
#include "geodata/plane/projection.h"

namespace viewer {

class FrontLayer {
  public:
    FrontLayer(const std::vector<geodata::Front>&, const geodata::Projection&,
               geodata::MapPoint origin);
    /// `rows` of `looks`: front_styles; what is hidden is not drawn.
    void draw(const Frame&, const GlProgram& soft, const GlProgram& dash, const StyleTable& looks,
              const std::vector<ArcStyle>& rows) const;

  private:
    StyleTable widths_;
    LineLayer lines_;
};

}  // namespace viewer
