/// \file
/// A picture that stands alone, as a plate of an atlas: title, neat line, legend, scale and sources
/// round the map. Sizes in pixels.
///
/// What stands on the plate is laid out first: the title above, the sources below, in as many lines
/// as they need; the legend beside or below the map, or on ground that is no subject (ground.h);
/// the map gets the rest of the page and is fitted into it anew.
#pragma once

#include <optional>
#include <string>

#include "app/picture/picture_context.h"

namespace viewer {

struct Sheet {
    Viewport page;
    PixelBox map;            ///< where on the page, before the legend and long words take room
    bool grows = false;      ///< the map keeps its size, and the page takes what is laid round it
    std::string title = {};  ///< of one's own; empty: by subject (title.h)
    /// What was asked to be seen, map plane; none: what the state shows.
    std::optional<geodata::MapExtent> look = {};
    [[nodiscard]] Viewport map_viewport() const { return viewport_of(map, page); }
};

/// The map as large as a page of this size allows.
Sheet sheet_within(const Viewport& page);
/// A page round a map of this size.
Sheet sheet_round(const Viewport& map);

/// A sheet with all that is on it.
struct LaidSheet {
    ViewState state;  ///< as it is fitted into the map's place
    std::string title;
    Picture picture;
    [[nodiscard]] Viewport map_viewport() const { return viewport_of(picture.map, picture.page); }
};
/// The context's viewport and state are those of the sheet's map.
LaidSheet laid_sheet(const PictureContext&, const Sheet&);

}  // namespace viewer
