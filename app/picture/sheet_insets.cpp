#include "app/picture/sheet_insets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "app/picture/scale_bar.h"
#include "app/view/region_land.h"
#include "app/view/shown_papers.h"
#include "app/words/atlas_words.h"
#include "geodata/query/compare.h"

namespace viewer {

namespace {

using geodata::PatchIndex;

// Points; 120 are an inch (understand_print): a piece smaller than 16 mm gets an inset of 32 mm.
constexpr double small_piece = 76, inset_side = 150, inset_off_edge = 12;
constexpr double inset_bar = 60, name_aside = 6, name_above = 3, beside_bar = 22;
constexpr double round_piece = 0.18;  // of its size: what an inset shows round it
constexpr double least_closer = 1.5;  // times
// Of the map's shorter side: a longer line would cross half of what the map is there for.
constexpr float longest_pointer = 0.3F;

/// Regions of the atlas (their ids) that share an inset; those that the data do not have are not
/// looked for.
constexpr std::array<std::array<std::string_view, 2>, 6> inset_groups = {{
    {"suwalki", "lithuanian_strip"},
    {"memel_territory", ""},
    {"zaolzie", ""},
    {"northern_bukovina", "hertza_district"},
    {"hanko_peninsula", ""},
    {"petsamo", "rybachy"},
}};

/// What the paper says of most of what each holder has, by land.
std::map<geodata::HolderIndex, geodata::Sphere> usual_spheres(const geodata::Atlas& atlas,
                                                              geodata::Paper paper,
                                                              geodata::Date day) {
    std::map<geodata::HolderIndex, std::map<geodata::Sphere, double>> km2;
    for (PatchIndex p = 0; p < atlas.patches.size(); ++p) {
        const geodata::Allocation* said = atlas.allocation(p, paper);
        if (said == nullptr) continue;
        km2[atlas.holder_on(p, day)][said->sphere] += geodata::patch_km2(atlas.patches[p]);
    }
    std::map<geodata::HolderIndex, geodata::Sphere> usual;
    for (const auto& [holder, spheres] : km2) {
        usual[holder] = std::max_element(spheres.begin(), spheres.end(), [](auto& a, auto& b) {
                            return a.second < b.second;
                        })->first;
    }
    return usual;
}

/// The patches that an inset has something to tell of.
std::vector<bool> told_of(const geodata::Atlas& atlas, const Comparison& c, const MapView& view) {
    std::vector<bool> told(atlas.patches.size());
    const Side &from = c.first(), &to = c.last();
    for (PatchIndex p = 0; c.on && p < told.size(); ++p) {
        told[p] = atlas.holder_on(p, from.date) != atlas.holder_on(p, to.date);
    }
    if (c.on || !from.paper) return told;
    const auto usual = usual_spheres(atlas, *from.paper, from.date);
    for (PatchIndex p = 0; p < told.size(); ++p) {
        const geodata::Allocation* said = shown_allocation(atlas, view, p);
        if (said == nullptr) continue;
        told[p] = usual.at(atlas.holder_on(p, from.date)) != said->sphere;
    }
    return told;
}

void extend(MapExtent& all, const MapExtent& more) {
    all.include({more.min_x, more.min_y});
    all.include({more.max_x, more.max_y});
}

std::optional<SmallPiece> piece_of(const Scene& scene, const Comparison& c,
                                   const std::array<std::string_view, 2>& ids,
                                   const std::vector<bool>& told) {
    SmallPiece piece;
    for (const std::string_view id : ids) {
        const auto& regions = scene.atlas.regions;
        const auto named = [&](geodata::Date day) {
            return std::find_if(regions.begin(), regions.end(), [&](const auto& region) {
                return region.id == id && region.period.contains(day) &&
                       std::any_of(region.patches.begin(), region.patches.end(),
                                   [&](PatchIndex p) { return told[p]; });
            });
        };
        auto region = named(c.last().date);
        if (!c.on || region == regions.end()) region = named(c.first().date);
        const auto land = region == regions.end() ? std::nullopt : land_of(scene, *region);
        if (!land) continue;
        extend(piece.extent, land->extent);
        piece.name += (piece.name.empty() ? "" : ", ") + region_name(*region);
    }
    if (piece.name.empty()) return std::nullopt;
    return piece;
}

MapExtent with_surroundings(const MapExtent& piece) {
    const double more = round_piece * std::max(piece.width(), piece.height());
    return {piece.min_x - more, piece.min_y - more, piece.max_x + more, piece.max_y + more};
}

PictureBox on_screen(const PictureContext& context, const MapExtent& land) {
    const auto at = [&](MapPoint p) {
        return to_point(to_screen(context.state.camera, context.viewport, p));
    };
    return {at({land.min_x, land.max_y}), at({land.max_x, land.min_y})};
}

PictureBox widened(const PictureBox& box, float by) {
    return {{box.min.x - by, box.min.y - by}, {box.max.x + by, box.max.y + by}};
}

/// Round the piece on the map, with a line to its inset where that is near.
void add_pointer(const PictureContext& context, const PictureBox& inset, const PictureBox& piece,
                 std::vector<Mark>& marks) {
    const Ink ink{context.look.panel_text}, halo{context.look.panel_background, 0.8F};
    const PicturePoint to{(piece.min.x + piece.max.x) / 2, (piece.min.y + piece.max.y) / 2};
    const PicturePoint from{std::clamp(to.x, inset.min.x, inset.max.x),
                            std::clamp(to.y, inset.min.y, inset.max.y)};
    const PicturePoint end{std::clamp(from.x, piece.min.x, piece.max.x),
                           std::clamp(from.y, piece.min.y, piece.max.y)};
    marks.emplace_back(BoxOutline{piece, halo, 0, context.pt(2.6)});
    marks.emplace_back(BoxOutline{piece, ink, 0, context.pt(0.9)});
    const float length = std::hypot(end.x - from.x, end.y - from.y);
    if (length > longest_pointer * std::min(context.width(), context.height())) return;
    marks.emplace_back(LineMark{{from, end}, halo, context.pt(2.6)});
    marks.emplace_back(LineMark{{from, end}, ink, context.pt(0.9)});
}

/// Its frame, its name at the top and its scale at the bottom, each on a card; the cards are
/// returned.
std::vector<PictureBox> add_furniture(const PictureContext& inside, const PictureBox& box,
                                      const std::string& name, std::vector<Mark>& marks) {
    const float aside = inside.pt(name_aside), above = inside.pt(name_above);
    const Ink ground{inside.look.panel_background, 0.94F}, ink{inside.look.panel_text};
    const SetText set = inside.set(WordStyle::small, inside.text.usual_size(WordStyle::small),
                                   box.width() - 2 * aside, name);
    const PictureBox name_card{box.min, {box.max.x, box.min.y + set.height + 2 * above}};
    marks.emplace_back(FilledBox{name_card, ground});
    add_text(marks, set, WordStyle::small, {box.min.x + aside, box.min.y + above}, ink);
    const PicturePart bar = scale_bar(inside, inset_bar);
    const PicturePoint at{box.min.x + aside, box.max.y - bar.box.height() - aside};
    const PictureBox bar_card{{box.min.x, at.y - above},
                              {at.x + bar.box.width() + inside.pt(beside_bar), box.max.y}};
    marks.emplace_back(FilledBox{bar_card, ground});
    for (const Mark& mark : moved(bar, at.x, at.y).marks) marks.push_back(mark);
    marks.emplace_back(BoxOutline{box, ink, 0, inside.pt(1.4)});
    return {name_card, bar_card};
}

}  // namespace

std::vector<SmallPiece> small_pieces(const PictureContext& context) {
    const Comparison& c = context.comparison();
    if (beside_each_other(c) || (c.on && c.mode != CompareMode::changes)) return {};
    const std::vector<bool> told = told_of(context.atlas(), c, view_of(context.state, SideName::a));
    const MapExtent seen = visible_extent(context.state.camera, context.viewport);
    const double small =
        small_piece * context.viewport.scale * context.state.camera.metres_per_pixel;
    std::vector<SmallPiece> pieces;
    for (const auto& ids : inset_groups) {
        auto piece = piece_of(context.scene, c, ids, told);
        if (!piece || !seen.contains(piece->extent.centre())) continue;
        if (std::max(piece->extent.width(), piece->extent.height()) > small) continue;
        pieces.push_back(*std::move(piece));
    }
    return pieces;
}

LaidInsets laid_insets(const PictureContext& context, const Ground& ground, const MapView& main,
                       std::vector<PictureBox> taken, const PixelBox& map) {
    LaidInsets laid;
    const std::vector<SmallPiece> pieces = small_pieces(context);
    if (pieces.empty()) return laid;
    const float off = std::floor(context.pt(inset_off_edge));
    const int side = static_cast<int>(std::lround(inset_side * context.viewport.scale));
    for (PictureBox& box : taken) box = widened(box, off);
    for (const SmallPiece& piece : pieces) {
        taken.push_back(widened(on_screen(context, piece.extent), off));
    }
    for (const SmallPiece& piece : pieces) {
        ViewState closer = context.state;
        const Viewport viewport{side, side, context.viewport.scale};
        closer.camera = fit(with_surroundings(piece.extent), viewport);
        closer.camera.metres_per_pixel =
            std::max(closer.camera.metres_per_pixel, finest_metres_per_pixel);
        if (closer.camera.metres_per_pixel * least_closer > context.state.camera.metres_per_pixel) {
            continue;
        }
        const auto length = static_cast<float>(side);
        const auto place = emptiest_place(ground, {length, length}, off, taken);
        if (!place) continue;
        const PixelBox on_map{static_cast<int>(place->box.min.x),
                              static_cast<int>(place->box.min.y), side, side};
        const PictureBox box = box_of(on_map);
        taken.push_back(widened(box, off));
        PicturePart part;
        part.name = "inset/" + piece.name;
        part.box = box;
        part.covers = true;
        add_pointer(context, box, on_screen(context, piece.extent), part.marks);
        MapPicture maps;
        MapPane pane;
        pane.view = main;
        pane.view.camera = closer.camera;
        pane.box = pane.seen = {0, 0, side, side};
        maps.panes.push_back(std::move(pane));
        for (const PictureBox& card :
             add_furniture({context.scene, closer, viewport, context.look, context.text}, box,
                           piece.name, part.marks)) {
            maps.covered.push_back(
                whole_pixels({{card.min.x - box.min.x, card.min.y - box.min.y},
                              {card.max.x - box.min.x, card.max.y - box.min.y}}));
        }
        laid.insets.push_back({{on_map.x + map.x, on_map.y + map.y, side, side}, std::move(maps)});
        laid.parts.push_back(std::move(part));
    }
    return laid;
}

}  // namespace viewer
