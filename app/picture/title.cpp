#include "app/picture/title.h"

#include "app/picture/subject.h"
#include "app/view/told_events.h"
#include "app/words/atlas_words.h"
#include "app/words/day_words.h"
#include "app/words/words.h"

namespace viewer {

namespace {

/// With one map: its paper, else its land and day.
std::string title_of_one(const Scene& scene, const ViewState& state, const Viewport& viewport) {
    const geodata::Atlas& atlas = scene.atlas;
    const Side& side = state.comparison.first();
    const std::string day = day_of_map(atlas, side.date);
    if (side.paper) {
        const std::string paper = plate_title(atlas, *side.paper);
        const bool same_day = atlas.paper(*side.paper).day == side.date;
        if (!paper.empty() && same_day) return paper;
        if (!paper.empty()) return filled(tr("{1}, on the map of {2}"), {paper, day});
    }
    const std::string land = land_on_view(scene, state, viewport);
    return filled(tr_in("map's title", "{1}, {2}"), {land.empty() ? map_title(atlas) : land, day});
}

}  // namespace

std::string picture_title(const Scene& scene, const ViewState& state, const Viewport& viewport) {
    const geodata::Atlas& atlas = scene.atlas;
    const Comparison& c = state.comparison;
    const std::string map = map_title(atlas);
    const std::string day = day_of_map(atlas, c.first().date);
    if (map.empty()) return day;  // nothing is loaded yet
    const bool one_day = c.mode == CompareMode::several && c.sides.size() == 1;
    if (!c.on || one_day) return title_of_one(scene, state, viewport);
    const std::string other = day_words(c.last().date);
    if (c.mode == CompareMode::promise) {
        return filled(tr("{1}: what became of it by {2}"), {papers_name(atlas), other});
    }
    if (c.mode == CompareMode::several)
        return filled(tr_in("map's title", "{1} on several days"), {map});
    if (c.mode == CompareMode::changes)
        return filled(tr("Changes of hands, {1} to {2}"), {day, other});
    return filled(tr_in("map's title", "{1}, {2} and {3}"), {map, day, other});
}

std::string picture_subtitle(const geodata::Atlas& atlas, const ViewState& state) {
    const Comparison& c = state.comparison;
    if (!c.on && c.first().paper) {
        return hatching_words(atlas, *c.first().paper);
    }
    if (c.on) return tr("Holders of the land as documented, day by day.");
    if (const geodata::Event* earlier = earlier_told(atlas, state.timeline)) {
        return filled(tr_in("day: event. remark", "{1}: {2}. {3}"),
                      {day_words(earlier->date), event_title(*earlier), first_day_words(atlas)});
    }
    const geodata::Event* latest = nullptr;  // of whatever kind; of those that have a map
    for (const geodata::Event& event : atlas.events) {
        if (event.date <= c.first().date && event.date >= atlas.days.first) latest = &event;
    }
    if (latest == nullptr) return {};
    const std::string title = event_title(*latest);
    return latest->date == c.first().date
               ? title + "."
               : filled(tr("Since {1}: {2}."), {day_words(latest->date), title});
}

}  // namespace viewer
