#include <cmath>

#include <nlohmann/json.hpp>

#include "geodata/printable.h"
#include "geodata/query/query.h"

namespace geodata {

namespace {

using Json = nlohmann::ordered_json;

constexpr double border_limit_km = 15;
constexpr double town_limit_km = 10;
constexpr double front_limit_km = 100;

Json or_null(const std::optional<Date>& date) {
    return date ? Json(to_iso(*date)) : Json();
}

Json allocation_json(const Allocation* allocation) {
    if (allocation == nullptr) return nullptr;
    return {{"sphere", to_id(allocation->sphere)}, {"clause", allocation->clause}};
}

Json tenure_json(const Atlas& atlas, const Tenure& tenure) {
    const Holder& holder = atlas.holders[tenure.holder];
    return {{"holder", holder.id},
            {"holder_name", holder.name},
            {"relation", to_id(tenure.relation)},
            {"since", or_null(tenure.period.from)},
            {"until", or_null(tenure.period.until)},
            {"source", tenure.source}};
}

/// The nearest town within `town_limit_km`, by equirectangular distance: good enough so near.
const Place* town_near(const Atlas& atlas, LonLat p) {
    constexpr double km_a_degree = 111.2;
    const double east = km_a_degree * std::cos(p.lat * std::acos(-1.0) / 180);
    const Place* nearest = nullptr;
    double best = town_limit_km;
    for (const Place& place : atlas.places) {
        const double km = std::hypot((place.position.lon - p.lon) * east,
                                     (place.position.lat - p.lat) * km_a_degree);
        if (km < best) {
            best = km;
            nearest = &place;
        }
    }
    return nearest;
}

Json town_json(const Place& town) {
    Json names = Json::object(), spellings = Json::array();
    for (const PlaceName& other : town.other_names) {
        if (names.contains(other.language)) {
            spellings.push_back(other.name);
        } else {
            names[other.language] = other.name;
        }
    }
    return {{"name", town.name},
            {"today", town.name_today},
            {"names", names},
            {"spellings", spellings}};
}

Json border_json(const Atlas& atlas, const PatchLocator::NearArc& near) {
    const Arc& arc = atlas.arcs[near.arc];
    return {{"km", std::round(near.km * 100) / 100},
            {"name", arc.name},
            {"basis", to_id(arc.basis)},
            {"source", arc.source},
            {"precision_km", arc.precision_km},
            {"recipe", arc.recipe}};
}

std::optional<Identification::NearFront> front_near(const Atlas& atlas, LonLat p, Date day) {
    std::optional<Identification::NearFront> nearest;
    for (const FrontIndex index : fronts_on(atlas, day)) {
        const FrontSide side = side_of_front(atlas.fronts[index], p);
        if (side.km > front_limit_km || (nearest && nearest->side.km <= side.km)) continue;
        nearest = {index, side};
    }
    return nearest;
}

Json front_json(const Atlas& atlas, const Identification::NearFront& near) {
    const Front& front = atlas.fronts[near.front];
    return {{"campaign", front.campaign},
            {"day", or_null(front.period.from)},
            {"left", atlas.holders[front.left].id},
            {"right", atlas.holders[front.right].id},
            {"agreed", front.agreed},
            {"km", std::round(near.side.km * 10) / 10},
            {"side", near.side.left ? "left" : "right"},
            {"precision_km", front.precision_km},
            {"source", front.source}};
}

}  // namespace

Identification identify(const Atlas& atlas, const PatchLocator& locator, LonLat p, Date day) {
    Identification found;
    found.position = p;
    found.date = day;
    found.patch = locator.patch_at(p, day);
    found.tenure = atlas.tenure_on(found.patch, day);
    for (const Paper paper : all_papers(atlas)) {
        found.allocations.push_back(atlas.allocation(found.patch, paper));
    }
    found.border = locator.border_near(p, border_limit_km);
    found.town = town_near(atlas, p);
    found.front = front_near(atlas, p, day);
    return found;
}

std::string to_json(const Atlas& atlas, const Identification& found) {
    Json json = {{"lon", found.position.lon},
                 {"lat", found.position.lat},
                 {"date", to_iso(found.date)},
                 {"patch", nullptr},
                 {"name", nullptr},
                 {"water", found.patch == no_patch}};  // or beyond the atlas
    const Patch* patch = found.patch < atlas.patches.size() ? &atlas.patches[found.patch] : nullptr;
    if (patch != nullptr) {
        json["patch"] = patch->id;
        json["name"] = patch->name;
    }
    for (const char* key : {"holder", "holder_name", "relation", "since", "until", "source"}) {
        json[key] = nullptr;
    }
    if (found.tenure != nullptr) json.update(tenure_json(atlas, *found.tenure));
    json["allocations"] = Json::object();
    for (std::size_t i = 0; i < found.allocations.size(); ++i) {
        const PaperRecord& paper = atlas.papers[i];
        if (found.allocations[i] == nullptr && !paper.layer) continue;  // it divided nothing
        json["allocations"][paper.id] = allocation_json(found.allocations[i]);
    }
    json["history"] = Json::array();
    if (patch != nullptr) {
        for (const Tenure& tenure : patch->tenures) {
            json["history"].push_back(tenure_json(atlas, tenure));
        }
        if (!patch->note.empty()) json["note"] = patch->note;
    }
    json["border"] = found.border ? border_json(atlas, *found.border) : Json();
    json["town"] = found.town != nullptr ? town_json(*found.town) : Json();
    json["front"] = found.front ? front_json(atlas, *found.front) : Json();
    // Text that is not UTF-8 (a foreign file without .cpg) is written with replacement marks.
    return printable_lines(json.dump(2, ' ', false, Json::error_handler_t::replace));
}

}  // namespace geodata
