#include "app/ui/widgets.h"

#include <algorithm>
#include <array>

#include <imgui.h>
#include <imgui_internal.h>

#include "app/ui/tips.h"
#include "app/words/words.h"

namespace viewer {

void text_in(ImFont* font, const std::string& text) {
    ImGui::PushFont(font);
    ImGui::TextWrapped("%s", text.c_str());
    ImGui::PopFont();
}

void text_in(ImFont* font, const std::string& text, Colour colour) {
    ImGui::PushStyleColor(ImGuiCol_Text, colour_of(colour));
    text_in(font, text);
    ImGui::PopStyleColor();
}

void small_heading(const UiFrame& frame, const std::string& text) {
    text_in(frame.fonts.caps, text, frame.look.panel_muted);
}

void muted(const UiFrame& frame, const std::string& text) {
    text_in(frame.fonts.small, text, frame.look.panel_muted);
}

void gap(const UiFrame& frame, double points) {
    ImGui::Dummy(ImVec2(0, frame.pt(points)));
}

void rule(const UiFrame& frame) {
    gap(frame, 3);
    ImGui::Separator();
    gap(frame, 3);
}

void tip(const UiFrame& frame, const std::string& text, const std::string& key) {
    const std::string words = key.empty() ? text : text + "   " + tr_in("key", key);
    if (!frame.boxes.empty()) frame.boxes.back().tip = words;
    show_tip(frame, words);
}

bool check_box(const UiFrame& frame, const std::string& name, const std::string& text, bool on) {
    return check_box(frame, name, text, on ? Ticked::on : Ticked::off);
}

bool check_box(const UiFrame& frame, const std::string& name, const std::string& text,
               Ticked ticked) {
    bool on = ticked == Ticked::on;
    ImGui::PushID(name.c_str());
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(frame.pt(2), frame.pt(0.5)));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, std::max(1.0F, frame.pt(1)));
    ImGui::PushStyleColor(ImGuiCol_Border, colour_of(frame.look.panel_text, 0.35F));
    ImGui::PushItemFlag(ImGuiItemFlags_MixedValue, ticked == Ticked::some);
    const bool clicked = ImGui::Checkbox(text.c_str(), &on);
    ImGui::PopItemFlag();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(2);
    ImGui::PopID();
    frame.note_control(name);
    return clicked;
}

bool text_button(const UiFrame& frame, const std::string& name, const std::string& text) {
    ImGui::PushID(name.c_str());
    const bool clicked = ImGui::Button(text.c_str());
    ImGui::PopID();
    frame.note_control(name);
    return clicked;
}

bool press_area(const char* name, float width, float height) {
    return ImGui::InvisibleButton(name, ImVec2(std::max(width, 1.0F), std::max(height, 1.0F)));
}

bool close_button(const UiFrame& frame, const std::string& name) {
    const float size = frame.pt(24);
    const ImVec2 before = ImGui::GetCursorPos();
    ImGui::SetCursorPos(
        ImVec2(ImGui::GetWindowContentRegionMax().x - size + frame.pt(6), before.y - frame.pt(4)));
    const bool clicked = press_area(name.c_str(), size, size);
    frame.note_control(name);
    const ImVec2 at = ImGui::GetItemRectMin();
    const ImVec2 middle(at.x + size / 2, at.y + size / 2);
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (ImGui::IsItemHovered()) {
        list->AddCircleFilled(middle, size / 2, ImGui::GetColorU32(ImGuiCol_ButtonHovered));
    }
    const float r = frame.pt(4.5);
    const ImU32 ink = packed(frame.look.panel_muted);
    list->AddLine(ImVec2(middle.x - r, middle.y - r), ImVec2(middle.x + r, middle.y + r), ink,
                  frame.pt(1.5));
    list->AddLine(ImVec2(middle.x - r, middle.y + r), ImVec2(middle.x + r, middle.y - r), ink,
                  frame.pt(1.5));
    ImGui::SetCursorPos(before);
    return clicked;
}

namespace {

struct Pen {
    ImDrawList* list;
    ImVec2 middle;
    float unit;  ///< a twelfth of the icon
    ImU32 ink;

