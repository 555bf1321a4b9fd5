// Finds towns, states and pieces of land by name, old or new, and goes there.
#include <imgui.h>
#include <imgui_stdlib.h>

#include "app/ui/names_meant.h"
#include "app/ui/panel.h"
#include "app/ui/widgets.h"
#include "app/view/gazetteer.h"
#include "app/view/typed_place.h"
#include "app/words/words.h"

namespace viewer {

namespace {

constexpr std::size_t most_hits = 9, most_near = 4;

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

/// Towns, states, lands and waters of that name, or of one like it.
void names_found(const UiFrame& frame, bool entered, Actions& actions) {
    const std::string& words = frame.drafts.search;
    const auto look = [&](auto find, std::size_t most) {
        return find(frame.view.scene, frame.state().date, words, most);
    };
    const std::vector<GazetteerHit>& found =
        kept_answer(frame, "search/words", words, [&] { return look(find_names, most_hits); });
    const std::vector<GazetteerHit>& hits =
        !found.empty()
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
    if (entered && !hits.empty()) go(frame, hits.front(), actions);
    if (!words.empty() && hits.empty()) {
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
        ImGui::InputTextWithHint("##words", tr("Town, land, state, river or coordinates"),
                                 &frame.drafts.search, ImGuiInputTextFlags_EnterReturnsTrue);
    frame.note_control("search/words");
    if (const auto place = find_coordinates(frame.view.scene, frame.drafts.search)) {
        coordinates_found(frame, *place, entered, actions);
    } else {
        names_found(frame, entered, actions);
    }
}

}  // namespace viewer
