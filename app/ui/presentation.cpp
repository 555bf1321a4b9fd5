// What an audience reads while a lesson is presented: headline, text, source, and which step it is.
#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include <imgui.h>

#include "app/ui/panel.h"
#include "app/words/words.h"

namespace viewer {

namespace {

// Shares of the window's height (design section 5: text of at least 3 % reaches the back row).
constexpr double headline_size = 0.047, text_size = 0.034, source_size = 0.0195;
constexpr double inset = 0.03, most_height = 0.86;

struct Line {
    const char* name;
    ImFont* font;
    float size;
    Colour ink;
    std::string text;
    float gap;       ///< above it
    float less = 0;  ///< of the width, kept free at the right
    [[nodiscard]] float height(float width) const {
        if (text.empty()) return 0;
        return font->CalcTextSizeA(size, 1e9F, width - less, text.c_str()).y + gap;
    }
    /// Whether no word has to be broken.
    [[nodiscard]] bool fits(float width) const {
        std::istringstream words(text);
        for (std::string word; words >> word;) {
            if (font->CalcTextSizeA(size, 1e9F, 0, word.c_str()).x > width - less) return false;
        }
        return true;
    }
};

/// A card's text for one size of window: lines over its whole width, then columns, then sources.
struct Card {
    std::vector<Line> above;
    std::vector<std::vector<Line>> columns;
    Line below;
    float edge;  ///< pixels

