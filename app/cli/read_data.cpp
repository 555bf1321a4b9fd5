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

geodata::Atlas papers_of_data(const std::filesystem::path& file) {
    geodata::Atlas papers;
    const auto source = geodata::named_or_shipped(file);
    if (source) papers.papers = geodata::read_papers(source.value());
    return papers;
}

}  // namespace viewer
