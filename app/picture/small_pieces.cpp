// Which pieces of land a sheet's map shows too small.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "app/picture/sheet_insets.h"
#include "app/view/region_land.h"
#include "app/view/shown_papers.h"
#include "app/view/window_size.h"
#include "app/words/atlas_words.h"
#include "geodata/query/compare.h"

namespace viewer {

namespace {

using geodata::PatchIndex;

// Points; 120 are an inch (understand_print): a piece smaller than 16 mm gets an inset.
constexpr double small_piece = 76;

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
    const bool all = c.mode == CompareMode::several;
    for (PatchIndex p = 0; c.on && p < told.size(); ++p) {
        const auto differs = [&](const Side& side) {
            return atlas.holder_on(p, from.date) != atlas.holder_on(p, side.date);
        };
        told[p] = all ? std::any_of(c.sides.begin(), c.sides.end(), differs) : differs(to);
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

/// Whether one map mixes two days at every place, or has a second one in a lens that the hand
/// leads.
bool mixes(const Comparison& c) {
    return c.on && (c.mode == CompareMode::fade || c.mode == CompareMode::lens ||
                    c.mode == CompareMode::flicker);
}

}  // namespace

std::vector<SmallPiece> small_pieces(const PictureContext& context) {
    const Comparison& c = context.comparison();
    if (mixes(c)) return {};
    const std::vector<bool> told = told_of(context.atlas(), c, view_of(context.state, SideName::a));
    const MapExtent seen =
        visible_extent(context.state.camera, pane_viewport(context.state, context.viewport));
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

}  // namespace viewer
