#include "app/lesson/write_lesson.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>

#include "app/lesson/ask_text.h"
#include "app/lesson/lesson_parts.h"
#include "app/lesson/read_lesson.h"
#include "app/lesson/step_text.h"
#include "app/lesson/toml_statements.h"
#include "app/lesson/toml_text.h"
#include "app/view/lesson_bounds.h"

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

std::string numbers_text(std::initializer_list<double> numbers) {
    std::string out;
    for (const double number : numbers) out += (out.empty() ? "[" : ", ") + toml_number(number);
    return out + "]";
}

Value box_value(const std::optional<geodata::LonLatBox>& box) {
    if (!box) return {};
    return numbers_text({box->west, box->south, box->east, box->north});
}

Value view_value(const std::optional<LookedAt>& view) {
    if (!view) return {};
    return numbers_text({view->centre.lon, view->centre.lat, view->across, view->down});
}

Value lens_value(const std::optional<StepLens>& lens) {
    return lens ? Value(numbers_text({lens->x, lens->y, lens->radius})) : Value();
}

/// Only what is not as usual is written.
Value share_value(double share, double usual) {
    return share == usual ? Value() : Value(toml_number(share));
}
Value flag_value(bool flag, bool usual) {
    return flag == usual ? Value() : Value(flag ? "true" : "false");
}

/// A list that may well be empty: none of them.
Value names_value(const std::vector<std::string>& names) {
    return names.empty() ? Value("[]") : list_value(names);
}

Value layers_value(const Layers& layers) {
    if (layers == LessonStep::of_lesson()) return {};
    std::vector<std::string> on;
    for (const NamedLayer& layer : named_layers) {
        if (layers.*(layer.which)) on.emplace_back(layer.name);
    }
    return names_value(on);
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
    Key{"play",
        [](const LessonStep& s) {
            return s.play ? dates_value({s.play->first, s.play->last}) : Value();
        }},
    Key{"mode",
        [](const LessonStep& s) {
            const bool usual = s.mode == CompareMode::swipe;
            return usual ? Value() : Value(toml_line(mode_name(s.mode)));
        }},
    Key{"paper",
        [](const LessonStep& s) { return s.paper.empty() ? Value() : Value(toml_line(s.paper)); }},
    Key{"document",
        [](const LessonStep& s) {
            return s.document.empty() ? Value() : Value(toml_line(s.document));
        }},
    Key{"clause",
        [](const LessonStep& s) {
            return s.clause.empty() ? Value() : Value(toml_line(s.clause));
        }},
    Key{"compare_paper",
        [](const LessonStep& s) {
            if (!s.compare_paper) return Value();
            return Value(toml_line(s.compare_paper->empty() ? "off" : *s.compare_paper));
        }},
    Key{"dates", [](const LessonStep& s) { return dates_value(s.dates); }},
    Key{"holders", [](const LessonStep& s) { return flag_value(s.holders, true); }},
    Key{"compare_holders", [](const LessonStep& s) { return flag_value(s.compare_holders, true); }},
    Key{"territories",
        [](const LessonStep& s) { return s.territories ? names_value(*s.territories) : Value(); }},
    Key{"line", [](const LessonStep& s) { return share_value(s.line, 0.5); }},
    Key{"line_across", [](const LessonStep& s) { return flag_value(s.line_across, false); }},
    Key{"fade", [](const LessonStep& s) { return share_value(s.fade, 0.5); }},
    Key{"lens", [](const LessonStep& s) { return lens_value(s.lens); }},
    Key{"view", [](const LessonStep& s) { return view_value(s.view); }},
    Key{"box", [](const LessonStep& s) { return box_value(s.box); }},
    Key{"layers", [](const LessonStep& s) { return layers_value(s.layers); }},
    Key{"names",
        [](const LessonStep& s) {
            const bool usual = s.names == LabelNames::both;
            const char* id = label_names_ids.at(static_cast<std::size_t>(s.names));
            return usual ? Value() : Value(toml_line(id));
        }},
    Key{"highlights", [](const LessonStep& s) { return list_value(s.highlights); }},
    Key{"ask", [](const LessonStep& s) { return s.ask ? Value(ask_text(*s.ask)) : Value(); }},
    Key{"columns_in_turn",
        [](const LessonStep& s) { return flag_value(s.columns_in_turn, false); }},
    Key{"short", [](const LessonStep& s) { return flag_value(s.in_short, false); }},
    Key{"text", [](const LessonStep& s) { return text_value(s.text); }},
    Key{"notes", [](const LessonStep& s) { return text_value(s.notes); }},
    Key{"sources", [](const LessonStep& s) { return list_value(s.sources); }}};

