#include "app/picture/description_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "app/words/atlas_words.h"
#include "app/words/day_words.h"
#include "app/words/words.h"
#include "geodata/printable.h"

namespace viewer {

namespace {

using NameKind = LabelSubject::Kind;

std::string km2_words(double km2) {
    return filled(tr("{1} km²"), {grouped(km2)});
}

std::string latitude_words(double lat) {
    return filled(lat < 0 ? tr("{1}° S") : tr("{1}° N"), {with_decimals(std::abs(lat), 2)});
}
std::string longitude_words(double lon) {
    return filled(lon < 0 ? tr("{1}° W") : tr("{1}° E"), {with_decimals(std::abs(lon), 2)});
}

std::string pixel_words(double value) {
    return std::to_string(std::lround(value));
}

template <class Things, class Words>
std::string joined(const Things& things, const std::string& between, const Words& words) {
    std::string text;
    for (const auto& thing : things) text += (text.empty() ? "" : between) + words(thing);
    return text;
}

class Text {
  public:
    void line(const std::string& words) {
        if (!words.empty()) text_ += geodata::printable(words) + "\n";
    }
    void heading(const std::string& words) { text_ += "\n" + geodata::printable(words) + "\n"; }
    void item(const std::string& words) { text_ += "- " + geodata::printable(words) + "\n"; }
    /// As its author broke it.
    void paragraph(const std::string& words) {
        if (!words.empty()) text_ += geodata::printable_lines(words) + "\n";
    }
    [[nodiscard]] const std::string& all() const { return text_; }

  private:
    std::string text_;
};

/// "annexed: 115,879 km² (Austria; Sudetenland)"; of what is its own as a state, the size alone.
std::string holding_words(const DescribedHolding& holding) {
    const std::string size = km2_words(holding.km2);
    if (holding.relation == geodata::Relation::sovereign) return size;
    std::string words =
        filled(tr_in("how land is held: how much", "{1}: {2}"), {words_of(holding.relation), size});
    const std::string lands =
        joined(holding.on_view, "; ", [](const DescribedLand& land) { return land.name; });
    return lands.empty() ? words : words + " (" + lands + ")";
}

void add_holders(Text& text, const DescribedMap& map) {
    text.heading(filled(tr("Who holds what, {1}"), {map.day}));
    text.line(
        tr("Holders of the land on view, with all that each has on this map, inland waters "
           "included:"));
    for (const DescribedHolder& holder : map.holders) {
        text.item(filled(tr_in("holder: what it has", "{1}: {2}"),
                         {holder.name, joined(holder.holdings, "; ", holding_words)}));
    }
}

void add_paper(Text& text, const DescribedPaper& paper) {
    text.heading(filled(tr("What the paper of {1} marks off"), {paper.name}));
    text.line(paper.meaning);
    for (const DescribedMark& mark : paper.marks) {
        const std::string clauses =
            joined(mark.clauses, "; ", [](const std::string& clause) { return clause; });
        std::string words = filled(tr_in("sphere: land, how much", "{1}: {2}, {3}"),
                                   {words_of(mark.sphere), mark.name, km2_words(mark.km2)});
        text.item(clauses.empty() ? words : words + " (" + clauses + ")");
    }
    if (!paper.line.empty()) text.item(paper.line);
}

std::string seen_words(const PixelBox& box) {
    return filled(tr("seen from {1}, {2} to {3}, {4}"),
                  {std::to_string(box.x), std::to_string(box.y), std::to_string(box.x + box.width),
                   std::to_string(box.y + box.height)});
}

/// Which map lies where; of a single one there is nothing to say.
void add_maps(Text& text, const Description& all) {
    if (all.maps.size() < 2) return;
    text.heading(tr("Maps of the picture, back to front, in pixels from its upper left corner"));
    for (const DescribedMap& map : all.maps) {
        std::string words = map.side.empty() ? map.day : map.side + ", " + map.day;
        if (map.paper) words = filled(tr("{1}, paper of {2}"), {words, map.paper->name});
        text.item(words + "; " + seen_words(map.seen));
    }
}

bool tell_the_same(const std::vector<DescribedHolder>& a, const std::vector<DescribedHolder>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const auto& one, const auto& other) { return one.id == other.id; });
}

bool tell_the_same(const DescribedPaper& a, const DescribedPaper& b) {
    return a.id == b.id && a.line == b.line &&
           std::equal(a.marks.begin(), a.marks.end(), b.marks.begin(), b.marks.end(),
                      [](const auto& one, const auto& other) {
                          return one.sphere == other.sphere && one.name == other.name;
                      });
}

/// What maps of one day or paper tell alike is told once.
void add_lands(Text& text, const std::vector<DescribedMap>& maps) {
    for (auto map = maps.begin(); map != maps.end(); ++map) {
        const bool holders = std::any_of(maps.begin(), map, [&](const DescribedMap& other) {
            return other.by_holder && other.date == map->date &&
                   tell_the_same(other.holders, map->holders);
        });
        if (map->by_holder && !holders) add_holders(text, *map);
        const bool paper = std::any_of(maps.begin(), map, [&](const DescribedMap& other) {
            return map->paper && other.paper && tell_the_same(*other.paper, *map->paper);
        });
        if (map->paper && !paper) add_paper(text, *map->paper);
    }
}

