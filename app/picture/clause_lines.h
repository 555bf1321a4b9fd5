/// \file
/// The clauses of a step's document as they stand on its card.
#pragma once

#include <string>
#include <vector>

#include "app/picture/picture_context.h"

namespace viewer {

/// A paragraph of a card, below the one before it.
struct CardLine {
    const char* name;  ///< of its part
    WordStyle style;
    double size;  ///< of the letters, a share of the window's height
    Colour ink;
    std::string text;
    float gap;  ///< above it, in card edges
};

/// How they are set. All: the document's clauses below each other, the lit one in full ink, its
/// neighbours muted; for a text too long for that, the lit one alone.
enum class ClausesSet { all, lit };

/// None where the step shows no document that the map has. `lit`: of told_clauses().
std::vector<CardLine> clause_lines(const PictureContext&, const LessonStep&, std::size_t lit,
                                   ClausesSet);
/// Which of them is lit now.
std::size_t clause_at(const PictureContext&, const LessonStep&);

}  // namespace viewer
