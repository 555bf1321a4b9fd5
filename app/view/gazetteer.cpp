#include "app/view/gazetteer.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/view/region_land.h"
#include "app/words/atlas_words.h"
#include "app/words/words.h"
#include "geodata/letters.h"

namespace viewer {

namespace {

constexpr double town_view = 400;  // metres a point: a town with the towns around it
constexpr double nearest_land_view = 500;
constexpr double land_share = 700;  // points the larger side of a piece of land should take

/// The best name of one thing.
struct Found {
    int order = 0;  ///< smaller is better
    const NameKey* name = nullptr;
};

/// 0 it is that, 1 starts with it, 2 a word in it does, 3 holds it; absent: not at all.
std::optional<int> match(const std::string& key, const std::string& wanted) {
    const std::size_t at = key.find(wanted);
    if (at == std::string::npos) return std::nullopt;
    if (at == 0) return key.size() == wanted.size() ? 0 : 1;
    // A word further on may start with it.
    return key.find(' ' + wanted) != std::string::npos ? 2 : 3;
}

/// "Vilna: Wilno, today Vilnius"; a name that says nothing new is not said before it.
std::string with_found(const NameKey& found, const std::string& shown) {
    const bool new_name =
        found.other && name_key(shown).find(name_key(found.name)) == std::string::npos;
    return new_name ? filled(tr_in("name that was found", "{1}: {2}"), {found.name, shown}) : shown;
}

GazetteerHit hit_of(const Scene& scene, GazetteerHit::Kind kind, const std::string& text,
                    const std::string& name, const geodata::MapExtent& extent) {
    const double side = std::max(extent.width(), extent.height());
    return {kind, text, name, scene.projection.inverse(extent.centre()),
            std::max(nearest_land_view, side / land_share)};
}

GazetteerHit town_hit(const Scene& scene, const NameKey& found) {
    const geodata::Place& place = scene.atlas.places[found.index];
    const std::string name = town_name(place), today = town_name_today(place);
    const bool same = today.empty() || name == today;
    const std::string shown = same ? name : filled(tr("{1}, today {2}"), {name, today});
    return {GazetteerHit::Kind::town, with_found(found, shown), place.name, place.position,
            town_view};
}

/// None where it has no land on the day, or none in the region.
std::optional<GazetteerHit> state_hit(const Scene& scene, geodata::Date date,
                                      const NameKey& found) {
    const geodata::Atlas& atlas = scene.atlas;
    geodata::MapExtent extent;
    for (geodata::PatchIndex p = 0; p < atlas.patches.size(); ++p) {
        if (atlas.holder_on(p, date) == found.index)
            include_outlines(extent, scene, atlas.patches[p].land);
    }
    if (extent.empty()) return std::nullopt;
    // Of a state that reaches far beyond the region, the part inside it.
    extent = extent.common(scene.region);
    if (extent.empty()) return std::nullopt;
    const std::string name = holder_name(atlas, found.index);
    return hit_of(scene, GazetteerHit::Kind::state, with_found(found, name), name, extent);
}

std::optional<GazetteerHit> land_hit(const Scene& scene, const NameKey& found) {
    const geodata::Patch& patch = scene.atlas.patches[found.index];
    if (patch.land.empty()) return std::nullopt;
    geodata::MapExtent extent;
    include_outlines(extent, scene, patch.land);
    GazetteerHit hit = hit_of(scene, GazetteerHit::Kind::land, with_found(found, land_name(patch)),
                              patch.name, extent);
    // The middle of a bent piece may lie outside it; then one of its own points will do.
    const geodata::PatchIndex there = scene.locator.patch_at(hit.position);
    if (there == geodata::no_patch || scene.atlas.patches[there].id != patch.id) {
        hit.position = patch.land.front().exterior.front();
    }
    return hit;
}

std::optional<GazetteerHit> region_hit(const Scene& scene, const NameKey& found) {
    const geodata::Region& region = scene.atlas.regions[found.index];
    const auto land = land_of(scene, region);
    if (!land) return std::nullopt;
    GazetteerHit hit = hit_of(scene, GazetteerHit::Kind::land,
                              with_found(found, region_name(region)), region.name, land->extent);
    hit.position = land->middle;
    return hit;
}

/// The whole of a river, from the middle of its course.
std::optional<GazetteerHit> river_hit(const Scene& scene, const NameKey& found) {
    const geodata::River& river = scene.atlas.rivers[found.index];
    geodata::MapExtent extent;
    const geodata::Line<geodata::LonLat>* longest = nullptr;
    for (const auto& line : river.lines) {
        for (const geodata::LonLat& p : line) extent.include(scene.projection.forward(p));
        if (longest == nullptr || line.size() > longest->size()) longest = &line;
    }
    if (longest == nullptr || longest->empty()) return std::nullopt;
    GazetteerHit hit = hit_of(scene, GazetteerHit::Kind::river,
                              with_found(found, water_name(river.name)), river.name, extent);
    hit.position = (*longest)[longest->size() / 2];
    return hit;
}

std::optional<GazetteerHit> lake_hit(const Scene& scene, const NameKey& found) {
    const geodata::Lake& lake = scene.atlas.lakes[found.index];
    geodata::MapExtent extent;
    include_outlines(extent, scene, lake.water);
    if (extent.empty()) return std::nullopt;
    return hit_of(scene, GazetteerHit::Kind::lake, with_found(found, water_name(lake.name)),
                  lake.name, extent);
}

MaybeWritten written_of(const NameKey& found) {
    switch (found.of) {
        case NameKey::Of::town: return WrittenTown{found.index};
        case NameKey::Of::state:
            return WrittenState{static_cast<geodata::HolderIndex>(found.index)};
        case NameKey::Of::region: return WrittenRegion{found.index};
        case NameKey::Of::river: return WrittenRiver{found.index};
        case NameKey::Of::lake: return WrittenLake{found.index};
        case NameKey::Of::land: break;
    }
    return std::nullopt;
}

std::optional<GazetteerHit> place_of(const Scene& scene, geodata::Date date, const NameKey& found) {
    switch (found.of) {
        case NameKey::Of::town: return town_hit(scene, found);
        case NameKey::Of::state: return state_hit(scene, date, found);
        case NameKey::Of::land: return land_hit(scene, found);
        case NameKey::Of::region: return region_hit(scene, found);
        case NameKey::Of::river: return river_hit(scene, found);
        case NameKey::Of::lake: return lake_hit(scene, found);
    }
    return std::nullopt;
}

std::optional<GazetteerHit> hit_of(const Scene& scene, geodata::Date date, const NameKey& found) {
    auto hit = place_of(scene, date, found);
    if (hit) hit->written = written_of(found);
    return hit;
}

/// What a name is of comes in where two match alike: states, then towns by rank, lands as towns of
/// the second rank, regions as those of the last, waters after all of these.
int weight(const Scene& scene, const NameKey& name) {
    constexpr int rank_of_land = 2, rank_of_region = 5, rank_of_water = 6;
    switch (name.of) {
        case NameKey::Of::state: return 0;
        case NameKey::Of::land: return rank_of_land;
        case NameKey::Of::region: return rank_of_region;
        case NameKey::Of::town: return scene.atlas.places[name.index].rank;
        case NameKey::Of::river:
        case NameKey::Of::lake: break;
    }
    return rank_of_water;
}

/// The best name of each thing for which `match_of` has a number, smaller being better.
template <class MatchOf>
std::vector<Found> best_names(const Scene& scene, MatchOf match_of) {
    std::vector<Found> found;
    const NameKey* before = nullptr;
    for (const NameKey& name : scene.names.keys()) {  // names of one thing stand together
        const bool same = before && before->of == name.of && before->index == name.index;
        const std::optional<int> rank = match_of(name);
        if (!rank) continue;
        const int order = (*rank * 2 + (name.other ? 1 : 0)) * 10 + weight(scene, name);
        if (!same) found.push_back({order, &name});
        if (order < found.back().order) found.back() = {order, &name};
        before = &name;
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Found& a, const Found& b) { return a.order < b.order; });
    return found;
}

/// A state that is one piece is told of once, and so is a piece that is a region.
std::vector<GazetteerHit> hits_of(const Scene& scene, geodata::Date date,
                                  const std::vector<Found>& found, std::size_t most) {
    std::vector<GazetteerHit> hits;
    for (const Found& each : found) {
        if (hits.size() == most) break;
        std::optional<GazetteerHit> hit = hit_of(scene, date, *each.name);
        if (!hit) continue;
        const bool told = hit->kind == GazetteerHit::Kind::land &&
                          std::any_of(hits.begin(), hits.end(), [&](const GazetteerHit& other) {
                              const bool place = other.kind == GazetteerHit::Kind::state ||
                                                 other.kind == GazetteerHit::Kind::land;
                              return place && other.text == hit->text;
                          });
        if (!told) hits.push_back(std::move(*hit));
    }
    return hits;
}

}  // namespace

std::vector<GazetteerHit> find_names(const Scene& scene, geodata::Date date, std::string_view words,
                                     std::size_t most) {
    const std::string wanted = name_key(words);
    if (wanted.empty()) return {};
    return hits_of(scene, date,
                   best_names(scene, [&](const NameKey& name) { return match(name.key, wanted); }),
                   most);
}

std::vector<GazetteerHit> near_names(const Scene& scene, geodata::Date date, std::string_view words,
                                     std::size_t most) {
    constexpr int letters_a_slip = 3, most_slips = 3;
    const std::string wanted = name_key(words);
    const int slips =
        std::min(most_slips, static_cast<int>(geodata::letters_in(wanted)) / letters_a_slip);
    if (slips == 0) return {};
    return hits_of(
        scene, date,
        best_names(scene,
                   [&](const NameKey& name) { return spelling_distance(name.key, wanted, slips); }),
        most);
}

}  // namespace viewer
