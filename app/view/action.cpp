#include "app/view/action.h"

#include "app/view/own_look.h"
#include "app/view/papers.h"
#include "app/view/place_actions.h"
#include "app/view/reduce.h"
#include "app/view/told_events.h"
#include "app/view/window_size.h"

namespace viewer {

namespace {

/// What a hand does on the map, where it points.
bool by_hand(const Action& action) {
    return is<PanBy, ZoomAbout, Pick, RevealAt, MoveSeam, MoveLens, BeginStroke, ExtendStroke,
              PointTool, ResizeTool>(action);
}

/// What the first hint speaks of: who does it has read it, or needs it no more.
bool uses_hinted_key(const Action& action) {
    return is<StepEvent, ToggleComparison, NextCompareMode, SetCompareMode, StartPresentation,
              StartAtFirstStep, ToggleKeys>(action);
}

bool moves_day(const Action& action) {
    return is<SetDate, StepDay, StepEvent, Tick>(action);
}

/// Wishes are the window's to fulfil.
void reduce(ViewState&, const WindowWish&, const Scene&, const Viewport&) {}

}  // namespace

ViewState apply(ViewState state, const Action& action, const Scene& scene,
                const Viewport& viewport) {
    // Behind a picture that is held the hand would not see what it does.
    if (state.held_picture() != nullptr && !state.presenter && by_hand(action)) return state;
    const Viewport before = pane_viewport(state, viewport);
    const bool home = shows_home(state, scene, viewport);
    const Camera seen = state.camera;
    const bool own = shows_own_look(state);
    const Side dated = active_side(state);
    std::visit([&](const auto& group) { reduce(state, group, scene, viewport); }, action);
    end_earlier(state, scene);
    if (state.menu() != nullptr && !keeps_menu(action)) state.exploring()->menu.reset();
    const Panels& panels = state.panels;
    const bool hidden =
        state.picked || panels.numbers || panels.papers || panels.lessons || panels.search;
    if (uses_hinted_key(action) || hidden) state.hint = false;
    offer_paper(state, scene, dated, moves_day(action));
    // The whole region, or a step's own view, stays that when its map becomes smaller or larger.
    const Viewport after = pane_viewport(state, viewport);
    if (after == before || is<ShowComposition>(action)) return state;
    if (own && shows_own_look(state)) {
        fit_step(state, scene, viewport);
    } else if (home && state.camera == seen) {  // nobody has just looked elsewhere
        state.camera = home_camera(state, scene, viewport);
    }
    return state;
}

ViewState initial_state(const Scene& scene, const Viewport& viewport) {
    ViewState state;
    state.comparison.sides = usual_sides(scene.atlas);
    state.comparison.first().date = geodata::opening_day(scene.atlas);
    begin_papers(state, scene);
    state.timeline.from = scene.days.first;
    state.timeline.until = scene.days.last;
    state.land_shape = shape_of_home(scene);
    state.camera = home_camera(state, scene, viewport);
    return state;
}

}  // namespace viewer
