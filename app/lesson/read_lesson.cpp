#include "app/lesson/read_lesson.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <sstream>

#include "app/lesson/part_reader.h"

namespace viewer {

namespace {

namespace fs = std::filesystem;
using geodata::Warning;

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
    part.choice<PaperChoice>(
        "compare_paper",
        [](const std::string& name) -> std::optional<PaperChoice> {
            if (name == "off") return PaperChoice{};
            const auto paper = paper_from(name);
            return paper ? std::optional(PaperChoice{paper}) : std::nullopt;
        },
        "write \"1939-08-23\", \"1939-09-28\" or \"off\"",
        [&](PaperChoice choice) { step.compare_paper = choice; });
    part.dates("dates", step.dates);
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
