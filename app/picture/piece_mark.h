/// \file
/// A piece of land on a sheet's map that an inset shows: a box round it, and the inset's letter
/// beside it. Pixels.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/picture/sheet_insets.h"

namespace viewer {

struct NamedPiece {
    SmallPiece piece;
    std::string letter;
};

/// Beside a piece, with room for any letter, off what is `taken`; none where nothing is free.
std::optional<PictureBox> letter_place(const PictureContext&, const PictureBox& piece,
                                       const std::vector<PictureBox>& taken);

/// A part that covers what the letter's card does.
PicturePart piece_mark(const PictureContext&, const NamedPiece&, const PictureBox& piece,
                       const PictureBox& card);

}  // namespace viewer
