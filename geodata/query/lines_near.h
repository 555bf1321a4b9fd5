/// \file
/// Rivers near a place, what papers say of them, and whose line runs along them.
#pragma once

#include <cstdint>
#include <vector>

#include "geodata/model/atlas.h"

namespace geodata {

struct NearRiver {
    std::uint32_t river = 0;  ///< of the atlas' rivers
    double km = 0;
};
/// All within `limit_km`, the nearest first.
std::vector<NearRiver> rivers_near(const Atlas&, LonLat, double limit_km);

/// Whether the paper's two spheres meet in the arc.
bool parts_spheres(const Atlas&, const Arc&, Paper);

/// The papers of layers whose line runs along the river, or along a stretch of it.
std::vector<Paper> papers_along(const Atlas&, std::uint32_t river);
/// The clauses that have the river's name in them, of each paper the first, once.
struct NamedIn {
    Paper paper{};
    const Allocation* clause = nullptr;
};
std::vector<NamedIn> clauses_naming(const Atlas&, const River&);

}  // namespace geodata
