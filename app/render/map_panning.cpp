// Drawing while the map is panned: see scroll_cache.h.
#include <algorithm>
#include <cmath>
#include <iterator>

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

KeptLabel kept_label(const LabelLayout& layout, const PlacedLabel& label, Corner corner,
                     int frame_height) {
    const auto left = static_cast<std::int64_t>(std::floor(label.min_x));
    const auto bottom = static_cast<std::int64_t>(std::floor(frame_height - label.max_y));
    return {label.subject,
            corner.x + left,
            corner.y + bottom,
            static_cast<int>(std::ceil(label.max_x - std::floor(label.min_x))) + 1,
            static_cast<int>(std::ceil(label.max_y - label.min_y)) + 2,
            label.glyphs > 0 ? layout.glyphs[label.first_glyph].size : 0,
            label.symbols > 0 ? layout.symbols[label.first_symbol].radius : 0};
}

/// Those that move with the map.
KeptLabels labels_on_land(const LabelLayout& layout, Corner corner, int frame_height) {
    KeptLabels kept;
    for (const PlacedLabel& label : layout.labels) {
        if (!label.on_frame) kept.push_back(kept_label(layout, label, corner, frame_height));
    }
    std::sort(kept.begin(), kept.end());
    return kept;
}

/// What came and what went.
KeptLabels different(const KeptLabels& before, const KeptLabels& now) {
    KeptLabels labels;
    std::set_symmetric_difference(before.begin(), before.end(), now.begin(), now.end(),
                                  std::back_inserter(labels));
    return labels;
}

/// Cut to the frame; those that meet become one, as long as that is not much larger.
std::vector<PixelBox> merged(const std::vector<PixelBox>& boxes, const PixelBox& frame) {
    std::vector<PixelBox> kept;
    const auto around = [](const PixelBox& a, const PixelBox& b) {
        const int x = std::min(a.x, b.x), y = std::min(a.y, b.y);
        return PixelBox{x, y, std::max(a.x + a.width, b.x + b.width) - x,
                        std::max(a.y + a.height, b.y + b.height) - y};
    };
    const auto area = [](const PixelBox& box) { return long{box.width} * box.height; };
    for (PixelBox box : boxes) {
        const int right = std::min(box.x + box.width, frame.width);
        const int top = std::min(box.y + box.height, frame.height);
        box.x = std::max(box.x, 0);
        box.y = std::max(box.y, 0);
        box.width = right - box.x;
        box.height = top - box.y;
        if (box.width <= 0 || box.height <= 0) continue;
        for (bool again = true; again;) {
            again = false;
            for (auto other = kept.begin(); other != kept.end(); ++other) {
                const PixelBox both = around(box, *other);
                if (area(both) > (area(box) + area(*other)) * 5 / 4) continue;
                box = both;
                kept.erase(other);
                again = true;
                break;
            }
        }
        kept.push_back(box);
    }
    return kept;
}

}  // namespace

std::optional<std::vector<ScrollCache::Strip>> MapRenderer::Parts::spoilt_parts(
    const Scene& scene, const Frame& frame) {
    if (pane->fronts_changed) return std::nullopt;
    // A ribbon reaches into land that is as before.
    if (ribbons_in(frame) > 0 && !pane->changed_patches.empty()) return std::nullopt;
    const LevelLayers& level = layers_for(scene, frame.metres_per_pixel);
    std::vector<PixelBox> boxes;  // y up
    const auto add = [&](const MapExtent& extent) {
        if (!extent.overlaps(frame.visible)) return;
        const double edge = widest_line_points * frame.viewport.scale;
        const double mpp = frame.metres_per_pixel;
        const auto x =
            static_cast<int>(std::floor((extent.min_x - frame.visible.min_x) / mpp - edge));
        const auto y =
            static_cast<int>(std::floor((extent.min_y - frame.visible.min_y) / mpp - edge));
        boxes.push_back({x, y, static_cast<int>(extent.width() / mpp + 2 * edge) + 2,
                         static_cast<int>(extent.height() / mpp + 2 * edge) + 2});
    };
    for (const std::uint32_t p : pane->changed_patches) level.patches.each_extent_of(p, add);
    for (const std::uint32_t a : pane->changed_arcs) level.arcs.each_extent_of(a, add);
    boxes = merged(boxes, {0, 0, frame.viewport.width, frame.viewport.height});
    long area = 0;
    for (const PixelBox& box : boxes) area += long{box.width} * box.height;
    if (area > long{frame.viewport.width} * frame.viewport.height * 6 / 10) return std::nullopt;
    std::vector<ScrollCache::Strip> parts;
    for (const PixelBox& box : boxes) {
        for (const auto& part : pane->picture.part(box.x, box.y, box.width, box.height)) {
            parts.push_back(part);
        }
    }
    return parts;
}

