/// \file
/// Pieces of land that are too small on a sheet's map to be read, each in a small map of its own in
/// blank margin or on empty ground, with its letter, name and scale, and its letter beside a box
/// round where it lies.
#pragma once

#include <string>
#include <vector>

#include "app/picture/picture_context.h"

namespace viewer {

/// Land that a sheet's map shows too small.
struct SmallPiece {
    std::string name;  ///< "Northern Bukovina, Hertza district"
    MapExtent extent;
};
/// On the day shown: pieces that changed hands between the days compared, or that the paper shown
/// marks otherwise than most of its holder's land. Empty where one map mixes two days.
std::vector<SmallPiece> small_pieces(const PictureContext&);

struct LaidInsets {
    std::vector<PictureInset> insets;
    std::vector<PicturePart>
        parts;  ///< "inset/...", frame, name and scale; "piece/...", where it is
};
/// All in the `spare` margin if they find room there, else as many as do on ground that is no
/// subject, off what is `taken`; pixels from the map's corner. Of maps that lie beside each other
/// each has those that show its own day, over its own ground; of a swiped map each shows the day
/// that its land is shown on. `map`: where the maps lie on the page.
LaidInsets laid_insets(const PictureContext&, const MapPicture& maps, std::vector<PictureBox> taken,
                       const PixelBox& spare, const PixelBox& map);

}  // namespace viewer
