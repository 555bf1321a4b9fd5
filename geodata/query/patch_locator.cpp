// Two indices that refer to the lines of the atlas instead of copying them, sorted once and
// searched by halving: ring edges by bands of latitude, border edges by the cells of a grid.
#include <algorithm>
#include <bit>
#include <cmath>
#include <span>
#include <tuple>

#include "geodata/query/local_distance_internal.h"
#include "geodata/query/query.h"
#include "geodata/topology/rings.h"

namespace geodata {

namespace {

constexpr double band_degrees = 0.1;   // height of the lowest bands of the patch index
constexpr unsigned band_heights = 12;  // each twice as high as the one before
constexpr double cell_degrees = 0.25;  // cells of the border index
constexpr int cells_around = 1440;     // of them around the globe

/// From the vertex to the one after it.
struct RingEdge {
    std::uint32_t band;
    PatchIndex patch;
    const LonLat* from;
};

struct BorderEdge {
    std::int32_t cell;
    ArcIndex arc;
    std::uint32_t from;  ///< vertex of the arc
};

/// The number of a band: its height, then how many of that height lie south of it.
std::uint32_t band_of(double lat, unsigned height) {
    const auto lowest = static_cast<std::uint32_t>(std::max((lat + 90) / band_degrees, 0.0));
    return height << 16U | lowest >> height;
}
/// So high that an edge reaches into two bands at most.
unsigned height_for(double south, double north) {
    const auto bands = static_cast<std::uint32_t>((north - south) / band_degrees);
    return std::min(static_cast<unsigned>(std::bit_width(bands)), band_heights - 1);
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

}  // namespace

struct PatchLocator::Index {
    explicit Index(const Atlas& a) : atlas(&a) {}

    void add_ring(const Ring<LonLat>& ring, PatchIndex patch) {
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            const auto [south, north] = std::minmax(ring[i].lat, ring[i + 1].lat);
            if (south == north) continue;  // never crosses a ray along the parallel
            const unsigned height = height_for(south, north);
            const std::uint32_t last = band_of(north, height);
            for (std::uint32_t band = band_of(south, height); band <= last; ++band) {
                edges.push_back({band, patch, &ring[i]});
            }
        }
    }

    /// Long edges are looked at piece by piece: their boxes would hold half of the grid.
    void add_border(const Line<LonLat>& line, ArcIndex arc) {
        for (std::uint32_t i = 0; i + 1 < line.size(); ++i) {
            const Line<LonLat> pieces = densified({line[i], line[i + 1]});
            for (std::size_t k = 0; k + 1 < pieces.size(); ++k) {
                add_piece(pieces[k], pieces[k + 1], arc, i);
            }
        }
    }

    void add_piece(LonLat a, LonLat b, ArcIndex arc, std::uint32_t from) {
        const auto [west, east] = std::minmax(a.lon, b.lon);
        const auto [south, north] = std::minmax(a.lat, b.lat);
        for (int row = row_of(south); row <= row_of(north); ++row) {
            for (int column = column_of(west); column <= column_of(east); ++column) {
                borders.push_back({row * cells_around + column, arc, from});
            }
        }
    }

    /// Calls f with every border edge within the limit, as its arc and distance.
    template <class F>
    void each_near(LonLat p, double limit_km, F&& f) const {
        const LocalScale scale(p.lat);
        const double reach_lat = limit_km / scale.north;
        const double reach_lon = limit_km / std::max(scale.east, 1.0);
        for (int row = row_of(p.lat - reach_lat); row <= row_of(p.lat + reach_lat); ++row) {
            for (int column = column_of(p.lon - reach_lon); column <= column_of(p.lon + reach_lon);
                 ++column) {
                for (const BorderEdge& edge : in_cell(row * cells_around + column)) {
                    const LonLat* from = &atlas->arcs[edge.arc].line[edge.from];
                    const double km = distance_km(p, from[0], from[1], scale);
                    if (km <= limit_km) f(NearArc{edge.arc, km});
                }
            }
        }
    }

