#include "app/window/save_picture.h"

#include <cstdlib>
#include <string>
#include <system_error>
#include <vector>

#include <unistd.h>

#include "geodata/write/png.h"

namespace viewer {

namespace {

namespace fs = std::filesystem;

fs::path picture_folder() {
    std::error_code failed;
    std::vector<fs::path> folders;
    if (const char* pictures = std::getenv("XDG_PICTURES_DIR")) folders.emplace_back(pictures);
    if (const char* home = std::getenv("HOME")) {
        folders.push_back(fs::path(home) / "Pictures");
        folders.emplace_back(home);
    }
    folders.push_back(fs::current_path(failed));
    for (const fs::path& folder : folders) {
        if (fs::is_directory(folder, failed) && access(folder.c_str(), W_OK) == 0) return folder;
    }
    return fs::temp_directory_path(failed);
}

}  // namespace

geodata::Result<fs::path> save_picture(const Image& image, geodata::Date date) {
    const fs::path folder = picture_folder();
    const std::string base = "pactmap-" + geodata::to_iso(date);
    fs::path file = folder / (base + ".png");
    std::error_code failed;
    for (int n = 2; fs::exists(file, failed); ++n) {
        file = folder / (base + "-" + std::to_string(n) + ".png");
    }
    const geodata::Status written = geodata::write_png(file, image.width, image.height, image.rgba);
    if (!written) return written.error();
    return file;
}

}  // namespace viewer
