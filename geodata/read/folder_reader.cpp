#include "geodata/read/folder_reader.h"

#include <algorithm>

#include "geodata/read/read_atlas.h"

namespace geodata {

namespace fs = std::filesystem;

FolderReader::FolderReader(fs::path folder) : folder_(std::move(folder)) {
    atlas_.origin = folder_.string();
}

void FolderReader::read() {
    read_holders();
    read_patches();
    if (atlas_.patches.empty()) return;  // the rest would only repeat the complaint
    read_arcs();
    read_tenures();
    read_allocations();
    read_rivers();
    read_lakes();
    read_places();
    read_events();
    read_figures();
    for (Patch& patch : atlas_.patches) {
        std::stable_sort(
            patch.tenures.begin(), patch.tenures.end(), [](const Tenure& a, const Tenure& b) {
                return a.period.from.value_or(Date::min()) < b.period.from.value_or(Date::min());
            });
    }
}

std::string FolderReader::place(const std::string& file) const {
    return (folder_ / file).string();
}

void FolderReader::fault(std::string what, std::string where, std::string remedy) {
    faults_.push_back(Error{{std::move(what), std::move(where), std::move(remedy)}});
}

void FolderReader::warn(std::string what, std::string where, std::string remedy) {
    warnings_.push_back(Warning{{std::move(what), std::move(where), std::move(remedy)}});
}

void FolderReader::missing(const std::string& file, bool required) {
    if (required) {
        fault("there is no such file", place(file),
              "an atlas folder needs patches.shp, arcs.shp, tenures.csv and holders.csv; choose "
              "another folder or put the file back");
    } else {
        warn("there is no such file", place(file), "the map is shown without it");
    }
}

Result<Atlas> read_atlas(const fs::path& folder) {
    std::error_code problem;
    if (!fs::is_directory(folder, problem)) {
        return Error{{"there is no such folder", folder.string(), "check the name"}};
    }
    FolderReader reader(folder);
    reader.read();
    if (!reader.faults().empty()) {
        Error first = reader.faults().front();
        if (reader.faults().size() > 1) {
            first.remedy += " (" + std::to_string(reader.faults().size() - 1) +
                            " more: pactmap check lists them)";
        }
        return first;
    }
    std::vector<Warning> warnings = reader.warnings();
    return {reader.take(), std::move(warnings)};
}

}  // namespace geodata
