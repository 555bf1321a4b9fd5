// The days of the atlas on a strip: events, changes of borders, and the days on view.
#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include <imgui.h>

#include "app/ui/event_marks.h"
#include "app/ui/panel.h"
#include "app/ui/widgets.h"
#include "app/words/day_words.h"
#include "app/words/words.h"

namespace viewer {

namespace {

using geodata::Date;
using std::chrono::days;

constexpr double strip_height = 46, line_at = 24;  // points
constexpr double snap_reach = 5;                   // points to an event that draws the day to it
constexpr double grip_reach = 8;
constexpr double wheel_factor = 1.25;

/// Where days are on the strip, pixels.
struct Strip {
    geodata::DaySpan all;  ///< that can be shown
    Date from, until;
    float left, width;

    [[nodiscard]] float at(Date day) const {
        return left + width * static_cast<float>((day - from).count()) /
                          static_cast<float>((until - from).count());
    }
    [[nodiscard]] Date day_at(float x) const {
        const double share = static_cast<double>((x - left) / width);
        const auto count = static_cast<double>((until - from).count());
        const Date day = from + days(static_cast<int>(std::lround(share * count)));
        return all.nearest(day);
    }
    [[nodiscard]] bool shows(Date day) const { return day >= from && day <= until; }
};

/// Days on which land changes hands, each once.
std::set<Date> days_of_change(const geodata::Atlas& atlas) {
    std::set<Date> found;
    for (const geodata::Patch& patch : atlas.patches) {
        for (const geodata::Tenure& tenure : patch.tenures) {
            if (tenure.period.from && *tenure.period.from > atlas.days.first) {
                found.insert(*tenure.period.from);
            }
        }
    }
    return found;
}

/// Months between marks that are to stand so far apart: one, a quarter, then whole years.
int months_apart(float month_width, float wanted) {
    constexpr std::array steps = {1, 3, 12, 60, 120, 300, 600, 1200, 6000, 12000};
    for (const int step : steps) {
        if (month_width * static_cast<float>(step) >= wanted) return step;
    }
    return steps.back();
}

/// Months since the year 0.
int month_number(Date day) {
    const std::chrono::year_month_day date(day);
    return static_cast<int>(date.year()) * 12 +
           static_cast<int>(static_cast<unsigned>(date.month())) - 1;
}

void draw_scale(const UiFrame& frame, const Strip& strip, float top) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImU32 faint = packed(frame.look.panel_text, 0.28F);
    const ImU32 ink = packed(frame.look.panel_muted);
    const float line = top + frame.pt(line_at);
    list->AddLine(ImVec2(strip.left, line), ImVec2(strip.left + strip.width, line), faint,
                  frame.pt(1.5));
    const float month_width =
        strip.width * 30.4F / static_cast<float>((strip.until - strip.from).count());
    const int tick_step = months_apart(month_width, frame.pt(2.5));
    const int label_step = months_apart(month_width, frame.pt(30));
    ImGui::PushFont(frame.fonts.caps);
    float free_from = -1e9F;
    const int last = month_number(strip.until);
    for (int month = month_number(strip.from) / tick_step * tick_step; month <= last;
         month += tick_step) {
        const Date day = geodata::make_date(month / 12, static_cast<unsigned>(month % 12 + 1), 1);
        if (!strip.shows(day)) continue;
        const bool january = month % 12 == 0;
        const float x = strip.at(day);
        list->AddLine(ImVec2(x, line), ImVec2(x, line + frame.pt(january ? 8 : 4)), faint,
                      frame.pt(1));
        if (month % label_step != 0) continue;
        const std::string text = january ? std::to_string(month / 12)
                                         : short_month(static_cast<unsigned>(month % 12 + 1));
        const float width = ImGui::CalcTextSize(text.c_str()).x;
        if (x < free_from || x + width > strip.left + strip.width) continue;
        list->AddText(ImVec2(x + frame.pt(2), line + frame.pt(7)), ink, text.c_str());
        free_from = x + width + frame.pt(8);
    }
    ImGui::PopFont();
}

/// Not those that are told of in the strip before it, which it may reach by a few days.
bool is_marked(const UiFrame& frame, const Strip& strip, const geodata::Event& event) {
    return strip.shows(event.date) && event.date >= frame.atlas().days.first &&
           frame.view.state.timeline.kinds[event.kind];
}

void draw_marks(const UiFrame& frame, const Strip& strip, float top) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float line = top + frame.pt(line_at);
    for (const Date day : days_of_change(frame.atlas())) {
        if (!strip.shows(day)) continue;
        const float x = strip.at(day);
        list->AddLine(ImVec2(x, line - frame.pt(5)), ImVec2(x, line + frame.pt(5)),
                      packed(frame.look.panel_accent, 0.75F), frame.pt(2));
    }
    for (const bool key : {false, true}) {  // the weightier ones above
        for (const geodata::Event& event : frame.atlas().events) {
            if (event.key != key || !is_marked(frame, strip, event)) continue;
            const ImVec2 at(strip.at(event.date), line - frame.pt(10));
            event_mark(frame, at, event.kind, key ? 4.2 : 3);
        }
    }
}

