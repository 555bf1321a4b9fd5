#include "app/text/font_files.h"

#include <string>
#include <system_error>
#include <vector>

#include "app/platform/folders.h"

namespace viewer {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> font_folders() {
    std::vector<fs::path> folders = {"/usr/share/fonts", "/usr/local/share/fonts"};
    if (const auto home = home_folder()) folders.push_back(*home / ".fonts");
    if (const auto data = data_folder()) folders.push_back(*data / "fonts");
    return folders;
}

fs::path find_below(const fs::path& folder, std::string_view file_name) {
    std::error_code error;
    fs::recursive_directory_iterator it(folder, fs::directory_options::skip_permission_denied,
                                        error);
    for (; !error && it != fs::recursive_directory_iterator(); it.increment(error)) {
        if (it->path().filename() == file_name) return it->path();
    }
    return {};
}

constexpr const char* sans_package = "fonts-open-sans";
constexpr const char* serif_package = "fonts-sil-gentiumplus";

}  // namespace

geodata::Result<fs::path> find_font(FontFile file) {
    const auto sans = [](const char* name) {
        return find_font(PACTMAP_OPEN_SANS_DIR, name, sans_package);
    };
    const auto serif = [](const char* name) {
        return find_font(PACTMAP_GENTIUM_DIR, name, serif_package);
    };
    switch (file) {
        case FontFile::sans: break;
        case FontFile::sans_semibold: return sans("OpenSans-Semibold.ttf");
        case FontFile::serif: return serif("GentiumPlus-Regular.ttf");
        case FontFile::serif_italic: return serif("GentiumPlus-Italic.ttf");
    }
    return sans("OpenSans-Regular.ttf");
}

geodata::Result<fs::path> find_font(const fs::path& folder, std::string_view file_name,
                                    std::string_view package) {
    std::error_code error;
    if (const fs::path here = folder / file_name; fs::exists(here, error)) return here;
    for (const fs::path& below : font_folders()) {
        if (fs::path found = find_below(below, file_name); !found.empty()) return found;
    }
    return geodata::Error{{"the font is not installed", std::string(file_name),
                           "install it with: apt-get install " + std::string(package)}};
}

}  // namespace viewer
