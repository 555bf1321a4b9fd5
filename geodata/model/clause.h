/// \file
/// What was written, clause by clause: treaties, protocols and offers, and the land that each
/// clause speaks of. The sentences are the atlas' own; the citation says where the text itself is
/// printed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geodata/date.h"
#include "geodata/model/indices.h"

namespace geodata {

struct Atlas;

using DocumentIndex = std::uint32_t;
using ClauseIndex = std::uint32_t;
inline constexpr DocumentIndex no_document = 0xFFFFFFFF;
inline constexpr ClauseIndex no_clause = 0xFFFFFFFF;

struct Document {
    std::string id;          ///< in lessons and on the command line: "protocol_1939_08_23"
    std::string name;        ///< "Secret additional protocol of 23 August 1939"
    std::string short_name;  ///< in a list: "Secret protocol"; never empty
    Date day;                ///< that it bears
    std::string kind;        ///< for people: "treaty", "secret protocol", "offer"
    std::string parties;     ///< who signed it, or who offered it to whom
    std::string printed;     ///< where its text is printed; never empty
    std::string note;        ///< what to know of it as a whole; may be empty
    /// The paper whose allocations and limit line it made, alone or with others.
    std::optional<Paper> paper;
    bool secret = false;
    bool accepted = true;  ///< false: an offer or a draft that was not taken up
};

struct Clause {
    DocumentIndex document = no_document;
    /// As printed: "2", "II". Of a text that numbers nothing: "a", "b" .. in its order. One clause
    /// of a document has it.
    std::string number;
    std::string text;         ///< in a sentence or two, a paraphrase
    std::string leaves_open;  ///< what it does not settle, a sentence; may be empty
    std::string printed;      ///< empty: as its document
    /// Land that it speaks of, in the order of the atlas; none: of no land, or of all its parties'.
    std::vector<PatchIndex> patches;
    bool line = false;  ///< it speaks of the limit line of its document's paper
};

// Look-ups in an atlas' documents and clauses; both vectors are ordered: documents by day, clauses
// by document and in it as printed.
[[nodiscard]] DocumentIndex find_document(const Atlas&, std::string_view id);  ///< or no_document
[[nodiscard]] ClauseIndex find_clause(const Atlas&, DocumentIndex,
                                      std::string_view number);  ///< or no_clause
[[nodiscard]] std::vector<ClauseIndex> clauses_of(const Atlas&, DocumentIndex);
/// Those that speak of the patch.
[[nodiscard]] std::vector<ClauseIndex> clauses_about(const Atlas&, PatchIndex);
[[nodiscard]] bool speaks_of(const Clause&, PatchIndex);

}  // namespace geodata
