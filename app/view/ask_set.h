/// \file
/// What a class is asked about, and how hard it is: a set of questions is these three, and the same
/// three are the same questions. A step of a lesson may keep one (LessonStep::ask).
#pragma once

#include <array>

namespace viewer {

enum class AskTheme {
    any,
    holders,  ///< who held a place on a day
    changes,  ///< who held it before or after another
    papers    ///< whose sphere a paper left it to
};
/// As lessons name them.
inline constexpr std::array ask_theme_ids = {"any", "holders", "changes", "papers"};

/// 1 states and the best known cities, 2 other cities and larger pieces of land, 3 smaller ones and
/// days in times that were short. 0: of all three.
inline constexpr unsigned most_ask_level = 3;
inline constexpr unsigned largest_ask_seed = 999'999;  // as a teacher can copy it

struct AskSet {
    AskTheme theme = AskTheme::any;
    unsigned level = 0;
    unsigned seed = 0;
    bool operator==(const AskSet&) const = default;
};

}  // namespace viewer
