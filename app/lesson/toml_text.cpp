#include "app/lesson/toml_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "app/lesson/toml_statements.h"
#include "geodata/letters.h"

namespace viewer {

namespace {

/// What is not seen is written as its number, so that whoever changes the file by hand sees it.
bool unseen(char32_t code) {
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || (code >= 0x2028 && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF;
}

/// Blanks that are no line's end and stand in a text as they are; the reader takes them for blanks
/// as well as the one on the keyboard.
bool blank(char32_t code) {
    return code == 0x20 || code == 0xA0 || code == 0x1680 || code == 0x180E ||
           (code >= 0x2000 && code <= 0x200B) || code == 0x202F || code == 0x205F ||
           code == 0x2060 || code == 0x3000;
}

bool begins_with_blank(std::string_view text) {
    return blank(geodata::take_first(text).code);
}

/// Below U+10000.
std::string numbered(char32_t code) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out = "\\u";
    for (const unsigned shift : {12U, 8U, 4U, 0U}) out += digits[(code >> shift) & 0xFU];
    return out;
}

/// On several lines line breaks and quotation marks stay.
std::string escaped(const std::string& text, bool on_lines) {
    std::string out;
    for (std::string_view rest = text; !rest.empty();) {
        const auto [code, bytes] = geodata::take_first(rest);
        if (code == U'\uFFFD') {
            out += "\uFFFD";
        } else if (code == '\\' || (code == '"' && !on_lines)) {
            out += '\\';
            out += bytes;
        } else if (code == '\n') {
            out += on_lines ? "\n" : "\\n";
        } else if (code == '\t') {
            out += "\\t";
        } else if (code == '\r') {
            out += "\\r";
        } else if (unseen(code)) {
            out += numbered(code);
        } else {
            out += bytes;
        }
    }
    return out;
}

/// Broken for the reader of the file; a backslash at a line's end joins it with the next, whose
/// first blanks would not count: so a line is broken in front of a letter only.
std::string in_lines(std::string_view line) {
    constexpr std::size_t widest = 90;
    std::string out;
    std::size_t column = 0;
    while (!line.empty()) {
        const std::size_t word = std::min(line.find(' '), line.size());
        const std::size_t next = std::min(line.find_first_not_of(' ', word), line.size());
        if (column > 0 && column + word > widest && !begins_with_blank(line)) {
            out += "\\\n";
            column = 0;
        }
        out += line.substr(0, next);
        column += next;
        line.remove_prefix(next);
    }
    return out;
}

/// Whether the text can stand on several lines: quotation marks at its end or three in a row would
/// end it, space at its end is taken for what is in front of the closing marks, and a line that
/// looks like a step would mislead who reads the file.
bool fits_on_lines(const std::string& text) {
    constexpr std::string_view ends_it = "\" \t\r\n\v\f";
    return ends_it.find(text.back()) == std::string_view::npos &&
           text.find("\"\"\"") == std::string::npos && !text.starts_with("[[") &&
           text.find("\n[[") == std::string::npos;
}

/// Where a text further up in the file was never closed, the reader takes the marks that open this
/// one for those that close it, and its lines for TOML. A line that is none stops it, so that no
/// step is lost in the other; a text without such a line stands on one.
bool is_seen_as_text(std::string_view lines) {
    for (const TomlStatement& s : toml_statements(lines)) {
        if (s.broken) return false;
        if (s.kind == TomlStatement::Kind::other) return true;
    }
    return false;
}

}  // namespace

std::string toml_line(const std::string& text) {
    return "\"" + escaped(text, false) + "\"";
}

std::string toml_text(const std::string& text) {
    constexpr std::size_t long_text = 90;
    const bool is_long = text.size() > long_text || text.find('\n') != std::string::npos;
    if (!is_long || !fits_on_lines(text)) return toml_line(text);
    const std::string all = escaped(text, true);
    if (!is_seen_as_text(all)) return toml_line(text);
    std::string out = "\"\"\"\n";
    std::string_view rest = all;
    for (;;) {
        const std::size_t end = rest.find('\n');
        out += in_lines(rest.substr(0, end));
        if (end == std::string_view::npos) return out + "\"\"\"";
        out += '\n';
        rest.remove_prefix(end + 1);
    }
}

std::string toml_number(double number) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    const std::string text(digits.data(), end);
    return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}

}  // namespace viewer
