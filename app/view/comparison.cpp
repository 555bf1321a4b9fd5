#include "app/view/comparison.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/view/dates_layer.h"
#include "app/view/view_state.h"

namespace viewer {

namespace {

constexpr double gap_points = 2;   // between panes beside each other
constexpr double grip_points = 9;  // how near the pointer must be to the swipe's line

PixelBox whole(const Viewport& viewport) {
    return {0, 0, viewport.width, viewport.height};
}

int share_of(double share, int length) {
    return static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * length));
}

std::vector<Pane> swiped(const Comparison& c, const Viewport& viewport) {
    const PixelBox all = whole(viewport);
    PixelBox a = all, b = all;
    if (c.seam_across) {
        a.height = share_of(c.seam, all.height);
        b.y = a.height;
        b.height = all.height - a.height;
    } else {
        a.width = share_of(c.seam, all.width);
        b.x = a.width;
        b.width = all.width - a.width;
    }
    std::vector<Pane> panes;
    if (a.width > 0 && a.height > 0) panes.push_back({0, PaneRole::whole, all, a});
    if (b.width > 0 && b.height > 0) {
        panes.push_back({c.index_of(SideName::b), PaneRole::whole, all, b});
    }
    return panes;
}

/// `count` boxes beside each other over `row`, a gap between them, for one side after the other.
void add_columns(std::vector<Pane>& panes, const PixelBox& row, int count, int gap) {
    for (int i = 0; i < count; ++i) {
        const int from = (row.width + gap) * i / count;
        const int to = (row.width + gap) * (i + 1) / count - gap;
        const PixelBox box{row.x + from, row.y, std::max(to - from, 1), row.height};
        panes.push_back({panes.size(), PaneRole::whole, box, box});
    }
}

std::vector<Pane> beside(const Viewport& viewport, int columns, int rows) {
    const int gap = std::max(1, static_cast<int>(std::lround(gap_points * viewport.scale)));
    const int left = std::clamp(viewport.insets.left, 0, viewport.width / 2);
    const int height =
        viewport.height - std::clamp(viewport.insets.bottom, 0, viewport.height * 3 / 4);
    std::vector<Pane> panes;
    for (int r = 0; r < rows; ++r) {
        const int from = (height + gap) * r / rows;
        const int to = (height + gap) * (r + 1) / rows - gap;
        add_columns(panes, {left, from, viewport.width - left, std::max(to - from, 1)}, columns,
                    gap);
    }
    return panes;
}

/// In a row, two above two or a column: whichever shows land of this shape (width to height) the
/// largest.
std::vector<Pane> four_beside(const Viewport& viewport, double land_shape) {
    std::vector<Pane> best;
    double largest = 0;
    for (const int columns : {2, 4, 1}) {
        std::vector<Pane> panes = beside(viewport, columns, 4 / columns);
        const PixelBox& box = panes.front().box;
        const double height = std::min<double>(box.height, box.width / land_shape);
        if (height <= largest) continue;
        largest = height;
        best = std::move(panes);
    }
    return best;
}

/// The map as it is, without what is compared.
MapView shared_view(const ViewState& state) {
    MapView view;
    static_cast<MapLook&>(view) = static_cast<const MapLook&>(state);
    choose_dates(view.layers, shows_dates(state));
    view.for_class = state.presenting() != nullptr || state.asking();
    if (state.asks(AskKind::reveal)) view.uncovered = state.asking()->revealed;
    const Presenting* told = state.presenting();
    if (!state.asking()) view.clause = told != nullptr ? told->clause : state.reading.lit();
    return view;
}

void show(MapView& view, const Side& side) {
    static_cast<Side&>(view) = side;
}

/// As it is shown.
Side side_at(const Comparison& c, std::size_t index) {
    if (!c.on) return {c.first().date, c.first().paper, true};
    const Side& promised = c.mode == CompareMode::several ? c.first() : c.sides[index];
    return {c.sides[index].date, promised.paper, promised.holders};
}

/// The panes of "promise and fact": the papers, then what became of them.
MapView promise_view(const ViewState& state, std::size_t pane) {
    MapView view = shared_view(state);
    if (pane >= state.comparison.promised.size()) {
        view.date = state.comparison.last().date;
        view.emphasis = Emphasis::fact;
        return view;
    }
    view.territories = TerritorySwitches();
    show(view, state.comparison.promised[pane]);
    return view;
}

}  // namespace

std::vector<Side> usual_sides(const geodata::Atlas& atlas) {
    std::vector<Side> sides;
    for (const geodata::Date day : geodata::usual_days(atlas)) sides.push_back({day, {}, true});
    if (sides.size() < 2) sides.insert(sides.begin(), {geodata::opening_day(atlas), {}, true});
    return sides;
}

