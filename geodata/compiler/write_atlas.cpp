#include "geodata/compiler/write_atlas.h"

#include <functional>

#include <ogrsf_frmts.h>

#include "geodata/compiler/table_texts.h"
#include "geodata/compiler/tables.h"
#include "geodata/query/query.h"
#include "geodata/read/gdal_internal.h"
#include "geodata/write/memory_folder_internal.h"
#include "geodata/write/output_set.h"
#include "geodata/write/replace_file.h"

namespace geodata::compiler {

namespace {

struct Column {
    const char* name;
    OGRFieldType type;
    int width;
    int decimals = 0;
};

OGRLinearRing ogr_ring(const Ring<LonLat>& points) {
    OGRLinearRing ring;
    for (const LonLat& p : points) ring.addPoint(p.lon, p.lat);
    return ring;
}

OGRMultiPolygon ogr_polygons(const MultiPolygon<LonLat>& land) {
    OGRMultiPolygon many;
    for (const Polygon<LonLat>& polygon : land) {
        OGRPolygon part;
        OGRLinearRing exterior = ogr_ring(polygon.exterior);
        part.addRing(&exterior);
        for (const Ring<LonLat>& hole : polygon.holes) {
            OGRLinearRing ring = ogr_ring(hole);
            part.addRing(&ring);
        }
        many.addGeometry(&part);
    }
    return many;
}

OGRLineString ogr_line(const Line<LonLat>& points) {
    OGRLineString line;
    for (const LonLat& p : points) line.addPoint(p.lon, p.lat);
    return line;
}

/// One Shapefile. DBF headers carry a date; a fixed one keeps the bytes equal from day to day.
class ShapeFile {
  public:
    ShapeFile(const std::filesystem::path& file, OGRwkbGeometryType type,
              const std::vector<Column>& columns) {
        GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("ESRI Shapefile");
        if (driver == nullptr) return;
        data_.reset(driver->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        if (!data_) return;
        OGRSpatialReference wgs84;
        wgs84.SetWellKnownGeogCS("WGS84");
        wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        const char* options[] = {"ENCODING=UTF-8", "DBF_DATE_LAST_UPDATE=2000-01-01", nullptr};
        layer_ = data_->CreateLayer(file.stem().c_str(), &wgs84, type, const_cast<char**>(options));
        for (const Column& column : columns) {
            OGRFieldDefn definition(column.name, column.type);
            definition.SetWidth(column.width);
            definition.SetPrecision(column.decimals);
            if (layer_ != nullptr) layer_->CreateField(&definition);
        }
    }
    bool add(const OGRGeometry& geometry, const std::function<void(OGRFeature&)>& fill) {
        if (layer_ == nullptr) return false;
        const OGRFeatureUniquePtr feature(OGRFeature::CreateFeature(layer_->GetLayerDefn()));
        feature->SetGeometry(&geometry);
        fill(*feature);
        return layer_->CreateFeature(feature.get()) == OGRERR_NONE;
    }

  private:
    GDALDatasetUniquePtr data_;
    OGRLayer* layer_ = nullptr;
};

bool write_shapes(const Atlas& atlas, const MemoryFolder& folder) {
    bool good = true;
    ShapeFile patches(folder / "patches.shp", wkbPolygon,
                      {{"id", OFTString, 32},
                       {"name", OFTString, 120},
                       {"territory", OFTString, 20},
                       {"note", OFTString, 254},
                       {"km2", OFTReal, 14, 2}});
    for (const Patch& patch : atlas.patches) {
        good &= patches.add(ogr_polygons(patch.land), [&](OGRFeature& f) {
            f.SetField("id", patch.id.c_str());
            f.SetField("name", patch.name.c_str());
            f.SetField("territory",
                       patch.territory ? atlas.territory(*patch.territory).id.c_str() : "");
            f.SetField("note", patch.note.c_str());
            f.SetField("km2", area_km2(patch.land));
        });
    }
    ShapeFile arcs(folder / "arcs.shp", wkbLineString,
                   {{"id", OFTInteger, 6},
                    {"left", OFTString, 32},
                    {"right", OFTString, 32},
                    {"name", OFTString, 120},
                    {"basis", OFTString, 12},
                    {"source", OFTString, 254},
                    {"prec_km", OFTReal, 8, 2},
                    {"recipe", OFTString, 60}});
    const auto side = [&](PatchIndex p) {
        return p == no_patch ? std::string() : atlas.patches[p].id;
    };
    int number = 0;
    for (const Arc& arc : atlas.arcs) {
        good &= arcs.add(ogr_line(arc.line), [&](OGRFeature& f) {
            f.SetField("id", ++number);
            f.SetField("left", side(arc.left).c_str());
            f.SetField("right", side(arc.right).c_str());
            f.SetField("name", arc.name.c_str());
            f.SetField("basis", std::string(to_id(arc.basis)).c_str());
            f.SetField("source", arc.source.c_str());
            f.SetField("prec_km", arc.precision_km);
            f.SetField("recipe", arc.recipe.c_str());
        });
    }
    return good;
}

bool write_waters_and_places(const Atlas& atlas, const MemoryFolder& folder) {
    bool good = true;
    ShapeFile rivers(folder / "rivers.shp", wkbLineString,
                     {{"name", OFTString, 60}, {"rank", OFTInteger, 2}});
    for (const River& river : atlas.rivers) {
        OGRMultiLineString lines;
        for (const Line<LonLat>& points : river.lines) {
            const OGRLineString line = ogr_line(points);
            lines.addGeometry(&line);
        }
        good &= rivers.add(lines, [&](OGRFeature& f) {
            f.SetField("name", river.name.c_str());
            f.SetField("rank", river.rank);
        });
    }
    ShapeFile lakes(folder / "lakes.shp", wkbPolygon,
                    {{"name", OFTString, 60}, {"rank", OFTInteger, 2}});
    for (const Lake& lake : atlas.lakes) {
        good &= lakes.add(ogr_polygons(lake.water), [&](OGRFeature& f) {
            f.SetField("name", lake.name.c_str());
            f.SetField("rank", lake.rank);
        });
    }
    ShapeFile places(folder / "places.shp", wkbPoint,
                     {{"name", OFTString, 60},
                      {"today", OFTString, 60},
                      {"rank", OFTInteger, 2},
                      {"capital", OFTString, 32},
                      {"source", OFTString, 60},
                      {"others", OFTString, longest_names_text}});
    for (const geodata::Place& place : atlas.places) {
        good &= places.add(OGRPoint(place.position.lon, place.position.lat), [&](OGRFeature& f) {
            f.SetField("name", place.name.c_str());
            f.SetField("today", place.name_today.c_str());
            f.SetField("rank", place.rank);
            f.SetField("capital", place.capital_of.c_str());
            f.SetField("source", place.source.c_str());
            f.SetField("others", names_text(place.other_names).c_str());
        });
    }
    return good;
}

bool holds(const std::filesystem::path& file, std::size_t features) {
    const GDALDatasetUniquePtr data(
        GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
    return data && data->GetLayerCount() == 1 &&
           data->GetLayer(0)->GetFeatureCount() == static_cast<GIntBig>(features);
}

/// Opened again, every Shapefile has what the atlas has.
bool is_whole(const MemoryFolder& shapes, const Atlas& atlas) {
    return holds(shapes / "patches.shp", atlas.patches.size()) &&
           holds(shapes / "arcs.shp", atlas.arcs.size()) &&
           holds(shapes / "rivers.shp", atlas.rivers.size()) &&
           holds(shapes / "lakes.shp", atlas.lakes.size()) &&
           holds(shapes / "places.shp", atlas.places.size());
}

Status put_in_place(const MemoryFolder& shapes, const TableTexts& tables,
                    const std::filesystem::path& folder) {
    std::vector<NewFile> files;
    std::vector<std::filesystem::path> outdated;
    for (const auto& [name, text] : tables) files.push_back({folder / name, text});
    for (const std::string& name : shapes.names()) {
        const std::filesystem::path file = folder / name;
        if (!is_shapefile(file)) continue;
        for (const NewFile& part : files_to_place(shapes, name, file)) files.push_back(part);
        for (const auto& index : outdated_by(file)) outdated.push_back(index);
    }
    return replace_files(files, outdated);
}

}  // namespace

Status write_atlas(const Atlas& atlas, const std::filesystem::path& folder) {
    register_gdal();
    const GdalComplaints complaints;
    const MemoryFolder shapes;
    if (!write_shapes(atlas, shapes) || !write_waters_and_places(atlas, shapes) ||
        !complaints.first_failure().empty() || !is_whole(shapes, atlas)) {
        return Error{{complaints.with_reason("the atlas could not be made"), folder.string(),
                      "look for what is odd in the recipe"}};
    }
    return put_in_place(shapes, table_texts(atlas), folder);
}

}  // namespace geodata::compiler
