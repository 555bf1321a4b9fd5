#include <algorithm>
#include <cmath>
#include <memory>

#include <cpl_string.h>

#include "geodata/letters.h"
#include "geodata/read/gdal_internal.h"
#include "geodata/write/layer_writer_internal.h"

namespace geodata {

namespace {

constexpr std::size_t dbf_text_bytes = 254;

OGRLinearRing ogr_ring(const Ring<LonLat>& points) {
    OGRLinearRing ring;
    for (const LonLat& p : points) ring.addPoint(p.lon, p.lat);
    return ring;
}

OGRMultiPolygon ogr_multi_polygon(const MultiPolygon<LonLat>& land) {
    OGRMultiPolygon multi;
    for (const Polygon<LonLat>& polygon : land) {
        OGRPolygon part;
        OGRLinearRing exterior = ogr_ring(polygon.exterior);
        part.addRing(&exterior);
        for (const Ring<LonLat>& hole : polygon.holes) {
            OGRLinearRing ring = ogr_ring(hole);
            part.addRing(&ring);
        }
        multi.addGeometry(&part);
    }
    return multi;
}

OGRMultiLineString ogr_multi_line(const std::vector<Line<LonLat>>& lines) {
    OGRMultiLineString multi;
    for (const Line<LonLat>& points : lines) {
        OGRLineString line;
        for (const LonLat& p : points) line.addPoint(p.lon, p.lat);
        multi.addGeometry(&line);
    }
    return multi;
}

std::unique_ptr<OGRGeometry> ogr_geometry(const ExportRow& row) {
    if (row.lines.empty()) return std::make_unique<OGRMultiPolygon>(ogr_multi_polygon(row.land));
    return std::make_unique<OGRMultiLineString>(ogr_multi_line(row.lines));
}

bool of_lines(const std::vector<ExportRow>& rows) {
    return !rows.empty() && !rows.front().lines.empty();
}

CPLStringList layer_options(const std::string& driver) {
    CPLStringList options;
    if (driver == "ESRI Shapefile") options.SetNameValue("ENCODING", "UTF-8");
    if (driver == "GeoJSON") {
        options.SetNameValue("RFC7946", "YES");
        options.SetNameValue("COORDINATE_PRECISION", "9");
    }
    return options;
}

Error refused(const std::filesystem::path& file, const GdalComplaints& complaints) {
    return Error{{complaints.with_reason("it could not be written"), file.string(),
                  "try another format, or less at a time"}};
}

bool add_columns(OGRLayer& layer, const std::vector<std::string>& columns, const char* number,
                 bool shapefile) {
    for (const std::string& column : columns) {
        OGRFieldDefn field(column.c_str(), OFTString);
        if (shapefile) field.SetWidth(static_cast<int>(dbf_text_bytes));
        if (layer.CreateField(&field) != OGRERR_NONE) return false;
    }
    OGRFieldDefn last(number, OFTReal);
    if (shapefile) {
        last.SetWidth(14);
        last.SetPrecision(2);
    }
    return layer.CreateField(&last) == OGRERR_NONE;
}

bool add_row(OGRLayer& layer, const ExportRow& row, bool shapefile) {
    const OGRFeatureUniquePtr feature(OGRFeature::CreateFeature(layer.GetLayerDefn()));
    int column = 0;
    for (const std::string& text : row.texts) {
        feature->SetField(column++,
                          shapefile ? beginning_of(text, dbf_text_bytes).c_str() : text.c_str());
    }
    feature->SetField(column, row.lines.empty() ? row.km2 : row.precision_km);
    feature->SetGeometry(ogr_geometry(row).get());
    return layer.CreateFeature(feature.get()) == OGRERR_NONE;
}

/// Degrees; more than any format rounds, less than anyone draws.
constexpr double near = 1e-5;

bool same_box(const OGRGeometry& found, const ExportRow& written) {
    OGREnvelope a;
    OGREnvelope b;
    found.getEnvelope(&a);
    ogr_geometry(written)->getEnvelope(&b);
    return std::abs(a.MinX - b.MinX) < near && std::abs(a.MaxX - b.MaxX) < near &&
           std::abs(a.MinY - b.MinY) < near && std::abs(a.MaxY - b.MaxY) < near;
}

bool has_long_text(const std::vector<ExportRow>& rows) {
    return std::any_of(rows.begin(), rows.end(), [](const ExportRow& row) {
        return std::any_of(row.texts.begin(), row.texts.end(),
                           [](const std::string& text) { return text.size() > dbf_text_bytes; });
    });
}

}  // namespace

std::optional<std::string> driver_for(const std::filesystem::path& file) {
    const std::string extension = file.extension().string();
    if (EQUAL(extension.c_str(), ".gpkg")) return "GPKG";
    if (EQUAL(extension.c_str(), ".shp")) return "ESRI Shapefile";
    if (EQUAL(extension.c_str(), ".geojson")) return "GeoJSON";
    return std::nullopt;
}

Status write_layer(const std::filesystem::path& file, const std::string& name,
                   const std::vector<std::string>& columns, const std::vector<ExportRow>& rows) {
    register_gdal();
    GdalComplaints complaints;
    const std::string format = driver_for(file).value_or("GPKG");
    const bool shapefile = format == "ESRI Shapefile";
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName(format.c_str());
    if (driver == nullptr) {
        return Error{{"this GDAL cannot write " + format, file.string(), "choose another format"}};
    }
    GDALDatasetUniquePtr data(driver->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    if (!data) return refused(file, complaints);
    OGRSpatialReference crs = wgs84();
    CPLStringList options = layer_options(format);
    // A Shapefile's layer is called like its file, whatever is asked for.
    OGRLayer* layer =
        data->CreateLayer(shapefile ? file.stem().c_str() : name.c_str(), &crs,
                          of_lines(rows) ? wkbMultiLineString : wkbMultiPolygon, options.List());
    const char* const number = of_lines(rows) ? "prec_km" : "km2";
    if (layer == nullptr || !add_columns(*layer, columns, number, shapefile)) {
        return refused(file, complaints);
    }
    const bool transaction = layer->StartTransaction() == OGRERR_NONE;
    for (const ExportRow& row : rows) {
        if (!add_row(*layer, row, shapefile)) return refused(file, complaints);
    }
    if (transaction && layer->CommitTransaction() != OGRERR_NONE) return refused(file, complaints);
    data.reset();
    if (!complaints.first_failure().empty()) return refused(file, complaints);
    if (!shapefile || !has_long_text(rows)) return Done{};
    return {Done{},
            {Warning{{"texts longer than 254 bytes were cut", file.string(),
                      "export to .gpkg to keep them whole"}}}};
}

Status check_layer(const std::filesystem::path& file, const std::vector<ExportRow>& rows) {
    register_gdal();
    const GdalComplaints complaints;
    const Error incomplete{{"what was written does not hold all that it should", file.string(),
                            "try another format, or less at a time"}};
    const std::string format = driver_for(file).value_or("GPKG");
    const char* const drivers[] = {format.c_str(), nullptr};
    const GDALDatasetUniquePtr data(GDALDataset::Open(
        file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers, nullptr, nullptr));
    if (!data || data->GetLayerCount() != 1) return incomplete;
    std::size_t found = 0;
    for (const auto& feature : *data->GetLayer(0)) {
        const OGRGeometry* land = feature->GetGeometryRef();
        if (land == nullptr || land->IsEmpty() || found == rows.size()) return incomplete;
        if (++found == rows.size() && !same_box(*land, rows.back())) return incomplete;
    }
    if (found != rows.size() || !complaints.first_failure().empty()) return incomplete;
    return Done{};
}

}  // namespace geodata
