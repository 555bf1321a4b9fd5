#include "app/window/lesson_desk.h"

#include <algorithm>

#include "app/lesson/lesson_files.h"
#include "app/lesson/read_lesson.h"
#include "app/words/words.h"

namespace viewer {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_remarks = 2;

}  // namespace

Actions list_lessons(const ViewState& state) {
    return {ShowLessons{lessons_to_open(std::string(to_id(state.language)))}};
}

Actions open_lesson(const std::filesystem::path& file) {
    auto lesson = read_lesson(file);
    if (!lesson) return {ShowMessage{lesson.error().sentence()}};
    Actions actions;
    for (std::size_t i = 0; i < lesson.warnings().size() && i < most_remarks; ++i) {
        actions.emplace_back(ShowMessage{lesson.warnings()[i].sentence()});
    }
    actions.emplace_back(SetLesson{std::move(lesson).value()});
    return actions;
}

Actions translate_lesson(const ViewState& state) {
    const std::string language(to_id(state.language));
    Actions actions = state.panels.lessons ? list_lessons(state) : Actions();
    if (state.lesson.language == language || state.editing.unsaved) return actions;
    const auto here = shipped_lessons(state.lesson.language);
    if (std::find(here.begin(), here.end(), state.lesson.file) == here.end()) return actions;
    for (const std::filesystem::path& file : shipped_lessons(language)) {
        if (file.filename() != state.lesson.file.filename()) continue;
        if (auto lesson = read_lesson(file)) {
            actions.emplace_back(TranslateLesson{std::move(lesson).value()});
        }
    }
    return actions;
}

Actions save_lesson_of(const ViewState& state) {
    const fs::path wanted = file_to_save(state.lesson);
    auto saved = save_lesson(state.lesson, wanted);
    Actions told;
    if (!saved) {  // where nothing can be written, a copy among one's own
        told.emplace_back(ShowMessage{saved.error().sentence()});
        Lesson copy = state.lesson;
        copy.file.clear();
        if (wanted.parent_path() != own_lessons()) saved = save_lesson(copy, file_to_save(copy));
        if (!saved) return told;
    }
    const std::string file = saved.value().file.string();
    Actions actions = {LessonSaved{std::move(saved).value()},
                       ShowMessage{filled(tr("The lesson is saved as {1}."), {file})}};
    actions.insert(actions.begin(), told.begin(), told.end());
    const Actions listed = list_lessons(state);
    actions.insert(actions.end(), listed.begin(), listed.end());
    return actions;
}

Actions keep_unsaved(const ViewState& state) {
    if (!state.editing.unsaved) return {};
    const auto saved = save_lesson(state.lesson, file_for_unsaved(state.lesson));
    if (!saved) return {ShowMessage{saved.error().sentence()}};
    return {ShowMessage{
        filled(tr("Changes that were not saved are kept in {1}."), {saved.value().file.string()})}};
}

Actions follow_up(const Action& action, const ViewState& before, const ViewState& now) {
    if (std::holds_alternative<NewLesson>(action)) {
        Actions actions = keep_unsaved(before);
        const Actions listed = list_lessons(now);
        actions.insert(actions.end(), listed.begin(), listed.end());
        return actions;
    }
    if (std::holds_alternative<SetLanguage>(action)) return translate_lesson(now);
    if (std::holds_alternative<SaveLesson>(action)) return save_lesson_of(now);
    if (std::holds_alternative<ToggleLessons>(action) && now.panels.lessons) {
        return list_lessons(now);
    }
    if (const auto* wish = std::get_if<OpenLesson>(&action)) {
        Actions actions = keep_unsaved(before);
        const Actions opened = open_lesson(wish->file);
        actions.insert(actions.end(), opened.begin(), opened.end());
        return actions;
    }
    return {};
}

}  // namespace viewer
