#include <algorithm>
#include <cmath>
#include <iomanip>
#include <iostream>

#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/read_data.h"
#include "geodata/query/query.h"

namespace viewer {

namespace {

void print_table(const std::vector<geodata::AreaRow>& rows) {
    std::size_t widest = 0;
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
    std::cout << list.dump(2) << "\n";
}

}  // namespace

int run_areas(const AreasOptions& options) {
    const auto date = understand_date(options.date);
    if (!date) return complain(date.error(), exit_usage);
    const auto paper = understand_paper(options.protocol);
    if (!paper) return complain(paper.error(), exit_usage);
    std::optional<geodata::Date> compare;
    if (!options.compare.empty()) {
        const auto second = understand_date(options.compare);
        if (!second) return complain(second.error(), exit_usage);
        compare = second.value();
    }
    const auto atlas = read_data(options.file);
    if (!atlas) return complain(atlas.error(), exit_refused);
    const auto rows = compare ? geodata::areas_changed(atlas.value(), date.value(), *compare)
                      : paper.value() ? geodata::areas_by_sphere(atlas.value(), *paper.value())
                                      : geodata::areas_by_holder(atlas.value(), date.value());
    options.json ? print_json(rows) : print_table(rows);
    return exit_good;
}

}  // namespace viewer
