#include "app/ui/callouts.h"

#include <algorithm>
#include <array>
#include <optional>

#include <imgui.h>

#include "app/ui/set_text.h"

namespace viewer {

namespace {

constexpr double line_length = 11;  // of a card's text, em
constexpr float name_length = 12;   // of a town's name to both sides of it, em

ImVec2 pixel(ScreenPoint p) {
    return {static_cast<float>(p.x), static_cast<float>(p.y)};
}

struct Rect {
    ImVec2 min, max;
    [[nodiscard]] bool meets(const Rect& other) const {
        return min.x < other.max.x && other.min.x < max.x && min.y < other.max.y &&
               other.min.y < max.y;
    }
    [[nodiscard]] bool holds(ImVec2 p) const {
        return p.x >= min.x && p.x <= max.x && p.y >= min.y && p.y <= max.y;
    }
};

Rect around(ImVec2 middle, ImVec2 size) {
    return {ImVec2(middle.x - size.x / 2, middle.y - size.y / 2),
            ImVec2(middle.x + size.x / 2, middle.y + size.y / 2)};
}

/// Beside its piece: how far off to which side, in halves of its own size.
struct Side {
    float x, y;
};
constexpr std::array sides = {Side{1, 0},  Side{-1, 0}, Side{0, -1},  Side{0, 1},
                              Side{1, -1}, Side{1, 1},  Side{-1, -1}, Side{-1, 1}};

/// The first place for a card that is free; on the piece itself only where land shows round it.
template <class Free>
std::optional<Rect> place_for(const Callout& callout, ImVec2 size, float gap, const Free& free) {
    const ImVec2 callout_at = pixel(callout.at);
    if (callout.across > 1.2 * static_cast<double>(size.x)) {
        const Rect on_land = around(callout_at, size);
        if (free(on_land)) return on_land;
    }
    for (const float away : {gap, 2.5F * gap, 4.5F * gap}) {
        for (const Side side : sides) {
            const ImVec2 middle(callout_at.x + side.x * (size.x / 2 + away),
                                callout_at.y + side.y * (size.y / 2 + away));
            const Rect beside = around(middle, size);
            if (free(beside)) return beside;
        }
    }
    return std::nullopt;
}

void draw_leader(const UiFrame& frame, const Rect& card, ImVec2 to) {
    ImDrawList* list = ImGui::GetBackgroundDrawList();
    const ImVec2 from(std::clamp(to.x, card.min.x, card.max.x),
                      std::clamp(to.y, card.min.y, card.max.y));
    const ImU32 halo = packed(frame.look.panel_background), ink = packed(frame.look.panel_text);
    list->AddLine(from, to, halo, frame.pt(4));
    list->AddCircleFilled(to, frame.pt(5), halo);
    list->AddLine(from, to, ink, frame.pt(1.6));
    list->AddCircleFilled(to, frame.pt(3.2), ink);
}

/// What covers the map already.
std::vector<Rect> taken_by(const std::vector<UiBox>& boxes) {
    std::vector<Rect> taken;
    for (const UiBox& box : boxes) {
        if (box.hides_map()) taken.push_back({pixel(box.min), pixel(box.max)});
    }
    return taken;
}

}  // namespace

void draw_callouts(const UiFrame& frame, const std::vector<Callout>& callouts) {
    const auto [font, letters] = mark_font(frame, frame.fonts.caps);
    const float in = letters * 0.35F;
    const Viewport& map = frame.view.viewport;
    const Rect window{ImVec2(in, in), ImVec2(static_cast<float>(map.width) - in,
                                             static_cast<float>(map.height) - in)};
    std::vector<Rect> taken = taken_by(frame.boxes);
    const std::size_t fixed = taken.size();
    const auto radius = static_cast<float>(1.4 * ring_share * map.height);
    for (const ScreenPoint& town : ringed_towns(frame)) {
        taken.push_back(around(pixel(town), ImVec2(name_length * letters, 2 * radius)));
    }
    ImDrawList* list = ImGui::GetBackgroundDrawList();
    for (const Callout& callout : callouts) {
        const ImVec2 at = pixel(callout.at);
        const auto covered = [&](const Rect& rect) {
            return std::any_of(taken.begin(), taken.end(),
                               [&](const Rect& other) { return other.meets(rect); });
        };
        const auto lies_under = [&](const Rect& rect) { return rect.holds(at); };
        if (!window.holds(at) ||
            std::any_of(taken.begin(), taken.begin() + static_cast<std::ptrdiff_t>(fixed),
                        lies_under))
            continue;
        const SetText set =
            set_text(font, letters, letters * static_cast<float>(line_length), callout.text);
        const ImVec2 size(set.width + 2 * in, set.height + in);
        const auto card = place_for(callout, size, letters * 0.7F, [&](const Rect& rect) {
            const bool on_another =
                std::any_of(callouts.begin(), callouts.end(), [&](const Callout& other) {
                    return &other != &callout && rect.holds(pixel(other.at));
                });
            return window.holds(rect.min) && window.holds(rect.max) && !on_another &&
                   !covered(rect);
        });
        if (!card) continue;
        taken.push_back(*card);
        if (!card->holds(at)) draw_leader(frame, *card, at);
        list->AddRectFilled(card->min, card->max, packed(frame.look.panel_background, 0.94F),
                            frame.pt(3));
        list->AddRect(card->min, card->max, packed(frame.look.border_sovereign.colour),
                      frame.pt(3));
        draw_set_text(list, font, set, ImVec2(card->min.x + in, card->min.y + in / 2),
                      packed(frame.look.panel_text));
        frame.boxes.push_back({callout.name,
                               {card->min.x, card->min.y},
                               {card->max.x, card->max.y},
                               false,
                               0,
                               letters,
                               true});
    }
}

}  // namespace viewer
