#include "app/settings/settings_fault.h"

#include <algorithm>
#include <cstddef>

#include "app/lesson/toml_statements.h"
#include "app/words/words.h"

namespace viewer {

namespace {

using Statements = std::vector<TomlStatement>;

bool says_something(const TomlStatement& s) {
    return s.kind != TomlStatement::Kind::blank && s.kind != TomlStatement::Kind::comment;
}

/// The last that begins on the line or before it, or none.
Statements::const_iterator statement_at(const Statements& all, std::size_t line) {
    auto found = all.end();
    for (auto s = all.begin(); s != all.end() && s->line <= line; ++s) {
        if (says_something(*s)) found = s;
    }
    return found;
}

std::size_t last_line_of(const TomlStatement& s, const std::string& text) {
    const auto begin = text.begin() + static_cast<std::ptrdiff_t>(s.begin);
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(s.end);
    const auto breaks = static_cast<std::size_t>(std::count(begin, end, '\n'));
    const bool ends_line = s.end > s.begin && text[s.end - 1] == '\n';
    return s.line + breaks - (ends_line ? 1 : 0);
}

/// A setting of its name stands before it; keys of tables are nobody's settings.
bool is_second(const Statements& all, Statements::const_iterator statement) {
    if (statement->kind != TomlStatement::Kind::key || !statement->single()) return false;
    const auto of_kind = [&](TomlStatement::Kind kind, const std::string& name) {
        return std::any_of(all.begin(), statement, [&](const TomlStatement& s) {
            return s.kind == kind && (name.empty() || s.name == name);
        });
    };
    return !of_kind(TomlStatement::Kind::header, {}) &&
           of_kind(TomlStatement::Kind::key, statement->name);
}

}  // namespace

geodata::Issue SettingsFault::told() const {
    if (file_itself) return *file_itself;
    std::string where = filled(tr("{1}, line {2}"), {file, std::to_string(line)});
    if (!key.empty()) where += ", " + key;
    const auto part = [&](std::size_t i) { return i < parts.size() ? parts[i] : std::string(); };
    return {tr(what), where, filled(tr(remedy), {part(0), part(1)})};
}

SettingsFault fault_of_text(const std::string& text, const std::string& file, std::size_t line) {
    SettingsFault fault;
    fault.file = file;
    fault.line = line;
    fault.what = mark("this is no setting that can be read");
    fault.remedy = mark("mend the line or remove it");
    const Statements statements = toml_statements(text);
    const auto open = std::find_if(statements.begin(), statements.end(),
                                   [&](const auto& s) { return s.broken && s.line <= line; });
    if (open != statements.end()) {
        fault.line = open->line;
        fault.what = mark("a quotation mark or a bracket is not closed");
        fault.remedy = mark("close it");
        return fault;
    }
    const auto at = statement_at(statements, line);
    if (at == statements.end()) return fault;
    fault.line = std::min(line, last_line_of(*at, text));
    if (is_second(statements, at)) {
        fault.key = at->name;
        fault.what = mark("it is set a second time");
        fault.remedy = mark("keep one of the two lines");
    }
    return fault;
}

}  // namespace viewer
