#include "app/lesson/read_lesson.h"

#include <algorithm>
#include <array>
#include <optional>

#include "app/lesson/part_reader.h"
#include "app/platform/small_file.h"
#include "app/view/lesson_bounds.h"

namespace viewer {

namespace {

namespace fs = std::filesystem;
using geodata::Warning;

constexpr std::array mode_names = {"swipe",   "fade",    "lens",    "side",
                                   "flicker", "changes", "promise", "several"};

/// The enumerator whose place its name has among the names.
template <class Enum, std::size_t count>
std::optional<Enum> named(const std::array<const char*, count>& names, const std::string& name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Enum>(found - names.begin());
}

std::optional<CompareMode> mode_from(const std::string& name) {
    return named<CompareMode>(mode_names, name);
}

std::optional<LabelNames> label_names_from(const std::string& name) {
    return named<LabelNames>(label_names_ids, name);
}

LessonStep step_of(PartReader& part) {
    LessonStep step;
    part.text("headline", step.headline, longest_line);
    part.text("text", step.text, longest_text);
    part.text("notes", step.notes, longest_notes);
    part.texts("sources", step.sources, most_sources, longest_source);
    part.date("date", [&](geodata::Date day) { step.date = day; });
    part.date("compare", [&](geodata::Date day) { step.compare = day; });
    part.text("paper", step.paper, longest_line);
    part.text("document", step.document, longest_line);
    part.text("clause", step.clause, longest_line);
    std::string other;
    part.text("compare_paper", other, longest_line);
    if (!other.empty()) step.compare_paper = other == "off" ? "" : other;
    part.dates("dates", step.dates);
    part.flag("short", step.in_short);
    part.choice<CompareMode>(
        "mode", mode_from,
        "choose from swipe, fade, lens, side, flicker, changes, promise, several",
        [&](CompareMode mode) { step.mode = mode; });
    part.flag("holders", step.holders);
    part.flag("compare_holders", step.compare_holders);
    part.territories("territories", step.territories);
    part.share("line", step.line);
    part.flag("line_across", step.line_across);
    part.share("fade", step.fade);
    part.lens("lens", step.lens);
    part.view("view", step.view);
    part.box("box", step.box);
    part.texts("highlights", step.highlights, most_highlights, longest_line);
    part.layers("layers", step.layers);
    part.choice<LabelNames>("names", label_names_from, "choose from period, today, both",
                            [&](LabelNames names) { step.names = names; });
    const bool compared =
        step.compare || step.mode == CompareMode::promise || step.mode == CompareMode::several;
    part.days_to_play("play", compared, step.play);
    part.ask("ask", step.ask);
    part.flag("columns_in_turn", step.columns_in_turn);
    part.columns(step.columns);
    part.tell_unknown();
    return step;
}

void heading_of(PartReader& part, Lesson& lesson) {
    part.text("title", lesson.title, longest_line);
    part.text("author", lesson.author, longest_line);
    part.text("language", lesson.language, longest_line);
    if (lesson.language.empty()) lesson.language = Lesson().language;  // as if it were not said
    part.text("licence", lesson.licence, longest_line);
    part.texts("abbreviations", lesson.abbreviations, most_abbreviations, longest_source);
    part.tell_unknown();
}

constexpr std::size_t most_warnings = 200;  // a fault in each line of a file fills no memory

}  // namespace

Lesson read_heading(const std::string& text) {
    Lesson lesson;
    std::vector<Warning> warnings;
    const Part lines{text, 1, 0};
    const std::string name;
    PartReader part(lines, name, warnings);
    part.parse_what_can_be();
    heading_of(part, lesson);
    return lesson;
}

Lesson heading_of_file(const std::string& text) {
    return text.size() > most_lesson_bytes ? Lesson() : read_heading(parts_of(text)[0].written);
}

std::string mode_name(CompareMode mode) {
    return mode_names.at(static_cast<std::size_t>(mode));
}

geodata::Result<Lesson> read_lesson_text(const std::string& text, const std::string& name,
                                         WithoutSteps without_steps) {
    if (text.size() > most_lesson_bytes) return too_large(name, most_lesson_bytes);
    Lesson lesson;
    std::vector<Warning> warnings;
    const std::vector<Part> parts = parts_of(text);
    if (parts.size() > most_steps + 1) {
        return geodata::Error{{"the lesson has more than " + std::to_string(most_steps) + " steps",
                               name, "make several lessons of it"}};
    }
    for (const Part& written : parts) {
        PartReader part(written, name, warnings);
        if (&written == &parts.front()) {
            part.parse_what_can_be();
            heading_of(part, lesson);
            lesson.written = written.written;
        } else if (part.parse()) {
            lesson.steps.push_back(step_of(part));
            lesson.steps.back().written = written.written;
            lesson.steps.back().from = written.from;
        } else {
            std::string& unread = lesson.steps.empty() ? lesson.unread : lesson.steps.back().unread;
            unread += written.written;
        }
        if (warnings.size() > most_warnings) {
            warnings.erase(warnings.begin() + most_warnings, warnings.end());
        }
    }
    if (lesson.steps.empty() && without_steps == WithoutSteps::refused) {
        const std::string why = warnings.empty() ? "" : " (" + warnings.front().sentence() + ")";
        return geodata::Error{{"the lesson has no step that can be read" + why, name,
                               "begin each step with a line [[step]]"}};
    }
    return {std::move(lesson), std::move(warnings)};
}

geodata::Result<Lesson> read_lesson(const fs::path& file) {
    const auto text = read_small_file(file, most_lesson_bytes);
    if (!text) return text.error();
    auto lesson = read_lesson_text(text.value(), file.string());
    if (!lesson) return lesson;
    const std::vector<Warning> warnings = lesson.warnings();
    Lesson read = std::move(lesson).value();
    read.file = file;
    read.on_disk = digest_of(text.value());
    return {std::move(read), warnings};
}

}  // namespace viewer
