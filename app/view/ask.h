/// \file
/// Asking the class: land covered until it is clicked, and ten questions of who held what. Nothing
/// of it is stored.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "geodata/date.h"
#include "geodata/model/atlas.h"
#include "geodata/query/query.h"

namespace viewer {

enum class AskKind {
    reveal,  ///< who holds a piece of land is hidden until it is clicked
    guess    ///< questions, one after the other
};

/// "Who held this town on this day?"
struct Question {
    std::size_t place = 0;  ///< of Atlas::places
    geodata::Date date;
    std::vector<geodata::HolderIndex> choices;
    std::size_t right = 0;  ///< of `choices`
    bool operator==(const Question&) const = default;
};

struct Ask {
    AskKind kind = AskKind::reveal;
    std::vector<geodata::PatchIndex> revealed;  ///< the last one's answer is told in words
    std::vector<Question> questions;
    std::size_t at = 0;                 ///< the question; as many as there are: the end
    std::optional<std::size_t> chosen;  ///< of its choices, once answered
    std::size_t right = 0;              ///< how many were answered right so far
    bool operator==(const Ask&) const = default;

    [[nodiscard]] bool ended() const { return kind == AskKind::guess && at >= questions.size(); }
    /// A question is open: the map must not tell.
    [[nodiscard]] bool open() const { return kind == AskKind::guess && !ended() && !chosen; }
};

inline constexpr std::size_t questions_asked = 10, most_choices = 4;

/// Towns whose land changed hands, and that the papers concern where the atlas has papers, each on
/// a day well within one holder's time there, with that holder and others that held land near by.
/// The same seed asks the same; a small atlas may have fewer.
std::vector<Question> make_questions(const geodata::Atlas&, const geodata::PatchLocator&,
                                     unsigned seed);

}  // namespace viewer
