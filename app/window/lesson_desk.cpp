#include "app/window/lesson_desk.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "app/lesson/lesson_files.h"
#include "app/lesson/lesson_folders.h"
#include "app/lesson/read_lesson.h"
#include "app/lesson/trash.h"
#include "app/view/lesson_bounds.h"
#include "app/window/last_words.h"
#include "app/words/words.h"

namespace viewer {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_lesson_remarks = 2;

void add(Actions& to, Actions more) {
    for (Action& action : more) to.push_back(std::move(action));
}

Actions list_lessons(const ViewState& state) {
    return {ShowLessons{lessons_to_open(std::string(to_id(state.language)))}};
}

Actions remarks(const std::vector<geodata::Warning>& warnings) {
    Actions actions;
    for (std::size_t i = 0; i < warnings.size() && i < most_lesson_remarks; ++i) {
        actions.emplace_back(ShowMessage{warnings[i].sentence()});
    }
    return actions;
}

/// A lesson that comes with the program, in the language chosen now; nothing for any other.
Actions translate_lesson(const ViewState& state) {
    const std::string language(to_id(state.language));
    Actions actions = state.panels.lessons ? list_lessons(state) : Actions();
    if (state.lesson->language == language || state.editing->unsaved) return actions;
    const auto here = shipped_lessons(state.lesson->language);
    if (std::find(here.begin(), here.end(), state.lesson->file) == here.end()) return actions;
    for (const fs::path& file : shipped_lessons(language)) {
        if (file.filename() != state.lesson->file.filename()) continue;
        if (auto lesson = read_lesson(file)) {
            actions.emplace_back(TranslateLesson{std::move(lesson).value()});
        }
    }
    return actions;
}

std::string sentence_of(const DraftKeeper::News& news) {
    const std::string why = news.trouble ? news.trouble->sentence() + " " : std::string();
    if (news.file.empty()) return why + tr("Changes that are not saved cannot be kept.");
    return why + filled(tr("Changes that were not saved are kept in {1}."), {news.file.string()});
}

}  // namespace

LessonDesk::LessonDesk(std::function<void()> wake) : keeper_(std::move(wake)) {
    keep_at_any_end(&keeper_);
}

LessonDesk::~LessonDesk() {
    if (!closed_) say_where_changes_are(keeper_);
    keep_at_any_end(nullptr);
    if (!keeper_.end()) end_without_the_disk();
}

Actions LessonDesk::start(const ViewState& state) {
    Actions actions = hold_file(state);
    std::vector<KeptChanges> kept = drafts_to_ask_about();
    if (!kept.empty()) actions.emplace_back(ShowKept{std::move(kept)});
    return actions;
}

Actions LessonDesk::hold_file(const ViewState& state) {
    lock_.reset();
    const fs::path& file = state.lesson->file;
    if (file.empty() || comes_with_program(file)) return {};
    if (FileLock::on(file, lock_) != FileLock::Taken::by_another || shared_ == file) return {};
    shared_ = file;
    return {ShowMessage{filled(tr("{1} is open in another window of this program too. Who saves "
                                  "later gets a file of their own."),
                               {file.string()})}};
}

bool LessonDesk::put_away(const ViewState& state, Actions& told) {
    if (!state.editing->unsaved) {
        keeper_.let_go();
        return true;
    }
    keeper_.keep(*state.lesson);
    const auto news = keeper_.flush();
    if (news) told.emplace_back(ShowMessage{sentence_of(*news)});
    if (!news || news->file.empty()) return false;
    keeper_.let_go();
    return true;
}

Actions LessonDesk::open(const fs::path& file, const ViewState& before) {
    if (is_draft(file)) return bring_back(file, before);
    auto lesson = read_lesson(file);
    if (!lesson) return {ShowMessage{lesson.error().sentence()}};
    Actions actions;
    if (!put_away(before, actions)) return actions;
    add(actions, remarks(lesson.warnings()));
    actions.emplace_back(SetLesson{std::move(lesson).value()});
    return actions;
}

Actions LessonDesk::begin_new(const ViewState& before, const ViewState& now) {
    Actions actions;
    if (!put_away(before, actions)) {
        actions.emplace_back(BringBackLesson{*before.lesson});
        return actions;
    }
    add(actions, list_lessons(now));
    return actions;
}

Actions LessonDesk::save(const ViewState& state) {
    auto saved = save_lesson(*state.lesson);
    Actions actions;
    const auto own = own_lessons();
    if (!saved && own && state.lesson->file.parent_path() != *own) {
        // Where nothing can be written, a copy among one's own.
        actions.emplace_back(ShowMessage{saved.error().sentence()});
        saved = save_copy(*state.lesson);
    }
    if (!saved) {
        actions.emplace_back(ShowMessage{saved.error().sentence()});
        return actions;
    }
    const std::string file = saved.value().lesson.file.string();
    actions.emplace_back(ShowMessage{
        saved.value().changed_by_another
            ? filled(tr("{1} was changed by somebody else since it was opened, and stays as it is. "
                        "This lesson is saved as {2}."),
                     {state.lesson->file.string(), file})
            : filled(tr("The lesson is saved as {1}."), {file})});
    actions.insert(actions.begin(), LessonSaved{std::move(saved).value().lesson});
    add(actions, list_lessons(state));
    return actions;
}

