// Drawing while the map is panned: see scroll_cache.h.
#include <cmath>

#include <epoxy/gl.h>

#include "app/render/map_parts.h"

namespace viewer {

namespace {

/// Which of the labels touch a part of the frame; y up.
bool touches(const PlacedLabel& label, const ScrollCache::Strip& strip, int frame_height) {
    const double bottom = frame_height - label.max_y;
    const double top = frame_height - label.min_y;
    return label.min_x < strip.x + strip.width && label.max_x > strip.x &&
           bottom < strip.y + strip.height && top > strip.y;
}

/// Where the frame's lower left corner is on the pixel plane.
struct Corner {
    std::int64_t x, y;
};

LabelKey key_of(const LabelLayout& layout, const PlacedLabel& label, Corner corner, int height) {
    const auto left = static_cast<std::int64_t>(std::floor(label.min_x));
    const auto bottom = static_cast<std::int64_t>(std::floor(height - label.max_y));
    return {layout.boxes.empty() || label.text.empty() ? std::string() : label.text,
            corner.x + left, corner.y + bottom,
            static_cast<int>(std::ceil(label.max_x - std::floor(label.min_x))) + 1,
            static_cast<int>(std::ceil(label.max_y - label.min_y)) + 2};
}

}  // namespace

void MapRenderer::Parts::scroll(const Scene& scene, const ViewState& state,
                                const Viewport& viewport, const LabelLayout& labels, double now) {
    ScrollCache& picture = pane->picture;
    std::optional<GroundKey>& picture_for = pane->picture_for;
    PictureLabels& picture_labels = pane->picture_labels;
    CrossFade& fade = pane->fade;
    const GroundKey key{viewport, state.camera.metres_per_pixel, state.layers, state.names,
                        pane->hatched};
    const double scale = state.camera.metres_per_pixel;
    const Corner corner{std::llround(state.camera.centre.x / scale - viewport.width / 2.0),
                        std::llround(state.camera.centre.y / scale - viewport.height / 2.0)};
    const bool changed = pane->tables_changed || picture_for != key;
    const bool moved = !picture_for || picture_for->viewport != viewport ||
                       picture_for->metres_per_pixel != scale || !picture.at(corner.x, corner.y);
    if (moved) fade.cancel();
    if (changed && !moved && fade.wanted()) {
        picture.show_in(fade.begin(viewport.width, viewport.height, now), whole_spot(viewport));
        glDisable(GL_SCISSOR_TEST);
    }
    if (changed) {
        picture.forget();
        picture_labels.clear();
    }
    picture_for = key;
    pane->tables_changed = false;
    std::vector<ScrollCache::Strip> stale =
        picture.move_to(corner.x, corner.y, viewport.width, viewport.height);
    const bool whole =
        stale.size() == 1 && stale[0].width == viewport.width && stale[0].height == viewport.height;

    // Labels that came or went leave their place to be drawn anew.
    PictureLabels present;
    for (const PlacedLabel& label : labels.labels) {
        if (!label.on_frame) present.insert(key_of(labels, label, corner, viewport.height));
    }
    if (!whole) {
        const auto redraw = [&](const LabelKey& k) {
            const auto x = static_cast<int>(k.x - corner.x);
            const auto y = static_cast<int>(k.y - corner.y);
            for (const ScrollCache::Strip& s : picture.part(x, y, k.width, k.height)) {
                stale.push_back(s);
            }
        };
        for (const LabelKey& k : present) {
            if (picture_labels.count(k) == 0) redraw(k);
        }
        for (const LabelKey& k : picture_labels) {
            if (present.count(k) == 0) redraw(k);
        }
    }
    picture_labels = std::move(present);

    uploaded += text.update(labels, fonts, [&](const PlacedLabel& label) {
        if (label.on_frame) return false;
        for (const ScrollCache::Strip& s : stale) {
            if (touches(label, s, viewport.height)) return true;
        }
        return false;
    });
    const Frame frame = frame_of(state.camera, viewport, theme(state.theme), scene.levels.origin());
    for (const ScrollCache::Strip& s : stale) {
        picture.aim_at(s);
        const Frame part =
            part_of(frame, s.x, s.y, s.width, s.height, s.torus_x - s.x, s.torus_y - s.y);
        draw_ground(scene, state, part);
        draw_lines(scene, state, part);
        text.draw(frame, programs.glyph, programs.symbol);
    }
    uploaded += text.update(labels, fonts, [](const PlacedLabel& label) { return label.on_frame; });
}

Camera MapRenderer::on_whole_pixels(const Camera& camera, const Viewport& viewport) {
    const double scale = camera.metres_per_pixel;
    const auto snapped = [scale](double at, int side) {
        return (std::round(at / scale - side / 2.0) + side / 2.0) * scale;
    };
    return {{snapped(camera.centre.x, viewport.width), snapped(camera.centre.y, viewport.height)},
            scale};
}

void MapRenderer::draw_pane(std::size_t index, const Scene& scene, const ViewState& view,
                            const Viewport& viewport, const LabelLayout& labels,
                            const PaneSpot& spot, double now) {
    GLint bound = 0;
    glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &bound);
    parts_->prepare(index, scene, view);
    if (view.layers.uncertainty) return parts_->draw_anew(scene, view, viewport, labels, spot);
    parts_->scroll(scene, view, viewport, labels, now);
    PanePicture& pane = *parts_->pane;
    pane.picture.show_in(static_cast<GLuint>(bound), spot);
    pane.fade.draw(parts_->programs.fade, spot, now);
    const Frame frame = frame_of(view.camera, viewport, theme(view.theme), scene.levels.origin());
    parts_->text.draw(frame, parts_->programs.glyph, parts_->programs.symbol);
    glDisable(GL_SCISSOR_TEST);
}

void MapRenderer::draw_panned(const Scene& scene, const ViewState& state, const Viewport& viewport,
                              const LabelLayout& labels, double now) {
    draw_pane(0, scene, state, viewport, labels, whole_spot(viewport), now);
}

void MapRenderer::begin_over(const Viewport& viewport) {
    parts_->over.begin(viewport.width, viewport.height);
}

void MapRenderer::mix_over(double share) {
    parts_->over.mix(parts_->programs.fade, static_cast<float>(share));
}

void MapRenderer::show_in_lens(const LensLook& lens) {
    parts_->over.show_in_lens(parts_->programs.lens, lens);
}

void MapRenderer::begin_leaving(const Viewport& viewport, double now) {
    glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &parts_->before_leaving);
    const GLuint picture = parts_->leaving.begin(viewport.width, viewport.height, now);
    glBindFramebuffer(GL_FRAMEBUFFER, picture);
}

void MapRenderer::end_leaving() {
    glBindFramebuffer(GL_FRAMEBUFFER, static_cast<GLuint>(parts_->before_leaving));
    for (const auto& pane : parts_->panes) pane->fade.cancel();
}

void MapRenderer::show_leaving(const Viewport& viewport, double now) {
    if (!parts_->leaving.running()) return;
    glViewport(0, 0, viewport.width, viewport.height);
    glDisable(GL_SCISSOR_TEST);
    parts_->leaving.draw(parts_->programs.fade, whole_spot(viewport), now);
}

}  // namespace viewer
