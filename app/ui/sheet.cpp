#include "app/ui/sheet.h"

#include <algorithm>
#include <cmath>
#include <string>

#include <imgui.h>

#include "app/ui/callouts.h"
#include "app/ui/panel.h"
#include "app/ui/widgets.h"
#include "app/words/atlas_words.h"
#include "app/words/day_words.h"
#include "app/words/words.h"

namespace viewer {

namespace {

// Points.
constexpr double side = 26, head = 84, foot = 62;
constexpr double neat_gap = 5;

struct Margins {
    int side, head, foot;
};

Margins margins(double scale) {
    const auto pixels = [&](double points) {
        return static_cast<int>(std::lround(points * scale));
    };
    return {pixels(side), pixels(head), pixels(foot)};
}

std::string title_of(const ViewState& state) {
    const Comparison& c = state.comparison;
    const std::string day = day_words(state.date);
    if (!c.on) return filled(tr("Eastern Europe, {1}"), {day});
    const std::string other = day_words(c.b.date);
    if (c.mode == CompareMode::promise) return filled(tr("Promise and fact, by {1}"), {other});
    if (c.mode == CompareMode::several) return tr("Eastern Europe on four days");
    if (c.mode == CompareMode::changes)
        return filled(tr("What changed hands between {1} and {2}"), {day, other});
    return filled(tr("Eastern Europe, {1} and {2}"), {day, other});
}

std::string subtitle_of(const UiFrame& frame) {
    const ViewState& state = frame.view.state;
    if (!state.comparison.on && state.paper) {
        return filled(tr("Hatched: what the Secret Protocol of {1} marked off as spheres of "
                         "interest. Promised is not held."),
                      {words_of(*state.paper)});
    }
    if (state.comparison.on) return tr("Holders of the land as documented, day by day.");
    const geodata::Event* latest = nullptr;
    for (const geodata::Event& event : frame.atlas().events) {
        if (event.date <= state.date) latest = &event;
    }
    if (latest == nullptr) return {};
    const std::string title = event_title(*latest);
    return latest->date == state.date
               ? title + "."
               : filled(tr("Since {1}: {2}."), {day_words(latest->date), title});
}

std::string sources() {
    return filled(
        tr("Boundaries: pactmap, from treaty texts, rivers and places of known side (CC0); each "
           "line names its source in the program. Base map: Natural Earth. Some places: GeoNames "
           "(CC BY 4.0).\nLambert azimuthal equal-area projection, centre 26° E 56° N, WGS 84. "
           "Areas of equal size on the map are of equal size on the ground. Made with pactmap "
           "{1}."),
        {PACTMAP_VERSION});
}

}  // namespace

Sheet sheet_within(const Viewport& page) {
    const Margins m = margins(page.scale);
    return {page,
            {m.side, m.head, std::max(page.width - 2 * m.side, 1),
             std::max(page.height - m.head - m.foot, 1)}};
}

Sheet sheet_round(const Viewport& map) {
    const Margins m = margins(map.scale);
    return {{map.width + 2 * m.side, map.height + m.head + m.foot, map.scale},
            {m.side, m.head, map.width, map.height}};
}

void draw_sheet(const UiFrame& frame, const Sheet& sheet) {
    ImDrawList* list = ImGui::GetBackgroundDrawList();
    // What is drawn on the map counts from the map's corner.
    draw_pane_captions(frame);
    draw_callouts(frame, change_marks(frame));
    for (ImDrawVert& vertex : list->VtxBuffer) {
        vertex.pos.x += static_cast<float>(sheet.map.x);
        vertex.pos.y += static_cast<float>(sheet.map.y);
    }
    const auto f = [](int v) { return static_cast<float>(v); };
    const ImVec2 page(f(sheet.page.width), f(sheet.page.height));
    const ImVec2 min(f(sheet.map.x), f(sheet.map.y));
    const ImVec2 max(min.x + f(sheet.map.width), min.y + f(sheet.map.height));
    const ImU32 paper = packed(frame.look.panel_background);
    const ImU32 ink = packed(frame.look.panel_text);
    list->AddRectFilled(ImVec2(0, 0), ImVec2(page.x, min.y), paper);
    list->AddRectFilled(ImVec2(0, max.y), page, paper);
    list->AddRectFilled(ImVec2(0, min.y), ImVec2(min.x, max.y), paper);
    list->AddRectFilled(ImVec2(max.x, min.y), ImVec2(page.x, max.y), paper);
    list->AddRect(min, max, ink, 0, 0, std::max(1.0F, frame.pt(0.8)));
    const float off = frame.pt(neat_gap);
    list->AddRect(ImVec2(min.x - off, min.y - off), ImVec2(max.x + off, max.y + off), ink, 0, 0,
                  frame.pt(2));
    const auto text = [&](ImFont* font, float y, Colour colour, const std::string& words) {
        list->AddText(font, font->FontSize, ImVec2(min.x - off, y), packed(colour), words.c_str(),
                      nullptr, max.x - min.x + 2 * off);
    };
    text(frame.fonts.title, frame.pt(16), frame.look.panel_text, title_of(frame.view.state));
    text(frame.fonts.body, frame.pt(51), frame.look.panel_muted, subtitle_of(frame));
    text(frame.fonts.small, max.y + frame.pt(13), frame.look.panel_muted, sources());
    Actions nothing;
    draw_legend(frame, nothing);
}

}  // namespace viewer
