/// \file
/// The maps of a picture: one, or the panes of a comparison, and how they are put together. A
/// value: whoever draws maps needs nothing else of the state, and keeps its work for an equal one.
/// Pixels from the maps' upper left corner.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "app/view/comparison.h"
#include "app/view/map_view.h"

namespace viewer {

struct ViewState;

/// One map.
struct MapPane {
    MapView view;
    PaneRole role = PaneRole::whole;
    PixelBox box;          ///< where the map lies
    PixelBox seen;         ///< the part of it that is shown
    std::size_t slot = 0;  ///< a side has the same one whichever is seen, so that work can be kept
    bool operator==(const MapPane&) const = default;
};

/// A round window into another map, pixels.
struct RoundWindow {
    ScreenPoint centre;
    double radius = 0;
    bool operator==(const RoundWindow&) const = default;
};

/// How wide the rim round a round window is, points.
inline constexpr double lens_rim = 2.5;

/// A round window in which the map is closer.
struct LoupePane {
    MapView view;  ///< of the whole viewport
    RoundWindow window;
    std::vector<PixelBox> covered;  ///< what lies over the map in it
    bool operator==(const LoupePane&) const = default;
};

struct MapPicture {
    std::vector<MapPane> panes;       ///< back to front; never empty
    std::optional<CompareMode> way;   ///< how they are compared; absent: they are not
    bool beside = false;              ///< the panes lie beside each other
    double mixed = 0;                 ///< share of PaneRole::over
    std::optional<RoundWindow> lens;  ///< of PaneRole::in_lens
    std::optional<PixelBox> seam;     ///< the swipe's line
    /// While one map fades into another names stand over both panes, which have none of their own
    /// then (faded_names.h); this is the nearer of the two.
    std::optional<MapPane> lettered;
    std::optional<LoupePane> loupe;
    /// What lies over the maps: no name is cut by it.
    std::vector<PixelBox> covered;
    bool beyond = false;  ///< the maps may be looked at beyond their end: paper covers that
    bool operator==(const MapPicture&) const = default;

    /// What all panes share: theme, language, camera.
    [[nodiscard]] const MapView& any() const { return panes.front().view; }
};

/// With the loupe, if it is in the hand.
MapPicture map_picture(const ViewState&, const Viewport&, std::vector<PixelBox> covered = {});

}  // namespace viewer