    [[nodiscard]] float column_width(float room) const {
        const auto count = static_cast<float>(columns.size());
        return columns.empty() ? room : (room - (count - 1) * 2 * edge) / count;
    }
    [[nodiscard]] float columns_height(float room) const {
        float tallest = 0;
        for (const std::vector<Line>& column : columns) {
            float height = 0;
            for (const Line& line : column) height += line.height(column_width(room));
            tallest = std::max(tallest, height);
        }
        return tallest;
    }
    [[nodiscard]] bool words_fit(float width) const {
        const float room = width - 2 * edge;
        const auto whole = [&](const Line& line) { return line.fits(room); };
        const auto narrow = [&](const Line& line) { return line.fits(column_width(room)); };
        return std::all_of(above.begin(), above.end(), whole) && below.fits(room) &&
               std::all_of(columns.begin(), columns.end(), [&](const std::vector<Line>& column) {
                   return std::all_of(column.begin(), column.end(), narrow);
               });
    }
    [[nodiscard]] float height(float width) const {
        const float room = width - 2 * edge;
        float height = edge * 1.5F + columns_height(room) + below.height(room);
        for (const Line& line : above) height += line.height(room);
        return height;
    }
};

void draw_blank(const UiFrame& frame, Blank blank) {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const bool black = blank == Blank::black;
    ImGui::GetForegroundDrawList()->AddRectFilled(
        ImVec2(0, 0), size, black ? IM_COL32(0, 0, 0, 255) : IM_COL32(255, 255, 255, 255));
    frame.boxes.push_back({black ? "black" : "white", {0, 0}, {size.x, size.y}, false});
}

std::string counter_of(const UiFrame& frame) {
    const Presentation& p = frame.view.state.presentation;
    if (!p.number.empty()) return filled(tr("to {1}, Enter"), {p.number});
    return std::to_string(p.step + 1) + " / " +
           std::to_string(frame.view.state.lesson.steps.size());
}

std::string sources_of(const LessonStep& step) {
    std::string all;
    for (const std::string& source : step.sources) all += (all.empty() ? "" : "; ") + source;
    return all;
}

float counter_size(const UiFrame& frame) {
    return static_cast<float>(source_size * frame.view.viewport.height);
}

float counter_width(const UiFrame& frame) {
    const std::string counter = counter_of(frame);
    return frame.fonts.lesson_text->CalcTextSizeA(counter_size(frame), 1e9F, 0, counter.c_str()).x;
}

/// `grown`: 1, or less for a text that would not fit the window otherwise.
Card card_of(const UiFrame& frame, const LessonStep& step, double grown) {
    const auto share = [&](double part) {
        return static_cast<float>(part * grown * frame.view.viewport.height);
    };
    const Fonts& fonts = frame.fonts;
    const Theme& look = frame.look;
    Card card;
    card.edge = static_cast<float>(inset * frame.view.viewport.height);
    card.above = {{"headline", fonts.lesson_title, share(headline_size), look.panel_text,
                   step.headline, 0, counter_width(frame)},
                  {"text", fonts.lesson_text, share(text_size), look.panel_text, step.text,
                   card.edge * 0.35F}};
    for (const LessonColumn& column : step.columns) {
        card.columns.push_back({{"column title", fonts.lesson_title, share(text_size * 1.12),
                                 look.panel_accent, column.title, card.edge * 0.6F},
                                {"column text", fonts.lesson_text, share(text_size),
                                 look.panel_text, column.text, card.edge * 0.2F}});
    }
    card.below = {"sources",        fonts.lesson_text, share(source_size),
                  look.panel_muted, sources_of(step),  card.edge * 0.5F};
    return card;
}

struct Spread {
    Card card;
    float width, height;
};

/// The narrowest card that does not rise too high; a text too long for any is set smaller.
Spread spread_of(const UiFrame& frame, const LessonStep& step) {
    const auto window_width = static_cast<float>(frame.view.viewport.width);
    const auto window_height = static_cast<float>(frame.view.viewport.height);
    const float whole = window_width - 2 * static_cast<float>(inset) * window_height;
    const bool low = beside_each_other(frame.comparison()) || !step.columns.empty();
    // Beside one map the card stands in its left third; else it lies along the bottom.
    std::vector<float> widths = {whole};
    if (!low) widths = {window_width * 0.37F, window_width * 0.46F, window_width * 0.6F, whole};
    const float limit = window_height * static_cast<float>(low ? 0.62 : most_height);
    Spread spread{};
    for (double grown = 1; grown > 0.3; grown -= 0.07) {
        spread.card = card_of(frame, step, grown);
        for (const float width : widths) {
            spread.width = width;
            spread.height = spread.card.height(width);
            if (spread.height <= limit && spread.card.words_fit(width)) return spread;
        }
    }
    return spread;
}

float draw_line(const UiFrame& frame, const Line& line, ImVec2 at, float room) {
    if (line.text.empty()) return 0;
    const ImVec2 extent =
        line.font->CalcTextSizeA(line.size, 1e9F, room - line.less, line.text.c_str());
    frame.boxes.push_back({std::string("lesson/") + line.name,
                           {at.x, at.y + line.gap},
                           {at.x + extent.x, at.y + line.gap + extent.y},
                           false,
                           0,
                           line.size});
    ImGui::GetForegroundDrawList()->AddText(line.font, line.size, ImVec2(at.x, at.y + line.gap),
                                            packed(line.ink), line.text.c_str(), nullptr,
                                            room - line.less);
    return line.height(room);
}

void draw_counter(const UiFrame& frame, ImVec2 corner, float edge) {
    const std::string counter = counter_of(frame);
    const float size = counter_size(frame);
    ImFont* font = frame.fonts.lesson_text;
    const ImVec2 extent = font->CalcTextSizeA(size, 1e9F, 0, counter.c_str());
    const ImVec2 at(corner.x - edge * 0.6F - extent.x, corner.y + edge * 0.3F);
    frame.boxes.push_back(
        {"lesson/counter", {at.x, at.y}, {at.x + extent.x, at.y + extent.y}, false, 0, size});
    ImGui::GetForegroundDrawList()->AddText(font, size, at, packed(frame.look.panel_muted),
                                            counter.c_str());
}

}  // namespace

double draw_presentation(const UiFrame& frame) {
    const Presentation& p = frame.view.state.presentation;
    if (!p.on || frame.view.state.lesson.steps.empty()) return 0;
    if (frame.view.state.ask.kind == AskKind::guess) return 0;
    const std::vector<LessonStep>& steps = frame.view.state.lesson.steps;
    if (p.step >= steps.size()) return 0;
    if (p.blank != Blank::none) {
        draw_blank(frame, p.blank);
        return 0;
    }
    const Spread spread = spread_of(frame, steps[p.step]);
    const Card& card = spread.card;
    const auto window_height = static_cast<float>(frame.view.viewport.height);
    const ImVec2 min(card.edge, window_height - card.edge - spread.height);
    const ImVec2 max(card.edge + spread.width, window_height - card.edge);
    ImDrawList* list = ImGui::GetForegroundDrawList();
    list->AddRectFilled(min, max, packed(frame.look.panel_background), frame.pt(6));
    list->AddRect(min, max, packed(frame.look.panel_text, 0.25F), frame.pt(6));
    frame.boxes.push_back({"lesson", {min.x, min.y}, {max.x, max.y}, false});
    const float room = spread.width - 2 * card.edge;
    ImVec2 at(min.x + card.edge, min.y + card.edge * 0.75F);
    for (const Line& line : card.above) at.y += draw_line(frame, line, at, room);
    const float column_width = card.column_width(room);
    for (std::size_t i = 0; i < card.columns.size(); ++i) {
        ImVec2 spot(at.x + static_cast<float>(i) * (column_width + 2 * card.edge), at.y);
        if (i > 0) {
            list->AddLine(ImVec2(spot.x - card.edge, at.y + card.edge * 0.7F),
                          ImVec2(spot.x - card.edge, at.y + card.columns_height(room)),
                          packed(frame.look.panel_text, 0.25F), frame.pt(1));
        }
        for (const Line& line : card.columns[i]) {
            spot.y += draw_line(frame, line, spot, column_width);
        }
    }
    at.y += card.columns_height(room);
    draw_line(frame, card.below, at, room);
    draw_counter(frame, ImVec2(max.x, min.y), card.edge);
    return static_cast<double>(spread.height + 2 * card.edge);
}

}  // namespace viewer
