/// \file
/// A picture that stands alone, as a plate of an atlas: title, neat line, legend, scale and sources
/// round the map. Sizes in pixels.
#pragma once

#include "app/picture/picture_context.h"

namespace viewer {

struct Sheet {
    Viewport page;
    PixelBox map;  ///< where on the page
    [[nodiscard]] Viewport map_viewport() const { return viewport_of(map, page); }
};

/// The map as large as a page of this size allows.
Sheet sheet_within(const Viewport& page);
/// A page round a map of this size.
Sheet sheet_round(const Viewport& map);

/// The whole page; the context's viewport is the map's.
Picture sheet_picture(const PictureContext&, const Sheet&);

}  // namespace viewer
