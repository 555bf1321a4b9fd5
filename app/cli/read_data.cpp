#include "app/cli/read_data.h"

#include "app/cli/commands.h"
#include "geodata/read/read_atlas.h"

namespace viewer {

geodata::Result<geodata::Atlas> read_data(const std::filesystem::path& file) {
    const auto source = geodata::named_or_shipped(file);
    if (!source) return source.error();
    auto atlas = geodata::read(source.value());
    warn(atlas.warnings());
    return atlas;
}

}  // namespace viewer
