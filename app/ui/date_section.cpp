// Title, the day on view, the event of that day, and the key dates to choose from.
#include <algorithm>

#include <imgui.h>

#include "app/ui/event_marks.h"
#include "app/ui/panel.h"
#include "app/ui/tips.h"
#include "app/ui/widgets.h"
#include "app/view/told_events.h"
#include "app/words/atlas_words.h"
#include "app/words/day_words.h"
#include "app/words/words.h"

namespace viewer {

namespace {

using geodata::Event;

// Points kept for the event, so that nothing below it jumps.
constexpr double event_height = 84, tight_event_height = 46;
constexpr double tight_margin = 640;  // points that all of the margin takes with the latter

/// Whether it is what is told: the day's, or one before the first day.
bool is_told(const UiFrame& frame, const Event& event) {
    const auto& earlier = frame.view.state.timeline.earlier;
    return event.date == earlier.value_or(frame.state().date);
}

void event_row(const UiFrame& frame, const Event& event, Actions& actions) {
    const bool chosen = is_told(frame, event);
    ImGui::PushID(&event);
    if (ImGui::Selectable("##event", chosen)) actions.push_back(to_event(frame, event));
    frame.note_control("date/event of " + geodata::to_iso(event.date));
    if (chosen) ImGui::SetItemDefaultFocus();
    if (chosen && ImGui::IsWindowAppearing()) ImGui::SetScrollHereY();
    ImGui::SameLine(frame.pt(6));
    event_mark_in_line(frame, event.kind);
    ImGui::TextUnformatted(day_words(event.date).c_str());
    ImGui::SameLine(frame.pt(178));
    ImGui::TextUnformatted(event_title(event).c_str());
    ImGui::PopID();
}

/// What of the events is listed: the signs are explained there.
void list_head(const UiFrame& frame, Actions& actions) {
    kind_switches(frame, actions);
    ImGui::PushFont(frame.fonts.small);
    if (check_box(frame, "kinds/all", tr("All events, not key dates alone"),
                  frame.view.state.timeline.all_listed)) {
        actions.emplace_back(ToggleAllEvents{});
    }
    ImGui::PopFont();
    rule(frame);
}

void key_dates(const UiFrame& frame, Actions& actions, float width) {
    ImGui::SetNextItemWidth(width);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        ImVec2(frame.pt(10), (frame.pt(30) - frame.fonts.body->FontSize) / 2));
    ImGui::SetNextWindowSizeConstraints(ImVec2(frame.pt(470), 0),
                                        ImVec2(frame.pt(560), frame.pt(440)));
    const bool open =
        ImGui::BeginCombo("##key dates", tr("Key dates"), ImGuiComboFlags_HeightLargest);
    ImGui::PopStyleVar();
    if (!open) {
        frame.note_control("date/key dates");
        return;
    }
    list_head(frame, actions);
    const Timeline& t = frame.view.state.timeline;
    for (const Event& event : frame.atlas().events) {
        const bool listed = event.key || t.all_listed;
        if (listed && t.kinds[event.kind]) event_row(frame, event, actions);
    }
    ImGui::EndCombo();
}

void steps(const UiFrame& frame, Actions& actions) {
    const float space = frame.pt(5);
    const float list_width = ImGui::GetContentRegionAvail().x - 4 * (frame.pt(32) + space);
    const auto step = [&](const char* name, Icon icon, const char* text, const char* key,
                          const Action& action) {
        if (icon_button(frame, name, icon, text, key, 32)) actions.push_back(action);
    };
    step("date/earlier event", Icon::to_start, tr("Earlier event"), "[", StepEvent{-1});
    ImGui::SameLine(0, space);
    step("date/day back", Icon::back, tr("A day back"), ",", StepDay{-1});
    ImGui::SameLine(0, space);
    key_dates(frame, actions, list_width);
    ImGui::SameLine(0, space);
    step("date/day on", Icon::on, tr("A day on"), ".", StepDay{1});
    ImGui::SameLine(0, space);
    step("date/later event", Icon::to_end, tr("Later event"), "]", StepEvent{1});
}

struct EventWords {
    std::string title, text;
    bool today = false;
};

EventWords words_of(const UiFrame& frame, const Event& event) {
    const bool today = is_told(frame, event);
    if (event.date < frame.atlas().days.first && today) {
        return {event_title(event),
                filled(tr_in("day. what happened", "{1}. {2}"),
                       {day_words(event.date), event_text(event)}),
                today};
    }
    return {event_title(event),
            today ? event_text(event)
                  : filled(tr("Since {1}. {2}"), {day_words(event.date), event_text(event)}),
            today};
}

void show_event(const UiFrame& frame, const EventWords& words) {
    text_in(frame.fonts.strong, words.title,
            words.today ? frame.look.panel_accent : frame.look.panel_text);
    if (!words.text.empty()) muted(frame, words.text);
}

float height_in(ImFont* font, const std::string& text, float width) {
    ImGui::PushFont(font);
    const float height = ImGui::CalcTextSize(text.c_str(), nullptr, false, width).y;
    ImGui::PopFont();
    return height;
}

/// As much of the text as stands in whole lines of that height, with an ellipsis where more
/// follows; empty where there is no line for it.
std::string fitting(ImFont* font, const std::string& text, float width, float height) {
    constexpr const char* dots = "\u2026";
    std::string shown = text;
    while (!shown.empty()) {
        const bool whole = shown.size() == text.size();
        if (height_in(font, whole ? shown : shown + dots, width) <= height) break;
        const std::size_t blank = shown.find_last_of(' ');
        shown.resize(blank == std::string::npos ? 0 : blank);
        while (!shown.empty() && (shown.back() == ' ' || shown.back() == ',')) shown.pop_back();
    }
    return shown.empty() || shown.size() == text.size() ? shown : shown + dots;
}

/// What of the words stands in the block; a title alone says by its dots that a text follows.
EventWords shortened(const UiFrame& frame, EventWords words, float width, float height) {
    if (words.text.empty()) return words;
    const float title = height_in(frame.fonts.strong, words.title, width);
    const float rest = height - title - ImGui::GetStyle().ItemSpacing.y;
    words.text = fitting(frame.fonts.small, words.text, width, rest);
    if (words.text.empty()) {
        words.title = fitting(frame.fonts.strong, words.title + " \u2026", width, height);
    }
    return words;
}

/// The whole of an event that is shortened, for who points at it.
void show_whole_event(const UiFrame& frame, const EventWords& words) {
    const ImGuiStyle& style = ImGui::GetStyle();
    const float width = frame.pt(340), room = width - 2 * style.WindowPadding.x;
    const float height = height_in(frame.fonts.strong, words.title, room) + style.ItemSpacing.y +
                         height_in(frame.fonts.small, words.text, room) + 2 * style.WindowPadding.y;
    place_tip(frame, width, height);
    ImGui::SetNextWindowSize(ImVec2(width, 0));
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(0);
    show_event(frame, words);
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
}

void event_block(const UiFrame& frame) {
    const double room = frame.places.margin.most_height / frame.view.viewport.scale - tight_margin;
    const float height = frame.pt(
        frame.places.tight ? std::clamp(tight_event_height + room, tight_event_height, event_height)
                           : event_height);
    const Event* event = told_event(frame.atlas(), frame.view.state.timeline, frame.state().date);
    const EventWords all = event != nullptr ? words_of(frame, *event) : EventWords();
    ImGui::BeginChild("event", ImVec2(0, height), false,
                      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse |
                          ImGuiWindowFlags_NavFlattened);
    ImVec2 spacing = ImGui::GetStyle().ItemSpacing;
    if (frame.places.tight) spacing.y = frame.pt(1);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, spacing);
    const EventWords shown = shortened(frame, all, ImGui::GetContentRegionAvail().x, height);
    if (event != nullptr)
        show_event(frame, shown);
    else if (!frame.atlas().events.empty())
        muted(frame, tr("Before the first event of the atlas."));
    const float end = ImGui::GetCursorPosY() - ImGui::GetStyle().ItemSpacing.y;
    ImGui::PopStyleVar();
    ImGui::EndChild();
    const ImVec2 min = ImGui::GetItemRectMin(), max = ImGui::GetItemRectMax();
    frame.boxes.push_back(
        {"event", {min.x, min.y}, {max.x, max.y}, false, std::max(0.0F, end - height)});
    if (event == nullptr || shown.text == all.text) return;
    bool pointed_at = ImGui::IsItemHovered();
    ImGui::SetCursorScreenPos(min);  // keys can come to it too
    press_area("date/text", max.x - min.x, max.y - min.y);
    frame.note_control("date/text");
    frame.boxes.back().tip = all.text;
    pointed_at = pointed_at || (frame.drafts.focus.on() && ImGui::IsItemFocused());
    if (tip_is_due(frame, pointed_at)) show_whole_event(frame, all);
}

