// What the other entries of a recipe refer to by name.
#include <algorithm>
#include <charconv>
#include <set>

#include "geodata/compiler/recipe_reader.h"

namespace geodata::compiler {

namespace {

Colour colour_of(Reader& reader) {
    const std::string text = reader.word("colour");
    unsigned value = 0;
    if (text.size() != 7 || text[0] != '#' ||
        std::from_chars(text.data() + 1, text.data() + 7, value, 16).ptr != text.data() + 7) {
        reader.complain("\"" + text + "\" is no colour", "write it as #rrggbb");
    }
    return {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
            static_cast<std::uint8_t>(value)};
}

/// Whether this word comes next; it is passed over.
bool then(Reader& reader, const std::string& word) {
    const bool there = reader.at(word);
    if (there) reader.skip();
    return there;
}

/// Below its line may stand how land that it got is lettered, and its name before a day.
void define_holder(const Entry& entry, Reader& reader, Recipe& recipe, Complaints& complaints) {
    Holder holder;
    holder.id = reader.word("id");
    holder.name = reader.word("name");
    holder.label = reader.word("label");
    holder.colour = colour_of(reader);
    if (then(reader, "under")) {
        while (reader.more()) holder.under.push_back(reader.word("holder"));
    }
    for (const Statement& s : entry.body) {
        Reader line(s, recipe, complaints);
        if (s.keyword() == "to") {
            holder.to = line.word("text");
        } else if (s.keyword() == "by") {
            holder.by = line.word("text");
        } else if (s.keyword() == "before") {
            holder.renamed = line.day("day");
            holder.former_name = line.word("name");
            holder.former_label = line.word("label");
        } else {
            line.complain("a holder has no \"" + s.keyword() + "\"", "write to, by or before");
        }
    }
    recipe.holders.push_back(holder);
}

void end(Reader& reader) {
    if (reader.more())
        reader.complain("\"" + reader.rest() + "\" is not understood here", "remove it");
}

void define_act(Reader& reader, Recipe& recipe) {
    Act act;
    act.id = reader.word("id");
    act.name = reader.word("name");
    if (reader.more()) act.day = reader.day("day");
    end(reader);
    recipe.acts.push_back(std::move(act));
}

void define_paper(Reader& reader, Recipe& recipe) {
    PaperRecord paper;
    paper.id = reader.word("id");
    paper.name = reader.word("name");
    const auto day = reader.day("day");
    if (!day) reader.complain("paper " + paper.id + " bears no day", "write it after the name");
    paper.day = day.value_or(Date());
    paper.layer = then(reader, "layer");
    if (paper.layer) paper.line = reader.word("line's name");
    end(reader);
    recipe.papers.push_back(std::move(paper));
}

void define_territory(Reader& reader, Recipe& recipe) {
    TerritoryRecord territory;
    territory.id = reader.word("id");
    territory.name = reader.word("name");
    territory.shown = !then(reader, "off");
    if (then(reader, "group")) territory.group = reader.word("group's name");
    end(reader);
    recipe.territories.push_back(std::move(territory));
}

}  // namespace

void define(const std::vector<Entry>& entries, Recipe& recipe, Complaints& complaints) {
    std::set<std::string> seen;
    for (const Entry& entry : entries) {
        const std::string& key = entry.head.keyword();
        Reader reader(entry.head, recipe, complaints);
        if (key == "node") {
            const std::string name = reader.word("name");
            recipe.nodes[name] = reader.position();
        } else if (key == "holder") {
            define_holder(entry, reader, recipe, complaints);
        } else if (key == "act") {
            define_act(reader, recipe);
        } else if (key == "paper") {
            define_paper(reader, recipe);
        } else if (key == "territory") {
            define_territory(reader, recipe);
        } else if (key != "arc" && key != "patch" && key != "document") {
            continue;
        }
        if (entry.head.words.size() < 2) continue;
        const std::string& name = entry.head.words[1].text;
        if (!seen.insert(key + " " + name).second) {
            complaints.add(entry.head.place, key + " " + name + " is there twice",
                           "rename or remove one of them");
        }
    }
    std::stable_sort(recipe.papers.begin(), recipe.papers.end(),
                     [](const PaperRecord& a, const PaperRecord& b) { return a.day < b.day; });
}

}  // namespace geodata::compiler
