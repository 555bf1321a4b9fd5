#include "app/picture/title.h"

#include "app/words/atlas_words.h"
#include "app/words/day_words.h"
#include "app/words/words.h"

namespace viewer {

std::string picture_title(const geodata::Atlas& atlas, const ViewState& state) {
    const Comparison& c = state.comparison;
    const std::string map = map_title(atlas);
    const std::string day = day_of_map(atlas, c.first().date);
    if (map.empty()) return day;  // nothing is loaded yet
    const bool one_day = c.mode == CompareMode::several && c.sides.size() == 1;
    if (!c.on || one_day) return filled(tr_in("map's title", "{1}, {2}"), {map, day});
    const std::string other = day_words(c.last().date);
    if (c.mode == CompareMode::promise) return filled(tr("Promise and fact, by {1}"), {other});
    if (c.mode == CompareMode::several)
        return filled(tr_in("map's title", "{1} on several days"), {map});
    if (c.mode == CompareMode::changes)
        return filled(tr("What changed hands between {1} and {2}"), {day, other});
    return filled(tr_in("map's title", "{1}, {2} and {3}"), {map, day, other});
}

std::string picture_subtitle(const geodata::Atlas& atlas, const ViewState& state) {
    const Comparison& c = state.comparison;
    if (!c.on && c.first().paper) {
        return hatching_words(atlas, *c.first().paper);
    }
    if (c.on) return tr("Holders of the land as documented, day by day.");
    const geodata::Event* latest = nullptr;
    for (const geodata::Event& event : atlas.events) {
        if (event.date <= c.first().date) latest = &event;
    }
    if (latest == nullptr) return {};
    const std::string title = event_title(*latest);
    return latest->date == c.first().date
               ? title + "."
               : filled(tr("Since {1}: {2}."), {day_words(latest->date), title});
}

}  // namespace viewer
