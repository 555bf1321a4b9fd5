#include "app/cli/describe_json.h"

#include <array>
#include <cmath>
#include <cstdio>

#include <nlohmann/json.hpp>

#include "app/lesson/read_lesson.h"
#include "app/words/atlas_words.h"
#include "geodata/printable.h"

namespace viewer {

namespace {

using Json = nlohmann::ordered_json;

double rounded(double value, double parts) {
    return std::round(value * parts) / parts;
}
double km2_of(double km2) {
    return rounded(km2, 100);
}
double degrees(double value) {
    return rounded(value, 1e5);
}
double pixels(double value) {
    return rounded(value, 10);
}

double points(float value) {
    return rounded(static_cast<double>(value), 100);
}

void add_if(Json& json, const char* key, const std::string& text) {
    if (!text.empty()) json[key] = text;
}

template <class Things, class Made>
Json list_of(const Things& things, const Made& made) {
    Json list = Json::array();
    for (const auto& thing : things) list.push_back(made(thing));
    return list;
}

Json of(const PixelBox& box) {
    return {{"x", box.x}, {"y", box.y}, {"width", box.width}, {"height", box.height}};
}

Json of(const DescribedLand& land) {
    return {{"id", land.id}, {"name", land.name}, {"km2", km2_of(land.km2)}};
}

Json of(const DescribedHolder& holder) {
    return {{"id", holder.id},
            {"name", holder.name},
            {"km2", km2_of(holder.km2)},
            {"holdings", list_of(holder.holdings, [](const DescribedHolding& holding) {
                 return Json{{"relation", std::string(geodata::to_id(holding.relation))},
                             {"words", words_of(holding.relation)},
                             {"km2", km2_of(holding.km2)},
                             {"on_view", list_of(holding.on_view, [](const DescribedLand& land) {
                                  return of(land);
                              })}};
             })}};
}

Json of(const DescribedPaper& paper) {
    Json json = {{"id", paper.id}, {"name", paper.name}, {"means", paper.meaning}};
    add_if(json, "line", paper.line);
    json["marks"] = list_of(paper.marks, [](const DescribedMark& mark) {
        return Json{
            {"sphere", std::string(geodata::to_id(mark.sphere))},
            {"words", words_of(mark.sphere)},
            {"name", mark.name},
            {"km2", km2_of(mark.km2)},
            {"clauses", mark.clauses},
            {"on_view", list_of(mark.on_view, [](const DescribedLand& land) { return of(land); })}};
    });
    return json;
}

const char* id_of(PaneRole role) {
    switch (role) {
        case PaneRole::whole: return "whole";
        case PaneRole::over: return "over";
        case PaneRole::in_lens: return "in_lens";
    }
    return "";
}

Json of(const DescribedMap& map) {
    Json json = Json::object();
    add_if(json, "side", map.side);
    if (map.date) json["date"] = geodata::to_iso(*map.date);
    json["day"] = map.day;
    json["role"] = id_of(map.role);
    json["seen"] = of(map.seen);
    if (map.paper) json["paper"] = of(*map.paper);
    if (map.by_holder) {
        json["holders"] = list_of(map.holders, [](const DescribedHolder& h) { return of(h); });
    }
    return json;
}

Json of(const DescribedMove& move) {
    Json json = of(static_cast<const DescribedLand&>(move));
    json["since"] = geodata::to_iso(move.date);
    add_if(json, "source", move.source);
    return json;
}

Json of(const DescribedChange& change) {
    Json json = {{"from", change.from}, {"to", change.to}, {"words", change.words}};
    const auto contested = geodata::Relation::contested;
    if (change.from == change.to || change.was == contested || change.is == contested) {
        json["was"] = std::string(geodata::to_id(change.was));
        json["is"] = std::string(geodata::to_id(change.is));
    }
    json["km2"] = km2_of(change.km2);
    add_if(json, "literature", change.literature);
    json["on_view"] = list_of(change.on_view, [](const DescribedMove& move) { return of(move); });
    return json;
}

Json of(const DescribedChanges& changes) {
    Json json = {
        {"before", geodata::to_iso(changes.before)},
        {"after", geodata::to_iso(changes.after)},
        {"changes", list_of(changes.changes, [](const DescribedChange& c) { return of(c); })}};
    add_if(json, "none", changes.none);
    return json;
}

Json of(const DescribedOutcome& outcome) {
    return {{"land", outcome.land},
            {"said", outcome.said},
            {"holder", outcome.holder},
            {"outcome", std::string(geodata::to_id(outcome.outcome))},
            {"words", words_of(outcome.outcome, outcome.interest)},
            {"km2", km2_of(outcome.km2)}};
}

Json of(const DescribedClause& clause) {
    Json json = {{"document", clause.document},
                 {"number", clause.number},
                 {"title", clause.title},
                 {"text", clause.text}};
    add_if(json, "leaves_open", clause.leaves_open);
    json["printed"] = clause.printed;
    json["land"] = list_of(clause.land, [](const DescribedLand& land) { return of(land); });
    json["line"] = clause.line;
    return json;
}

Json of(const DescribedStep& step) {
    return {{"number", step.number},
            {"of", step.of},
            {"lesson", step.lesson},
            {"headline", step.headline},
            {"text", step.text},
            {"columns", list_of(step.columns,
                                [](const LessonColumn& column) {
                                    return Json{{"title", column.title}, {"text", column.text}};
                                })},
            {"sources", step.sources}};
}

Json of(const DescribedEvent& event) {
    Json json = {{"date", geodata::to_iso(event.date)},
                 {"kind", std::string(geodata::to_id(event.kind))},
                 {"words", words_of(event.kind)},
                 {"title", event.title}};
    add_if(json, "text", event.text);
    add_if(json, "source", event.source);
    add_if(json, "remark", event.remark);
    return json;
}

const char* id_of(LabelSubject::Kind kind) {
    switch (kind) {
        case LabelSubject::Kind::degree: return "degree";
        case LabelSubject::Kind::holder: return "state";
        case LabelSubject::Kind::region: return "region";
        case LabelSubject::Kind::dated: return "date";
        case LabelSubject::Kind::place: return "town";
        case LabelSubject::Kind::sea: return "sea";
        case LabelSubject::Kind::lake: return "lake";
        case LabelSubject::Kind::river: return "river";
    }
    return "";
}

Json of(const DescribedName& name) {
    const auto at = [](float value) { return pixels(static_cast<double>(value)); };
    Json json = {{"text", name.text}, {"kind", id_of(name.kind)}};
    add_if(json, "holder", name.holder);
    json["map"] = name.map;
    json["x"] = pixels(name.at.x);
    json["y"] = pixels(name.at.y);
    json["box"] = {{"x", at(name.box.min.x)},
                   {"y", at(name.box.min.y)},
                   {"width", at(name.box.width())},
                   {"height", at(name.box.height())}};
    json["lon"] = degrees(name.place.lon);
    json["lat"] = degrees(name.place.lat);
    return json;
}

std::string hex(const Colour& colour) {
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "#%02x%02x%02x", colour.r, colour.g, colour.b);
    return text.data();
}

const char* id_of(Pattern pattern) {
    switch (pattern) {
        case Pattern::none: return "none";
        case Pattern::hatch: return "hatch";
        case Pattern::hatch_crossed: return "hatch_crossed";
        case Pattern::dots: return "dots";
        case Pattern::bars: return "bars";
    }
    return "";
}

Json of(const DescribedSign& sign) {
    Json json = Json::object();
    json["means"] = sign.entry.text;
    if (sign.looks.empty()) return json;
    json["looks"] = sign.looks;
    if (sign.entry.symbol == LegendEntry::Symbol::line) {
        const LineStyle& line = sign.entry.line;
        json["line"] = {{"colour", hex(line.colour)},
                        {"points", points(line.width)},
                        {"dash", points(line.dash)},
                        {"gap", points(line.gap)}};
        return json;
    }
    json["area"] = {{"fill", hex(sign.entry.fill)}, {"pattern", id_of(sign.entry.pattern)}};
    if (sign.entry.pattern != Pattern::none) {
        json["area"]["pattern_colour"] = hex(sign.entry.pattern_colour);
    }
    return json;
}

}  // namespace

