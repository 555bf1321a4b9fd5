#include "geodata/compiler/tables.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>

#include "geodata/compiler/course.h"
#include "geodata/topology/rings.h"

namespace geodata::compiler {

namespace {

/// RFC 4180: commas part fields, double quotes keep them.
std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"') {
            fields.back() += '"';
            ++i;
        } else if (line[i] == '"') {
            quoted = !quoted;
        } else if (line[i] == ',' && !quoted) {
            fields.emplace_back();
        } else if (line[i] != '\r') {
            fields.back() += line[i];
        }
    }
    return fields;
}

bool number(const std::string& text, double& value) {
    return !text.empty() &&
           std::from_chars(text.data(), text.data() + text.size(), value).ec == std::errc();
}

/// Joins lines that touch at their ends, so that a river is few long lines.
Lines joined(Lines lines) {
    for (bool again = true; again;) {
        again = false;
        for (std::size_t i = 0; i < lines.size() && !again; ++i) {
            for (std::size_t j = 0; j < lines.size() && !again; ++j) {
                if (i == j || km_between(lines[i].back(), lines[j].front()) > 0.05) continue;
                lines[i].insert(lines[i].end(), lines[j].begin() + 1, lines[j].end());
                lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(j));
                again = true;
            }
        }
    }
    return lines;
}

}  // namespace

std::vector<geodata::Place> read_places(const std::filesystem::path& folder,
                                        Complaints& complaints) {
    std::vector<std::filesystem::path> files;
    for (const auto& item : std::filesystem::directory_iterator(folder / "tables")) {
        if (item.path().extension() == ".csv" &&
            item.path().filename().string().rfind("places", 0) == 0) {
            files.push_back(item.path());
        }
    }
    std::sort(files.begin(), files.end());
    std::vector<geodata::Place> places;
    for (const auto& file : files) {
        std::ifstream stream(file);
        std::string line;
        std::getline(stream, line);  // header
        for (int row = 2; std::getline(stream, line); ++row) {
            if (line.empty() || line == "\r") continue;
            const std::vector<std::string> f = fields_of(line);
            const std::string where =
                "tables/" + file.filename().string() + ":" + std::to_string(row);
            geodata::Place place;
            double rank = 0;
            if (f.size() < 7 || !number(f[2], place.position.lon) ||
                !number(f[3], place.position.lat) || !number(f[4], rank)) {
                complaints.add(
                    where, "this row is not name_1939,name_today,lon,lat,rank,capital_of,source");
                continue;
            }
            place.name = f[0];
            place.name_today = f[1].empty() ? f[0] : f[1];
            place.rank = static_cast<int>(rank);
            place.capital_of = f[5];
            place.source = f[6];
            const bool twice = std::any_of(places.begin(), places.end(), [&](const auto& other) {
                return km_between(other.position, place.position) < 2;
            });
            if (twice) {
                complaints.warn(where, place.name + " is there already; this row is left out");
            } else {
                places.push_back(place);
            }
        }
    }
    std::stable_sort(places.begin(), places.end(),
                     [](const auto& a, const auto& b) { return a.rank < b.rank; });
    return places;
}

std::vector<River> rivers_of(const Recipe& recipe, const Sources& sources, Complaints& complaints) {
    std::vector<River> rivers;
    for (const WaterRecipe& water : recipe.waters) {
        if (water.kind == WaterRecipe::Kind::lake) continue;
        Lines lines;
        if (water.kind == WaterRecipe::Kind::river) {
            std::istringstream names(water.source_name);  // "Danube|Donau (Danube)"
            std::string name;
            while (std::getline(names, name, '|')) {
                const auto found = sources.rivers.find(name);
                if (found == sources.rivers.end()) {
                    complaints.add(water.place, "Natural Earth has no river \"" + name + "\"",
                                   "see atlas_compiler --list river");
                    continue;
                }
                lines.insert(lines.end(), found->second.begin(), found->second.end());
            }
        } else {
            for (const ArcRecipe& arc : recipe.arcs) {
                Complaints already_said;
                if (arc.id == water.source_name)
                    lines.push_back(course_of(arc, sources, already_said));
            }
            if (lines.empty()) {
                complaints.add(water.place, "there is no arc " + water.source_name);
            }
        }
        const auto same = std::find_if(rivers.begin(), rivers.end(),
                                       [&](const River& r) { return r.name == water.name; });
        if (same != rivers.end()) {
            lines.insert(lines.end(), same->lines.begin(), same->lines.end());
            same->lines = joined(std::move(lines));
        } else {
            rivers.push_back({water.name, water.rank, joined(std::move(lines))});
        }
    }
    return rivers;
}

std::vector<Lake> lakes_of(const Recipe& recipe, const Sources& sources, Complaints& complaints) {
    std::vector<Lake> lakes;
    for (const WaterRecipe& water : recipe.waters) {
        if (water.kind != WaterRecipe::Kind::lake) continue;
        const auto found = std::find_if(sources.lakes.begin(), sources.lakes.end(),
                                        [&](const Polygon<LonLat>& lake) {
                                            return ring_contains(lake.exterior, water.position);
                                        });
        if (found == sources.lakes.end()) {
            complaints.add(water.place, "no lake of Natural Earth 1:50m lies there",
                           "give a point on the water");
        } else {
            lakes.push_back({water.name, water.rank, {*found}});
        }
    }
    return lakes;
}

}  // namespace geodata::compiler
