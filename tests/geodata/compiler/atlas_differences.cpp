#include "tests/geodata/compiler/atlas_differences.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <map>
#include <numbers>
#include <sstream>
#include <unordered_map>

#include "geodata/query/query.h"

namespace compiler_tests {

using namespace geodata;

namespace {

using Lines = std::vector<Line<LonLat>>;

constexpr double metres_a_degree = 111195;

/// Metres from `p` to the straight line between two points, in degrees straightened at `p`.
double metres_to(LonLat p, LonLat from, LonLat to) {
    const double narrow = std::cos(p.lat * std::numbers::pi / 180);
    const auto flat = [&](LonLat q) {
        return MapPoint{(q.lon - p.lon) * narrow * metres_a_degree,
                        (q.lat - p.lat) * metres_a_degree};
    };
    const MapPoint a = flat(from), b = flat(to);
    const double dx = b.x - a.x, dy = b.y - a.y;
    const double length = dx * dx + dy * dy;
    const double along = length == 0 ? 0 : std::clamp(-(a.x * dx + a.y * dy) / length, 0.0, 1.0);
    return std::hypot(a.x + along * dx, a.y + along * dy);
}

/// Segments by the cells of a grid in degrees that they may touch.
class Segments {
  public:
    Segments(const Lines& lines, double metres) : metres_(metres) {
        const double more = 2 * metres / metres_a_degree / std::cos(80 * std::numbers::pi / 180);
        for (const Line<LonLat>& line : lines) {
            for (std::size_t i = 1; i < line.size(); ++i) {
                const auto [west, east] = std::minmax(line[i - 1].lon, line[i].lon);
                const auto [south, north] = std::minmax(line[i - 1].lat, line[i].lat);
                for (long x = cell(west - more); x <= cell(east + more); ++x) {
                    for (long y = cell(south - more); y <= cell(north + more); ++y) {
                        cells_[key(x, y)].push_back({line[i - 1], line[i]});
                    }
                }
            }
        }
    }
    [[nodiscard]] bool near(LonLat p) const {
        const auto found = cells_.find(key(cell(p.lon), cell(p.lat)));
        return found != cells_.end() &&
               std::any_of(found->second.begin(), found->second.end(), [&](const auto& segment) {
                   return metres_to(p, segment.first, segment.second) <= metres_;
               });
    }

  private:
    static long cell(double degrees) { return std::lround(std::floor(degrees * 20)); }
    static long key(long x, long y) { return x * 1000003 + y; }
    double metres_;
    std::unordered_map<long, std::vector<std::pair<LonLat, LonLat>>> cells_;
};

std::string at(LonLat p) {
    std::ostringstream text;
    text << std::fixed << std::setprecision(5) << p.lon << " " << p.lat;
    return text.str();
}

class Comparison {
  public:
    explicit Comparison(double metres) : metres_(metres) {}

    void patches(const Atlas& a, const Atlas& b) {
        if (a.patches.size() != b.patches.size()) return say("the number of patches differs");
        for (std::size_t i = 0; i < a.patches.size(); ++i) patch(a.patches[i], b.patches[i]);
    }

    void groups(const std::string& what, const std::map<std::string, Lines>& a,
                const std::map<std::string, Lines>& b) {
        for (const auto& [name, lines] : a) {
            const auto other = b.find(name);
            if (other == b.end()) {
                say("only one has " + what + " " + name);
            } else {
                lie_on(what + " " + name, lines, other->second);
                lie_on(what + " " + name, other->second, lines);
            }
        }
        for (const auto& [name, lines] : b) {
            if (!a.contains(name)) say("only one has " + what + " " + name);
        }
    }

