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
                return km_between(other.position, place.position) < 1;
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

std::string names_text(const std::vector<geodata::PlaceName>& names) {
    std::string text;
    for (const PlaceName& name : names) {
        text += (text.empty() ? "" : ";") + name.language + ":" + name.name;
    }
    return text;
}

void name_things(const Recipe& recipe, Atlas& atlas, Complaints& complaints) {
    const auto town_called = [&](const std::string& name) {
        return std::find_if(atlas.places.begin(), atlas.places.end(),
                            [&](const geodata::Place& place) { return place.name == name; });
    };
    const auto nothing_called = [&](const TextPlace& place, const std::string& name) {
        complaints.add(place, "nothing is called \"" + name + "\"",
                       "use the name a town has in tables/places_*.csv, or the id of a patch, "
                       "a holder or a region");
    };
    for (const TownNameRecipe& entry : recipe.town_names) {
        const auto town = town_called(entry.town);
        if (town == atlas.places.end()) {
            nothing_called(entry.place, entry.town);
        } else {
            town->in_time.push_back(entry.name);
        }
    }
    for (const NamesRecipe& entry : recipe.names) {
        const auto town = town_called(entry.named);
        if (town != atlas.places.end()) {
            town->other_names.insert(town->other_names.end(), entry.names.begin(),
                                     entry.names.end());
            if (names_text(town->other_names).size() > longest_names_text) {
                complaints.add(entry.place, "the names of " + entry.named + " take too much room",
                               "leave out the least used of them");
            }
        } else if (atlas.find_patch(entry.named) != no_patch ||
                   atlas.find_holder(entry.named) != no_holder || atlas.has_region(entry.named)) {
            for (const PlaceName& name : entry.names) {
                atlas.other_names.push_back({entry.named, name.language, name.name});
            }
        } else {
            nothing_called(entry.place, entry.named);
        }
    }
}

}  // namespace geodata::compiler
