#include <algorithm>
#include <cmath>
#include <set>

#include "geodata/compiler/partition.h"
#include "geodata/compiler/shore.h"
#include "geodata/compiler/waters.h"
#include "geodata/query/query.h"
#include "geodata/topology/rings.h"

namespace geodata::compiler {

namespace {

constexpr double smallest_core_island_km2 = 1.0;
constexpr double smallest_context_island_km2 = 20.0;
constexpr double farthest_shore_km = 16;  // from the end of a border of today
constexpr double touching_km = 0.01;
constexpr std::size_t coast_origin = 0, lake_origin = 2;  // 1: the frame
constexpr double small_gap_km = 1.0;  // closed even where the line has crossed another before

/// Islands and ponds too small to show are left out, unless a seed is on them.
MultiPolygon<LonLat> shown_land(const Recipe& recipe, const MultiPolygon<LonLat>& land) {
    MultiPolygon<LonLat> shown;
    for (const Polygon<LonLat>& polygon : land) {
        const double limit = in_core(recipe, polygon.exterior.front())
                                 ? smallest_core_island_km2
                                 : smallest_context_island_km2;
        bool keep = polygon.exterior.size() > 200 || area_km2({polygon}) >= limit;
        for (const PatchRecipe& patch : recipe.patches) {
            for (const Seed& seed : patch.seeds) {
                keep = keep || ring_contains(polygon.exterior, seed.position);
            }
        }
        if (!keep) continue;
        shown.push_back(polygon);
        std::erase_if(shown.back().holes, [](const Ring<LonLat>& hole) {
            return area_km2({{normalised(hole, true), {}}}) < smallest_core_island_km2;
        });
    }
    return shown;
}

bool crosses(LonLat a, LonLat b, LonLat c, LonLat d) {
    const auto side = [](LonLat p, LonLat q, LonLat r) {
        return (q.lon - p.lon) * (r.lat - p.lat) - (q.lat - p.lat) * (r.lon - p.lon);
    };
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/// Whether the last `km` of the line already cross another line: then its end is trimmed there.
bool runs_past(const Line<LonLat>& line, const Lines& others, double km) {
    double walked = 0;
    for (std::size_t i = line.size() - 1; i > 0 && walked < km; --i) {
        const LonLat a = line[i];
        const LonLat b = line[i - 1];
        walked += km_between(a, b);
        const double west = std::min(a.lon, b.lon);
        const double east = std::max(a.lon, b.lon);
        for (const Line<LonLat>& other : others) {
            for (std::size_t j = 1; j < other.size(); ++j) {
                if (std::max(other[j].lon, other[j - 1].lon) < west ||
                    std::min(other[j].lon, other[j - 1].lon) > east) {
                    continue;
                }
                if (crosses(a, b, other[j - 1], other[j])) return true;
            }
        }
    }
    return false;
}

void close_end(const ArcRecipe& arc, Line<LonLat>& line, const Lines& others) {
    const Nearest near = nearest_on(others, line.back());
    if (near.km <= 1e-4 || near.km > arc.snap_km) return;
    if (near.km > small_gap_km && runs_past(line, others, 2 * arc.snap_km)) return;
    line.push_back(near.at);
}

/// Today's borders were drawn to another shore: an end that meets no other border is carried on to
/// this one.
void carry_to_shore(std::vector<Line<LonLat>>& borders, const Lines& shore) {
    const std::vector<Line<LonLat>> before = borders;
    const auto meets = [&](std::size_t which, LonLat end) {
        for (std::size_t i = 0; i < before.size(); ++i) {
            if (i != which && nearest_on(before[i], end).km < touching_km) return true;
        }
        return false;
    };
    for (std::size_t i = 0; i < borders.size(); ++i) {
        for (int ends = 0; ends < 2; ++ends) {
            const LonLat end = borders[i].back();
            const Nearest near = meets(i, end) ? Nearest{} : nearest_on(shore, end);
            if (near.km > touching_km && near.km < farthest_shore_km) borders[i].push_back(near.at);
            std::reverse(borders[i].begin(), borders[i].end());
        }
    }
}

void close_ends(const Recipe& recipe, std::vector<Line<LonLat>>& courses, const Lines& fixed) {
    const std::vector<Line<LonLat>> before = courses;
    for (std::size_t i = 0; i < courses.size(); ++i) {
        const ArcRecipe& arc = recipe.arcs[i];
        if (courses[i].size() < 2) continue;
        Lines others = fixed;
        for (std::size_t j = 0; j < before.size(); ++j) {
            if (j != i) others.push_back(before[j]);
        }
        if (!arc.steps.back().node) close_end(arc, courses[i], others);
        if (!arc.steps.front().node) {
            std::reverse(courses[i].begin(), courses[i].end());
            close_end(arc, courses[i], others);
            std::reverse(courses[i].begin(), courses[i].end());
        }
    }
}

}  // namespace

Linework gather_lines(const Recipe& recipe, const Sources& sources, Complaints& complaints) {
    Linework work;
    const std::string natural_earth = "Natural Earth 1:10m, public domain";
    const MultiPolygon<LonLat> land = land_of_shore(recipe, sources);
    work.land = without_reservoirs(recipe, shown_land(recipe, land), complaints);
    const std::string shoreline =
        "World Vector Shoreline 1:1,000,000 (US government), public domain";
    work.origins.push_back({"coast", "Coast", shoreline, "context.txt", Basis::coast, 1.0});
    work.origins.push_back({"frame", "Edge of the atlas", "", "", Basis::frame, 0});
    work.origins.push_back({"lake", "Lake", natural_earth, "context.txt", Basis::coast, 2.0});

    Lines fixed;
    for (const Polygon<LonLat>& polygon : work.land) {
        fixed.push_back(polygon.exterior);
        work.lines.push_back({polygon.exterior, coast_origin});
        for (const Ring<LonLat>& hole : polygon.holes) {
            fixed.push_back(hole);
            work.lines.push_back({hole, lake_origin});
        }
    }

    std::set<std::string> except;
    for (const std::string& pair : recipe.context_except) except.insert(pair_key(pair));
    Lines borders;
    std::vector<std::size_t> origin_of_border;
    for (const auto& [pair, lines] : sources.modern) {
        if (except.count(pair) > 0) continue;
        work.origins.push_back({pair, "Border " + pair + ", today's where it held in 1939",
                                natural_earth, "context.txt", Basis::modern, 2.2});
        borders.insert(borders.end(), lines.begin(), lines.end());
        origin_of_border.resize(borders.size(), work.origins.size() - 1);
    }
    carry_to_shore(borders, fixed);
    for (std::size_t i = 0; i < borders.size(); ++i) {
        work.lines.push_back({borders[i], origin_of_border[i]});
    }
    fixed.insert(fixed.end(), borders.begin(), borders.end());

    std::vector<Line<LonLat>> courses;
    for (const ArcRecipe& arc : recipe.arcs) courses.push_back(course_of(arc, sources, complaints));
    close_ends(recipe, courses, fixed);
    for (std::size_t i = 0; i < recipe.arcs.size(); ++i) {
        const ArcRecipe& arc = recipe.arcs[i];
        work.origins.push_back(
            {arc.id, arc.title, arc.source, arc.place.to_text(), arc.basis, arc.precision_km});
        if (courses[i].size() > 1) work.lines.push_back({courses[i], work.origins.size() - 1});
    }
    return work;
}

}  // namespace geodata::compiler
