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

void name_places(const Recipe& recipe, std::vector<geodata::Place>& places,
                 Complaints& complaints) {
    for (const NamesRecipe& entry : recipe.names) {
        const auto found =
            std::find_if(places.begin(), places.end(),
                         [&](const geodata::Place& place) { return place.name == entry.town; });
        if (found == places.end()) {
            complaints.add(entry.place, "no town is called \"" + entry.town + "\"",
                           "use the name it has in tables/places_*.csv");
        } else {
            found->other_names = entry.names;
        }
    }
}

}  // namespace geodata::compiler
