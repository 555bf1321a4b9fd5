/// \file
/// Where panels stand: a pure function of the viewport and of how tall the panels came out last
/// frame. Two columns at the sides, messages and search between them; the sheets (about, keys)
/// have the window to themselves. No two panels meet.
#pragma once

#include <optional>

#include "app/picture/captions.h"
#include "app/view/view_state.h"

namespace viewer {

/// Framebuffer pixels.
struct PanelPlace {
    ScreenPoint anchor;  ///< the panel's corner that stays put
    ScreenPoint corner;  ///< which: (0, 0) top left .. (1, 1) bottom right
    double width = 0;
    double most_height = 0;  ///< beyond it the panel scrolls
};

/// How tall panels came out in the last frame, pixels; 0 while not shown.
struct PanelHeights {
    double tools = 0, legend = 0, messages = 0, dock = 0;
    double tools_width = 0;
};

struct PanelPlaces {
    PanelPlace margin;      ///< title, date, protocol, layers: left column
    PanelPlace tools;       ///< top right
    double tools_left = 0;  ///< where they begin
    PanelPlace identify;    ///< right column, below the tools
    PanelPlace legend;      ///< right column, bottom, with the scale bar
    PanelPlace numbers;     ///< right column, below the tools, instead of identify
    PanelPlace dock;      ///< bottom: comparison and timeline; between the columns, below the right
                          ///< one, or below both
    PanelPlace messages;  ///< between the columns, bottom
    PanelPlace finder;    ///< search and open: between the columns, top
    PanelPlace sheet;     ///< about and keys: in the middle
    bool tight = false;   ///< what stands in the margin has to be close together
    bool columns = true;  ///< whether the columns are shown beside what stands in the middle
};
PanelPlaces panel_places(const Viewport&, const ViewState&, const PanelHeights&);

/// What panels that stand so leave of the upper edge to captions; absent where there are none.
std::optional<UpperEdge> upper_edge(const PanelPlaces&);

/// What panels that stand so, and the card of the step that is told, take of the window. While no
/// card is shown the map keeps the place that the last one left it.
Insets insets_of(const Viewport&, const ViewState&, const PanelPlaces&, const PanelHeights&,
                 const std::optional<CardRoom>& card);

}  // namespace viewer