    [[nodiscard]] ImVec2 at(float x, float y) const {
        return {middle.x + x * unit, middle.y + y * unit};
    }
    void triangle(float tip, float base) const {
        list->AddTriangleFilled(at(tip, 0), at(base, -4.5F), at(base, 4.5F), ink);
    }
    /// Half of a stroke; one of less than a pixel might fall between two.
    [[nodiscard]] float thick() const { return std::max(0.8F, 0.6F / unit); }
    void bar(float x) const {
        list->AddRectFilled(at(x - thick(), -4.5F), at(x + thick(), 4.5F), ink);
    }
    void level(float half) const {
        list->AddRectFilled(at(-half, -thick()), at(half, thick()), ink);
    }
    void upright(float half) const {
        list->AddRectFilled(at(-thick(), -half), at(thick(), half), ink);
    }
    void corner(float x, float y) const {
        const std::array points = {at(x, y * 0.3F), at(x, y), at(x * 0.3F, y)};
        list->AddPolyline(points.data(), 3, ink, 0, unit * 1.4F);
    }
};

void draw_icon(Icon icon, const Pen& pen) {
    switch (icon) {
        case Icon::to_start:
            pen.bar(-4);
            pen.triangle(-2.6F, 4.2F);
            return;
        case Icon::back: pen.triangle(-4, 3); return;
        case Icon::on: pen.triangle(4, -3); return;
        case Icon::to_end:
            pen.bar(4);
            pen.triangle(2.6F, -4.2F);
            return;
        case Icon::pause:
            pen.bar(-2.2F);
            pen.bar(2.2F);
            return;
        case Icon::plus:
            pen.level(5);
            pen.upright(5);
            return;
        case Icon::minus: pen.level(5); return;
        case Icon::whole:
            for (const float x : {-5.0F, 5.0F}) {
                for (const float y : {-5.0F, 5.0F}) pen.corner(x, y);
            }
            return;
    }
}

}  // namespace

bool icon_button(const UiFrame& frame, const std::string& name, Icon icon, const std::string& text,
                 const std::string& key, double size) {
    const ImVec2 box(frame.pt(size), frame.pt(size));
    ImGui::PushID(name.c_str());
    const bool clicked = ImGui::Button("##icon", box);
    ImGui::PopID();
    frame.note_control(name);
    const ImVec2 min = ImGui::GetItemRectMin();
    draw_icon(icon, {ImGui::GetWindowDrawList(), ImVec2(min.x + box.x / 2, min.y + box.y / 2),
                     frame.pt(size) / 30, packed(frame.look.panel_text, 0.85F)});
    tip(frame, text, key);
    return clicked;
}

namespace {

/// By their weights where every text has room so; else by what the texts need.
std::vector<float> widths_of(const UiFrame& frame, const std::vector<Choice>& choices,
                             float whole) {
    double weights = 0, needs = 0;
    std::vector<float> widths;
    bool roomy = true;
    const auto need = [&](const Choice& choice) {
        return ImGui::CalcTextSize(choice.text.c_str()).x + frame.pt(8);
    };
    for (const Choice& choice : choices) weights += choice.weight;
    for (const Choice& choice : choices) {
        widths.push_back(whole * static_cast<float>(choice.weight / weights));
        needs += need(choice);
        roomy = roomy && need(choice) <= widths.back();
    }
    if (roomy) return widths;
    const float more = (whole - static_cast<float>(needs)) / static_cast<float>(choices.size());
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const float wanted = need(choices[i]);
        widths[i] = more >= 0 ? wanted + more : wanted * whole / static_cast<float>(needs);
    }
    return widths;
}

}  // namespace

int segmented(const UiFrame& frame, const std::vector<Choice>& choices, int chosen) {
    ImGui::PushFont(frame.fonts.small);
    const float whole = ImGui::GetContentRegionAvail().x;
    const std::vector<float> widths = widths_of(frame, choices, whole);
    const float height = frame.pt(30);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float round = frame.pt(5);
    list->AddRectFilled(start, ImVec2(start.x + whole, start.y + height),
                        packed(frame.look.panel_text, 0.06F), round);
    int clicked = -1;
    float before = 0;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const ImVec2 at(start.x + before, start.y);
        before += widths[i];
        const ImVec2 end(start.x + before, start.y + height);
        ImGui::SetCursorScreenPos(at);
        if (press_area(choices[i].name.c_str(), end.x - at.x, height)) {
            clicked = static_cast<int>(i);
        }
        frame.note_control(choices[i].name);
        frame.note_room(ImGui::CalcTextSize(choices[i].text.c_str()).x, end.x - at.x);
        if (!choices[i].tip.empty()) tip(frame, choices[i].tip, choices[i].key);
        const bool is_chosen = static_cast<int>(i) == chosen;
        const float in = frame.pt(2);
        const ImVec2 low(at.x + in, at.y + in), high(end.x - in, end.y - in);
        if (is_chosen)
            list->AddRectFilled(low, high, packed(frame.look.panel_accent), round - in / 2);
        else if (ImGui::IsItemHovered()) {
            list->AddRectFilled(low, high, packed(frame.look.panel_text, 0.08F), round - in / 2);
        }
        const ImVec2 size = ImGui::CalcTextSize(choices[i].text.c_str());
        list->AddText(ImVec2((at.x + end.x - size.x) / 2, (at.y + end.y - size.y) / 2),
                      packed(is_chosen ? frame.look.panel_background : frame.look.panel_text),
                      choices[i].text.c_str());
    }
    ImGui::PopFont();
    return clicked;
}

}  // namespace viewer