MapView view_of(const ViewState& state, std::size_t side) {
    MapView view = shared_view(state);
    show(view, side_at(state.comparison, side));
    return view;
}

MapView view_of(const ViewState& state, SideName side) {
    return view_of(state, state.comparison.index_of(side));
}

MapView view_of_pane(const ViewState& state, const std::vector<Pane>& panes, std::size_t index) {
    const Comparison& c = state.comparison;
    if (c.on && c.mode == CompareMode::changes) {
        MapView view = shared_view(state);
        view.since = c.first().date;
        view.date = c.last().date;
        view.emphasis = Emphasis::changes;
        view.layers.places = false;  // room for what is lettered on the pieces
        return view;
    }
    if (c.on && c.mode == CompareMode::promise) return promise_view(state, index);
    return view_of(state, panes[index].side);
}

std::vector<Pane> panes_of(const Composition& state, const Viewport& viewport) {
    const Comparison& c = state.comparison;
    const PixelBox all = whole(viewport);
    const std::size_t b = c.index_of(SideName::b);
    const std::vector<Pane> only_a = {{0, PaneRole::whole, all, all}};
    const std::vector<Pane> only_b = {{b, PaneRole::whole, all, all}};
    if (!c.on) return only_a;
    const bool one_map = c.mode == CompareMode::swipe || c.mode == CompareMode::fade ||
                         c.mode == CompareMode::lens || c.mode == CompareMode::flicker;
    if (one_map && c.only_b) return only_b;
    switch (c.mode) {
        case CompareMode::swipe: return swiped(c, viewport);
        case CompareMode::fade:
            if (c.fade <= 0) return only_a;
            if (c.fade >= 1) return only_b;
            return {only_a[0], {b, PaneRole::over, all, all}};
        case CompareMode::lens: return {only_a[0], {b, PaneRole::in_lens, all, all}};
        case CompareMode::side: {
            std::vector<Pane> both = beside(viewport, 2, 1);
            both[1].side = b;
            return both;
        }
        case CompareMode::flicker: return only_a;
        case CompareMode::changes: return only_b;
        case CompareMode::promise: {
            const int count = static_cast<int>(c.promised.size()) + 1;
            std::vector<Pane> row =
                count == 4 ? four_beside(viewport, state.land_shape) : beside(viewport, count, 1);
            for (Pane& pane : row) pane.side = b;
            return row;
        }
        case CompareMode::several: {
            if (c.sides.size() == 4) return four_beside(viewport, state.land_shape);
            return beside(viewport, static_cast<int>(c.sides.size()), 1);
        }
    }
    return only_a;
}

std::size_t pane_at(const Composition& state, const Viewport& viewport,
                    const std::vector<Pane>& panes, ScreenPoint at) {
    std::size_t found = 0;
    for (std::size_t i = 0; i < panes.size(); ++i) {
        if (!panes[i].seen.contains(at)) continue;
        if (panes[i].role == PaneRole::over && state.comparison.fade < 0.5) continue;
        if (panes[i].role == PaneRole::in_lens) {
            const ScreenPoint centre = lens_centre(state.comparison, viewport);
            const double reach = state.comparison.lens_radius * viewport.scale;
            if (std::hypot(at.x - centre.x, at.y - centre.y) > reach) continue;
        }
        found = i;
    }
    return found;
}

bool beside_each_other(const Comparison& c) {
    return c.on && (c.mode == CompareMode::side || c.mode == CompareMode::promise ||
                    c.mode == CompareMode::several);
}

std::size_t dated_side(const Comparison& c) {
    if (!c.on) return 0;
    return c.mode == CompareMode::promise ? c.index_of(SideName::b) : c.active;
}

std::size_t paper_side(const Comparison& c) {
    return c.mode == CompareMode::several ? 0 : dated_side(c);
}

Side active_side(const Composition& state) {
    return side_at(state.comparison, dated_side(state.comparison));
}

MapView active_view(const ViewState& state) {
    MapView view = shared_view(state);
    show(view, active_side(state));
    view.holders = true;
    return view;
}

ScreenPoint lens_centre(const Comparison& c, const Viewport& viewport) {
    return {c.lens_x * viewport.width, c.lens_y * viewport.height};
}

bool has_swipe_line(const Comparison& c) {
    return c.on && c.mode == CompareMode::swipe && !c.only_b;
}

bool on_seam(const Composition& state, const Viewport& viewport, ScreenPoint at) {
    const Comparison& c = state.comparison;
    if (!has_swipe_line(c)) return false;
    const double off =
        c.seam_across ? at.y - c.seam * viewport.height : at.x - c.seam * viewport.width;
    return std::abs(off) <= grip_points * viewport.scale;
}

}  // namespace viewer
