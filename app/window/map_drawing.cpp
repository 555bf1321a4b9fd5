#include "app/window/map_drawing.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <future>
#include <tuple>
#include <utility>

#include "app/view/loupe.h"

namespace viewer {

namespace {

constexpr double seam_points = 2;
constexpr std::size_t loupe_slot = 4;  // of labels: after those of the most panes

/// The part of a view that labels depend on; the rest is set to what it is at the start.
MapView lettered_part(const MapView& state) {
    MapView part;
    part.date = state.date;
    part.layers = state.layers;
    part.names = state.names;
    part.theme = state.theme;
    part.language = state.language;
    part.camera = state.camera;
    part.marked = state.marked;
    part.for_class = state.for_class;
    return part;
}

PixelBox whole_box(const Viewport& viewport) {
    return {0, 0, viewport.width, viewport.height};
}

/// GL counts rows upwards.
PaneSpot spot_of(const Pane& pane, const Viewport& viewport) {
    return {pane.box.x,      viewport.height - pane.box.y - pane.box.height,
            pane.seen.x,     viewport.height - pane.seen.y - pane.seen.height,
            pane.seen.width, pane.seen.height};
}

LensLook lens_look(const ViewState& state, const Viewport& viewport) {
    const ScreenPoint centre = lens_centre(state.comparison, viewport);
    const auto f = [](double v) { return static_cast<float>(v); };
    return {f(centre.x), f(viewport.height - centre.y),
            f(state.comparison.lens_radius * viewport.scale), f(2.5 * viewport.scale),
            theme(state.theme).panel_text};
}

/// The swipe's line.
std::optional<PaneSpot> seam_of(const ViewState& state, const Viewport& viewport) {
    const Comparison& c = state.comparison;
    if (!c.on || c.mode != CompareMode::swipe || c.held) return std::nullopt;
    const int width = std::max(1, static_cast<int>(std::lround(seam_points * viewport.scale)));
    const auto at = [&](int length) {
        return static_cast<int>(std::lround(c.seam * length)) - width / 2;
    };
    if (c.seam_across) {
        return PaneSpot{0,    0, 0, viewport.height - at(viewport.height) - width, viewport.width,
                        width};
    }
    return PaneSpot{0, 0, at(viewport.width), 0, width, viewport.height};
}

/// Paper where the map has ended: in front of a class a step may look beyond its edge.
void cover_beyond(const Scene& scene, const ViewState& state, const Camera& camera,
                  const Pane& pane, const Viewport& viewport) {
    if (state.presenting() == nullptr) return;
    const Viewport part{pane.box.width, pane.box.height, viewport.scale};
    const MapExtent& end = scene.bounds;
    const ScreenPoint corner = to_screen(camera, part, {end.min_x, end.max_y});
    const ScreenPoint other = to_screen(camera, part, {end.max_x, end.min_y});
    const auto on_x = [&](double x) {
        return std::clamp(pane.box.x + static_cast<int>(x), pane.seen.x,
                          pane.seen.x + pane.seen.width);
    };
    const auto on_y = [&](double y) {
        return std::clamp(pane.box.y + static_cast<int>(y), pane.seen.y,
                          pane.seen.y + pane.seen.height);
    };
    const PixelBox& all = pane.seen;
    const int left = on_x(std::floor(corner.x)), right = on_x(std::ceil(other.x));
    const int top = on_y(std::floor(corner.y)), bottom = on_y(std::ceil(other.y));
    const Colour paper = theme(state.theme).land_without_holder;
    const auto cover = [&](int x0, int y0, int x1, int y1) {
        if (x1 <= x0 || y1 <= y0) return;
        MapRenderer::fill({0, 0, x0, viewport.height - y1, x1 - x0, y1 - y0}, paper);
    };
    cover(all.x, all.y, left, all.y + all.height);
    cover(right, all.y, all.x + all.width, all.y + all.height);
    cover(left, all.y, right, top);
    cover(left, bottom, right, all.y + all.height);
}

}  // namespace

geodata::Result<Lettering> MapDrawing::letter(const Scene& scene, const MapView& first,
                                              geodata::Loading* loading) {
    const Language language = current_language();
    auto letters =
        std::async(std::launch::async, [&] { return FontAtlas::load(label_characters(scene)); });
    std::ignore = scene.levels.level(
        geodata::DetailLevels::level_for(first.camera.metres_per_pixel), loading);
    auto fonts = letters.get();
    if (!fonts) return fonts.error();
    // Finding where names go cannot be cancelled, so it is not begun.
    if (geodata::cancelled(loading)) return geodata::cancelled_error(scene.atlas.origin);
    LabelAnchors anchors = label_anchors(scene, first.date);
    return Lettering{std::move(fonts).value(), std::move(anchors), language};
}

geodata::Result<MapDrawing> MapDrawing::make(const Scene& scene, Lettering lettering) {
    auto renderer = MapRenderer::make(scene, lettering.fonts);
    if (!renderer) return renderer.error();
    // Another language may have been chosen while the file was read.
    if (lettering.language != current_language()) {
        lettering.anchors = label_anchors(scene, lettering.anchors.date);
    }
    return MapDrawing(std::move(lettering.fonts), std::move(renderer).value(),
                      AnchorCache(scene, std::move(lettering.anchors)));
}

geodata::Result<MapDrawing> MapDrawing::make(const Scene& scene, const MapView& first) {
    use_language(first.language);
    auto lettering = letter(scene, first);
    if (!lettering) return lettering.error();
    return make(scene, std::move(lettering).value());
}

MapDrawing::MapDrawing(FontAtlas fonts, MapRenderer renderer, AnchorCache anchors)
    : fonts_(std::move(fonts)), renderer_(std::move(renderer)), anchors_(std::move(anchors)) {}

void MapDrawing::draw_once(const Scene& scene, const ViewState& state, const Viewport& viewport) {
    use_language(state.language);
    if (state.comparison.on) return draw_panes(scene, state, viewport, 0);
    MapView aligned = view_of(state, SideName::a);
    aligned.camera = MapRenderer::on_whole_pixels(state.camera, viewport);
    renderer_.draw(scene, aligned, viewport,
                   place(0, scene, aligned, whole_box(viewport), viewport));
    cover_beyond(scene, state, aligned.camera, panes_of(state, viewport).front(), viewport);
}

const LabelLayout& MapDrawing::place(std::size_t index, const Scene& scene, const MapView& state,
                                     const PixelBox& box, const Viewport& window) {
    const Viewport viewport = label_viewport(state, {box.width, box.height, window.scale});
    if (panes_.size() <= index) panes_.resize(index + 1);
    PaneLabels& pane = panes_[index];
    MapView lettered = lettered_part(state);
    const LabelAnchors& anchors = anchors_.of(scene, state.date);
    // Labels differ only where holders do: days without a change share them.
    lettered.date = anchors.date;
    std::vector<PixelBox> covered;
    for (const PixelBox& c : index == loupe_slot ? std::vector<PixelBox>() : covered_) {
        covered.push_back({c.x - box.x, c.y - box.y, c.width, c.height});
    }
    std::tuple wanted{std::move(lettered), viewport, std::move(covered)};
    if (pane.placed_for == wanted) return pane.labels;
    const auto& [view, pane_viewport, over] = wanted;
    pane.labels = place_labels(scene, view, pane_viewport, fonts_, anchors, &pane.settled, over);
    pane.placed_for = std::move(wanted);
    return pane.labels;
}

/// In the background, one after the other: that of the soft lines, the next finer, the next
/// coarser.
void MapDrawing::prepare_levels(const Scene& scene, double metres_per_pixel) {
    using std::chrono::seconds;
    std::future<void>& running = preparing_.running;
    if (running.valid() && running.wait_for(seconds(0)) != std::future_status::ready) return;
    for (const double scale : {2.0, 0.5, 0.25}) {
        const std::size_t level = geodata::DetailLevels::level_for(metres_per_pixel * scale);
        if (scene.levels.is_made(level)) continue;
        running = std::async(std::launch::async, [&scene, level, wish = preparing_.wish.get()] {
            std::ignore = scene.levels.level(level, wish);
        });
        return;
    }
}

LevelsInMaking MapDrawing::leave_levels() {
    preparing_.wish->cancel();
    return std::exchange(preparing_, LevelsInMaking());
}

void MapDrawing::draw_panes(const Scene& scene, const ViewState& state, const Viewport& viewport,
                            double now) {
    const std::vector<Pane> panes = panes_of(state, viewport);
    const bool beside = panes.size() > 1 && panes[0].box != panes[1].box;
    if (beside) {  // what shows between the panes
        const Insets& taken = viewport.insets;
        MapRenderer::fill(whole_spot(viewport), theme(state.theme).panel_text);
        const Colour paper = theme(state.theme).land_without_holder;
        if (taken.left > 0) MapRenderer::fill({0, 0, 0, 0, taken.left, viewport.height}, paper);
        if (taken.bottom > 0) MapRenderer::fill({0, 0, 0, 0, viewport.width, taken.bottom}, paper);
    }
    // Two sets of letters in one place cannot be read: while land fades, one side's letters stand.
    const bool mixed = std::any_of(panes.begin(), panes.end(),
                                   [](const Pane& pane) { return pane.role == PaneRole::over; });
    const LabelLayout no_labels;
    for (std::size_t i = 0; i < panes.size(); ++i) {
        const Pane& pane = panes[i];
        const Viewport part{pane.box.width, pane.box.height, viewport.scale};
        MapView view = view_of_pane(state, panes, i);
        view.camera = MapRenderer::on_whole_pixels(state.camera, part);
        // A side keeps its pane whichever is seen, so that its picture is kept too.
        const std::size_t slot =
            beside ? i : static_cast<std::size_t>(pane.side == SideName::b ? 1 : 0);
        const LabelLayout& labels =
            mixed ? no_labels : place(slot, scene, view, pane.box, viewport);
        if (pane.role != PaneRole::whole) renderer_.begin_over(viewport);
        renderer_.draw_pane(slot, scene, view, part, labels, spot_of(pane, viewport), now);
        if (pane.role == PaneRole::over) renderer_.mix_over(state.comparison.fade);
        if (pane.role == PaneRole::in_lens) {
            renderer_.show_in_lens(lens_look(state, viewport));
        }
    }
    if (mixed) {
        const SideName nearer = state.comparison.fade < 0.5 ? SideName::a : SideName::b;
        MapView view = view_of(state, nearer);
        view.camera = MapRenderer::on_whole_pixels(state.camera, viewport);
        const std::size_t slot = nearer == SideName::b ? 1 : 0;
        renderer_.draw_labels(scene, view, viewport,
                              place(slot, scene, view, whole_box(viewport), viewport));
    }
    for (const Pane& pane : panes) {
        const Viewport part{pane.box.width, pane.box.height, viewport.scale};
        cover_beyond(scene, state, MapRenderer::on_whole_pixels(state.camera, part), pane,
                     viewport);
    }
    if (const std::optional<PaneSpot> seam = seam_of(state, viewport)) {
        MapRenderer::fill(*seam, theme(state.theme).panel_text);
    }
}

void MapDrawing::draw_loupe(const Scene& scene, const ViewState& state, const Viewport& viewport) {
    std::optional<MapView> closer = loupe_view(state, viewport);
    const Presenting* told = state.presenting();
    if (!closer || told == nullptr) return;
    const ScreenPoint at = told->pointer;
    const auto f = [](double v) { return static_cast<float>(v); };
    const LensLook look{f(at.x), f(viewport.height - at.y), f(told->reach * viewport.scale),
                        f(2.5 * viewport.scale), theme(state.theme).panel_text};
    closer->camera = MapRenderer::on_whole_pixels(closer->camera, viewport);
    renderer_.begin_over(viewport);
    renderer_.draw(scene, *closer, viewport,
                   place(loupe_slot, scene, *closer, whole_box(viewport), viewport));
    const PixelBox whole = whole_box(viewport);
    cover_beyond(scene, state, closer->camera, {SideName::a, PaneRole::whole, whole, whole},
                 viewport);
    renderer_.show_in_lens(look);
}

void MapDrawing::set_fade(double seconds) {
    fade_seconds_ = seconds;
    renderer_.set_fade(seconds);
}

void MapDrawing::draw(const Scene& scene, const ViewState& state, const Viewport& viewport,
                      double now) {
    use_language(state.language);
    // Another way to compare fades in as a whole: its panes are not those before.
    const bool another = shown_ && shown_->second == viewport &&
                         shown_->first.camera == state.camera &&
                         (shown_->first.comparison.on != state.comparison.on ||
                          shown_->first.comparison.mode != state.comparison.mode);
    if (another && fade_seconds_ > 0) {
        renderer_.begin_leaving(viewport, now);
        draw_panes(scene, shown_->first, viewport, now);
        renderer_.end_leaving();
    }
    draw_panes(scene, state, viewport, now);
    draw_loupe(scene, state, viewport);
    renderer_.show_leaving(viewport, now);
    shown_.emplace(state, viewport);
    prepare_levels(scene, state.camera.metres_per_pixel);
}

}  // namespace viewer
