#include "app/view/written.h"

#include <algorithm>

#include "app/words/atlas_words.h"
#include "app/words/words.h"

namespace viewer {

namespace {

struct IsOf {
    const geodata::Atlas& atlas;
    bool operator()(const WrittenTown& w) const { return w.place < atlas.places.size(); }
    bool operator()(const WrittenState& w) const { return w.holder < atlas.holders.size(); }
    bool operator()(const WrittenRegion& w) const { return w.region < atlas.regions.size(); }
    bool operator()(const WrittenSea& w) const { return w.sea < atlas.seas.size(); }
    bool operator()(const WrittenLake& w) const { return w.lake < atlas.lakes.size(); }
    bool operator()(const WrittenRiver& w) const { return w.river < atlas.rivers.size(); }
    bool operator()(const WrittenLimit& w) const {
        return w.arc < atlas.arcs.size() && static_cast<std::size_t>(w.paper) < atlas.papers.size();
    }
};

std::string with_today(const std::string& name, const geodata::Place& town) {
    const std::string today = town_name_today(town);
    if (today.empty() || today == name) return name;
    return filled(tr_in("town and its name today", "{1} ({2})"), {name, today});
}

struct NameOf {
    const geodata::Atlas& atlas;
    std::string operator()(const WrittenTown& w) const {
        return with_today(town_name(atlas.places[w.place]), atlas.places[w.place]);
    }
    std::string operator()(const WrittenState& w) const {
        return holder_name(atlas.holders[w.holder]);
    }
    std::string operator()(const WrittenRegion& w) const {
        return region_with_status(atlas.regions[w.region]);
    }
    std::string operator()(const WrittenSea& w) const {
        std::string name = sea_name(atlas.seas[w.sea]);
        std::replace(name.begin(), name.end(), '\n', ' ');
        return name;
    }
    std::string operator()(const WrittenLake& w) const {
        return water_name(atlas.lakes[w.lake].name);
    }
    std::string operator()(const WrittenRiver& w) const {
        return water_name(atlas.rivers[w.river].name);
    }
    std::string operator()(const WrittenLimit& w) const { return paper_line(atlas, w.paper); }
};

}  // namespace

bool is_of(const Written& written, const geodata::Atlas& atlas) {
    return std::visit(IsOf{atlas}, written);
}

geodata::LonLat place_of(const MaybeWritten& written, const geodata::Atlas& atlas,
                         geodata::LonLat pointed_at) {
    const auto* town = written ? std::get_if<WrittenTown>(&*written) : nullptr;
    return town != nullptr && is_of(*town, atlas) ? atlas.places[town->place].position : pointed_at;
}

std::string name_of(const Written& written, const geodata::Atlas& atlas) {
    return is_of(written, atlas) ? std::visit(NameOf{atlas}, written) : std::string();
}

std::string name_of(const Written& written, const geodata::Atlas& atlas, geodata::Date day) {
    if (!is_of(written, atlas)) return {};
    if (const auto* state = std::get_if<WrittenState>(&written)) {
        return holder_name(atlas, state->holder, day);
    }
    const auto* town = std::get_if<WrittenTown>(&written);
    return town != nullptr
               ? with_today(town_name(atlas.places[town->place], day), atlas.places[town->place])
               : name_of(written, atlas);
}

}  // namespace viewer
