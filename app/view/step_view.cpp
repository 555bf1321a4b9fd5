#include "app/view/step_view.h"

#include <algorithm>
#include <cmath>

#include "app/view/compare_actions.h"
#include "app/view/dates_layer.h"
#include "app/view/papers.h"
#include "app/view/window_size.h"
#include "app/words/words.h"

namespace viewer {

namespace {

constexpr double metres = 1000;  // a kilometre

/// To what a file keeps: less than a tenth of a pixel.
double rounded(double value, double digits) {
    return std::round(value * digits) / digits;
}
double rounded_share(double share) {
    return rounded(share, 1e5);
}

bool compares(const LessonStep& step) {
    return step.compare || step.compare_paper || step.mode == CompareMode::promise ||
           step.mode == CompareMode::several;
}

const std::string& paper_of_b(const LessonStep& step) {
    return step.compare_paper ? *step.compare_paper : step.paper;
}

void keep_comparison(LessonStep& step, const ViewState& state, const Scene& scene,
                     const Viewport& pane) {
    const Comparison& c = state.comparison;
    step.compare = c.last().date;
    if (c.last().paper != c.first().paper) step.compare_paper = id_of(scene, c.last().paper);
    step.mode = c.mode;
    step.holders = c.first().holders;
    step.compare_holders = c.last().holders;
    if (c.mode == CompareMode::several) {
        for (const Side& side : c.sides) step.dates.push_back(side.date);
    }
    if (c.mode == CompareMode::fade) step.fade = rounded_share(c.fade);
    if (c.mode == CompareMode::swipe) {
        step.line = rounded_share(c.seam);
        step.line_across = c.seam_across;
    }
    if (c.mode == CompareMode::lens) {
        step.lens = StepLens{rounded_share(c.lens_x), rounded_share(c.lens_y),
                             rounded_share(c.lens_radius * pane.scale / pane.height)};
    }
}

/// With their days. Key dates that the step names are all that `several` shows. Else its two sides
/// are the ends, with the usual days between them.
std::vector<Side> sides_of(const LessonStep& step, const Scene& scene) {
    std::vector<Side> sides = usual_sides(scene.atlas);
    if (compares(step) && !step.dates.empty()) {
        sides.assign(step.dates.size(), Side());
        for (std::size_t i = 0; i < sides.size(); ++i) sides[i].date = step.dates[i];
    }
    if (!compares(step)) {
        sides.front().date = step.play ? step.play->last : step.date;
    } else if (step.mode != CompareMode::several) {
        if (sides.size() < 2) sides.resize(2);
        sides.front().date = step.date;
        sides.back().date = step.compare.value_or(step.date);
    }
    return sides;
}

/// Whether something of the comparison lies on a place of the land.
bool lies_on_land(const LessonStep& step) {
    const LessonStep usual;
    return step.lens || step.line != usual.line || step.line_across;
}

LookedAt looked_at(Camera camera, const Viewport& pane, const Scene& scene) {
    const double across = rounded(pane.width * camera.metres_per_pixel / metres, 1e3);
    // Rounded down, so that in the same window the width says how large the map is.
    const double down = std::floor(across * pane.height / pane.width * 1e3) / 1e3;
    camera.metres_per_pixel = across * metres / pane.width;
    geodata::LonLat centre;
    // At the map's edge the middle goes with the size, in a corner both ways.
    for (int turn = 0; turn < 3; ++turn) {
        camera = clamp(camera, pane, scene.bounds);
        centre = scene.projection.inverse(camera.centre);
        centre = {rounded(centre.lon, 1e6), rounded(centre.lat, 1e6)};
        camera.centre = scene.projection.forward(centre);
    }
    return {centre, across, down};
}

MapExtent extent_of(const LookedAt& view, const Scene& scene) {
    const MapPoint centre = scene.projection.forward(view.centre);
    const double x = view.across * metres / 2, y = view.down * metres / 2;
    return {centre.x - x, centre.y - y, centre.x + x, centre.y + y};
}

/// As it was composed, where that is on the map.
std::optional<MapExtent> composed_land(const LessonStep& step, const Scene& scene) {
    if (!step.view) return std::nullopt;
    const MapExtent land = extent_of(*step.view, scene);
    return land.overlaps(mapped_land(scene)) ? std::optional(land) : std::nullopt;
}

/// The part of the map that the card leaves free, pixels.
PixelBox free_part(const Viewport& map, const CardRoom& card) {
    const int width = std::max(1, static_cast<int>(map.width * (1 - card.left)));
    const int height = std::max(1, static_cast<int>(map.height * (1 - card.bottom)));
    return {map.width - width, 0, width, height};
}

/// A rectangle of the map in pixels, and where shares of it lie, as shares of the map.
struct Part {
    const Viewport& map;
    double left, top, width, height;
    [[nodiscard]] double x(double share) const {
        return std::clamp((left + share * width) / map.width, 0.0, 1.0);
    }
    [[nodiscard]] double y(double share) const {
        return std::clamp((top + share * height) / map.height, 0.0, 1.0);
    }
};

Part part_of(const MapExtent& land, const Camera& camera, const Viewport& map) {
    const ScreenPoint corner = to_screen(camera, map, {land.min_x, land.max_y});
    const double scale = camera.metres_per_pixel;
    return {map, corner.x, corner.y, land.width() / scale, land.height() / scale};
}

}  // namespace

bool shows_paper(const LessonStep& step) {
    return !step.paper.empty() || step.mode == CompareMode::promise ||
           (compares(step) && !paper_of_b(step).empty());
}

LessonStep step_of_view(const ViewState& state, const Scene& scene, const Viewport& viewport,
                        LessonStep step) {
    LessonStep kept;
    kept.headline = std::move(step.headline);
    kept.text = std::move(step.text);
    kept.columns = std::move(step.columns);
    kept.columns_in_turn = step.columns_in_turn;
    kept.in_short = step.in_short;
    kept.ask = step.ask;
    kept.notes = std::move(step.notes);
    kept.sources = std::move(step.sources);
    kept.highlights = std::move(step.highlights);
    kept.written = std::move(step.written);
    kept.unread = std::move(step.unread);
    kept.from = step.from;
    const Viewport pane = pane_viewport(state, viewport);
    kept.date = state.comparison.first().date;
    kept.paper = id_of(scene, state.comparison.first().paper);
    if (state.comparison.on) keep_comparison(kept, state, scene, pane);
    if (shows_paper(kept)) kept.territories = ids_of(scene, state.territories);
    kept.layers = state.layers;
    kept.layers.states = true;
    choose_dates(kept.layers, shows_dates(state));
    keep_clause(kept, step, state.presenting() == nullptr ? state.reading : Reading(), scene.atlas);
    kept.names = state.names;
    // What plays ends on the day that is on view.
    const bool plays = step.play && !state.comparison.on && step.play->last == kept.date;
    if (plays) kept.play = step.play;
    if (!(state.camera == home_camera(state, scene, viewport)) || lies_on_land(kept)) {
        kept.view = looked_at(state.camera, pane, scene);
    }
    return kept;
}

void show_content(ViewState& s, const LessonStep& step, const Scene& scene) {
    Comparison c;
    s.picked.reset();
    s.timeline.playing = false;
    c.on = compares(step);
    c.promised = std::move(s.comparison.promised);
    c.sides = sides_of(step, scene);
    if (c.on) {
        c.mode = step.mode;
        c.fade = step.fade;
        c.seam_across = step.line_across;
    }
    choose_usual_side(c);
    s.comparison = std::move(c);
    show_papers(s, step, scene);
    settle(s.comparison, scene);
    s.layers = step.layers;
    s.names = step.names;
    if (s.presenting() == nullptr) s.reading = reading_of(step, scene.atlas);
}

void show_papers(ViewState& s, const LessonStep& step, const Scene& scene) {
    Comparison& c = s.comparison;
    if (compares(step)) {
        c.last().paper = layer_called(scene, paper_of_b(step));
        c.last().holders = step.compare_holders;
        c.first().holders = step.holders;
    }
    c.first().paper = layer_called(scene, step.paper);
    // Without holders and without a paper a side would show nothing.
    for (Side& side : c.sides) side.holders = side.holders || !side.paper;
    s.last_paper = c.on && c.last().paper ? c.last().paper : c.first().paper;
    if (!s.last_paper) s.last_paper = geodata::first_layer_paper(scene.atlas);
    s.territories = switched_on(scene, step.territories);
}

StepLook look_of(const ViewState& s, const LessonStep& step, const Scene& scene,
                 const Viewport& viewport, const CardRoom& card) {
    const Viewport map = pane_viewport(s, viewport);
    // Maps beside each other end where the card begins.
    const CardRoom taken = beside_each_other(s.comparison) ? CardRoom() : card;
    const PixelBox rest = free_part(map, taken);
    const std::optional<MapExtent> composed = composed_land(step, scene);
    const MapExtent by_hand = step.box ? scene.projection.extent_of(*step.box) : scene.home;
    const MapExtent land = composed.value_or(by_hand);
    StepLook look;
    Camera camera = fit(land, viewport_of(rest, map));
    const auto beside_card = [&] {
        return pan_by(camera, rest.x + (rest.width - map.width) / 2.0,
                      rest.y + (rest.height - map.height) / 2.0);
    };
    // In front of a class what is looked at lies beside the card; for that the map may end behind
    // it, but the window is not to be half paper.
    constexpr double most_beyond = 0.1;  // of the window's width
    if (composed && s.presenting() != nullptr) {
        camera.metres_per_pixel = std::max(camera.metres_per_pixel, finest_metres_per_pixel);
        look.camera = beside_card();
    } else if (s.presenting() != nullptr) {
        camera = clamp(camera, viewport_of(rest, map), scene.bounds);
        const double beyond = most_beyond * map.width * camera.metres_per_pixel;
        MapExtent with_paper = scene.bounds;
        if (taken.left > 0) with_paper.min_x -= beyond;
        if (taken.bottom > 0) with_paper.min_y -= beyond;
        look.camera = clamp(beside_card(), map, with_paper);
    } else {
        camera.metres_per_pixel = clamp(camera, map, scene.bounds).metres_per_pixel;
        look.camera = clamp(beside_card(), map, scene.bounds);
    }
    if (!composed && !step.box && s.presenting() == nullptr) {
        look.camera = home_camera(s, scene, viewport);  // as it was composed, beside the panels
    }
    // Line and lens lie on the land they were composed on, else on what is free.
    const Part on = composed ? part_of(land, look.camera, map)
                             : Part{map, taken.left * map.width, 0, (1 - taken.left) * map.width,
                                    (1 - taken.bottom) * map.height};
    look.seam = step.line_across ? on.y(step.line) : on.x(step.line);
    if (step.lens) {
        look.lens_x = on.x(step.lens->x);
        look.lens_y = on.y(step.lens->y);
        look.lens_radius =
            std::clamp(step.lens->radius * on.height / map.scale, smallest_lens, largest_lens);
    }
    return look;
}

std::optional<std::string> view_beyond_map(const Lesson& lesson, const Scene& scene) {
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        if (!lesson.steps[i].view || composed_land(lesson.steps[i], scene)) continue;
        return filled(tr("Step {1} looks at a place beyond this map; the whole of it is shown."),
                      {std::to_string(i + 1)});
    }
    return std::nullopt;
}

MapExtent bounds_of(const ViewState& s, const Scene& scene, const Viewport& pane) {
    MapExtent bounds = scene.bounds;
    const Presenting* p = s.presenting();
    if (p == nullptr || !p->own_look) return bounds;
    const MapExtent own = visible_extent(p->own_look->camera, pane);
    bounds.include({own.min_x, own.min_y});
    bounds.include({own.max_x, own.max_y});
    return bounds;
}

void take_look(ViewState& s, const StepLook& look) {
    s.camera = look.camera;
    s.comparison.seam = look.seam;
    s.comparison.lens_x = look.lens_x;
    s.comparison.lens_y = look.lens_y;
    s.comparison.lens_radius = look.lens_radius;
}

}  // namespace viewer
