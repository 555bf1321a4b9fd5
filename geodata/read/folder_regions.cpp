// The names of lands that are no states: regions.csv, a name in its time a row.
#include <sstream>

#include "geodata/read/file_kind.h"
#include "geodata/read/folder_reader.h"

namespace geodata {

namespace {

/// 0 for what is no rank.
int rank_from(const std::string& text) {
    const bool rank = text.size() == 1 && text[0] >= '1' && text[0] <= '4';
    return rank ? text[0] - '0' : 0;
}

}  // namespace

std::vector<PatchIndex> FolderReader::patches_named(const std::string& ids,
                                                    const std::string& where) {
    std::vector<PatchIndex> patches;
    std::istringstream words(ids);
    for (std::string id; words >> id;) {
        const PatchIndex patch = patch_named(id, where);
        if (patch != no_patch) patches.push_back(patch);
    }
    return patches;
}

void FolderReader::read_regions() {
    if (is_missing(folder_ / "regions.csv")) return;  // only states are named
    each_row("regions.csv", false, [this](const TableRow& row, const std::string& where) {
        Region region;
        region.id = row("id");
        region.name = row("name");
        region.status = row("status");
        region.rank = rank_from(row("rank"));
        region.period = {open_date(row("from"), where), open_date(row("until"), where)};
        region.source = row("source");
        region.republic = !row("republic").empty() && flag(row("republic"), where);
        const std::string who = "the region \"" + region.name + "\"";
        if (region.id.empty() || region.name.empty() || region.rank == 0) {
            return fault(who + " is not whole", where,
                         "write an id, a name and a rank from 1 to 4");
        }
        const Period& named = region.period;
        if (named.from && named.until && *named.until <= *named.from) {
            return fault(who + " has its name on no day", where,
                         "write the first day in from, the day after the last in until");
        }
        if (row("patches").empty()) {
            return fault(who + " is of no land", where,
                         "write ids of patches of patches.shp in patches, a blank between them");
        }
        region.patches = patches_named(row("patches"), where);
        if (!row("within").empty()) region.within = box_of(row("within"), where);
        if (!region.patches.empty()) atlas_.regions.push_back(std::move(region));
    });
}

}  // namespace geodata
