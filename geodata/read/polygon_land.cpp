// The land of a feature: out of GDAL, brought to degrees, checked, mended; within bounds.
#include <algorithm>
#include <cmath>

#include "geodata/read/limits.h"
#include "geodata/read/polygon_reader_internal.h"
#include "geodata/topology/geos_watch.h"
#include "geodata/topology/repair.h"
#include "geodata/topology/rings.h"

namespace geodata {

namespace {

// Files rounded outwards may be this much beyond 180 or 90 degrees; it is cut off.
constexpr double rounding_degrees = 1e-3;

/// Control points, which become many where they bound an arc.
std::size_t points_in(const OGRGeometry& geometry) {
    class Counter : public OGRDefaultConstGeometryVisitor {
      public:
        using OGRDefaultConstGeometryVisitor::visit;
        void visit(const OGRPoint*) override { ++count; }
        std::size_t count = 0;
    };
    Counter counter;
    geometry.accept(&counter);
    return counter.count;
}

template <class Land, class Use>
void each_ring(Land& land, const Use& use) {
    for (auto& polygon : land) {
        use(polygon.exterior);
        for (auto& hole : polygon.holes) use(hole);
    }
}

void clamp_to_globe(MultiPolygon<LonLat>& land) {
    each_ring(land, [](Ring<LonLat>& ring) {
        for (LonLat& p : ring) {
            p = {std::clamp(p.lon, -180.0, 180.0), std::clamp(p.lat, -90.0, 90.0)};
        }
    });
}

bool all_finite(const MultiPolygon<LonLat>& land) {
    bool finite = true;
    each_ring(land, [&finite](const Ring<LonLat>& ring) {
        for (const LonLat& p : ring) {
            finite = finite && std::isfinite(p.lon) && std::isfinite(p.lat);
        }
    });
    return finite;
}

}  // namespace

std::optional<Error> PolygonReader::coordinate_error(const MultiPolygon<LonLat>& land,
                                                     const std::string& feature) const {
    if (!all_finite(land)) {
        return Error{{"a coordinate is not a number", where_ + ", " + feature,
                      "correct or remove the feature"}};
    }
    bool on_globe = true;
    each_ring(land, [&on_globe](const Ring<LonLat>& ring) {
        for (const LonLat& p : ring) {
            on_globe = on_globe && std::abs(p.lon) <= 180 + rounding_degrees &&
                       std::abs(p.lat) <= 90 + rounding_degrees;
        }
    });
    if (on_globe) return std::nullopt;
    return Error{{"its coordinates lie outside 180 degrees of longitude or 90 of latitude",
                  where_ + ", " + feature,
                  "correct the feature, or state the coordinate reference system the file is in"}};
}

/// In parts, so that it can be cancelled.
bool PolygonReader::bring_to_wgs84(MultiPolygon<LonLat>& land) const {
    constexpr std::size_t at_once = 1 << 16;
    bool good = true;
    std::vector<double> x, y;
    each_ring(land, [&](Ring<LonLat>& ring) {
        for (std::size_t first = 0; first < ring.size(); first += at_once) {
            if (!good || cancelled(loading_)) return;
            const std::size_t count = std::min(at_once, ring.size() - first);
            x.clear();
            y.clear();
            for (std::size_t i = first; i < first + count; ++i) {
                x.push_back(ring[i].lon);
                y.push_back(ring[i].lat);
            }
            good = to_wgs84_->Transform(static_cast<int>(count), x.data(), y.data()) != 0;
            for (std::size_t i = 0; i < count; ++i) ring[first + i] = {x[i], y[i]};
        }
    });
    // A reference system whose axes run to the west or south turns the rings.
    for (Polygon<LonLat>& polygon : land) {
        polygon.exterior = normalised(std::move(polygon.exterior), true);
        for (Ring<LonLat>& hole : polygon.holes) hole = normalised(std::move(hole), false);
    }
    return good;
}

bool PolygonReader::has_room_for(const MultiPolygon<LonLat>& land, const std::string& feature) {
    std::size_t points = 0;
    each_ring(land, [&points](const Ring<LonLat>& ring) { points += densified_size(ring); });
    if (points_ + points <= most_points()) {
        points_ += points;
        return true;
    }
    note("the layer has more points than can be shown here (" + in_millions(most_points()) + ")",
         "the feature is left out; simplify the layer", feature);
    return false;
}

void PolygonReader::mend(MultiPolygon<LonLat>& land, const std::string& feature) {
    const double seconds =
        std::clamp(most_file_repair_seconds - repair_seconds_, 0.0, most_repair_seconds);
    const double start = processor_seconds();
    const std::string fault = fault_in(land, loading_, seconds);
    std::string failed;
    if (!fault.empty()) {
        Repair<LonLat> mended = repair(land, loading_, seconds);
        land = std::move(mended.land);
        failed = mended.failed;
    }
    repair_seconds_ += processor_seconds() - start;
    if (!failed.empty()) {
        note("the polygon is too tangled to repair: " + failed, "it is left out; draw it again",
             feature);
        return;
    }
    if (!fault.empty()) {
        note("the polygon is not valid", "it was repaired; correct it in QGIS with Fix geometries",
             feature + ": " + fault);
    }
    if (land.empty()) note("the polygon has no area", "it is left out", feature);
}

Result<MultiPolygon<LonLat>> PolygonReader::land_of(const OGRGeometry& geometry,
                                                    const std::string& feature) {
    constexpr std::size_t points_an_arc = 90;
    if (geometry.hasCurveGeometry() != 0 && points_in(geometry) > most_points() / points_an_arc) {
        note("the feature has more arcs than can be shown", "it is left out", feature);
        return MultiPolygon<LonLat>{};
    }
    MultiPolygon<LonLat> land = polygons_of(geometry);
    if (to_wgs84_ && all_finite(land) && !bring_to_wgs84(land)) {
        return Error{{"its coordinates cannot be brought to longitude and latitude",
                      where_ + ", " + feature,
                      "see that the file states its true coordinate reference system"}};
    }
    if (std::optional<Error> error = coordinate_error(land, feature)) return *error;
    clamp_to_globe(land);
    if (!has_room_for(land, feature)) return MultiPolygon<LonLat>{};
    mend(land, feature);
    return land;
}

}  // namespace geodata
