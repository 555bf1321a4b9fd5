/// \file
/// The papers as they are read, clause by clause: which one is open, and which clause's land and
/// line stand out on the map.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/view/lesson.h"
#include "geodata/model/clause.h"

namespace viewer {

struct Scene;

/// Indices are of the scene's atlas.
struct Reading {
    std::optional<geodata::DocumentIndex> document;  ///< none: the list of all
    std::optional<geodata::ClauseIndex> chosen;      ///< lit until another one is, or Escape
    std::optional<geodata::ClauseIndex> pointed;     ///< lit while it is pointed at
    [[nodiscard]] std::optional<geodata::ClauseIndex> lit() const {
        return pointed ? pointed : chosen;
    }
    bool operator==(const Reading&) const = default;
};

/// Whether the clause speaks of land or of a line: else lighting it would only darken the map.
bool has_place(const geodata::Clause&);

/// The clauses that a step shows, one with each press of the clicker: that which it names, else all
/// of its document; none where it names no document that the map has.
std::vector<geodata::ClauseIndex> told_clauses(const LessonStep&, const geodata::Atlas&);
/// The place among so many clauses of the one that is lit while so many presses are to come; 0
/// where there are none.
std::size_t place_told(std::size_t clauses, std::size_t held_back);
/// Which of told_clauses() that is; none: there are none.
std::optional<geodata::ClauseIndex> told_clause(const LessonStep&, const geodata::Atlas&,
                                                std::size_t held_back);
/// The one that it begins with.
std::optional<geodata::ClauseIndex> first_clause(const LessonStep&, const geodata::Atlas&);
/// With that lit; nothing where the step shows no document.
Reading reading_of(const LessonStep&, const geodata::Atlas&);

/// What the step tells of a document, kept in another one: the clause that was chosen, unless the
/// step begins with it anyway.
void keep_clause(LessonStep& kept, const LessonStep&, const Reading&, const geodata::Atlas&);

/// Says of the first step that names a document, and of the first that names a clause, which the
/// map does not have, in which line of the file, and what there is.
std::vector<std::string> documents_beyond_map(const Lesson&, const Scene&);

}  // namespace viewer
