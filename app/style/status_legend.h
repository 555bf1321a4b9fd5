/// \file
/// Legend of how land stands to its holder.
#pragma once

#include <vector>

#include "app/style/style_tables.h"

namespace viewer {

/// What is on view of annexed, occupied, dependent and leased land: each in the colours of the
/// holder of its largest piece there, as the map shows them.
std::vector<LegendEntry> status_legend(const Scene&, const MapView&, const MapExtent& view);

}  // namespace viewer
