/// \file
/// A lesson chosen, changed, kept. Every change can be taken back.
#pragma once

#include <cstddef>

#include "app/view/view_state.h"

namespace viewer {

/// Whether the question about changes that an earlier start kept is on the screen: not in front of
/// a class, and not while something else has its place.
bool asks_about_kept(const ViewState&);

inline constexpr std::size_t most_undone = 100;

}  // namespace viewer
