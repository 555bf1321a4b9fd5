// Of a step: its columns, the days that it plays, and the questions that it keeps.
#include <utility>

#include "app/lesson/ask_text.h"
#include "app/lesson/part_reader.h"
#include "app/view/lesson_bounds.h"

namespace viewer {

void PartReader::days_to_play(const char* key, bool compared,
                              std::optional<geodata::DaySpan>& into) {
    const toml::node* node = take(key);
    if (node == nullptr) return;
    std::vector<geodata::Date> found;
    const toml::array* list = node->as_array();
    for (std::size_t i = 0; list != nullptr && i < list->size() && i < 3; ++i) {
        day(key, *list->get(i), [&](geodata::Date one) { found.push_back(one); });
    }
    if (list != nullptr && list->size() == 2 && found.size() < 2) return;  // told of by day()
    if (found.size() != 2 || found[0] >= found[1]) {
        return wrong(key, *node, "write two dates, the earlier first: [1939-09-01, 1939-09-28]");
    }
    into = {found[0], found[1]};
    if (!compared) return;
    warn("\"" + std::string(key) + "\" does nothing beside a comparison", line_of(node->source()),
         "leave it out, or compare, dates and mode");
}

void PartReader::ask(const char* key, std::optional<AskSet>& into) {
    const toml::node* node = take(key);
    if (node == nullptr) return;
    into = ask_set_from(*node);
    if (!into) wrong(key, *node, ask_remedy);
}

void PartReader::columns(std::vector<LessonColumn>& into) {
    const toml::node* node = take("step");
    if (node == nullptr) return;
    const toml::table* step = node->as_table();
    const toml::array* list = step == nullptr ? nullptr : step->get_as<toml::array>("column");
    if (list == nullptr || step->size() != 1) {
        wrong("step", *node, "only [[step.column]] may stand in a step");
    }
    if (list == nullptr) return;
    for (const toml::node& item : *list) {
        if (into.size() == most_columns) {
            return wrong("step.column", item,
                         "write at most " + std::to_string(most_columns) + " columns");
        }
        column(item, into);
    }
}

void PartReader::column(const toml::node& item, std::vector<LessonColumn>& into) {
    const toml::table* table = item.as_table();
    const toml::node* title = table == nullptr ? nullptr : table->get("title");
    const toml::node* text = table == nullptr ? nullptr : table->get("text");
    if (title == nullptr || text == nullptr) {
        return wrong("step.column", item, "write title = \"...\" and text = \"...\"");
    }
    const auto words = one_text("title", *title, longest_line);
    const auto longer = one_text("text", *text, longest_text);
    const toml::node* reveal = table->get("reveal");
    const auto waits = reveal == nullptr ? false : reveal->value_exact<bool>();
    if (!waits) wrong("reveal", *reveal, "write true or false");
    if (words && longer) into.push_back({*words, *longer, waits.value_or(false)});
    if (table->size() == (reveal == nullptr ? 2U : 3U)) return;
    warn("a column has more than title, text and reveal", line_of(item.source()),
         "what is more is kept, but does nothing");
}

}  // namespace viewer
