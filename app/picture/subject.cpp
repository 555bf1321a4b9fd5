#include "app/picture/subject.h"

#include <algorithm>
#include <cmath>

#include "app/view/region_land.h"
#include "app/view/window_size.h"
#include "app/words/atlas_words.h"
#include "geodata/query/compare.h"

namespace viewer {

namespace {

using geodata::HolderIndex;
using geodata::PatchIndex;

constexpr double least_share = 0.62;  // of the view's width or height: it fills that
constexpr double least_inside = 0.97;
constexpr double most_aside = 0.2;   // of the view's size, from its middle
constexpr double least_other = 0.5;  // as large as this, another is as much the subject
constexpr double same_land = 0.5;    // shared part of two boxes: two names of one land

struct NamedLand {
    std::string name;
    MapExtent extent;
    double km2 = 0;
};

double area(const MapExtent& box) {
    return box.empty() ? 0 : box.width() * box.height();
}

double share_in(const MapExtent& box, const MapExtent& view) {
    return area(box) > 0 ? area(box.common(view)) / area(box) : 0;
}

bool fills(const MapExtent& land, const MapExtent& view) {
    const MapPoint a = land.centre(), b = view.centre();
    return share_in(land, view) >= least_inside &&
           std::max(land.width() / view.width(), land.height() / view.height()) >= least_share &&
           std::abs(a.x - b.x) <= most_aside * view.width() &&
           std::abs(a.y - b.y) <= most_aside * view.height();
}

std::vector<NamedLand> states(const Scene& scene, geodata::Date day) {
    const geodata::Atlas& atlas = scene.atlas;
    std::vector<NamedLand> lands(atlas.holders.size());
    for (PatchIndex p = 0; p < atlas.patches.size(); ++p) {
        const HolderIndex holder = atlas.holder_on(p, day);
        if (holder == geodata::no_holder) continue;
        NamedLand& land = lands[holder];
        land.km2 += geodata::patch_km2(atlas.patches[p]);
        include_outlines(land.extent, scene, atlas.patches[p].land);
    }
    for (std::size_t i = 0; i < lands.size(); ++i) lands[i].name = holder_name(atlas.holders[i]);
    std::erase_if(lands, [](const NamedLand& land) { return land.km2 <= 0; });
    return lands;
}

void add_regions(std::vector<NamedLand>& lands, const Scene& scene, geodata::Date day) {
    for (const geodata::Region& region : scene.atlas.regions) {
        if (!region.period.contains(day)) continue;
        const auto land = land_of(scene, region);
        if (!land) continue;
        lands.push_back({region_name(region), land->extent, land->side * land->side / 1e6});
    }
}

bool same(const NamedLand& a, const NamedLand& b) {
    const double common = area(a.extent.common(b.extent));
    return common > same_land * (area(a.extent) + area(b.extent) - common);
}

}  // namespace

std::vector<bool> changed_land(const geodata::Atlas& atlas, const Comparison& c) {
    std::vector<bool> changed(atlas.patches.size());
    for (PatchIndex p = 0; c.on && p < changed.size(); ++p) {
        changed[p] = atlas.holder_on(p, c.first().date) != atlas.holder_on(p, c.last().date);
    }
    return changed;
}

std::vector<bool> subject_land(const geodata::Atlas& atlas, const Comparison& c) {
    std::vector<bool> subject = changed_land(atlas, c);
    const auto& followed = atlas.edition.followed;
    for (PatchIndex p = 0; p < subject.size(); ++p) {
        const geodata::Patch& patch = atlas.patches[p];
        subject[p] = subject[p] || patch.territory.has_value() || !patch.allocations.empty() ||
                     (followed && atlas.holder_on(p, followed->day) == followed->holder);
    }
    return subject;
}

std::string land_on_view(const Scene& scene, const ViewState& state, const Viewport& viewport) {
    if (shows_home(state, scene, viewport)) return {};
    const MapExtent view = visible_extent(state.camera, pane_viewport(state, viewport));
    const geodata::Date day = state.comparison.first().date;
    std::vector<NamedLand> lands = states(scene, day);
    add_regions(lands, scene, day);
    std::erase_if(
        lands, [&](const NamedLand& land) { return share_in(land.extent, view) < least_inside; });
    const NamedLand* found = nullptr;
    for (const NamedLand& land : lands) {
        if (!fills(land.extent, view) || (found != nullptr && found->km2 >= land.km2)) continue;
        const bool one_of_many =
            std::any_of(lands.begin(), lands.end(), [&](const NamedLand& other) {
                return other.km2 >= least_other * land.km2 && !same(other, land);
            });
        if (!one_of_many) found = &land;
    }
    return found == nullptr ? std::string() : found->name;
}

}  // namespace viewer
