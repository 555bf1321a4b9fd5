/// \file
/// Filled areas (patches, lakes): triangles sorted into chunks, so that only what is on view is
/// drawn; coloured through a StyleTable.
#pragma once

#include <vector>

#include "app/render/frame.h"
#include "app/render/gl_handles.h"
#include "app/style/style_tables.h"
#include "geodata/mesh/mesh.h"

namespace viewer {

/// Where pattern.vert has a texture, beside the numbers of Pattern; and the sea's.
constexpr std::uint8_t hatch_row(Texture texture) {
    return static_cast<std::uint8_t>(3 + static_cast<int>(texture));
}
inline constexpr std::uint8_t sea_hatch_row = 7;
static_assert(hatch_row(Texture::leased) < sea_hatch_row);

class AreaLayer {
  public:
    explicit AreaLayer(const geodata::FillMesh&);
    /// `program` is area.vert/.frag or pattern.vert/.frag; the table holds PatchTexels.
    void draw(const Frame&, const GlProgram& program, const StyleTable&) const;

    /// Where the feature lies, relative to the mesh origin, piece by piece.
    template <class F>
    void each_extent_of(std::uint32_t feature, F&& seen) const {
        for (const Piece& piece : pieces_) {
            if (piece.feature == feature) seen(piece.extent);
        }
    }

  private:
    GlVertexArray array_;
    GlBuffer positions_, features_, indices_;
    std::vector<Chunk> chunks_;  ///< each of all features in one cell
    struct Piece {
        std::uint32_t feature;
        MapExtent extent;
    };
    std::vector<Piece> pieces_;  ///< what one feature has in one chunk
};

}  // namespace viewer
