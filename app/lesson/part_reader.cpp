#include "app/lesson/part_reader.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <utility>

#include "app/view/lesson_bounds.h"
#include "app/view/view_state.h"
#include "geodata/letters.h"

namespace viewer {

namespace {

std::string at_most(std::size_t count, const char* of) {
    return "write at most " + std::to_string(count) + " " + of;
}

/// None where one is no number.
std::vector<double> numbers_in(const toml::node& node) {
    std::vector<double> all;
    const toml::array* list = node.as_array();
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
        const auto value = list->get(i)->value<double>();
        if (!value || !std::isfinite(*value)) return {};
        all.push_back(*value);
    }
    return all;
}

bool within(double value, double least, double most) {
    return value >= least && value <= most;
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
    } else if (geodata::letters_in(*value) > longest) {
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
    if (list == nullptr || list->empty() || list->size() > most_sides) {
        return wrong(key, *node, "write one to four dates: [1939-08-23, 1940-08-06]");
    }
    for (const toml::node& item : *list) {
        day(key, item, [&](geodata::Date one) { into.push_back(one); });
    }
}

std::optional<std::vector<std::string>> PartReader::names(
    const char* key, const std::vector<std::string_view>& allowed) {
    const toml::node* node = take(key);
    if (node == nullptr) return std::nullopt;
    std::vector<std::string> found;
    const toml::array* list = node->as_array();
    bool good = list != nullptr && list->size() <= allowed.size();
    for (std::size_t i = 0; good && i < list->size(); ++i) {
        const auto name = list->get(i)->value_exact<std::string>();
        good = name && std::find(allowed.begin(), allowed.end(), *name) != allowed.end();
        if (good) found.push_back(*name);
    }
    if (good) return found;
    std::string all;
    for (const std::string_view one : allowed) all += (all.empty() ? "" : ", ") + std::string(one);
    wrong(key, *node, "write a list, with names from " + all);
    return std::nullopt;
}

void PartReader::layers(const char* key, Layers& into) {
    std::vector<std::string_view> allowed;
    for (const NamedLayer& layer : named_layers) allowed.push_back(layer.name);
    const auto on = names(key, allowed);
    if (!on) return;
    for (const NamedLayer& layer : named_layers) {
        into.*(layer.which) = std::find(on->begin(), on->end(), layer.name) != on->end();
    }
}

void PartReader::territories(const char* key, std::optional<std::vector<std::string>>& into) {
    const toml::node* node = take(key);
    if (node == nullptr) return;
    std::vector<std::string> ids;
    const toml::array* list = node->as_array();
    bool good = list != nullptr && list->size() <= geodata::most_territories;
    for (std::size_t i = 0; good && i < list->size(); ++i) {
        const auto id = list->get(i)->value_exact<std::string>();
        good = id && !id->empty() && geodata::letters_in(*id) <= longest_line;
        if (good) ids.push_back(*id);
    }
    if (!good) return wrong(key, *node, "write a list of territories: [\"latvia\", \"poland\"]");
    into = std::move(ids);
}

void PartReader::box(const char* key, std::optional<geodata::LonLatBox>& into) {
    const toml::node* node = take(key);
    if (node == nullptr) return;
    const std::vector<double> d = numbers_in(*node);
    const bool good = d.size() == 4 && d[0] < d[2] && d[1] < d[3] && within(d[0], -180, 180) &&
                      within(d[1], -90, 90) && within(d[2], -180, 180) && within(d[3], -90, 90);
    if (!good) return wrong(key, *node, "write [west, south, east, north] in degrees");
    into = geodata::LonLatBox{d[0], d[1], d[2], d[3]};
}

void PartReader::view(const char* key, std::optional<LookedAt>& into) {
    const toml::node* node = take(key);
    if (node == nullptr) return;
    constexpr double least = 0.001, most = 20'000;  // kilometres
    const std::vector<double> d = numbers_in(*node);
    const bool good = d.size() == 4 && within(d[0], -180, 180) && within(d[1], -90, 90) &&
                      within(d[2], least, most) && within(d[3], least, most);
    if (!good) {
        return wrong(key, *node, "write [longitude, latitude, kilometres across, kilometres down]");
    }
    into = LookedAt{{d[0], d[1]}, d[2], d[3]};
}

void PartReader::share(const char* key, double& into) {
    const toml::node* node = take(key);
    if (node == nullptr) return;
    const auto value = node->value<double>();
    if (!value || !within(*value, 0, 1)) return wrong(key, *node, "write a number from 0 to 1");
    into = *value;
}

void PartReader::lens(const char* key, std::optional<StepLens>& into) {
    const toml::node* node = take(key);
    if (node == nullptr) return;
    const std::vector<double> d = numbers_in(*node);
    const bool good =
        d.size() == 3 && within(d[0], 0, 1) && within(d[1], 0, 1) && within(d[2], 0.001, 10);
    if (!good) {
        return wrong(key, *node, "write [from the left, from above, radius] as shares of the map");
    }
    into = StepLens{d[0], d[1], d[2]};
}

void PartReader::flag(const char* key, bool& into) {
    const toml::node* node = take(key);
    if (node == nullptr) return;
    const auto value = node->value_exact<bool>();
    if (!value) return wrong(key, *node, "write true or false");
    into = *value;
}

void PartReader::tell_unknown() {
    for (const auto& [key, node] : table_) {
        const std::string name(key.str());
        if (std::find(taken_.begin(), taken_.end(), name) != taken_.end()) continue;
        warn("\"" + name + "\" is not known", line_of(node.source()),
             "it is kept, but does nothing; the keys are title, author, language, licence and "
             "abbreviations, then in each step headline, text, notes, sources, date, paper, "
             "document, clause, "
             "compare, compare_paper, mode, dates, holders, compare_holders, territories, line, "
             "line_across, fade, lens, view, box, highlights, layers, names, columns_in_turn, "
             "short, "
             "play and ask");
    }
}

void PartReader::day(const char* key, const toml::node& node,
                     const std::function<void(geodata::Date)>& use) {
    const auto value = node.value_exact<toml::date>();
    if (!value) return wrong(key, node, "write a date without quotation marks: 1939-08-23");
    const geodata::Date one = geodata::make_date(value->year, value->month, value->day);
    if (!geodata::all_days.contains(one)) {
        return wrong(key, node, "write a year from 0001 to 9999");
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
