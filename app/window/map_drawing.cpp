#include "app/window/map_drawing.h"

#include <chrono>
#include <future>
#include <tuple>
#include <utility>

namespace viewer {

namespace {

/// The part of a state that labels depend on; the rest is set to what it is at the start.
ViewState label_state(const ViewState& state) {
    ViewState part;
    part.date = state.date;
    part.layers = state.layers;
    part.names = state.names;
    part.theme = state.theme;
    part.camera = state.camera;
    return part;
}

}  // namespace

geodata::Result<MapDrawing> MapDrawing::make(const Scene& scene, const ViewState& first) {
    auto letters =
        std::async(std::launch::async, [&] { return FontAtlas::load(label_characters(scene)); });
    auto anchors =
        std::async(std::launch::async, [&] { return label_anchors(scene, first.date); });
    std::ignore =
        scene.levels.level(geodata::DetailLevels::level_for(first.camera.metres_per_pixel));
    auto fonts = letters.get();
    if (!fonts) return fonts.error();
    auto renderer = MapRenderer::make(scene, fonts.value());
    if (!renderer) return renderer.error();
    return MapDrawing(std::move(fonts).value(), std::move(renderer).value(), anchors.get());
}

MapDrawing::MapDrawing(FontAtlas fonts, MapRenderer renderer, LabelAnchors anchors)
    : fonts_(std::move(fonts)), renderer_(std::move(renderer)), anchors_(std::move(anchors)) {}

void MapDrawing::draw_once(const Scene& scene, const ViewState& state, const Viewport& viewport) {
    place(scene, state, viewport);
    renderer_.draw(scene, state, viewport, labels_);
}

void MapDrawing::place(const Scene& scene, const ViewState& state, const Viewport& viewport) {
    std::pair wanted{label_state(state), viewport};
    if (placed_for_ == wanted) return;
    if (!anchors_ || anchors_->date != state.date) {
        anchors_ = label_anchors(scene, state.date, anchors_ ? &*anchors_ : nullptr);
    }
    labels_ = place_labels(scene, state, viewport, fonts_, *anchors_, &settled_);
    placed_for_ = std::move(wanted);
}

/// In the background, one after the other: that of the soft lines, the next finer, the next coarser.
void MapDrawing::prepare_levels(const Scene& scene, double metres_per_pixel) {
    using std::chrono::seconds;
    if (preparing_.valid() && preparing_.wait_for(seconds(0)) != std::future_status::ready) return;
    for (const double scale : {2.0, 0.5, 0.25}) {
        const std::size_t level = geodata::DetailLevels::level_for(metres_per_pixel * scale);
        if (scene.levels.is_made(level)) continue;
        preparing_ = std::async(std::launch::async,
                                [&scene, level] { std::ignore = scene.levels.level(level); });
        return;
    }
}

void MapDrawing::draw(const Scene& scene, const ViewState& state, const Viewport& viewport,
                      double now) {
    ViewState aligned = state;
    aligned.camera = MapRenderer::on_whole_pixels(state.camera, viewport);
    place(scene, aligned, viewport);
    renderer_.draw_panned(scene, aligned, viewport, labels_, now);
    prepare_levels(scene, state.camera.metres_per_pixel);
}

}  // namespace viewer