std::string to_json(const Description& all) {
    const auto each = [](const auto& things) {
        return list_of(things, [](const auto& thing) { return of(thing); });
    };
    Json json = Json::object();
    json["title"] = all.title;
    add_if(json, "subtitle", all.subtitle);
    json["language"] = std::string(to_id(all.language));
    json["picture"] = {{"width", all.width}, {"height", all.height}};
    json["extent"] = {{"west", degrees(all.extent.west)},
                      {"south", degrees(all.extent.south)},
                      {"east", degrees(all.extent.east)},
                      {"north", degrees(all.extent.north)}};
    if (all.way) json["compared"] = mode_name(*all.way);
    if (all.step) json["step"] = of(*all.step);
    if (all.clause) json["clause"] = of(*all.clause);
    if (all.event) json["event"] = of(*all.event);
    json["maps"] = each(all.maps);
    if (!all.changes.empty()) json["changes"] = each(all.changes);
    if (all.outcomes) json["outcomes"] = each(*all.outcomes);
    json["names"] = each(all.names);
    json["legend"] = each(all.signs);
    add_if(json, "sources", all.sources);
    const auto replace = Json::error_handler_t::replace;
    return geodata::printable_lines(json.dump(2, ' ', false, replace)) + "\n";
}

}  // namespace viewer
