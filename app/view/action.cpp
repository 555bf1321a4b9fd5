#include "app/view/action.h"

#include <algorithm>
#include <cmath>

#include "app/view/ask_actions.h"
#include "app/view/compare_actions.h"
#include "app/view/data_actions.h"
#include "app/view/lesson_actions.h"
#include "app/view/lesson_edits.h"
#include "app/view/present_tools.h"
#include "app/view/step_view.h"
#include "app/view/window_size.h"
#include "geodata/printable.h"
#include "geodata/topology/rings.h"

namespace viewer {

namespace {

template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

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
    if (s.picked) {
        s.picked.reset();
    } else if (s.panels.numbers || s.panels.lessons) {
        s.panels.numbers = s.panels.lessons = false;
    } else if (s.timeline.playing || s.comparison.swinging) {
        s.timeline.playing = s.comparison.swinging = false;
    } else if (s.comparison.on) {
        s.comparison.on = false;
    } else if (s.full_screen) {
        s.full_screen = false;
    }
}

/// What a presentation has in the hand or before the map; false: nothing.
bool put_one_thing_down(Presentation& p) {
    if (p.blank != Blank::none) {
        p.blank = Blank::none;
    } else if (p.ended) {
        p.ended = false;
    } else if (!p.number.empty()) {
        p.number.clear();
    } else if (p.sources) {
        p.sources = false;
    } else if (p.tool != PresentTool::none) {
        p.tool = PresentTool::none;
    } else {
        return false;
    }
    return true;
}

/// What is shown: dates, papers, layers, names.
struct ContentActions {
    ViewState& s;
    const Scene& scene;

