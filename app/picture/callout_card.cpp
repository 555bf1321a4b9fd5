#include "app/picture/callout_card.h"

#include <algorithm>
#include <utility>

namespace viewer {

namespace {

/// How wide the sample beside a text is, with the blank behind it; of the letters' size.
constexpr float sample_width = 1.1F, sample_room = 1.5F, sample_height = 0.8F;

void add_leader(const PictureContext& context, std::vector<Mark>& marks, const Leader& leader) {
    const auto [from, to] = leader;
    const Ink halo{context.look.panel_background}, ink{context.look.panel_text};
    marks.emplace_back(LineMark{{from, to}, halo, context.pt(4)});
    marks.emplace_back(Disc{to, context.pt(5), halo});
    marks.emplace_back(LineMark{{from, to}, ink, context.pt(1.6)});
    marks.emplace_back(Disc{to, context.pt(3.2), ink});
}

}  // namespace

PictureBox around(PicturePoint middle, float width, float height) {
    return {{middle.x - width / 2, middle.y - height / 2},
            {middle.x + width / 2, middle.y + height / 2}};
}

bool names_another(const std::vector<Callout>& callouts, const Callout& callout,
                   const PictureBox& box) {
    return std::any_of(callouts.begin(), callouts.end(), [&](const Callout& other) {
        return &other != &callout && box.holds(to_point(other.at));
    });
}

Leader leader_of(const PictureContext& context, const Callout& callout, const PictureBox& card) {
    const PicturePoint to = to_point(callout.at);
    Leader leader{
        {std::clamp(to.x, card.min.x, card.max.x), std::clamp(to.y, card.min.y, card.max.y)}, to};
    const float length = leader.length(), step = context.pt(1.5), inside = context.pt(9);
    for (float way = 0; callout.on_land && way + inside < length; way += step) {
        const auto on_land = [&](float more) {
            return callout.on_land(leader.at((way + more) / length));
        };
        if (!on_land(0) || !on_land(inside / 2) || !on_land(inside)) continue;
        leader.to = leader.at((way + inside) / length);
        break;
    }
    return leader;
}

CalloutText callout_text(const PictureContext& context, const Callout& callout, Letters letters) {
    CalloutText words{
        letters, context.set(letters.style, letters.size, letters.size * card_line, callout.text),
        letters.size * 0.35F};
    const float beside = callout.sample ? sample_room * letters.size : 0;
    words.width = words.set.width + beside + 2 * words.inset;
    words.height = words.set.height + words.inset;
    return words;
}

PicturePart callout_card(const PictureContext& context, const Callout& callout,
                         const PictureBox& card, const CalloutText& words) {
    const Letters letters = words.letters;
    const float inset = words.inset;
    PicturePart part;
    part.name = callout.name;
    part.box = card;
    part.text_size = letters.size;
    part.covers = true;
    const PicturePoint at = to_point(callout.at);
    if (!card.holds(at)) add_leader(context, part.marks, leader_of(context, callout, card));
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
    add_text(part.marks, words.set, letters.style, text, {context.look.panel_text});
    return part;
}

}  // namespace viewer
