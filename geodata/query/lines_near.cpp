#include "geodata/query/lines_near.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string_view>

#include "geodata/query/compare.h"
#include "geodata/query/local_distance_internal.h"

namespace geodata {

namespace {

/// The nearest within `limit_km`: edges that begin and end north or south of that are not measured.
std::optional<double> km_to(const River& river, LonLat p, double limit_km) {
    const LocalScale scale(p.lat);
    const double north = p.lat + limit_km / scale.north, south = p.lat - limit_km / scale.north;
    std::optional<double> nearest;
    for (const Line<LonLat>& line : river.lines) {
        for (std::size_t i = 0; i + 1 < line.size(); ++i) {
            const LonLat a = line[i], b = line[i + 1];
            if (std::max(a.lat, b.lat) < south || std::min(a.lat, b.lat) > north) continue;
            const double km = distance_km(p, a, b, scale);
            if (km <= nearest.value_or(limit_km)) nearest = km;
        }
    }
    return nearest;
}

bool is_letter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalpha(byte) != 0;
}

/// As a whole word: the San is not in Sandomierz.
bool names(std::string_view text, std::string_view name) {
    if (name.empty()) return false;
    for (std::size_t at = text.find(name); at != std::string_view::npos;
         at = text.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end])))
            return true;
    }
    return false;
}

/// A stretch of the arc lies on the river, by some of its vertices one after the other; of a short
/// arc all of it. One may run along several rivers.
bool follows(const Arc& arc, const River& river) {
    constexpr double reach_km = 1;
    constexpr std::size_t most_looked_at = 32, stretch = 3;
    const std::size_t step = std::max<std::size_t>(1, arc.line.size() / most_looked_at);
    std::size_t looked_at = 0, in_a_row = 0;
    for (std::size_t i = step / 2; i < arc.line.size(); i += step) {
        ++looked_at;
        in_a_row = km_to(river, arc.line[i], reach_km) ? in_a_row + 1 : 0;
        if (in_a_row == stretch) return true;
    }
    return looked_at > 0 && in_a_row == looked_at;
}

}  // namespace

std::vector<NearRiver> rivers_near(const Atlas& atlas, LonLat p, double limit_km) {
    std::vector<NearRiver> near;
    for (std::uint32_t r = 0; r < atlas.rivers.size(); ++r) {
        if (const auto km = km_to(atlas.rivers[r], p, limit_km)) near.push_back({r, *km});
    }
    std::stable_sort(near.begin(), near.end(),
                     [](const NearRiver& a, const NearRiver& b) { return a.km < b.km; });
    return near;
}

bool parts_spheres(const Atlas& atlas, const Arc& arc, Paper paper) {
    const Allocation* left = atlas.allocation(arc.left, paper);
    const Allocation* right = atlas.allocation(arc.right, paper);
    return left != nullptr && right != nullptr && party_of(left->sphere) != party_of(right->sphere);
}

std::vector<Paper> papers_along(const Atlas& atlas, std::uint32_t river) {
    std::vector<Paper> along;
    for (const Paper paper : layer_papers(atlas)) {
        const bool any = std::any_of(atlas.arcs.begin(), atlas.arcs.end(), [&](const Arc& arc) {
            return parts_spheres(atlas, arc, paper) && follows(arc, atlas.rivers[river]);
        });
        if (any) along.push_back(paper);
    }
    return along;
}

std::vector<NamedIn> clauses_naming(const Atlas& atlas, const River& river) {
    std::vector<NamedIn> found;
    for (const Paper paper : all_papers(atlas)) {
        for (PatchIndex p = 0; p < atlas.patches.size(); ++p) {
            const Allocation* said = atlas.allocation(p, paper);
            if (said == nullptr || !names(said->clause, river.name)) continue;
            found.push_back({paper, said});
            break;
        }
    }
    return found;
}

}  // namespace geodata