    void operator()(const SetDate& a) const { set_active_date(s, scene, a.date); }
    void operator()(const StepDay& a) const {
        set_active_date(s, scene, active_side(s).date + std::chrono::days(a.days));
    }
    void operator()(const StepEvent& a) const {
        set_active_date(s, scene, event_beside(scene, active_side(s).date, a.direction));
    }
    void operator()(const SetPaper& a) const { set_active_paper(s, a.paper); }
    void operator()(const ToggleProtocol&) const {
        set_active_paper(s, active_side(s).paper ? std::nullopt : std::optional(s.last_paper));
    }
    void operator()(const SetTerritory& a) const {
        s.territories.on[static_cast<std::size_t>(a.territory)] = a.on;
    }
    void operator()(const ToggleTerritory& a) const {
        bool& on = s.territories.on[static_cast<std::size_t>(a.territory)];
        if (active_side(s).paper) {
            on = !on;
        } else {  // with the layer off, a territory's key brings it on with that territory
            on = true;
            set_active_paper(s, s.last_paper);
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
    void operator()(const SetLanguage& a) const {
        const geodata::Status found = find_language(a.language);
        if (found) {
            s.language = a.language;
        } else {
            s.messages.push_back(found.error().sentence());
        }
    }
};

/// Where one looks and what is asked.
struct CameraActions {
    ViewState& s;
    const Scene& scene;
    const Viewport& viewport;

    /// A place of the window in the pane that is seen there.
    struct Local {
        Viewport viewport;
        ScreenPoint at;
        geodata::Date date;
        SideName side;
        std::size_t pane;
    };
    [[nodiscard]] Local local(ScreenPoint at) const {
        const std::vector<Pane> panes = panes_of(s, viewport);
        const std::size_t index = pane_at(s, viewport, panes, at);
        const Pane& pane = panes[index];
        return {{pane.box.width, pane.box.height, viewport.scale},
                {at.x - pane.box.x, at.y - pane.box.y},
                view_of_pane(s, panes, index).date,
                pane.side,
                index};
    }
    [[nodiscard]] Viewport pane() const {
        const PixelBox box = panes_of(s, viewport).front().box;
        return {box.width, box.height, viewport.scale};
    }
    void look(Camera camera) const {
        s.glide.reset();  // a hand on the map stops what moves it
        s.camera = clamp(camera, pane(), bounds_of(s, scene, pane()));
    }
    [[nodiscard]] geodata::LonLat place(const Local& spot) const {
        return scene.projection.inverse(to_map(s.camera, spot.viewport, spot.at));
    }
    void operator()(const PanBy& a) const { look(pan_by(s.camera, a.dx, a.dy)); }
    void operator()(const ZoomAbout& a) const {
        const Local spot = local(a.pivot);
        look(zoom_about(s.camera, spot.viewport, spot.at, a.factor));
    }
    void operator()(const ZoomBy& a) const {
        const Viewport whole = pane();
        look(zoom_about(s.camera, whole, {whole.width / 2.0, whole.height / 2.0}, a.factor));
    }
    void operator()(const FitRegion&) const { look(fit(scene.home, pane())); }
    void operator()(const LookAt& a) const { look(fit(scene.projection.extent_of(a.box), pane())); }
    void operator()(const GoTo& a) const {
        look({scene.projection.forward(a.position), a.metres_per_pixel});
    }
    /// A click on a side also makes it the one that dates are set for.
    void operator()(const Pick& a) const {
        const Local spot = local(a.at);
        if (s.ask.kind != AskKind::none) {  // the answer, not the panel
            s = apply(std::move(s), RevealAt{place(spot)}, scene, viewport);
            return;
        }
        if (s.presentation.on) return;  // there is nothing but map, headline and text
        s.picked = place(spot);
        if (!s.comparison.on) return;
        s.comparison.editing_b = spot.side == SideName::b;
        if (s.comparison.mode == CompareMode::several) s.comparison.editing_date = spot.pane;
    }
    void operator()(const Hover& a) const {
        if (s.ask.kind != AskKind::none) return;  // the pointer does not tell
        const Local spot = local(a.at);
        const geodata::PatchIndex patch = scene.locator.patch_at(place(spot), spot.date);
        s.hovered = patch == geodata::no_patch ? std::nullopt : std::optional(patch);
        s.hovered_on = spot.date;
    }
    void operator()(const HoverNothing&) const { s.hovered.reset(); }
    void operator()(const PickPlace& a) const { s.picked = a.position; }
    void operator()(const PickPatch& a) const {
        if (a.patch < scene.atlas.patches.size()) {
            s.picked = geodata::place_inside(scene.atlas.patches[a.patch].land);
        }
    }
    void operator()(const ClosePick&) const { s.picked.reset(); }
};

struct PanelActions {
    ViewState& s;
    const Scene& scene;
    const Viewport& viewport;

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
    void operator()(const ToggleNumbers&) const {
        if (s.presentation.on) return;  // nothing but map, headline and text
        s.panels.numbers = !s.panels.numbers;
        s.panels.lessons = false;  // they have the same place
    }
    void operator()(const ToggleFullScreen&) const { s.full_screen = !s.full_screen; }
    void operator()(const Escape&) const {
        const bool in_the_middle = std::any_of(central_panels.begin(), central_panels.end(),
                                               [&](bool Panels::*one) { return s.panels.*one; });
        if (s.loading && !in_the_middle) {  // what reads the file hears of it (data_desk.h)
            s.loading.reset();
        } else if (!s.frozen.empty() && s.messages.empty() && !in_the_middle) {
            s.frozen.clear();
        } else if (s.ask.kind != AskKind::none && s.messages.empty() && !in_the_middle) {
            s = apply(std::move(s), StopAsking{}, scene, viewport);
        } else if (s.presentation.on && s.messages.empty() && !in_the_middle &&
                   put_one_thing_down(s.presentation)) {
            return;
        } else if (s.presentation.on && s.messages.empty() && !in_the_middle) {
            s = apply(std::move(s), LeavePresentation{}, scene, viewport);
        } else {
            leave_one_thing(s);
        }
    }
    void operator()(const ShowMessage& a) const {
        const std::string shown = geodata::printable(a.sentence);
        const bool told = std::count(s.messages.begin(), s.messages.end(), shown) > 0;
        if (!told) s.messages.push_back(shown);
    }
    void operator()(const DismissMessage& a) const {
        if (a.index < s.messages.size()) {
            s.messages.erase(s.messages.begin() + static_cast<std::ptrdiff_t>(a.index));
        }
    }
    void operator()(const SavePicture&) const {}
    void operator()(const OpenLesson&) const {}
    void operator()(const SaveLesson&) const {}
    void operator()(const RestartTimer&) const {}
    void operator()(const Quit&) const {}
};

template <class... Kinds>
bool is_one_of(const Action& action) {
    return (std::holds_alternative<Kinds>(action) || ...);
}

/// What a hand does on the map, where it points.
bool by_hand(const Action& action) {
    return is_one_of<PanBy, ZoomAbout, Pick, RevealAt, MoveSeam, MoveLens, BeginStroke,
                     ExtendStroke, PointTool, ResizeTool>(action);
}

}  // namespace

ViewState apply(ViewState state, const Action& action, const Scene& scene,
                const Viewport& viewport) {
    // Behind a picture that is held the hand would not see what it does.
    if (!state.frozen.empty() && !state.presenter && by_hand(action)) return state;
    const Viewport before = pane_viewport(state, viewport);
    const bool home = shows_home(state, scene, before);
    const Camera seen = state.camera;
    const bool step = LessonActions{state, scene, viewport}.shows_own_view();
    std::visit(
        Overloaded{ContentActions{state, scene}, CameraActions{state, scene, viewport},
                   CompareActions{state, scene, viewport}, TimelineActions{state, scene},
                   LessonActions{state, scene, viewport},
                   PresentToolActions{state, scene, viewport}, AskActions{state, scene, viewport},
                   LessonEditActions{state, scene, viewport}, PanelActions{state, scene, viewport},
                   SizeActions{state, scene, viewport}, DataActions{state, scene, viewport}},
        action);
    for (ViewState& held : state.frozen) {  // the picture is, but not the interface over it
        held.panels = state.panels;
        held.messages = state.messages;
        held.loading = state.loading;
        held.presenter = state.presenter;
    }
    // The whole region, or a step's own view, stays that when its map becomes smaller or larger.
    const Viewport after = pane_viewport(state, viewport);
    if (after == before) return state;
    const LessonActions lesson{state, scene, viewport};
    if (step && lesson.shows_own_view()) {
        lesson.fit_step();
    } else if (home && state.camera == seen) {  // nobody has just looked elsewhere
        state.camera = home_camera(scene, after);
    }
    return state;
}

ViewState initial_state(const Scene& scene, const Viewport& viewport) {
    ViewState state;
    state.date = kept(scene, state.date);
    return apply(std::move(state), FitRegion{}, scene, viewport);
}

}  // namespace viewer
