/// \file
/// Dear ImGui gives a window the size of its content only when that was laid out once.
#pragma once

#include <functional>

#include "app/view/action.h"

namespace viewer {

/// The first layout of a frame takes the input; those after it see it as it was then.
enum class LayoutPass { first, again };

/// Lays out, in the current context, until nothing moves any more: nobody sees what is still
/// finding its size. The wishes are those of the first time, which had the input
/// unless that was itself one `again`.
Actions settled(LayoutPass, const std::function<Actions(LayoutPass)>& lay_out);

}  // namespace viewer
