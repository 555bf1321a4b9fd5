#include "app/picture/lesson_card.h"

#include <algorithm>
#include <functional>

#include "app/view/step_view.h"
#include "app/words/words.h"

namespace viewer {

namespace {

// Shares of the window's height (ARCHITECTURE.md, "The back row").
constexpr double headline_size = 0.047, text_size = 0.034, key_size = 0.03, small_size = 0.0235,
                 counter_size = 0.0195;
constexpr double inset = 0.03, most_height = 0.86, most_height_low = 0.62;

std::string number_typed(const PictureContext& context) {
    const Presenting* p = context.state.presenting();
    return p != nullptr ? p->number : std::string();
}

std::string counter_of(const PictureContext& context) {
    const ViewState& state = context.state;
    const std::string typed = number_typed(context);
    if (!typed.empty()) return filled(tr("to {1}, Enter"), {typed});
    return std::to_string(state.step + 1) + " / " + std::to_string(state.lesson->steps.size());
}

std::string sources_line(const LessonStep& step) {
    std::string all;
    for (const std::string& source : numbered_sources(step))
        all += (all.empty() ? "" : "; ") + source;
    return all;
}

/// What is meant by hatching and by the papers' lines; the rest of the map needs no key. Each map
/// of "promise and fact" has one line and its paper's day over it: their key leaves that room to
/// the maps.
std::vector<LegendEntry> key_of(const PictureContext& context, const LessonStep& step) {
    const Comparison& c = context.comparison();
    const bool promise = c.on && c.mode == CompareMode::promise;
    if (!promise && (!shows_paper(step) || (c.on && c.mode == CompareMode::changes))) return {};
    ViewState at_rest = context.state;
    if (at_rest.glide() != nullptr) at_rest.camera = at_rest.glide()->to;
    auto entries = legend_of_panes(context.scene, at_rest, context.viewport);
    std::erase_if(entries, [promise](const LegendEntry& entry) {
        const bool line_with_key = entry.of_papers && !promise;
        return entry.symbol != LegendEntry::Symbol::area_pattern && !line_with_key;
    });
    return entries;
}

/// Sets one thing below the other.
class CardSetter {
  public:
    CardSetter(const PictureContext& context, float width, double grown)
        : context_(context), grown_(grown) {
        card_.edge = share(inset) / static_cast<float>(grown);
        card_.width = width;
        room_ = width - 2 * card_.edge;
        y_ = card_.edge * 0.75F;
    }

