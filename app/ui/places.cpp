#include "app/ui/places.h"

#include <algorithm>
#include <cmath>

#include "app/view/lesson_actions.h"

namespace viewer {

namespace {

// Points.
constexpr double margin = 16;
constexpr double panel_gap = 10;
constexpr double column_width = 312;
constexpr double narrowest_middle = 260;  // below it, what stands in the middle stands alone
constexpr double middle_width = 460;
constexpr double narrowest_dock = 540;  // below it the dock needs the columns' room too
constexpr double loose_margin = 850;    // height below which the margin's contents move together
constexpr double numbers_width = 440;
constexpr double sheet_width = 720;
constexpr double least_height = 60;

}  // namespace

PanelPlaces panel_places(const Viewport& viewport, const ViewState& state,
                         const PanelHeights& heights) {
    const double s = viewport.scale;
    const double w = viewport.width, h = viewport.height;
    const double m = margin * s;
    const auto tall = [&](double height) { return std::max(height, least_height * s); };
    const double column = std::min(column_width * s, (w - 3 * m) / 2);
    const double middle_space = w - 2 * column - 4 * m;
    const bool narrow = middle_space < narrowest_middle * s;
    const double middle =
        narrow ? std::min(middle_width * s, w - 2 * m) : std::min(middle_width * s, middle_space);

    PanelPlaces places;
    const bool sheet = state.panels.about || state.panels.keys;
    const bool in_the_middle = state.panels.search || state.panels.open ||
                               !state.messages.empty() || state.loading.has_value() ||
                               asks_about_kept(state);
    places.columns = state.panels.visible && state.presenting() == nullptr && !sheet &&
                     !state.asking() && !(narrow && in_the_middle);

    const double dock = heights.dock > 0 ? heights.dock + panel_gap * s : 0;
    const bool dock_between = middle_space >= narrowest_dock * s;
    const double beside_margin = w - column - 3 * m;
    const bool dock_beside = dock_between || beside_margin >= narrowest_dock * s;
    const double under = dock_between ? 0 : dock;  // what the right column leaves free below it
    places.dock = dock_beside ? PanelPlace{{2 * m + column, h - m},
                                           {0, 1},
                                           dock_between ? middle_space : beside_margin,
                                           tall(h / 2)}
                              : PanelPlace{{m, h - m}, {0, 1}, w - 2 * m, tall(h / 2)};
    places.margin = {{m, m}, {0, 0}, column, tall(h - 2 * m - (dock_beside ? 0 : dock))};
    places.tight = places.margin.most_height < loose_margin * s;
    places.tools = {{w - m, m}, {1, 0}, 0, tall(h - 2 * m)};
    places.tools_left = w - m - heights.tools_width;
    const double below_tools = m + heights.tools + panel_gap * s;
    const double legend_share = heights.legend > 0 ? heights.legend + panel_gap * s : 0;
    const double below_identify = m + legend_share + under;
    places.identify = {
        {w - m, below_tools}, {1, 0}, column, tall(h - below_tools - below_identify)};
    const double numbers = std::min(numbers_width * s, w - column - 3 * m);
    places.numbers = {{w - m, below_tools},
                      {1, 0},
                      numbers,
                      tall(h - below_tools - std::max(below_identify, m + dock))};
    const double most_legend = state.panels.numbers || state.panels.papers ? 3.0 / 8 : 1.0 / 2;
    places.legend = {
        {w - m, h - m - under}, {1, 1}, column, tall((h - below_tools - m) * most_legend)};
    places.messages = {{w / 2, h - m - dock}, {0.5, 1}, middle, tall(h * 0.4)};
    if (state.presenting() != nullptr) {  // the card has the bottom
        places.messages = {{w - m, 3 * m}, {1, 0}, middle, tall(h * 0.4)};
    }
    const double above_messages =
        h - m - dock - (heights.messages > 0 ? heights.messages + panel_gap * s : 0);
    places.finder = {{w / 2, m}, {0.5, 0}, middle, tall(above_messages - m)};
    places.sheet = {{w / 2, m + (above_messages - m) / 2},
                    {0.5, 0.5},
                    std::min(sheet_width * s, w - 2 * m),
                    tall(above_messages - m)};
    for (PanelPlace* place : {&places.margin, &places.identify, &places.numbers, &places.legend,
                              &places.dock, &places.messages, &places.finder, &places.sheet}) {
        place->width = std::max(place->width, s);  // a window may be smaller than any margin
    }
    return places;
}

std::optional<UpperEdge> upper_edge(const PanelPlaces& places) {
    if (!places.columns) return std::nullopt;
    const PanelPlace& right = places.identify;  // its top: below the tools
    return UpperEdge{places.margin.anchor.x + places.margin.width,
                     std::min(right.anchor.x - right.width, places.tools_left), right.anchor.y};
}

namespace {

/// What panels take of a map that is explored. The right column only where the middle is wide.
Edges over_map(const Viewport& viewport, const ViewState& state, const PanelPlaces& places,
               const PanelHeights& heights) {
    if (!state.panels.visible) return {};
    if (!places.columns) return viewport.insets.over;  // they have stepped aside for a while
    const double edge = panel_gap * viewport.scale;
    const auto whole = [](double pixels) { return static_cast<int>(std::lround(pixels)); };
    Edges over;
    over.top = whole(places.identify.anchor.y);  // below the tools
    if (beside_each_other(state.comparison)) return over;
    over.left = whole(places.margin.anchor.x + places.margin.width + edge);
    over.bottom = whole(viewport.height - places.dock.anchor.y + heights.dock + edge);
    const int right =
        whole(viewport.width - places.identify.anchor.x + places.identify.width + edge);
    const double middle = viewport.width - over.left - right;
    if (middle >= narrowest_middle * viewport.scale) over.right = right;
    return over;
}

}  // namespace

Insets insets_of(const Viewport& viewport, const ViewState& state, const PanelPlaces& places,
                 const PanelHeights& heights, const std::optional<CardRoom>& card) {
    const bool beside = beside_each_other(state.comparison);
    Insets taken;
    taken.over = over_map(viewport, state, places, heights);
    if (state.presenting() != nullptr) {
        taken.card = card.value_or(viewport.insets.card);
        const double bottom = taken.card.bottom * viewport.height;
        if (beside) taken.bottom = static_cast<int>(std::lround(bottom));
    } else if (places.columns && beside) {
        const double edge = panel_gap * viewport.scale;
        taken.left = static_cast<int>(places.margin.anchor.x + places.margin.width + edge);
        const double below = viewport.height - places.dock.anchor.y;
        taken.bottom = static_cast<int>(below + heights.dock + edge);
    }
    return taken;
}

}  // namespace viewer
