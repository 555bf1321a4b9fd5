/// \file
/// Moments on one map: what is compared, how, and which part of the window shows which.
///
/// All ways to compare share one list of sides. A is the first of the list, B the last; ways that
/// compare two show these. `several` shows the whole list in order, each side with its own day and
/// all with the paper of the first. So a day chosen in one way to compare is kept in the next: B's
/// day, moved while swiping, is the last day of `several`. Choosing `several` sets the days between
/// anew where one does not lie between A and B. While nothing is compared the map shows A.
///
/// All modes are made of panes: whole pictures of one side each, which the renderer then cuts or
/// mixes.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "app/view/camera.h"
#include "app/view/map_view.h"
#include "geodata/date.h"

namespace viewer {

struct Composition;
struct ViewState;

enum class CompareMode {
    swipe,    ///< A on one side of a line that can be dragged, B on the other
    fade,     ///< B over A, as strong as the slider says
    lens,     ///< B in a round window that follows the pointer
    side,     ///< A and B beside each other
    flicker,  ///< A; B while Space is held
    changes,  ///< what differs between A and B
    promise,  ///< what the papers allot, and what became of them by the date of B
    several   ///< up to four sides beside each other
};
inline constexpr std::array all_compare_modes = {
    CompareMode::swipe,   CompareMode::fade,    CompareMode::lens,    CompareMode::side,
    CompareMode::flicker, CompareMode::changes, CompareMode::promise, CompareMode::several};

enum class SideName { a, b };

inline constexpr std::size_t most_sides = 4;

/// Sides on the days that the data's comparisons begin with, from two to four, without papers.
std::vector<Side> usual_sides(const geodata::Atlas&);

struct Comparison {
    bool on = false;
    CompareMode mode = CompareMode::swipe;
    /// Up to four; two at least but in `several`. At first those of usual_sides().
    std::vector<Side> sides = std::vector<Side>(2);
    std::size_t active = 0;  ///< index of the side whose day is set: A or B, in `several` any
    bool only_b = false;     ///< Space is down: B fills the map
    double fade = 0.5;       ///< share of B, 0..1
    bool swinging = false;   ///< fade goes slowly there and back
    double swing = 0;        ///< seconds into it
    double seam = 0.5;       ///< share of the width (or height) that is A's
    bool seam_across = false;
    double lens_x = 0.5, lens_y = 0.45;  ///< shares of the viewport
    double lens_radius = 170;            ///< points
    /// Of `promise`: the papers that are shown beside what became of them (papers.h).
    std::vector<Side> promised;
    bool operator==(const Comparison&) const = default;

    [[nodiscard]] const Side& first() const { return sides.front(); }
    [[nodiscard]] Side& first() { return sides.front(); }
    [[nodiscard]] const Side& last() const { return sides.back(); }
    [[nodiscard]] Side& last() { return sides.back(); }
    [[nodiscard]] std::size_t index_of(SideName name) const {
        return name == SideName::a ? 0 : sides.size() - 1;
    }
};

inline constexpr std::size_t most_promises = 3;
inline constexpr double smallest_lens = 60, largest_lens = 480;  // points
inline constexpr double swing_seconds = 8;

enum class PaneRole {
    whole,    ///< seen in its box, as it is
    over,     ///< mixed over the pane before it by the fade's share
    in_lens,  ///< seen inside the lens
};

/// One whole picture of one side.
struct Pane {
    std::size_t side = 0;  ///< in Comparison::sides
    PaneRole role = PaneRole::whole;
    PixelBox box;   ///< where the picture lies
    PixelBox seen;  ///< the part of it that is shown
};

/// The map of one side. While nothing is compared: A's day and paper, whatever the index.
MapView view_of(const ViewState&, std::size_t side);
MapView view_of(const ViewState&, SideName);
/// What the pane with this index in panes_of() draws.
MapView view_of_pane(const ViewState&, const std::vector<Pane>&, std::size_t index);
/// What is drawn, back to front. One pane of the whole viewport when nothing is compared. Boxes of
/// panes do not overlap but where a mode lays one over the other.
std::vector<Pane> panes_of(const Composition&, const Viewport&);
/// The pane whose picture is seen at this place.
std::size_t pane_at(const Composition&, const Viewport&, const std::vector<Pane>&, ScreenPoint);

/// Whether the mode shows whole maps beside each other.
bool beside_each_other(const Comparison&);

/// The side that dates are set for: the first while nothing is compared, the last of a promise's.
std::size_t dated_side(const Comparison&);
/// The side that papers and holders are set for: the same, but one for all that `several` shows.
std::size_t paper_side(const Comparison&);
/// What the map shows for dated_side(): its day, and the paper and holders of paper_side().
Side active_side(const Composition&);
/// The map with that side's date and paper, and in its holders' colours.
MapView active_view(const ViewState&);
/// Where the lens is, framebuffer pixels.
ScreenPoint lens_centre(const Comparison&, const Viewport&);
/// Whether a line parts A from B.
bool has_swipe_line(const Comparison&);
/// Whether the pointer can take hold of the swipe's line there.
bool on_seam(const Composition&, const Viewport&, ScreenPoint);

}  // namespace viewer
