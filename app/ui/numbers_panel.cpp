// The split in numbers: what changed, paper and fact, and who had the land of the state that
// is followed.
#include <algorithm>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include <imgui.h>

#include "app/style/emphasis.h"
#include "app/ui/figure_row.h"
#include "app/ui/panel.h"
#include "app/ui/tips.h"
#include "app/ui/widgets.h"
#include "app/view/numbers.h"
#include "app/words/atlas_words.h"
#include "app/words/day_words.h"
#include "app/words/words.h"
#include "geodata/letters.h"

namespace viewer {

namespace {

using geodata::Date;

Colour fill_of(const UiFrame& frame, geodata::HolderIndex holder) {
    return holder == geodata::no_holder
               ? frame.look.land_without_holder
               : holder_fill(frame.atlas().holders[holder], frame.state().theme);
}

std::string km2_words(double km2) {
    return filled(tr("{1} km²"), {grouped(km2)});
}

/// The rectangle round patches, for looking at them.
geodata::LonLatBox box_round(const UiFrame& frame,
                             const std::vector<geodata::PatchIndex>& patches) {
    geodata::LonLatBox box{180, 90, -180, -90};
    for (const geodata::PatchIndex p : patches) {
        for (const auto& polygon : frame.atlas().patches[p].land) {
            for (const geodata::LonLat& v : polygon.exterior) {
                box.west = std::min(box.west, v.lon);
                box.east = std::max(box.east, v.lon);
                box.south = std::min(box.south, v.lat);
                box.north = std::max(box.north, v.lat);
            }
        }
    }
    const double air_lon = (box.east - box.west) * 0.25 + 0.3;
    const double air_lat = (box.north - box.south) * 0.25 + 0.2;
    return {box.west - air_lon, box.south - air_lat, box.east + air_lon, box.north + air_lat};
}

void copy_buttons(const UiFrame& frame, const TextTable& table) {
    gap(frame, 3);
    if (text_button(frame, "numbers/copy text", tr("Copy as text"))) {
        ImGui::SetClipboardText(to_text(table).c_str());
    }
    ImGui::SameLine();
    if (text_button(frame, "numbers/copy csv", tr("Copy as CSV"))) {
        ImGui::SetClipboardText(to_csv(table).c_str());
    }
}

void draw_change(const UiFrame& frame, const geodata::Change& change, const PatchStyle& style,
                 geodata::PatchIndex picked, Actions& actions) {
    area_swatch(frame, style.fill, style.pattern, style.pattern_colour);
    const std::string title = change_words(frame.atlas(), change);
    const float right = ImGui::GetWindowContentRegionMax().x;
    ImGui::PushFont(frame.fonts.strong);
    ImGui::TextUnformatted(title.c_str());
    const std::string figure = km2_words(change.km2);
    ImGui::SameLine(right - ImGui::CalcTextSize(figure.c_str()).x);
    ImGui::TextUnformatted(figure.c_str());
    ImGui::PopFont();
    for (const geodata::PatchChange& patch : change.patches) {
        const geodata::Patch& land = frame.atlas().patches[patch.patch];
        const RowText text{land_name(land), frame.pt(37), short_day_words(patch.date)};
        if (figure_row(frame, "changes/" + land.id, text, km2_words(patch.km2),
                       picked == patch.patch)) {
            actions.emplace_back(LookAt{box_round(frame, {patch.patch})});
            actions.emplace_back(PickPatch{patch.patch});
        }
        if (picked == patch.patch && frame.drafts.listed != picked) {
            ImGui::SetScrollHereY();  // a click on the map finds the row
            frame.drafts.listed = picked;
        }
        if (picked == patch.patch && patch.tenure != nullptr) muted(frame, patch.tenure->source);
        if (patch.tenure != nullptr) show_tip(frame, patch.tenure->source);
    }
    if (change.figure != nullptr) {
        const std::string people = people_words(*change.figure);
        muted(frame, literature_words(*change.figure, change.km2) +
                         (people.empty() ? "" : " " + people + ".") + " (" +
                         tr_in("figure", change.figure->source) + ".)");
    }
    gap(frame, 4);
}

void draw_changes(const UiFrame& frame, Actions& actions) {
    const auto [before, after] = numbered_days(frame.atlas(), frame.view.state);
    small_heading(frame, filled(tr("{1} to {2}"), {day_words(before), day_words(after)}));
    gap(frame, 2);
    const auto changes = geodata::changes_by_interest(frame.atlas(), before, after);
    const geodata::PatchIndex picked =
        frame.view.state.picked
            ? frame.view.scene.locator.patch_at(frame.view.state.picked->place())
            : geodata::no_patch;
    if (changes.empty()) text_in(frame.fonts.body, tr("No land changed hands between these days."));
    if (std::exchange(frame.drafts.data, frame.view.state.data) != frame.view.state.data) {
        frame.drafts.listed = geodata::no_patch;
    }
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const PatchStyle style = change_style(frame.view.state.theme, i);
        draw_change(frame, changes[i], style, picked, actions);
    }
    if (!changes.empty()) copy_buttons(frame, changes_table(frame.atlas(), before, after));
}

std::string held_against(const geodata::Atlas& atlas, Date day) {
    const std::vector<geodata::Paper> papers = geodata::layer_papers(atlas);
    if (papers.empty()) return tr("This data set knows no papers.");
    if (day < atlas.papers.front().day) return tr("Nothing was marked off yet.");
    if (papers.size() == 1) {
        return filled(tr("Held against the paper of {1}."), {paper_name(atlas, papers.front())});
    }
    if (papers.size() > 2)
        return tr("Held against the latest paper of the day that names the land.");
    return filled(tr("Held against the paper in force on the day: from {1} the second paper where "
                     "it names the land."),
                  {day_words(atlas.paper(papers.back()).day)});
}

/// "23 August: German sphere. 28 September: Soviet sphere."
std::string said_words(const geodata::Atlas& atlas, const geodata::PromiseRow& row) {
    const std::vector<geodata::Paper> papers = geodata::layer_papers(atlas);
    const auto year = [&](geodata::Paper paper) {
        return std::chrono::year_month_day(atlas.paper(paper).day).year();
    };
    const bool one_year = std::all_of(papers.begin(), papers.end(), [&](geodata::Paper paper) {
        return year(paper) == year(papers.front());
    });
    std::string text;
    for (std::size_t i = 0; i < papers.size(); ++i) {
        const Date day = atlas.paper(papers[i]).day;
        if (i > 0) text += " ";
        text += filled(tr_in("paper: what it said", "{1}: {2}."),
                       {one_year ? day_of_year_words(day) : paper_name(atlas, papers[i]),
                        tr_in("sphere", row.said[i])});
    }
    return text;
}

void draw_promises(const UiFrame& frame, Actions& actions) {
    const Date day = numbered_day(frame.atlas(), frame.view.state);
    small_heading(frame, filled(tr("BY {1}"), {day_words(day)}));
    muted(frame, held_against(frame.atlas(), day));
    std::string heading;
    for (const geodata::PromiseRow& line : geodata::promise_table(frame.atlas(), day)) {
        const std::string outcome = words_of(line.outcome, line.interest);
        if (std::exchange(heading, outcome) != outcome) {
            gap(frame, 4);
            text_in(frame.fonts.strong, geodata::with_capital(outcome), frame.look.panel_accent);
        }
        const std::string land = geodata::with_capital(tr_in("land", line.name));
        const std::string id = "promise/" + frame.atlas().patches[line.patches.front()].id;
        if (figure_row(frame, id,
                       {filled(tr("{1}, held by {2}"), {land, tr_in("holder", line.holder)})},
                       km2_words(line.km2), false)) {
            actions.emplace_back(LookAt{box_round(frame, line.patches)});
        }
        muted(frame, said_words(frame.atlas(), line));
    }
    copy_buttons(frame, promises_table(frame.atlas(), day));
}

/// The two sides' sums, large.
void draw_sums(const UiFrame& frame, const std::vector<geodata::Share>& shares) {
    double east = 0, west = 0;
    for (const geodata::Share& share : shares) {
        const std::string id =
            share.holder == geodata::no_holder ? "" : frame.atlas().holders[share.holder].id;
        const bool german =
            geodata::party_of(frame.atlas(), share.holder) == geodata::Party::german;
        if (id == "soviet_union" || id == "lithuania") east += share.share;
        if (german || id == "slovakia") west += share.share;
    }
    if (east + west < 0.5) return;  // still Polish
    text_in(frame.fonts.name, filled(tr("{1} % east, {2} % west"),
                                     {with_decimals(east * 100, 1), with_decimals(west * 100, 1)}));
    muted(frame,
          tr("East: the Soviet Union, with Wilno that it passed to Lithuania. West: Germany, what "
             "it ruled, and Slovakia. Literature: about 51.6 and 48.4 %. Differences of less than "
             "1 %, within what the borders are good for, are not remarked upon."));
    gap(frame, 4);
}

void draw_bar(const UiFrame& frame, const geodata::Share& share, double largest) {
    const float whole = ImGui::GetContentRegionAvail().x;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 end(at.x + whole * static_cast<float>(share.share / largest), at.y + frame.pt(22));
    ImGui::Dummy(ImVec2(whole, frame.pt(22)));
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(at, end, packed(fill_of(frame, share.holder)), frame.pt(2));
    list->AddRect(at, end, packed(frame.look.panel_text, 0.45F), frame.pt(2));
}

/// What became of the land of the state that the data follow.
void draw_followed(const UiFrame& frame, const geodata::FollowedState& state) {
    const Date day = numbered_day(frame.atlas(), frame.view.state);
    small_heading(frame, filled(tr_in("land of a state", "{1}, ON {2}"),
                                {tr_in("map", state.heading), day_words(day)}));
    gap(frame, 3);
    const auto shares = geodata::shares_of_state(frame.atlas(), state.holder, state.day, day);
    draw_sums(frame, shares);
    for (const geodata::Share& share : shares) {
        ImGui::PushFont(frame.fonts.strong);
        const std::string percent = filled(tr("{1} %"), {with_decimals(share.share * 100, 1)});
        const std::string title = holder_name(frame.atlas(), share.holder);
        ImGui::TextUnformatted(title.c_str());
        const std::string figure = percent + "   " + km2_words(share.km2);
        ImGui::SameLine(ImGui::GetWindowContentRegionMax().x -
                        ImGui::CalcTextSize(figure.c_str()).x);
        ImGui::TextUnformatted(figure.c_str());
        ImGui::PopFont();
        draw_bar(frame, share, shares.front().share);
        std::string words = geodata::with_capital(words_of(share.relation)) + ".";
        if (share.figure != nullptr) {
            words += " " + literature_words(*share.figure, share.km2);
            const std::string people = people_words(*share.figure);
            if (!people.empty()) words += " " + people + ".";
            words += " (" + tr_in("figure", share.figure->source) + ".)";
        }
        muted(frame, words);
        gap(frame, 4);
    }
    muted(frame, tr("Geodesic areas of the very land drawn, inland waters included."));
    copy_buttons(frame, shares_table(frame.atlas(), state.holder, state.day, day));
}

}  // namespace

