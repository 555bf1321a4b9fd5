// Call-outs of a sheet: each beside its piece, on ground that may be covered.
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

#include "app/picture/callout_card.h"

namespace viewer {

namespace {

constexpr int directions = 16;
constexpr std::array far_ways = {1.0F, 2.5F, 4.5F, 7.0F, 10.0F, 14.0F, 19.0F, 25.0F};
constexpr float over_subject = 3;  // times as long a line over other land of the subject counts

bool cross(const Leader& a, const Leader& b) {
    const auto side = [](PicturePoint p, PicturePoint q, PicturePoint r) {
        return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x) > 0;
    };
    return side(a.from, a.to, b.from) != side(a.from, a.to, b.to) &&
           side(b.from, b.to, a.from) != side(b.from, b.to, a.to);
}

/// Points along it, no farther from each other than a pixel a point.
template <class Told>
bool any_point(const PictureContext& context, const Leader& leader, const Told& told) {
    const int steps = std::max(1, static_cast<int>(leader.length() / context.pt(2)));
    for (int i = 0; i <= steps; ++i) {
        if (told(leader.at(static_cast<float>(i) / static_cast<float>(steps)))) return true;
    }
    return false;
}

/// What is placed already.
struct Placed {
    std::vector<PictureBox> boxes;
    std::vector<Leader> leaders;
};

bool is_free(const PictureContext& context, const Placed& placed, const PictureBox& card,
             const Leader& leader) {
    if (any_meets(placed.boxes, card)) return false;
    const float off = context.pt(2);
    const bool over_box = any_point(context, leader, [&](PicturePoint at) {
        return std::any_of(placed.boxes.begin(), placed.boxes.end(), [&](const PictureBox& box) {
            return box.meets({{at.x - off, at.y - off}, {at.x + off, at.y + off}});
        });
    });
    if (over_box) return false;
    return std::none_of(placed.leaders.begin(), placed.leaders.end(), [&](const Leader& other) {
        return cross(leader, other) ||
               any_point(context, other, [&](PicturePoint at) { return card.holds(at); });
    });
}

/// The length of a line, more where it goes over the subject.
float cost_of(const PictureContext& context, const Leader& leader, const Outside& outside) {
    const float step = context.pt(4), length = leader.length();
    float cost = length;
    for (float way = 0; way < length; way += step) {
        const PicturePoint at = leader.at(way / length);
        if (!outside({at, at})) cost += over_subject * step;
    }
    return cost;
}

/// Of the nearest places all round that may be covered, and the next ones, that with the best line.
template <class Free>
std::optional<PictureBox> place_outside(const PictureContext& context, const Callout& callout,
                                        const CalloutText& words, const Outside& outside,
                                        const Free& may_cover, const Placed& placed) {
    const PicturePoint at = to_point(callout.at);
    std::optional<PictureBox> best;
    float least = 0;
    std::size_t last = far_ways.size();
    for (std::size_t way = 0; way < std::min(last, far_ways.size()); ++way) {
        const float away = far_ways[way] * words.letters.size * 0.7F;
        for (int direction = 0; direction < directions; ++direction) {
            const double angle = 2 * std::numbers::pi * direction / directions;
            const PictureBox card =
                around({at.x + static_cast<float>(std::cos(angle)) * (words.width / 2 + away),
                        at.y + static_cast<float>(std::sin(angle)) * (words.height / 2 + away)},
                       words.width, words.height);
            if (!may_cover(card)) continue;
            const Leader leader = leader_of(context, callout, card);
            if (!is_free(context, placed, card, leader)) continue;
            const float cost = cost_of(context, leader, outside);
            if (best && cost >= least) continue;
            if (!best) last = way + 3;
            best = card;
            least = cost;
        }
    }
    return best;
}

}  // namespace

std::vector<PicturePart> callouts_outside(const PictureContext& context,
                                          const std::vector<Callout>& callouts,
                                          const std::vector<PictureBox>& covered,
                                          const std::vector<Outside>& outside) {
    const Letters letters = mark_letters(context, WordStyle::caps, 1);
    const float in = letters.size * 0.35F;
    const PictureBox window{{in, in}, {context.width() - in, context.height() - in}};
    Placed placed{covered, {}};
    std::vector<PicturePart> parts;
    for (const Callout& callout : callouts) {
        const PicturePoint at = to_point(callout.at);
        const bool hidden = std::any_of(covered.begin(), covered.end(),
                                        [&](const PictureBox& box) { return box.holds(at); });
        if (hidden || !window.holds(at)) continue;
        const CalloutText words = callout_text(context, callout, letters);
        std::optional<PictureBox> best;
        for (std::size_t i = 0; i < outside.size() && !best; ++i) {
            best = place_outside(
                context, callout, words, outside[i],
                [&](const PictureBox& card) {
                    return window.holds(card.min) && window.holds(card.max) && !card.holds(at) &&
                           !names_another(callouts, callout, card) && outside[i](card);
                },
                placed);
        }
        if (!best) continue;
        placed.boxes.push_back(*best);
        placed.leaders.push_back(leader_of(context, callout, *best));
        parts.push_back(callout_card(context, callout, *best, words));
    }
    return parts;
}

}  // namespace viewer
