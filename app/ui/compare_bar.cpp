// How two days are compared: the ways to choose from, and what the chosen one can be told.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <imgui.h>

#include "app/ui/panel.h"
#include "app/ui/widgets.h"
#include "app/view/offered.h"
#include "app/words/day_words.h"
#include "app/words/words.h"

namespace viewer {

namespace {

struct Way {
    CompareMode mode;
    const char* id;
    const char* name;
    const char* hint;
    double weight;
};

constexpr std::array ways = {
    Way{CompareMode::swipe, "swipe", mark("Swipe"), mark("Drag the line across the map."), 1},
    Way{CompareMode::fade, "fade", mark("Fade"), mark("Slide from one day to the other."), 0.9},
    Way{CompareMode::lens, "lens", mark("Lens"),
        mark("Move the lens; the wheel sizes it, Ctrl and wheel zooms."), 0.9},
    Way{CompareMode::side, "side", mark("Side by side"), mark("Two maps that move together."), 1.5},
    Way{CompareMode::flicker, "flicker", mark("Flicker"), mark("Hold Space to see the other day."),
        1.1},
    Way{CompareMode::changes, "changes", mark("Changes"),
        mark("What changed hands, each change in a colour of its own."), 1.2},
    Way{CompareMode::promise, "promise", mark("Paper, fact"),
        mark("Both papers, and what became of them."), 1.7},
    Way{CompareMode::several, "several", mark("Four dates"),
        mark("Click a map, then choose its day."), 1.4}};

void fade_slider(const UiFrame& frame, Actions& actions) {
    const Comparison& c = frame.comparison();
    auto share = static_cast<float>(c.fade * 100);
    ImGui::TextUnformatted("A");
    ImGui::SameLine();
    ImGui::SetNextItemWidth(frame.pt(220));
    if (ImGui::SliderFloat("##fade", &share, 0, 100, "",
                           ImGuiSliderFlags_AlwaysClamp | ImGuiSliderFlags_NoInput)) {
        actions.emplace_back(SetFade{static_cast<double>(share) / 100});
    }
    frame.note_control("compare/fade slider");
    if (const auto key = frame.drafts.focus.key_of_item({PanelKey::left, PanelKey::right})) {
        actions.emplace_back(NudgeComparison{key == PanelKey::left ? -1 : 1});
    }
    tip(frame, tr("How much of B is seen"), mark_in("key", "Shift+arrows"));
    ImGui::SameLine();
    ImGui::TextUnformatted("B");
    ImGui::SameLine();
    if (text_button(frame, "compare/swing", c.swinging ? tr("Stop") : tr("There and back"))) {
        actions.emplace_back(ToggleSwing{});
    }
}

void tools_of_mode(const UiFrame& frame, const Way& way, Actions& actions) {
    const Comparison& c = frame.comparison();
    ImGui::PushFont(frame.fonts.small);
    ImGui::AlignTextToFramePadding();
    if (way.mode == CompareMode::fade) {
        fade_slider(frame, actions);
    } else {
        ImGui::PushStyleColor(ImGuiCol_Text, colour_of(frame.look.panel_muted));
        ImGui::TextUnformatted(tr(way.hint));
        ImGui::PopStyleColor();
        if (way.mode == CompareMode::swipe) {
            ImGui::SameLine();
            if (text_button(frame, "compare/turn",
                            c.seam_across ? tr("Line upright  V") : tr("Line across  V"))) {
                actions.emplace_back(TurnSeam{});
            }
        }
    }
    if (way.mode != CompareMode::several && way.mode != CompareMode::promise) {
        ImGui::SameLine();
        if (text_button(frame, "compare/swap", tr("Swap A and B  X"))) {
            actions.emplace_back(SwapSides{});
        }
    }
    ImGui::PopFont();
}

/// Of the line with these tools, and the gap below it.
float tools_height(const UiFrame& frame) {
    ImGui::PushFont(frame.fonts.small);
    const float height = ImGui::GetFrameHeightWithSpacing();
    ImGui::PopFont();
    return height;
}

}  // namespace

/// Tabs keep their place, and with them the hand that goes from one to the next: what belongs to a
/// way stands above them, in the room by which the dock has grown.
void draw_compare_bar(const UiFrame& frame, Actions& actions) {
    const Comparison& c = frame.comparison();
    std::vector<Choice> choices = {{"compare/off", tr("One day"), 1.1}};
    std::vector<const Way*> offered = {nullptr};
    const Way* chosen = nullptr;
    int chosen_at = 0;
    for (const Way& way : ways) {
        const bool now = c.on && c.mode == way.mode;
        if (!now && !can_compare(frame.atlas(), way.mode)) continue;
        if (now) chosen_at = static_cast<int>(choices.size());
        if (now) chosen = &way;
        const char* key = way.mode == CompareMode::promise ? "F" : "C";
        offered.push_back(&way);
        choices.push_back(
            {std::string("compare/") + way.id, tr(way.name), way.weight, tr(way.hint), key});
    }
    const ImVec2 top = ImGui::GetCursorPos();
    if (chosen != nullptr) ImGui::SetCursorPosY(top.y + tools_height(frame));
    const int clicked = segmented(frame, choices, chosen_at);
    if (clicked == 0 && c.on) actions.emplace_back(ToggleComparison{});
    if (clicked > 0) {
        actions.emplace_back(SetCompareMode{offered[static_cast<std::size_t>(clicked)]->mode});
    }
    if (chosen == nullptr) return;
    const ImVec2 below = ImGui::GetCursorPos();
    ImGui::SetCursorPos(top);
    tools_of_mode(frame, *chosen, actions);
    ImGui::SetCursorPos(below);
}

namespace {

/// Joined buttons of the days, two on a line where there are four: a written date has room so.
void draw_days(const UiFrame& frame, Actions& actions) {
    const Comparison& c = frame.comparison();
    const std::size_t on_a_line = c.sides.size() > 3 ? 2 : c.sides.size();
    for (std::size_t first = 0; first < c.sides.size(); first += on_a_line) {
        std::vector<Choice> choices;
        for (std::size_t i = first; i < std::min(first + on_a_line, c.sides.size()); ++i) {
            choices.push_back({"sides/" + std::to_string(i), short_day_words(c.sides[i].date)});
        }
        const int active = static_cast<int>(c.active) - static_cast<int>(first);
        const int clicked = segmented(frame, choices, active);
        if (clicked < 0) continue;
        actions.emplace_back(ChooseDate{first + static_cast<std::size_t>(clicked)});
    }
}

}  // namespace

void draw_sides(const UiFrame& frame, Actions& actions) {
    const Comparison& c = frame.comparison();
    const auto label = [](const char* side, geodata::Date date) {
        return std::string(side) + "  " + short_day_words(date);
    };
    if (c.mode == CompareMode::several) {
        draw_days(frame, actions);
    } else {
        const int clicked = segmented(
            frame,
            {{"sides/a", label("A", c.first().date), 1, tr("Set the day of this side"), "A"},
             {"sides/b", label("B", c.last().date), 1, tr("Set the day of this side"), "B"}},
            dated_side(c) == 0 ? 0 : 1);
        if (clicked >= 0)
            actions.emplace_back(ChooseSide{clicked == 1 ? SideName::b : SideName::a});
    }
    gap(frame, 5);
}

}  // namespace viewer
