#include "app/lesson/step_text.h"

#include <algorithm>

#include "app/lesson/lesson_parts.h"
#include "app/lesson/toml_statements.h"

namespace viewer {

namespace {

using Kind = TomlStatement::Kind;
using Statements = std::vector<TomlStatement>;

bool is_key(const TomlStatement& s, std::string_view key) {
    return s.kind == Kind::key && s.name == key && s.single();
}

/// A text with lines of its own gets the line breaks of the others.
class Lines {
  public:
    explicit Lines(std::string_view text) {
        const std::size_t first = text.find('\n');
        returns_ = first != std::string_view::npos && first > 0 && text[first - 1] == '\r';
    }
    [[nodiscard]] std::string broken(std::string_view text) const {
        std::string out;
        for (const char c : text) {
            if (c == '\n' && returns_) out += '\r';
            out += c;
        }
        return out;
    }

  private:
    bool returns_ = false;
};

/// The statements between the line [[step]] and the first table or column.
struct OwnKeys {
    Statements::const_iterator begin, end;
};

OwnKeys own_keys(const std::string& written, const Statements& statements) {
    const auto is_table = [](const TomlStatement& s) { return s.kind == Kind::header; };
    auto begin = statements.begin();
    const auto first = std::find_if(begin, statements.end(), is_table);
    if (first != statements.end() &&
        written.compare(first->begin, step_line.size(), step_line) == 0) {
        begin = first + 1;
    }
    return {begin, std::find_if(begin, statements.end(), is_table)};
}

/// Behind the last key; where there is none, behind the line [[step]], or behind the comment that
/// the file begins with.
std::size_t behind_keys(const Statements& statements, const OwnKeys& own) {
    for (auto s = own.end; s != own.begin; --s) {
        if (const auto& before = *(s - 1); before.kind == Kind::key) return before.end;
    }
    auto at = own.begin;
    if (at == statements.begin()) {
        while (at != own.end && at->kind == Kind::comment) ++at;
    }
    return at == statements.begin() ? 0 : (at - 1)->end;
}

std::string as_comment(std::string_view lines) {
    std::string out;
    bool begins = true;
    for (const char c : lines) {
        if (begins && c != '\n') out += "# ";
        out += c;
        begins = c == '\n';
    }
    return out;
}

/// Makes comments of what would be the key a second time, behind `first`.
std::string without_others(const std::string& written, std::string_view key) {
    const Statements statements = toml_statements(written);
    const OwnKeys own = own_keys(written, statements);
    std::string out;
    bool found = false, within = false;
    for (auto s = statements.begin(); s != statements.end(); ++s) {
        const std::string_view lines =
            std::string_view(written).substr(s->begin, s->end - s->begin);
        const bool here = s >= own.begin && s < own.end;
        if (s->kind == Kind::header) within = s >= own.begin && s->name == key;
        const bool same = here && s->kind == Kind::key && s->name == key;
        const bool first = same && !found && is_key(*s, key);
        if (first) found = true;
        const bool other = (same && !first) || (within && s->kind != Kind::comment);
        out += other ? as_comment(lines) : std::string(lines);
    }
    return out;
}

std::string added(const std::string& written, std::size_t at, std::string_view key,
                  const std::string& value) {
    const std::size_t mark = written.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    at = std::max(at, mark);
    std::string line = std::string(key) + " = " + value + "\n";
    if (at > mark && written[at - 1] != '\n') line.insert(0, 1, '\n');
    return written.substr(0, at) + Lines(written).broken(line) + written.substr(at);
}

/// The comment behind the value is somebody's words and stays, on a line of its own.
std::string without_key(const std::string& written, const TomlStatement& s) {
    const std::size_t mark = written.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    const std::size_t begin = std::max(s.begin, mark);
    const std::size_t comment = std::min(written.find('#', s.value_end), s.end);
    return written.substr(0, begin) + written.substr(comment);
}

}  // namespace

std::string with_key(const std::string& written, std::string_view key,
                     const std::optional<std::string>& value) {
    const std::string clear = without_others(written, key);
    const Statements statements = toml_statements(clear);
    const OwnKeys own = own_keys(clear, statements);
    const auto found =
        std::find_if(own.begin, own.end, [&](const TomlStatement& s) { return is_key(s, key); });
    if (found == own.end) {
        return value ? added(clear, behind_keys(statements, own), key, *value) : written;
    }
    if (!value) return without_key(clear, *found);
    return clear.substr(0, found->value_begin) + Lines(clear).broken(*value) +
           clear.substr(found->value_end);
}

std::vector<std::string> split_columns(const std::string& written) {
    std::vector<std::string> parts(1);
    for (const TomlStatement& s : toml_statements(written)) {
        const bool column = written.compare(s.begin, column_line.size(), column_line) == 0;
        if (column && s.kind == Kind::header) parts.emplace_back();
        parts.back() += written.substr(s.begin, s.end - s.begin);
    }
    return parts;
}

std::string with_column_key(const std::string& column, std::string_view key,
                            const std::optional<std::string>& value) {
    const std::size_t first = std::min(column.find('\n'), column.size() - 1) + 1;
    return column.substr(0, first) + with_key(column.substr(first), key, value);
}

}  // namespace viewer
