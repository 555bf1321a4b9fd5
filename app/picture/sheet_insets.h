/// \file
/// Pieces of land that are too small on a sheet's map to be read, each in a small map of its own on
/// empty ground, with its name and scale, and a box round where it lies.
#pragma once

#include <string>
#include <vector>

#include "app/picture/ground.h"
#include "app/picture/picture_context.h"

namespace viewer {

/// Land that a sheet's map shows too small.
struct SmallPiece {
    std::string name;  ///< "Northern Bukovina, Hertza district"
    MapExtent extent;
};
/// On the day shown: pieces that changed hands between the days compared, or that the paper shown
/// marks otherwise than most of its holder's land. Empty while maps lie beside each other.
std::vector<SmallPiece> small_pieces(const PictureContext&);

struct LaidInsets {
    std::vector<PictureInset> insets;
    std::vector<PicturePart> parts;  ///< frames, names, scales, lines; one that covers for each
};
/// As many as find room on ground that is no subject, off what is `taken`; pixels of the map.
/// `main`: the view that they show more closely. `map`: where it lies on the page.
LaidInsets laid_insets(const PictureContext&, const Ground&, const MapView& main,
                       std::vector<PictureBox> taken, const PixelBox& map);

}  // namespace viewer
