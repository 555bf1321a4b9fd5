#include "app/cli/read_data.h"

#include "app/cli/commands.h"
#include "geodata/read/read_atlas.h"

namespace viewer {

geodata::Result<geodata::Atlas> read_data(const std::filesystem::path& file) {
    std::filesystem::path source = file;
    if (source.empty()) {
        auto shipped = geodata::shipped_atlas_folder();
        if (!shipped) return shipped.error();
        source = shipped.value();
    }
    auto atlas = geodata::read(source);
    warn(atlas.warnings());
    return atlas;
}

}  // namespace viewer
