#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "geodata/read/letters.h"
#include "geodata/read/polygon_reader_internal.h"
#include "geodata/topology/repair.h"
#include "geodata/topology/shared_arcs.h"

namespace geodata {

namespace {

// Files rounded outwards may be this much beyond 180 or 90 degrees; it is cut off.
constexpr double rounding_degrees = 1e-3;

/// Hues a golden angle apart stay distinct however many there are; lightness in three steps.
Colour distinct_colour(std::size_t number) {
    const double hue = std::fmod(static_cast<double>(number) * 137.508, 360);
    const double lightness = 0.72 + 0.06 * static_cast<double>(number % 3);
    const auto channel = [&](double shift) {
        const double wave = std::cos((hue + shift) * std::numbers::pi / 180);
        return static_cast<std::uint8_t>(
            std::lround(255 * std::clamp(lightness + 0.13 * wave, 0.0, 1.0)));
    };
    return {channel(0), channel(-120), channel(120)};
}

template <class Use>
void each_point(const OGRGeometry& geometry, const Use& use) {
    class Visitor : public OGRDefaultConstGeometryVisitor {
      public:
        explicit Visitor(const Use& u) : use_(u) {}
        using OGRDefaultConstGeometryVisitor::visit;
        void visit(const OGRPoint* point) override { use_(point->getX(), point->getY()); }

      private:
        const Use& use_;
    };
    Visitor visitor(use);
    geometry.accept(&visitor);
}

void clamp_to_globe(MultiPolygon<LonLat>& land) {
    const auto clamp_ring = [](Ring<LonLat>& ring) {
        for (LonLat& p : ring) {
            p = {std::clamp(p.lon, -180.0, 180.0), std::clamp(p.lat, -90.0, 90.0)};
        }
    };
    for (Polygon<LonLat>& polygon : land) {
        clamp_ring(polygon.exterior);
        std::for_each(polygon.holes.begin(), polygon.holes.end(), clamp_ring);
    }
}

}  // namespace

PolygonReader::PolygonReader(OGRLayer& layer, std::string where, ToWgs84 to_wgs84)
    : layer_(layer),
      where_(std::move(where)),
      to_wgs84_(std::move(to_wgs84)),
      roles_(field_roles(*layer.GetLayerDefn())) {}

std::optional<Error> PolygonReader::read() {
    GdalComplaints complaints;
    if (roles_.name < 0) {
        troubles_.push_back({"no field holds names",
                             "its features are called by their numbers; add a field \"name\"",
                             {}});
    }
    for (const auto& feature : layer_) {
        if (!complaints.first_failure().empty()) break;
        if (std::optional<Error> error = read_feature(*feature)) return error;
    }
    if (!complaints.first_failure().empty()) {
        return Error{{"it cannot be read to its end: " + complaints.first_failure(), where_,
                      "copy or download it again, whole"}};
    }
    if (atlas_.patches.empty()) {
        return Error{{"the layer has no polygons to show", where_, "choose a layer of areas"}};
    }
    return std::nullopt;
}

std::string PolygonReader::feature_words(const OGRFeature& feature) const {
    const std::string name = text_field(feature, roles_.name);
    return "feature " + std::to_string(feature.GetFID()) + (name.empty() ? "" : " (" + name + ")");
}

void PolygonReader::note(const std::string& what, const std::string& remedy,
                         const std::string& feature) {
    const auto known = std::find_if(troubles_.begin(), troubles_.end(),
                                    [&what](const Trouble& t) { return t.what == what; });
    if (known != troubles_.end()) {
        known->features.push_back(feature);
    } else {
        troubles_.push_back({what, remedy, {feature}});
    }
}

std::vector<Warning> PolygonReader::warnings() const {
    constexpr std::size_t named = 3;
    std::vector<Warning> all;
    for (const Trouble& trouble : troubles_) {
        std::string where = where_;
        for (std::size_t i = 0; i < std::min(named, trouble.features.size()); ++i) {
            where += ", " + trouble.features[i];
        }
        if (trouble.features.size() > named) {
            where += " and " + std::to_string(trouble.features.size() - named) + " more";
        }
        all.push_back(Warning{{trouble.what, where, trouble.remedy}});
    }
    return all;
}

std::optional<Error> PolygonReader::coordinate_error(const OGRGeometry& geometry,
                                                     const std::string& feature) const {
    bool finite = true;
    bool on_globe = true;
    each_point(geometry, [&](double x, double y) {
        finite = finite && std::isfinite(x) && std::isfinite(y);
        on_globe = on_globe && std::abs(x) <= 180 + rounding_degrees &&
                   std::abs(y) <= 90 + rounding_degrees;
    });
    if (!finite) {
        return Error{{"a coordinate is not a number", where_ + ", " + feature,
                      "correct or remove the feature"}};
    }
    if (!on_globe) {
        return Error{
            {"its coordinates lie outside 180 degrees of longitude or 90 of latitude",
             where_ + ", " + feature,
             "correct the feature, or state the coordinate reference system the file is in"}};
    }
    return std::nullopt;
}

std::optional<Error> PolygonReader::read_feature(const OGRFeature& source) {
    const std::string feature = feature_words(source);
    if (source.GetGeometryRef() == nullptr || source.GetGeometryRef()->IsEmpty()) {
        note("the feature has no geometry", "it is left out", feature);
        return std::nullopt;
    }
    if (!has_polygons(*source.GetGeometryRef())) {
        note("the feature is no polygon", "it is left out", feature);
        return std::nullopt;
    }
    const OGRGeometryUniquePtr geometry(source.GetGeometryRef()->clone());
    if (to_wgs84_) {
        bool finite = true;
        each_point(*geometry, [&](double x, double y) {
            finite = finite && std::isfinite(x) && std::isfinite(y);
        });
        if (finite && geometry->transform(to_wgs84_.get()) != OGRERR_NONE) {
            return Error{{"its coordinates cannot be brought to longitude and latitude",
                          where_ + ", " + feature,
                          "see that the file states its true coordinate reference system"}};
        }
    }
    if (std::optional<Error> error = coordinate_error(*geometry, feature)) return error;
    MultiPolygon<LonLat> land = polygons_of(*geometry);
    clamp_to_globe(land);
    const std::string fault = fault_in(land);
    if (!fault.empty()) {
        land = repaired(land);
        note("the polygon is not valid", "it was repaired; correct it in QGIS with Fix geometries",
             feature + ": " + fault);
    }
    if (land.empty()) {
        note("the polygon has no area", "it is left out", feature);
        return std::nullopt;
    }
    Tenure tenure = tenure_of(source, feature);
    Patch patch;
    patch.name = atlas_.holders[tenure.holder].name;
    patch.id = atlas_.holders[tenure.holder].id + "_" + std::to_string(source.GetFID());
    patch.land = std::move(land);
    patch.tenures.push_back(std::move(tenure));
    atlas_.patches.push_back(std::move(patch));
    return std::nullopt;
}

Tenure PolygonReader::tenure_of(const OGRFeature& source, const std::string& feature) {
    Tenure tenure;
    std::string name = text_field(source, roles_.name);
    if (name.empty()) name = "feature " + std::to_string(source.GetFID());
    tenure.holder = holder_named(name);
    tenure.source = where_;
    const Result<Period> period = period_of(source, roles_);
    if (period) {
        tenure.period = period.value();
    } else {
        note("its dates are wrong", "it is shown for all time; write them as 1939-08-23",
             feature + ": " + period.error().what);
    }
    return tenure;
}

HolderIndex PolygonReader::holder_named(const std::string& name) {
    const auto [entry, added] =
        holder_index_.try_emplace(name, static_cast<HolderIndex>(atlas_.holders.size()));
    if (added) {
        std::string id = identifier_of(name);
        if (atlas_.find_holder(id) != no_holder) id += "_" + std::to_string(entry->second);
        atlas_.holders.push_back(
            {id, name, in_capitals(name), distinct_colour(atlas_.holders.size())});
    }
    return entry->second;
}

Atlas PolygonReader::take() {
    atlas_.arcs = shared_arcs(atlas_.patches);
    for (Arc& arc : atlas_.arcs) arc.source = where_;
    return std::move(atlas_);
}

}  // namespace geodata
