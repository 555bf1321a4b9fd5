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
/// Signs first; then, where land has its holder's colour, the holders on view, the one with most
/// land first. Changes are keyed by who received the land: the views of `maps` say so
/// (Highlight::by_receiver).
std::vector<KeySection> sheet_key(const PictureContext&, const MapPicture& maps);

struct KeyShape {
    std::size_t columns = 1;
    float column = 0;  ///< width of one, pixels
    float gap = 0;     ///< between two, pixels
    [[nodiscard]] float width() const {
        const auto n = static_cast<float>(columns);
        return n * column + (n - 1) * gap;
    }
};
/// From the upper left corner; its box is what it takes. Where it would be higher than
/// `most_height`, the holders with the least land are left out.
PicturePart key_in_columns(const PictureContext&, std::vector<KeySection>, const KeyShape&,
                           float most_height = 1e9F);

}  // namespace viewer
