#include "app/lesson/write_lesson.h"

#include <array>
#include <optional>
#include <sstream>

#include "app/lesson/read_lesson.h"
#include "app/lesson/step_text.h"

namespace viewer {

namespace {

using Value = std::optional<std::string>;

Value text_value(const std::string& text) {
    return text.empty() ? Value() : toml_text(text);
}

Value list_value(const std::vector<std::string>& texts) {
    if (texts.empty()) return {};
    // A long entry has its own line: lines are what two versions are compared by.
    std::size_t length = 0;
    for (const std::string& text : texts) length += text.size() + 4;
    const bool broken = length > 80;
    std::string out = "[";
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (i > 0) out += broken ? "," : ", ";
        if (broken) out += "\n    ";
        out += toml_line(texts[i]);
    }
    return out + (broken ? "\n]" : "]");
}

Value date_value(const std::optional<geodata::Date>& date) {
    return date ? Value(geodata::to_iso(*date)) : Value();
}

Value dates_value(const std::vector<geodata::Date>& dates) {
    if (dates.empty()) return {};
    std::string out;
    for (const geodata::Date date : dates) {
        out += (out.empty() ? "[" : ", ") + geodata::to_iso(date);
    }
    return out + "]";
}

Value box_value(const std::optional<geodata::LonLatBox>& box) {
    if (!box) return {};
    std::ostringstream out;
    out << std::showpoint << '[';
    const char* comma = "";
    for (const double degrees : {box->west, box->south, box->east, box->north}) {
        std::ostringstream number;
        number << degrees;
        const std::string digits = number.str();
        out << comma << digits << (digits.find('.') == std::string::npos ? ".0" : "");
        comma = ", ";
    }
    return out.str() + "]";
}

struct Key {
    const char* name;
    Value (*value)(const LessonStep&);
};

/// In the order in which a new step is written.
constexpr std::array keys = {
    Key{"headline", [](const LessonStep& s) { return text_value(s.headline); }},
    Key{"date", [](const LessonStep& s) { return date_value(s.date); }},
    Key{"compare", [](const LessonStep& s) { return date_value(s.compare); }},
    Key{"mode",
        [](const LessonStep& s) {
            const bool usual = s.mode == CompareMode::swipe;
            return usual ? Value() : Value(toml_line(mode_name(s.mode)));
        }},
    Key{"paper",
        [](const LessonStep& s) {
            return s.paper ? Value(toml_line(std::string(geodata::to_id(*s.paper)))) : Value();
        }},
    Key{"compare_paper",
        [](const LessonStep& s) {
            if (!s.compare_paper) return Value();
            const auto paper = s.compare_paper->paper;
            return Value(toml_line(paper ? std::string(geodata::to_id(*paper)) : "off"));
        }},
    Key{"dates", [](const LessonStep& s) { return dates_value(s.dates); }},
    Key{"box", [](const LessonStep& s) { return box_value(s.box); }},
    Key{"layers", [](const LessonStep& s) { return list_value(s.layers); }},
    Key{"highlights", [](const LessonStep& s) { return list_value(s.highlights); }},
    Key{"text", [](const LessonStep& s) { return text_value(s.text); }},
    Key{"notes", [](const LessonStep& s) { return text_value(s.notes); }},
    Key{"sources", [](const LessonStep& s) { return list_value(s.sources); }}};

/// What the lines say, or nothing when they are no step.
std::optional<LessonStep> step_in(const std::string& written) {
    const auto lesson = read_lesson_text(written, "");
    if (!lesson || lesson.value().steps.size() != 1) return std::nullopt;
    return lesson.value().steps.front();
}

/// Columns that are new or whose words changed are written, those that are gone left out.
std::string with_columns(const std::string& written, const std::vector<LessonColumn>& before,
                         const std::vector<LessonColumn>& now) {
    std::vector<std::string> parts = split_columns(written);
    if (parts.size() != before.size() + 1) parts.resize(1);  // not read as it stands
    parts.resize(now.size() + 1);
    std::string out = parts.front();
    for (std::size_t i = 0; i < now.size(); ++i) {
        std::string& part = parts[i + 1];
        const bool fresh = part.empty();
        if (fresh) {
            if (!out.empty() && out.substr(out.size() - 2) != "\n\n") out += "\n";
            part = std::string(column_line) + "\n";
        }
        const LessonColumn old = fresh ? LessonColumn{} : before[i];
        if (fresh || old.title != now[i].title) {
            part = with_column_key(part, "title", toml_text(now[i].title));
        }
        if (fresh || old.text != now[i].text) {
            part = with_column_key(part, "text", toml_text(now[i].text));
        }
        out += part;
    }
    return out;
}

/// A blank line closes what is followed by something.
std::string closed(std::string text) {
    if (!text.empty() && text.back() != '\n') text += "\n";
    if (text.size() >= 2 && text[text.size() - 2] != '\n') text += "\n";
    return text;
}

std::string step_text(const LessonStep& step) {
    std::optional<LessonStep> old = step_in(step.written);
    std::string out = old ? step.written : std::string(step_line) + "\n";
    if (!old) old = LessonStep();
    const bool fresh = step.written.empty();
    for (const Key& key : keys) {
        const Value value = key.value(step);
        if (fresh || value != key.value(*old)) out = with_key(out, key.name, value);
    }
    if (step.columns != old->columns) out = with_columns(out, old->columns, step.columns);
    return out;
}

std::string heading_text(const Lesson& lesson) {
    const Lesson old = read_heading(lesson.written);
    std::string out = lesson.written;
    const auto take = [&](const char* key, std::string Lesson::*which) {
        if (lesson.*which != old.*which || lesson.written.empty()) {
            out = with_key(out, key, text_value(lesson.*which));
        }
    };
    take("title", &Lesson::title);
    take("author", &Lesson::author);
    take("language", &Lesson::language);
    take("licence", &Lesson::licence);
    return out;
}

}  // namespace

std::string lesson_text(const Lesson& lesson) {
    std::string out = closed(heading_text(lesson));
    if (!lesson.unread.empty()) out += closed(lesson.unread);
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        const LessonStep& step = lesson.steps[i];
        const bool last = i + 1 == lesson.steps.size();
        const std::string text = step_text(step);
        out += last && step.unread.empty() ? text : closed(text);
        if (!step.unread.empty()) out += last ? step.unread : closed(step.unread);
    }
    return out;
}

}  // namespace viewer
