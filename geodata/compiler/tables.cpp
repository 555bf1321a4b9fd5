#include "geodata/compiler/tables.h"

#include <algorithm>
#include <charconv>

#include "geodata/compiler/course.h"
#include "geodata/read/gdal_internal.h"
#include "geodata/topology/rings.h"

namespace geodata::compiler {

namespace {

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
        const std::string table = "tables/" + file.filename().string();
        const Status read = each_row(file, [&](const OGRFeature& row, int line) {
            const std::string where = table + ":" + std::to_string(line);
            const auto field = [&row](const char* column) { return text_field(row, column); };
            geodata::Place place;
            double rank = 0;
            place.source = field("source");
            if (!number(field("lon"), place.position.lon) ||
                !number(field("lat"), place.position.lat) || !number(field("rank"), rank) ||
                place.source.empty()) {
                return complaints.add(
                    where, "this row is not name_1939,name_today,lon,lat,rank,capital_of,source",
                    "write numbers for lon, lat and rank, and a source");
            }
            place.name = field("name_1939");
            place.name_today = field("name_today");
            if (place.name_today.empty()) place.name_today = place.name;
            place.rank = static_cast<int>(rank);
            place.capital_of = field("capital_of");
            const bool twice = std::any_of(places.begin(), places.end(), [&](const auto& other) {
                return km_between(other.position, place.position) < 2;
            });
            if (twice) {
                complaints.warn(where, place.name + " is there already; this row is left out");
            } else {
                places.push_back(place);
            }
        });
        if (!read) complaints.add(table, read.error().what, read.error().remedy);
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
