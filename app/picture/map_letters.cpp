#include "app/picture/map_letters.h"

#include <future>
#include <tuple>
#include <utility>

#include "app/picture/beside_line.h"
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
    return slot.labels;
}

const LabelLayout& MapLetters::beside(const Scene& scene, const MapPane& pane, const MapPane& other,
                                      const Viewport& window,
                                      const std::vector<PixelBox>& covered) {
    std::ignore = of(scene, other.slot, other.view, other.box, window, covered);
    std::ignore = of(scene, pane.slot, pane.view, pane.box, window, covered);
    SlotLabels& slot = slots_[pane.slot];
    const Viewport map = viewport_of(pane.box, window);
    const HolderRaster& holders =
        anchors_.of(scene, pane.view.date, dates_wanted(pane.view)).holders;
    const auto held = [&](std::uint32_t holder, ScreenPoint at) {
        return holders.at(to_map(pane.view.camera, map, at)) == holder;
    };
    slot.beside_line =
        beside_line(slot.labels, slots_[other.slot].labels, side_of_line(pane.box, pane.seen),
                    {held, {0, 0, map.width, map.height}, slot.placed_for->covered});
    return slot.beside_line;
}

}  // namespace viewer
