/// \file
/// The legend of a sheet: the signs on view, the states on view in their colours, and the scale, in
/// columns.
#pragma once

#include <string>
#include <vector>

#include "app/picture/picture_context.h"

namespace viewer {

struct KeySection {
    std::string heading;  ///< may be empty
    std::vector<LegendEntry> entries;
};
/// Signs first; then, where land has its holder's colour, the holders whose land on view is large
/// enough for its colour to be seen, the one with most first. Changes are keyed by who received the
/// land: the views of `maps` say so (Highlight::by_receiver).
std::vector<KeySection> sheet_key(const PictureContext&, const MapPicture& maps);

struct KeyShape {
    std::size_t columns = 1;
    float column = 0;   ///< width of one, pixels
    float gap = 0;      ///< between two, pixels
    bool scale = true;  ///< the scale is below the signs
    [[nodiscard]] float width() const {
        const auto n = static_cast<float>(columns);
        return n * column + (n - 1) * gap;
    }
};
/// From the upper left corner; its box is what it takes. Where it would be higher than
/// `most_height`, the holders with the least land are left out.
PicturePart key_in_columns(const PictureContext&, std::vector<KeySection>, const KeyShape&,
                           float most_height = 1e9F);

/// How many signs the sections have, and how many a legend that is set shows.
std::size_t signs_in(const std::vector<KeySection>&);
std::size_t signs_in(const PicturePart&);

}  // namespace viewer
