// The events before the atlas' first day, at the left of the strip of days: at even distances, not
// to scale, since years without a map need no room.
#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "app/ui/event_marks.h"
#include "app/ui/widgets.h"
#include "app/view/told_events.h"
#include "app/words/day_words.h"
#include "app/words/words.h"

namespace viewer {

namespace {

using geodata::Event;

constexpr double mark_distance = 11, before_end = 14, before_line = 24;
constexpr float most_share = 0.3F;  // of the whole strip

/// Where the events stand, pixels.
struct BeforeStrip {
    std::vector<const Event*> events;
    float left = 0, right = 0;

    [[nodiscard]] float at(std::size_t i) const {
        const auto parts = static_cast<float>(events.size());
        return left + (right - left) * (static_cast<float>(i) + 0.5F) / parts;
    }
    /// The one nearest to the pointer, of the kinds shown.
    [[nodiscard]] const Event* near(float x, const EventKinds& kinds) const {
        const Event* nearest = nullptr;
        float reach = (right - left) / static_cast<float>(events.size()) * 1.5F;
        for (std::size_t i = 0; i < events.size(); ++i) {
            const float off = std::abs(at(i) - x);
            if (off > reach || !kinds[events[i]->kind]) continue;
            reach = off;
            nearest = events[i];
        }
        return nearest;
    }
};

std::string year_of(geodata::Date day) {
    return std::to_string(static_cast<int>(std::chrono::year_month_day(day).year()));
}

std::string whole_words(const UiFrame& frame) {
    return filled(tr("before {1}, not to scale"), {year_of(frame.atlas().days.first)});
}

void draw_before(const UiFrame& frame, const BeforeStrip& strip, float top) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const Timeline& t = frame.view.state.timeline;
    const float line = top + frame.pt(before_line), gap = frame.pt(3);
    const ImU32 faint = packed(frame.look.panel_text, 0.28F);
    const float end = strip.right + frame.pt(before_end);
    // The line, broken where the strip of days begins.
    list->AddLine(ImVec2(strip.left, line), ImVec2(strip.right, line), faint, frame.pt(1.5));
    for (const float x : {strip.right + gap, strip.right + 2.4F * gap}) {
        list->AddLine(ImVec2(x - gap * 0.6F, line + frame.pt(5)),
                      ImVec2(x + gap * 0.6F, line - frame.pt(5)), faint, frame.pt(1.5));
    }
    const Event* told = earlier_told(frame.atlas(), t);
    for (std::size_t i = 0; i < strip.events.size(); ++i) {
        const Event& event = *strip.events[i];
        if (!t.kinds[event.kind]) continue;
        const ImVec2 at(strip.at(i), line - frame.pt(10));
        if (told == &event) {
            list->AddCircle(at, frame.pt(7.5), packed(frame.look.panel_accent), 0, frame.pt(2));
            list->AddLine(ImVec2(at.x, at.y + frame.pt(7.5)), ImVec2(at.x, line + frame.pt(5)),
                          packed(frame.look.panel_accent), frame.pt(2));
        }
        event_mark(frame, at, event.kind, event.key ? 4.2 : 3.4);
    }
    ImGui::PushFont(frame.fonts.caps);
    std::string words = whole_words(frame);
    if (ImGui::CalcTextSize(words.c_str()).x > end - strip.left) {
        words = filled(tr_in("strip of days", "before {1}"), {year_of(frame.atlas().days.first)});
    }
    list->AddText(ImVec2(strip.left, line + frame.pt(7)), packed(frame.look.panel_muted),
                  words.c_str());
    ImGui::PopFont();
}

/// While one of them is told the keys go from it; else they begin at the last, or the first. Arrows
/// go on to the strip of days.
std::optional<Action> meant_before(PanelKey key, const BeforeStrip& strip, bool told) {
    switch (key) {
        case PanelKey::home: return TellEarlier{strip.events.front()->date};
        case PanelKey::end: return TellEarlier{strip.events.back()->date};
        case PanelKey::page_up:
            if (told) return StepEvent{-1};
            return TellEarlier{strip.events.back()->date};
        case PanelKey::page_down:
        case PanelKey::press:
            if (told) return StepEvent{1};
            return TellEarlier{strip.events.back()->date};
        default: return std::nullopt;
    }
}

void react_before(const UiFrame& frame, const BeforeStrip& strip, Actions& actions) {
    using Key = PanelKey;
    const Timeline& t = frame.view.state.timeline;
    const Event* told = earlier_told(frame.atlas(), t);
    const auto key = frame.drafts.focus.key_of_item(
        {Key::page_up, Key::page_down, Key::home, Key::end, Key::press});
    if (key) {
        if (auto action = meant_before(*key, strip, told != nullptr)) actions.push_back(*action);
    }
    const Event* event = strip.near(ImGui::GetIO().MousePos.x, t.kinds);
    if (ImGui::IsItemActive() && event != nullptr && event != told) {
        actions.emplace_back(TellEarlier{event->date});
    }
    const bool pointed_at =
        ImGui::IsItemHovered() &&
        ImGui::IsMouseHoveringRect(ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
    if (!pointed_at && !ImGui::IsItemActive()) return;
    if (event != nullptr) event_tip(frame, *event, tr("Before this atlas; not to scale."));
}

}  // namespace

float draw_before_strip(const UiFrame& frame, float whole, float height, Actions& actions) {
    BeforeStrip strip{earlier_events(frame.atlas())};
    if (strip.events.empty()) return 0;
    ImGui::PushFont(frame.fonts.caps);
    const float words = ImGui::CalcTextSize(whole_words(frame).c_str()).x;
    ImGui::PopFont();
    const double marks = mark_distance * static_cast<double>(strip.events.size()) + before_end;
    const float width =
        std::min(std::max(frame.pt(marks), words + frame.pt(2)), whole * most_share);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    strip.left = at.x;
    strip.right = at.x + width - frame.pt(before_end);
    press_area("timeline/before", width, height);
    frame.note_control("timeline/before");
    frame.boxes.back().tip = tr("Before this atlas; not to scale.");
    react_before(frame, strip, actions);
    draw_before(frame, strip, at.y);
    ImGui::SameLine(0, 0);
    return width;
}

}  // namespace viewer
