/// \file
/// What is put together from what the atlas says of its documents and clauses (atlas_words.h).
#pragma once

#include <string>

#include "geodata/model/atlas.h"

namespace viewer {

/// "Secret protocol; secret", "Offer; not taken up": its kind, and what is marked of it.
std::string document_kind_words(const geodata::Document&);
/// Where the whole text is printed.
std::string printed_words(const geodata::Document&);
/// "Secret protocol, 2".
std::string clause_title(const geodata::Atlas&, const geodata::Clause&);
/// The land, at most nine pieces of it, and the line that it speaks of: "Estonia, Latvia; the
/// line"; empty: no place.
std::string clause_places(const geodata::Atlas&, const geodata::Clause&);

}  // namespace viewer
