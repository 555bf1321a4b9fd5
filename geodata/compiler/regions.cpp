#include "geodata/compiler/regions.h"

#include <algorithm>
#include <utility>

#include "geodata/topology/rings.h"

namespace geodata::compiler {

namespace {

constexpr int smallest_rank = 4;

bool has_land_in(const LonLatBox& box, const Patch& patch) {
    const LonLat middle{(box.west + box.east) / 2, (box.south + box.north) / 2};
    if (contains(patch.land, middle)) return true;
    return std::any_of(patch.land.begin(), patch.land.end(), [&](const Polygon<LonLat>& polygon) {
        return std::any_of(polygon.exterior.begin(), polygon.exterior.end(),
                           [&](LonLat p) { return box.contains(p); });
    });
}

/// Whether there is a day in both.
bool meet(const Period& a, const Period& b) {
    const Date far = Date::max(), early = Date::min();
    return a.from.value_or(early) < b.until.value_or(far) &&
           b.from.value_or(early) < a.until.value_or(far);
}

}  // namespace

void understand_region(const Entry& entry, Reader& reader, Recipe& recipe, Complaints& complaints) {
    RegionRecipe made{entry.head.place, {}, {}};
    Region& region = made.region;
    region.id = reader.word("id");
    region.name = reader.word("name");
    region.rank = static_cast<int>(reader.number("rank"));
    region.period.from = reader.day("first day");
    region.period.until = reader.day("last day");
    for (const Statement& s : entry.body) {
        Reader line(s, recipe, complaints);
        if (s.keyword() == "of") {
            while (line.more()) made.patches.push_back(line.word("patch"));
        } else if (s.keyword() == "within") {
            region.within = line.box();
        } else if (s.keyword() == "republic") {
            region.republic = true;
        } else if (s.keyword() == "status") {
            region.status = line.word("status");
        } else if (s.keyword() == "source") {
            region.source = line.word("source");
        } else {
            line.complain("a region has no \"" + s.keyword() + "\"",
                          "write of, within, republic, status or source");
        }
    }
    const std::string who = "region " + region.id;
    if (region.rank < 1 || region.rank > smallest_rank) {
        reader.complain(who + " has no rank", "write a number from 1 (large) to 4 after its name");
    }
    if (made.patches.empty()) {
        reader.complain(who + " is of no land", "add below it: of PATCH ...");
    }
    if (region.source.empty()) {
        reader.complain(who + " names no source", "add below it: source \"TEXT\"");
    }
    const Period& named = region.period;
    if (named.from && named.until && *named.until <= *named.from) {
        reader.complain(who + " has its name on no day",
                        "write the first day, then the day after the last");
    }
    recipe.regions.push_back(std::move(made));
}

void check_regions(const Recipe& recipe, Complaints& complaints) {
    for (auto entry = recipe.regions.begin(); entry != recipe.regions.end(); ++entry) {
        const std::string who = "region " + entry->region.id;
        for (const std::string& id : entry->patches) {
            const bool known = std::any_of(recipe.patches.begin(), recipe.patches.end(),
                                           [&](const auto& p) { return p.patch.id == id; });
            if (known) continue;
            complaints.add(entry->place, who + ": there is no patch " + id,
                           "write the name of a patch of the recipe");
        }
        const bool twice = std::any_of(recipe.regions.begin(), entry, [&](const auto& other) {
            return other.region.id == entry->region.id &&
                   meet(other.region.period, entry->region.period);
        });
        if (!twice) continue;
        complaints.add(entry->place, who + " has two names at one time",
                       "let the first end where the second begins");
    }
}

std::vector<Region> regions_of(const Recipe& recipe, const Atlas& atlas, Complaints& complaints) {
    std::vector<Region> regions;
    for (const RegionRecipe& entry : recipe.regions) {
        Region& region = regions.emplace_back(entry.region);
        bool there = !region.within;
        for (const std::string& id : entry.patches) {
            const PatchIndex patch = atlas.find_patch(id);
            if (patch == no_patch) continue;  // check_regions has said so
            region.patches.push_back(patch);
            there = there || has_land_in(*region.within, atlas.patches[patch]);
        }
        if (there) continue;
        complaints.add(entry.place, "region " + region.id + " has no land within its box",
                       "write west, south, east and north around it");
    }
    return regions;
}

}  // namespace geodata::compiler