    void sort() {
        std::sort(edges.begin(), edges.end(), [](const RingEdge& a, const RingEdge& b) {
            return a.band != b.band ? a.band < b.band : a.patch < b.patch;
        });
        edges.shrink_to_fit();
        std::sort(borders.begin(), borders.end(), [](const BorderEdge& a, const BorderEdge& b) {
            return std::tie(a.cell, a.arc, a.from) < std::tie(b.cell, b.arc, b.from);
        });
        const auto same = [](const BorderEdge& a, const BorderEdge& b) {
            return a.cell == b.cell && a.arc == b.arc && a.from == b.from;
        };
        borders.erase(std::unique(borders.begin(), borders.end(), same), borders.end());
        borders.shrink_to_fit();
    }

    [[nodiscard]] std::span<const RingEdge> in_band(std::uint32_t band) const {
        return std::ranges::equal_range(edges, band, {}, &RingEdge::band);
    }
    [[nodiscard]] std::span<const BorderEdge> in_cell(std::int32_t cell) const {
        return std::ranges::equal_range(borders, cell, {}, &BorderEdge::cell);
    }

    const Atlas* atlas;
    std::vector<RingEdge> edges;      ///< by band
    std::vector<BorderEdge> borders;  ///< by cell
};

PatchLocator::PatchLocator(const Atlas& atlas, const Loading* loading)
    : index_(std::make_unique<Index>(atlas)) {
    for (std::size_t i = 0; i < atlas.patches.size() && !cancelled(loading); ++i) {
        for (const Polygon<LonLat>& polygon : atlas.patches[i].land) {
            index_->add_ring(polygon.exterior, static_cast<PatchIndex>(i));
            for (const Ring<LonLat>& hole : polygon.holes) {
                index_->add_ring(hole, static_cast<PatchIndex>(i));
            }
        }
    }
    for (std::size_t i = 0; i < atlas.arcs.size() && !cancelled(loading); ++i) {
        if (!is_land_border(atlas.arcs[i])) continue;
        index_->add_border(atlas.arcs[i].line, static_cast<ArcIndex>(i));
    }
    index_->sort();
}

PatchLocator::~PatchLocator() = default;
PatchLocator::PatchLocator(PatchLocator&&) noexcept = default;
PatchLocator& PatchLocator::operator=(PatchLocator&&) noexcept = default;

std::vector<PatchIndex> PatchLocator::patches_at(LonLat p) const {
    if (!(std::abs(p.lat) <= 90)) return {};
    std::vector<PatchIndex> crossed;
    for (unsigned height = 0; height < band_heights; ++height) {
        for (const RingEdge& edge : index_->in_band(band_of(p.lat, height))) {
            if (crosses_ray(edge.from[0], edge.from[1], p)) crossed.push_back(edge.patch);
        }
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

std::vector<PatchLocator::NearArc> PatchLocator::borders_near(LonLat p, double limit_km) const {
    std::vector<NearArc> near;
    index_->each_near(p, limit_km, [&](const NearArc& edge) {
        const auto known = std::find_if(near.begin(), near.end(),
                                        [&](const NearArc& one) { return one.arc == edge.arc; });
        if (known == near.end()) {
            near.push_back(edge);
        } else {
            known->km = std::min(known->km, edge.km);
        }
    });
    std::stable_sort(near.begin(), near.end(),
                     [](const NearArc& a, const NearArc& b) { return a.km < b.km; });
    return near;
}

std::optional<PatchLocator::NearArc> PatchLocator::border_near(LonLat p, double limit_km) const {
    std::optional<NearArc> nearest;
    index_->each_near(p, limit_km, [&](const NearArc& edge) {
        if (!nearest || edge.km < nearest->km) nearest = edge;
    });
    return nearest;
}

HolderIndex holder_at(const Atlas& atlas, const PatchLocator& locator, LonLat p, Date day) {
    return atlas.holder_on(locator.patch_at(p, day), day);
}

}  // namespace geodata