    void places(const Atlas& a, const Atlas& b) {
        if (a.other_names != b.other_names) say("the names of lands and states differ");
        if (a.places.size() != b.places.size()) return say("the number of places differs");
        for (std::size_t i = 0; i < a.places.size(); ++i) {
            const Place &p = a.places[i], &q = b.places[i];
            const bool same = p.name == q.name && p.name_today == q.name_today &&
                              p.rank == q.rank && p.capital_of == q.capital_of &&
                              p.source == q.source && p.other_names == q.other_names;
            if (!same) say("place " + p.name + " differs in words");
            if (metres_to(p.position, q.position, q.position) > metres_) {
                say("place " + p.name + " lies elsewhere");
            }
        }
    }

    [[nodiscard]] std::vector<std::string> said() const { return said_; }

  private:
    static Lines rings(const MultiPolygon<LonLat>& land) {
        Lines lines;
        for (const Polygon<LonLat>& polygon : land) {
            lines.push_back(polygon.exterior);
            lines.insert(lines.end(), polygon.holes.begin(), polygon.holes.end());
        }
        return lines;
    }

    void patch(const Patch& p, const Patch& q) {
        if (p.id != q.id || p.name != q.name || p.territory != q.territory || p.note != q.note) {
            return say("patch " + p.id + " differs in words from " + q.id);
        }
        const Lines a = rings(p.land), b = rings(q.land);
        lie_on("patch " + p.id, a, b);
        lie_on("patch " + p.id, b, a);
        double border_km = 0;
        for (const Line<LonLat>& line : a) {
            for (std::size_t i = 1; i < line.size(); ++i) {
                border_km += metres_to(line[i], line[i - 1], line[i - 1]) / 1000;
            }
        }
        const double band = border_km * metres_ / 1000 + 0.02;  // and the table's hundredths
        if (std::abs(area_km2(p.land) - area_km2(q.land)) > band ||
            std::abs(p.km2 - q.km2) > band) {
            say("patch " + p.id + " differs in area");
        }
    }

    void lie_on(const std::string& what, const Lines& these, const Lines& those) {
        const Segments segments(those, metres_);
        for (const Line<LonLat>& line : these) {
            for (const LonLat p : line) {
                if (!segments.near(p)) return say(what + " runs elsewhere at " + at(p));
            }
        }
    }

    void say(std::string sentence) { said_.push_back(std::move(sentence)); }

    double metres_;
    std::vector<std::string> said_;
};

std::map<std::string, Lines> arcs_of(const Atlas& atlas) {
    std::map<std::string, Lines> groups;
    const auto id = [&](PatchIndex patch) {
        return patch == no_patch ? std::string("-") : atlas.patches[patch].id;
    };
    for (const Arc& arc : atlas.arcs) {
        std::ostringstream words;
        words << arc.name << " (" << id(arc.left) << " | " << id(arc.right) << ", "
              << to_id(arc.basis) << ", " << arc.precision_km << " km, " << arc.source << ", "
              << arc.recipe << ")";
        groups[words.str()].push_back(arc.line);
    }
    return groups;
}

std::map<std::string, Lines> waters_of(const Atlas& atlas) {
    std::map<std::string, Lines> groups;
    for (const River& river : atlas.rivers) {
        Lines& lines = groups["river " + river.name + " " + std::to_string(river.rank)];
        lines.insert(lines.end(), river.lines.begin(), river.lines.end());
    }
    for (const Lake& lake : atlas.lakes) {
        Lines& lines = groups["lake " + lake.name + " " + std::to_string(lake.rank)];
        for (const Polygon<LonLat>& water : lake.water) {
            lines.push_back(water.exterior);
            lines.insert(lines.end(), water.holes.begin(), water.holes.end());
        }
    }
    return groups;
}

}  // namespace

std::vector<std::string> differences(const Atlas& a, const Atlas& b, double metres) {
    Comparison comparison(metres);
    comparison.patches(a, b);
    comparison.groups("the arc", arcs_of(a), arcs_of(b));
    comparison.groups("the", waters_of(a), waters_of(b));
    comparison.places(a, b);
    return comparison.said();
}

}  // namespace compiler_tests
