#include "app/window/save_picture.h"

#include <string>

#include "app/platform/folders.h"
#include "geodata/write/png.h"
#include "geodata/write/replace_file.h"

namespace viewer {

namespace {

namespace fs = std::filesystem;

constexpr int most_pictures = 10000;  ///< of one day in one folder

}  // namespace

geodata::Result<fs::path> save_picture(const Image& image, geodata::Date date) {
    const fs::path folder = picture_folder();
    const std::string base = "pactmap-" + geodata::to_iso(date);
    const auto png = geodata::encode_png(image.width, image.height, image.rgba);
    if (!png) return png.error();
    for (int n = 1; n < most_pictures; ++n) {
        const std::string number = n > 1 ? "-" + std::to_string(n) : "";
        const fs::path file = folder / (base + number + ".png");
        const auto made = geodata::create_file(file, png.value());
        if (!made) return made.error();
        if (made.value()) return file;
    }
    return geodata::Error{{"there are very many pictures of this day", folder.string(),
                           "move some of them to another folder"}};
}

}  // namespace viewer