void draw_handle(const UiFrame& frame, float x, float top, const char* name, bool active) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImU32 fill = active ? packed(frame.look.panel_accent) : packed(frame.look.panel_muted);
    const float line = top + frame.pt(line_at);
    list->AddLine(ImVec2(x, top + frame.pt(4)), ImVec2(x, line + frame.pt(9)), fill, frame.pt(2));
    const ImVec2 middle(x, top + frame.pt(5));
    list->AddCircleFilled(middle, frame.pt(8), packed(frame.look.panel_background));
    list->AddCircleFilled(middle, frame.pt(7), fill);
    if (*name == '\0') return;
    ImGui::PushFont(frame.fonts.caps);
    const ImVec2 size = ImGui::CalcTextSize(name);
    list->AddText(ImVec2(middle.x - size.x / 2, middle.y - size.y / 2),
                  packed(frame.look.panel_background), name);
    ImGui::PopFont();
}

/// The event at the pointer, if one is near.
const geodata::Event* event_near(const UiFrame& frame, const Strip& strip, float x) {
    const geodata::Event* nearest = nullptr;
    float reach = frame.pt(snap_reach);
    for (const geodata::Event& event : frame.atlas().events) {
        if (!is_marked(frame, strip, event)) continue;
        const float off = std::abs(strip.at(event.date) - x);
        if (off > reach) continue;
        reach = off;
        nearest = &event;
    }
    return nearest;
}

void tooltip(const UiFrame& frame, Date day, const geodata::Event* event) {
    if (event != nullptr) return event_tip(frame, *event);
    ImGui::SetNextWindowSize(ImVec2(0, 0));
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(0);
    text_in(frame.fonts.strong, day_words(day));
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
}

bool two_handles(const Comparison& c) {
    return c.on && c.mode != CompareMode::several;
}

/// Which handle a press takes hold of; beside them the strip's active one comes.
Drafts::Hold take_hold(const UiFrame& frame, const Strip& strip, ImVec2 mouse, float top) {
    if (mouse.y > top + frame.pt(line_at + 6)) return Drafts::Hold::strip;
    const Comparison& c = frame.comparison();
    if (!two_handles(c)) return Drafts::Hold::b;
    const float to_a = std::abs(strip.at(c.first().date) - mouse.x);
    const float to_b = std::abs(strip.at(c.last().date) - mouse.x);
    if (std::min(to_a, to_b) <= frame.pt(grip_reach)) {
        return to_a < to_b ? Drafts::Hold::a : Drafts::Hold::b;
    }
    return dated_side(c) == 0 ? Drafts::Hold::a : Drafts::Hold::b;
}

