#include "app/picture/callouts.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

namespace viewer {

namespace {

constexpr double line_length = 11;  // of a card's text, em
constexpr float name_length = 12;   // of a town's name to both sides of it, em

PictureBox around(PicturePoint middle, float width, float height) {
    return {{middle.x - width / 2, middle.y - height / 2},
            {middle.x + width / 2, middle.y + height / 2}};
}

/// Beside its piece: how far off to which side, in halves of its own size.
struct Side {
    float x, y;
};
constexpr std::array sides = {Side{1, 0},  Side{-1, 0}, Side{0, -1},  Side{0, 1},
                              Side{1, -1}, Side{1, 1},  Side{-1, -1}, Side{-1, 1}};

/// How far a card goes from its piece, gaps: near, and where it is to stand outside.
constexpr std::array near_ways = {1.0F, 2.5F, 4.5F};
constexpr std::array far_ways = {1.0F, 2.5F, 4.5F, 7.0F, 10.0F, 14.0F};

/// The first place for a card that is free; on the piece itself only where land shows round it.
template <class Free>
std::optional<PictureBox> place_for(const Callout& callout, float width, float height, float gap,
                                    std::span<const float> ways, const Free& free) {
    const PicturePoint at = to_point(callout.at);
    if (callout.across > 1.2 * static_cast<double>(width)) {
        const PictureBox on_land = around(at, width, height);
        if (free(on_land)) return on_land;
    }
    for (const float way : ways) {
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

void add_leader(const PictureContext& context, std::vector<Mark>& marks, const PictureBox& card,
                PicturePoint to) {
    const PicturePoint from{std::clamp(to.x, card.min.x, card.max.x),
                            std::clamp(to.y, card.min.y, card.max.y)};
    const Ink halo{context.look.panel_background}, ink{context.look.panel_text};
    marks.emplace_back(LineMark{{from, to}, halo, context.pt(4)});
    marks.emplace_back(Disc{to, context.pt(5), halo});
    marks.emplace_back(LineMark{{from, to}, ink, context.pt(1.6)});
    marks.emplace_back(Disc{to, context.pt(3.2), ink});
}

/// How wide the sample beside a text is, with the blank behind it; of the letters' size.
constexpr float sample_width = 1.1F, sample_room = 1.5F, sample_height = 0.8F;

PicturePart part_of(const PictureContext& context, const Callout& callout, const PictureBox& card,
                    Letters letters, const SetText& set, float inset) {
    PicturePart part;
    part.name = callout.name;
    part.box = card;
    part.text_size = letters.size;
    part.covers = true;
    const PicturePoint at = to_point(callout.at);
    if (!card.holds(at)) add_leader(context, part.marks, card, at);
    add_card(part.marks, card, {context.look.panel_background, 0.94F},
             {context.look.border_sovereign.colour}, context.pt(3));
    PicturePoint text{card.min.x + inset, card.min.y + inset / 2};
    if (callout.sample) {
        const float down = card.min.y + (card.height() - sample_height * letters.size) / 2;
        const PatchStyle& style = *callout.sample;
        LegendEntry entry{LegendEntry::Symbol::area_pattern,
                          {},
                          style.fill,
                          style.pattern_colour,
                          style.pattern,
                          {}};
        part.marks.emplace_back(
            Swatch{std::move(entry),
                   {{text.x, down},
                    {text.x + sample_width * letters.size, down + sample_height * letters.size}},
                   context.pt(1)});
        text.x += sample_room * letters.size;
    }
    add_text(part.marks, set, letters.style, text, {context.look.panel_text});
    return part;
}

/// In the size that is chosen, or in a smaller one where there is no room for it.
template <class Free>
std::optional<PicturePart> first_with_room(const PictureContext& context, const Callout& callout,
                                           std::span<const float> ways, const Free& free) {
    constexpr double less = 0.25;
    for (double larger = context.class_text();; larger = std::max(1.0, larger - less)) {
        const Letters letters = mark_letters(context, WordStyle::caps, larger);
        const float in = letters.size * 0.35F;
        const PictureBox window{{in, in}, {context.width() - in, context.height() - in}};
        if (!window.holds(to_point(callout.at))) return std::nullopt;
        const SetText set =
            context.set(letters.style, letters.size, letters.size * static_cast<float>(line_length),
                        callout.text);
        const float beside = callout.sample ? sample_room * letters.size : 0;
        const auto card =
            place_for(callout, set.width + beside + 2 * in, set.height + in, letters.size * 0.7F,
                      ways, [&](const PictureBox& box) {
                          return window.holds(box.min) && window.holds(box.max) && free(box);
                      });
        if (card) return part_of(context, callout, *card, letters, set, in);
        if (larger <= 1) return std::nullopt;
    }
}

bool any_meets(const std::vector<PictureBox>& boxes, const PictureBox& box) {
    return std::any_of(boxes.begin(), boxes.end(),
                       [&](const PictureBox& other) { return other.meets(box); });
}

}  // namespace

std::vector<PicturePart> callout_parts(const PictureContext& context,
                                       const std::vector<Callout>& callouts,
                                       const std::vector<PictureBox>& covered,
                                       const std::function<bool(const PictureBox&)>& outside) {
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
        const auto names_another = [&](const PictureBox& box) {
            return std::any_of(callouts.begin(), callouts.end(), [&](const Callout& other) {
                return &other != &callout && box.holds(to_point(other.at));
            });
        };
        const auto free = [&](const PictureBox& box) {
            return !names_another(box) && !any_meets(taken, box);
        };
        std::optional<PicturePart> part;
        if (outside) {
            part = first_with_room(context, callout, far_ways, [&](const PictureBox& box) {
                return free(box) && outside(box);
            });
        }
        if (!part) part = first_with_room(context, callout, near_ways, free);
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
