// Lessons: whatever the text holds, what can be read of it can be shown, and what is saved is read
// again as it was.
#include "app/lesson/read_lesson.h"
#include "app/lesson/write_lesson.h"
#include "app/view/action.h"
#include "app/view/lesson_bounds.h"
#include "tests/fuzz/targets.h"
#include "tests/geodata/sample_atlas.h"

namespace fuzz {

namespace {

using viewer::Lesson;
using viewer::LessonStep;

constexpr viewer::Viewport viewport{800, 600, 1};

/// What a lesson says, without the lines it stands in.
Lesson said(Lesson lesson) {
    lesson.file.clear();
    lesson.written.clear();
    lesson.unread.clear();
    lesson.on_disk.clear();
    for (LessonStep& step : lesson.steps) {
        step.written.clear();
        step.unread.clear();
        step.from = 0;
    }
    return lesson;
}

void require_kept(const Lesson& lesson, const std::string& what) {
    const std::string text = viewer::lesson_text(lesson);
    const auto again = viewer::read_lesson_text(text, "saved.toml");
    require(again.ok(), what + ": what was saved is no lesson\n" + text);
    const Lesson before = said(lesson), after = said(again.value());
    require(before.title == after.title && before.author == after.author &&
                before.licence == after.licence && before.language == after.language,
            what + ": the heading differs\n" + text);
    require(before.steps.size() == after.steps.size(), what + ": steps differ in number\n" + text);
    for (std::size_t i = 0; i < before.steps.size(); ++i) {
        require(before.steps[i] == after.steps[i],
                what + ": step " + std::to_string(i + 1) + " differs\n" + text);
    }
}

/// Every step written by the program itself, as if it had been made there.
Lesson made_anew(const Lesson& lesson) {
    Lesson anew = said(lesson);
    anew.abbreviations.clear();  // they are read, never written
    return anew;
}

/// Each step with the words of the next, as far as there is room for them (lesson_bounds.h): what
/// stands in the file is changed key by key.
Lesson with_words_moved(Lesson lesson) {
    const Lesson before = lesson;
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        const LessonStep& next = before.steps[(i + 1) % before.steps.size()];
        LessonStep& step = lesson.steps[i];
        if (next.text.size() <= viewer::longest_line) step.headline = next.text;
        if (next.notes.size() <= viewer::longest_text) step.text = next.notes;
        step.notes = next.headline;
        step.sources = next.highlights;
        step.columns = next.columns;
        step.date = next.date;
        step.box = next.box;
    }
    return lesson;
}

void show(Lesson lesson) {
    static const viewer::Scene scene(sample::atlas());
    viewer::ViewState state = viewer::initial_state(scene, viewport);
    const std::size_t steps = lesson.steps.size();
    const auto act = [&](const viewer::Action& action) {
        state = viewer::apply(std::move(state), action, scene, viewport);
    };
    act(viewer::SetLesson{std::move(lesson)});
    act(viewer::StartPresentation{});
    for (std::size_t i = 0; i < steps && i < 8; ++i) act(viewer::GoToLessonStep{i});
    act(viewer::LeavePresentation{});
}

}  // namespace

void lesson(std::string_view bytes) {
    const std::string text(bytes);
    viewer::read_heading(text);
    const auto read = viewer::read_lesson_text(text, "input.toml");
    for (const geodata::Warning& warning : read.warnings()) {
        require(!warning.sentence().empty(), "an empty sentence");
    }
    if (!read) return require(!read.error().sentence().empty(), "an empty sentence");
    require_kept(read.value(), "saved as it was");
    require_kept(made_anew(read.value()), "saved anew");
    require_kept(with_words_moved(read.value()), "saved with other words");
    show(read.value());
}

}  // namespace fuzz
