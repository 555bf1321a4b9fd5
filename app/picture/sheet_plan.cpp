#include "app/picture/sheet_plan.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "app/picture/ground.h"
#include "app/view/window_size.h"

namespace viewer {

namespace {

constexpr double column_points = 232, column_gap = 22;  // of the legend
constexpr double least_column = 200;                    // points: of several below the map
constexpr double key_inset = 12;                        // points: a card from the neat line
constexpr double key_gap = 42;                          // points: a margin's legend from the map
constexpr double cheap_margin = 1.06;     // times smaller than over the whole room the map may be
constexpr double most_of_the_map = 0.42;  // of a room's width or height a margin's legend takes

/// Columns, and the share of the map's height that they may take: all holders if there is room for
/// them, else those with the most land.
struct LegendShape {
    std::size_t columns;
    double height;
};
constexpr double largest_legend = 0.8;
constexpr std::array legend_shapes = {LegendShape{1, largest_legend},
                                      LegendShape{2, largest_legend}, LegendShape{1, 0.55},
                                      LegendShape{1, 0.42}, LegendShape{1, 0.34}};

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

    /// What the state shows, fitted into a map of this size.
    [[nodiscard]] ViewState fitted(const PixelBox& map) const {
        ViewState state = given.state;
        const Viewport now = viewport(map);
        if (now == given.viewport) return state;
        if (shows_home(state, given.scene, given.viewport)) {
            state.camera = home_camera(state, given.scene, now);
            return state;
        }
        const MapExtent shown = visible_extent(state.camera, pane_viewport(state, given.viewport));
        state.camera = fit(sheet.look.value_or(shown), pane_viewport(state, now));
        return state;
    }

    /// The legend of what such a map shows.
    [[nodiscard]] PicturePart key(const ViewState& state, const PixelBox& map,
                                  const KeyShape& shape, double most_height) const {
        const Viewport now = viewport(map);
        const PictureContext context{given.scene, state, now, given.look, given.text};
        return key_in_columns(context, sheet_key(context, sheet_maps(state, now)), shape,
                              static_cast<float>(most_height));
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
    [[nodiscard]] std::optional<SheetPlan> over() const;
};

SheetPlan Planner::at_the_right() const {
    const PixelBox all = room();
    const int gap = pixels(key_gap);
    SheetPlan plan;
    for (std::size_t columns = 1; columns <= 2; ++columns) {
        const KeyShape wanted = shape(columns, most_of_the_map * all.width);
        const int width = static_cast<int>(std::ceil(wanted.width()));
        PixelBox map = all;
        if (!sheet.grows) map.width = std::max(1, all.width - width - gap);
        plan.state = fitted(map);
        const PicturePart whole = key(plan.state, map, wanted, 1e9);
        const bool fits = whole.box.height() <= static_cast<float>(all.height);
        if (!fits && columns == 1) continue;
        plan.map = map;
        plan.page = sheet.page;
        if (sheet.grows) {
            plan.page.width = 2 * margins.side + map.width + gap + width;
            plan.page.height = margins.head + map.height + margins.foot;
        }
        const PicturePart set = fits ? whole : key(plan.state, map, wanted, all.height);
        plan.key = moved(set, static_cast<float>(map.x + map.width + gap),
                         static_cast<float>(map.y + map.height) - set.box.height());
        break;
    }
    return plan;
}

SheetPlan Planner::below() const {
    const PixelBox all = room();
    const int gap = pixels(key_gap);
    const auto columns = static_cast<std::size_t>(
        std::clamp((all.width + pixels(column_gap)) / pixels(least_column + column_gap), 1, 4));
    const KeyShape wanted = shape(columns, all.width);
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

std::optional<SheetPlan> Planner::over() const {
    if (beside_each_other(given.state.comparison)) return std::nullopt;
    SheetPlan plan;
    plan.on_map = true;
    plan.page = sheet.page;
    plan.map = room();
    plan.state = fitted(plan.map);
    const Ground ground = ground_on_view(given.scene, plan.state, viewport(plan.map));
    const float aside = std::floor(given.pt(key_aside)), above = std::floor(given.pt(key_above));
    double least = 2;
    for (const auto& [columns, height] : legend_shapes) {
        if (!plan.key.marks.empty() && height < largest_legend) break;
        const KeyShape wanted = shape(columns, plan.map.width / 2.0);
        PicturePart set = key(plan.state, plan.map, wanted, plan.map.height * height);
        const auto place = emptiest_place(
            ground,
            {std::ceil(set.box.width()) + 2 * aside, std::ceil(set.box.height()) + 2 * above},
            given.pt(key_inset));
        if (!place || place->land >= least) continue;
        least = place->land;
        const PicturePoint card{std::floor(place->box.min.x) + static_cast<float>(plan.map.x),
                                std::floor(place->box.min.y) + static_cast<float>(plan.map.y)};
        plan.key = moved(std::move(set), card.x + aside, card.y + above);
    }
    if (plan.key.marks.empty()) return std::nullopt;
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
    std::optional<SheetPlan> on_map = planner.over();
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
