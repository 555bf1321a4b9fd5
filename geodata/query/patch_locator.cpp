#include <algorithm>
#include <cmath>
#include <numbers>
#include <unordered_map>

#include "geodata/query/query.h"
#include "geodata/topology/rings.h"

namespace geodata {

namespace {

constexpr double band_degrees = 0.1;   // height of a band of the patch index
constexpr double cell_degrees = 0.25;  // cells of the border index
constexpr int cells_around = 1440;     // of them around the globe

struct Edge {
    LonLat a, b;
    PatchIndex patch;
};

struct BorderPiece {
    LonLat a, b;
    ArcIndex arc;
};

int band_of(double lat) {
    return static_cast<int>(std::floor((lat + 90) / band_degrees));
}
int column_of(double lon) {
    return static_cast<int>(std::floor((lon + 180) / cell_degrees));
}
int row_of(double lat) {
    return static_cast<int>(std::floor((lat + 90) / cell_degrees));
}

bool is_land_border(const Arc& arc) {
    return arc.left != no_patch && arc.right != no_patch && arc.basis != Basis::coast &&
           arc.basis != Basis::frame;
}

/// Kilometres per degree around a latitude, WGS 84 (radii of curvature of the meridian and of
/// the parallel).
struct LocalScale {
    explicit LocalScale(double lat) {
        constexpr double a = 6378.137;
        constexpr double e2 = 0.00669437999014;
        const double phi = lat * std::numbers::pi / 180;
        const double w2 = 1 - e2 * std::sin(phi) * std::sin(phi);
        east = a / std::sqrt(w2) * std::cos(phi) * std::numbers::pi / 180;
        north = a * (1 - e2) / (w2 * std::sqrt(w2)) * std::numbers::pi / 180;
    }
    double east = 0;
    double north = 0;
};

double distance_km(LonLat p, const BorderPiece& piece, const LocalScale& scale) {
    const double ax = (piece.a.lon - p.lon) * scale.east;
    const double ay = (piece.a.lat - p.lat) * scale.north;
    const double bx = (piece.b.lon - p.lon) * scale.east;
    const double by = (piece.b.lat - p.lat) * scale.north;
    const double length2 = (bx - ax) * (bx - ax) + (by - ay) * (by - ay);
    const double t =
        length2 == 0 ? 0 : std::clamp(-(ax * (bx - ax) + ay * (by - ay)) / length2, 0.0, 1.0);
    return std::hypot(ax + t * (bx - ax), ay + t * (by - ay));
}

}  // namespace

/// Patch edges by the bands of latitude they run through; border pieces by the cells of a grid.
struct PatchLocator::Index {
    explicit Index(const Atlas& a) : atlas(&a) {}

    void add_ring(const Ring<LonLat>& ring, PatchIndex patch) {
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            const LonLat a = ring[i];
            const LonLat b = ring[i + 1];
            if (a.lat == b.lat) continue;  // never crosses a ray along the parallel
            const int first = band_of(std::min(a.lat, b.lat));
            const int last = band_of(std::max(a.lat, b.lat));
            for (int band = first; band <= last; ++band) bands[band].push_back({a, b, patch});
        }
    }

    void add_border(const Line<LonLat>& line, ArcIndex arc) {
        for (std::size_t i = 0; i + 1 < line.size(); ++i) {
            const LonLat a = line[i];
            const LonLat b = line[i + 1];
            const int west = column_of(std::min(a.lon, b.lon));
            const int east = column_of(std::max(a.lon, b.lon));
            const int south = row_of(std::min(a.lat, b.lat));
            const int north = row_of(std::max(a.lat, b.lat));
            for (int row = south; row <= north; ++row) {
                for (int column = west; column <= east; ++column) {
                    cells[row * cells_around + column].push_back({a, b, arc});
                }
            }
        }
    }

    const Atlas* atlas;
    std::unordered_map<int, std::vector<Edge>> bands;
    std::unordered_map<int, std::vector<BorderPiece>> cells;
};

PatchLocator::PatchLocator(const Atlas& atlas) : index_(std::make_unique<Index>(atlas)) {
    for (std::size_t i = 0; i < atlas.patches.size(); ++i) {
        for (const Polygon<LonLat>& polygon : atlas.patches[i].land) {
            index_->add_ring(densified(polygon.exterior), static_cast<PatchIndex>(i));
            for (const Ring<LonLat>& hole : polygon.holes) {
                index_->add_ring(densified(hole), static_cast<PatchIndex>(i));
            }
        }
    }
    for (std::size_t i = 0; i < atlas.arcs.size(); ++i) {
        if (!is_land_border(atlas.arcs[i])) continue;
        index_->add_border(densified(atlas.arcs[i].line), static_cast<ArcIndex>(i));
    }
}

PatchLocator::~PatchLocator() = default;
PatchLocator::PatchLocator(PatchLocator&&) noexcept = default;
PatchLocator& PatchLocator::operator=(PatchLocator&&) noexcept = default;

std::vector<PatchIndex> PatchLocator::patches_at(LonLat p) const {
    const auto band = index_->bands.find(band_of(p.lat));
    if (band == index_->bands.end()) return {};
    std::vector<PatchIndex> crossed;
    for (const Edge& edge : band->second) {
        if (crosses_ray(edge.a, edge.b, p)) crossed.push_back(edge.patch);
    }
    std::sort(crossed.begin(), crossed.end());
    std::vector<PatchIndex> holding;
    for (auto run = crossed.begin(); run != crossed.end();) {
        const auto end = std::upper_bound(run, crossed.end(), *run);
        if ((end - run) % 2 == 1) holding.push_back(*run);
        run = end;
    }
    return holding;
}

PatchIndex PatchLocator::patch_at(LonLat p) const {
    const std::vector<PatchIndex> holding = patches_at(p);
    return holding.empty() ? no_patch : holding.front();
}

PatchIndex PatchLocator::patch_at(LonLat p, Date day) const {
    const std::vector<PatchIndex> holding = patches_at(p);
    for (const PatchIndex patch : holding) {
        if (index_->atlas->tenure_on(patch, day) != nullptr) return patch;
    }
    return holding.empty() ? no_patch : holding.front();
}

std::optional<PatchLocator::NearArc> PatchLocator::border_near(LonLat p, double limit_km) const {
    const LocalScale scale(p.lat);
    const double reach_lat = limit_km / scale.north;
    const double reach_lon = limit_km / std::max(scale.east, 1.0);
    std::optional<NearArc> nearest;
    for (int row = row_of(p.lat - reach_lat); row <= row_of(p.lat + reach_lat); ++row) {
        for (int col = column_of(p.lon - reach_lon); col <= column_of(p.lon + reach_lon); ++col) {
            const auto cell = index_->cells.find(row * cells_around + col);
            if (cell == index_->cells.end()) continue;
            for (const BorderPiece& piece : cell->second) {
                const double km = distance_km(p, piece, scale);
                if (km <= limit_km && (!nearest || km < nearest->km)) {
                    nearest = NearArc{piece.arc, km};
                }
            }
        }
    }
    return nearest;
}

HolderIndex holder_at(const Atlas& atlas, const PatchLocator& locator, LonLat p, Date day) {
    return atlas.holder_on(locator.patch_at(p, day), day);
}

}  // namespace geodata
