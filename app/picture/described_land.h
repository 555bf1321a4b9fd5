/// \file
/// The parts of a description that are looked up in the atlas: who holds what, what a paper marks
/// off, what changed, what became of it.
#pragma once

#include <vector>

#include "app/picture/description.h"

namespace viewer {

std::vector<DescribedHolder> described_holders(const Scene&, const MapView&, const MapExtent& view);
/// Nothing where the map shows no paper.
std::optional<DescribedPaper> described_paper(const Scene&, const MapView&, const MapExtent& view);
/// Nothing where none is lit.
std::optional<DescribedClause> described_clause(const Scene&, const MapView&);
/// From each day that is compared to the next.
std::vector<DescribedChanges> described_changes(const Scene&, const ViewState&,
                                                const MapExtent& view);
std::vector<DescribedOutcome> described_outcomes(const Scene&, geodata::Date,
                                                 const MapExtent& view);

}  // namespace viewer