/// What the lines say, or nothing when they are no step.
std::optional<LessonStep> step_in(const std::string& written) {
    const auto lesson = read_lesson_text(written, "");
    if (!lesson || lesson.value().steps.size() != 1) return std::nullopt;
    return lesson.value().steps.front();
}

/// With a blank line at its end, as what is followed by something new or moved has it.
std::string closed(std::string text) {
    if (text.empty() || text == byte_order_mark) return text;
    if (text.back() != '\n') text += "\n";
    if (!text.ends_with("\n\n") && !text.ends_with("\n\r\n")) text += "\n";
    return text;
}

/// The lines of a column, and of those behind it that could not be read.
struct ColumnLines {
    std::string own, unread;
};

/// The first has the step's own lines.
std::vector<ColumnLines> readable_columns(const std::string& written) {
    std::vector<std::string> parts = split_columns(written);
    std::vector<ColumnLines> columns = {{std::move(parts.front()), ""}};
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const auto step = step_in(std::string(step_line) + "\n" + parts[i]);
        const bool read = step && step->columns.size() == 1 && columns.size() <= most_columns;
        if (read) {
            columns.push_back({std::move(parts[i]), ""});
        } else {
            columns.back().unread += parts[i];
        }
    }
    return columns;
}

/// Columns that are new or whose words changed are written, those that are gone left out.
std::string with_columns(const std::string& written, const std::vector<LessonColumn>& before,
                         const std::vector<LessonColumn>& now) {
    std::vector<ColumnLines> parts = readable_columns(written);
    parts.resize(std::max(parts.size(), now.size() + 1));
    std::string out = parts.front().own + parts.front().unread;
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        std::string& part = parts[i + 1].own;
        const bool fresh = part.empty();
        if (i >= now.size()) {
            out += parts[i + 1].unread;
            continue;
        }
        if (fresh) {
            out = closed(std::move(out));
            part = std::string(column_line) + "\n";
        }
        const LessonColumn old = fresh || i >= before.size() ? LessonColumn{} : before[i];
        if (fresh || old.title != now[i].title) {
            part = with_column_key(part, "title", toml_text(now[i].title));
        }
        if (fresh || old.text != now[i].text) {
            part = with_column_key(part, "text", toml_text(now[i].text));
        }
        if (old.reveal != now[i].reveal) {
            part = with_column_key(part, "reveal", flag_value(now[i].reveal, false));
        }
        out += part + parts[i + 1].unread;
    }
    return out;
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
    const bool closes = out != step.written && closed(step.written) == step.written;
    return closes ? closed(std::move(out)) : out;
}

bool made_here(const Lesson& lesson) {
    return lesson.written.empty() && lesson.unread.empty() &&
           std::all_of(lesson.steps.begin(), lesson.steps.end(),
                       [](const LessonStep& step) { return step.written.empty(); });
}

std::string heading_text(const Lesson& lesson) {
    const Lesson old = read_heading(lesson.written);
    const bool fresh = made_here(lesson);
    std::string out = lesson.written;
    const auto take = [&](const char* key, std::string Lesson::*which) {
        if (lesson.*which != old.*which || fresh) {
            out = with_key(out, key, text_value(lesson.*which));
        }
    };
    take("title", &Lesson::title);
    take("author", &Lesson::author);
    take("language", &Lesson::language);
    take("licence", &Lesson::licence);
    return out == lesson.written ? out : closed(std::move(out));
}

/// Puts parts behind each other. What stood beside each other in the file stands so again, byte by
/// byte; a blank line stands between what did not.
class Joiner {
  public:
    void add(const std::string& text, std::size_t from, std::size_t length) {
        if (text.empty()) return;
        if (from != end_) all_ = closed(std::move(all_));
        all_ += text;
        end_ = from == std::string::npos ? from - 1 : from + length;
    }
    [[nodiscard]] const std::string& all() const { return all_; }

  private:
    std::string all_;
    std::size_t end_ = 0;  ///< behind the last part, in the file it was read from
};

}  // namespace

std::string lesson_text(const Lesson& lesson) {
    Joiner text;
    const std::size_t heading = lesson.written.size();
    text.add(heading_text(lesson), 0, heading);
    text.add(lesson.unread, heading, lesson.unread.size());
    for (const LessonStep& step : lesson.steps) {
        const std::size_t behind = step.from + step.written.size();
        text.add(step_text(step), step.from, step.written.size());
        text.add(step.unread, behind, step.unread.size());
    }
    return text.all();
}

}  // namespace viewer