void react(const UiFrame& frame, const Strip& strip, float top, Actions& actions) {
    const ImGuiIO& io = ImGui::GetIO();
    Drafts::Hold& hold = frame.drafts.timeline;
    const geodata::Event* event = event_near(frame, strip, io.MousePos.x);
    if (ImGui::IsItemActivated()) {
        hold = take_hold(frame, strip, io.MousePos, top);
        frame.drafts.strip_from = io.MousePos.x;
        if (two_handles(frame.comparison()) && hold != Drafts::Hold::strip) {
            actions.emplace_back(ChooseSide{hold == Drafts::Hold::a ? SideName::a : SideName::b});
        }
    }
    if (ImGui::IsItemActive() && hold == Drafts::Hold::strip) {
        const Date before = strip.day_at(frame.drafts.strip_from);
        const days off = before - strip.day_at(io.MousePos.x);
        if (off.count() != 0) {
            actions.emplace_back(ShowDays{strip.from + off, strip.until + off});
            frame.drafts.strip_from = io.MousePos.x;
        }
    } else if (ImGui::IsItemActive()) {
        const Date day = event != nullptr ? event->date : strip.day_at(io.MousePos.x);
        if (day != frame.state().date || frame.view.state.timeline.earlier)
            actions.emplace_back(SetDate{day});
    }
    if (ImGui::IsItemDeactivated()) hold = Drafts::Hold::nothing;
    const bool pointed_at =
        ImGui::IsItemHovered() &&
        ImGui::IsMouseHoveringRect(ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
    if (!pointed_at && !ImGui::IsItemActive()) return;
    if (io.MouseWheel != 0) {
        actions.emplace_back(ZoomDays{strip.day_at(io.MousePos.x),
                                      std::pow(wheel_factor, static_cast<double>(io.MouseWheel))});
    }
    if (ImGui::IsMouseDoubleClicked(0) && io.MousePos.y > top + frame.pt(line_at + 6)) {
        actions.emplace_back(ShowDays{strip.all.first, strip.all.last});
    }
    tooltip(frame, strip.day_at(io.MousePos.x), event);
}

/// What the mouse does on the strip, by the keys.
std::optional<Action> meant_by(PanelKey key, const Strip& strip, Date day) {
    switch (key) {
        case PanelKey::left: return StepDay{-1};
        case PanelKey::right: return StepDay{1};
        case PanelKey::page_up: return StepEvent{-1};
        case PanelKey::page_down: return StepEvent{1};
        case PanelKey::home: return SetDate{strip.all.first};
        case PanelKey::end: return SetDate{strip.all.last};
        case PanelKey::press: return TogglePlay{};
        case PanelKey::more: return ZoomDays{day, wheel_factor};
        case PanelKey::less: return ZoomDays{day, 1 / wheel_factor};
        default: return std::nullopt;
    }
}

void react_to_keys(const UiFrame& frame, const Strip& strip, Actions& actions) {
    using Key = PanelKey;
    const auto key =
        frame.drafts.focus.key_of_item({Key::left, Key::right, Key::page_up, Key::page_down,
                                        Key::home, Key::end, Key::press, Key::more, Key::less});
    if (!key) return;
    if (auto action = meant_by(*key, strip, frame.state().date)) actions.push_back(*action);
}

}  // namespace

void draw_timeline(const UiFrame& frame, Actions& actions) {
    gap(frame, 1);
    const float start_y = ImGui::GetCursorPosY();
    ImGui::SetCursorPosY(start_y + frame.pt(8));
    draw_play_buttons(frame, actions);
    ImGui::SameLine(0, frame.pt(14));
    ImGui::SetCursorPosY(start_y);
    draw_before_strip(frame, ImGui::GetContentRegionAvail().x, frame.pt(strip_height), actions);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float inset = frame.pt(8);
    const float whole = ImGui::GetContentRegionAvail().x;
    const Timeline& t = frame.view.state.timeline;
    const Strip strip{frame.view.scene.days, t.from, t.until, at.x + inset, whole - 2 * inset};
    press_area("timeline/strip", whole, frame.pt(strip_height));
    frame.note_control("timeline/strip");
    react_to_keys(frame, strip, actions);
    react(frame, strip, at.y, actions);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->PushClipRect(ImVec2(at.x, at.y - frame.pt(4)),
                       ImVec2(at.x + whole, at.y + frame.pt(strip_height)), true);
    draw_scale(frame, strip, at.y);
    draw_marks(frame, strip, at.y);
    const Comparison& c = frame.comparison();
    if (two_handles(c)) {
        draw_handle(frame, strip.at(c.first().date), at.y, "A", dated_side(c) == 0);
        draw_handle(frame, strip.at(c.last().date), at.y, "B", dated_side(c) != 0);
    } else {
        draw_handle(frame, strip.at(frame.state().date), at.y, "", true);
    }
    list->PopClipRect();
}

}  // namespace viewer