std::string move_words(const DescribedMove& move) {
    return filled(tr_in("land, since when", "{1}, {2}"), {move.name, day_words(move.date)});
}

void add_changes(Text& text, const DescribedChanges& changes) {
    text.heading(filled(tr("Changed between {1} and {2}"),
                        {day_words(changes.before), day_words(changes.after)}));
    text.line(changes.none);
    for (const DescribedChange& change : changes.changes) {
        std::string words =
            filled(tr_in("change: how much (land)", "{1}: {2} ({3})"),
                   {change.words, km2_words(change.km2), joined(change.on_view, "; ", move_words)});
        text.item(change.literature.empty() ? words : words + ". " + change.literature);
    }
}

void add_outcomes(Text& text, const std::vector<DescribedOutcome>& outcomes) {
    text.heading(tr("What the papers said, one after the other, and what became of it"));
    for (const DescribedOutcome& outcome : outcomes) {
        const std::string said =
            joined(outcome.said, "; ", [](const std::string& sphere) { return sphere; });
        text.item(filled(tr("{1}, {2}: {3}. Holder: {4}; {5}."),
                         {outcome.land, km2_words(outcome.km2), said, outcome.holder,
                          words_of(outcome.outcome, outcome.interest)}));
    }
}

void add_step(Text& text, const DescribedStep& step) {
    text.heading(filled(tr("Step {1} of {2}: {3}"),
                        {std::to_string(step.number), std::to_string(step.of), step.headline}));
    text.paragraph(step.text);
    for (const LessonColumn& column : step.columns) {
        text.line(column.title);
        text.paragraph(column.text);
    }
    for (const std::string& source : step.sources) text.item(source);
}

void add_clause(Text& text, const DescribedClause& clause) {
    text.heading(filled(tr("Lit on the map: {1}"), {clause.title}));
    text.paragraph(clause.text);
    if (!clause.leaves_open.empty()) text.line(filled(tr("Left open: {1}"), {clause.leaves_open}));
    const std::string lands =
        joined(clause.land, ", ", [](const DescribedLand& land) { return land.name; });
    if (!lands.empty()) text.line(filled(tr("On the map: {1}"), {lands}));
    if (clause.line) text.line(tr("The line that it draws stands out."));
    text.line(filled(tr("In our words. Printed: {1}"), {clause.printed}));
}

void add_signs(Text& text, const std::vector<DescribedSign>& signs) {
    if (signs.empty()) return;
    text.heading(tr("What the signs of the legend mean"));
    for (const DescribedSign& sign : signs) {
        text.item(sign.looks.empty() ? sign.entry.text
                                     : filled(tr_in("sign: what it means", "{1}: {2}"),
                                              {sign.looks, sign.entry.text}));
    }
}

void add_names(Text& text, const std::vector<DescribedName>& names) {
    if (names.empty()) return;
    text.heading(
        tr("Names on the picture: what they name, where that is, and how many pixels it lies from "
           "the picture's left and upper edge"));
    const std::array<std::pair<NameKind, std::string>, 7> kinds = {
        {{NameKind::holder, tr("States")},
         {NameKind::region, tr("Lands")},
         {NameKind::place, tr("Towns")},
         {NameKind::sea, tr("Seas")},
         {NameKind::lake, tr("Lakes")},
         {NameKind::river, tr("Rivers")},
         {NameKind::dated, tr("Dates on land")}}};
    for (const auto& [kind, called] : kinds) {
        bool first = true;
        for (const DescribedName& name : names) {
            if (name.kind != kind) continue;
            if (std::exchange(first, false)) text.line(called + ":");
            text.item(name.text + ", " + latitude_words(name.place.lat) + " " +
                      longitude_words(name.place.lon) + ", " + pixel_words(name.at.x) + " / " +
                      pixel_words(name.at.y));
        }
    }
}

void add_event(Text& text, const DescribedEvent& event) {
    text.heading(filled(tr_in("day, kind of event: event", "{1}, {2}: {3}"),
                        {day_words(event.date), words_of(event.kind), event.title}));
    text.line(event.remark);
    text.line(event.text);
    if (!event.source.empty()) text.line(filled(tr("Source: {1}"), {event.source}));
}

}  // namespace

std::string in_words(const Description& all) {
    Text text;
    text.line(all.title);
    text.line(all.subtitle);
    text.line(filled(tr("A picture of {1} × {2} pixels, from {3} to {4} and from {5} to {6}."),
                     {std::to_string(all.width), std::to_string(all.height),
                      longitude_words(all.extent.west), longitude_words(all.extent.east),
                      latitude_words(all.extent.south), latitude_words(all.extent.north)}));
    if (all.step) add_step(text, *all.step);
    if (all.clause) add_clause(text, *all.clause);
    if (all.event) add_event(text, *all.event);
    add_maps(text, all);
    for (const DescribedChanges& changes : all.changes) add_changes(text, changes);
    if (all.outcomes) add_outcomes(text, *all.outcomes);
    add_lands(text, all.maps);
    add_signs(text, all.signs);
    add_names(text, all.names);
    if (!all.sources.empty()) text.heading(all.sources);
    return text.all();
}

}  // namespace viewer
