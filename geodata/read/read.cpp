#include "geodata/read/read_atlas.h"

namespace geodata {

namespace fs = std::filesystem;

Result<Atlas> read(const fs::path& path) {
    std::error_code problem;
    if (!fs::exists(path, problem)) {
        return Error{{"there is no such file or folder", path.string(), "check the name"}};
    }
    // File geodatabases are folders too, but OGR opens them as one file.
    if (fs::is_directory(path, problem) && path.extension() != ".gdb") return read_atlas(path);
    return read_polygons(path);
}

}  // namespace geodata
