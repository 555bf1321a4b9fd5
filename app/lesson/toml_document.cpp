#include "app/lesson/toml_document.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "app/lesson/toml_statements.h"
#include "app/view/lesson_bounds.h"

namespace viewer {

namespace {

constexpr std::size_t most_mended = std::size_t{1} << 20U;  // bytes

std::string too_many(const char* what, std::size_t count) {
    return std::string(what) + " (" + std::to_string(count) + ")";
}

std::optional<TomlFault> out_of_bounds(const std::string& text,
                                       const std::vector<TomlStatement>& statements) {
    if (text.size() > most_lesson_bytes) {
        return TomlFault{"this is larger than " + std::to_string(most_lesson_bytes >> 20U) + " MB",
                         "make several lessons of it", 1};
    }
    if (statements.size() > most_statements) {
        return TomlFault{"there are too many lines",
                         "write at most " + std::to_string(most_statements) + " in a step", 1};
    }
    std::size_t values = 0;
    for (const TomlStatement& s : statements) {
        if (s.dotted > most_dotted) {
            return TomlFault{too_many("a key has too many parts", s.dotted),
                             "write at most " + std::to_string(most_dotted), s.line};
        }
        if (s.depth > most_depth) {
            return TomlFault{too_many("too many brackets stand within each other", s.depth),
                             "write at most " + std::to_string(most_depth), s.line};
        }
        values += s.values + (s.kind == TomlStatement::Kind::header ? 1 : 0);
        if (values > most_values) {
            return TomlFault{"there are too many values",
                             "write at most " + std::to_string(most_values) + " in a step", s.line};
        }
    }
    return std::nullopt;
}

TomlDocument parse_bounded(const std::string& text) {
    try {
        return {toml::parse(text), std::nullopt};
    } catch (const toml::parse_error& fault) {
        return {{},
                TomlFault{"this is not TOML: " + std::string(fault.description()), "mend the line",
                          fault.source().begin.line}};
    }
}

/// Line breaks stay: what follows keeps its line.
void blank_out(std::string& text, const TomlStatement& s) {
    for (std::size_t i = s.begin; i < s.end; ++i) {
        if (text[i] != '\n') text[i] = ' ';
    }
}

}  // namespace

TomlDocument parse_toml(const std::string& text) {
    auto fault = out_of_bounds(text, toml_statements(text));
    if (fault) return {{}, std::move(fault)};
    return parse_bounded(text);
}

TomlDocument parse_toml_statements(std::string text) {
    TomlDocument whole = parse_toml(text);
    if (!whole.fault || text.size() > most_mended) return whole;
    const std::vector<TomlStatement> statements = toml_statements(text);
    for (const TomlStatement& s : statements) {
        if (parse_toml(text.substr(s.begin, s.end - s.begin)).fault) blank_out(text, s);
    }
    // What is right by itself can still be there twice.
    constexpr int most_turns = 20;
    for (int turn = 0; turn < most_turns; ++turn) {
        TomlDocument rest = parse_toml(text);
        if (!rest.fault) return {std::move(rest.table), std::move(whole.fault)};
        const auto wrong =
            std::find_if(statements.rbegin(), statements.rend(),
                         [&](const TomlStatement& s) { return s.line <= rest.fault->line; });
        if (wrong == statements.rend()) break;
        blank_out(text, *wrong);
    }
    return whole;
}

}  // namespace viewer
