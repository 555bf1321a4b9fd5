// What the identify panel tells first when a name or a line of the map was clicked.
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <imgui.h>

#include "app/ui/identify_parts.h"
#include "app/ui/widgets.h"
#include "app/words/atlas_words.h"
#include "app/words/day_words.h"
#include "app/words/words.h"
#include "geodata/query/compare.h"
#include "geodata/query/land_moves.h"
#include "geodata/query/lines_near.h"

namespace viewer {

namespace {

void draw_town_names(const UiFrame& frame, const geodata::Place& town) {
    const std::string today = town_name_today(town);
    if (!today.empty() && today != town.name) {
        text_in(frame.fonts.body, filled(tr("today {1}"), {today}));
    }
    const std::string others = other_names_words(town);
    if (!others.empty()) muted(frame, others);
}

/// What it holds on the day, apart by how.
void draw_state_land(const UiFrame& frame, geodata::HolderIndex holder, geodata::Date day) {
    const geodata::Atlas& atlas = frame.atlas();
    std::map<geodata::Relation, double> km2;
    for (geodata::PatchIndex p = 0; p < atlas.patches.size(); ++p) {
        const geodata::Tenure* tenure = atlas.tenure_on(p, day);
        if (tenure == nullptr || tenure->holder != holder) continue;
        km2[tenure->relation] += geodata::patch_km2(atlas.patches[p]);
    }
    section(frame, filled(tr("ON {1}"), {day_words(day)}));
    if (km2.empty()) text_in(frame.fonts.body, tr("It holds no land of this map."));
    for (const auto& [relation, size] : km2) {
        text_in(frame.fonts.body, filled(tr("{1} km²"), {grouped(size)}));
        muted(frame, words_of(relation));
    }
}

/// Pieces that moved on one day between the same two are told of together.
void draw_state_moves(const UiFrame& frame, geodata::HolderIndex holder) {
    const geodata::Atlas& atlas = frame.atlas();
    const std::vector<geodata::LandMove> moves = geodata::land_moves(atlas, holder);
    section(frame, tr("LAND THAT CAME AND WENT"));
    if (moves.empty()) text_in(frame.fonts.body, tr("None in the time of this map."));
    for (auto move = moves.begin(); move != moves.end();) {
        std::string lands;
        const auto first = move;
        for (; move != moves.end() && move->date == first->date && move->gained == first->gained &&
               move->other == first->other;
             ++move) {
            lands += (lands.empty() ? "" : ", ") + land_name(atlas.patches[move->patch]);
        }
        text_in(frame.fonts.strong, day_words(first->date));
        text_in(frame.fonts.body, filled(first->gained ? tr("from {1}: {2}") : tr("to {1}: {2}"),
                                         {holder_name(atlas, first->other), lands}));
        gap(frame, 1);
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
    const auto named = geodata::clauses_naming(atlas, atlas.rivers[index]);
    const auto along = geodata::papers_along(atlas, index);
    if (geodata::layer_papers(atlas).empty()) return;
    section(frame, tr("WHAT THE PAPERS SAID"));
    if (named.empty() && along.empty()) {
        text_in(frame.fonts.body, tr("No clause given in this map names it."));
    }
    for (const geodata::NamedIn& one : named) {
        text_in(frame.fonts.strong,
                filled(tr("Named by {1}"), {paper_name(atlas, one.paper)}));
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
std::string title_of(const Written& written, const geodata::Atlas& atlas) {
    const auto* town = std::get_if<WrittenTown>(&written);
    return town != nullptr ? atlas.places[town->place].name : name_of(written, atlas);
}

struct WrittenParts {
    const UiFrame& frame;
    const geodata::Identification& found;

    void operator()(const WrittenTown& w) const {
        draw_town_names(frame, frame.atlas().places[w.place]);
    }
    void operator()(const WrittenState& w) const {
        draw_state_land(frame, w.holder, found.date);
        draw_state_moves(frame, w.holder);
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
    text_in(frame.fonts.name, title_of(written, frame.atlas()));
    ImGui::PopTextWrapPos();
    std::visit(WrittenParts{frame, found}, written);
}

}  // namespace viewer
