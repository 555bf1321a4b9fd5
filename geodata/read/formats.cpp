#include "geodata/read/formats.h"

#include <algorithm>

#include "geodata/read/gdal_internal.h"

namespace geodata {

const std::vector<Format>& allowed_formats() {
    static const std::vector<Format> all = {
        {"ESRI Shapefile", "Shapefile", {"shp"}},
        {"GPKG", "GeoPackage", {"gpkg"}},
        {"GeoJSON", "GeoJSON", {"geojson", "json"}},
        {"TopoJSON", "TopoJSON", {"topojson", "json"}},
        {"FlatGeobuf", "FlatGeobuf", {"fgb"}},
        {"LIBKML", "KML", {"kml", "kmz"}},
        {"KML", "KML, read more simply", {"kml"}},
        {"OpenFileGDB", "Esri file geodatabase, a folder", {"gdb"}},
        {"MapInfo File", "MapInfo table or interchange file", {"tab", "mif"}},
        {"GML", "Geography Markup Language", {"gml", "xml"}},
        {"GeoJSONSeq", "GeoJSON, one feature a line", {"geojsonl", "geojsons"}},
        {"ESRIJSON", "Esri JSON", {"json"}},
        {"SQLite", "SQLite and SpatiaLite", {"sqlite", "db"}},
        {"CSV", "table with a column of polygons as WKT", {"csv", "tsv"}},
        {"OGR_VRT", "virtual layers over files beside it", {"vrt"}},
    };
    return all;
}

const std::vector<Format>& readable_formats() {
    register_gdal();
    static const std::vector<Format> known = [] {
        std::vector<Format> found;
        std::copy_if(allowed_formats().begin(), allowed_formats().end(), std::back_inserter(found),
                     [](const Format& format) {
                         return GetGDALDriverManager()->GetDriverByName(format.driver.c_str()) !=
                                nullptr;
                     });
        return found;
    }();
    return known;
}

}  // namespace geodata