/// The date, which opens the calendar.
void date_title(const UiFrame& frame, Actions& actions) {
    const std::string text = day_words(frame.state().date);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::PushFont(frame.fonts.title);
    const ImVec2 size = ImGui::CalcTextSize(text.c_str());
    ImGui::PopFont();
    const float mark = frame.pt(22);
    if (press_area("date/title", size.x + mark, size.y)) {
        ImGui::OpenPopup("calendar");
    }
    frame.note_control("date/title");
    const bool hovered = ImGui::IsItemHovered();
    tip(frame, tr("Choose a day, or type it"), "D");
    if (frame.view.state.panels.day) {
        if (!ImGui::IsPopupOpen("calendar")) ImGui::OpenPopup("calendar");
        actions.emplace_back(TypeDay{});
    }
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImU32 ink = packed(hovered ? frame.look.panel_accent : frame.look.panel_text);
    list->AddText(frame.fonts.title, frame.fonts.title->FontSize, at, ink, text.c_str());
    const ImVec2 point(at.x + size.x + frame.pt(12), at.y + size.y * 0.6F);
    list->AddTriangleFilled(ImVec2(point.x - frame.pt(4.5), point.y - frame.pt(5)),
                            ImVec2(point.x + frame.pt(4.5), point.y - frame.pt(5)), point,
                            packed(hovered ? frame.look.panel_accent : frame.look.panel_muted));
    ImGui::SetNextWindowPos(ImVec2(at.x, at.y + size.y + frame.pt(4)));
    if (!ImGui::BeginPopup("calendar")) return;
    draw_calendar(frame, actions);
    ImGui::EndPopup();
}

}  // namespace

void draw_date_section(const UiFrame& frame, Actions& actions) {
    if (frame.comparison().on) {
        draw_sides(frame, actions);
    } else {
        small_heading(frame, map_heading(frame.atlas()));
    }
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() - frame.pt(4));
    if (!geodata::is_dated(frame.atlas())) {
        text_in(frame.fonts.title, day_of_map(frame.atlas(), frame.state().date));
        frame.note_control("date/undated");
        return muted(frame, tr("This file gives no days: it says who holds what, not since when."));
    }
    date_title(frame, actions);
    gap(frame, 1);
    steps(frame, actions);
    gap(frame, 2);
    event_block(frame);
}

}  // namespace viewer
