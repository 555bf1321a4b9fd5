#include "app/lesson/toml_statements.h"

#include <algorithm>

#include <toml++/toml.h>

namespace viewer {

namespace {

using Kind = TomlStatement::Kind;

/// The name that a quoted key with escapes in it stands for.
std::string unescaped(std::string_view quoted) {
    constexpr std::size_t longest_name = 1000;  // bytes; a longer one is none that is known
    if (quoted.size() > longest_name) return std::string(quoted);
    try {
        const toml::table table = toml::parse(std::string(quoted) + " = 0");
        return table.empty() ? std::string() : std::string(table.begin()->first.str());
    } catch (const toml::parse_error&) {
        return std::string(quoted);
    }
}

class Scanner {
  public:
    explicit Scanner(std::string_view text) : text_(text) {
        if (text_.starts_with(byte_order_mark)) first_ = byte_order_mark.size();
    }

    [[nodiscard]] TomlStatement statement(std::size_t begin) const;

  private:
    [[nodiscard]] char at(std::size_t i) const { return i < text_.size() ? text_[i] : '\n'; }
    [[nodiscard]] std::size_t behind_line(std::size_t i) const {
        const std::size_t end = text_.find('\n', i);
        return end == std::string_view::npos ? text_.size() : end + 1;
    }
    [[nodiscard]] std::size_t behind_blanks(std::size_t i) const {
        while (at(i) == ' ' || at(i) == '\t' || (at(i) == '\r' && at(i + 1) == '\n')) ++i;
        return i;
    }
    [[nodiscard]] bool three_quotes(std::size_t i) const {
        return i + 2 < text_.size() && text_[i] == text_[i + 1] && text_[i] == text_[i + 2];
    }

    /// a."b c".d; where it ends, blanks left aside.
    std::size_t path(std::size_t i, TomlStatement& s) const {
        constexpr std::string_view ends_name = " \t\r\n.=[]{},#\"'";
        for (;;) {
            i = behind_blanks(i);
            const std::size_t begin = i;
            const char quote = at(i);
            if (quote == '"' || quote == '\'') {
                for (++i; at(i) != quote && at(i) != '\n'; ++i) {
                    if (quote == '"' && at(i) == '\\' && at(i + 1) != '\n') ++i;
                }
                if (at(i) == quote) ++i;
            } else {
                i = std::min(text_.find_first_of(ends_name, i), text_.size());
            }
            if (++s.name_parts == 1) s.name = name(text_.substr(begin, i - begin));
            s.dotted = s.name_parts;
            i = behind_blanks(i);
            if (at(i) != '.') return i;
            ++i;
        }
    }

    static std::string name(std::string_view written) {
        const bool quoted = written.size() >= 2 && (written[0] == '"' || written[0] == '\'');
        if (!quoted) return std::string(written);
        if (written[0] == '"' && written.find('\\') != std::string_view::npos) {
            return unescaped(written);
        }
        return std::string(written.substr(1, written.size() - 2));
    }

    /// Behind the string that begins here; npos when it does not end.
    [[nodiscard]] std::size_t behind_string(std::size_t i) const {
        const char quote = at(i);
        const bool long_string = three_quotes(i);
        i += long_string ? 3 : 1;
        for (; i < text_.size(); ++i) {
            if (text_[i] == '\n' && !long_string) break;
            if (text_[i] == '\\' && quote == '"') {
                ++i;
            } else if (text_[i] == quote && !long_string) {
                return i + 1;
            } else if (text_[i] == quote && three_quotes(i)) {
                i += 3;  // one or two quotes more belong to the text
                for (int more = 0; more < 2 && i < text_.size() && text_[i] == quote; ++more) ++i;
                return i;
            }
        }
        return std::string_view::npos;
    }

    void value(TomlStatement& s) const {
        std::size_t depth = 0, dotted = 1;
        std::size_t i = s.value_begin;
        s.values = 1;
        s.value_end = i;
        for (; i < text_.size(); ++i) {
            const char c = text_[i];
            if (c == '\n' && depth == 0) break;
            if (c == '\n' && text_.substr(i + 1).starts_with("[[step]]")) {
                return only_first_line(s);  // no list holds that
            }
            if (c == '#') {
                if (depth == 0) break;
                i = behind_line(i) - 2;  // the line break is next
                if (i + 2 >= text_.size() && text_.back() != '\n') return only_first_line(s);
                continue;
            }
            if (c == '"' || c == '\'') {
                const std::size_t end = behind_string(i);
                if (end == std::string_view::npos) return only_first_line(s);
                i = end - 1;
            }
            if (c == '[' || c == '{') s.depth = std::max(s.depth, ++depth);
            if ((c == ']' || c == '}') && depth > 0) --depth;
            if (c == '[' || c == '{' || c == ',') ++s.values;
            if (c == '.') s.dotted = std::max(s.dotted, ++dotted);
            if (c == '[' || c == '{' || c == ',' || c == '=') dotted = 1;
            if (c != ' ' && c != '\t' && c != '\r' && c != '\n') s.value_end = i + 1;
        }
        if (depth > 0) return only_first_line(s);
        s.end = behind_line(i);
    }

    void only_first_line(TomlStatement& s) const {
        s.broken = true;
        s.end = behind_line(s.value_begin);
        s.value_end = s.end;
        while (s.value_end > s.value_begin &&
               (text_[s.value_end - 1] == '\n' || text_[s.value_end - 1] == '\r')) {
            --s.value_end;
        }
    }

    std::string_view text_;
    std::size_t first_ = 0;  ///< behind a byte order mark
};

TomlStatement Scanner::statement(std::size_t begin) const {
    TomlStatement s;
    s.begin = begin;
    s.end = behind_line(begin);
    const std::size_t i = behind_blanks(std::max(begin, first_));
    if (i >= text_.size() || at(i) == '\n') {
        s.kind = Kind::blank;
    } else if (at(i) == '#') {
        s.kind = Kind::comment;
    } else if (at(i) == '[') {
        s.kind = Kind::header;
        path(at(i + 1) == '[' ? i + 2 : i + 1, s);
    } else {
        const std::size_t equals = path(i, s);
        if (at(equals) != '=') return s;
        s.kind = Kind::key;
        s.value_begin = behind_blanks(equals + 1);
        value(s);
    }
    return s;
}

}  // namespace

TomlStatement toml_statement(std::string_view text, std::size_t begin) {
    return Scanner(text).statement(begin);
}

std::vector<TomlStatement> toml_statements(std::string_view text) {
    const Scanner scanner(text);
    std::vector<TomlStatement> found;
    std::size_t line = 1, broken = 0;
    for (std::size_t at = 0; at < text.size(); at = found.back().end) {
        found.push_back(scanner.statement(at));
        TomlStatement& s = found.back();
        if (s.broken) ++broken;
        if (broken > most_broken || found.size() > most_statements) {
            s = {};
            s.begin = at;
            s.end = text.size();
        }
        s.line = line;
        const std::string_view lines = text.substr(at, s.end - at);
        line += static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n'));
    }
    return found;
}

}  // namespace viewer
