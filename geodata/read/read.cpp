#include "geodata/read/file_kind.h"
#include "geodata/read/guard_internal.h"
#include "geodata/read/read_atlas.h"

namespace geodata {

namespace fs = std::filesystem;

Result<Atlas> read(const fs::path& path, Loading* loading) {
    if (is_missing(path)) {
        return Error{{"there is no such file or folder", path.string(), "check the name"}};
    }
    return guarded(path.string(), [&] {
        // File geodatabases are folders too, but OGR opens them as one file.
        if (is_folder(path) && !is_geodatabase(path)) return read_atlas(path, loading);
        return read_polygons(path, loading);
    });
}

}  // namespace geodata
