#include "app/render/map_drawing.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <future>
#include <tuple>
#include <utility>

#include "app/picture/written_at.h"
#include "app/words/words.h"

namespace viewer {

namespace {

constexpr std::size_t loupe_slot = 4;  // of labels: after those of the most panes

PixelBox whole_box(const Viewport& viewport) {
    return {0, 0, viewport.width, viewport.height};
}

/// GL counts rows upwards.
PaneSpot spot_of(const MapPane& pane, const Viewport& viewport) {
    return {pane.box.x,      viewport.height - pane.box.y - pane.box.height,
            pane.seen.x,     viewport.height - pane.seen.y - pane.seen.height,
            pane.seen.width, pane.seen.height};
}

PaneSpot spot_of(const PixelBox& box, const Viewport& viewport) {
    return {0, 0, box.x, viewport.height - box.y - box.height, box.width, box.height};
}

LensLook lens_look(const RoundWindow& window, const Theme& look, const Viewport& viewport) {
    const auto f = [](double v) { return static_cast<float>(v); };
    return {f(window.centre.x), f(viewport.height - window.centre.y), f(window.radius),
            f(lens_rim * viewport.scale), look.panel_text};
}

/// Paper where the map has ended.
void cover_beyond(const Scene& scene, const MapView& view, const MapPane& pane,
                  const Viewport& viewport) {
    const Viewport part = viewport_of(pane.box, viewport);
    const MapExtent& end = scene.bounds;
    const ScreenPoint corner = to_screen(view.camera, part, {end.min_x, end.max_y});
    const ScreenPoint other = to_screen(view.camera, part, {end.max_x, end.min_y});
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
    const Colour paper = theme(view.theme).land_without_holder;
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

geodata::Result<MapDrawing> MapDrawing::make(const Scene& scene, Lettering lettering) {
    auto renderer = MapRenderer::make(scene, lettering.fonts);
    if (!renderer) return renderer.error();
    return MapDrawing(std::move(renderer).value(), MapLetters(scene, std::move(lettering)));
}

geodata::Result<MapDrawing> MapDrawing::make(const Scene& scene, const MapView& first) {
    use_language(first.language);
    auto lettering = letter(scene, first);
    if (!lettering) return lettering.error();
    return make(scene, std::move(lettering).value());
}

MapDrawing::MapDrawing(MapRenderer renderer, MapLetters letters)
    : renderer_(std::move(renderer)), letters_(std::move(letters)) {}

void MapDrawing::draw_once(const Scene& scene, const MapPicture& picture,
                           const Viewport& viewport) {
    use_language(picture.any().language);
    if (picture.way) return draw_panes(scene, picture, viewport, 0);
    const MapPane only = on_whole_pixels(picture.panes.front(), viewport);
    renderer_.draw(scene, only.view, viewport,
                   letters_.of(scene, 0, only.view, only.box, viewport, picture.covered));
    if (picture.beyond) cover_beyond(scene, only.view, only, viewport);
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

void MapDrawing::draw_panes(const Scene& scene, const MapPicture& picture, const Viewport& viewport,
                            double now) {
    const Theme& look = theme(picture.any().theme);
    if (picture.beside) {  // what shows between the panes
        const Insets& taken = viewport.insets;
        MapRenderer::fill(whole_spot(viewport), look.panel_text);
        const Colour paper = look.land_without_holder;
        if (taken.left > 0) MapRenderer::fill({0, 0, 0, 0, taken.left, viewport.height}, paper);
        if (taken.bottom > 0) MapRenderer::fill({0, 0, 0, 0, viewport.width, taken.bottom}, paper);
    }
    const LabelLayout no_labels;
    for (MapPane pane : picture.panes) {
        const Viewport part = viewport_of(pane.box, viewport);
        pane = on_whole_pixels(std::move(pane), viewport);
        const LabelLayout& labels =
            picture.lettered ? no_labels : labels_of(letters_, scene, picture, pane, viewport);
        if (pane.role != PaneRole::whole) renderer_.begin_over(viewport);
        renderer_.draw_pane(pane.slot, scene, pane.view, part, labels, spot_of(pane, viewport),
                            now);
        if (pane.role == PaneRole::over) renderer_.mix_over(picture.mixed);
        if (pane.role == PaneRole::in_lens && picture.lens) {
            renderer_.show_in_lens(lens_look(*picture.lens, look, viewport));
        }
    }
    if (const auto& over = picture.lettered) {
        const MapPane nearer = on_whole_pixels(*over, viewport);
        renderer_.draw_labels(scene, nearer.view, viewport,
                              labels_of(letters_, scene, picture, nearer, viewport));
    }
    for (const MapPane& pane : picture.panes) {
        if (!picture.beyond) break;
        cover_beyond(scene, on_whole_pixels(pane, viewport).view, pane, viewport);
    }
    if (picture.seam) MapRenderer::fill(spot_of(*picture.seam, viewport), look.panel_text);
}

void MapDrawing::draw_loupe(const Scene& scene, const LoupePane& loupe, const Viewport& viewport,
                            bool beyond) {
    const PixelBox whole = whole_box(viewport);
    MapView view = loupe.view;
    view.camera = on_whole_pixels(view.camera, viewport);
    renderer_.begin_over(viewport);
    renderer_.draw(scene, view, viewport,
                   letters_.of(scene, loupe_slot, view, whole, viewport, loupe.covered));
    if (beyond) cover_beyond(scene, view, {view, PaneRole::whole, whole, whole}, viewport);
    renderer_.show_in_lens(lens_look(loupe.window, theme(view.theme), viewport));
}

bool MapDrawing::shows(const MapPicture& picture, const Viewport& viewport) const {
    return shown_ && shown_->first == picture && shown_->second == viewport && !fading();
}

MaybeWritten MapDrawing::written_at(const Scene& scene, ScreenPoint at) {
    if (!shown_) return std::nullopt;
    const auto& [picture, viewport] = *shown_;
    const MapPane pane = on_whole_pixels(lettered_pane_at(picture, at), viewport);
    const LabelLayout& labels = labels_of(letters_, scene, picture, pane, viewport);
    return what_is_written_at(scene, pane.view, viewport_of(pane.box, viewport), labels,
                              {at.x - pane.box.x, at.y - pane.box.y});
}

std::vector<LetteredMap> MapDrawing::lettered(const Scene& scene) {
    if (!shown_) return {};
    return lettered_maps(letters_, scene, shown_->first, shown_->second);
}

void MapDrawing::set_fade(double seconds) {
    fade_seconds_ = seconds;
    renderer_.set_fade(seconds);
}

void MapDrawing::draw(const Scene& scene, const MapPicture& picture, const Viewport& viewport,
                      double now) {
    use_language(picture.any().language);
    const Camera& camera = picture.any().camera;
    // Another way to compare fades in as a whole: its panes are not those before.
    const bool another = shown_ && shown_->second == viewport &&
                         shown_->first.any().camera == camera && shown_->first.way != picture.way;
    if (another && fade_seconds_ > 0) {
        renderer_.begin_leaving(viewport, now);
        draw_panes(scene, shown_->first, viewport, now);
        renderer_.end_leaving();
    }
    draw_panes(scene, picture, viewport, now);
    if (picture.loupe) draw_loupe(scene, *picture.loupe, viewport, picture.beyond);
    renderer_.show_leaving(viewport, now);
    shown_.emplace(picture, viewport);
    prepare_levels(scene, camera.metres_per_pixel);
}

}  // namespace viewer
