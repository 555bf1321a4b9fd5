/// \file
/// The kinds of actions by which the papers are read clause by clause; part of Action (action.h).
#pragma once

#include <optional>
#include <variant>

#include "geodata/model/clause.h"

namespace viewer {

struct TogglePapers {};
/// The papers open with this one; without: with the list of all. Nothing stays lit.
struct ChooseDocument {
    std::optional<geodata::DocumentIndex> document;
};
/// The papers open at this clause, and its land is lit; once it is: dark again.
struct LightClause {
    geodata::ClauseIndex clause;
};
/// Lit while it is pointed at.
struct PointAtClause {
    std::optional<geodata::ClauseIndex> clause;
};

using ReadAction = std::variant<TogglePapers, ChooseDocument, LightClause, PointAtClause>;

}  // namespace viewer
