// Pictures of the map compared: what counts as the same, and how far two are apart.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace golden {

struct Picture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgb;  ///< row by row from the top

    [[nodiscard]] std::size_t at(int x, int y) const {
        return (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                static_cast<std::size_t>(x)) *
               3;
    }
};

/// Alpha is left out, palettes are resolved; nothing when the file is no picture.
std::optional<Picture> read_picture(const std::string& path);
/// In 33 steps a channel, off by 4 at most: two thirds of the file for a third of the limit below.
Picture rounded(Picture);
/// Whether it was written.
bool write_picture(const Picture&, const std::string& path);

/// A pixel is different when a channel is further off than `channel`. Drivers round differently
/// here and there along edges; what is lost or wrong differs in many pixels side by side.
struct Limits {
    int channel = 12;       ///< of 255
    double share = 0.0001;  ///< of all pixels, anywhere
    int crowd = 3;          ///< pixels, in any square of `square` pixels a side
    int square = 8;
};
/// Of a picture whose panels another version of Dear ImGui lettered than that of the golden one:
/// letters differ along their edges all over it (measured: 0.35 %, 30 in a square), what is lost
/// still differs in whole squares.
inline constexpr Limits other_letters{12, 0.004, 30, 8};

struct Difference {
    bool comparable = false;   ///< of one size; else nothing below is known
    std::vector<bool> pixels;  ///< row by row, which are different
    std::size_t count = 0;
    int crowd = 0;                 ///< of them, in the fullest square
    int crowd_x = 0, crowd_y = 0;  ///< its top left corner
};

Difference difference(const Picture& expected, const Picture& actual, const Limits& = {});
bool alike(const Difference&, const Limits& = {});

}  // namespace golden
