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
    return filled(hatching.empty() ? tr("Hatched: what the paper of {1} marks off. Marked off is "
                                        "not held.")
                                   : tr_in("map", hatching),
                  {paper_name(atlas, paper)});
}

std::string plate_title(const geodata::Atlas& atlas, geodata::Paper paper) {
    const std::string& plate = atlas.edition.plate;
    if (plate.empty()) return {};
    return filled(tr_in("map", plate), {paper_name(atlas, paper)});
}

std::string holder_name(const geodata::Holder& holder) {
    return tr_in("holder", holder.name);
}

std::string holder_name(const geodata::Atlas& atlas, geodata::HolderIndex holder) {
    return holder == geodata::no_holder ? tr_in("holder", "nobody")
                                        : holder_name(atlas.holders[holder]);
}

std::string holder_name(const geodata::Atlas& atlas, geodata::HolderIndex holder,
                        geodata::Date day) {
    return holder == geodata::no_holder ? tr_in("holder", "nobody")
                                        : tr_in("holder", atlas.holders[holder].name_on(day));
}

std::string side_words(const geodata::Atlas& atlas, geodata::HolderIndex holder,
                       geodata::Relation relation) {
    const std::string name = holder_name(atlas, holder);
    if (relation != geodata::Relation::contested) return name;
    return filled(tr_in("holder and how the land is held", "{1} ({2})"),
                  {name, words_of(relation)});
}

std::string holder_words(const geodata::PromiseRow& row) {
    const std::string name = tr_in("holder", row.holder);
    if (!row.contested) return name;
    return filled(tr_in("holder and how the land is held", "{1} ({2})"),
                  {name, words_of(geodata::Relation::contested)});
}

std::string change_words(const geodata::Atlas& atlas, const geodata::Change& change) {
    if (change.from == change.to) {
        return filled(tr_in("holder: how it had the land", "{1}: {2}, then {3}"),
                      {holder_name(atlas, change.to), words_of(change.was), words_of(change.is)});
    }
    return filled(
        tr_in("holder to holder", "{1} to {2}"),
        {side_words(atlas, change.from, change.was), side_words(atlas, change.to, change.is)});
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

std::string words_of(geodata::EventKind kind) {
    constexpr std::array names = {
        mark_in("kind of event", "treaty"), mark_in("kind of event", "war"),
        mark_in("kind of event", "annexation"), mark_in("kind of event", "people"),
        mark_in("kind of event", "politics")};
    return tr_in("kind of event", names[static_cast<std::size_t>(kind)]);
}

std::string first_day_words(const geodata::Atlas& atlas) {
    return filled(tr("The map shows {1}, the first day of this atlas."),
                  {day_words(atlas.days.first)});
}

std::string clause_words(const geodata::Allocation& allocation) {
    return tr_in("clause", allocation.clause);
}

std::string clause_words(const geodata::Clause& clause) {
    return tr_in("clause", clause.text);
}

std::string clause_open_words(const geodata::Clause& clause) {
    return tr_in("clause", clause.leaves_open);
}

std::string printed_words(const geodata::Atlas& atlas, const geodata::Clause& clause) {
    const std::string& own = clause.printed;
    return tr_in("printed", own.empty() ? atlas.documents[clause.document].printed : own);
}

std::string document_name(const geodata::Document& document) {
    return tr_in("document", document.name);
}

std::string document_short_name(const geodata::Document& document) {
    return tr_in("document", document.short_name);
}

std::string document_kind(const geodata::Document& document) {
    return tr_in("document", document.kind);
}

std::string document_parties(const geodata::Document& document) {
    return tr_in("document", document.parties);
}

std::string document_note(const geodata::Document& document) {
    return tr_in("document", document.note);
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

std::string town_name(const geodata::Place& place) {
    return tr_in("town of the USSR", place.name);
}

std::string town_name(const geodata::Place& place, geodata::Date day) {
    const std::string& then = place.name_on(day);
    return then == place.name ? town_name(place) : then;
}

std::string town_name_today(const geodata::Place& place) {
    if (place.name_today == place.name) return town_name(place);
    return tr_in(place.capital_of.empty() ? "town" : "capital", place.name_today);
}

std::string words_of(geodata::Relation relation) {
    return tr_in("relation", geodata::to_words(relation));
}

std::string held_words(const geodata::Atlas& atlas, geodata::HolderIndex holder,
                       geodata::Relation relation, bool named) {
    std::string words = words_of(relation);
    if (holder >= atlas.holders.size()) return words;
    const geodata::Holder& state = atlas.holders[holder];
    if (relation == geodata::Relation::client && !state.under.empty()) {
        std::string over;
        for (const std::string& id : state.under) {
            over += (over.empty() ? "" : ", ") + holder_name(atlas, atlas.find_holder(id));
        }
        words = filled(tr("client state of {1}"), {over});
    }
    return named ? holder_name(state) + ", " + words : words;
}

std::string words_of(geodata::Sphere sphere) {
    return tr_in("sphere", geodata::to_words(sphere));
}

std::string words_of(geodata::Basis basis) {
    return tr_in("basis", geodata::to_words(basis));
}

std::string words_of(geodata::Outcome outcome, bool interest) {
    return tr_in("outcome", geodata::to_words(outcome, interest));
}

namespace {

std::string outcome_words(geodata::Outcome outcome, geodata::Party taken) {
    using geodata::Outcome;
    if (outcome == Outcome::not_taken) return tr("not taken");
    if (outcome == Outcome::passed_on) return tr("passed to a third state");
    return taken == geodata::Party::soviet ? tr("taken by the Soviet Union")
                                           : tr("taken by Germany");
}

}  // namespace

std::string fact_words(const geodata::PromiseFact& fact, geodata::Party taken) {
    std::string said = tr("In no paper");
    if (fact.sphere) {
        const bool whole = *fact.sphere == geodata::Sphere::soviet_vilna;
        said = words_of(whole ? geodata::Sphere::soviet : *fact.sphere);
    }
    return filled(tr_in("legend: paper; outcome", "{1}; {2}"),
                  {geodata::with_capital(said), outcome_words(fact.outcome, taken)});
}

}  // namespace viewer
