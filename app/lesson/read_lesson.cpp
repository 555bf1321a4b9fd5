#include "app/lesson/read_lesson.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <fstream>
#include <functional>
#include <optional>
#include <sstream>

#include <toml++/toml.h>

#include "app/lesson/step_text.h"
#include "app/view/view_state.h"

namespace viewer {

namespace {

namespace fs = std::filesystem;
using geodata::Warning;

/// A part of the file that is read by itself, and the line it begins in.
struct Part {
    std::string written;  ///< as it stands in the file
    std::size_t line = 1;
    /// The same as a table of its own.
    [[nodiscard]] std::string table() const { return without_step_line(written); }
};

bool is_comment(const std::string& line) {
    return !line.empty() && line.front() == '#';
}

/// What stands before the first [[step]], then each step with the comments right above it.
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

class PartReader {
  public:
    PartReader(const Part& part, const std::string& file, std::vector<Warning>& warnings)
        : part_(part), file_(file), warnings_(warnings) {}

    /// False when the part is no TOML at all.
    bool parse() {
        try {
            table_ = toml::parse(part_.table());
            return true;
        } catch (const toml::parse_error& fault) {
            warn("this is not TOML: " + std::string(fault.description()), line_of(fault.source()),
                 "mend the line; the rest of the lesson is read");
            return false;
        }
    }

