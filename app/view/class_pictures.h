/// \file
/// What the teacher's window shows as small pictures: what the class sees, and the step that comes
/// next as the class will see it first. Which step that is, in which state, and how large the
/// pictures are; no GL.
#pragma once

#include <optional>
#include <vector>

#include "app/view/scene.h"
#include "app/view/view_state.h"

namespace viewer {

/// Pixels.
struct SmallSize {
    int width = 0, height = 0;
    bool operator==(const SmallSize&) const = default;
};

/// Of the teacher's window: the margin at its sides and the gap between its columns, points, and
/// the share of the width that step and notes have.
inline constexpr double notes_margin = 28, notes_gap = 24, notes_share = 0.62;

/// Of both pictures: about a third of the teacher's window wide, in the proportions of what the
/// class sees. They have room below each other, with their captions, beside step and notes.
SmallSize small_picture(const Viewport& notes, const Viewport& seen);

/// The sizes through which a picture is made smaller: each half of the one before, so that every
/// pixel has its share, until the last step, which is less than half. The last is `to`.
std::vector<SmallSize> ways_down(SmallSize from, SmallSize to);

/// All that the picture of the next step is made from: it is drawn anew when this is another.
struct PicturedNext {
    ViewState state;
    Viewport seen;  ///< without insets: its layout finds them
    SmallSize size;
    bool operator==(const PicturedNext&) const = default;
};

/// Nothing behind the last step that is told, and without a presentation. What the teacher does
/// within a step (pointing, panning, a blank or held picture) changes nothing in it.
std::optional<PicturedNext> pictured_next(const ViewState&, const Scene&, const Viewport& seen,
                                          SmallSize);

}  // namespace viewer
