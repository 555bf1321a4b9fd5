#include "app/view/lesson_bounds.h"

#include <algorithm>
#include <string_view>

#include "geodata/letters.h"

namespace viewer {

namespace {

void cut(std::vector<std::string>& texts, std::size_t most, std::size_t letters) {
    if (texts.size() > most) texts.resize(most);
    for (std::string& text : texts) text = within_letters(std::move(text), letters);
}

}  // namespace

std::string within_letters(std::string text, std::size_t most) {
    std::string_view rest = text;
    for (std::size_t letters = 0; letters < most && !rest.empty(); ++letters) {
        geodata::take_first(rest);
    }
    text.resize(text.size() - rest.size());
    return text;
}

LessonStep within_bounds(LessonStep step) {
    const auto shorten = [](std::string& text, std::size_t most) {
        text = within_letters(std::move(text), most);
    };
    shorten(step.headline, longest_line);
    shorten(step.text, longest_text);
    shorten(step.notes, longest_notes);
    cut(step.sources, most_sources, longest_source);
    cut(step.highlights, most_highlights, longest_line);
    if (step.columns.size() > most_columns) step.columns.resize(most_columns);
    for (LessonColumn& column : step.columns) {
        shorten(column.title, longest_line);
        shorten(column.text, longest_text);
    }
    if (step.ask) {
        step.ask->level = std::min(step.ask->level, most_ask_level);
        step.ask->seed = std::min(step.ask->seed, largest_ask_seed);
    }
    return step;
}

}  // namespace viewer
