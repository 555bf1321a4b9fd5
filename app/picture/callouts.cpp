#include "app/picture/callouts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <utility>

#include "app/picture/callout_card.h"

namespace viewer {

namespace {

constexpr float name_length = 12;  // of a town's name to both sides of it, em

/// Beside its piece: how far off to which side, in halves of its own size.
struct Side {
    float x, y;
};
constexpr std::array sides = {Side{1, 0},  Side{-1, 0}, Side{0, -1},  Side{0, 1},
                              Side{1, -1}, Side{1, 1},  Side{-1, -1}, Side{-1, 1}};

/// How far a card goes from its piece, gaps.
constexpr std::array near_ways = {1.0F, 2.5F, 4.5F};

/// The first place for a card that is free; on the piece itself only where land shows round it.
template <class Free>
std::optional<PictureBox> place_for(const Callout& callout, float width, float height, float gap,
                                    const Free& free) {
    const PicturePoint at = to_point(callout.at);
    if (callout.across > 1.2 * static_cast<double>(width)) {
        const PictureBox on_land = around(at, width, height);
        if (free(on_land)) return on_land;
    }
    for (const float way : near_ways) {
        const float away = way * gap;
        for (const Side side : sides) {
            const PictureBox beside =
                around({at.x + side.x * (width / 2 + away), at.y + side.y * (height / 2 + away)},
                       width, height);
            if (free(beside)) return beside;
        }
    }
    return std::nullopt;
}

/// In the size that is chosen, or in a smaller one where there is no room for it.
template <class Free>
std::optional<PicturePart> first_with_room(const PictureContext& context, const Callout& callout,
                                           const Free& free) {
    constexpr double less = 0.25;
    for (double larger = context.class_text();; larger = std::max(1.0, larger - less)) {
        const Letters letters = mark_letters(context, WordStyle::caps, larger);
        const float in = letters.size * 0.35F;
        const PictureBox window{{in, in}, {context.width() - in, context.height() - in}};
        if (!window.holds(to_point(callout.at))) return std::nullopt;
        const CalloutText words = callout_text(context, callout, letters);
        const auto card = place_for(
            callout, words.width, words.height, letters.size * 0.7F, [&](const PictureBox& box) {
                return window.holds(box.min) && window.holds(box.max) && free(box);
            });
        if (card) return callout_card(context, callout, *card, words);
        if (larger <= 1) return std::nullopt;
    }
}

}  // namespace

std::vector<PicturePart> callout_parts(const PictureContext& context,
                                       const std::vector<Callout>& callouts,
                                       const std::vector<PictureBox>& covered) {
    const Letters usual = mark_letters(context, WordStyle::caps, 1);
    std::vector<PictureBox> taken = covered;
    const auto radius = static_cast<float>(1.4 * ring_share * context.viewport.height);
    for (const ScreenPoint& town : ringed_towns(context)) {
        taken.push_back(around(to_point(town), name_length * usual.size, 2 * radius));
    }
    std::vector<PicturePart> parts;
    for (const Callout& callout : callouts) {
        const PicturePoint at = to_point(callout.at);
        const bool hidden = std::any_of(covered.begin(), covered.end(),
                                        [&](const PictureBox& box) { return box.holds(at); });
        if (hidden) continue;
        const auto free = [&](const PictureBox& box) {
            return !names_another(callouts, callout, box) && !any_meets(taken, box);
        };
        std::optional<PicturePart> part = first_with_room(context, callout, free);
        if (!part) continue;
        taken.push_back(part->box);
        parts.push_back(*std::move(part));
    }
    return parts;
}

std::vector<PicturePart> map_callouts(const PictureContext& context,
                                      const std::vector<PictureBox>& taken) {
    const Presenting* told = context.state.presenting();
    const bool seen = told == nullptr || (told->blank == Blank::none && !told->ended);
    if (context.state.glide() != nullptr || !seen) return {};
    std::vector<Callout> callouts = land_marks(context);
    for (Callout& change : change_marks(context)) callouts.push_back(std::move(change));
    return callout_parts(context, callouts, taken);
}

}  // namespace viewer
