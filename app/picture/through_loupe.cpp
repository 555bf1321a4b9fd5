#include "app/picture/through_loupe.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/view/loupe.h"

namespace viewer {

namespace {

struct Loupe {
    PicturePoint centre;
    float radius;  ///< to the middle of the rim
    float times;
    std::optional<PictureBox> pane;  ///< the one that it looks at, where several lie side by side
};

std::optional<Loupe> loupe_over(const ViewState& state, const Viewport& viewport) {
    const std::optional<MapView> closer = loupe_view(state, viewport);
    const Presenting* told = state.presenting();
    if (!closer || told == nullptr || told->blank != Blank::none || told->ended) return {};
    Loupe loupe{to_point(told->pointer),
                static_cast<float>((told->reach + lens_rim / 2) * viewport.scale),
                static_cast<float>(state.camera.metres_per_pixel / closer->camera.metres_per_pixel),
                std::nullopt};
    if (beside_each_other(state.comparison)) {
        const std::vector<Pane> panes = panes_of(state, viewport);
        loupe.pane = box_of(panes[pane_at(state, viewport, panes, told->pointer)].seen);
    }
    return loupe;
}

PictureBox common(const PictureBox& a, const PictureBox& b) {
    return {{std::max(a.min.x, b.min.x), std::max(a.min.y, b.min.y)},
            {std::min(a.max.x, b.max.x), std::min(a.max.y, b.max.y)}};
}

/// As the loupe shows it.
PicturePart closer(PicturePart part, const Loupe& loupe) {
    if (loupe.pane) part.within = part.within ? common(*part.within, *loupe.pane) : *loupe.pane;
    part = enlarged(std::move(part), loupe.centre, loupe.times);
    part.cut = RoundCut{loupe.centre, loupe.radius, true};
    if (!part.name.empty()) part.name.insert(0, "loupe/");
    part.covers = false;
    return part;
}

}  // namespace

std::vector<PicturePart> through_loupe(const PictureContext& context,
                                       std::vector<PicturePart> parts) {
    const std::optional<Loupe> loupe = loupe_over(context.state, context.viewport);
    if (!loupe) return parts;
    const PictureBox round{{loupe->centre.x - loupe->radius, loupe->centre.y - loupe->radius},
                           {loupe->centre.x + loupe->radius, loupe->centre.y + loupe->radius}};
    std::vector<PicturePart> seen;
    for (PicturePart& part : parts) {
        if (part.above_panels) {  // it lies over the loupe
            seen.push_back(std::move(part));
            continue;
        }
        PicturePart near = closer(part, *loupe);
        part.cut = RoundCut{loupe->centre, loupe->radius, false};
        seen.push_back(std::move(part));
        const bool has_box = near.box.width() > 0;
        if (!has_box || near.box.meets(round)) seen.push_back(std::move(near));
    }
    return seen;
}

std::vector<PicturePart> loupe_rim(const PictureContext& context) {
    const std::optional<Loupe> loupe = loupe_over(context.state, context.viewport);
    if (!loupe) return {};
    PicturePart part;
    part.marks.emplace_back(
        Ring{loupe->centre, loupe->radius, {context.look.panel_text}, context.pt(lens_rim)});
    return {part};
}

std::vector<PixelBox> covered_in_loupe(const ViewState& state, const Viewport& viewport,
                                       const std::vector<PixelBox>& covered) {
    const std::optional<Loupe> loupe = loupe_over(state, viewport);
    std::vector<PixelBox> boxes;
    if (!loupe) return boxes;
    for (const PixelBox& box : covered) {
        PicturePart part;
        part.box = box_of(box);
        boxes.push_back(whole_pixels(enlarged(part, loupe->centre, loupe->times).box));
    }
    return boxes;
}

}  // namespace viewer
