#include "geodata/write/png.h"

#include <algorithm>

#include "geodata/write/picture.h"
#include "geodata/write/replace_file.h"

namespace geodata {

Result<std::string> encode_png(int width, int height, std::span<const std::uint8_t> rgba) {
    const std::size_t row_bytes = static_cast<std::size_t>(std::max(width, 0)) * 4;
    if (width <= 0 || height <= 0 || rgba.size() != row_bytes * static_cast<std::size_t>(height)) {
        return Error{{"the picture's size does not fit its pixels", "PNG",
                      "give width times height times 4 bytes"}};
    }
    return encode_picture(
        PictureFormat::png, width, height, 0, [&](int row, std::span<std::uint8_t> to) {
            const auto from = rgba.subspan(static_cast<std::size_t>(row) * row_bytes, row_bytes);
            std::copy(from.begin(), from.end(), to.begin());
        });
}

Status write_png(const std::filesystem::path& file, int width, int height,
                 std::span<const std::uint8_t> rgba) {
    const Result<std::string> bytes = encode_png(width, height, rgba);
    if (bytes) return replace_file(file, bytes.value());
    Error error = bytes.error();
    error.where = file.string();
    return error;
}

}  // namespace geodata
