// Right column: all that is known of the place that was clicked.
#include <array>
#include <cstdio>
#include <string>

#include <imgui.h>

#include "app/ui/panel.h"
#include "app/ui/widgets.h"

namespace viewer {

namespace {

using geodata::Tenure;

std::string holder_name(const UiFrame& frame, const Tenure& tenure) {
    return tenure.holder == geodata::no_holder ? "Nobody"
                                               : frame.atlas().holders[tenure.holder].name;
}

std::string formatted(const char* format, double value) {
    char text[48];
    std::snprintf(text, sizeof(text), format, value);
    return text;
}

std::string position_words(geodata::LonLat p) {
    return formatted(p.lat < 0 ? "%.2f\u00B0 S, " : "%.2f\u00B0 N, ", std::abs(p.lat)) +
           formatted(p.lon < 0 ? "%.2f\u00B0 W" : "%.2f\u00B0 E", std::abs(p.lon));
}

/// "since 22 March 1939", "until 1 October 1938", or nothing for all of the atlas' time.
std::string span_words(const geodata::Period& period) {
    const bool starts = period.from && *period.from > geodata::first_day;
    const bool ends = period.until && *period.until <= geodata::last_day;
    std::string text;
    if (starts) text = (ends ? "from " : "since ") + geodata::to_long_form(*period.from);
    // The period is half-open: the day named is the first of the next holder.
    if (ends) text += (starts ? " to " : "until ") + geodata::to_long_form(*period.until);
    return text;
}

void section(const UiFrame& frame, const std::string& title) {
    gap(frame, 5);
    small_heading(frame, title);
}

void draw_holder(const UiFrame& frame, const geodata::Identification& found) {
    section(frame, "ON " + geodata::to_long_form(found.date));
    if (found.tenure == nullptr) {
        text_in(frame.fonts.body, "The atlas names no holder.");
        return;
    }
    if (found.tenure->holder != geodata::no_holder) {
        const geodata::Holder& holder = frame.atlas().holders[found.tenure->holder];
        area_swatch(frame, holder_fill(holder, frame.state().theme), Pattern::none, {});
    }
    text_in(frame.fonts.strong, holder_name(frame, *found.tenure));
    std::string how(geodata::to_words(found.tenure->relation));
    const std::string span = span_words(found.tenure->period);
    muted(frame, span.empty() ? how : how + ", " + span);
}

void draw_promise(const UiFrame& frame, geodata::PatchIndex patch, geodata::Paper paper,
                  const geodata::Allocation* allocation) {
    const std::string day(geodata::to_words(paper));
    if (allocation == nullptr) {
        muted(frame, day + ": not named");
        return;
    }
    ViewState shown = frame.state();
    shown.paper = paper;
    shown.territories.on.fill(true);
    const PatchStyle style = patch_styles(frame.atlas(), shown)[patch];
    area_swatch(frame, style.fill, style.pattern, style.pattern_colour);
    text_in(frame.fonts.strong, std::string(geodata::to_words(allocation->sphere)));
    muted(frame, day + (allocation->clause.empty() ? "" : ". " + allocation->clause));
    gap(frame, 1);
}

void draw_history(const UiFrame& frame, const geodata::Patch& patch) {
    section(frame, "WHAT HAPPENED");
    for (const Tenure& tenure : patch.tenures) {
        const bool now = tenure.period.contains(frame.state().date);
        std::string line = holder_name(frame, tenure);
        if (tenure.relation != geodata::Relation::sovereign) {
            line += ", " + std::string(geodata::to_words(tenure.relation));
        }
        text_in(now ? frame.fonts.strong : frame.fonts.body, line);
        const std::string span = span_words(tenure.period);
        muted(frame, span.empty() ? "throughout 1938 to June 1941" : span);
    }
    if (!patch.note.empty()) {
        gap(frame, 1);
        muted(frame, patch.note);
    }
}

void draw_border(const UiFrame& frame, const geodata::Identification& found) {
    if (!found.border) return;
    const geodata::Arc& arc = frame.atlas().arcs[found.border->arc];
    section(frame, "NEAREST BORDER");
    const std::string distance = formatted("%.1f km away", found.border->km);
    text_in(frame.fonts.body, arc.name.empty() ? distance : arc.name + ", " + distance);
    std::string known = "Drawn from: " + std::string(geodata::to_words(arc.basis));
    if (arc.precision_km > 0) known += ", within about " + formatted("%.1f km", arc.precision_km);
    muted(frame, known + ".");
    if (!arc.source.empty()) muted(frame, arc.source);
    if (!arc.recipe.empty()) muted(frame, "Recipe: " + arc.recipe);
}

std::string language_words(const std::string& code) {
    constexpr std::array known = {
        std::pair{"be", "Belarusian"}, std::pair{"bg", "Bulgarian"},  std::pair{"cs", "Czech"},
        std::pair{"de", "German"},     std::pair{"et", "Estonian"},   std::pair{"fi", "Finnish"},
        std::pair{"hu", "Hungarian"},  std::pair{"lt", "Lithuanian"}, std::pair{"lv", "Latvian"},
        std::pair{"pl", "Polish"},     std::pair{"ro", "Romanian"},   std::pair{"ru", "Russian"},
        std::pair{"sk", "Slovak"},     std::pair{"sv", "Swedish"},    std::pair{"tr", "Turkish"},
        std::pair{"uk", "Ukrainian"},  std::pair{"yi", "Yiddish"}};
    for (const auto& [id, words] : known) {
        if (code == id) return words;
    }
    return code;
}

void draw_town(const UiFrame& frame, const geodata::Place& town) {
    section(frame, "NEAREST TOWN");
    const bool same = town.name == town.name_today;
    text_in(frame.fonts.strong, same ? town.name : town.name + ", today " + town.name_today);
    std::string others;
    for (const geodata::PlaceName& other : town.other_names) {
        others += (others.empty() ? "" : ", ") + language_words(other.language) + " " + other.name;
    }
    if (!others.empty()) muted(frame, others);
}

void draw_sources(const UiFrame& frame, const geodata::Patch& patch) {
    std::vector<std::string> sources;
    for (const Tenure& tenure : patch.tenures) {
        const bool known =
            std::find(sources.begin(), sources.end(), tenure.source) != sources.end();
        if (!tenure.source.empty() && !known) sources.push_back(tenure.source);
    }
    if (sources.empty()) return;
    section(frame, "SOURCES");
    for (const std::string& source : sources) muted(frame, source);
}

}  // namespace

void draw_identify(const UiFrame& frame, Actions& actions) {
    if (!frame.state().picked) return;
    const geodata::Identification found = geodata::identify(
        frame.atlas(), frame.view.scene.locator, *frame.state().picked, frame.state().date);
    const Panel panel(frame, "identify", frame.places.identify);
    if (close_button(frame, "identify/close")) actions.emplace_back(ClosePick{});
    const bool sea = found.patch == geodata::no_patch;
    ImGui::PushTextWrapPos(ImGui::GetWindowContentRegionMax().x - frame.pt(26));
    text_in(frame.fonts.name,
            sea ? "Water, or beyond the atlas" : frame.atlas().patches[found.patch].name);
    ImGui::PopTextWrapPos();
    muted(frame, position_words(found.position));
    if (!sea) {
        const geodata::Patch& patch = frame.atlas().patches[found.patch];
        draw_holder(frame, found);
        section(frame, "WHAT THE PAPERS PROMISED");
        draw_promise(frame, found.patch, geodata::Paper::august_1939, found.august);
        draw_promise(frame, found.patch, geodata::Paper::september_1939, found.september);
        if (found.january != nullptr) {
            draw_promise(frame, found.patch, geodata::Paper::january_1941, found.january);
        }
        draw_history(frame, patch);
        if (found.town != nullptr) draw_town(frame, *found.town);
        draw_border(frame, found);
        draw_sources(frame, patch);
    }
}

}  // namespace viewer
