/// \file
/// From lines to a partition of the land into patches, with the arcs between them.
#pragma once

#include "geodata/compiler/course.h"

namespace geodata::compiler {

/// What a piece of line is and where it is from.
struct LineOrigin {
    std::string id, title, source, recipe;
    Basis basis = Basis::digitised;
    double precision_km = 0;
};

struct SourceLine {
    Line<LonLat> line;
    std::size_t origin = 0;  ///< index into Linework::origins
};

struct Linework {
    std::vector<LineOrigin> origins;
    std::vector<SourceLine> lines;
    MultiPolygon<LonLat> land;  ///< islands that are drawn, and mainland
};

/// Coast, modern context borders, arcs with their ends closed, and the frame of the window.
Linework gather_lines(const Recipe&, const Sources&, Complaints&);

struct Partition {
    std::vector<MultiPolygon<LonLat>> land;  ///< per patch of the recipe
    std::vector<Arc> arcs;
};

/// Nodes all lines on a grid of 1e-6 degrees (about 0.1 m), so that neighbours share every
/// vertex; polygonizes; gives each face its patch by seeds, a lake that one patch surrounds to that
/// patch, islands by modern country, slivers to their longest neighbour.
Partition partition_of(const Recipe&, const Sources&, const Linework&, Complaints&);

}  // namespace geodata::compiler
