// On the map, while two days are compared: which part shows which, the grip of the swipe's line,
// and the pointer's place in the other maps.
#include <algorithm>
#include <cmath>
#include <string>

#include <imgui.h>

#include "app/ui/panel.h"
#include "app/ui/set_text.h"
#include "app/words/atlas_words.h"
#include "app/words/day_words.h"
#include "app/words/words.h"

namespace viewer {

namespace {

constexpr const char* wide_space = "\u00A0\u00A0 ";

std::string caption_of(const char* side, const MapView& view) {
    std::string text = *side != '\0' ? std::string(side) + wide_space : std::string();
    const std::string day = day_words(view.date);
    if (!view.paper) return text + day;
    const std::string paper = words_of(*view.paper);
    if (!view.layers.land) return text + filled(tr("Paper of {1}"), {paper});
    return text + filled(tr("{1}, paper of {2}"), {day, paper});
}

enum class Align { left, middle, right };

/// A card with a text, broken where it is wider than `room`; `at`: its upper edge, at the end that
/// `align` names. A `still` one stays where it is while the pointer moves.
void card(const UiFrame& frame, ImVec2 at, Align align, const std::string& text, double room = 1e9,
          bool still = true) {
    const auto [font, size] = mark_font(frame, frame.fonts.strong);
    const ImVec2 padding(frame.pt(12), frame.pt(6));
    const SetText set =
        set_text(font, size, static_cast<float>(room) - 2 * padding.x - frame.pt(8), text);
    const float width = set.width + 2 * padding.x, height = set.height + 2 * padding.y;
    float left = at.x;
    if (align == Align::middle) left -= width / 2;
    if (align == Align::right) left -= width;
    const ImVec2 min(std::round(left), std::round(at.y));
    const ImVec2 max(min.x + width, min.y + height);
    ImDrawList* list = ImGui::GetBackgroundDrawList();
    list->AddRectFilled(min, max, packed(frame.look.panel_background, 0.94F), frame.pt(5));
    list->AddRect(min, max, packed(frame.look.panel_text, 0.2F), frame.pt(5));
    draw_set_text(list, font, set, ImVec2(min.x + padding.x, min.y + padding.y),
                  packed(frame.look.panel_text));
    frame.boxes.push_back(
        {"caption/" + text, {min.x, min.y}, {max.x, max.y}, false, 0, size, still});
}

/// The round handle of the swipe's line.
void grip(const UiFrame& frame, ImVec2 at, bool across) {
    ImDrawList* list = ImGui::GetBackgroundDrawList();
    const float r = frame.pt(15);
    list->AddCircleFilled(at, r + frame.pt(2), packed(frame.look.panel_text));
    list->AddCircleFilled(at, r, packed(frame.look.panel_background));
    const float far = frame.pt(9), near = frame.pt(3.5), half = frame.pt(4.5);
    const auto arrow = [&](float sign) {
        const auto point = [&](float along, float off) {
            return across ? ImVec2(at.x + off, at.y + along) : ImVec2(at.x + along, at.y + off);
        };
        list->AddTriangleFilled(point(sign * far, 0), point(sign * near, half),
                                point(sign * near, -half), packed(frame.look.panel_text));
    };
    arrow(-1);
    arrow(1);
}

void swipe_captions(const UiFrame& frame, float top) {
    const ViewState& state = frame.view.state;
    const Comparison& c = state.comparison;
    const auto width = static_cast<float>(frame.view.viewport.width);
    const auto height = static_cast<float>(frame.view.viewport.height);
    const std::string a = caption_of("A", view_of(state, SideName::a));
    const std::string b = caption_of("B", view_of(state, SideName::b));
    const float space = frame.pt(12);
    if (c.seam_across) {
        const float y = static_cast<float>(c.seam) * height;
        card(frame, ImVec2(width / 2, y - frame.pt(44)), Align::middle, a);
        card(frame, ImVec2(width / 2, y + space), Align::middle, b);
        grip(frame, ImVec2(width * 0.5F + frame.pt(180), y), true);
        return;
    }
    const float x = static_cast<float>(c.seam) * width;
    card(frame, ImVec2(x - space, top), Align::right, a);
    card(frame, ImVec2(x + space, top), Align::left, b);
    grip(frame, ImVec2(x, height * 0.5F), false);
}

/// The middle of a pane's upper edge as far as no panel covers it.
ImVec2 free_top(const UiFrame& frame, const PixelBox& box, float top) {
    double left = box.x, right = box.x + box.width;
    double y = box.y == 0 ? static_cast<double>(top) : box.y + static_cast<double>(frame.pt(10));
    if (frame.places.columns && box.y == 0) {
        const PanelPlace& margin = frame.places.margin;
        const PanelPlace& identify = frame.places.identify;  // its top: below the tools
        const double covered = margin.anchor.x + margin.width;
        if (left < covered) left = std::min(covered, right - 1);
        if (right > identify.anchor.x - identify.width) y = identify.anchor.y;
    }
    return {static_cast<float>((left + right) / 2), static_cast<float>(y)};
}

void captions_beside(const UiFrame& frame, const std::vector<Pane>& panes, float top) {
    const ViewState& state = frame.view.state;
    const Comparison& c = state.comparison;
    for (std::size_t i = 0; i < panes.size(); ++i) {
        const MapView view = view_of_pane(state, panes, i);
        std::string text = caption_of("", view);
        if (c.mode == CompareMode::side) text = caption_of(i == 0 ? "A" : "B", view);
        if (c.mode == CompareMode::promise) {
            text = filled(view.paper ? tr("Promised {1}") : tr("By {1}"), {day_words(view.date)});
        }
        card(frame, free_top(frame, panes[i].box, top), Align::middle, text, panes[i].box.width);
    }
}

/// Where the pointer would be in the other maps.
void shared_pointer(const UiFrame& frame, const std::vector<Pane>& panes) {
    const ScreenPoint at = frame.view.pointer;
    if (at.x < 0) return;
    const auto under = std::find_if(panes.begin(), panes.end(),
                                    [&](const Pane& pane) { return pane.box.contains(at); });
    if (under == panes.end()) return;
    ImDrawList* list = ImGui::GetBackgroundDrawList();
    for (const Pane& pane : panes) {
        if (&pane == &*under) continue;
        const ImVec2 there(static_cast<float>(at.x - under->box.x + pane.box.x),
                           static_cast<float>(at.y - under->box.y + pane.box.y));
        if (!pane.box.contains({there.x, there.y})) continue;
        const float r = frame.pt(7);
        for (const bool halo : {true, false}) {
            const ImU32 ink = packed(halo ? frame.look.panel_background : frame.look.panel_accent);
            const float thick = frame.pt(halo ? 4.5 : 2);
            list->AddLine(ImVec2(there.x - r, there.y), ImVec2(there.x + r, there.y), ink, thick);
            list->AddLine(ImVec2(there.x, there.y - r), ImVec2(there.x, there.y + r), ink, thick);
        }
    }
}

}  // namespace

void draw_pane_captions(const UiFrame& frame) {
    const ViewState& state = frame.view.state;
    const Comparison& c = state.comparison;
    const auto middle = static_cast<float>(frame.view.viewport.width) / 2;
    const float top = frame.pt(16);
    const Presenting* told = state.presenting();
    if (!c.on && told != nullptr && told->blank == Blank::none && !told->ended &&
        !state.asks(AskKind::guess)) {  // a question names its day itself
        card(frame, ImVec2(middle, top), Align::middle,
             filled(tr("Map of {1}"), {day_words(state.date)}));
    }
    if (!c.on) return;
    const std::vector<Pane> panes = panes_of(state, frame.view.viewport);
    const auto whole = [&](SideName side) {
        return caption_of(side == SideName::a ? "A" : "B", view_of(state, side));
    };
    switch (c.mode) {
        case CompareMode::swipe:
            if (c.held) return card(frame, ImVec2(middle, top), Align::middle, whole(SideName::b));
            return swipe_captions(frame, top);
        case CompareMode::fade:
            if (c.held) return card(frame, ImVec2(middle, top), Align::middle, whole(SideName::b));
            card(frame, ImVec2(middle - frame.pt(6), top), Align::right, whole(SideName::a));
            return card(frame, ImVec2(middle + frame.pt(6), top), Align::left, whole(SideName::b));
        case CompareMode::lens: {
            card(frame, ImVec2(middle, top), Align::middle,
                 whole(c.held ? SideName::b : SideName::a));
            if (c.held) return;
            const ScreenPoint at = lens_centre(c, frame.view.viewport);
            const double off = (c.lens_radius + 8) * frame.view.viewport.scale;
            // Below the lens, or above it where the dock would cover the card.
            const double room = frame.view.viewport.height * 0.84;
            const double below =
                at.y + off < room ? at.y + off : at.y - off - static_cast<double>(frame.pt(34));
            return card(frame, ImVec2(static_cast<float>(at.x), static_cast<float>(below)),
                        Align::middle, whole(SideName::b), 1e9, false);
        }
        case CompareMode::flicker:
            return card(frame, ImVec2(middle, top), Align::middle,
                        whole(c.held ? SideName::b : SideName::a));
        case CompareMode::changes:
            return card(frame, ImVec2(middle, top), Align::middle,
                        filled(tr("Changed between {1} and {2}"),
                               {day_words(state.date), day_words(c.b.date)}));
        case CompareMode::side:
        case CompareMode::promise:
        case CompareMode::several:
            captions_beside(frame, panes, top);
            return shared_pointer(frame, panes);
    }
}

}  // namespace viewer