/// Under the title given, or the lesson's; where a lesson of that title is listed, the copy's says
/// what it is.
Actions LessonDesk::save_a_copy(const ViewState& state, const std::string& title) {
    Lesson copy = *state.lesson;
    if (!title.empty()) copy.title = within_letters(title, longest_line);
    const std::string language(to_id(state.language));
    const std::vector<LessonFile> listed = lessons_to_open(language);
    const bool taken = std::any_of(listed.begin(), listed.end(), [&](const LessonFile& other) {
        return other.title == copy.title;
    });
    if (taken) copy.title = filled(tr("{1} (copy)"), {copy.title});
    auto saved = save_copy(copy);
    if (!saved) return {ShowMessage{saved.error().sentence()}};
    const std::string file = saved.value().lesson.file.string();
    Actions actions = {LessonSaved{std::move(saved).value().lesson},
                       ShowMessage{filled(tr("The copy is saved as {1}."), {file})}};
    add(actions, list_lessons(state));
    return actions;
}

Actions LessonDesk::throw_away(const ViewState& state) {
    const fs::path file = state.lesson->file;
    if (file.empty() || comes_with_program(file)) return {};
    const geodata::Status moved = move_to_trash(file);
    if (!moved) return {ShowMessage{moved.error().sentence()}};
    keeper_.forget();
    Actions actions = {ShowMessage{filled(tr("{1} is in the trash."), {file.filename().string()})}};
    const std::string language(to_id(state.language));
    std::optional<Lesson> other = lesson_left(language);
    if (!other) {  // none is left: the list is empty, and a new one can be begun
        other.emplace();
        other->language = language;
    }
    actions.emplace_back(SetLesson{*std::move(other)});
    add(actions, list_lessons(state));
    return actions;
}

Actions LessonDesk::answer(KeptAnswer answer, const ViewState& before, const ViewState& now) {
    if (before.kept->empty() || answer == KeptAnswer::later) return {};
    const fs::path& file = before.kept->front().file;
    if (answer == KeptAnswer::bring_back) return bring_back(file, now);
    auto draft = DraftFile::take(file);
    if (!draft) return {};
    const geodata::Status done = draft->set_aside();
    Actions actions = {
        ShowMessage{done ? filled(tr("The changes stay in {1}, and in the list of lessons."),
                                  {draft->file().string()})
                         : done.error().sentence()}};
    draft.reset();
    add(actions, list_lessons(now));
    return actions;
}

Actions LessonDesk::bring_back(const fs::path& file, const ViewState& before) {
    auto draft = DraftFile::take(file);
    if (!draft) {
        return {ShowMessage{
            filled(tr("Another window of this program is at work on {1}."), {file.string()})}};
    }
    auto lesson = read_draft(file);
    if (!lesson) return {ShowMessage{lesson.error().sentence()}};
    Actions actions;
    if (!put_away(before, actions)) return actions;
    std::ignore = draft->ask_again();
    keeper_.go_on_with(*std::move(draft));
    add(actions, remarks(lesson.warnings()));
    std::vector<KeptChanges> others = *before.kept;
    std::erase_if(others, [&](const KeptChanges& kept) { return kept.file == file; });
    actions.emplace_back(ShowKept{std::move(others)});
    actions.emplace_back(BringBackLesson{std::move(lesson).value()});
    return actions;
}

Actions LessonDesk::follow_up(const Action& action, const ViewState& before, const ViewState& now) {
    if (const auto* wish = as<AnswerKept>(action)) return answer(wish->answer, before, now);
    if (const auto* wish = as<OpenLesson>(action)) return open(wish->file, before);
    if (is<NewLesson>(action)) return begin_new(before, now);
    if (is<SaveLesson>(action)) return save(now);
    if (const auto* wish = as<SaveLessonCopy>(action)) return save_a_copy(now, wish->title);
    if (is<TrashLesson>(action)) return throw_away(now);
    if (is<LessonSaved>(action)) {
        keeper_.forget();
        return hold_file(now);
    }
    if (is<SetLesson>(action)) return hold_file(now);
    if (is<BringBackLesson>(action)) {
        Actions actions = hold_file(now);
        add(actions, list_lessons(now));
        return actions;
    }
    if (now.editing->unsaved && !(now.lesson == before.lesson)) keeper_.keep(*now.lesson);
    if (is<SetLanguage>(action)) return translate_lesson(now);
    if (is<ToggleLessons>(action) && now.panels.lessons) {
        return list_lessons(now);
    }
    return {};
}

Actions LessonDesk::news() {
    const auto news = keeper_.take_news();
    return news ? Actions{ShowMessage{sentence_of(*news)}} : Actions();
}

geodata::Status LessonDesk::close(const ViewState& state) {
    closed_ = true;
    if (!state.editing->unsaved) return geodata::Done{};
    auto news = keeper_.flush();
    if (!news) {
        keeper_.keep(*state.lesson);
        news = keeper_.flush();
    }
    if (!news || !news->trouble) {
        say_where_changes_are(keeper_);
        return geodata::Done{};
    }
    const std::string why = " (" + news->trouble->sentence() + ")";
    if (news->file.empty()) {
        return geodata::Error{{"changes that were not saved could not be kept" + why,
                               news->older.empty() ? "the lesson" : news->older.string(),
                               news->older.empty() ? "make room, or start with another HOME"
                                                   : "this file holds an older state of them"}};
    }
    return geodata::Error{{"changes that were not saved are kept here" + why, news->file.string(),
                           "the next start asks about them"}};
}

}  // namespace viewer