    void headline(const std::string& text) {
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
    /// `beside_headline`: on its line, where both have room there.
    void body(const std::string& text, bool beside_headline) {
        if (beside_headline && follow_headline(text)) return;
        below("lesson/text", WordStyle::lesson_text, share(text_size), context_.look.panel_text,
              text, card_.edge * 0.35F, room_);
    }
    void columns(const std::vector<LessonColumn>& columns) {
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
            if (i + held_back < columns.size()) continue;
            for (std::size_t t = first; t < card_.texts.size(); ++t) card_.texts[t].seen = false;
        }
        for (std::size_t i = 1; i < columns.size(); ++i) {
            const float x = left + static_cast<float>(i) * (width + 2 * card_.edge);
            card_.rules.emplace_back(PicturePoint{x, top + card_.edge * 0.7F},
                                     PicturePoint{x, bottom});
        }
        left_ = left;
        y_ = bottom;
    }
    /// Swatch and words, as many beside each other as there is room for.
    void key(const std::vector<LegendEntry>& entries) {
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
            card_.texts.push_back({"lesson/key", style, context_.look.panel_text, size,
                                   std::move(set), PicturePoint{at.x + wide + before, y_}});
            x += width;
        }
        y_ += row;
    }
    void small(const std::string& text, float gap) {
        below("lesson/sources", WordStyle::lesson_text, share(small_size),
              context_.look.panel_muted, text, gap, room_);
    }
    /// The sources in letters that the back row can read, and what their abbreviations stand for.
    void sources(const LessonStep& step, const Lesson& lesson) {
        for (const std::string& source : numbered_sources(step)) {
            below("lesson/source", WordStyle::lesson_text, share(text_size),
                  context_.look.panel_text, source, card_.edge * 0.3F, room_);
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
    [[nodiscard]] float edge() const { return card_.edge; }
    LessonCard done() {
        card_.height = y_ + card_.edge * 0.75F;
        return std::move(card_);
    }

  private:
    [[nodiscard]] float share(double part) const {
        return static_cast<float>(part * grown_ * context_.viewport.height);
    }
    bool follow_headline(const std::string& text) {
        const LessonCard::Text& headline = card_.texts.back();
        const float size = share(text_size), from = headline.set.width + 1.2F * size;
        const float width = beside_counter_ - size - from;
        const bool one_line =
            headline.set.height <= headline.size &&
            context_.set(WordStyle::lesson_text, size, width, text).height <= size;
        if (text.empty() || !one_line) return false;
        const float down = headline.at.y + (headline.size - size) * 0.8F;  // on its baseline
        const PicturePoint at{headline.at.x + from, down};
        add("lesson/text", WordStyle::lesson_text, size, context_.look.panel_text, text, at, width);
        return true;
    }
    void add(const char* name, WordStyle style, float size, Colour ink, const std::string& text,
             PicturePoint at, float width) {
        SetText set = style == WordStyle::lesson_title ? context_.set_even(style, size, width, text)
                                                       : context_.set(style, size, width, text);
        card_.fits = card_.fits && set.fits;
        card_.texts.push_back({name, style, ink, size, std::move(set), at});
    }
    void below(const char* name, WordStyle style, float size, Colour ink, const std::string& text,
               float gap, float width) {
        if (text.empty()) return;
        add(name, style, size, ink, text, PicturePoint{card_.edge + left_, y_ + gap}, width);
        y_ += gap + card_.texts.back().set.height;
    }

    const PictureContext& context_;
    double grown_;
    LessonCard card_;
    float room_ = 0, left_ = 0, y_ = 0;
    float beside_counter_ = 0;  ///< of the room, what the headline may take
};

/// What stands on a card below the headline.
using Content = std::function<void(CardSetter&)>;

/// How wide a card may be, narrowest first, and how high.
struct Width {
    float width, most_height;
    bool low;
};

std::vector<Width> widths_of(const PictureContext& context, bool low) {
    const auto wide = static_cast<float>(context.viewport.width);
    const auto high = static_cast<float>(context.viewport.height);
    const float limit = high * static_cast<float>(most_height);
    std::vector<Width> widths;
    // Beside one map the card stands in its left third; else it lies along the bottom.
    if (!low) {
        for (const float share : {0.37F, 0.46F, 0.6F})
            widths.push_back({wide * share, limit, false});
    }
    widths.push_back({wide - 2 * static_cast<float>(inset) * high,
                      high * static_cast<float>(most_height_low), true});
    return widths;
}

LessonCard first_that_fits(const PictureContext& context, const LessonStep& step,
                           const std::vector<Width>& widths, const Content& content) {
    LessonCard card;
    for (double grown = context.class_text(); grown > 0.3; grown -= 0.07) {
        for (const Width& width : widths) {
            CardSetter setter(context, width.width, grown);
            setter.headline(step.headline);
            content(setter);
            card = setter.done();
            card.low = width.low;
            if (card.height <= width.most_height && card.fits) return card;
        }
    }
    return card;
}

/// Whether the text points to its sources by their numbers.
bool has_notes(const LessonStep& step) {
    const auto notes = [](const std::string& text) {
        return text.find("[1]") != std::string::npos;
    };
    return notes(step.text) ||
           std::any_of(step.columns.begin(), step.columns.end(),
                       [&](const LessonColumn& column) { return notes(column.text); });
}

}  // namespace

std::vector<std::string> numbered_sources(const LessonStep& step) {
    std::vector<std::string> sources = step.sources;
    if (!has_notes(step)) return sources;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        sources[i].insert(0, "[" + std::to_string(i + 1) + "] ");
    }
    return sources;
}

LessonCard lesson_card(const PictureContext& context, const LessonStep& step) {
    const bool low = beside_each_other(context.comparison()) || !step.columns.empty();
    const std::vector<LegendEntry> key = key_of(context, step);
    return first_that_fits(context, step, widths_of(context, low), [&](CardSetter& card) {
        // Maps beside each other need the height.
        card.body(step.text, low && step.columns.empty());
        card.columns(step.columns);
        card.key(key);
        card.small(sources_line(step), card.edge() * 0.5F);
    });
}

LessonCard sources_card(const PictureContext& context, const LessonStep& step,
                        const LessonCard& of_step) {
    std::vector<Width> widths = widths_of(context, of_step.low);
    std::erase_if(widths, [&](const Width& each) { return each.width < of_step.width; });
    return first_that_fits(context, step, widths,
                           [&](CardSetter& card) { card.sources(step, *context.state.lesson); });
}

CardRoom room_of(const LessonCard& card, const Viewport& viewport) {
    const auto air = static_cast<double>(2 * card.edge);
    if (card.low) return {0, (static_cast<double>(card.height) + air) / viewport.height};
    return {(static_cast<double>(card.width) + air) / viewport.width, 0};
}

}  // namespace viewer
