#include "app/labels/label_layout.h"

#include <algorithm>
#include <cmath>
#include <future>

#include "app/labels/placement.h"

namespace viewer {
namespace {

constexpr double grid_cell = 48;  // points

/// Sizes and thresholds step with the zoom by quarter octaves.
double in_quarter_octaves(double metres) {
    return std::exp2(std::round(4 * std::log2(metres)) / 4);
}

}  // namespace

Box frame_on_plane(const GroundLook& look, const Viewport& viewport, const Theme& theme,
                   ScreenPoint offset) {
    const double inset = frame_inset(look, viewport, theme);
    return {inset - offset.x, inset - offset.y, viewport.width - inset - offset.x,
            viewport.height - inset - offset.y};
}

std::vector<Box> on_zoom_plane(const std::vector<PixelBox>& covered, ScreenPoint offset) {
    std::vector<Box> boxes;
    for (const PixelBox& box : covered) {
        const double x = box.x - offset.x, y = box.y - offset.y;
        boxes.push_back({x, y, x + box.width, y + box.height});
    }
    return boxes;
}

Placement nothing_placed(const Scene& scene, const PannedMap& map, const FontAtlas& font,
                         const LabelAnchors& anchors) {
    const double scale = map.viewport.scale > 0 ? map.viewport.scale : 1;
    return {scene,
            map.look,
            map.viewport,
            font,
            anchors,
            theme(map.look.theme),
            map.metres_per_pixel,
            in_quarter_octaves(map.metres_per_pixel * scale),
            CollisionGrid(grid_cell * scale),
            CollisionGrid(grid_cell * scale),
            {}};
}

namespace {

/// What does not look at the frame: panning changes none of it.
void place_settled(Placement& p, const Layers& layers) {
    if (layers.places) reserve_symbols(p);
    if (layers.places) place_marked_towns(p);
    if (layers.labels && layers.states) place_primary_states(p);
    if (layers.places) place_leading_towns(p);
    if (layers.labels) place_seas(p);
    if (layers.places) place_large_towns(p);
    if (layers.labels && layers.states) place_regions(p);
    if (layers.places) place_other_towns(p);
    if (layers.labels && layers.rivers) place_lakes(p);
    if (layers.labels && layers.states && layers.dates) find_dates(p);
}

/// See SettledLabels::Placed::stand_ins.
void keep_stand_ins(FramedPlacement& p) {
    for (const Label& label : p.before) {
        const bool named = std::any_of(p.labels.begin(), p.labels.end(), [&](const Label& other) {
            return other.text == label.text && p.shows(other);
        });
        if (named || !p.shows(label) || !p.grid.is_free(label.boxes, 0)) continue;
        p.grid.add(label);
        p.labels.push_back(label);
        p.stand_ins.push_back(label);
    }
}

Box box_around(const PlacedSymbol& symbol) {
    const ScreenPoint c = symbol.centre;
    const double r = static_cast<double>(symbol.radius) + 1;
    return {c.x - r, c.y - r, c.x + r, c.y + r};
}

/// A name that is not shown keeps no room from one that would be.
void free_unseen(FramedPlacement& p) {
    CollisionGrid seen(grid_cell * p.viewport.scale);
    for (const Label& label : p.labels) {
        if (!p.shows(label)) continue;
        seen.add(label);
        if (label.symbol) seen.add(box_around(*label.symbol));
    }
    p.grid = std::move(seen);
}

void place_for_frame(FramedPlacement& p, const Layers& layers) {
    if (!layers.labels) return;
    free_unseen(p);
    keep_stand_ins(p);
    if (layers.rivers) place_rivers(p);  // before the stand-ins, which come and go in panning
    if (layers.states) place_state_stand_ins(p);
    place_sea_stand_ins(p);
    place_dates(p);
}

/// From the zoom plane to framebuffer pixels.
void append_parts(LabelLayout& layout, const Label& label, ScreenPoint offset, bool lettered) {
    if (label.symbol) {
        layout.symbols.push_back(*label.symbol);
        layout.symbols.back().centre.x += offset.x;
        layout.symbols.back().centre.y += offset.y;
    }
    if (!lettered) return;
    for (PlacedGlyph glyph : label.glyphs) {
        glyph.origin.x += offset.x;
        glyph.origin.y += offset.y;
        layout.glyphs.push_back(glyph);
    }
    for (const Box& box : label.boxes) {
        layout.boxes.push_back({box.min_x + offset.x, box.min_y + offset.y, box.max_x + offset.x,
                                box.max_y + offset.y, label.text});
    }
}

}  // namespace

void append(LabelLayout& layout, const Label& label, ScreenPoint offset, bool lettered,
            double margin, bool on_frame) {
    PlacedLabel placed;
    placed.first_glyph = layout.glyphs.size();
    placed.first_symbol = layout.symbols.size();
    placed.first_box = layout.boxes.size();
    placed.on_frame = on_frame;
    placed.subject = label.subject;
    placed.text = label.text;
    append_parts(layout, label, offset, lettered);
    placed.glyphs = layout.glyphs.size() - placed.first_glyph;
    placed.symbols = layout.symbols.size() - placed.first_symbol;
    placed.boxes = layout.boxes.size() - placed.first_box;
    if (placed.glyphs + placed.symbols == 0) return;
    Box extent = label.symbol ? box_around(*label.symbol) : label.boxes.front();
    if (lettered) {
        for (const Box& box : label.boxes) extent.include(box);
    }
    placed.min_x = extent.min_x + offset.x - margin;
    placed.min_y = extent.min_y + offset.y - margin;
    placed.max_x = extent.max_x + offset.x + margin;
    placed.max_y = extent.max_y + offset.y + margin;
    layout.labels.push_back(std::move(placed));
}

namespace {

/// Those that lie on no label that is there already, and under nothing.
void append_clear(LabelLayout& layout, const std::vector<Label>& labels,
                  const std::vector<PixelBox>& covered) {
    std::vector<Box> taken = on_zoom_plane(covered, {0, 0});
    for (const LabelBox& t : layout.boxes) taken.push_back({t.min_x, t.min_y, t.max_x, t.max_y});
    for (const Label& label : labels) {
        const bool clear = std::none_of(label.boxes.begin(), label.boxes.end(), [&](const Box& b) {
            return std::any_of(taken.begin(), taken.end(),
                               [&](const Box& t) { return b.meets(t); });
        });
        if (clear) append(layout, label, {0, 0}, true, 0, true);
    }
}

}  // namespace

bool FramedPlacement::shows(const Label& label) const {
    const auto seen = [&](const Box& box) {
        return box.inside(frame) && part.holds(box.min_x, box.min_y, box.max_x, box.max_y) &&
               std::none_of(covered.begin(), covered.end(),
                            [&](const Box& c) { return box.meets(c); });
    };
    return std::all_of(label.boxes.begin(), label.boxes.end(), seen) &&
           (!label.symbol || seen(box_around(*label.symbol)));
}

SettledLabels::SettledLabels() = default;
SettledLabels::~SettledLabels() = default;
SettledLabels::SettledLabels(SettledLabels&&) noexcept = default;
SettledLabels& SettledLabels::operator=(SettledLabels&&) noexcept = default;

LabelAnchors label_anchors(const Scene& scene, geodata::Date date, const LabelAnchors* other_day) {
    LabelAnchors anchors;
    anchors.date = date;
    const auto* other_regions = other_day != nullptr ? &other_day->regions : nullptr;
    auto regions =
        std::async(std::launch::async, [&] { return region_names(scene, date, other_regions); });
    std::future<std::vector<LakeAnchor>> lakes;
    if (other_day == nullptr) {
        lakes = std::async(std::launch::async, [&] { return lake_anchors(scene); });
    }
    anchors.holders = rasterise_holders(scene, date);
    anchors.states = state_names(scene, anchors.holders, date);
    anchors.towns = town_anchors(scene, date);
    anchors.regions = regions.get();
    if (other_day != nullptr) {
        anchors.seas = other_day->seas;
        anchors.lakes = other_day->lakes;
        anchors.rivers = other_day->rivers;
        return anchors;
    }
    anchors.seas = sea_anchors(scene);
    anchors.lakes = lakes.get();
    anchors.rivers = river_paths(scene);
    return anchors;
}

LabelAnchors label_anchors(const Scene& scene, const MapView& view) {
    LabelAnchors anchors = label_anchors(scene, view.date);
    anchors.dates = dates_wanted(view);
    if (!anchors.dates.on) return anchors;
    anchors.dated =
        dated_names(scene, geodata::dated_land(scene.atlas, view.date, anchors.dates.since));
    return anchors;
}

DatesWanted dates_wanted(const MapView& view) {
    const bool on = view.layers.labels && view.layers.states && view.layers.dates;
    const bool changes = on && view.emphasis == Emphasis::changes;
    return {on, changes ? std::optional(view.since) : std::nullopt};
}

Viewport label_viewport(const MapView& state, const Viewport& pane) {
    if (!state.for_class) return pane;
    constexpr double share = 0.023, capitals = 0.714;
    const double wanted = share * pane.height / capitals;
    const double usual = static_cast<double>(theme(state.theme).place_label.size) * pane.scale;
    return {pane.width, pane.height, pane.scale * std::clamp(wanted / usual, 1.0, 3.0)};
}

LabelLayout place_labels(const Scene& scene, const LetterView& view, const Viewport& viewport,
                         const FontAtlas& font, const LabelAnchors& anchors, SettledLabels* kept,
                         const std::vector<PixelBox>& covered) {
    const ScreenPoint offset = to_screen(view.camera, viewport, MapPoint{0, 0});
    const double scale = viewport.scale > 0 ? viewport.scale : 1;
    const PannedMap map{static_cast<const LetterLook&>(view), view.camera.metres_per_pixel,
                        viewport};
    const bool again = kept != nullptr && kept->placed && kept->placed->map == map &&
                       kept->placed->day == anchors.date && kept->placed->dated == anchors.dates;
    Placement standing = nothing_placed(scene, map, font, anchors);
    std::vector<Label> before;
    if (again) {
        standing.grid = kept->placed->grid;
        standing.wishes = kept->placed->wishes;
        standing.labels = std::move(kept->placed->labels);  // given back below
        before = std::move(kept->placed->stand_ins);
        standing.dates = std::move(kept->placed->dates);
    } else {
        place_settled(standing, view.layers);
    }
    const auto settled = static_cast<std::ptrdiff_t>(standing.labels.size());
    if (kept != nullptr && !again) {
        kept->placed = std::make_unique<SettledLabels::Placed>(SettledLabels::Placed{
            map, anchors.date, anchors.dates, standing.grid, standing.wishes, {}, {}, {}});
    }
    FramedPlacement placement = {std::move(standing),
                                 view.camera,
                                 frame_on_plane(view, viewport, theme(view.theme), offset),
                                 on_zoom_plane(covered, offset),
                                 std::move(before),
                                 {}};
    place_for_frame(placement, view.layers);

    LabelLayout layout;
    for (const Label& label : placement.labels) {
        if (placement.shows(label)) {
            append(layout, label, offset, view.layers.labels, halo_margin * scale, false);
        }
    }
    if (kept != nullptr) {
        placement.labels.erase(placement.labels.begin() + settled, placement.labels.end());
        kept->placed->labels = std::move(placement.labels);
        kept->placed->stand_ins = std::move(placement.stand_ins);
        kept->placed->dates = std::move(placement.dates);
    }
    if (view.layers.graticule && view.layers.degrees && view.layers.labels) {
        append_clear(layout, graticule_labels(placement), covered);
    }
    return layout;
}

}  // namespace viewer
