// A day to type and a month of days to choose from, opened from the date.
#include <array>
#include <map>
#include <optional>
#include <string>

#include <imgui.h>
#include <imgui_stdlib.h>

#include "app/ui/event_marks.h"
#include "app/ui/panel.h"
#include "app/ui/widgets.h"
#include "app/view/typed_day.h"
#include "app/words/day_words.h"
#include "app/words/words.h"

namespace viewer {

namespace {

using geodata::Date;
using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month;
using std::chrono::year_month_day;

year_month month_of(Date date) {
    const year_month_day day(date);
    return day.year() / day.month();
}

Date first_of(year_month month) {
    return std::chrono::sys_days(month / 1);
}

/// Days before the first of the month in its week, which begins on Monday.
int lead_of(year_month month) {
    return static_cast<int>(std::chrono::weekday(first_of(month)).iso_encoding()) - 1;
}

void month_row(const UiFrame& frame, year_month& shown) {
    const auto turn = [&](int by) {
        const year_month to = shown + months(by);
        const geodata::DaySpan& all = frame.atlas().days;
        if (first_of(to + months(1)) <= all.first || first_of(to) > all.last) return;
        shown = to;
    };
    if (icon_button(frame, "calendar/back", Icon::back, tr("The month before"), "", 28)) turn(-1);
    ImGui::SameLine();
    ImGui::AlignTextToFramePadding();
    ImGui::PushFont(frame.fonts.strong);
    ImGui::TextUnformatted(month_words(shown).c_str());
    ImGui::PopFont();
    ImGui::SameLine(frame.pt(7 * 36 - 28) + ImGui::GetStyle().WindowPadding.x);
    if (icon_button(frame, "calendar/on", Icon::on, tr("The month after"), "", 28)) turn(1);
}

/// Of the kinds that are shown; of a day with several the first.
std::map<Date, geodata::EventKind> event_days(const UiFrame& frame) {
    std::map<Date, geodata::EventKind> found;
    for (const geodata::Event& event : frame.atlas().events) {
        if (frame.view.state.timeline.kinds[event.kind]) found.emplace(event.date, event.kind);
    }
    return found;
}

void day_cell(const UiFrame& frame, Date date, std::optional<geodata::EventKind> event,
              Actions& actions) {
    const ImVec2 size(frame.pt(36), frame.pt(30));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool outside = !frame.atlas().days.contains(date);
    ImGui::PushID(static_cast<int>(date.time_since_epoch().count()));
    const bool clicked = press_area("day", size.x, size.y);
    ImGui::PopID();
    frame.note_control("calendar/" + geodata::to_iso(date));
    if (date == frame.state().date) ImGui::SetItemDefaultFocus();
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 end(at.x + size.x - frame.pt(2), at.y + size.y - frame.pt(2));
    const bool chosen = date == frame.state().date;
    if (chosen) {
        list->AddRectFilled(at, end, packed(frame.look.panel_accent), frame.pt(4));
    } else if (ImGui::IsItemHovered() && !outside) {
        list->AddRectFilled(at, end, packed(frame.look.panel_text, 0.1F), frame.pt(4));
    }
    const auto number = static_cast<unsigned>(year_month_day(date).day());
    const std::string text = std::to_string(number);
    const ImVec2 extent = ImGui::CalcTextSize(text.c_str());
    const Colour ink = chosen ? frame.look.panel_background : frame.look.panel_text;
    list->AddText(ImVec2((at.x + end.x - extent.x) / 2, (at.y + end.y - extent.y) / 2),
                  packed(ink, outside ? 0.3F : 1.0F), text.c_str());
    if (event) {
        const ImVec2 below((at.x + end.x) / 2, end.y - frame.pt(3.5));
        if (chosen) {
            list->AddCircleFilled(below, frame.pt(1.8), packed(frame.look.panel_background));
        } else {
            event_mark(frame, below, *event, 2.6);
        }
    }
    if (!clicked || outside) return;
    actions.emplace_back(SetDate{date});
    ImGui::CloseCurrentPopup();
}

/// A day to type; what is wrong with it is said below.
void day_field(const UiFrame& frame, Actions& actions) {
    std::string &day = frame.drafts.day, &wrong = frame.drafts.day_wrong;
    const float width = frame.pt(7 * 36);
    ImGui::SetNextItemWidth(width);
    const bool entered = ImGui::InputTextWithHint("##day", tr("17.9.1939 or 17 Sep 1939"), &day,
                                                  ImGuiInputTextFlags_EnterReturnsTrue);
    frame.note_control("calendar/typed");
    if (entered) {
        const TypedDay typed = typed_day(day, frame.atlas().days);
        wrong = typed.wrong;
        if (typed.day) {
            actions.emplace_back(SetDate{*typed.day});
            ImGui::CloseCurrentPopup();
        } else {
            ImGui::SetKeyboardFocusHere(-1);
        }
    }
    if (wrong.empty()) return;
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + width);
    text_in(frame.fonts.small, wrong, frame.look.panel_accent);
    ImGui::PopTextWrapPos();
    frame.note_control("calendar/wrong");
}

}  // namespace

void draw_calendar(const UiFrame& frame, Actions& actions) {
    if (ImGui::IsWindowAppearing()) {
        frame.drafts.calendar_month = month_of(frame.state().date);
        frame.drafts.day.clear();
        frame.drafts.day_wrong.clear();
        if (!frame.drafts.focus.on()) ImGui::SetKeyboardFocusHere();  // else arrows choose a day
    }
    day_field(frame, actions);
    year_month& shown = frame.drafts.calendar_month;
    month_row(frame, shown);
    ImGui::PushFont(frame.fonts.small);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    constexpr std::array weekdays = {mark_in("weekday", "Mo"), mark_in("weekday", "Tu"),
                                     mark_in("weekday", "We"), mark_in("weekday", "Th"),
                                     mark_in("weekday", "Fr"), mark_in("weekday", "Sa"),
                                     mark_in("weekday", "Su")};
    const float left = ImGui::GetCursorPosX();
    for (std::size_t i = 0; i < weekdays.size(); ++i) {
        ImGui::SetCursorPosX(left + frame.pt(36 * static_cast<double>(i) + 9));
        ImGui::TextDisabled("%s", tr_in("weekday", weekdays[i]).c_str());
        if (i + 1 < weekdays.size()) ImGui::SameLine();
    }
    const std::map<Date, geodata::EventKind> events = event_days(frame);
    const int lead = lead_of(shown);
    const Date first = first_of(shown);
    const auto length = static_cast<int>((first_of(shown + months(1)) - first).count());
    for (int i = 0; i < length; ++i) {
        const int column = (lead + i) % 7;
        if (i > 0 && column != 0) ImGui::SameLine();
        ImGui::SetCursorPosX(left + frame.pt(36.0 * column));
        const Date date = first + days(i);
        const auto event = events.find(date);
        day_cell(frame, date, event == events.end() ? std::nullopt : std::optional(event->second),
                 actions);
    }
    ImGui::PopStyleVar();
    ImGui::PopFont();
}

}  // namespace viewer
