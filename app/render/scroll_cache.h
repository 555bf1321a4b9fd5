/// \file
/// The map's picture, kept while it is panned: only what comes into view is drawn anew.
///
/// The picture lies in a texture of the viewport's size as on a torus: the pixel (x, y) of the map
/// plane (in pixels of the present scale) is always at ((x - x0) mod width, (y - y0) mod height),
/// with x0, y0 where the last whole frame was drawn. A step of the map draws the strips that came
/// into view over those that left it, and nothing is moved.
#pragma once

#include <cstdint>
#include <vector>

#include "app/render/gl_handles.h"
#include "app/render/pane_spot.h"

namespace viewer {

class ScrollCache {
  public:
    /// A part of the frame that has to be drawn, in whole pixels, y up.
    struct Strip {
        int x = 0, y = 0, width = 0, height = 0;  ///< of the frame
        int torus_x = 0, torus_y = 0;             ///< where it lies in the texture
    };

    /// The frame's lower left corner is at (x, y) of the pixel plane. What is to be drawn: strips,
    /// or the whole frame after forget() or a change of size. Pieces that wrap come in several
    /// parts.
    std::vector<Strip> move_to(std::int64_t x, std::int64_t y, int width, int height);
    /// A part of the frame, for drawing it anew; what lies outside is cut off.
    [[nodiscard]] std::vector<Strip> part(int x, int y, int width, int height) const;
    /// Whether there is a picture, and its frame stands there.
    [[nodiscard]] bool at(std::int64_t x, std::int64_t y) const {
        return valid_ && x == x_ && y == y_;
    }
    /// What is kept no longer fits the map.
    void forget() { valid_ = false; }
    /// Binds the texture, with viewport and scissor so that the frame's pixels fall where they
    /// belong.
    void aim_at(const Strip&) const;
    /// Copies the picture into `framebuffer` and binds that, with viewport and scissor for the
    /// spot.
    void show_in(unsigned framebuffer, const PaneSpot&) const;

  private:
    void fit_to(int width, int height);

    GlTexture picture_;
    GlFramebuffer target_;
    int width_ = 0, height_ = 0;
    [[nodiscard]] std::vector<Strip> strips_of(std::int64_t from_x, std::int64_t to_x,
                                               std::int64_t from_y, std::int64_t to_y) const;

    std::int64_t x_ = 0, y_ = 0;    ///< the frame's corner on the pixel plane
    std::int64_t x0_ = 0, y0_ = 0;  ///< of the last whole frame: where the torus starts
    bool valid_ = false;
};

}  // namespace viewer