    void text(const char* key, std::string& into) {
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

    void texts(const char* key, std::vector<std::string>& into) {
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

    void date(const char* key, const std::function<void(geodata::Date)>& use) {
        const toml::node* node = take(key);
        if (node == nullptr) return;
        const auto value = node->value_exact<toml::date>();
        if (!value) return wrong(key, *node, "write a date without quotation marks: 1939-08-23");
        const geodata::Date day = geodata::make_date(value->year, value->month, value->day);
        if (day < geodata::first_day || day > geodata::last_day) {
            return wrong(key, *node, "the atlas reaches from 1938-01-01 to 1941-06-22");
        }
        use(day);
    }

    template <class T>
    void choice(const char* key, const std::function<std::optional<T>(const std::string&)>& from,
                const char* allowed, const std::function<void(T)>& use) {
        const toml::node* node = take(key);
        if (node == nullptr) return;
        const auto name = node->value_exact<std::string>();
        const std::optional<T> value = name ? from(*name) : std::nullopt;
        if (value) return use(*value);
        wrong(key, *node, allowed);
    }

    /// [[step.column]] with title and text.
    void columns(std::vector<LessonColumn>& into) {
        const toml::node* node = take("step");
        if (node == nullptr) return;
        const toml::table* step = node->as_table();
        const toml::array* list = step == nullptr ? nullptr : step->get_as<toml::array>("column");
        if (list == nullptr || step->size() != 1) {
            return wrong("step", *node, "only [[step.column]] may stand in a step");
        }
        for (const toml::node& item : *list) {
            const toml::table* column = item.as_table();
            const auto title =
                column ? (*column)["title"].value_exact<std::string>() : std::nullopt;
            const auto text = column ? (*column)["text"].value_exact<std::string>() : std::nullopt;
            if (title && text && column->size() == 2) {
                into.push_back({*title, *text});
            } else {
                wrong("step.column", item, "write title = \"...\" and text = \"...\"");
            }
        }
    }

    void layers(const char* key, std::vector<std::string>& into) {
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

    void box(const char* key, std::optional<geodata::LonLatBox>& into) {
        const toml::node* node = take(key);
        if (node == nullptr) return;
        std::vector<double> degrees;
        if (const toml::array* list = node->as_array()) {
            for (const toml::node& item : *list) {
                if (const auto value = item.value<double>()) degrees.push_back(*value);
            }
        }
        const bool good =
            degrees.size() == 4 && degrees[0] < degrees[2] && degrees[1] < degrees[3] &&
            std::all_of(degrees.begin(), degrees.end(),
                        [](double d) { return std::isfinite(d) && std::abs(d) <= 180; });
        if (!good) return wrong(key, *node, "write [west, south, east, north] in degrees");
        into = geodata::LonLatBox{degrees[0], degrees[1], degrees[2], degrees[3]};
    }

    /// What nobody asked for.
    void tell_unknown() {
        for (const auto& [key, node] : table_) {
            const std::string name(key.str());
            if (std::find(taken_.begin(), taken_.end(), name) != taken_.end()) continue;
            warn("\"" + name + "\" is not known", line_of(node.source()),
                 "it is kept, but does nothing; the keys are title, author, language, licence and "
                 "abbreviations, then in each step headline, text, notes, sources, date, paper, "
                 "compare, mode, "
                 "box, highlights and layers");
        }
    }

  private:
    const toml::node* take(const char* key) {
        taken_.emplace_back(key);
        return table_.get(key);
    }
    void wrong(const std::string& key, const toml::node& node, const std::string& remedy) {
        warn("\"" + key + "\" cannot be read", line_of(node.source()), remedy);
    }
    [[nodiscard]] std::size_t line_of(const toml::source_region& region) const {
        return part_.line - 1 + region.begin.line;
    }
    void warn(std::string what, std::size_t line, std::string remedy) {
        warnings_.push_back(
            {{std::move(what), file_ + ", line " + std::to_string(line), std::move(remedy)}});
    }

    const Part& part_;
    const std::string& file_;
    std::vector<Warning>& warnings_;
    toml::table table_;
    std::vector<std::string> taken_;
};

constexpr std::array mode_names = {"swipe",   "fade",    "lens",    "side",
                                   "flicker", "changes", "promise", "several"};

std::optional<CompareMode> mode_from(const std::string& name) {
    const auto found = std::find(mode_names.begin(), mode_names.end(), name);
    if (found == mode_names.end()) return std::nullopt;
    return static_cast<CompareMode>(found - mode_names.begin());
}

std::optional<geodata::Paper> paper_from(const std::string& name) {
    const auto paper = geodata::paper_from(name);
    return paper == geodata::Paper::january_1941 ? std::nullopt : paper;
}

LessonStep step_of(PartReader& part) {
    LessonStep step;
    part.text("headline", step.headline);
    part.text("text", step.text);
    part.text("notes", step.notes);
    part.texts("sources", step.sources);
    part.date("date", [&](geodata::Date day) { step.date = day; });
    part.date("compare", [&](geodata::Date day) { step.compare = day; });
    part.choice<geodata::Paper>("paper", paper_from, "write \"1939-08-23\" or \"1939-09-28\"",
                                [&](geodata::Paper paper) { step.paper = paper; });
    part.choice<CompareMode>(
        "mode", mode_from,
        "choose from swipe, fade, lens, side, flicker, changes, promise, several",
        [&](CompareMode mode) { step.mode = mode; });
    part.box("box", step.box);
    part.texts("highlights", step.highlights);
    part.layers("layers", step.layers);
    part.columns(step.columns);
    part.tell_unknown();
    return step;
}

void heading_of(PartReader& part, Lesson& lesson) {
    part.text("title", lesson.title);
    part.text("author", lesson.author);
    part.text("language", lesson.language);
    part.text("licence", lesson.licence);
    part.texts("abbreviations", lesson.abbreviations);
    part.tell_unknown();
}

}  // namespace

Lesson read_heading(const std::string& text) {
    Lesson lesson;
    std::vector<Warning> warnings;
    const Part lines{text, 1};
    const std::string name;
    PartReader part(lines, name, warnings);
    if (part.parse()) heading_of(part, lesson);
    return lesson;
}

std::string mode_name(CompareMode mode) {
    return mode_names.at(static_cast<std::size_t>(mode));
}

geodata::Result<Lesson> read_lesson_text(const std::string& text, const std::string& name) {
    Lesson lesson;
    std::vector<Warning> warnings;
    const std::vector<Part> parts = parts_of(text);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        PartReader part(parts[i], name, warnings);
        if (!part.parse()) {
            std::string& unread = lesson.steps.empty() ? lesson.unread : lesson.steps.back().unread;
            unread += parts[i].written;
            continue;
        }
        if (i > 0) {
            lesson.steps.push_back(step_of(part));
            lesson.steps.back().written = parts[i].written;
            continue;
        }
        lesson.written = parts[i].written;
        heading_of(part, lesson);
    }
    if (lesson.steps.empty()) {
        const std::string why = warnings.empty() ? "" : " (" + warnings.front().sentence() + ")";
        return geodata::Error{{"the lesson has no step that can be read" + why, name,
                               "begin each step with a line [[step]]"}};
    }
    return {std::move(lesson), std::move(warnings)};
}

geodata::Result<Lesson> read_lesson(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::error_code failed;
    if (!stream || fs::is_directory(file, failed)) {
        return geodata::Error{{"the lesson cannot be opened", file.string(),
                               "see that the file is there and can be read"}};
    }
    std::ostringstream text;
    text << stream.rdbuf();
    auto lesson = read_lesson_text(text.str(), file.string());
    if (!lesson) return lesson;
    const std::vector<Warning> warnings = lesson.warnings();
    Lesson read = std::move(lesson).value();
    read.file = file;
    return {std::move(read), warnings};
}

}  // namespace viewer
