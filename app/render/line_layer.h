/// \file
/// Lines (arcs, rivers, shores, graticule): capsules of screen-space width, analytic antialiasing.
#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

#include "app/render/frame.h"
#include "app/render/gl_handles.h"
#include "geodata/mesh/mesh.h"

namespace viewer {

/// How a pass over the lines differs from plain drawing.
struct LinePass {
    float widen = 0;       ///< points added to every width
    Colour ground;         ///< of a soft line: what it fades into
    Colour ink;            ///< of a soft line or a casing, instead of the table's
    float taper = 0;       ///< metres over which a river grows to its width; 0: none
    bool casing = false;   ///< in one colour, under the line itself
    float half_width = 0;  ///< points, instead of half the table's width; 0: the table's
    /// How far off each line may be (measures.h); none: all are sharp.
    const StyleTable* precision = nullptr;
};

class LineLayer {
  public:
    explicit LineLayer(const geodata::LineMesh&);
    /// `program` is line.vert with a .frag of lines. Draws the features on view in the order
    /// of their `rank`; below 0: not at all.
    void draw(const Frame&, const GlProgram& program, const StyleTable&, const LinePass&,
              const std::function<int(std::uint32_t feature)>& rank) const;

    /// Whether a line that is wanted comes near what is visible.
    template <class F>
    [[nodiscard]] bool any_on_view(const MapExtent& visible, F&& wanted) const {
        const std::vector<const Chunk*>& chunks = on_view(visible);
        return std::any_of(chunks.begin(), chunks.end(),
                           [&](const Chunk* chunk) { return wanted(chunk->feature); });
    }
    /// Where the feature lies, relative to the mesh origin, piece by piece.
    template <class F>
    void each_extent_of(std::uint32_t feature, F&& seen) const {
        for (const Chunk& chunk : chunks_) {
            if (chunk.feature == feature) seen(chunk.extent);
        }
    }

  private:
    void aim_at(std::uint32_t first_segment) const;

    GlVertexArray array_;
    GlBuffer segments_;
    std::vector<Chunk> chunks_;
    /// The chunks on view are found once for all passes of a frame.
    const std::vector<const Chunk*>& on_view(const MapExtent& visible) const;

    mutable std::vector<const Chunk*> on_view_;
    mutable std::optional<MapExtent> on_view_of_;
    mutable std::vector<std::vector<const Chunk*>> ranked_;  ///< kept for its memory
};

}  // namespace viewer
