#include "geodata/compiler/waters.h"

#include <algorithm>
#include <sstream>

#include "geodata/compiler/course.h"
#include "geodata/compiler/downstream.h"
#include "geodata/topology/rings.h"

namespace geodata::compiler {

namespace {

constexpr int nameless_rank = 5;
constexpr double beside_km = 7;

/// Lakes and reservoirs are named by a point on their water.
bool on_water(const WaterRecipe& water) {
    return water.kind == WaterRecipe::Kind::lake || water.kind == WaterRecipe::Kind::reservoir;
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

/// The stretches of the lines that run over land. A segment is left out when both its ends lie
/// in a lake; the one that enters stays whole, under the lake's own colour.
Lines outside(const std::vector<Lake>& lakes, const Lines& lines) {
    std::vector<LonLatBox> boxes;
    for (const Lake& lake : lakes) boxes.push_back(box_of(lake.water.front().exterior));
    const auto wet = [&](LonLat p) {
        for (std::size_t i = 0; i < lakes.size(); ++i) {
            if (boxes[i].contains(p) && ring_contains(lakes[i].water.front().exterior, p))
                return true;
        }
        return false;
    };
    Lines dry;
    for (const Line<LonLat>& line : lines) {
        Line<LonLat> stretch;
        bool was_wet = true;
        for (const LonLat& p : line) {
            const bool is_wet = wet(p);
            if (is_wet && was_wet) stretch.clear();
            stretch.push_back(p);
            if (is_wet && !was_wet) {
                dry.push_back(stretch);
                stretch = {p};
            }
            was_wet = is_wet;
        }
        if (!was_wet && stretch.size() > 1) dry.push_back(stretch);
    }
    return dry;
}

double length_km(const Line<LonLat>& line) {
    double km = 0;
    for (std::size_t i = 1; i < line.size(); ++i) km += km_between(line[i - 1], line[i]);
    return km;
}

/// The stretches of a river that do not run beside its own better course: what an arc of the
/// recipe says of a river replaces Natural Earth's line there.
Lines apart_from(const Lines& better, const Lines& lines) {
    Lines rest;
    for (const Line<LonLat>& line : lines) {
        Line<LonLat> stretch;
        bool carried = false;  // the stretch begins on the better course
        for (const LonLat& p : line) {
            const Nearest near = nearest_on(better, p);
            if (near.km > beside_km) {
                stretch.push_back(p);
                continue;
            }
            // The end is carried to the better course, so that no gap is left.
            if (!stretch.empty()) stretch.push_back(near.at);
            // Between two meetings it is the same river, only drawn otherwise.
            const bool between = carried && length_km(stretch) < 6 * beside_km;
            if (stretch.size() > 1 && !between) rest.push_back(stretch);
            stretch = {near.at};
            carried = true;
        }
        if (stretch.size() > 1) rest.push_back(stretch);
    }
    return rest;
}

/// The lines that one entry of the recipe names.
Lines lines_of(const WaterRecipe& water, const Recipe& recipe, const Sources& sources,
               Complaints& complaints) {
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
            if (arc.id == water.source_name) lines.push_back(course_of(arc, sources, already_said));
        }
        if (lines.empty()) {
            complaints.add(water.place, "there is no arc " + water.source_name,
                           "write the name of an arc of the recipe");
        }
    }
    return lines;
}

}  // namespace

MultiPolygon<LonLat> without_reservoirs(const Recipe& recipe, MultiPolygon<LonLat> land,
                                        Complaints& complaints) {
    for (const WaterRecipe& water : recipe.waters) {
        if (water.kind != WaterRecipe::Kind::reservoir) continue;
        bool found = false;
        for (Polygon<LonLat>& polygon : land) {
            const auto hole = std::find_if(
                polygon.holes.begin(), polygon.holes.end(),
                [&](const Ring<LonLat>& ring) { return ring_contains(ring, water.position); });
            if (hole == polygon.holes.end()) continue;
            const Ring<LonLat> filled = *hole;
            polygon.holes.erase(hole);
            std::erase_if(land, [&](const Polygon<LonLat>& island) {
                return std::all_of(island.exterior.begin(), island.exterior.end(),
                                   [&](LonLat p) { return ring_contains(filled, p); });
            });
            found = true;
            break;
        }
        if (!found) {
            complaints.add(water.place, "Natural Earth has no water at the point of " + water.name,
                           "see atlas_compiler --list lake");
        }
    }
    return land;
}

std::vector<Lake> lakes_of(const Recipe& recipe, const MultiPolygon<LonLat>& land,
                           Complaints& complaints) {
    std::vector<Lake> lakes;
    for (const Polygon<LonLat>& polygon : land) {
        for (const Ring<LonLat>& hole : polygon.holes) {
            const LonLatBox box = box_of(hole);
            Lake lake{"", nameless_rank, {{normalised(hole, true), {}}}};
            for (const Polygon<LonLat>& island : land) {
                const LonLat p = island.exterior.front();
                if (&island != &polygon && box.contains(p) && ring_contains(hole, p)) {
                    lake.water.front().holes.push_back(normalised(island.exterior, false));
                }
            }
            lakes.push_back(std::move(lake));
        }
    }
    for (const WaterRecipe& water : recipe.waters) {
        if (water.kind != WaterRecipe::Kind::lake) continue;
        const auto found = std::find_if(lakes.begin(), lakes.end(), [&](const Lake& lake) {
            return ring_contains(lake.water.front().exterior, water.position);
        });
        if (found == lakes.end()) {
            complaints.add(water.place, "Natural Earth has no lake at the point of " + water.name,
                           "see atlas_compiler --list lake");
        } else {
            found->name = water.name;
            found->rank = water.rank;
        }
    }
    return lakes;
}

std::vector<River> rivers_of(const Recipe& recipe, const Sources& sources,
                             const std::vector<Lake>& lakes, Complaints& complaints) {
    std::vector<River> rivers;
    std::vector<std::optional<LonLat>> rise;  // beside rivers
    for (const WaterRecipe& water : recipe.waters) {
        if (on_water(water)) continue;
        Lines lines = lines_of(water, recipe, sources, complaints);
        const auto same = std::find_if(rivers.begin(), rivers.end(),
                                       [&](const River& r) { return r.name == water.name; });
        if (same == rivers.end()) {
            rivers.push_back({water.name, water.rank, std::move(lines)});
            rise.push_back(water.source);
            continue;
        }
        if (water.kind == WaterRecipe::Kind::river_from_arc) {
            same->lines = apart_from(lines, same->lines);
        }
        same->lines.insert(same->lines.end(), lines.begin(), lines.end());
    }
    for (std::size_t r = 0; r < rivers.size(); ++r) {
        Lines lines = joined(std::move(rivers[r].lines));
        if (rise[r]) lines = joined(downstream(std::move(lines), *rise[r]));
        rivers[r].lines = outside(lakes, lines);
    }
    return rivers;
}

}  // namespace geodata::compiler
