#include "app/view/action.h"

#include <algorithm>

namespace viewer {

namespace {

template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

geodata::Date kept(geodata::Date date) {
    return std::clamp(date, geodata::first_day, geodata::last_day);
}

geodata::Date event_beside(const Scene& scene, geodata::Date date, int direction) {
    geodata::Date best = date;
    for (const geodata::Event& event : scene.atlas.events) {
        if (kept(event.date) != event.date) continue;
        if (direction > 0 && event.date > date) return event.date;
        if (direction < 0 && event.date < date) best = event.date;
    }
    return best;
}

constexpr std::array central_panels = {&Panels::search, &Panels::open, &Panels::keys,
                                       &Panels::about};

void leave_one_thing(ViewState& s) {
    if (!s.messages.empty()) {
        s.messages.pop_back();
        return;
    }
    for (bool Panels::*one : central_panels) {
        if (s.panels.*one) {
            s.panels.*one = false;
            return;
        }
    }
    if (s.picked)
        s.picked.reset();
    else if (s.full_screen)
        s.full_screen = false;
}

void set_paper(ViewState& s, std::optional<geodata::Paper> paper) {
    s.paper = paper;
    if (paper) s.last_paper = *paper;
}

/// What is shown: dates, papers, layers, names.
struct ContentActions {
    ViewState& s;
    const Scene& scene;

    void operator()(const SetDate& a) const { s.date = kept(a.date); }
    void operator()(const StepDay& a) const { s.date = kept(s.date + std::chrono::days(a.days)); }
    void operator()(const StepEvent& a) const { s.date = event_beside(scene, s.date, a.direction); }
    void operator()(const SetPaper& a) const { set_paper(s, a.paper); }
    void operator()(const ToggleProtocol&) const {
        s.paper = s.paper ? std::nullopt : std::optional(s.last_paper);
    }
    void operator()(const SetTerritory& a) const {
        s.territories.on[static_cast<std::size_t>(a.territory)] = a.on;
    }
    void operator()(const ToggleTerritory& a) const {
        bool& on = s.territories.on[static_cast<std::size_t>(a.territory)];
        if (s.paper)
            on = !on;
        else {  // with the layer off, a territory's key brings it on with that territory
            on = true;
            s.paper = s.last_paper;
        }
    }
    void operator()(const SetLayers& a) const { s.layers = a.layers; }
    void operator()(const ToggleUncertainty&) const {
        s.layers.uncertainty = !s.layers.uncertainty;
    }
    void operator()(const CycleNames&) const {
        s.names = static_cast<LabelNames>((static_cast<int>(s.names) + 1) % 3);
    }
    void operator()(const SetNames& a) const { s.names = a.names; }
    void operator()(const CycleTheme&) const {
        s.theme = static_cast<ThemeName>((static_cast<int>(s.theme) + 1) % 4);
    }
    void operator()(const SetTheme& a) const { s.theme = a.theme; }
};

/// Where one looks and what is asked.
struct CameraActions {
    ViewState& s;
    const Scene& scene;
    const Viewport& viewport;

    void look(Camera camera) const { s.camera = clamp(camera, viewport, scene.bounds); }
    [[nodiscard]] geodata::LonLat place(ScreenPoint at) const {
        return scene.projection.inverse(to_map(s.camera, viewport, at));
    }
    void operator()(const PanBy& a) const { look(pan_by(s.camera, a.dx, a.dy)); }
    void operator()(const ZoomAbout& a) const {
        look(zoom_about(s.camera, viewport, a.pivot, a.factor));
    }
    void operator()(const FitRegion&) const { look(fit(scene.home, viewport)); }
    void operator()(const LookAt& a) const {
        look(fit(scene.projection.extent_of(a.box), viewport));
    }
    void operator()(const GoTo& a) const {
        look({scene.projection.forward(a.position), a.metres_per_pixel});
    }
    void operator()(const Pick& a) const { s.picked = place(a.at); }
    void operator()(const Hover& a) const {
        const geodata::PatchIndex patch = scene.locator.patch_at(place(a.at), s.date);
        s.hovered = patch == geodata::no_patch ? std::nullopt : std::optional(patch);
    }
    void operator()(const HoverNothing&) const { s.hovered.reset(); }
    void operator()(const PickPlace& a) const { s.picked = a.position; }
    void operator()(const ClosePick&) const { s.picked.reset(); }
};

struct PanelActions {
    ViewState& s;

    /// Search, open, keys and about lie in the middle of the window: one at a time.
    void toggle(bool Panels::*which) const {
        const bool opens = !(s.panels.*which);
        for (bool Panels::*one : central_panels) s.panels.*one = false;
        s.panels.*which = opens;
    }
    void operator()(const TogglePanels&) const { s.panels.visible = !s.panels.visible; }
    void operator()(const ToggleAbout&) const { toggle(&Panels::about); }
    void operator()(const ToggleKeys&) const { toggle(&Panels::keys); }
    void operator()(const ToggleSearch&) const { toggle(&Panels::search); }
    void operator()(const ToggleOpen&) const { toggle(&Panels::open); }
    void operator()(const ToggleFullScreen&) const { s.full_screen = !s.full_screen; }
    void operator()(const Escape&) const { leave_one_thing(s); }
    void operator()(const ShowMessage& a) const { s.messages.push_back(a.sentence); }
    void operator()(const DismissMessage& a) const {
        if (a.index < s.messages.size()) {
            s.messages.erase(s.messages.begin() + static_cast<std::ptrdiff_t>(a.index));
        }
    }
    void operator()(const OpenFile&) const { s.panels.open = false; }
    void operator()(const SavePicture&) const {}
    void operator()(const Quit&) const {}
};

}  // namespace

ViewState apply(ViewState state, const Action& action, const Scene& scene,
                const Viewport& viewport) {
    std::visit(Overloaded{ContentActions{state, scene}, CameraActions{state, scene, viewport},
                          PanelActions{state}},
               action);
    return state;
}

ViewState initial_state(const Scene& scene, const Viewport& viewport) {
    return apply(ViewState(), FitRegion{}, scene, viewport);
}

}  // namespace viewer
