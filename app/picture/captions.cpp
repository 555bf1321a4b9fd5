#include "app/picture/captions.h"

#include <algorithm>
#include <cmath>
#include <string>

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

/// A card with a text, broken where it is wider than `room`; `at`: its upper edge, at the end that
/// `align` names. A `still` one stays where it is while the pointer moves.
PicturePart card(const PictureContext& context, PicturePoint at, Align align,
                 const std::string& text, double room = 1e9, bool still = true) {
    const Letters letters = mark_letters(context, WordStyle::strong);
    const float aside = context.pt(12), above = context.pt(6);
    const SetText set = context.set(letters.style, letters.size,
                                    static_cast<float>(room) - 2 * aside - context.pt(8), text);
    const float width = set.width + 2 * aside, height = set.height + 2 * above;
    float left = at.x;
    if (align == Align::middle) left -= width / 2;
    if (align == Align::right) left -= width;
    left = std::max(0.0F, std::min(left, context.width() - width));
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

std::vector<PicturePart> swipe_captions(const PictureContext& context, float top) {
    const ViewState& state = context.state;
    const Comparison& c = state.comparison;
    const float width = context.width(), height = context.height();
    const std::string a = caption_of(context, "A", view_of(state, SideName::a));
    const std::string b = caption_of(context, "B", view_of(state, SideName::b));
    const float space = context.pt(12);
    if (c.seam_across) {
        const float y = static_cast<float>(c.seam) * height;
        return {card(context, {width / 2, y - context.pt(44)}, Align::middle, a),
                card(context, {width / 2, y + space}, Align::middle, b),
                grip(context, {width * 0.5F + context.pt(180), y}, true)};
    }
    const float x = static_cast<float>(c.seam) * width;
    const PicturePart left =
        card(context, {x - space, top}, Align::right, a, static_cast<double>(x - space));
    PicturePart right =
        card(context, {x + space, top}, Align::left, b, static_cast<double>(width - x - space));
    // At the window's edge neither has room beside the other.
    if (left.box.meets(right.box)) {
        right = moved(std::move(right), 0, left.box.height() + context.pt(6));
    }
    return {left, right, grip(context, {x, height * 0.5F}, false)};
}

std::vector<PicturePart> lens_captions(const PictureContext& context, float top) {
    const ViewState& state = context.state;
    const Comparison& c = state.comparison;
    const ScreenPoint at = lens_centre(c, context.viewport);
    const double off = (c.lens_radius + 8) * context.viewport.scale;
    // Below the lens, or above it where the dock would cover the card.
    const double room = context.viewport.height * 0.84;
    const double below =
        at.y + off < room ? at.y + off : at.y - off - static_cast<double>(context.pt(34));
    return {card(context, {context.width() / 2, top}, Align::middle,
                 caption_of(context, "A", view_of(state, SideName::a))),
            card(context, to_point({at.x, below}), Align::middle,
                 caption_of(context, "B", view_of(state, SideName::b)), 1e9, false)};
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
            text = filled(view.paper ? tr("Promised {1}") : tr("By {1}"), {day_words(view.date)});
        }
        parts.push_back(card(context, free_top(context, panes[i].box, top, edge), Align::middle,
                             text, panes[i].box.width));
    }
    return parts;
}

/// The one map's day, where no panel says it.
std::vector<PicturePart> day_caption(const PictureContext& context, float top) {
    const ViewState& state = context.state;
    const Presenting* told = state.presenting();
    if (told == nullptr || told->blank != Blank::none || told->ended ||
        !geodata::is_dated(context.atlas()) ||
        state.asks(AskKind::guess)) {  // a question names its day itself
        return {};
    }
    return {card(context, {context.width() / 2, top}, Align::middle,
                 filled(tr("Map of {1}"), {day_words(state.comparison.first().date)}))};
}

}  // namespace

std::vector<PicturePart> caption_parts(const PictureContext& context,
                                       const std::optional<UpperEdge>& edge) {
    const ViewState& state = context.state;
    const Comparison& c = state.comparison;
    const float middle = context.width() / 2;
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
            return c.only_b ? one(whole(SideName::b)) : swipe_captions(context, top);
        case CompareMode::fade:
            if (c.only_b) return one(whole(SideName::b));
            return {card(context, {middle - context.pt(6), top}, Align::right, whole(SideName::a)),
                    card(context, {middle + context.pt(6), top}, Align::left, whole(SideName::b))};
        case CompareMode::lens:
            return c.only_b ? one(whole(SideName::b)) : lens_captions(context, top);
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

std::vector<PicturePart> shared_pointer(const PictureContext& context, ScreenPoint at) {
    if (!beside_each_other(context.comparison()) || at.x < 0) return {};
    const std::vector<Pane> panes = panes_of(context.state, context.viewport);
    const auto under = std::find_if(panes.begin(), panes.end(),
                                    [&](const Pane& pane) { return pane.box.contains(at); });
    if (under == panes.end()) return {};
    PicturePart part;
    for (const Pane& pane : panes) {
        if (&pane == &*under) continue;
        const ScreenPoint in_pane{at.x - under->box.x + pane.box.x,
                                  at.y - under->box.y + pane.box.y};
        const PicturePoint there = to_point(in_pane);
        if (!pane.box.contains(in_pane)) continue;
        const float r = context.pt(7);
        for (const bool halo : {true, false}) {
            const Ink ink{halo ? context.look.panel_background : context.look.panel_accent};
            const float thick = context.pt(halo ? 4.5 : 2);
            part.marks.emplace_back(
                LineMark{{{there.x - r, there.y}, {there.x + r, there.y}}, ink, thick});
            part.marks.emplace_back(
                LineMark{{{there.x, there.y - r}, {there.x, there.y + r}}, ink, thick});
        }
    }
    return {part};
}

}  // namespace viewer
