#include <cmath>

#include "geodata/read/file_kind.h"
#include "geodata/read/folder_reader.h"
#include "geodata/read/gdal_internal.h"
#include "geodata/read/neighbours.h"
#include "geodata/read/reading_bounds_internal.h"
#include "geodata/read/shapefile_faults.h"
#include "geodata/topology/crossings.h"
#include "geodata/topology/repair.h"

namespace geodata {

namespace {

using FeatureUse = std::function<void(const OGRFeature&, const std::string& where)>;

/// Every feature of the first layer with a geometry; the error that stopped the reading, if one
/// did.
std::optional<Error> each_feature(const std::filesystem::path& shp, const FeatureUse& use) {
    if (std::optional<Error> fault = file_fault(shp)) return fault;
    if (std::optional<Error> fault = neighbour_fault(shp)) return fault;
    const ReadingBounds bounds(from_root(shp).parent_path());
    if (std::optional<Error> fault = shapefile_fault(from_root(shp))) return fault;
    if (!sidecar(from_root(shp), ".dbf")) {
        return Error{{"its table (.dbf) is missing", shp.string(), "put the .dbf beside it"}};
    }
    GdalComplaints complaints;
    const GDALDatasetUniquePtr data = open_vector(shp, {"ESRI Shapefile"});
    if (!data || data->GetLayerCount() == 0) {
        return Error{
            {complaints.with_reason("GDAL cannot open it"), shp.string(), "copy it again, whole"}};
    }
    for (const auto& feature : data->GetLayer(0)) {
        const std::string where = shp.string() + ", feature " + std::to_string(feature->GetFID());
        if (!complaints.first_failure().empty()) break;
        if (feature->GetGeometryRef() == nullptr) {
            return Error{{"the feature has no geometry", where, "draw it or remove its row"}};
        }
        use(*feature, where);
    }
    if (complaints.first_failure().empty()) return std::nullopt;
    return Error{{"it cannot be read to its end: " + complaints.first_failure(), shp.string(),
                  "copy it again, whole"}};
}

bool all_finite(const OGRGeometry& geometry) {
    OGREnvelope box;
    geometry.getEnvelope(&box);
    return std::isfinite(box.MinX) && std::isfinite(box.MaxX) && std::isfinite(box.MinY) &&
           std::isfinite(box.MaxY) && box.MinX >= -180.001 && box.MaxX <= 180.001 &&
           box.MinY >= -90.001 && box.MaxY <= 90.001;
}

/// More than can be disentangled: it could not be drawn.
bool tangled(const MultiPolygon<LonLat>& land) {
    return count_crossings(land, most_crossings).count > most_crossings;
}

int rank_of(const OGRFeature& feature) {
    const int index = field_index(*feature.GetDefnRef(), "rank");
    return index < 0 ? 5 : feature.GetFieldAsInteger(index);
}

}  // namespace

void FolderReader::read_patches() {
    const auto file = folder_ / "patches.shp";
    if (is_missing(file)) return missing("patches.shp", true);
    const auto failed = each_feature(file, [this](const OGRFeature& f, const std::string& where) {
        Patch patch;
        patch.id = text_field(f, "id");
        patch.name = text_field(f, "name");
        patch.note = text_field(f, "note");
        const std::string territory = text_field(f, "territory");
        patch.territory = atlas_.find_territory(territory);
        // Without any, every feature would repeat that complaint.
        if (!territory.empty() && !patch.territory && !atlas_.territories.empty()) {
            fault("there is no territory \"" + territory + "\"", where,
                  "write the id of a territory of territories.csv, or nothing");
        }
        const int km2 = field_index(*f.GetDefnRef(), "km2");
        if (km2 >= 0) patch.km2 = f.GetFieldAsDouble(km2);
        if (!all_finite(*f.GetGeometryRef())) {
            return fault("a coordinate is no longitude or latitude", where, "mend the feature");
        }
        patch.land = polygons_of(*f.GetGeometryRef());
        if (patch.id.empty() || patch.land.empty()) {
            return fault("the patch has no id or no polygon", where, "give it both");
        }
        if (tangled(patch.land)) {
            return fault("the patch's lines cross each other more than " +
                             std::to_string(most_crossings) + " times",
                         where, "build the atlas again");
        }
        const auto index = static_cast<PatchIndex>(atlas_.patches.size());
        if (!patch_index_.emplace(patch.id, index).second) {
            return fault("the id \"" + patch.id + "\" occurs twice", where, "rename one of them");
        }
        atlas_.patches.push_back(std::move(patch));
    });
    if (failed) lacks(*failed);
    if (!failed && atlas_.patches.empty()) {
        fault("the layer has no features", place("patches.shp"), "build the atlas again");
    }
}

void FolderReader::read_arcs() {
    const auto file = folder_ / "arcs.shp";
    if (is_missing(file)) return missing("arcs.shp", true);
    const auto failed = each_feature(file, [this](const OGRFeature& f, const std::string& where) {
        Arc arc;
        arc.name = text_field(f, "name");
        const std::string left = text_field(f, "left");
        const std::string right = text_field(f, "right");
        if (!left.empty()) arc.left = patch_named(left, where);
        if (!right.empty()) arc.right = patch_named(right, where);
        const std::string basis = text_field(f, "basis");
        if (const auto known = basis_from(basis)) {
            arc.basis = *known;
        } else {
            fault("\"" + basis + "\" is no basis of a line", where,
                  "write modern, admin1, river, treaty, digitised, coast or frame");
        }
        arc.source = text_field(f, "source");
        arc.recipe = text_field(f, "recipe");
        const int precision = field_index(*f.GetDefnRef(), "prec_km");
        if (precision >= 0) arc.precision_km = f.GetFieldAsDouble(precision);
        if (!all_finite(*f.GetGeometryRef())) {
            return fault("a coordinate is no longitude or latitude", where, "mend the feature");
        }
        for (Line<LonLat>& line : lines_of(*f.GetGeometryRef())) {
            Arc piece = arc;
            piece.line = std::move(line);
            atlas_.arcs.push_back(std::move(piece));
        }
    });
    if (failed) lacks(*failed);
}

void FolderReader::read_rivers() {
    const auto file = folder_ / "rivers.shp";
    if (is_missing(file)) return missing("rivers.shp", false);
    const auto failed = each_feature(file, [this](const OGRFeature& f, const std::string&) {
        if (!all_finite(*f.GetGeometryRef())) return;
        atlas_.rivers.push_back({text_field(f, "name"), rank_of(f), lines_of(*f.GetGeometryRef())});
    });
    if (failed) faults_.push_back(*failed);
}

void FolderReader::read_lakes() {
    const auto file = folder_ / "lakes.shp";
    if (is_missing(file)) return missing("lakes.shp", false);
    const auto failed = each_feature(file, [this](const OGRFeature& f, const std::string& where) {
        if (!all_finite(*f.GetGeometryRef())) return;
        Lake lake{text_field(f, "name"), rank_of(f), polygons_of(*f.GetGeometryRef())};
        if (tangled(lake.water)) {
            return warn("the lake's lines cross each other more than " +
                            std::to_string(most_crossings) + " times",
                        where, "the map is shown without it");
        }
        atlas_.lakes.push_back(std::move(lake));
    });
    if (failed) faults_.push_back(*failed);
}

/// "lt:Vilnius;yi:Vilne": what has no language is passed over.
std::vector<PlaceName> FolderReader::names_in(const std::string& text) {
    std::vector<PlaceName> names;
    std::size_t from = 0;
    while (from < text.size()) {
        const std::size_t to = std::min(text.find(';', from), text.size());
        const std::size_t colon = text.find(':', from);
        if (colon < to && colon > from && colon + 1 < to) {
            names.push_back(
                {text.substr(from, colon - from), text.substr(colon + 1, to - colon - 1)});
        }
        from = to + 1;
    }
    return names;
}

void FolderReader::read_places() {
    const auto file = folder_ / "places.shp";
    if (is_missing(file)) return missing("places.shp", false);
    const auto failed = each_feature(file, [this](const OGRFeature& f, const std::string& where) {
        if (wkbFlatten(f.GetGeometryRef()->getGeometryType()) != wkbPoint ||
            !all_finite(*f.GetGeometryRef())) {
            return fault("a place must be a point in degrees", where, "mend the feature");
        }
        const OGRPoint* point = f.GetGeometryRef()->toPoint();
        Place place{text_field(f, "name"),
                    text_field(f, "today"),
                    {point->getX(), point->getY()},
                    rank_of(f),
                    text_field(f, "capital"),
                    text_field(f, "source"),
                    names_in(text_field(f, "others"))};
        if (place.name_today.empty()) place.name_today = place.name;
        atlas_.places.push_back(std::move(place));
    });
    if (failed) faults_.push_back(*failed);
}

}  // namespace geodata
