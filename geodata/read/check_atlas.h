/// \file
/// What an atlas can be wrong in although it can be read.
#pragma once

#include <vector>

#include "geodata/model/atlas.h"
#include "geodata/result.h"

namespace geodata {

/// Tenure gaps and overlaps within the days of the atlas, holders without land, invalid rings,
/// patches that overlap their neighbours, arcs whose patches do not touch them, areas that
/// differ from the stated ones.
std::vector<Issue> atlas_issues(const Atlas&);

/// The part that every file must meet: polygons valid.
std::vector<Issue> geometry_issues(const Atlas&);

}  // namespace geodata
