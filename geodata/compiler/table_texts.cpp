#include "geodata/compiler/table_texts.h"

#include <array>
#include <charconv>
#include <cmath>
#include <iomanip>
#include <optional>
#include <sstream>
#include <vector>

namespace geodata::compiler {

namespace {

std::string quoted(const std::string& text) {
    if (text.find_first_of(",\"\n") == std::string::npos) return text;
    std::string result = "\"";
    for (const char c : text) result += c == '"' ? "\"\"" : std::string(1, c);
    return result + "\"";
}

void row(std::ostream& file, const std::vector<std::string>& fields) {
    for (std::size_t i = 0; i < fields.size(); ++i) file << (i > 0 ? "," : "") << quoted(fields[i]);
    file << "\n";
}

std::string day(const std::optional<Date>& date) {
    return date ? to_iso(*date) : std::string();
}

/// As short as it can be and still be read back the same.
std::string decimal(double value) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

/// West, south, east, north.
std::string box_text(const LonLatBox& box) {
    return decimal(box.west) + " " + decimal(box.south) + " " + decimal(box.east) + " " +
           decimal(box.north);
}

std::string ids_of_patches(const Atlas& atlas, const std::vector<PatchIndex>& patches) {
    std::string ids;
    for (const PatchIndex patch : patches) {
        ids += (ids.empty() ? "" : " ") + atlas.patches[patch].id;
    }
    return ids;
}

std::string document_table(const Atlas& atlas) {
    std::ostringstream documents;
    row(documents, {"id", "name", "short_name", "day", "kind", "parties", "printed", "note",
                    "paper", "secret", "accepted"});
    for (const Document& d : atlas.documents) {
        row(documents, {d.id, d.name, d.short_name, to_iso(d.day), d.kind, d.parties, d.printed,
                        d.note, d.paper ? atlas.paper(*d.paper).id : "", d.secret ? "1" : "0",
                        d.accepted ? "1" : "0"});
    }
    return documents.str();
}

std::string clause_table(const Atlas& atlas) {
    std::ostringstream clauses;
    row(clauses, {"document", "number", "text", "open", "printed", "patches", "line"});
    for (const Clause& c : atlas.clauses) {
        row(clauses, {atlas.documents[c.document].id, c.number, c.text, c.leaves_open, c.printed,
                      ids_of_patches(atlas, c.patches), c.line ? "1" : "0"});
    }
    return clauses.str();
}

std::string region_table(const Atlas& atlas) {
    std::ostringstream regions;
    row(regions, {"id", "name", "status", "rank", "from", "until", "patches", "within", "republic",
                  "source"});
    for (const Region& r : atlas.regions) {
        row(regions, {r.id, r.name, r.status, std::to_string(r.rank), day(r.period.from),
                      day(r.period.until), ids_of_patches(atlas, r.patches),
                      r.within ? box_text(*r.within) : "", r.republic ? "1" : "", r.source});
    }
    return regions.str();
}

std::string town_name_table(const Atlas& atlas) {
    std::ostringstream names;
    row(names, {"town", "name", "from", "until"});
    for (const Place& town : atlas.places) {
        for (const NameInTime& other : town.in_time) {
            row(names, {town.name, other.name, day(other.period.from), day(other.period.until)});
        }
    }
    return names.str();
}

std::string holder_table(const Atlas& atlas) {
    std::ostringstream holders;
    row(holders, {"id", "name", "label", "colour", "under", "to", "by", "renamed", "former_name",
                  "former_label"});
    for (const Holder& holder : atlas.holders) {
        std::ostringstream colour;
        colour << "#" << std::hex << std::setfill('0') << std::setw(2) << int(holder.colour.r)
               << std::setw(2) << int(holder.colour.g) << std::setw(2) << int(holder.colour.b);
        std::string under;
        for (const std::string& other : holder.under) under += (under.empty() ? "" : " ") + other;
        row(holders, {holder.id, holder.name, holder.label, colour.str(), under, holder.to,
                      holder.by, day(holder.renamed), holder.former_name, holder.former_label});
    }
    return holders.str();
}

std::string act_table(const Atlas& atlas) {
    std::ostringstream acts;
    row(acts, {"id", "name", "day"});
    for (const Act& act : atlas.acts) row(acts, {act.id, act.name, day(act.day)});
    return acts.str();
}

/// Corners with a blank between the numbers, a comma between corners, a semicolon between lines; to
/// some ten metres.
std::string lines_text(const std::vector<Line<LonLat>>& lines) {
    std::string text;
    for (const Line<LonLat>& line : lines) {
        if (!text.empty()) text += ";";
        for (std::size_t i = 0; i < line.size(); ++i) {
            const auto rounded = [](double degrees) { return std::round(degrees * 1e4) / 1e4; };
            text += (i > 0 ? "," : "") + decimal(rounded(line[i].lon)) + " " +
                    decimal(rounded(line[i].lat));
        }
    }
    return text;
}

std::string front_table(const Atlas& atlas) {
    std::ostringstream fronts;
    row(fronts, {"campaign", "from", "until", "left", "right", "agreed", "precision_km", "source",
                 "lines"});
    for (const Front& f : atlas.fronts) {
        row(fronts, {f.campaign, day(f.period.from), day(f.period.until), atlas.holders[f.left].id,
                     atlas.holders[f.right].id, f.agreed ? "1" : "0", decimal(f.precision_km),
                     f.source, lines_text(f.lines)});
    }
    return fronts.str();
}

std::string map_table(const Atlas& atlas) {
    const Edition& edition = atlas.edition;
    std::ostringstream map;
    row(map, {"key", "value"});
    const auto text = [&](const char* key, const std::string& value) {
        if (!value.empty()) row(map, {key, value});
    };
    text("title", edition.title);
    text("long_title", edition.long_title);
    text("papers", edition.papers);
    text("hatching", edition.hatching);
    text("plate", edition.plate);
    text("sources", edition.sources);
    text("licence", edition.licence);
    text("opening", day(edition.opening));
    if (edition.home) text("home", box_text(*edition.home));
    if (edition.plate_frame) text("plate_frame", box_text(*edition.plate_frame));
    for (const Date date : edition.usual_days) text("usual_day", to_iso(date));
    if (edition.followed) {
        text("followed", atlas.holders[edition.followed->holder].id);
        text("followed_day", to_iso(edition.followed->day));
        text("followed_name", edition.followed->name);
        text("followed_heading", edition.followed->heading);
    }
    for (const Chapter& chapter : edition.chapters) {
        text("chapter", chapter.title);
        text("chapter_text", chapter.text);
    }
    return map.str();
}

}  // namespace

TableTexts table_texts(const Atlas& atlas) {
    std::ostringstream tenures;
    row(tenures, {"patch", "holder", "from", "until", "relation", "source", "act"});
    std::ostringstream allocations;
    row(allocations, {"patch", "paper", "sphere", "clause"});
    for (const Patch& patch : atlas.patches) {
        for (const Tenure& t : patch.tenures) {
            row(tenures, {patch.id, atlas.holders[t.holder].id, day(t.period.from),
                          day(t.period.until), std::string(to_id(t.relation)), t.source,
                          t.act == no_act ? "" : atlas.acts[t.act].id});
        }
        for (const Allocation& a : patch.allocations) {
            row(allocations,
                {patch.id, atlas.paper(a.paper).id, std::string(to_id(a.sphere)), a.clause});
        }
    }
    std::ostringstream papers;
    row(papers, {"id", "name", "date", "layer", "line"});
    for (const PaperRecord& p : atlas.papers) {
        row(papers, {p.id, p.name, to_iso(p.day), p.layer ? "1" : "0", p.line});
    }
    std::ostringstream territories;
    row(territories, {"id", "name", "shown", "group"});
    for (const auto& t : atlas.territories) {
        row(territories, {t.id, t.name, t.shown ? "1" : "0", t.group});
    }
    std::ostringstream events;
    row(events, {"date", "title", "text", "source", "key", "kind"});
    for (const Event& event : atlas.events) {
        row(events, {to_iso(event.date), event.title, event.text, event.source,
                     event.key ? "1" : "0", std::string(to_id(event.kind))});
    }
    std::ostringstream figures;
    row(figures, {"name", "from", "before", "to", "after", "km2_low", "km2_high", "people_low",
                  "people_high", "note", "source"});
    const auto whole = [](double value) { return std::to_string(std::lround(value)); };
    for (const Figure& f : atlas.figures) {
        row(figures, {f.name, atlas.holders[f.from].id, to_iso(f.before), atlas.holders[f.to].id,
                      to_iso(f.after), whole(f.km2_low), whole(f.km2_high), whole(f.people_low),
                      whole(f.people_high), f.note, f.source});
    }
    std::ostringstream seas;
    row(seas, {"name", "rank", "lon", "lat", "angle"});
    for (const Sea& sea : atlas.seas) {
        row(seas, {sea.name, std::to_string(sea.rank), decimal(sea.position.lon),
                   decimal(sea.position.lat), decimal(sea.angle)});
    }
    std::ostringstream names;
    row(names, {"id", "language", "name"});
    for (const OtherName& other : atlas.other_names) {
        row(names, {other.id, other.language, other.name});
    }
    std::ostringstream days;
    row(days, {"first", "last"});
    row(days, {to_iso(atlas.days.first), to_iso(atlas.days.last)});
    return {{"acts.csv", act_table(atlas)},
            {"clauses.csv", clause_table(atlas)},
            {"days.csv", days.str()},
            {"documents.csv", document_table(atlas)},
            {"fronts.csv", front_table(atlas)},
            {"map.csv", map_table(atlas)},
            {"names.csv", names.str()},
            {"regions.csv", region_table(atlas)},
            {"seas.csv", seas.str()},
            {"tenures.csv", tenures.str()},
            {"allocations.csv", allocations.str()},
            {"holders.csv", holder_table(atlas)},
            {"events.csv", events.str()},
            {"figures.csv", figures.str()},
            {"papers.csv", papers.str()},
            {"territories.csv", territories.str()},
            {"town_names.csv", town_name_table(atlas)}};
}

}  // namespace geodata::compiler
