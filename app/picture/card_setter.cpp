#include "app/picture/card_setter.h"

#include <algorithm>
#include <utility>

#include "app/view/told_steps.h"
#include "app/words/words.h"

namespace viewer {

namespace {

// Shares of the window's height (ARCHITECTURE.md, "The back row").
constexpr double headline_size = 0.047, text_size = 0.034, key_size = 0.03, small_size = 0.0235,
                 counter_size = 0.0195;

std::string number_typed(const PictureContext& context) {
    const Presenting* p = context.state.presenting();
    return p != nullptr ? p->number : std::string();
}

std::string counter_of(const PictureContext& context) {
    const ViewState& state = context.state;
    const std::string typed = number_typed(context);
    if (!typed.empty()) return filled(tr("to {1}, Enter"), {typed});
    const StepPlace place = place_of_step(state);
    return std::to_string(place.number) + " / " + std::to_string(place.of);
}

}  // namespace

CardSetter::CardSetter(const PictureContext& context, float width, double grown)
    : context_(context), grown_(grown) {
    card_.edge = share(card_inset) / static_cast<float>(grown);
    card_.width = width;
    room_ = width - 2 * card_.edge;
    y_ = card_.edge * 0.75F;
}

void CardSetter::headline(const std::string& text) {
    constexpr WordStyle style = WordStyle::lesson_text;
    const std::string counter = counter_of(context_);
    const bool typed = !number_typed(context_).empty();
    const auto size =
        static_cast<float>((typed ? text_size : counter_size) * context_.viewport.height);
    const float width = context_.text.width(style, size, counter);
    add("lesson/counter", style, size, context_.look.panel_muted, counter,
        PicturePoint{card_.width - card_.edge * 0.6F - width, card_.edge * 0.3F}, 2 * width);
    beside_counter_ = room_ - width;
    below("lesson/headline", WordStyle::lesson_title, share(headline_size),
          context_.look.panel_text, text, 0, beside_counter_);
}

void CardSetter::body(const std::string& text, bool beside_headline) {
    if (beside_headline && follow_headline(text)) return;
    below("lesson/text", WordStyle::lesson_text, share(text_size), context_.look.panel_text, text,
          card_.edge * 0.35F, room_);
}

void CardSetter::columns(const LessonStep& step) {
    const std::vector<LessonColumn>& columns = step.columns;
    if (columns.empty()) return;
    const auto count = static_cast<float>(columns.size());
    const float width = (room_ - (count - 1) * 2 * card_.edge) / count;
    const float top = y_, left = left_;
    float bottom = top;
    const Presenting* told = context_.state.presenting();
    const std::size_t held_back = told != nullptr ? told->held_back : 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::size_t first = card_.texts.size();
        y_ = top;
        left_ = left + static_cast<float>(i) * (width + 2 * card_.edge);
        below("lesson/column title", WordStyle::lesson_title, share(text_size * 1.12),
              context_.look.panel_accent, columns[i].title, card_.edge * 0.6F, width);
        below("lesson/column text", WordStyle::lesson_text, share(text_size),
              context_.look.panel_text, columns[i].text, card_.edge * 0.2F, width);
        bottom = std::max(bottom, y_);
        if (column_seen(step, i, held_back)) continue;
        for (std::size_t t = first; t < card_.texts.size(); ++t) card_.texts[t].seen = false;
    }
    for (std::size_t i = 1; i < columns.size(); ++i) {
        const float x = left + static_cast<float>(i) * (width + 2 * card_.edge);
        card_.rules.emplace_back(PicturePoint{x, top + card_.edge * 0.7F}, PicturePoint{x, bottom});
    }
    left_ = left;
    y_ = bottom;
}

void CardSetter::lines(const std::vector<CardLine>& lines) {
    for (const CardLine& line : lines) {
        below(line.name, line.style, share(line.size), line.ink, line.text, card_.edge * line.gap,
              room_);
    }
}

void CardSetter::key(const std::vector<LegendEntry>& entries) {
    if (entries.empty()) return;
    y_ += card_.edge * 0.55F;
    constexpr WordStyle style = WordStyle::lesson_text;
    const float size = share(key_size), wide = size * 1.7F, high = size * 0.95F;
    const float before = size * 0.5F, between = size * 1.4F;
    float x = 0, row = 0;
    for (const LegendEntry& entry : entries) {
        SetText set = context_.set(style, size, room_ - wide - before, entry.text);
        const float width = wide + before + set.width;
        if (x > 0 && x + between + width > room_) {
            x = 0;
            y_ += row + size * 0.25F;
            row = 0;
        }
        if (x > 0) x += between;
        const PicturePoint at{card_.edge + x, y_ + size * 0.12F};
        card_.swatches.push_back({entry, {at, {at.x + wide, at.y + high}}, context_.pt(1)});
        row = std::max(row, set.height);
        card_.texts.push_back({"lesson/key", style, context_.look.panel_text, size, std::move(set),
                               PicturePoint{at.x + wide + before, y_}});
        x += width;
    }
    y_ += row;
}

void CardSetter::small(const std::string& text, float gap) {
    below("lesson/sources", WordStyle::lesson_text, share(small_size), context_.look.panel_muted,
          text, gap, room_);
}

void CardSetter::sources(const LessonStep& step, const Lesson& lesson) {
    for (const std::string& source : numbered_sources(step)) {
        below("lesson/source", WordStyle::lesson_text, share(text_size), context_.look.panel_text,
              source, card_.edge * 0.3F, room_);
    }
    float gap = card_.edge * 0.7F;
    for (const std::string& abbreviation : lesson.abbreviations) {
        const std::string shortened = abbreviation.substr(0, abbreviation.find(':'));
        const bool used = std::any_of(
            step.sources.begin(), step.sources.end(),
            [&](const std::string& s) { return s.find(shortened) != std::string::npos; });
        if (used) small(abbreviation, std::exchange(gap, card_.edge * 0.1F));
    }
}

LessonCard CardSetter::done() {
    card_.height = y_ + card_.edge * 0.75F;
    return std::move(card_);
}

float CardSetter::share(double part) const {
    return static_cast<float>(part * grown_ * context_.viewport.height);
}

bool CardSetter::follow_headline(const std::string& text) {
    const LessonCard::Text& headline = card_.texts.back();
    const float size = share(text_size), from = headline.set.width + 1.2F * size;
    const float width = beside_counter_ - size - from;
    const bool one_line = headline.set.height <= headline.size &&
                          context_.set(WordStyle::lesson_text, size, width, text).height <= size;
    if (text.empty() || !one_line) return false;
    const float down = headline.at.y + (headline.size - size) * 0.8F;  // on its baseline
    const PicturePoint at{headline.at.x + from, down};
    add("lesson/text", WordStyle::lesson_text, size, context_.look.panel_text, text, at, width);
    return true;
}

void CardSetter::add(const char* name, WordStyle style, float size, Colour ink,
                     const std::string& text, PicturePoint at, float width) {
    SetText set = style == WordStyle::lesson_title ? context_.set_even(style, size, width, text)
                                                   : context_.set(style, size, width, text);
    card_.fits = card_.fits && set.fits;
    card_.texts.push_back({name, style, ink, size, std::move(set), at});
}

void CardSetter::below(const char* name, WordStyle style, float size, Colour ink,
                       const std::string& text, float gap, float width) {
    if (text.empty()) return;
    add(name, style, size, ink, text, PicturePoint{card_.edge + left_, y_ + gap}, width);
    y_ += gap + card_.texts.back().set.height;
}

}  // namespace viewer
