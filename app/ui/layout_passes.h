/// \file
/// Dear ImGui gives a window the size of its content only when that was laid out once.
#pragma once

#include <functional>

#include "app/view/action.h"

namespace viewer {

/// Lays out, in the current context, until nothing moves any more: nobody sees what is still
/// finding its size. The wishes are those of the first time, which had the input.
Actions settled(const std::function<Actions()>& lay_out);

}  // namespace viewer
