/// \file
/// From files to the model. GDAL/OGR does the reading; the rest of the program sees no GDAL.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "geodata/loading.h"
#include "geodata/model/atlas.h"
#include "geodata/result.h"

namespace geodata {

/// Reads an atlas folder (patches.shp, arcs.shp, tenures.csv, holders.csv, papers.csv,
/// allocations.csv, places.shp, rivers.shp, lakes.shp, events.csv, figures.csv, seas.csv, days.csv,
/// territories.csv, names.csv, acts.csv, fronts.csv, documents.csv, clauses.csv, map.csv). patches,
/// arcs, tenures and holders must be there; what else is missing becomes a warning (of the last ten
/// nothing is said) and an empty table; without papers no allocations are read. Its days are those
/// of days.csv, which the tenures must cover (check() says where they do not); without that file
/// those of the tenures.
Result<Atlas> read_atlas(const std::filesystem::path& folder, Loading* = nullptr);
/// The papers of an atlas folder alone, so that what names one can be understood before the data
/// are read. None of what is no such folder, or where they cannot be read.
std::vector<PaperRecord> read_papers(const std::filesystem::path& folder);
/// The seas of an atlas folder alone: they are the same for whatever else is shown. None where
/// they cannot be read.
std::vector<Sea> read_seas(const std::filesystem::path& folder);

/// Reads polygon features of a file in one of the readable_formats(), also in a zip archive,
/// as an atlas of patches with one tenure each: holder from a name field, period from
/// start/end date fields where there are such; its days are those of the tenures. Neighbours'
/// shared edges become arcs (topology/shared_arcs.h). Any CRS OGR knows is brought to WGS 84; a
/// missing CRS is taken as WGS 84 when the coordinates can be degrees, with a warning, and refused
/// otherwise.
/// Nothing but the file and what lies beside it is read (reading_bounds_internal.h).
/// Refused: unreadable file, no polygon layer, empty layer, coordinates that are no numbers.
/// Mended with a warning: invalid rings, dropped null geometries.
Result<Atlas> read_polygons(const std::filesystem::path& file, Loading* = nullptr);

/// An atlas folder or any file: what the path is decides. Here and above, the Loading (may be
/// null) is told how far it has come; when it is cancelled, an error says so.
Result<Atlas> read(const std::filesystem::path& path, Loading* = nullptr);

/// Where the shipped atlas lies: beside the program when installed, else in the source tree.
Result<std::filesystem::path> shipped_atlas_folder();
/// What is to be read: the path, or the shipped atlas where it is empty.
Result<std::filesystem::path> named_or_shipped(const std::filesystem::path&);

/// Everything wrong with a data set, one issue each with its place (command `pactmap check`):
/// what read() reports, and besides tenure gaps and overlaps, holders unknown, invalid rings,
/// arcs whose patches do not touch them.
std::vector<Issue> check(const std::filesystem::path& path);

}  // namespace geodata
