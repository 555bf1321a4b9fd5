#include "app/lesson/part_reader.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <sstream>

#include "app/view/view_state.h"

namespace viewer {

namespace {

bool is_comment(const std::string& line) {
    return !line.empty() && line.front() == '#';
}

}  // namespace

std::vector<Part> parts_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line + "\n");
    std::vector<std::size_t> starts = {0};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].rfind(step_line, 0) != 0) continue;
        std::size_t first = i;
        while (first > starts.back() && is_comment(lines[first - 1])) --first;
        // The comment at the top of the file is the file's.
        starts.push_back(first == 0 ? i : first);
    }
    std::vector<Part> parts;
    for (std::size_t p = 0; p < starts.size(); ++p) {
        const std::size_t end = p + 1 < starts.size() ? starts[p + 1] : lines.size();
        Part part{"", starts[p] + 1};
        for (std::size_t i = starts[p]; i < end; ++i) part.written += lines[i];
        parts.push_back(std::move(part));
    }
    return parts;
}

bool PartReader::parse() {
    try {
        table_ = toml::parse(part_.table());
        return true;
    } catch (const toml::parse_error& fault) {
        warn("this is not TOML: " + std::string(fault.description()), line_of(fault.source()),
             "mend the line; the rest of the lesson is read");
        return false;
    }
}

void PartReader::text(const char* key, std::string& into) {
    const toml::node* node = take(key);
    if (node == nullptr) return;
    if (const auto value = node->value_exact<std::string>()) {
        into = *value;
        while (!into.empty() && std::isspace(static_cast<unsigned char>(into.back())) != 0) {
            into.pop_back();
        }
    } else {
        wrong(key, *node, "write it between quotation marks");
    }
}

void PartReader::texts(const char* key, std::vector<std::string>& into) {
    const toml::node* node = take(key);
    if (node == nullptr) return;
    const toml::array* list = node->as_array();
    if (list == nullptr) return wrong(key, *node, "write a list: [\"first\", \"second\"]");
    for (const toml::node& item : *list) {
        if (const auto value = item.value_exact<std::string>()) {
            into.push_back(*value);
        } else {
            wrong(key, item, "write each entry between quotation marks");
        }
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
        return wrong("step", *node, "only [[step.column]] may stand in a step");
    }
    for (const toml::node& item : *list) {
        const toml::table* column = item.as_table();
        const auto title = column ? (*column)["title"].value_exact<std::string>() : std::nullopt;
        const auto text = column ? (*column)["text"].value_exact<std::string>() : std::nullopt;
        if (title && text && column->size() == 2) {
            into.push_back({*title, *text});
        } else {
            wrong("step.column", item, "write title = \"...\" and text = \"...\"");
        }
    }
}

void PartReader::layers(const char* key, std::vector<std::string>& into) {
    texts(key, into);
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
    const bool good = degrees.size() == 4 && degrees[0] < degrees[2] && degrees[1] < degrees[3] &&
                      std::all_of(degrees.begin(), degrees.end(),
                                  [](double d) { return std::isfinite(d) && std::abs(d) <= 180; });
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
