#include "geodata/compiler/recipe.h"

#include <algorithm>

#include "geodata/compiler/clauses.h"
#include "geodata/compiler/fronts.h"
#include "geodata/compiler/map_entry.h"
#include "geodata/compiler/recipe_reader.h"
#include "geodata/compiler/regions.h"

namespace geodata::compiler {

namespace {

constexpr const char* add_source = "add below it: source \"TEXT\"";

Step step_along(Step::Kind kind, const Statement& statement, Reader& reader) {
    Step step{kind, statement.place, reader.word("name"), {}, {}, false};
    while (reader.more()) {
        if (reader.at("from")) {
            reader.skip();
            step.from = reader.position();
        } else if (reader.at("to")) {
            reader.skip();
            step.to = reader.position();
        } else {
            reader.complain("\"" + reader.rest() + "\" is not understood here",
                            "write from P to P");
        }
    }
    return step;
}

void understand_arc_line(const Statement& s, Reader reader, ArcRecipe& arc) {
    const std::string& key = s.keyword();
    if (key == "basis") {
        arc.basis = reader.one_of(&basis_from, "basis", Basis::digitised,
                                  "modern, admin1, river, treaty, digitised, coast or frame");
    } else if (key == "source") {
        arc.source = reader.word("text");
    } else if (key == "precision") {
        arc.precision_km = reader.number("precision in km");
    } else if (key == "snap") {
        arc.snap_km = reader.number("distance in km");
    } else if (key == "point") {
        arc.steps.push_back({Step::Kind::point, s.place, {}, reader.position(), {}, false});
    } else if (key == "node") {
        const std::string name = reader.word("node");
        arc.steps.push_back({Step::Kind::point, s.place, name, reader.node(name), {}, true});
    } else if (key == "curve" || key == "straight") {
        arc.steps.push_back({key == "curve" ? Step::Kind::curve : Step::Kind::straight,
                             s.place,
                             {},
                             {},
                             {},
                             false});
    } else if (key == "modern") {
        arc.steps.push_back(step_along(Step::Kind::modern, s, reader));
    } else if (key == "admin1") {
        arc.steps.push_back(step_along(Step::Kind::admin1, s, reader));
    } else if (key == "river") {
        arc.steps.push_back(step_along(Step::Kind::river, s, reader));
    } else if (key != "reverse") {
        reader.complain("an arc has no \"" + key + "\"",
                        "write basis, source, precision, snap, point, node, curve, straight, "
                        "modern, admin1, river or reverse");
    }
}

void understand_patch_line(const Statement& s, Reader reader, PatchRecipe& recipe) {
    const std::string& key = s.keyword();
    Patch& patch = recipe.patch;
    if (key == "seed") {
        const LonLat position = reader.position();
        recipe.seeds.push_back({s.place, position, reader.rest()});
    } else if (key == "tenure") {
        Tenure tenure;
        tenure.holder = reader.holder();
        tenure.period.from = reader.day("first day");
        tenure.period.until = reader.day("last day");
        tenure.relation =
            reader.one_of(&relation_from, "relation", Relation::sovereign,
                          "sovereign, annexed, occupied, protectorate, administered, lease, "
                          "client, free_city or contested");
        tenure.source = reader.word("source");
        if (reader.at("act")) {
            reader.skip();
            tenure.act = reader.act();
        }
        patch.tenures.push_back(tenure);
    } else if (key == "territory") {
        patch.territory = reader.territory();
    } else if (key == "allocate") {
        Allocation allocation;
        allocation.paper = reader.paper();
        allocation.sphere =
            reader.one_of(&sphere_from, "sphere", Sphere::german,
                          "german, soviet, soviet_interest, soviet_vilna or german_strip");
        allocation.clause = reader.word("clause");
        patch.allocations.push_back(allocation);
    } else if (key == "note") {
        patch.note += (patch.note.empty() ? "" : " ") + reader.word("text");
    } else {
        reader.complain("a patch has no \"" + key + "\"",
                        "write seed, tenure, territory, allocate or note");
    }
}

void understand_event(const Entry& entry, Reader& reader, Recipe& recipe, Complaints& complaints) {
    Event event;
    event.date = reader.day("date").value_or(Date());
    event.title = reader.word("title");
    for (const Statement& s : entry.body) {
        Reader line(s, recipe, complaints);
        if (s.keyword() == "text")
            event.text += (event.text.empty() ? "" : " ") + line.word("text");
        else if (s.keyword() == "source")
            event.source = line.word("source");
        else if (s.keyword() == "key")
            event.key = true;
        else if (s.keyword() == "kind")
            event.kind = line.one_of(&event_kind_from, "kind of event", EventKind::politics,
                                     "treaty, war, annexation, people or politics");
        else
            line.complain("an event has no \"" + s.keyword() + "\"",
                          "write kind, text, source or key");
    }
    recipe.events.push_back(std::move(event));
}

void understand_figure(const Entry& entry, Reader& reader, Recipe& recipe, Complaints& complaints) {
    Figure figure;
    figure.name = reader.word("name");
    figure.from = reader.holder();
    figure.before = reader.day("day before").value_or(Date());
    figure.to = reader.holder();
    figure.after = reader.day("day after").value_or(Date());
    for (const Statement& s : entry.body) {
        Reader line(s, recipe, complaints);
        if (s.keyword() == "km2" || s.keyword() == "people") {
            const bool area = s.keyword() == "km2";
            double& low = area ? figure.km2_low : figure.people_low;
            double& high = area ? figure.km2_high : figure.people_high;
            low = line.number("lowest figure");
            high = line.more() ? line.number("highest figure") : low;
        } else if (s.keyword() == "source") {
            figure.source = line.word("source");
        } else if (s.keyword() == "note") {
            figure.note = line.word("note");
        } else {
            line.complain("a figure has no \"" + s.keyword() + "\"",
                          "write km2, people, source or note");
        }
    }
    if (figure.source.empty()) reader.complain("the figure names no source", add_source);
    recipe.figures.push_back(std::move(figure));
}

void understand_water(const Entry& entry, Reader& reader, Recipe& recipe) {
    const std::string& key = entry.head.keyword();
    if (key == "river" || key == "river_from_arc") {
        WaterRecipe water;
        water.place = entry.head.place;
        water.kind = key == "river" ? WaterRecipe::Kind::river : WaterRecipe::Kind::river_from_arc;
        water.source_name = reader.word("source name");
        water.name = reader.word("name");
        water.rank = static_cast<int>(reader.number("rank"));
        if (reader.at("from")) {
            reader.skip();
            water.source = reader.position();
        } else if (key == "river") {
            reader.complain("the river does not say where it rises",
                            "write after the rank: from LON LAT");
        }
        recipe.waters.push_back(water);
    } else if (key == "lake" || key == "reservoir") {
        WaterRecipe water;
        water.place = entry.head.place;
        water.kind = key == "lake" ? WaterRecipe::Kind::lake : WaterRecipe::Kind::reservoir;
        water.position = reader.position();
        water.name = reader.word("name");
        if (key == "lake") water.rank = static_cast<int>(reader.number("rank"));
        recipe.waters.push_back(water);
    }
}

void understand_sea(Reader& reader, Recipe& recipe) {
    Sea sea;
    sea.position = reader.position();
    sea.name = reader.word("name");
    sea.rank = static_cast<int>(reader.number("rank"));
    if (reader.more()) sea.angle = reader.number("angle");
    recipe.seas.push_back(std::move(sea));
}

void understand_days(Reader& reader, Recipe& recipe) {
    const std::optional<Date> first = reader.day("first day"), last = reader.day("last day");
    if (recipe.days) reader.complain("the days are stated twice", "remove one line");
    if (first && last && *first <= *last) {
        recipe.days = DaySpan{*first, *last};
    } else {
        reader.complain("these are no days from the first to the last",
                        "write for example: days 1938-01-01 1941-06-22");
    }
}

void understand_names(const Entry& entry, Reader& reader, Recipe& recipe) {
    NamesRecipe names{entry.head.place, reader.word("town or id"), {}};
    while (reader.more()) {
        const std::string language = reader.word("language");
        if (language.size() != 2)
            reader.complain("\"" + language + "\" is no language (ISO 639-1)",
                            "write its two letters, for example yi");
        names.names.push_back({language, reader.word("name")});
    }
    recipe.names.push_back(std::move(names));
}

void understand_towns(const Entry& entry, Reader& reader, Recipe& recipe, Complaints& complaints) {
    TownsRecipe towns{entry.head.place, reader.word("arc"), {}, {}};
    if (reader.at("on")) reader.skip();
    towns.day = reader.day("date").value_or(Date());
    for (const Statement& s : entry.body) {
        Reader line(s, recipe, complaints);
        const LonLat position = line.position();
        towns.towns.push_back({s.place, s.keyword(), position, line.word("name")});
    }
    recipe.towns.push_back(std::move(towns));
}

void understand_entry(const Entry& entry, Recipe& recipe, Complaints& complaints) {
    const std::string& key = entry.head.keyword();
    Reader reader(entry.head, recipe, complaints);
    if (key == "arc") {
        ArcRecipe arc;
        arc.place = entry.head.place;
        arc.id = reader.word("name");
        arc.title = reader.more() ? reader.word("title") : arc.id;
        for (const Statement& s : entry.body) {
            understand_arc_line(s, Reader(s, recipe, complaints), arc);
        }
        if (arc.source.empty()) reader.complain("arc " + arc.id + " names no source", add_source);
        recipe.arcs.push_back(std::move(arc));
    } else if (key == "patch") {
        PatchRecipe patch;
        patch.place = entry.head.place;
        patch.patch.id = reader.word("name");
        patch.patch.name = reader.word("title");
        for (const Statement& s : entry.body) {
            understand_patch_line(s, Reader(s, recipe, complaints), patch);
        }
        recipe.patches.push_back(std::move(patch));
    } else if (key == "event") {
        understand_event(entry, reader, recipe, complaints);
    } else if (key == "figure") {
        understand_figure(entry, reader, recipe, complaints);
    } else if (key == "river" || key == "river_from_arc" || key == "lake" || key == "reservoir") {
        understand_water(entry, reader, recipe);
    } else if (key == "sea") {
        understand_sea(reader, recipe);
    } else if (key == "days") {
        understand_days(reader, recipe);
    } else if (key == "map") {
        understand_map(entry, reader, recipe, complaints);
    } else if (key == "core") {
        if (recipe.core) reader.complain("the core is stated twice", "leave one out");
        recipe.core = reader.box();
    } else if (key == "names") {
        understand_names(entry, reader, recipe);
    } else if (key == "called") {
        TownNameRecipe called{entry.head.place, reader.word("town"), {reader.word("name"), {}}};
        called.name.period.from = reader.day("first day");
        called.name.period.until = reader.day("last day");
        recipe.town_names.push_back(std::move(called));
    } else if (key == "region") {
        understand_region(entry, reader, recipe, complaints);
    } else if (key == "document") {
        understand_document(entry, reader, recipe, complaints);
    } else if (key == "clause") {
        understand_clause(entry, reader, recipe, complaints);
    } else if (key == "along") {
        understand_towns(entry, reader, recipe, complaints);
    } else if (key == "campaign") {
        understand_campaign(entry, reader, recipe, complaints);
    } else if (key == "front") {
        understand_front(entry, reader, recipe, complaints);
    } else if (key == "context-lines") {
        if (reader.at("except")) reader.skip();
        while (reader.more()) recipe.context_except.push_back(reader.word("pair"));
        for (const Statement& s : entry.body) {
            for (const Word& word : s.words) recipe.context_except.push_back(word.text);
        }
    } else if (key == "default") {
        const std::string country = reader.word("country");
        recipe.defaults[country] = reader.word("patch");
    } else if (key != "node" && key != "holder" && key != "act" && key != "paper" &&
               key != "territory") {
        reader.complain(
            "\"" + key + "\" is no entry of a recipe",
            "entries are map, days, core, node, arc, patch, holder, act, paper, territory, event, "
            "figure, river, river_from_arc, lake, reservoir, sea, names, called, region, "
            "document, clause, along, campaign, front, context-lines, default");
    }
}

}  // namespace

Recipe understand(const std::vector<Entry>& entries, Complaints& complaints) {
    Recipe recipe;
    define(entries, recipe, complaints);
    for (const Entry& entry : entries) understand_entry(entry, recipe, complaints);
    std::stable_sort(recipe.events.begin(), recipe.events.end(),
                     [](const Event& a, const Event& b) { return a.date < b.date; });
    std::stable_sort(
        recipe.patches.begin(), recipe.patches.end(),
        [](const PatchRecipe& a, const PatchRecipe& b) { return a.patch.id < b.patch.id; });
    return recipe;
}

}  // namespace geodata::compiler
