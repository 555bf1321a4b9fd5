#include "app/ui/event_marks.h"

#include <algorithm>

#include "app/style/event_signs.h"
#include "app/ui/widgets.h"
#include "app/words/atlas_words.h"
#include "app/words/day_words.h"
#include "app/words/words.h"

namespace viewer {

void event_mark(const UiFrame& frame, ImVec2 at, geodata::EventKind kind, double reach,
                float opacity) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const EventSign sign = event_sign(kind, frame.state().theme);
    const ImU32 ink = packed(sign.colour, opacity);
    const float r = frame.pt(reach);
    switch (sign.shape) {
        case SignShape::square:
            return list->AddRectFilled(ImVec2(at.x - r * 0.84F, at.y - r * 0.84F),
                                       ImVec2(at.x + r * 0.84F, at.y + r * 0.84F), ink);
        case SignShape::triangle:
            return list->AddTriangleFilled(ImVec2(at.x, at.y - r * 1.1F),
                                           ImVec2(at.x + r * 1.1F, at.y + r * 0.85F),
                                           ImVec2(at.x - r * 1.1F, at.y + r * 0.85F), ink);
        case SignShape::diamond:
            return list->AddQuadFilled(
                ImVec2(at.x, at.y - r * 1.25F), ImVec2(at.x + r * 1.1F, at.y),
                ImVec2(at.x, at.y + r * 1.25F), ImVec2(at.x - r * 1.1F, at.y), ink);
        case SignShape::disc: return list->AddCircleFilled(at, r * 0.95F, ink);
        case SignShape::bar:
            return list->AddRectFilled(ImVec2(at.x - r * 1.1F, at.y - r * 0.38F),
                                       ImVec2(at.x + r * 1.1F, at.y + r * 0.38F), ink);
    }
}

void event_mark_in_line(const UiFrame& frame, geodata::EventKind kind) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float line = ImGui::GetTextLineHeight();
    event_mark(frame, ImVec2(at.x + frame.pt(6), at.y + line * 0.54F), kind, 4.2);
    ImGui::Dummy(ImVec2(frame.pt(12), line));
    ImGui::SameLine(0, frame.pt(5));
}

void kind_switches(const UiFrame& frame, Actions& actions) {
    const auto& events = frame.atlas().events;
    bool first = true;
    ImGui::PushFont(frame.fonts.small);
    for (const geodata::EventKind kind : geodata::event_kinds) {
        if (std::none_of(events.begin(), events.end(),
                         [&](const geodata::Event& event) { return event.kind == kind; })) {
            continue;
        }
        if (!first) ImGui::SameLine(0, frame.pt(12));
        first = false;
        event_mark_in_line(frame, kind);
        const std::string name = "kinds/" + std::string(geodata::to_id(kind));
        if (check_box(frame, name, words_of(kind), frame.view.state.timeline.kinds[kind])) {
            actions.emplace_back(ToggleEventKind{kind});
        }
    }
    ImGui::PopFont();
}

void event_tip(const UiFrame& frame, const geodata::Event& event, const std::string& remark) {
    ImGui::SetNextWindowSize(ImVec2(frame.pt(300), 0));
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(0);
    event_mark_in_line(frame, event.kind);
    text_in(frame.fonts.strong, filled(tr_in("day, kind of event", "{1}, {2}"),
                                       {day_words(event.date), words_of(event.kind)}));
    text_in(frame.fonts.small, event_title(event));
    if (!remark.empty()) muted(frame, remark);
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
}

Action to_event(const UiFrame& frame, const geodata::Event& event) {
    if (event.date < frame.atlas().days.first) return TellEarlier{event.date};
    return SetDate{event.date};
}

}  // namespace viewer