void MapRenderer::Parts::scroll(const Scene& scene, const LetterView& view,
                                const Viewport& viewport, const LabelLayout& labels, double now) {
    ScrollCache& picture = pane->picture;
    std::optional<PannedMap>& picture_for = pane->picture_for;
    CrossFade& fade = pane->fade;
    const double scale = view.camera.metres_per_pixel;
    const PannedMap wanted{static_cast<const LetterLook&>(view), scale, viewport};
    const Corner corner{std::llround(view.camera.centre.x / scale - viewport.width / 2.0),
                        std::llround(view.camera.centre.y / scale - viewport.height / 2.0)};
    const bool changed = pane->tables_changed || picture_for != wanted;
    const bool moved = !picture_for || picture_for->viewport != viewport ||
                       picture_for->metres_per_pixel != scale || !picture.at(corner.x, corner.y);
    if (moved) fade.cancel();
    if (changed && !moved && fade.wanted()) {
        picture.show_in(fade.begin(viewport.width, viewport.height, now), whole_spot(viewport));
        glDisable(GL_SCISSOR_TEST);
    }
    const Frame frame = frame_of(view.camera, viewport, theme(view.theme), scene.levels.origin());
    // On the same ground, only what changed rows spoil is drawn again.
    std::optional<std::vector<ScrollCache::Strip>> spoilt;
    if (changed && !moved && picture_for == wanted) spoilt = spoilt_parts(scene, frame);
    if (changed && !spoilt) picture.forget();
    pane->changed_patches.clear();
    pane->changed_arcs.clear();
    picture_for = wanted;
    pane->tables_changed = pane->fronts_changed = false;
    std::vector<ScrollCache::Strip> stale =
        picture.move_to(corner.x, corner.y, viewport.width, viewport.height);
    if (spoilt) stale.insert(stale.end(), spoilt->begin(), spoilt->end());
    const bool whole =
        stale.size() == 1 && stale[0].width == viewport.width && stale[0].height == viewport.height;

    // Labels that came or went leave their place to be drawn anew.
    KeptLabels present = labels_on_land(labels, corner, viewport.height);
    if (!whole) {
        for (const KeptLabel& k : different(pane->picture_labels, present)) {
            const auto x = static_cast<int>(k.x - corner.x), y = static_cast<int>(k.y - corner.y);
            const auto place = picture.part(x, y, k.width, k.height);
            stale.insert(stale.end(), place.begin(), place.end());
        }
    }
    pane->picture_labels = std::move(present);

    uploaded += text.update(labels, glyphs, [&](const PlacedLabel& label) {
        if (label.on_frame) return false;
        for (const ScrollCache::Strip& s : stale) {
            if (touches(label, s, viewport.height)) return true;
        }
        return false;
    });
    for (const ScrollCache::Strip& s : stale) {
        picture.aim_at(s);
        const Frame part =
            part_of(frame, s.x, s.y, s.width, s.height, s.torus_x - s.x, s.torus_y - s.y);
        draw_ground(scene, view, part);
        draw_lines(scene, view, part);
        draw_text(scene, frame, part);
    }
    uploaded +=
        text.update(labels, glyphs, [](const PlacedLabel& label) { return label.on_frame; });
}

void MapRenderer::draw_pane(std::size_t index, const Scene& scene, const MapView& view,
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

void MapRenderer::draw_panned(const Scene& scene, const MapView& state, const Viewport& viewport,
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

void MapRenderer::draw_labels(const Scene& scene, const MapView& view, const Viewport& viewport,
                              const LabelLayout& labels) {
    parts_->uploaded += parts_->text.update(labels, parts_->glyphs);
    glViewport(0, 0, viewport.width, viewport.height);
    glDisable(GL_SCISSOR_TEST);
    const Frame frame = frame_of(view.camera, viewport, theme(view.theme), scene.levels.origin());
    parts_->text.draw(frame, parts_->programs.glyph, parts_->programs.symbol);
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
