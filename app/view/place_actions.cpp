// The menu of a place on the map, and measuring from it.
#include "app/view/place_actions.h"

#include <algorithm>

#include "app/view/map_spot.h"
#include "app/view/reduce.h"
#include "app/view/snap.h"

namespace viewer {

namespace {

struct PlaceActions {
    ViewState& s;
    const Scene& scene;
    const Viewport& viewport;

    [[nodiscard]] geodata::LonLat place(ScreenPoint at, const MaybeWritten& written) const {
        return place_of(written, scene.atlas, place_at(s, scene, spot_at(s, viewport, at)));
    }
    /// Null while the class is shown something, or asked.
    [[nodiscard]] Exploring* free() const {
        Exploring* now = s.exploring();
        return now != nullptr && !now->asking ? now : nullptr;
    }
    [[nodiscard]] Measuring* running() const {
        Exploring* now = s.exploring();
        return now != nullptr && now->measuring && now->measuring->running ? &*now->measuring
                                                                           : nullptr;
    }
    void add(geodata::LonLat corner) const {
        Measuring* m = running();
        if (m == nullptr || m->corners.size() >= most_corners) return;
        if (!(m->corners.back() == corner)) m->corners.push_back(corner);
        m->to = corner;
    }

    void operator()(const OpenMenu& a) const {
        Exploring* now = free();
        if (now == nullptr) return;
        now->menu = MapMenu{a.at, place(a.at, a.written), a.written, {}};
        if (a.by_keys) now->menu->chosen = menu_items.front();
        s.point_at_nothing();
    }
    void operator()(const MoveInMenu& a) const {
        Exploring* now = free();
        if (now == nullptr || !now->menu) return;
        constexpr int count = static_cast<int>(menu_items.size());
        const std::optional<MenuItem>& chosen = now->menu->chosen;
        const int before = chosen ? static_cast<int>(*chosen) : (a.direction > 0 ? -1 : count);
        const int next = (before + (a.direction > 0 ? 1 : count - 1)) % count;
        now->menu->chosen = menu_items[static_cast<std::size_t>(next)];
    }
    void operator()(const CloseMenu&) const {
        if (Exploring* now = s.exploring()) now->menu.reset();
    }
    void operator()(const MeasureFrom& a) const {
        if (Exploring* now = free()) now->measuring = Measuring{{place(a.at, a.written)}, {}, true};
        s.point_at_nothing();
    }
    void operator()(const AddCorner& a) const {
        add(snapped_place(s, scene, viewport, a.at, a.written, a.exact).place);
    }
    void operator()(const RemoveCorner&) const {
        Measuring* m = running();
        if (m != nullptr && m->corners.size() > 1) m->corners.pop_back();
    }
    /// A way of one corner is none.
    void operator()(const EndMeasure& a) const {
        Measuring* m = running();
        if (m == nullptr) return;
        if (a.at_pointer && m->to) add(*m->to);
        m->to.reset();
        m->running = m->snapped = false;
        if (m->corners.size() < 2) s.exploring()->measuring.reset();
    }
};

}  // namespace

Action menu_action(const MapMenu& menu, MenuItem item) {
    switch (item) {
        case MenuItem::what_is_here: return Pick{menu.at, menu.written};
        case MenuItem::copy_coordinates: return CopyText{coordinate_text(menu.place)};
        case MenuItem::measure: return MeasureFrom{menu.at, menu.written};
    }
    return CloseMenu{};
}

bool keeps_menu(const Action& action) {
    return is<OpenMenu, MoveInMenu, Hover, HoverNothing, MoveLens, FollowSize, Tick,
              LoadingProgress, ShowMessage, DismissHint>(action);
}

void reduce(ViewState& state, const PlaceAction& action, const Scene& scene,
            const Viewport& viewport) {
    std::visit(PlaceActions{state, scene, viewport}, action);
}

}  // namespace viewer
