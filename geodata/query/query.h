/// \file
/// Look-ups over an Atlas.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "geodata/loading.h"
#include "geodata/model/atlas.h"
#include "geodata/plane/projection.h"
#include "geodata/query/fronts.h"

namespace geodata {

/// Finds the patch under a point fast: ring edges in an index built once. Keeps a reference to
/// the atlas, which must outlive it. Movable, not copyable. Made under a Loading that is cancelled,
/// it does not hold everything.
class PatchLocator {
  public:
    explicit PatchLocator(const Atlas&, const Loading* = nullptr);
    ~PatchLocator();
    PatchLocator(PatchLocator&&) noexcept;
    PatchLocator& operator=(PatchLocator&&) noexcept;

    /// The patch that holds the point (edges count to one of the neighbours), or no_patch.
    [[nodiscard]] PatchIndex patch_at(LonLat) const;
    /// The same, where patches of different times overlap (files with dates of their own): the
    /// one that is held on the day, if any.
    [[nodiscard]] PatchIndex patch_at(LonLat, Date) const;
    /// All patches that hold the point, by index.
    [[nodiscard]] std::vector<PatchIndex> patches_at(LonLat) const;
    /// The land border (not coast) nearest to the point within `limit_km`, with its distance.
    struct NearArc {
        ArcIndex arc = 0;
        double km = 0;
    };
    [[nodiscard]] std::optional<NearArc> border_near(LonLat, double limit_km) const;
    /// All within the limit, each once, the nearest first.
    [[nodiscard]] std::vector<NearArc> borders_near(LonLat, double limit_km) const;

  private:
    struct Index;
    std::unique_ptr<Index> index_;
};

/// Who held this place on this day; no_holder at sea.
HolderIndex holder_at(const Atlas&, const PatchLocator&, LonLat, Date);

/// Everything the program can say about a place on a day.
struct Identification {
    LonLat position;
    Date date;
    PatchIndex patch = no_patch;  ///< no_patch: sea, or beyond the atlas
    const Tenure* tenure = nullptr;
    std::vector<const Allocation*> allocations;   ///< of each paper; null: it does not name it
    std::optional<PatchLocator::NearArc> border;  ///< within 15 km
    const Place* town = nullptr;                  ///< the nearest within 10 km
    struct NearFront {
        FrontIndex front = 0;
        FrontSide side;
    };
    std::optional<NearFront> front;  ///< of those of the day the nearest within 100 km
};
Identification identify(const Atlas&, const PatchLocator&, LonLat, Date);
/// The answer as JSON: lon, lat, date, patch, name, water, holder, holder_name, relation, since,
/// until, source, allocations{paper: {sphere, clause}}, history[], border{}, town{name, today,
/// names{language: name}}, front{campaign, day, left, right, agreed, km, side, precision_km,
/// source}; null where there is none.
std::string to_json(const Atlas&, const Identification&);

/// Geodesic area on the WGS 84 ellipsoid, km² (PROJ's geodesic routines: Karney, Algorithms for
/// geodesics, J. Geodesy 87, 2013). Holes are taken off.
double area_km2(const MultiPolygon<LonLat>&);

struct AreaRow {
    std::string key;       ///< holder id, sphere id, or "from -> to" (holding_key)
    std::string name;      ///< for people
    std::string relation;  ///< relation id, or empty
    double km2 = 0;
    int patches = 0;
};
/// Whose land it is, as changes tell holders apart: "poland", "poland:contested" where it is not
/// held but fought over, "none".
std::string holding_key(const Atlas&, PatchIndex, Date);
/// Per holder and relation on a day, largest first.
std::vector<AreaRow> areas_by_holder(const Atlas&, Date);
/// Per sphere and territory of a paper, largest first.
std::vector<AreaRow> areas_by_sphere(const Atlas&, Paper);
/// Per (holder before, holder after) where they differ, contested land apart; largest first.
std::vector<AreaRow> areas_changed(const Atlas&, Date before, Date after);

/// Polygons of several patches joined along their shared arcs (exact: edges that occur twice
/// vanish), in degrees.
MultiPolygon<LonLat> dissolve(const Atlas&, const std::vector<PatchIndex>&);

}  // namespace geodata
