#include "app/picture/lesson_card.h"

#include <algorithm>
#include <functional>

#include "app/picture/card_setter.h"
#include "app/picture/clause_lines.h"
#include "app/view/reading.h"
#include "app/view/step_view.h"
#include "app/words/words.h"

namespace viewer {

namespace {

constexpr double most_height = 0.86, most_height_low = 0.62;  // of the window's

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
    if (Presenting* told = at_rest.presenting()) told->clause.reset();  // the same for all of them
    if (at_rest.glide() != nullptr) at_rest.camera = at_rest.glide()->to;
    auto entries = legend_of_panes(context.scene, at_rest, context.viewport);
    std::erase_if(entries, [promise](const LegendEntry& entry) {
        const bool line_with_key = entry.of_papers && !promise;
        return entry.symbol != LegendEntry::Symbol::area_pattern && !line_with_key;
    });
    return entries;
}

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
    widths.push_back({wide - 2 * static_cast<float>(card_inset) * high,
                      high * static_cast<float>(most_height_low), true});
    return widths;
}

LessonCard first_that_fits(const PictureContext& context, const LessonStep& step,
                           const std::vector<Width>& widths, const Content& content,
                           double smallest = 0.3) {
    LessonCard card;
    constexpr double step_down = 0.07;
    // The usual size is one of those that are tried.
    const auto smaller = [](double size) {
        return size > 1 ? std::max(1.0, size - step_down) : size - step_down;
    };
    for (double grown = context.class_text(); grown > smallest; grown = smaller(grown)) {
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

bool has_room(const LessonCard& card, const std::vector<Width>& widths) {
    return card.fits && std::any_of(widths.begin(), widths.end(), [&](const Width& each) {
               return each.width == card.width && card.height <= each.most_height;
           });
}

/// All clauses where they can be read from the back row so, else one by one; the card is as high
/// with each of them, so that the map beside it stays.
LessonCard clauses_card(const PictureContext& context, const LessonStep& step,
                        const std::vector<Width>& widths,
                        const std::function<void(CardSetter&)>& below) {
    constexpr double least = 0.885;  // of the usual size: 3 % of the height
    const std::size_t lit = clause_at(context, step);
    const auto with = [&](std::size_t clause, ClausesSet set) {
        return [&, clause, set](CardSetter& card) {
            card.body(step.text, false);
            card.lines(clause_lines(context, step, clause, set));
            below(card);
        };
    };
    LessonCard all = first_that_fits(context, step, widths, with(lit, ClausesSet::all), least);
    if (has_room(all, widths)) return all;
    std::size_t longest = 0;
    float most = 0;
    const std::size_t clauses = told_clauses(step, context.atlas()).size();
    for (std::size_t i = 0; i < clauses; ++i) {
        CardSetter setter(context, widths.front().width, 1);
        with(i, ClausesSet::lit)(setter);
        const float height = setter.done().height;
        if (height > most) longest = i;
        most = std::max(most, height);
    }
    const LessonCard room = first_that_fits(context, step, widths, with(longest, ClausesSet::lit));
    std::vector<Width> same = widths;
    std::erase_if(same, [&](const Width& each) { return each.width != room.width; });
    LessonCard card = first_that_fits(context, step, same, with(lit, ClausesSet::lit));
    card.height = std::max(card.height, room.height);
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
    if (!told_clauses(step, context.atlas()).empty()) {
        return clauses_card(context, step, widths_of(context, low), [&](CardSetter& card) {
            card.key(key);
            card.small(sources_line(step), card.edge() * 0.3F);
        });
    }
    return first_that_fits(context, step, widths_of(context, low), [&](CardSetter& card) {
        // Maps beside each other need the height.
        card.body(step.text, low && step.columns.empty());
        card.columns(step);
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
