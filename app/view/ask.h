/// \file
/// Asking the class: land covered until it is clicked, and questions that the atlas can answer.
/// What is answered is stored nowhere.
#pragma once

#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

#include "app/view/ask_set.h"
#include "geodata/date.h"
#include "geodata/model/atlas.h"
#include "geodata/query/query.h"

namespace viewer {

enum class AskKind {
    reveal,  ///< who holds a piece of land is hidden until it is clicked
    guess    ///< questions, one after the other
};

enum class Asked {
    holder,  ///< who held it on `date`
    before,  ///< who held it before `given`
    after,   ///< who held it next after `given`
    sphere   ///< to whose sphere `paper` left it
};

/// A holder, or what a paper says; nothing: it does not name the land.
using AskChoice = std::variant<geodata::HolderIndex, std::optional<geodata::Sphere>>;

/// Of a town, or of the piece of land itself.
struct Question {
    Asked asked = Asked::holder;
    unsigned level = 1;                ///< 1 .. most_ask_level
    std::optional<std::size_t> place;  ///< of Atlas::places; none: of the piece of land
    geodata::LonLat position;          ///< of the town, or within the land
    geodata::PatchIndex patch = geodata::no_patch;
    std::size_t tenure = 0;  ///< of the patch; its source is the answer's, but of `sphere`
    geodata::DaySpan days;   ///< on which the right holder held it beyond doubt; the paper's day
    geodata::Date date;      ///< one of them, which the map shows
    geodata::HolderIndex given = geodata::no_holder;
    std::optional<geodata::Paper> paper;
    std::vector<AskChoice> choices;
    std::size_t right = 0;  ///< of `choices`
    bool operator==(const Question&) const = default;
};

struct Ask {
    AskKind kind = AskKind::reveal;
    std::vector<geodata::PatchIndex> revealed;  ///< the last one's answer is told in words
    AskSet set;                                 ///< that the questions are of
    std::vector<Question> questions;
    std::size_t at = 0;                 ///< the question; as many as there are: the end
    std::optional<std::size_t> chosen;  ///< of its choices, once answered
    bool told = false;                  ///< the answer is shown, and nobody gave one
    std::size_t right = 0;              ///< how many were answered right so far
    std::size_t given = 0;              ///< how many were answered at all
    bool operator==(const Ask&) const = default;

    [[nodiscard]] bool ended() const { return kind == AskKind::guess && at >= questions.size(); }
    /// A question is open: the map must not tell.
    [[nodiscard]] bool open() const {
        return kind == AskKind::guess && !ended() && !chosen && !told;
    }
};

inline constexpr std::size_t questions_asked = 10, most_choices = 4;

/// Ten of the set's, each of another place or piece of land, with choices: the right one, and
/// others that would be wrong beyond doubt (ask_stock.h). Where the level has fewer, the rest is of
/// the others; a small atlas may have fewer in all.
std::vector<Question> make_questions(const geodata::Atlas&, const geodata::PatchLocator&, AskSet);

}  // namespace viewer
