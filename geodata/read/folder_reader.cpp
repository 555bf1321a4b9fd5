#include "geodata/read/folder_reader.h"

#include <algorithm>
#include <array>

#include "geodata/read/file_kind.h"
#include "geodata/read/read_atlas.h"

namespace geodata {

namespace fs = std::filesystem;

FolderReader::FolderReader(fs::path folder, Loading* loading)
    : folder_(std::move(folder)), loading_(loading) {
    atlas_.origin = folder_.string();
}

void FolderReader::read() {
    if (const std::optional<Error> closed = folder_fault(folder_)) return lacks(*closed);
    read_holders();
    read_papers();
    read_territories();
    read_patches();
    if (atlas_.patches.empty()) return;  // the rest would only repeat the complaint
    constexpr std::array rest = {&FolderReader::read_arcs,    &FolderReader::read_acts,
                                 &FolderReader::read_tenures, &FolderReader::read_allocations,
                                 &FolderReader::read_rivers,  &FolderReader::read_lakes,
                                 &FolderReader::read_places,  &FolderReader::read_events,
                                 &FolderReader::read_figures, &FolderReader::read_seas,
                                 &FolderReader::read_days,    &FolderReader::read_regions,
                                 &FolderReader::read_names,   &FolderReader::read_town_names,
                                 &FolderReader::read_fronts,  &FolderReader::read_documents,
                                 &FolderReader::read_clauses, &FolderReader::read_edition};
    for (std::size_t i = 0; i < rest.size() && !cancelled(loading_); ++i) {
        report(loading_, LoadingStage::reading, static_cast<double>(i + 1) / (rest.size() + 1));
        (this->*rest[i])();
    }
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

void FolderReader::lacks(Error error) {
    complete_ = false;
    faults_.push_back(std::move(error));
}

void FolderReader::missing(const std::string& file, bool required) {
    if (required) {
        lacks(Error{{"there is no such file", place(file),
                     "an atlas folder needs patches.shp, arcs.shp, tenures.csv and holders.csv; "
                     "choose another folder or put the file back"}});
    } else {
        warn("there is no such file", place(file), "the map is shown without it");
    }
}

Result<Atlas> read_atlas(const fs::path& folder, Loading* loading) {
    FolderReader reader(folder, loading);
    reader.read();
    if (cancelled(loading)) return cancelled_error(folder.string());
    if (!reader.faults().empty()) {
        Error first = reader.faults().front();
        const std::size_t more = reader.faults().size() - 1;
        if (more > 0) {
            first.remedy += " (" + std::to_string(more) + " more: pactmap check lists " +
                            (more == 1 ? "it)" : "them)");
        }
        return first;
    }
    std::vector<Warning> warnings = reader.warnings();
    return {reader.take(), std::move(warnings)};
}

std::vector<PaperRecord> read_papers(const fs::path& folder) {
    FolderReader reader(folder);
    reader.read_papers();
    return reader.take().papers;
}

std::vector<Sea> read_seas(const fs::path& folder) {
    FolderReader reader(folder);
    reader.read_seas();
    return reader.take().seas;
}

}  // namespace geodata
