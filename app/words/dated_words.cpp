#include "app/words/dated_words.h"

#include "app/words/atlas_words.h"
#include "app/words/day_words.h"
#include "app/words/words.h"

namespace viewer {

namespace {

/// "to the USSR", "occupied by the USSR"; of a state that began so its name.
std::string whose(const geodata::Atlas& atlas, const geodata::DatedLand& land) {
    const geodata::Holder& holder = atlas.holders[land.holder];
    if (land.first) return holder_name(holder);
    if (land.relation == geodata::Relation::occupied) {
        return holder.by.empty()
                   ? filled(tr_in("on land", "occupied by {1}"), {holder_name(holder)})
                   : tr_in("receiver", holder.by);
    }
    return holder.to.empty() ? filled(tr_in("on land", "to {1}"), {holder_name(holder)})
                             : tr_in("receiver", holder.to);
}

}  // namespace

std::string act_name(const geodata::Act& act) {
    return tr_in("act", act.name);
}

std::vector<std::string> narrow_dated_words(const geodata::Atlas& atlas,
                                            const geodata::DatedLand& land) {
    std::vector<std::string> lines = {whose(atlas, land), day_words(land.day)};
    if (land.act == geodata::no_act) return lines;
    const geodata::Act& act = atlas.acts[land.act];
    lines.push_back(act_name(act));
    if (act.day && *act.day != land.day) lines.push_back(day_words(*act.day));
    return lines;
}

std::vector<std::string> dated_words(const geodata::Atlas& atlas, const geodata::DatedLand& land) {
    const std::vector<std::string> parts = narrow_dated_words(atlas, land);
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < parts.size(); i += 2) {
        const bool with_day = i + 1 < parts.size();
        lines.push_back(
            with_day ? filled(tr_in("on land: what, its day", "{1}, {2}"), {parts[i], parts[i + 1]})
                     : parts[i]);
    }
    return lines;
}

}  // namespace viewer
