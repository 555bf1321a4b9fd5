#include "app/words/atlas_words.h"

#include <filesystem>

#include "app/words/day_words.h"
#include "app/words/words.h"
#include "geodata/letters.h"

namespace viewer {

namespace {

/// The last part of its path.
std::string file_name(const geodata::Atlas& atlas) {
    const std::filesystem::path path(atlas.origin);
    const auto& named = path.has_filename() ? path : path.parent_path();
    return geodata::valid_utf8(named.filename().string());
}

std::string of_file(const geodata::Atlas& atlas) {
    const std::string file = file_name(atlas);
    return file.empty() ? std::string() : filled(tr("Data: {1}."), {file});
}

}  // namespace

std::string map_title(const geodata::Atlas& atlas) {
    return atlas.edition.title.empty() ? file_name(atlas) : tr_in("map", atlas.edition.title);
}

std::string map_heading(const geodata::Atlas& atlas) {
    const std::string title = map_title(atlas);
    return atlas.edition.title.empty() ? title : geodata::in_capitals(title);
}

std::string window_title(const geodata::Atlas& atlas) {
    const std::string& longer = atlas.edition.long_title;
    const std::string title = longer.empty() ? map_title(atlas) : tr_in("map", longer);
    return title.empty() ? "pactmap" : "pactmap: " + title;
}

std::string map_sources(const geodata::Atlas& atlas) {
    const std::string& sources = atlas.edition.sources;
    return sources.empty() ? of_file(atlas) : tr_in("map", sources);
}

std::string map_licence(const geodata::Atlas& atlas) {
    const std::string& licence = atlas.edition.licence;
    return licence.empty() ? map_sources(atlas) : tr_in("map", licence);
}

std::string papers_name(const geodata::Atlas& atlas) {
    const std::string& papers = atlas.edition.papers;
    return papers.empty() ? tr("Papers") : tr_in("map", papers);
}

std::string hatching_words(const geodata::Atlas& atlas, geodata::Paper paper) {
    const std::string& hatching = atlas.edition.hatching;
    return filled(hatching.empty() ? tr("Hatched: what the paper of {1} allots. Promised is not "
                                        "held.")
                                   : tr_in("map", hatching),
                  {paper_name(atlas, paper)});
}

std::string holder_name(const geodata::Holder& holder) {
    return tr_in("holder", holder.name);
}

std::string holder_name(const geodata::Atlas& atlas, geodata::HolderIndex holder) {
    return holder == geodata::no_holder ? tr_in("holder", "nobody")
                                        : holder_name(atlas.holders[holder]);
}

std::string change_words(const geodata::Atlas& atlas, const geodata::Change& change) {
    if (change.from == change.to) {
        return filled(tr_in("holder: how it had the land", "{1}: {2}, then {3}"),
                      {holder_name(atlas, change.to), words_of(change.was), words_of(change.is)});
    }
    return filled(tr_in("holder to holder", "{1} to {2}"),
                  {holder_name(atlas, change.from), holder_name(atlas, change.to)});
}

std::string day_of_map(const geodata::Atlas& atlas, geodata::Date day) {
    return geodata::is_dated(atlas) ? day_words(day) : tr("Undated");
}

std::string land_name(const geodata::Patch& patch) {
    return tr_in("land", patch.name);
}

std::string region_name(const geodata::Region& region) {
    return tr_in("region", region.name);
}

std::string region_status(const geodata::Region& region) {
    return tr_in("region status", region.status);
}

std::string region_with_status(const geodata::Region& region) {
    if (region.status.empty()) return region_name(region);
    return filled(tr_in("region: its status", "{1}, {2}"),
                  {region_name(region), region_status(region)});
}

std::string event_title(const geodata::Event& event) {
    return tr_in("event", event.title);
}

std::string event_text(const geodata::Event& event) {
    return tr_in("event", event.text);
}

std::string clause_words(const geodata::Allocation& allocation) {
    return tr_in("clause", allocation.clause);
}

std::string paper_name(const geodata::Atlas& atlas, geodata::Paper paper) {
    return tr_in("paper", atlas.paper(paper).name);
}

std::string paper_line(const geodata::Atlas& atlas, geodata::Paper paper) {
    const std::string& line = atlas.paper(paper).line;
    if (!line.empty()) return tr_in("paper", line);
    return filled(tr("Limit of the spheres, {1}"), {paper_name(atlas, paper)});
}

std::string territory_name(const geodata::Atlas& atlas, geodata::Territory territory) {
    return tr_in("land", atlas.territory(territory).name);
}

std::string sea_name(const geodata::Sea& sea) {
    return tr_in("sea", sea.name);
}

std::string water_name(const std::string& name) {
    return tr_in("water", name);
}

std::string town_name_today(const geodata::Place& place) {
    return tr_in(place.capital_of.empty() ? "town" : "capital", place.name_today);
}

std::string words_of(geodata::Relation relation) {
    return tr_in("relation", geodata::to_words(relation));
}

std::string words_of(geodata::Sphere sphere) {
    return tr_in("sphere", geodata::to_words(sphere));
}

std::string words_of(geodata::Basis basis) {
    return tr_in("basis", geodata::to_words(basis));
}

std::string words_of(geodata::Outcome outcome) {
    return tr_in("outcome", geodata::to_words(outcome));
}

}  // namespace viewer
