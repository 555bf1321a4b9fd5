#include "app/picture/sheet_plan.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "app/picture/ground.h"
#include "app/picture/sheet_insets.h"
#include "app/view/window_size.h"

namespace viewer {

namespace {

constexpr double column_points = 232, column_gap = 22;  // of the legend
constexpr double least_column = 200;                    // points: of several below the map
constexpr double key_inset = 12;                        // points: a card from the neat line
constexpr double key_gap = 42;                          // points: a margin's legend from the map
constexpr double cheap_margin = 1.1;      // times smaller than over the whole room the map may be
constexpr double most_of_the_map = 0.42;  // of a room's width or height a margin's legend takes

constexpr double most_on_land = 0.4;    // of a card with the whole legend
constexpr double largest_legend = 0.8;  // of the map's height, over it
constexpr double most_around = 1.35;    // of the frame's width a map beside a margin is wide
constexpr double least_of_page = 0.51;  // of the page's width a map is wide

/// What a sheet of the whole region shows whole.
MapExtent framed_land(const Scene& scene) {
    MapExtent land = scene.home;
    if (const auto& frame = scene.atlas.edition.plate_frame) {
        const MapExtent all = scene.projection.extent_of(*frame);
        land.include({all.min_x, all.min_y});
        land.include({all.max_x, all.max_y});
    }
    return land;
}

struct Planner {
    const PictureContext& given;
    const Sheet& sheet;
    SheetMargins margins;

    [[nodiscard]] int pixels(double points) const {
        return static_cast<int>(std::lround(static_cast<double>(given.pt(points))));
    }

    /// All that the margins leave.
    [[nodiscard]] PixelBox room() const {
        if (sheet.grows) return {margins.side, margins.head, sheet.map.width, sheet.map.height};
        return {margins.side, margins.head, std::max(sheet.page.width - 2 * margins.side, 1),
                std::max(sheet.page.height - margins.head - margins.foot, 1)};
    }

    [[nodiscard]] Viewport viewport(const PixelBox& map) const {
        return {map.width, map.height, sheet.page.scale};
    }

    [[nodiscard]] bool of_region() const {
        return shows_home(given.state, given.scene, given.viewport);
    }

    /// What the state shows, fitted into a map of this size.
    [[nodiscard]] ViewState fitted(const PixelBox& map) const {
        ViewState state = given.state;
        const Viewport now = viewport(map);
        const bool same = now == given.viewport;
        if (same && (sheet.grows || !of_region())) return state;
        if (sheet.grows && of_region()) {
            state.camera = home_camera(state, given.scene, now);
        } else if (of_region()) {
            const Viewport pane = pane_viewport(state, now);
            state.camera = clamp(fit(framed_land(given.scene), pane), pane, given.scene.bounds);
        } else {
            const MapExtent shown =
                visible_extent(state.camera, pane_viewport(state, given.viewport));
            state.camera = fit(sheet.look.value_or(shown), pane_viewport(state, now));
        }
        return state;
    }

    /// A map of this height that were wider would show land that is no part of the frame's region.
    [[nodiscard]] int widest(int height) const {
        const bool framed = given.atlas().edition.plate_frame && of_region() && !sheet.grows &&
                            !beside_each_other(given.state.comparison);
        if (!framed) return room().width;
        const MapExtent land = framed_land(given.scene);
        const double wide = most_around * height * land.width() / land.height();
        return static_cast<int>(std::lround(std::max(wide, least_of_page * sheet.page.width)));
    }

    /// Of what such a map shows.
    [[nodiscard]] std::vector<KeySection> sections(const ViewState& state,
                                                   const PixelBox& map) const {
        const Viewport now = viewport(map);
        return sheet_key({given.scene, state, now, given.look, given.text}, sheet_maps(state, now));
    }

    [[nodiscard]] PicturePart set(const ViewState& state, const PixelBox& map,
                                  const std::vector<KeySection>& sections, const KeyShape& shape,
                                  double most_height) const {
        const Viewport now = viewport(map);
        return key_in_columns({given.scene, state, now, given.look, given.text}, sections, shape,
                              static_cast<float>(most_height));
    }

