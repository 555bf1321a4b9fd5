/// \file
/// What the papers promised of a state's land, or to a state that they drew a sphere for: gathered
/// from the allocations, paper by paper.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "geodata/model/atlas.h"

namespace viewer {

/// Land of which one paper says one thing.
struct PromisedLand {
    geodata::Sphere sphere = geodata::Sphere::german;
    std::optional<geodata::Sphere> before;  ///< of the paper before; none: no paper named it before
    bool later = false;  ///< the state did not have it yet on the day of the first paper
    bool whole = false;  ///< it is all that the state had on that day
    std::vector<geodata::PatchIndex> patches;  ///< the largest first
    double km2 = 0;
};

struct PaperPromise {
    geodata::Paper paper{};
    /// What it is the first to name, and what it says otherwise than the paper before; the largest
    /// first, what the state had only later last.
    std::vector<PromisedLand> lands;
    std::optional<geodata::Paper> as_before;  ///< it leaves land as that one had it
};

struct StatePromises {
    std::vector<PaperPromise> papers;  ///< in order; those that say nothing of it are not there
    /// Of its land on the day of the first paper, what no paper names; the largest first.
    std::vector<geodata::PatchIndex> unnamed;
};

/// Of Germany and the Soviet Union (geodata::party_of) where they stand for themselves: all land
/// that a paper moved into or out of their sphere. Of any other: the land that it had on the day of
/// the first paper or later.
StatePromises promises_of(const geodata::Atlas&, geodata::HolderIndex);

/// Lands by name, and the clause that a paper has for them, in the language chosen.
struct LandClause {
    std::vector<std::string> names;
    std::string clause;
    bool operator==(const LandClause&) const = default;
};
/// A territory's name stands for its patches where they are most of it, with the clause of the
/// largest; lands of one clause stand together, the largest first.
std::vector<LandClause> clauses_of(const geodata::Atlas&, const PromisedLand&, geodata::Paper);

/// Names as in LandClause, each once.
std::vector<std::string> land_names(const geodata::Atlas&, const std::vector<geodata::PatchIndex>&);

}  // namespace viewer
