#include "geodata/read/read_atlas.h"

namespace geodata {

namespace fs = std::filesystem;

// Installed: <prefix>/bin/pactmap with <prefix>/share/pactmap/atlas, or an atlas folder beside
// the program. Not installed: the source tree the library was built from.
Result<fs::path> shipped_atlas_folder() {
    std::vector<fs::path> candidates;
    std::error_code problem;
    const fs::path program = fs::read_symlink("/proc/self/exe", problem);
    if (!problem) {
        candidates.push_back(program.parent_path() / "atlas");
        candidates.push_back(program.parent_path().parent_path() / "share/pactmap/atlas");
    }
    candidates.emplace_back(PACTMAP_SOURCE_ATLAS);
    for (const fs::path& folder : candidates) {
        if (fs::exists(folder / "patches.shp", problem)) return folder;
    }
    return Error{{"the shipped atlas is missing", candidates.back().string(),
                  "build it with geodata/atlas/build, or give a file or an atlas folder"}};
}

Result<fs::path> named_or_shipped(const fs::path& named) {
    if (!named.empty()) return named;
    return shipped_atlas_folder();
}

}  // namespace geodata
