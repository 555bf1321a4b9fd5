#include "app/picture/map_letters.h"

#include <future>
#include <tuple>
#include <utility>

#include "app/words/words.h"
#include "geodata/mesh/detail_levels.h"

namespace viewer {

namespace {

/// Another language may have been chosen while the file was read.
LabelAnchors anchors_now(const Scene& scene, Lettering& lettering) {
    if (lettering.language == current_language()) return std::move(lettering.anchors);
    return label_anchors(scene, lettering.anchors.date);
}

}  // namespace

geodata::Result<Lettering> letter(const Scene& scene, const MapView& first,
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

MapLetters::MapLetters(const Scene& scene, Lettering lettering)
    : fonts_(std::move(lettering.fonts)), anchors_(scene, anchors_now(scene, lettering)) {}

const LabelLayout& MapLetters::of(const Scene& scene, std::size_t index, const MapView& view,
                                  const PixelBox& box, const Viewport& window,
                                  const std::vector<PixelBox>& over_window) {
    const Viewport viewport = label_viewport(view, viewport_of(box, window));
    if (slots_.size() <= index) slots_.resize(index + 1);
    SlotLabels& slot = slots_[index];
    const LabelAnchors& anchors = anchors_.of(scene, view.date, dates_wanted(view));
    std::vector<PixelBox> covered;
    for (const PixelBox& c : over_window) {
        covered.push_back({c.x - box.x, c.y - box.y, c.width, c.height});
    }
    PlacedFor wanted{static_cast<const LetterView&>(view), anchors.date, anchors.dates, viewport,
                     std::move(covered)};
    if (slot.placed_for == wanted) return slot.labels;
    slot.labels =
        place_labels(scene, wanted.view, viewport, fonts_, anchors, &slot.settled, wanted.covered);
    slot.placed_for = std::move(wanted);
    slot.placed = ++placings_;
    return slot.labels;
}

const LabelLayout& MapLetters::in_part(const Scene& scene, const MapPane& pane,
                                       const SeenPart& part, const Viewport& window,
                                       const std::vector<PixelBox>& covered) {
    std::ignore = of(scene, pane.slot, pane.view, pane.box, window, covered);
    SlotLabels& slot = slots_[pane.slot];
    const SeenPart of_names = part_of_names(part, window);
    const SeenPart searched = part_of_search(of_names, window);
    KeptSpots& kept = slot.other_spots;
    if (kept.placed != slot.placed || kept.searched != searched) {
        const LabelAnchors& anchors = anchors_.of(scene, pane.view.date, dates_wanted(pane.view));
        const PlacedFor& placed = *slot.placed_for;
        const LetteredGround ground{scene,  placed.view, placed.viewport,
                                    fonts_, anchors,     placed.covered};
        kept = {slot.placed, searched,
                other_spots(ground, slot.labels, spots_wanted(slot.labels, of_names, window))};
    }
    slot.in_part = names_in_part(slot.labels, kept.spots, part, window);
    return slot.in_part;
}

const FadedNames& MapLetters::faded(const Scene& scene, const MapPane& first, const MapPane& last,
                                    double share, const Viewport& window,
                                    const std::vector<PixelBox>& covered) {
    std::ignore = of(scene, first.slot, first.view, first.box, window, covered);
    std::ignore = of(scene, last.slot, last.view, last.box, window, covered);
    const SlotLabels &a = slots_[first.slot], &b = slots_[last.slot];
    if (fade_.first != a.placed || fade_.last != b.placed) {
        const PlacedFor& placed = *b.placed_for;
        const Camera& camera = placed.view.camera;
        const std::vector<double> b_on_a =
            share_on_land(b.labels, anchors_.of(scene, first.view.date, dates_wanted(first.view)),
                          camera, placed.viewport);
        const LabelAnchors& anchors = anchors_.of(scene, last.view.date, dates_wanted(last.view));
        const std::vector<double> a_on_b =
            share_on_land(a.labels, anchors, camera, placed.viewport);
        const LetteredGround ground{scene,  placed.view, placed.viewport,
                                    fonts_, anchors,     placed.covered};
        fade_ = {a.placed, b.placed, fade_plan(a.labels, a_on_b, b.labels, b_on_a, ground), {}};
    }
    fade_.names = faded_names(fade_.plan, a.labels, b.labels, share);
    return fade_.names;
}

}  // namespace viewer
