#include "app/ui/names_meant.h"

#include <imgui.h>

#include "app/ui/widgets.h"
#include "app/view/highlights.h"
#include "app/words/words.h"
#include "geodata/date.h"

namespace viewer {

namespace {

constexpr std::size_t most_offered = 3;

/// The words, and all else that an answer depends on.
std::string asked_with(const UiFrame& frame, const std::string& words) {
    return std::to_string(frame.view.state.data) + ' ' + std::string(to_id(current_language())) +
           ' ' + geodata::to_iso(frame.state().date) + ' ' + words;
}

}  // namespace

const std::vector<GazetteerHit>& kept_answer(
    const UiFrame& frame, const std::string& field, const std::string& words,
    const std::function<std::vector<GazetteerHit>()>& look) {
    Drafts::Answer& answer = frame.drafts.answers[field];
    std::string asked = asked_with(frame, words);
    if (answer.asked != asked) answer = {std::move(asked), look(), {}};
    return answer.names;
}

const std::vector<const geodata::Event*>& kept_events(
    const UiFrame& frame, const std::string& field, const std::string& words,
    const std::function<std::vector<const geodata::Event*>()>& look) {
    Drafts::Answer& answer = frame.drafts.answers[field];
    std::string asked = asked_with(frame, words);
    if (answer.asked != asked) answer = {std::move(asked), {}, look()};
    return answer.events;
}

std::string names_meant(const UiFrame& frame, const std::string& field, const std::string& name) {
    const std::vector<GazetteerHit>& meant = kept_answer(frame, field, name, [&] {
        return meant_names(frame.view.scene, frame.state().date, name, most_offered);
    });
    ImGui::PushFont(frame.fonts.small);
    ImGui::PushTextWrapPos();
    ImGui::TextUnformatted(filled(meant.empty() ? tr("\"{1}\" is not on this map.")
                                                : tr("\"{1}\" is not on this map. Did you mean:"),
                                  {name})
                               .c_str());
    ImGui::PopTextWrapPos();
    ImGui::PopFont();
    frame.note_control(field + "/unknown");
    std::string chosen;
    for (std::size_t i = 0; i < meant.size(); ++i) {
        const std::string id = field + "/meant " + std::to_string(i + 1);
        if (text_button(frame, id, meant[i].text)) chosen = meant[i].name;
    }
    return chosen;
}

}  // namespace viewer
