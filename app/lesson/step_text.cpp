#include "app/lesson/step_text.h"

#include <algorithm>
#include <sstream>
#include <vector>

#include <toml++/toml.h>

namespace viewer {

namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

/// Where a value stands, lines and columns counted from 0; the end is behind its last character.
struct Span {
    std::size_t key_line, line, column, end_line, end_column;
};

/// toml++ counts columns in code points; the lines hold UTF-8.
std::size_t byte_of(const std::string& line, std::size_t code_points) {
    std::size_t at = 0;
    for (std::size_t n = 0; at < line.size() && n < code_points; ++n) {
        ++at;
        while (at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80U) ++at;
    }
    return at;
}

Span span_of(const toml::key& key, const toml::node& node, const std::vector<std::string>& lines) {
    const toml::source_region& where = node.source();
    Span span{key.source().begin.line - 1U, where.begin.line - 1U, 0, where.end.line - 1U, 0};
    span.column = byte_of(lines[span.line], where.begin.column - 1U);
    span.end_column = byte_of(lines[span.end_line], where.end.column - 1U);
    return span;
}

/// The line behind the last key of the step itself, its columns left aside.
std::size_t end_of_keys(const toml::table& table, const std::vector<std::string>& lines) {
    std::size_t last = 0;
    const auto step = std::find_if(lines.begin(), lines.end(), [](const std::string& line) {
        return line.rfind(step_line, 0) == 0;
    });
    if (step != lines.end()) last = static_cast<std::size_t>(step - lines.begin()) + 1;
    for (const auto& [key, node] : table) {
        if (key.str() == "step") continue;  // [[step.column]]
        last = std::max(last, span_of(key, node, lines).end_line + 1);
    }
    return last;
}

std::string escaped(const std::string& text, bool broken) {
    std::string out;
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' && !broken) {
            out += "\\\"";
        } else if (c == '\\') {
            out += "\\\\";
        } else if (c == '\n' && broken) {
            out += c;
        } else if (code < 0x20 || code == 0x7F) {
            out += c == '\t' ? "\\t" : c == '\n' ? "\\n" : " ";
        } else {
            out += c;
        }
    }
    return out;
}

}  // namespace

std::string without_step_line(const std::string& written) {
    std::vector<std::string> lines = lines_of(written);
    const auto step = std::find_if(lines.begin(), lines.end(), [](const std::string& line) {
        return line.rfind(step_line, 0) == 0;
    });
    if (step != lines.end()) step->clear();
    return joined(lines);
}

std::string with_key(const std::string& written, std::string_view key,
                     const std::optional<std::string>& value) {
    std::vector<std::string> lines = lines_of(written);
    toml::table table;
    try {
        table = toml::parse(without_step_line(written));
    } catch (const toml::parse_error&) {
        return written;
    }
    const auto found = table.find(key);
    if (found == table.end()) {
        if (!value) return written;
        const auto at = static_cast<std::ptrdiff_t>(end_of_keys(table, lines));
        lines.insert(lines.begin() + at, std::string(key) + " = " + *value);
        return joined(lines);
    }
    const Span span = span_of(found->first, found->second, lines);
    const std::string tail = lines[span.end_line].substr(span.end_column);
    const auto first = lines.begin() + static_cast<std::ptrdiff_t>(span.line);
    if (!value) {
        const auto from = lines.begin() + static_cast<std::ptrdiff_t>(span.key_line);
        lines.erase(from, lines.begin() + static_cast<std::ptrdiff_t>(span.end_line) + 1);
        // A comment behind the value was about it, and goes too.
        return joined(lines);
    }
    *first = first->substr(0, span.column) + *value + tail;
    lines.erase(first + 1, lines.begin() + static_cast<std::ptrdiff_t>(span.end_line) + 1);
    return joined(lines);
}

std::string toml_line(const std::string& text) {
    return "\"" + escaped(text, false) + "\"";
}

std::vector<std::string> split_columns(const std::string& written) {
    std::vector<std::string> parts(1);
    for (const std::string& line : lines_of(written)) {
        if (line.rfind(column_line, 0) == 0) parts.emplace_back();
        parts.back() += line + "\n";
    }
    return parts;
}

std::string with_column_key(const std::string& column, std::string_view key,
                            const std::string& value) {
    const std::size_t first = column.find('\n') + 1;
    return column.substr(0, first) + with_key(column.substr(first), key, value);
}

std::string toml_text(const std::string& text) {
    constexpr std::size_t long_text = 90;
    const bool broken = text.find('\n') != std::string::npos;
    if (!broken && text.size() <= long_text) return toml_line(text);
    if (text.find("\"\"\"") != std::string::npos || (!text.empty() && text.back() == '"')) {
        return toml_line(text);
    }
    // Long lines are broken for the reader of the file; a backslash at their end joins them again.
    std::string out = "\"\"\"\n";
    std::size_t column = 0;
    std::istringstream words(escaped(text, true));
    std::string line;
    bool first_line = true;
    while (std::getline(words, line)) {
        if (!first_line) out += "\n";
        first_line = false;
        column = 0;
        std::istringstream parts(line);
        std::string word;
        for (bool first = true; std::getline(parts, word, ' '); first = false) {
            if (!first) {
                out += ' ';
                ++column;
                if (column + word.size() > long_text) {
                    out += "\\\n";
                    column = 0;
                }
            }
            out += word;
            column += word.size();
        }
    }
    return out + "\"\"\"";
}

}  // namespace viewer
