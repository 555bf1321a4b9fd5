/// \file
/// Grids that are kept row by row in one vector.
#pragma once

#include <cstddef>

namespace geodata {

/// Of a cell in the vector, and so how many stand before it; none of the numbers is negative.
constexpr std::size_t cell_index(int row, int columns, int column) {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
           static_cast<std::size_t>(column);
}

}  // namespace geodata
