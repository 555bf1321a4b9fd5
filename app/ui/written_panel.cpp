// What the identify panel tells first when a name or a line of the map was clicked.
#include <array>
#include <string>
#include <utility>
#include <vector>

#include <imgui.h>

#include "app/ui/identify_parts.h"
#include "app/ui/widgets.h"
#include "app/view/state_promises.h"
#include "app/view/written_facts.h"
#include "app/words/atlas_words.h"
#include "app/words/day_words.h"
#include "app/words/words.h"

namespace viewer {

namespace {

void draw_town_names(const UiFrame& frame, const geodata::Place& town, geodata::Date day) {
    const std::string name = town_name(town, day), today = town_name_today(town);
    if (!today.empty() && today != name) {
        text_in(frame.fonts.body, filled(tr("today {1}"), {today}));
    }
    if (name != town_name(town)) muted(frame, filled(tr("also {1}"), {town_name(town)}));
    const std::string others = names_words(other_names_of(town, day));
    if (!others.empty()) muted(frame, others);
}

using Names = std::vector<std::string>;

std::string listed(const Names& names) {
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "" : "; ") + name;
    return list;
}

Names lands_of(const geodata::Atlas& atlas, const std::vector<geodata::PatchIndex>& patches) {
    Names names;
    for (const geodata::PatchIndex patch : patches)
        names.push_back(land_name(atlas.patches[patch]));
    return names;
}

void draw_promised_land(const UiFrame& frame, const PromisedLand& land, geodata::Paper paper) {
    const geodata::Atlas& atlas = frame.atlas();
    promise_swatch(frame, land.patches.front(), paper);
    text_in(frame.fonts.body, words_of(land.sphere));
    if (land.before) muted(frame, filled(tr("until then: {1}"), {words_of(*land.before)}));
    const std::string size = filled(tr("{1} km²"), {grouped(land.km2)});
    const std::vector<LandClause> clauses = clauses_of(atlas, land, paper);
    const bool one = clauses.size() == 1;
    const std::string which =
        land.whole ? tr("all of its land") : listed(one ? clauses[0].names : Names());
    muted(frame, which.empty() ? size : which + ", " + size);
    if (land.later) {
        const std::string day = day_words(atlas.papers.front().day);
        muted(frame, filled(tr("Not its land on {1}."), {day}));
    }
    for (const LandClause& said : clauses) {
        if (!one) {
            muted(frame,
                  filled(tr_in("land: clause", "{1}: {2}"), {listed(said.names), said.clause}));
        } else if (!said.clause.empty()) {
            muted(frame, said.clause);
        }
    }
    gap(frame, 1);
}

/// Paper by paper: what each allots, of a later one what it changes.
void draw_state_promises(const UiFrame& frame, geodata::HolderIndex holder) {
    const geodata::Atlas& atlas = frame.atlas();
    if (atlas.papers.empty()) return;
    section(frame, tr("WHAT THE PAPERS SAY"));
    const StatePromises promises = promises_of(atlas, holder);
    if (promises.papers.empty()) {
        return text_in(frame.fonts.body, tr("No paper of this map names its land."));
    }
    for (const PaperPromise& promise : promises.papers) {
        text_in(frame.fonts.strong, paper_name(atlas, promise.paper));
        for (const PromisedLand& land : promise.lands) {
            draw_promised_land(frame, land, promise.paper);
        }
        if (promise.as_before) {
            muted(frame, filled(promise.lands.empty() ? tr("As in the paper of {1}.")
                                                      : tr("The rest as in the paper of {1}."),
                                {paper_name(atlas, *promise.as_before)}));
        }
        gap(frame, 2);
    }
    if (promises.unnamed.empty()) return;
    muted(frame,
          filled(tr("Named by no paper: {1}."), {listed(land_names(atlas, promises.unnamed))}));
}

/// What it holds on the day, apart by how.
void draw_state_land(const UiFrame& frame, geodata::HolderIndex holder, geodata::Date day) {
    if (geodata::is_dated(frame.atlas())) section(frame, filled(tr("ON {1}"), {day_words(day)}));
    const std::vector<HeldLand> held = land_held(frame.atlas(), holder, day);
    if (held.empty()) text_in(frame.fonts.body, tr("It holds no land of this map."));
    for (const HeldLand& land : held) {
        text_in(frame.fonts.body, filled(tr("{1} km²"), {grouped(land.km2)}));
        muted(frame, held_words(frame.atlas(), land.by != geodata::no_holder ? land.by : holder,
                                land.relation, land.by != geodata::no_holder));
    }
}

/// "occupied; from 3 August 1940 annexed"; empty for a state's own land.
std::string how_held(const geodata::Atlas& atlas, const MovedLand& move,
                     geodata::HolderIndex holder) {
    const bool by = move.by != geodata::no_holder;
    if (move.relation == geodata::Relation::sovereign && move.then.empty() && !by) return {};
    const geodata::HolderIndex part = by ? move.by : holder;
    std::string how =
        held_words(atlas, move.gained ? part : move.other, move.relation, by && move.gained);
    for (const HeldFrom& then : move.then) {
        const bool on = then.by != geodata::no_holder;
        how = filled(tr_in("relation, then from a day another", "{1}; from {2} {3}"),
                     {how, day_words(then.from),
                      held_words(atlas, on ? then.by : holder, then.relation, on)});
    }
    return how;
}

void draw_state_moves(const UiFrame& frame, const std::vector<MovedLand>& moved,
                      geodata::HolderIndex holder) {
    const geodata::Atlas& atlas = frame.atlas();
    section(frame, tr("LAND THAT CAME AND WENT"));
    if (moved.empty()) text_in(frame.fonts.body, tr("None in the time of this map."));
    for (const MovedLand& move : moved) {
        text_in(frame.fonts.strong, day_words(move.date));
        text_in(frame.fonts.body,
                filled(move.gained ? tr("from {1}: {2}") : tr("to {1}: {2}"),
                       {holder_name(atlas, move.other), listed(lands_of(atlas, move.patches))}));
        const std::string how = how_held(atlas, move, holder);
        if (!how.empty()) muted(frame, how);
        gap(frame, 1);
    }
}

void draw_state(const UiFrame& frame, geodata::HolderIndex holder, geodata::Date day) {
    const geodata::Atlas& atlas = frame.atlas();
    draw_state_promises(frame, holder);
    draw_state_land(frame, holder, day);
    std::vector<MovedLand> moved;
    if (geodata::is_dated(atlas)) {
        moved = land_moved(atlas, holder);
        draw_state_moves(frame, moved, holder);
    }
    const std::string names = names_words(other_names_of(atlas, holder));
    if (!names.empty()) {
        section(frame, tr("NAMES"));
        muted(frame, names);
    }
    std::vector<std::string> sources;
    for (const MovedLand& move : moved) {
        sources.insert(sources.end(), move.sources.begin(), move.sources.end());
    }
    draw_sources(frame, sources);
}

/// What the land was called, and how it was held, one after the other.
void draw_region_names(const UiFrame& frame, const geodata::Region& clicked) {
    section(frame, tr("WHAT IT WAS CALLED"));
    for (const geodata::Region& region : frame.atlas().regions) {
        if (region.id != clicked.id) continue;
        const bool now = region.period.contains(frame.state().date);
        text_in(now ? frame.fonts.strong : frame.fonts.body, region_with_status(region));
        const std::string span = span_words(frame, region.period);
        muted(frame, span.empty() ? tr("on all days of this map") : span);
        if (now && !region.source.empty()) muted(frame, region.source);
    }
}

/// In the languages of the program, those that differ.
std::string river_names(const geodata::River& river) {
    constexpr std::array words = {std::pair{Language::english, mark_in("language", "English")},
                                  std::pair{Language::german, mark_in("language", "German")},
                                  std::pair{Language::polish, mark_in("language", "Polish")}};
    std::string names;
    for (const auto& [language, word] : words) {
        if (language == current_language()) continue;
        const std::string name = in_language(language, "water", river.name);
        names += (names.empty() ? "" : ", ") + tr_in("language", word) + " " + name;
    }
    return names;
}

void draw_river_papers(const UiFrame& frame, std::uint32_t index) {
    const geodata::Atlas& atlas = frame.atlas();
    if (geodata::layer_papers(atlas).empty()) return;
    const auto [named, along] = river_in_papers(atlas, index);
    section(frame, tr("WHAT THE PAPERS SAID"));
    if (named.empty() && along.empty()) {
        text_in(frame.fonts.body, tr("No clause given in this map names it."));
    }
    for (const geodata::NamedIn& one : named) {
        text_in(frame.fonts.strong,
                filled(tr("Named in the paper of {1}"), {paper_name(atlas, one.paper)}));
        muted(frame, clause_words(*one.clause));
    }
    for (const geodata::Paper paper : along) {
        text_in(frame.fonts.body, filled(tr("Runs along it: {1}"), {paper_line(atlas, paper)}));
    }
}

void draw_limit(const UiFrame& frame, const WrittenLimit& limit) {
    const geodata::Atlas& atlas = frame.atlas();
    const geodata::Arc& arc = atlas.arcs[limit.arc];
    section(frame, tr("WHAT IT PARTS"));
    for (const geodata::PatchIndex side : {arc.left, arc.right}) {
        if (side == geodata::no_patch) continue;
        text_in(frame.fonts.body, land_name(atlas.patches[side]));
        draw_promise(frame, side, limit.paper, atlas.allocation(side, limit.paper));
    }
    section(frame, tr("THIS PART OF THE LINE"));
    if (!arc.name.empty()) text_in(frame.fonts.body, arc.name);
    draw_course(frame, arc);
}

/// A town's other names follow in a line of their own.
std::string title_of(const Written& written, const geodata::Atlas& atlas, geodata::Date day) {
    const auto* town = std::get_if<WrittenTown>(&written);
    return town != nullptr ? town_name(atlas.places[town->place], day)
                           : name_of(written, atlas, day);
}

struct WrittenParts {
    const UiFrame& frame;
    const geodata::Identification& found;

    void operator()(const WrittenTown& w) const {
        draw_town_names(frame, frame.atlas().places[w.place], found.date);
    }
    void operator()(const WrittenState& w) const { draw_state(frame, w.holder, found.date); }
    void operator()(const WrittenRegion& w) const {
        draw_region_names(frame, frame.atlas().regions[w.region]);
    }
    void operator()(const WrittenSea&) const {}
    void operator()(const WrittenLake&) const {}
    void operator()(const WrittenRiver& w) const {
        muted(frame, river_names(frame.atlas().rivers[w.river]));
        draw_river_papers(frame, w.river);
    }
    void operator()(const WrittenLimit& w) const { draw_limit(frame, w); }
};

}  // namespace

void draw_written(const UiFrame& frame, const Written& written,
                  const geodata::Identification& found) {
    ImGui::PushTextWrapPos(ImGui::GetWindowContentRegionMax().x - frame.pt(26));
    text_in(frame.fonts.name, title_of(written, frame.atlas(), found.date));
    ImGui::PopTextWrapPos();
    std::visit(WrittenParts{frame, found}, written);
}

}  // namespace viewer
