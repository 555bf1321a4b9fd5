#include "app/picture/told_step.h"

#include <cmath>
#include <string>

#include "app/picture/lesson_card.h"
#include "app/words/words.h"

namespace viewer {

namespace {

PictureBox whole(const PictureContext& context) {
    return {{0, 0}, {context.width(), context.height()}};
}

PicturePart blank_screen(const PictureContext& context, Blank blank) {
    const bool black = blank == Blank::black;
    PicturePart part;
    part.name = black ? "black" : "white";
    part.box = whole(context);
    part.above_panels = true;
    part.marks.emplace_back(FilledBox{part.box, {black ? Colour{0, 0, 0} : Colour{255, 255, 255}}});
    return part;
}

PicturePart text_part(const std::string& name, const SetText& set, Letters letters, PicturePoint at,
                      Colour ink) {
    PicturePart part;
    part.name = name;
    part.box = {at, {at.x + set.width, at.y + set.height}};
    part.text_size = letters.size;
    part.above_panels = true;
    add_text(part.marks, set, letters.style, at, {ink});
    return part;
}

/// Behind the last step: its title stands where the map was.
std::vector<PicturePart> end_of_lesson(const PictureContext& context) {
    PicturePart ground;
    ground.above_panels = true;
    ground.marks.emplace_back(FilledBox{whole(context), {context.look.panel_background}});
    std::vector<PicturePart> parts{ground};
    const Lesson& lesson = *context.state.lesson;
    const float room = context.width() * 0.8F;
    const auto height = [&](double share) { return static_cast<float>(share) * context.height(); };
    float y = height(0.36);
    const auto line = [&](const char* name, WordStyle style, double share, const std::string& text,
                          Colour ink) {
        if (text.empty()) return;
        const SetText set = context.set_even(style, height(share), room, text);
        const PicturePoint at{std::round((context.width() - set.width) / 2), std::round(y)};
        parts.push_back(text_part(name, set, {style, height(share)}, at, ink));
        y += set.height + height(0.03);
    };
    line("end/title", WordStyle::lesson_title, 0.06, lesson.title, context.look.panel_text);
    line("end/author", WordStyle::lesson_text, 0.033, lesson.author, context.look.panel_text);
    line("end/words", WordStyle::lesson_text, 0.033, tr("The lesson ends here."),
         context.look.panel_muted);
    return parts;
}

std::vector<PicturePart> card_parts(const PictureContext& context, const LessonCard& card) {
    const PicturePoint min{card.edge, context.height() - card.edge - card.height};
    const auto from_corner = [&](PicturePoint p) { return PicturePoint{min.x + p.x, min.y + p.y}; };
    const Ink line{context.look.panel_text, 0.25F};
    PicturePart ground;
    ground.name = "lesson";
    ground.box = {min, {min.x + card.width, min.y + card.height}};
    ground.covers = true;
    ground.above_panels = true;
    add_card(ground.marks, ground.box, {context.look.panel_background}, line, context.pt(6));
    for (const auto& [from, to] : card.rules) {
        ground.marks.emplace_back(
            LineMark{{from_corner(from), from_corner(to)}, line, context.pt(1)});
    }
    for (Swatch swatch : card.swatches) {
        swatch.box = {from_corner(swatch.box.min), from_corner(swatch.box.max)};
        ground.marks.emplace_back(std::move(swatch));
    }
    std::vector<PicturePart> parts{std::move(ground)};
    for (const LessonCard::Text& text : card.texts) {
        if (!text.seen) continue;
        parts.push_back(text_part(text.name, text.set, {text.style, text.size},
                                  from_corner(text.at), text.ink));
    }
    return parts;
}

}  // namespace

ToldStep told_step(const PictureContext& context) {
    const ViewState& state = context.state;
    const Presenting* p = state.presenting();
    if (p == nullptr) return {};
    if (p->blank != Blank::none) return {{blank_screen(context, p->blank)}, std::nullopt};
    const std::vector<LessonStep>& steps = state.lesson->steps;
    if (state.asks(AskKind::guess) || state.step >= steps.size()) return {};
    if (p->ended) return {end_of_lesson(context), std::nullopt};
    const LessonStep& step = steps[state.step];
    const LessonCard card = lesson_card(context, step);
    const LessonCard shown = p->sources ? sources_card(context, step, card) : card;
    return {card_parts(context, shown), room_of(card, context.viewport)};
}

std::vector<PicturePart> held_sign(const PictureContext& context) {
    if (context.state.held_picture() == nullptr || context.state.presenter) return {};
    const Letters letters{WordStyle::body, context.text.usual_size(WordStyle::body)};
    const SetText set = context.set(letters.style, letters.size, context.width() / 2,
                                    tr("The picture is held; H lets it go."));
    const float aside = context.pt(10), above = context.pt(5);
    const PicturePoint max{context.width() - context.pt(12), context.height() - context.pt(12)};
    const PicturePoint min{max.x - set.width - 2 * aside, max.y - set.height - 2 * above};
    PicturePart part;
    part.name = "held";
    part.box = {min, max};
    part.above_panels = true;
    add_card(part.marks, part.box, {context.look.panel_background, 0.94F},
             {context.look.panel_text, 0.2F}, context.pt(5));
    add_text(part.marks, set, letters.style, {min.x + aside, min.y + above},
             {context.look.panel_muted});
    return {part};
}

}  // namespace viewer
