// What an audience reads while a lesson is presented: headline, text, source, and which step it is.
#include <algorithm>
#include <string>

#include <imgui.h>

#include "app/ui/panel.h"

namespace viewer {

namespace {

// Shares of the window's height (design section 5: text of at least 3 % reaches the back row).
constexpr double headline_size = 0.047, text_size = 0.034, source_size = 0.0195;
constexpr double card_width = 0.37, inset = 0.03;

struct Line {
    ImFont* font;
    float size;
    Colour ink;
    std::string text;
    float gap;  ///< above it
};

float height_of(const Line& line, float width) {
    return line.font->CalcTextSizeA(line.size, 1e9F, width, line.text.c_str()).y + line.gap;
}

void draw_blank(const UiFrame& frame, Blank blank) {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const bool black = blank == Blank::black;
    ImGui::GetForegroundDrawList()->AddRectFilled(
        ImVec2(0, 0), size, black ? IM_COL32(0, 0, 0, 255) : IM_COL32(255, 255, 255, 255));
    frame.boxes.push_back({black ? "black" : "white", {0, 0}, {size.x, size.y}, false});
}

std::string counter_of(const UiFrame& frame) {
    const Presentation& p = frame.view.state.presentation;
    if (!p.number.empty()) return "to " + p.number + ", Enter";
    return std::to_string(p.step + 1) + " / " +
           std::to_string(frame.view.scene.lesson.steps.size());
}

std::string sources_of(const LessonStep& step) {
    std::string all;
    for (const std::string& source : step.sources) all += (all.empty() ? "" : "; ") + source;
    return all;
}

}  // namespace

double draw_presentation(const UiFrame& frame) {
    const Presentation& p = frame.view.state.presentation;
    const std::vector<LessonStep>& steps = frame.view.scene.lesson.steps;
    if (!p.on || p.step >= steps.size()) return 0;
    if (p.blank != Blank::none) {
        draw_blank(frame, p.blank);
        return 0;
    }
    const LessonStep& step = steps[p.step];
    const auto window_width = static_cast<float>(frame.view.viewport.width);
    const auto window_height = static_cast<float>(frame.view.viewport.height);
    const auto share = [&](double part) { return static_cast<float>(part) * window_height; };
    const float edge = share(inset);
    // Beside one map the card stands in its left third; maps beside each other end above it.
    const bool beside = beside_each_other(frame.comparison());
    const float width =
        beside ? window_width - 2 * edge : window_width * static_cast<float>(card_width);
    const float room = width - 2 * edge;
    const std::vector<Line> lines = {
        {frame.fonts.lesson_title, share(headline_size), frame.look.panel_text, step.headline, 0},
        {frame.fonts.lesson_text, share(text_size), frame.look.panel_text, step.text, edge * 0.35F},
        {frame.fonts.lesson_text, share(source_size), frame.look.panel_muted, sources_of(step),
         edge * 0.5F}};
    float height = edge * 1.5F;
    for (const Line& line : lines) {
        if (!line.text.empty()) height += height_of(line, room);
    }
    const ImVec2 min(edge, window_height - edge - height);
    const ImVec2 max(edge + width, window_height - edge);
    ImDrawList* list = ImGui::GetForegroundDrawList();
    list->AddRectFilled(min, max, packed(frame.look.panel_background), frame.pt(6));
    list->AddRect(min, max, packed(frame.look.panel_text, 0.25F), frame.pt(6));
    frame.boxes.push_back({"lesson", {min.x, min.y}, {max.x, max.y}, false});
    float y = min.y + edge * 0.75F;
    for (const Line& line : lines) {
        if (line.text.empty()) continue;
        list->AddText(line.font, line.size, ImVec2(min.x + edge, y + line.gap), packed(line.ink),
                      line.text.c_str(), nullptr, room);
        y += height_of(line, room);
    }
    const std::string counter = counter_of(frame);
    const float size = share(source_size);
    ImFont* font = frame.fonts.lesson_text;
    const ImVec2 extent = font->CalcTextSizeA(size, 1e9F, 0, counter.c_str());
    const ImVec2 at(max.x - edge * 0.6F - extent.x, min.y + edge * 0.3F);
    list->AddText(font, size, at, packed(frame.look.panel_muted), counter.c_str());
    return static_cast<double>(height + 2 * edge);
}

}  // namespace viewer
