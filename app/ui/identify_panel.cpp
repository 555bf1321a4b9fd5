// Right column: all that is known of the place that was clicked.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

#include <imgui.h>

#include "app/style/status.h"
#include "app/ui/identify_parts.h"
#include "app/ui/panel.h"
#include "app/ui/papers_panel.h"
#include "app/ui/widgets.h"
#include "app/view/written_facts.h"
#include "app/words/atlas_words.h"
#include "app/words/day_words.h"
#include "app/words/words.h"

namespace viewer {

namespace {

using geodata::Tenure;

std::string name_of_holder(const UiFrame& frame, const Tenure& tenure) {
    if (tenure.holder == geodata::no_holder) return tr("Nobody");
    // As it was called then: on the day that is shown, else when it got the land.
    const geodata::Date shown = frame.state().date;
    const geodata::Date got = tenure.period.from.value_or(frame.atlas().days.first);
    return holder_name(frame.atlas(), tenure.holder, tenure.period.contains(shown) ? shown : got);
}

std::string position_words(geodata::LonLat p) {
    return filled(p.lat < 0 ? tr("{1}° S") : tr("{1}° N"), {with_decimals(std::abs(p.lat), 2)}) +
           ", " +
           filled(p.lon < 0 ? tr("{1}° W") : tr("{1}° E"), {with_decimals(std::abs(p.lon), 2)});
}

void draw_holder(const UiFrame& frame, const geodata::Identification& found) {
    const bool dated = geodata::is_dated(frame.atlas());
    section(frame, dated ? filled(tr("ON {1}"), {day_words(found.date)}) : tr("HOLDER"));
    if (found.tenure == nullptr) {
        text_in(frame.fonts.body, tr("The atlas names no holder."));
        return;
    }
    if (found.tenure->holder != geodata::no_holder) {
        const geodata::Holder& holder = frame.atlas().holders[found.tenure->holder];
        const ThemeName name = frame.state().theme;
        if (found.tenure->relation == geodata::Relation::contested) {
            area_swatch(frame, contested_fill(holder, name), Pattern::bars, frame.look.contested);
        } else {
            const Colour fill = status_fill(holder, status_of(found.tenure->relation), name);
            area_swatch(frame, fill, Pattern::none, {});
        }
    }
    text_in(frame.fonts.strong, name_of_holder(frame, *found.tenure));
    if (!dated) return muted(frame, tr("Undated: this file gives no days."));
    const std::string how = held_words(frame.atlas(), found.tenure->holder, found.tenure->relation);
    const std::string span = span_words(frame, found.tenure->period);
    muted(frame, span.empty() ? how : how + ", " + span);
    if (found.tenure->relation == geodata::Relation::contested) {
        muted(frame, tr("Who held what here changed daily."));
    }
}

/// What the papers that divided say, be it nothing; another only where it speaks of the land.
void draw_promises(const UiFrame& frame, const geodata::Identification& found) {
    if (found.allocations.empty()) return;
    section(frame, tr("WHAT THE PAPERS SAY"));
    for (const geodata::Paper paper : geodata::all_papers(frame.atlas())) {
        const geodata::Allocation* said = found.allocations[static_cast<std::size_t>(paper)];
        if (said == nullptr && !frame.atlas().paper(paper).layer) continue;
        draw_promise(frame, found.patch, paper, said);
    }
}

void draw_history(const UiFrame& frame, const geodata::Patch& patch) {
    if (!geodata::is_dated(frame.atlas())) return;
    section(frame, tr("WHAT HAPPENED"));
    for (const Tenure& tenure : patch.tenures) {
        const bool now = tenure.period.contains(frame.state().date);
        std::string line = name_of_holder(frame, tenure);
        if (tenure.relation != geodata::Relation::sovereign) {
            line += ", " + held_words(frame.atlas(), tenure.holder, tenure.relation);
        }
        text_in(now ? frame.fonts.strong : frame.fonts.body, line);
        const std::string span = span_words(frame, tenure.period);
        muted(frame, span.empty() ? tr("on all days of this map") : span);
    }
    if (!patch.note.empty()) {
        gap(frame, 1);
        muted(frame, tr_in("note", patch.note));
    }
}

void draw_border(const UiFrame& frame, const geodata::Identification& found) {
    if (!found.border) return;
    const geodata::Arc& arc = frame.atlas().arcs[found.border->arc];
    section(frame, tr("NEAREST BORDER"));
    const std::string distance = filled(tr("{1} km away"), {with_decimals(found.border->km, 1)});
    text_in(frame.fonts.body, arc.name.empty() ? distance : arc.name + ", " + distance);
    draw_course(frame, arc);
}

void draw_front(const UiFrame& frame, const geodata::Identification& found) {
    if (!found.front) return;
    const geodata::Front& front = frame.atlas().fronts[found.front->front];
    section(frame, front.agreed ? tr("NEAREST LINE OF DEMARCATION") : tr("NEAREST FRONT"));
    const auto name = [&](geodata::HolderIndex holder) {
        return holder_name(frame.atlas(), holder, found.date);
    };
    text_in(frame.fonts.body,
            filled(tr("{1} / {2}, {3} km away"),
                   {name(front.left), name(front.right), with_decimals(found.front->side.km, 0)}));
    const geodata::Date day = front.period.from.value_or(found.date);
    muted(frame, filled(tr("As it was on {1}, drawn within about {2} km."),
                        {day_words(day), with_decimals(front.precision_km, 0)}));
    if (!front.source.empty()) muted(frame, front.source);
}

std::string language_words(const std::string& code) {
    constexpr std::array known = {std::pair{"be", mark_in("language", "Belarusian")},
                                  std::pair{"bg", mark_in("language", "Bulgarian")},
                                  std::pair{"cs", mark_in("language", "Czech")},
                                  std::pair{"de", mark_in("language", "German")},
                                  std::pair{"en", mark_in("language", "English")},
                                  std::pair{"et", mark_in("language", "Estonian")},
                                  std::pair{"fi", mark_in("language", "Finnish")},
                                  std::pair{"fr", mark_in("language", "French")},
                                  std::pair{"hr", mark_in("language", "Croatian")},
                                  std::pair{"hu", mark_in("language", "Hungarian")},
                                  std::pair{"it", mark_in("language", "Italian")},
                                  std::pair{"la", mark_in("language", "Latin")},
                                  std::pair{"lt", mark_in("language", "Lithuanian")},
                                  std::pair{"lv", mark_in("language", "Latvian")},
                                  std::pair{"mk", mark_in("language", "Macedonian")},
                                  std::pair{"pl", mark_in("language", "Polish")},
                                  std::pair{"ro", mark_in("language", "Romanian")},
                                  std::pair{"ru", mark_in("language", "Russian")},
                                  std::pair{"sk", mark_in("language", "Slovak")},
                                  std::pair{"sl", mark_in("language", "Slovene")},
                                  std::pair{"sv", mark_in("language", "Swedish")},
                                  std::pair{"tr", mark_in("language", "Turkish")},
                                  std::pair{"uk", mark_in("language", "Ukrainian")},
                                  std::pair{"yi", mark_in("language", "Yiddish")}};
    for (const auto& [id, words] : known) {
        if (code == id) return tr_in("language", words);
    }
    return code;
}

void draw_town(const UiFrame& frame, const geodata::Place& town, geodata::Date day) {
    section(frame, tr("NEAREST TOWN"));
    const std::string name = town_name(town, day), today = town_name_today(town);
    text_in(frame.fonts.strong, name == today ? name : filled(tr("{1}, today {2}"), {name, today}));
    const std::string others = names_words(other_names_of(town, day));
    if (!others.empty()) muted(frame, others);
}

std::vector<std::string> sources_of(const geodata::Patch& patch) {
    std::vector<std::string> sources;
    for (const Tenure& tenure : patch.tenures) sources.push_back(tenure.source);
    return sources;
}

void draw_land_head(const UiFrame& frame, const geodata::Identification& found) {
    const bool sea = found.patch == geodata::no_patch;
    ImGui::PushTextWrapPos(ImGui::GetWindowContentRegionMax().x - frame.pt(26));
    text_in(frame.fonts.name,
            sea ? tr("Water, or beyond the atlas") : land_name(frame.atlas().patches[found.patch]));
    ImGui::PopTextWrapPos();
}

/// Below what is written: the land that it lies on.
void draw_land_below(const UiFrame& frame, const geodata::Identification& found) {
    section(frame, tr("THE LAND HERE"));
    text_in(frame.fonts.strong, land_name(frame.atlas().patches[found.patch]));
}

}  // namespace

void section(const UiFrame& frame, const std::string& title) {
    gap(frame, 5);
    small_heading(frame, title);
}

void promise_swatch(const UiFrame& frame, geodata::PatchIndex patch, geodata::Paper paper) {
    MapView shown = frame.state();
    shown.paper = paper;
    shown.territories = TerritorySwitches();
    const PatchStyle style = patch_styles(frame.atlas(), shown)[patch];
    area_swatch(frame, style.fill, style.pattern, style.pattern_colour);
}

void draw_promise(const UiFrame& frame, geodata::PatchIndex patch, geodata::Paper paper,
                  const geodata::Allocation* allocation) {
    const std::string day = paper_name(frame.atlas(), paper);
    if (allocation == nullptr) {
        muted(frame, day + ": " + tr_in("sphere", "not named"));
        return;
    }
    promise_swatch(frame, patch, paper);
    text_in(frame.fonts.strong, words_of(allocation->sphere));
    muted(frame, day + (allocation->clause.empty() ? "" : ". " + clause_words(*allocation)));
    gap(frame, 1);
}

void draw_course(const UiFrame& frame, const geodata::Arc& arc) {
    const std::string basis = words_of(arc.basis);
    muted(frame, arc.precision_km > 0 ? filled(tr("Drawn from: {1}, within about {2} km."),
                                               {basis, with_decimals(arc.precision_km, 1)})
                                      : filled(tr("Drawn from: {1}."), {basis}));
    if (!arc.source.empty()) muted(frame, arc.source);
}

std::string span_words(const UiFrame& frame, const geodata::Period& period) {
    const bool starts = period.from && *period.from > frame.atlas().days.first;
    const bool ends = period.until && *period.until <= frame.atlas().days.last;
    // The period is half-open: the day named is the first of the next holder.
    if (starts && ends) {
        return filled(tr("from {1} to {2}"), {day_words(*period.from), day_words(*period.until)});
    }
    if (starts) return filled(tr("since {1}"), {day_words(*period.from)});
    if (ends) return filled(tr("until {1}"), {day_words(*period.until)});
    return {};
}

std::string names_words(const std::vector<geodata::PlaceName>& names) {
    std::string words;
    for (const NamesInLanguage& language : names_by_language(names)) {
        words += (words.empty() ? "" : "; ") + language_words(language.language);
        for (std::size_t i = 0; i < language.names.size(); ++i) {
            words += (i == 0 ? " " : ", ") + language.names[i];
        }
    }
    return words;
}

void draw_sources(const UiFrame& frame, const std::vector<std::string>& sources) {
    std::vector<std::string> told;
    for (const std::string& source : sources) {
        const bool known = std::find(told.begin(), told.end(), source) != told.end();
        if (source.empty() || known) continue;
        if (told.empty()) section(frame, tr("SOURCES"));
        muted(frame, source);
        told.push_back(source);
    }
}

void draw_identify(const UiFrame& frame, Actions& actions) {
    const std::optional<Picked>& picked = frame.view.state.picked;
    if (!picked) return frame.drafts.told.reset();
    const geodata::Identification found = geodata::identify(frame.atlas(), frame.view.scene.locator,
                                                            picked->place(), frame.state().date);
    const Panel panel(frame, "identify", frame.places.identify);
    if (std::exchange(frame.drafts.told, picked) != picked) ImGui::SetScrollY(0);
    if (close_button(frame, "identify/close")) actions.emplace_back(ClosePick{});
    const MaybeWritten& written = picked->written;
    const bool named = written && is_of(*written, frame.atlas());
    if (named) draw_written(frame, *written, found);
    if (named && std::holds_alternative<WrittenState>(*written)) return;  // that is all of it
    const bool town = named && std::holds_alternative<WrittenTown>(*written);
    if (!named) draw_land_head(frame, found);
    if (town || !named) muted(frame, position_words(found.position));
    if (found.patch == geodata::no_patch) return;
    if (named && !town) draw_land_below(frame, found);
    const geodata::Patch& patch = frame.atlas().patches[found.patch];
    draw_holder(frame, found);
    draw_promises(frame, found);
    draw_clauses_about(frame, "identify", found.patch, actions);
    draw_history(frame, patch);
    if (town) draw_land_below(frame, found);
    if (found.town != nullptr && !town) draw_town(frame, *found.town, found.date);
    draw_front(frame, found);
    draw_border(frame, found);
    draw_sources(frame, sources_of(patch));
}

}  // namespace viewer
