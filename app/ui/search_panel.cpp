// Finds towns, states and pieces of land by name, old or new, and goes there; and events.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <imgui.h>
#include <imgui_stdlib.h>

#include "app/ui/event_marks.h"
#include "app/ui/names_meant.h"
#include "app/ui/panel.h"
#include "app/ui/widgets.h"
#include "app/view/event_search.h"
#include "app/view/gazetteer.h"
#include "app/view/typed_place.h"
#include "app/words/atlas_words.h"
#include "app/words/day_words.h"
#include "app/words/words.h"

namespace viewer {

namespace {

constexpr std::size_t most_hits = 9, most_near = 4, most_events = 6;

void go(const UiFrame& frame, const GazetteerHit& hit, Actions& actions) {
    actions.emplace_back(GoTo{hit.position, hit.metres_per_point / frame.view.viewport.scale});
    actions.emplace_back(PickPlace{hit.position, hit.written});
    actions.emplace_back(ToggleSearch{});
}

const char* kind_words(GazetteerHit::Kind kind) {
    switch (kind) {
        case GazetteerHit::Kind::town: return tr("town");
        case GazetteerHit::Kind::state: return tr("state");
        case GazetteerHit::Kind::land: return tr("land");
        case GazetteerHit::Kind::river: return tr("river");
        case GazetteerHit::Kind::lake: return tr("lake");
        case GazetteerHit::Kind::place: return tr("coordinates");
    }
    return "";
}

void hit_row(const UiFrame& frame, const GazetteerHit& hit, bool first, Actions& actions) {
    const float start = ImGui::GetCursorPosX();
    if (ImGui::Selectable("##hit", first)) go(frame, hit, actions);
    frame.note_control("search/" + hit.name);
    ImGui::SameLine(start + frame.pt(6));
    ImGui::TextUnformatted(hit.text.c_str());
    ImGui::PushFont(frame.fonts.small);
    const char* kind = kind_words(hit.kind);
    ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - ImGui::CalcTextSize(kind).x -
                    frame.pt(6));
    ImGui::TextDisabled("%s", kind);
    ImGui::PopFont();
}

void tell(const UiFrame& frame, const geodata::Event& event, Actions& actions) {
    actions.push_back(to_event(frame, event));
    actions.emplace_back(ToggleSearch{});
}

/// Its title in as many lines as it needs, and its day.
void event_row(const UiFrame& frame, const geodata::Event& event, bool first, Actions& actions) {
    const std::string day = short_day_words(event.date), title = event_title(event);
    ImGui::PushFont(frame.fonts.small);
    const float day_at =
        ImGui::GetWindowContentRegionMax().x - frame.pt(6) - ImGui::CalcTextSize(day.c_str()).x;
    ImGui::PopFont();
    const float start = ImGui::GetCursorPosX() + frame.pt(4), title_at = start + frame.pt(17);
    const float room = std::max(frame.pt(60), day_at - title_at - frame.pt(8));
    const float height = ImGui::CalcTextSize(title.c_str(), nullptr, false, room).y;
    if (ImGui::Selectable("##event", first, 0, ImVec2(0, height))) tell(frame, event, actions);
    frame.note_control("search/event of " + geodata::to_iso(event.date));
    ImGui::SameLine(start);
    event_mark_in_line(frame, event.kind);
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + room);
    ImGui::TextUnformatted(title.c_str());
    ImGui::PopTextWrapPos();
    ImGui::SameLine(day_at);
    ImGui::PushFont(frame.fonts.small);
    ImGui::TextDisabled("%s", day.c_str());
    ImGui::PopFont();
}

void event_rows(const UiFrame& frame, const std::vector<const geodata::Event*>& events, bool first,
                Actions& actions) {
    for (const geodata::Event* event : events) {
        ImGui::PushID(event);
        event_row(frame, *event, std::exchange(first, false), actions);
        ImGui::PopID();
    }
}

/// Towns, states, lands and waters of that name, or of one like it; events whose title has it.
void names_found(const UiFrame& frame, bool entered, Actions& actions) {
    const std::string& words = frame.drafts.search;
    const std::vector<const geodata::Event*>& events =
        kept_events(frame, "search/events", words,
                    [&] { return find_events(frame.atlas(), words, most_events); });
    const auto look = [&](auto find, std::size_t most) {
        return find(frame.view.scene, frame.state().date, words, most);
    };
    const std::vector<GazetteerHit>& found =
        kept_answer(frame, "search/words", words, [&] { return look(find_names, most_hits); });
    const std::vector<GazetteerHit>& hits =
        !found.empty() || !events.empty()
            ? found
            : kept_answer(frame, "search/near", words, [&] { return look(near_names, most_near); });
    if (found.empty() && !hits.empty()) {
        muted(frame, tr("Not on the map. Did you mean:"));
        frame.note_control("search/did you mean");
    }
    for (std::size_t i = 0; i < hits.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        hit_row(frame, hits[i], i == 0, actions);
        ImGui::PopID();
    }
    event_rows(frame, events, hits.empty(), actions);
    if (entered && !hits.empty()) go(frame, hits.front(), actions);
    if (entered && hits.empty() && !events.empty()) tell(frame, *events.front(), actions);
    if (!words.empty() && hits.empty() && events.empty()) {
        muted(frame, tr("Nothing of that name is on the map."));
    }
}

/// A pair of coordinates is no name: there is one place, or a reason why there is none.
void coordinates_found(const UiFrame& frame, const CoordinateHit& found, bool entered,
                       Actions& actions) {
    if (!found.wrong.empty()) {
        muted(frame, found.wrong);
        frame.note_control("search/wrong");
        return;
    }
    hit_row(frame, found.hit, true, actions);
    if (entered) go(frame, found.hit, actions);
}

}  // namespace

void draw_search(const UiFrame& frame, Actions& actions) {
    const Panel panel(frame, "search", frame.places.finder, true);
    if (close_button(frame, "search/close")) actions.emplace_back(ToggleSearch{});
    text_in(frame.fonts.name, tr("Search"));
    if (ImGui::IsWindowAppearing()) {
        frame.drafts.search.clear();
        ImGui::SetKeyboardFocusHere();
    }
    ImGui::SetNextItemWidth(-1);
    const bool entered =
        ImGui::InputTextWithHint("##words", tr("Town, land, state, river, event or coordinates"),
                                 &frame.drafts.search, ImGuiInputTextFlags_EnterReturnsTrue);
    frame.note_control("search/words");
    if (const auto place = find_coordinates(frame.view.scene, frame.drafts.search)) {
        coordinates_found(frame, *place, entered, actions);
    } else {
        names_found(frame, entered, actions);
    }
}

}  // namespace viewer