    /// The whole legend.
    [[nodiscard]] PicturePart key(const ViewState& state, const PixelBox& map,
                                  const KeyShape& shape, double most_height) const {
        return set(state, map, sections(state, map), shape, most_height);
    }

    [[nodiscard]] std::size_t small_pieces_on(const ViewState& state, const PixelBox& map) const {
        const Viewport now = viewport(map);
        return small_pieces({given.scene, state, now, given.look, given.text}).size();
    }

    [[nodiscard]] KeyShape shape(std::size_t columns, double most_width) const {
        const auto n = static_cast<float>(columns);
        const float gap = std::floor(given.pt(column_gap));
        const float most = (static_cast<float>(most_width) - (n - 1) * gap) / n;
        return {columns, std::floor(std::max(1.0F, std::min(given.pt(column_points), most))), gap};
    }

    [[nodiscard]] SheetPlan beside() const {
        return room().width >= room().height ? at_the_right() : below();
    }
    [[nodiscard]] SheetPlan at_the_right() const;
    [[nodiscard]] SheetPlan below() const;
    /// How many columns of a legend there is room for below the map.
    [[nodiscard]] std::size_t columns_below() const {
        return static_cast<std::size_t>(std::clamp(
            (room().width + pixels(column_gap)) / pixels(least_column + column_gap), 1, 4));
    }
    [[nodiscard]] std::optional<SheetPlan> over(const PixelBox& map, bool signs_alone) const;
    [[nodiscard]] std::optional<SheetPlan> over_and_below() const;
};

SheetPlan Planner::at_the_right() const {
    const PixelBox all = room();
    const int gap = pixels(key_gap);
    SheetPlan plan;
    for (std::size_t columns = 1; columns <= 2; ++columns) {
        const KeyShape wanted = shape(columns, most_of_the_map * all.width);
        const int width = static_cast<int>(std::ceil(wanted.width()));
        PixelBox map = all;
        if (!sheet.grows) map.width = std::clamp(all.width - width - gap, 1, widest(all.height));
        plan.state = fitted(map);
        const PicturePart whole = key(plan.state, map, wanted, 1e9);
        const bool fits = whole.box.height() <= static_cast<float>(all.height);
        const int margin = sheet.grows ? width : all.width - map.width - gap;
        const bool wide = static_cast<float>(margin) >= shape(2, margin).width() &&
                          margin >= pixels(2 * column_points + column_gap);
        if (columns == 1 && (!fits || (wide && small_pieces_on(plan.state, map) == 0))) continue;
        plan.map = map;
        plan.page = sheet.page;
        if (sheet.grows) {
            plan.page.width = 2 * margins.side + map.width + gap + width;
            plan.page.height = margins.head + map.height + margins.foot;
        }
        const PicturePart set = fits ? whole : key(plan.state, map, wanted, all.height);
        const int left = map.x + map.width + gap;
        plan.key = moved(set, static_cast<float>(left),
                         static_cast<float>(map.y + map.height) - set.box.height());
        const int aside = width + pixels(column_gap);
        if (columns == 1 && wide) {
            plan.spare = {left + aside, map.y, margin - aside, map.height};
        } else {
            const int above = static_cast<int>(plan.key.box.min.y) - pixels(column_gap) - map.y;
            plan.spare = {left, map.y, margin, above};
        }
        break;
    }
    return plan;
}

SheetPlan Planner::below() const {
    const PixelBox all = room();
    const int gap = pixels(key_gap);
    const KeyShape wanted = shape(columns_below(), all.width);
    const double most = most_of_the_map * all.height;
    SheetPlan plan;
    PixelBox map = all;
    double height = 0;
    // A smaller map shows more beside the middle, and its legend may be longer: once more, then.
    for (int pass = 0; pass < 2; ++pass) {
        const ViewState state = fitted(map);
        height = std::max(
            height, std::ceil(static_cast<double>(key(state, map, wanted, most).box.height())));
        if (!sheet.grows) map.height = std::max(1, all.height - gap - static_cast<int>(height));
    }
    plan.state = fitted(map);
    plan.map = map;
    plan.page = sheet.page;
    if (sheet.grows)
        plan.page.height =
            margins.head + map.height + gap + static_cast<int>(height) + margins.foot;
    plan.key = moved(key(plan.state, map, wanted, height), static_cast<float>(map.x),
                     static_cast<float>(map.y + map.height + gap));
    return plan;
}

std::optional<SheetPlan> Planner::over(const PixelBox& map, bool signs_alone) const {
    if (beside_each_other(given.state.comparison)) return std::nullopt;
    SheetPlan plan;
    plan.on_map = true;
    plan.page = sheet.page;
    plan.map = map;
    plan.state = fitted(plan.map);
    const Ground ground = ground_on_view(given.scene, plan.state, viewport(plan.map));
    const float aside = std::floor(given.pt(key_aside)), above = std::floor(given.pt(key_above));
    std::vector<KeySection> told = sections(plan.state, plan.map);
    if (signs_alone) told.resize(1);
    double least = 2;
    for (std::size_t columns = 1; columns <= 2; ++columns) {
        const KeyShape wanted = shape(columns, plan.map.width / 2.0);
        PicturePart card =
            set(plan.state, plan.map, told, wanted, plan.map.height * largest_legend);
        if (signs_in(card) < signs_in(told)) continue;
        const auto place = emptiest_place(
            ground,
            {std::ceil(card.box.width()) + 2 * aside, std::ceil(card.box.height()) + 2 * above},
            given.pt(key_inset));
        if (!place || place->land >= least) continue;
        least = plan.land = place->land;
        const PicturePoint at{std::floor(place->box.min.x) + static_cast<float>(plan.map.x),
                              std::floor(place->box.min.y) + static_cast<float>(plan.map.y)};
        plan.key = moved(std::move(card), at.x + aside, at.y + above);
    }
    if (plan.key.marks.empty()) return std::nullopt;
    return plan;
}

std::optional<SheetPlan> Planner::over_and_below() const {
    const PixelBox all = room();
    if (sheet.grows || all.width >= all.height) return std::nullopt;
    if (beside_each_other(given.state.comparison)) return std::nullopt;
    KeyShape strip = shape(columns_below(), all.width);
    strip.scale = false;
    PixelBox map = all;
    PicturePart holders;
    // A smaller map shows more beside the middle: once more, then.
    for (int pass = 0; pass < 2; ++pass) {
        const ViewState state = fitted(map);
        std::vector<KeySection> told = sections(state, map);
        told.erase(told.begin());
        if (signs_in(told) == 0) return std::nullopt;
        holders = set(state, map, told, strip, most_of_the_map * all.height);
        const int height = static_cast<int>(std::ceil(holders.box.height()));
        map.height = std::min(map.height, std::max(1, all.height - pixels(key_gap) - height));
    }
    std::optional<SheetPlan> plan = over(map, true);
    if (plan) {
        plan->holders = moved(std::move(holders), static_cast<float>(map.x),
                              static_cast<float>(map.y + map.height + pixels(key_gap)));
    }
    return plan;
}

}  // namespace

MapPicture sheet_maps(const ViewState& state, const Viewport& map) {
    MapPicture maps = map_picture(state, map);
    maps.loupe.reset();
    for (MapPane& pane : maps.panes) {
        pane.view.by_receiver = pane.view.emphasis == Emphasis::changes;
        pane.view.layers.degrees = false;
    }
    if (maps.lettered) maps.lettered->view.layers.degrees = false;
    return maps;
}

SheetPlan sheet_plan(const PictureContext& context, const Sheet& sheet,
                     const SheetMargins& margins) {
    const Planner planner{context, sheet, margins};
    SheetPlan in_margin = planner.beside();
    std::optional<SheetPlan> on_map = planner.over(planner.room(), false);
    if (!on_map || on_map->land > most_on_land) {
        if (auto parted = planner.over_and_below()) on_map = std::move(parted);
    }
    if (!on_map) return in_margin;
    if (sheet.grows) {
        on_map->page.width = on_map->map.width + 2 * margins.side;
        on_map->page.height = on_map->map.height + margins.head + margins.foot;
        return *std::move(on_map);
    }
    const bool cheap = in_margin.state.camera.metres_per_pixel <=
                       cheap_margin * on_map->state.camera.metres_per_pixel;
    return cheap ? in_margin : *std::move(on_map);
}

}  // namespace viewer
