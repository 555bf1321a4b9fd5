/// \file
/// From the model to files that QGIS opens: GeoPackage, Shapefile (with .prj and .cpg), GeoJSON.
#pragma once

#include <filesystem>
#include <optional>

#include "geodata/model/atlas.h"
#include "geodata/result.h"

namespace geodata {

enum class ExportWhat { states, patches, allocations, changes, fronts };

struct ExportRequest {
    ExportWhat what = ExportWhat::states;
    Date date;                     ///< states, patches, fronts, changes (before)
    std::optional<Date> compare;   ///< changes (after)
    std::optional<Paper> paper;    ///< allocations
    std::filesystem::path file;    ///< extension .gpkg, .shp or .geojson decides the format
    std::filesystem::path source;  ///< what the atlas was read from (empty: the shipped one)
};

/// Writes one layer, WGS 84, named after `what`. Fields: states: holder, name, relation, km2 (one
/// dissolved feature per holder and relation); patches: patch, name, holder, relation, km2;
/// allocations: sphere, territory, clause, km2; changes: from_, to_, name, since (ISO
/// date), relation, source, km2; fronts (lines, those of fronts_on the day): campaign, day (its
/// evening), until (not from this day on), left_, right_ (holders, seen along it), agreed (yes: a
/// line of demarcation), source, prec_km (so far off it may be). Refused: unknown
/// extension, a request that lacks its date or paper, a file that belongs to the source, a
/// GeoPackage that another program has open, and what replace_file.h refuses.
/// The file is replaced only when the whole layer has been written, opened again and counted. Of a
/// Shapefile the table, index, CRS and encoding are put in place first and the .shp last; indices
/// of an older one (.qix, .sbn, .sbx, .idm, .ind) are removed before.
Status export_layer(const Atlas&, const ExportRequest&);

}  // namespace geodata
