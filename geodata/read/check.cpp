#include "geodata/read/check_atlas.h"
#include "geodata/read/file_kind.h"
#include "geodata/read/folder_reader.h"
#include "geodata/read/read_atlas.h"

namespace geodata {

namespace fs = std::filesystem;

namespace {

template <class Found>
void append(std::vector<Issue>& all, const std::vector<Found>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

std::vector<Issue> folder_issues(const fs::path& folder) {
    FolderReader reader(folder);
    reader.read();
    std::vector<Issue> issues;
    append(issues, reader.faults());
    append(issues, reader.warnings());
    append(issues, geometry_issues(reader.atlas()));
    if (reader.complete()) append(issues, atlas_issues(reader.atlas()));
    return issues;
}

}  // namespace

std::vector<Issue> check(const fs::path& path) {
    if (is_folder(path) && !is_geodatabase(path)) return folder_issues(path);
    const Result<Atlas> atlas = read(path);
    if (!atlas) return {atlas.error()};
    std::vector<Issue> issues;
    append(issues, atlas.warnings());
    append(issues, geometry_issues(atlas.value()));
    return issues;
}

}  // namespace geodata
