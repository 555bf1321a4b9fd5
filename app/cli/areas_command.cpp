#include <algorithm>
#include <cmath>
#include <iomanip>
#include <iostream>
#include <map>
#include <sstream>
#include <variant>

#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/read_data.h"
#include "app/view/numbers.h"
#include "geodata/printable.h"
#include "geodata/query/query.h"

namespace viewer {

namespace {

void print_table(std::vector<geodata::AreaRow> rows) {
    std::size_t widest = 0;
    for (auto& row : rows) row.name = geodata::printable(row.name);
    for (const auto& row : rows) widest = std::max(widest, row.name.size());
    for (const auto& row : rows) {
        std::cout << std::right << std::setw(14) << std::fixed << std::setprecision(0) << row.km2
                  << " km²  " << std::left << std::setw(static_cast<int>(widest)) << row.name
                  << "  " << row.relation << "\n";
    }
    std::cout
        << "Geodesic, inland waters included; lakes that a border crosses up to that border.\n";
}

void print_json(const std::vector<geodata::AreaRow>& rows) {
    auto list = nlohmann::ordered_json::array();
    for (const auto& row : rows) {
        nlohmann::ordered_json entry;
        entry["key"] = row.key;
        entry["name"] = row.name;
        if (!row.relation.empty()) entry["relation"] = row.relation;
        entry["km2"] = std::round(row.km2 * 100) / 100;
        entry["patches"] = row.patches;
        list.push_back(entry);
    }
    const auto replace = nlohmann::ordered_json::error_handler_t::replace;
    std::cout << geodata::printable_lines(list.dump(2, ' ', false, replace)) << "\n";
}

/// What changed, with the share of the loser's land and what the literature says.
TextTable changes_summary(const geodata::Atlas& atlas, geodata::Date before, geodata::Date after) {
    TextTable table = {
        {"from", "to", "km2", "percent of its land on the map", "literature km2", "people"}};
    std::map<geodata::HolderIndex, double> whole;
    for (geodata::PatchIndex p = 0; p < atlas.patches.size(); ++p) {
        whole[atlas.holder_on(p, before)] += geodata::patch_km2(atlas.patches[p]);
    }
    const auto name = [&](geodata::HolderIndex h) {
        return h == geodata::no_holder ? std::string("nobody") : atlas.holders[h].name;
    };
    for (const geodata::Change& change : geodata::changes_between(atlas, before, after)) {
        std::ostringstream percent;
        percent << std::fixed << std::setprecision(1) << change.km2 / whole[change.from] * 100;
        const geodata::Figure* figure = change.figure;
        std::string literature, people;
        if (figure != nullptr) {
            literature = grouped(figure->km2_low);
            if (figure->km2_high > figure->km2_low)
                literature += " to " + grouped(figure->km2_high);
            if (geodata::beyond_literature(*figure, change.km2) > 0) literature += " (differs)";
            people = people_words(*figure);
        }
        const auto side = [&](geodata::HolderIndex h, geodata::Relation how) {
            return name(h) + (how == geodata::Relation::contested ? ", contested" : "");
        };
        table.push_back({side(change.from, change.was), side(change.to, change.is),
                         std::to_string(std::lround(change.km2)), percent.str(), literature,
                         people});
    }
    for (const geodata::Change& change : geodata::changes_of_relation(atlas, before, after)) {
        const std::string holder = name(change.to) + ", ";
        std::ostringstream percent;
        percent << std::fixed << std::setprecision(1) << change.km2 / whole[change.from] * 100;
        table.push_back({holder + std::string(geodata::to_words(change.was)),
                         holder + std::string(geodata::to_words(change.is)),
                         std::to_string(std::lround(change.km2)), percent.str(), "", ""});
    }
    return table;
}

int print(const TextTable& table, const AreasOptions& options) {
    std::cout << (options.csv ? to_csv(table) : to_text(table));
    if (!options.csv) {
        std::cout << "Geodesic, inland waters included; lakes that a border crosses up to that "
                     "border.\n";
    }
    return exit_good;
}

}  // namespace

int run_areas(const AreasOptions& options) {
    const auto asked = understand_date(options.date);
    if (!asked) return complain(asked.error(), exit_usage);
    const bool of_paper = !options.protocol.empty() && options.protocol != "off";
    const bool with_paper = options.compare.starts_with("paper:");
    const auto odd = [](const char* what, const char* where, const char* remedy) {
        return complain({what, where, remedy}, exit_usage);
    };
    if (options.json && options.csv)
        return odd("it is printed in one form", "areas", "give --json or --csv, not both");
    if (options.json && with_paper)
        return odd("paper and fact are no JSON", "--json", "give --csv, or leave it out");
    if (options.patches && (with_paper || options.compare.empty()))
        return odd("it lists what changed between two days", "--patches",
                   "add a second day, for example --compare 1939-10-31");
    if (options.patches && options.json)
        return odd("the changes of each piece are no JSON", "--json",
                   "give --csv, or leave it out");
    if (of_paper && !options.compare.empty())
        return odd("a paper's spheres have one day", "--protocol",
                   "leave out --compare, or compare with --compare paper:1939-08-23");
    const auto data = read_data(options.file);
    if (!data) return complain(data.error(), exit_refused);
    const geodata::Atlas& atlas = data.value();
    const auto paper = understand_paper(options.protocol, atlas);
    if (!paper) return complain(paper.error(), exit_usage);
    std::variant<std::monostate, geodata::Date, geodata::Paper> compare;
    if (!options.compare.empty()) {
        const auto second = understand_compare(options.compare, atlas);
        if (!second) return complain(second.error(), exit_usage);
        std::visit([&](auto either) { compare = either; }, second.value());
    }
    const auto* by_paper = std::get_if<geodata::Paper>(&compare);
    const auto* day = std::get_if<geodata::Date>(&compare);
    const auto date = day_in(atlas, asked.value());
    if (!date) return complain(date.error(), exit_usage);
    if (day != nullptr) {
        const auto second = day_in(atlas, *day);
        if (!second) return complain(second.error(), exit_usage);
    }
    if (by_paper != nullptr) {  // paper and fact
        return print(promises_table(atlas, date.value(), *by_paper), options);
    }
    if (day != nullptr && !options.json) {
        return print(options.patches ? changes_table(atlas, date.value(), *day)
                                     : changes_summary(atlas, date.value(), *day),
                     options);
    }
    const auto rows = day != nullptr  ? geodata::areas_changed(atlas, date.value(), *day)
                      : paper.value() ? geodata::areas_by_sphere(atlas, *paper.value())
                                      : geodata::areas_by_holder(atlas, date.value());
    if (options.json) {
        print_json(rows);
        return exit_good;
    }
    if (!options.csv) {
        print_table(rows);
        return exit_good;
    }
    TextTable table = {{"key", "name", "relation", "km2"}};
    for (const auto& row : rows) {
        table.push_back({row.key, row.name, row.relation, std::to_string(std::lround(row.km2))});
    }
    return print(table, options);
}

}  // namespace viewer
