/// \file
/// Two moments on one map: what is compared, how, and which part of the window shows which.
///
/// Side A is the view's own date and paper; side B stands beside it in Comparison. All modes are
/// made of panes: whole pictures of one side each, which the renderer then cuts or mixes.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "app/view/camera.h"
#include "geodata/date.h"
#include "geodata/model/atlas.h"

namespace viewer {

struct Composition;
struct MapView;
struct ViewState;

/// What one side shows.
struct Side {
    geodata::Date date;
    std::optional<geodata::Paper> paper;
    bool holders = true;  ///< land in its holder's colour; off: only what the paper promised
    bool operator==(const Side&) const = default;
};

enum class CompareMode {
    swipe,    ///< A on one side of a line that can be dragged, B on the other
    fade,     ///< B over A, as strong as the slider says
    lens,     ///< B in a round window that follows the pointer
    side,     ///< A and B beside each other
    flicker,  ///< A; B while Space is held
    changes,  ///< what differs between A and B
    promise,  ///< what the papers allot, and what became of them by the date of B
    several   ///< up to four key dates
};
inline constexpr std::array all_compare_modes = {
    CompareMode::swipe,   CompareMode::fade,    CompareMode::lens,    CompareMode::side,
    CompareMode::flicker, CompareMode::changes, CompareMode::promise, CompareMode::several};

struct Comparison {
    bool on = false;
    CompareMode mode = CompareMode::swipe;
    Side b{geodata::make_date(1940, 8, 6), {}, true};
    bool a_holders = true;
    bool editing_b = true;  ///< which side dates and papers are set for
    bool held = false;      ///< Space is down: the other side, whole
    double fade = 0.5;      ///< share of B, 0..1
    bool swinging = false;  ///< fade goes slowly there and back
    double swing = 0;       ///< seconds into it
    double seam = 0.5;      ///< share of the width (or height) that is A's
    bool seam_across = false;
    double lens_x = 0.5, lens_y = 0.45;  ///< shares of the viewport
    double lens_radius = 170;            ///< points
    std::vector<geodata::Date> dates = {
        geodata::make_date(1939, 8, 23), geodata::make_date(1939, 10, 31),
        geodata::make_date(1940, 3, 13), geodata::make_date(1940, 8, 6)};  ///< of `several`
    std::size_t editing_date = 0;                                          ///< which of them is set
    /// Of `promise`: the papers that are shown beside what became of them (papers.h).
    std::vector<Side> promised;
    bool operator==(const Comparison&) const = default;
};

inline constexpr std::size_t most_key_dates = 4;
inline constexpr std::size_t most_promises = 3;
inline constexpr double smallest_lens = 60, largest_lens = 480;  // points
inline constexpr double swing_seconds = 8;

enum class SideName { a, b };

enum class PaneRole {
    whole,    ///< seen in its box, as it is
    over,     ///< mixed over the pane before it by the fade's share
    in_lens,  ///< seen inside the lens
};

/// One whole picture of one side.
struct Pane {
    SideName side = SideName::a;
    PaneRole role = PaneRole::whole;
    PixelBox box;   ///< where the picture lies
    PixelBox seen;  ///< the part of it that is shown
};

/// One side alone: what its pane draws.
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

/// The side that dates and papers are set for.
Side active_side(const Composition&);
/// The map with that side's date and paper.
MapView active_view(const ViewState&);
/// Where the lens is, framebuffer pixels.
ScreenPoint lens_centre(const Comparison&, const Viewport&);
/// Whether the pointer can take hold of the swipe's line there.
bool on_seam(const Composition&, const Viewport&, ScreenPoint);

}  // namespace viewer