void draw_numbers(const UiFrame& frame, Actions& actions) {
    const Panel panel(frame, "numbers", frame.places.numbers);
    if (close_button(frame, "numbers/close")) actions.emplace_back(ToggleNumbers{});
    text_in(frame.fonts.title, tr("In numbers"));
    int& page = frame.drafts.numbers_page;
    const bool promise = frame.comparison().on && frame.comparison().mode == CompareMode::promise;
    if (promise != frame.drafts.promise_shown) page = promise ? 1 : 0;
    frame.drafts.promise_shown = promise;
    std::vector<Choice> pages = {{"numbers/changes", tr("Changes")},
                                 {"numbers/promise", tr("Paper and fact")}};
    const auto& followed = frame.atlas().edition.followed;
    if (followed) pages.push_back({"numbers/followed", tr_in("map", followed->name)});
    if (!followed && page == 2) page = 0;
    if (!geodata::is_dated(frame.atlas())) {
        return text_in(frame.fonts.body,
                       tr("Undated: this file gives no days, so it tells of no change."));
    }
    const int clicked = segmented(frame, pages, page);
    if (clicked >= 0) page = clicked;
    gap(frame, 4);
    if (page == 0) draw_changes(frame, actions);
    if (page == 1) draw_promises(frame, actions);
    if (page == 2) draw_followed(frame, *followed);
}

}  // namespace viewer
