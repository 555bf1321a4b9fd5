#include "app/picture/map_picture.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/picture/through_loupe.h"
#include "app/view/loupe.h"
#include "app/view/view_state.h"

namespace viewer {

namespace {

constexpr double seam_points = 2;

std::optional<PixelBox> seam_of(const Comparison& c, const Viewport& viewport) {
    if (!has_swipe_line(c)) return std::nullopt;
    const int width = std::max(1, static_cast<int>(std::lround(seam_points * viewport.scale)));
    const auto at = [&](int length) {
        return static_cast<int>(std::lround(c.seam * length)) - width / 2;
    };
    if (c.seam_across) return PixelBox{0, at(viewport.height), viewport.width, width};
    return PixelBox{at(viewport.width), 0, width, viewport.height};
}

/// The first side has a place of its own, and the other that it is compared with.
std::size_t slot_of(std::size_t side) {
    return side == 0 ? 0 : 1;
}

std::optional<LoupePane> loupe_of(const ViewState& state, const Viewport& viewport,
                                  const std::vector<PixelBox>& covered) {
    std::optional<MapView> closer = loupe_view(state, viewport);
    const Presenting* told = state.presenting();
    if (!closer || told == nullptr) return std::nullopt;
    return LoupePane{std::move(*closer),
                     {told->pointer, told->reach * viewport.scale},
                     covered_in_loupe(state, viewport, covered)};
}

}  // namespace

MapPicture map_picture(const ViewState& state, const Viewport& viewport,
                       std::vector<PixelBox> covered) {
    const Comparison& c = state.comparison;
    const std::vector<Pane> panes = panes_of(state, viewport);
    MapPicture picture;
    if (c.on) picture.way = c.mode;
    picture.beside = beside_each_other(c);
    picture.covered = std::move(covered);
    for (std::size_t i = 0; i < panes.size(); ++i) {
        picture.panes.push_back({view_of_pane(state, panes, i), panes[i].role, panes[i].box,
                                 panes[i].seen, picture.beside ? i : slot_of(panes[i].side)});
    }
    const auto has = [&](PaneRole role) {
        return std::any_of(panes.begin(), panes.end(),
                           [&](const Pane& pane) { return pane.role == role; });
    };
    if (has(PaneRole::over)) {
        // Two sets of letters in one place cannot be read: they are placed together, over both.
        picture.mixed = c.fade;
        const SideName nearer = c.fade < 0.5 ? SideName::a : SideName::b;
        const PixelBox all{0, 0, viewport.width, viewport.height};
        picture.lettered =
            MapPane{view_of(state, nearer), PaneRole::whole, all, all, slot_of(c.index_of(nearer))};
    }
    if (has(PaneRole::in_lens)) {
        picture.lens = RoundWindow{lens_centre(c, viewport), c.lens_radius * viewport.scale};
    }
    picture.seam = seam_of(c, viewport);
    picture.loupe = loupe_of(state, viewport, picture.covered);
    picture.beyond = state.presenting() != nullptr;
    return picture;
}

}  // namespace viewer
