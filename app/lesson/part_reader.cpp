#include "app/lesson/part_reader.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <utility>

#include "app/view/lesson_bounds.h"
#include "app/view/view_state.h"

namespace viewer {

namespace {

std::string at_most(std::size_t count, const char* of) {
    return "write at most " + std::to_string(count) + " " + of;
}

}  // namespace

bool PartReader::parse() {
    text_ = part_.table();
    return take_over(parse_toml(text_));
}

void PartReader::parse_what_can_be() {
    text_ = part_.written;
    static_cast<void>(take_over(parse_toml_statements(text_)));
}

bool PartReader::take_over(TomlDocument document) {
    table_ = std::move(document.table);
    statements_ = toml_statements(text_);
    if (!document.fault) return true;
    warn(document.fault->what, part_.line - 1 + document.fault->line,
         document.fault->remedy + "; the rest of the lesson is read");
    return false;
}

std::optional<std::string> PartReader::one_text(const std::string& key, const toml::node& node,
                                                std::size_t longest) {
    auto value = node.value_exact<std::string>();
    if (!value) {
        wrong(key, node, "write it between quotation marks");
    } else if (letters_in(*value) > longest) {
        wrong(key, node, at_most(longest, "letters"));
        value.reset();
    }
    return value;
}

void PartReader::text(const char* key, std::string& into, std::size_t longest) {
    const toml::node* node = take(key);
    const auto value = node == nullptr ? std::nullopt : one_text(key, *node, longest);
    if (!value) return;
    into = *value;
    if (!on_several_lines(key)) return;
    // There the closing quotation marks have a line of their own.
    while (!into.empty() && std::isspace(static_cast<unsigned char>(into.back())) != 0) {
        into.pop_back();
    }
}

void PartReader::texts(const char* key, std::vector<std::string>& into, std::size_t most,
                       std::size_t longest) {
    const toml::node* node = take(key);
    if (node == nullptr) return;
    const toml::array* list = node->as_array();
    if (list == nullptr) return wrong(key, *node, "write a list: [\"first\", \"second\"]");
    if (list->size() > most) return wrong(key, *node, at_most(most, "of them"));
    for (const toml::node& item : *list) {
        if (auto value = one_text(key, item, longest)) into.push_back(*std::move(value));
    }
}

void PartReader::date(const char* key, const std::function<void(geodata::Date)>& use) {
    const toml::node* node = take(key);
    if (node != nullptr) day(key, *node, use);
}

void PartReader::dates(const char* key, std::vector<geodata::Date>& into) {
    const toml::node* node = take(key);
    if (node == nullptr) return;
    const toml::array* list = node->as_array();
    if (list == nullptr || list->empty() || list->size() > most_key_dates) {
        return wrong(key, *node, "write one to four dates: [1939-08-23, 1940-08-06]");
    }
    for (const toml::node& item : *list) {
        day(key, item, [&](geodata::Date one) { into.push_back(one); });
    }
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
            return wrong("step.column", item, at_most(most_columns, "columns"));
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
    if (words && longer) into.push_back({*words, *longer});
    if (table->size() == 2) return;
    warn("a column has more than title and text", line_of(item.source()),
         "what is more is kept, but does nothing");
}

void PartReader::layers(const char* key, std::vector<std::string>& into) {
    texts(key, into, named_layers.size(), longest_line);
    const auto known = [&](const std::string& name) {
        return std::any_of(named_layers.begin(), named_layers.end(),
                           [&](const NamedLayer& layer) { return layer.name == name; });
    };
    if (std::all_of(into.begin(), into.end(), known)) return;
    into.clear();
    wrong(key, *table_.get(key),
          "choose from land, borders, rivers, places, labels, graticule, uncertainty");
}

void PartReader::box(const char* key, std::optional<geodata::LonLatBox>& into) {
    const toml::node* node = take(key);
    if (node == nullptr) return;
    std::vector<double> degrees;
    if (const toml::array* list = node->as_array()) {
        for (const toml::node& item : *list) {
            if (const auto value = item.value<double>()) degrees.push_back(*value);
        }
    }
    const auto within = [&](std::size_t i, double most) { return std::abs(degrees[i]) <= most; };
    const bool good = degrees.size() == 4 && degrees[0] < degrees[2] && degrees[1] < degrees[3] &&
                      within(0, 180) && within(1, 90) && within(2, 180) && within(3, 90);
    if (!good) return wrong(key, *node, "write [west, south, east, north] in degrees");
    into = geodata::LonLatBox{degrees[0], degrees[1], degrees[2], degrees[3]};
}

void PartReader::tell_unknown() {
    for (const auto& [key, node] : table_) {
        const std::string name(key.str());
        if (std::find(taken_.begin(), taken_.end(), name) != taken_.end()) continue;
        warn("\"" + name + "\" is not known", line_of(node.source()),
             "it is kept, but does nothing; the keys are title, author, language, licence and "
             "abbreviations, then in each step headline, text, notes, sources, date, paper, "
             "compare, compare_paper, mode, dates, box, highlights and layers");
    }
}

void PartReader::day(const char* key, const toml::node& node,
                     const std::function<void(geodata::Date)>& use) {
    const auto value = node.value_exact<toml::date>();
    if (!value) return wrong(key, node, "write a date without quotation marks: 1939-08-23");
    const geodata::Date one = geodata::make_date(value->year, value->month, value->day);
    if (one < geodata::first_day || one > geodata::last_day) {
        return wrong(key, node, "the atlas reaches from 1938-01-01 to 1941-06-22");
    }
    use(one);
}

bool PartReader::on_several_lines(std::string_view key) const {
    const auto found =
        std::find_if(statements_.begin(), statements_.end(), [&](const TomlStatement& s) {
            return s.kind == TomlStatement::Kind::key && s.name == key;
        });
    if (found == statements_.end()) return false;
    const std::string_view value = std::string_view(text_).substr(found->value_begin);
    return value.starts_with("\"\"\"") || value.starts_with("'''");
}

const toml::node* PartReader::take(const char* key) {
    taken_.emplace_back(key);
    return table_.get(key);
}

void PartReader::wrong(const std::string& key, const toml::node& node, const std::string& remedy) {
    warn("\"" + key + "\" cannot be read", line_of(node.source()), remedy);
}

std::size_t PartReader::line_of(const toml::source_region& region) const {
    return part_.line - 1 + region.begin.line;
}

void PartReader::warn(std::string what, std::size_t line, std::string remedy) {
    warnings_.push_back(
        {{std::move(what), file_ + ", line " + std::to_string(line), std::move(remedy)}});
}

}  // namespace viewer
