#include "app/picture/ground.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "app/picture/subject.h"

namespace viewer {

namespace {

constexpr int cells_along = 72;      // of the longer side
constexpr double off_corner = 0.04;  // what a place in a corner may have more of land
/// Where a cell is looked at, shares of it.
constexpr std::array<std::array<double, 2>, 4> looked_at = {
    {{0.25, 0.25}, {0.75, 0.25}, {0.25, 0.75}, {0.75, 0.75}}};
constexpr float beside_subject = 0.5F;  // cells that a box keeps off it

/// The pane whose own ground is at this place; panes that lie over each other show the same land.
const Pane& pane_there(const std::vector<Pane>& panes, ScreenPoint at) {
    const auto found = std::find_if(panes.begin(), panes.end(),
                                    [&](const Pane& pane) { return pane.box.contains(at); });
    return found == panes.end() ? panes.front() : *found;
}

struct Counts {
    int land = 0, subject = 0, all = 0;
};

Counts counts_in(const Ground& ground, const PictureBox& box) {
    const auto cell_of = [&](float at, int most) {
        return std::clamp(static_cast<int>(std::floor(at / ground.cell)), 0, most - 1);
    };
    const float off = beside_subject * ground.cell;
    Counts counts;
    for (int row = cell_of(box.min.y - off, ground.rows);
         row <= cell_of(box.max.y + off, ground.rows); ++row) {
        for (int column = cell_of(box.min.x - off, ground.columns);
             column <= cell_of(box.max.x + off, ground.columns); ++column) {
            const GroundKind kind = ground.kinds[static_cast<std::size_t>(row) *
                                                     static_cast<std::size_t>(ground.columns) +
                                                 static_cast<std::size_t>(column)];
            ++counts.all;
            if (kind == GroundKind::land) ++counts.land;
            if (kind == GroundKind::subject) ++counts.subject;
        }
    }
    return counts;
}

/// Upper left corners along the four edges; the corners themselves first.
std::vector<PicturePoint> places_along_edges(const Ground& ground, PicturePoint size, float inset) {
    const PicturePoint last{ground.size.x - inset - size.x, ground.size.y - inset - size.y};
    if (last.x < inset || last.y < inset) return {};
    std::vector<PicturePoint> places = {
        {last.x, last.y}, {inset, last.y}, {last.x, inset}, {inset, inset}};
    for (float x = inset + ground.cell; x < last.x; x += ground.cell) {
        places.push_back({x, last.y});
        places.push_back({x, inset});
    }
    for (float y = inset + ground.cell; y < last.y; y += ground.cell) {
        places.push_back({last.x, y});
        places.push_back({inset, y});
    }
    return places;
}

Ground ground_of(const Scene& scene, const ViewState& state, const Viewport& map,
                 const std::vector<Pane>& panes, const std::vector<bool>& subject) {
    Ground ground;
    ground.size = {static_cast<float>(map.width), static_cast<float>(map.height)};
    ground.cell = std::max(ground.size.x, ground.size.y) / static_cast<float>(cells_along);
    const auto cells = [&](float length) {
        return std::max(1, static_cast<int>(std::floor(length / ground.cell)));
    };
    ground.columns = cells(ground.size.x);
    ground.rows = cells(ground.size.y);
    const auto kind_at = [&](ScreenPoint at) {
        const Pane& pane = pane_there(panes, at);
        const MapPoint there = to_map(state.camera, viewport_of(pane.box, map),
                                      {at.x - pane.box.x, at.y - pane.box.y});
        const geodata::PatchIndex patch =
            scene.locator.patch_at(scene.projection.inverse(there), state.comparison.first().date);
        if (patch == geodata::no_patch) return GroundKind::water;
        return subject[patch] ? GroundKind::subject : GroundKind::land;
    };
    const auto cell = static_cast<double>(ground.cell);
    for (int row = 0; row < ground.rows; ++row) {
        for (int column = 0; column < ground.columns; ++column) {
            GroundKind kind = GroundKind::water;
            for (const auto& [x, y] : looked_at) {
                kind = std::max(kind, kind_at({(column + x) * cell, (row + y) * cell}));
            }
            ground.kinds.push_back(kind);
        }
    }
    return ground;
}

}  // namespace

Ground ground_on_view(const Scene& scene, const ViewState& state, const Viewport& map) {
    return ground_of(scene, state, map, panes_of(state, map),
                     subject_land(scene.atlas, state.comparison));
}

Ground ground_of_pane(const Scene& scene, const ViewState& state, const Viewport& pane) {
    Pane alone;
    alone.box = alone.seen = {0, 0, pane.width, pane.height};
    return ground_of(scene, state, pane, {alone}, subject_land(scene.atlas, state.comparison));
}

Ground changed_ground(const Scene& scene, const ViewState& state, const Viewport& map) {
    return ground_of(scene, state, map, panes_of(state, map),
                     changed_land(scene.atlas, state.comparison));
}

bool is_clear(const Ground& ground, const PictureBox& box) {
    return counts_in(ground, box).subject == 0;
}

std::optional<EmptyPlace> emptiest_place(const Ground& ground, PicturePoint size, float inset,
                                         const std::vector<PictureBox>& taken) {
    std::optional<EmptyPlace> best;
    double least = 2;
    const std::vector<PicturePoint> places = places_along_edges(ground, size, inset);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const PicturePoint at = places[i];
        const PictureBox box{at, {at.x + size.x, at.y + size.y}};
        const bool meets = std::any_of(taken.begin(), taken.end(),
                                       [&](const PictureBox& other) { return other.meets(box); });
        if (meets) continue;
        const Counts counts = counts_in(ground, box);
        if (counts.subject > 0) continue;
        const double land = static_cast<double>(counts.land) / counts.all;
        const double cost = land + (i < 4 ? 0 : off_corner);
        if (cost >= least) continue;
        least = cost;
        best = EmptyPlace{box, land};
    }
    return best;
}

}  // namespace viewer
