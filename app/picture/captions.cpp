#include "app/picture/captions.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "app/view/told_events.h"
#include "app/words/atlas_words.h"
#include "app/words/day_words.h"
#include "app/words/words.h"

namespace viewer {

namespace {

constexpr const char* wide_space = "\u00A0\u00A0 ";

std::string caption_of(const PictureContext& context, const char* side, const MapView& view) {
    std::string text = *side != '\0' ? std::string(side) + wide_space : std::string();
    const std::string day = day_of_map(context.atlas(), view.date);
    if (!view.paper) return text + day;
    const std::string paper = paper_name(context.atlas(), *view.paper);
    if (!ColourView(view).colours_holders()) return text + filled(tr("Paper of {1}"), {paper});
    return text + filled(tr("{1}, paper of {2}"), {day, paper});
}

enum class Align { left, middle, right };

/// Where captions begin when a class reads larger letters: beside the card that is told (there is
/// room above a usual one).
float left_of_captions(const PictureContext& context) {
    if (context.state.class_text <= usual_size) return 0;
    return static_cast<float>(context.viewport.insets.card.left) * context.width();
}

float middle_of_captions(const PictureContext& context) {
    return (left_of_captions(context) + context.width()) / 2;
}

/// A card with a text, broken where it is wider than `room`; `at`: its upper edge, at the end that
/// `align` names. A `still` one stays where it is while the pointer moves.
PicturePart card(const PictureContext& context, PicturePoint at, Align align,
                 const std::string& text, double room = 1e9, bool still = true) {
    Letters letters = mark_letters(context, WordStyle::strong);
    const float aside = context.pt(12), above = context.pt(6);
    const float most =
        std::min(static_cast<float>(room), context.width() - left_of_captions(context));
    SetText set =
        context.set_even(letters.style, letters.size, most - 2 * aside - context.pt(8), text);
    if (const float wide = set.width + 2 * aside; wide > most) {  // a word is
        letters.size *= (most - 2 * aside) / set.width;
        set = context.set_even(letters.style, letters.size, most - 2 * aside, text);
    }
    const float width = set.width + 2 * aside, height = set.height + 2 * above;
    float left = at.x;
    if (align == Align::middle) left -= width / 2;
    if (align == Align::right) left -= width;
    left = std::max(left_of_captions(context), std::min(left, context.width() - width));
    const PicturePoint min{std::round(left), std::round(at.y)};
    PicturePart part;
    part.name = "caption/" + text;
    part.box = {min, {min.x + width, min.y + height}};
    part.text_size = letters.size;
    part.covers = still;
    add_card(part.marks, part.box, {context.look.panel_background, 0.94F},
             {context.look.panel_text, 0.2F}, context.pt(5));
    add_text(part.marks, set, letters.style, {min.x + aside, min.y + above},
             {context.look.panel_text});
    return part;
}

/// The round handle of the swipe's line.
PicturePart grip(const PictureContext& context, PicturePoint at, bool across) {
    const Ink ink{context.look.panel_text};
    const float r = context.pt(15);
    PicturePart part;
    part.marks.emplace_back(Disc{at, r + context.pt(2), ink});
    part.marks.emplace_back(Disc{at, r, {context.look.panel_background}});
    const float far = context.pt(9), near = context.pt(3.5), half = context.pt(4.5);
    for (const float sign : {-1.0F, 1.0F}) {
        const auto point = [&](float along, float off) {
            return across ? PicturePoint{at.x + off, at.y + along}
                          : PicturePoint{at.x + along, at.y + off};
        };
        part.marks.emplace_back(Triangle{
            {point(sign * far, 0), point(sign * near, half), point(sign * near, -half)}, ink});
    }
    return part;
}

std::vector<PicturePart> swipe_captions(const PictureContext& context, float top,
                                        const std::optional<UpperEdge>& edge) {
    const ViewState& state = context.state;
    const Comparison& c = state.comparison;
    const float width = context.width(), height = context.height();
    const std::string a = caption_of(context, "A", view_of(state, SideName::a));
    const std::string b = caption_of(context, "B", view_of(state, SideName::b));
    const float space = context.pt(12);
    if (c.seam_across) {
        const float y = static_cast<float>(c.seam) * height;
        const float middle = middle_of_captions(context);
        PicturePart above = card(context, {middle, y - context.pt(44)}, Align::middle, a);
        const float lies_over = above.box.max.y + context.pt(4) - y;
        if (lies_over > 0) above = moved(std::move(above), 0, -lies_over);
        return {above, card(context, {middle, y + space}, Align::middle, b),
                grip(context, {width * 0.5F + context.pt(180), y}, true)};
    }
    const float x = static_cast<float>(c.seam) * width;
    const double begins = edge ? edge->left : static_cast<double>(left_of_captions(context));
    const double beside = static_cast<double>(x - space) - begins;
    const bool narrow = beside < static_cast<double>(context.pt(120));  // it goes over the panel
    const PicturePart left = card(context, {x - space, top}, Align::right, a,
                                  narrow ? static_cast<double>(x - space) : beside);
    PicturePart right =
        card(context, {x + space, top}, Align::left, b, static_cast<double>(width - x - space));
    // At the window's edge neither has room beside the other.
    if (left.box.meets(right.box)) {
        right = moved(std::move(right), 0, left.box.height() + context.pt(6));
    }
    return {left, right, grip(context, {x, height * 0.5F}, false)};
}

std::vector<PicturePart> lens_captions(const PictureContext& context, float top,
                                       const std::optional<UpperEdge>& edge) {
    const ViewState& state = context.state;
    const Comparison& c = state.comparison;
    const ScreenPoint at = lens_centre(c, context.viewport);
    const double off = (c.lens_radius + 8) * context.viewport.scale;
    // Below the lens, or above it where the dock would cover the card.
    const auto high = static_cast<double>(context.pt(34));
    const int dock = edge ? context.viewport.insets.over.bottom : 0;
    const double room = std::min(context.viewport.height * 0.84,
                                 static_cast<double>(context.viewport.height - dock) - high);
    const double below = at.y + off < room ? at.y + off : at.y - off - high;
    PicturePart of_lens = card(context, to_point({at.x, below}), Align::middle,
                               caption_of(context, "B", view_of(state, SideName::b)), 1e9, false);
    // Between the columns of panels; the legend at the right reaches as high as it has to.
    const float over = edge ? of_lens.box.max.x - static_cast<float>(edge->right) : 0;
    if (over > 0) of_lens = moved(std::move(of_lens), -over, 0);
    const float under = edge ? static_cast<float>(edge->left) - of_lens.box.min.x : 0;
    if (under > 0) of_lens = moved(std::move(of_lens), under, 0);
    return {card(context, {middle_of_captions(context), top}, Align::middle,
                 caption_of(context, "A", view_of(state, SideName::a))),
            of_lens};
}

/// Beside each other, in the room that each has.
std::vector<PicturePart> fade_captions(const PictureContext& context, PicturePoint middle,
                                       const std::string& a, const std::string& b) {
    const float space = context.pt(6);
    const double room = static_cast<double>(context.width() - middle.x - space);
    return {card(context, {middle.x - space, middle.y}, Align::right, a, room),
            card(context, {middle.x + space, middle.y}, Align::left, b, room)};
}

/// The middle of a pane's upper edge as far as no panel covers it.
PicturePoint free_top(const PictureContext& context, const PixelBox& box, float top,
                      const std::optional<UpperEdge>& edge) {
    double left = box.x, right = box.x + box.width;
    double y = box.y == 0 ? static_cast<double>(top) : box.y + static_cast<double>(context.pt(10));
    if (edge && box.y == 0) {
        if (left < edge->left) left = std::min(edge->left, right - 1);
        if (right > edge->right) y = edge->below_right;
    }
    return to_point({(left + right) / 2, y});
}

std::vector<PicturePart> captions_beside(const PictureContext& context, float top,
                                         const std::optional<UpperEdge>& edge) {
    const ViewState& state = context.state;
    const Comparison& c = state.comparison;
    const std::vector<Pane> panes = panes_of(state, context.viewport);
    std::vector<PicturePart> parts;
    for (std::size_t i = 0; i < panes.size(); ++i) {
        const MapView view = view_of_pane(state, panes, i);
        std::string text = caption_of(context, "", view);
        if (c.mode == CompareMode::side) text = caption_of(context, i == 0 ? "A" : "B", view);
        if (c.mode == CompareMode::promise) {
            text = filled(view.paper ? tr("Paper of {1}") : tr("By {1}"), {day_words(view.date)});
        }
        parts.push_back(card(context, free_top(context, panes[i].box, top, edge), Align::middle,
                             text, panes[i].box.width));
    }
    return parts;
}

/// The one map's day, where no panel says it, or an event before the first one is told.
std::vector<PicturePart> day_caption(const PictureContext& context, float top) {
    const ViewState& state = context.state;
    const Presenting* told = state.presenting();
    if (told == nullptr && earlier_told(context.atlas(), state.timeline) != nullptr) {
        return {card(context, {middle_of_captions(context), top}, Align::middle,
                     first_day_words(context.atlas()))};
    }
    if (told == nullptr || told->blank != Blank::none || told->ended ||
        !geodata::is_dated(context.atlas()) ||
        state.asks(AskKind::guess)) {  // a question names its day itself
        return {};
    }
    return {card(context, {middle_of_captions(context), top}, Align::middle,
                 filled(tr("Map of {1}"), {day_words(state.comparison.first().date)}))};
}

std::vector<PicturePart> captions_in_size(const PictureContext& context,
                                          const std::optional<UpperEdge>& edge) {
    const ViewState& state = context.state;
    const Comparison& c = state.comparison;
    const float middle = middle_of_captions(context);
    const float top = context.pt(16);
    if (!c.on) return day_caption(context, top);
    const auto whole = [&](SideName side) {
        return caption_of(context, side == SideName::a ? "A" : "B", view_of(state, side));
    };
    const auto one = [&](const std::string& text) {
        return std::vector{card(context, {middle, top}, Align::middle, text)};
    };
    switch (c.mode) {
        case CompareMode::swipe:
            return c.only_b ? one(whole(SideName::b)) : swipe_captions(context, top, edge);
        case CompareMode::fade:
            if (c.only_b) return one(whole(SideName::b));
            return fade_captions(context, {middle, top}, whole(SideName::a), whole(SideName::b));
        case CompareMode::lens:
            return c.only_b ? one(whole(SideName::b)) : lens_captions(context, top, edge);
        case CompareMode::flicker: return one(whole(c.only_b ? SideName::b : SideName::a));
        case CompareMode::changes:
            return one(filled(tr("Changed between {1} and {2}"),
                              {day_words(c.first().date), day_words(c.last().date)}));
        case CompareMode::side:
        case CompareMode::promise:
        case CompareMode::several: return captions_beside(context, top, edge);
    }
    return {};
}

/// Below the panels at the upper right, and beside the one at the left, where it has no room
/// between them.
PicturePart off_panels(PicturePart caption, const std::optional<UpperEdge>& edge, float width) {
    const auto left = edge ? static_cast<float>(edge->left) : 0.0F;
    if (!edge || caption.name.empty() || left + caption.box.width() > width) return caption;
    const float aside = std::max(0.0F, left - caption.box.min.x);
    const auto right = static_cast<float>(edge->right),
               below = static_cast<float>(edge->below_right);
    const bool meets = caption.box.max.x + aside > right && caption.box.min.y < below;
    const float down = meets ? below - caption.box.min.y : 0;
    return moved(std::move(caption), aside, down);
}

/// The swipe's line goes through it.
bool lies_on_seam(const PictureContext& context, const PictureBox& box) {
    const Comparison& c = context.state.comparison;
    if (!c.on || c.mode != CompareMode::swipe || c.only_b) return false;
    const auto share = static_cast<float>(c.seam);
    const float x = share * context.width(), y = share * context.height();
    return c.seam_across ? box.min.y < y && box.max.y > y : box.min.x < x && box.max.x > x;
}

/// Whether captions lie in the window, off each other, off the card that is told and off the line.
bool have_room(const PictureContext& context, const std::vector<PicturePart>& parts) {
    const CardRoom& card = context.viewport.insets.card;
    const float width = context.width(), height = context.height();
    std::vector<PictureBox> taken = {
        {{0, height * 0.1F}, {static_cast<float>(card.left) * width, height}},
        {{0, height * (1 - static_cast<float>(card.bottom))}, {width, height}}};
    for (const PicturePart& part : parts) {
        if (part.name.empty()) continue;
        const PictureBox& box = part.box;
        if (box.min.x < 0 || box.min.y < 0 || box.max.x > width || box.max.y > height ||
            lies_on_seam(context, box)) {
            return false;
        }
        if (std::any_of(taken.begin(), taken.end(),
                        [&](const PictureBox& other) { return other.meets(box); })) {
            return false;
        }
        taken.push_back(box);
    }
    return true;
}

}  // namespace

std::vector<PicturePart> caption_parts(const PictureContext& context,
                                       const std::optional<UpperEdge>& edge) {
    constexpr double less = 0.1;
    PictureContext tried = context;
    for (double larger = context.class_text(); larger > 1; larger -= less) {
        tried.most_class_text = larger;
        std::vector<PicturePart> parts = captions_in_size(tried, edge);
        if (have_room(tried, parts)) return parts;
    }
    tried.most_class_text = 1;
    std::vector<PicturePart> parts = captions_in_size(tried, edge);
    if (beside_each_other(context.comparison())) return parts;
    for (PicturePart& part : parts) {
        if (part.box.min.y <= context.pt(16)) {
            part = off_panels(std::move(part), edge, context.width());
        }
    }
    return parts;
}

}  // namespace viewer
