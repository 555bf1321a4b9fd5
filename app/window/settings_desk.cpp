#include "app/window/settings_desk.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "app/lesson/lesson_files.h"
#include "app/words/words.h"

namespace viewer {

namespace {

namespace fs = std::filesystem;

/// For so long a desktop still places a window that was opened: no hand moved it.
constexpr double placing_seconds = 1.5;

/// Neither a lesson nor a question has changed it.
bool is_own_map(const ViewState& state) {
    return state.presenting() == nullptr && !state.asking();
}

bool by_lesson(const Action& action) {
    return is<ChooseStep, AddStep, TakeView, MoveStep, RemoveStep, UndoLesson, RedoLesson,
              SetLesson, BringBackLesson>(action);
}

/// Not there, in a folder that can be looked into and holds others. A stick that was pulled out, a
/// share that is away or a folder that is closed says nothing of its files; an empty folder may be
/// where one of them was mounted.
bool surely_gone(const fs::path& file) {
    std::error_code failed;
    if (fs::symlink_status(file, failed).type() != fs::file_type::not_found) return false;
    const fs::directory_iterator folder(file.parent_path(), failed);
    return !failed && folder != fs::directory_iterator();
}

SettingsChange chosen_between(const ViewState& before, const ViewState& now) {
    SettingsChange change;
    Settings& chosen = change.chosen;
    if (now.theme != before.theme) chosen.theme = now.theme;
    if (now.language != before.language) chosen.language = now.language;
    if (now.motion != before.motion) chosen.motion = now.motion;
    if (before.hint && !now.hint) chosen.hint = false;  // it is told once
    if (now.interface_size.wanted != before.interface_size.wanted) {
        chosen.interface_size = now.interface_size.wanted;
    }
    if (now.class_text != before.class_text) chosen.class_text_size = now.class_text;
    if (now.short_lesson != before.short_lesson) chosen.short_lesson = now.short_lesson;
    return change;
}

}  // namespace

SettingsDesk::SettingsDesk(const std::optional<fs::path>& file, Settings known,
                           std::function<void()> wake)
    : known_(std::move(known)) {
    if (file) keeper_.emplace(*file, std::move(wake));
}

Actions SettingsDesk::start() {
    started_ = true;
    return {ShowRecent{known_.recent}};
}

void SettingsDesk::keep(const SettingsChange& change) {
    if (change.empty()) return;
    known_ = with(std::move(known_), change);
    if (keeper_) keeper_->keep(change);
}

void SettingsDesk::keep_lesson(const Lesson& lesson) {
    if (lesson.file.empty()) return;
    std::error_code failed;
    const fs::path whole = fs::absolute(lesson.file, failed);
    SettingsChange change;
    change.chosen.lesson = comes_with_program(whole) ? whole.filename().string() : whole.string();
    if (change.chosen.lesson != known_.lesson) keep(change);
}

void SettingsDesk::follow_up(const Action& action, const ViewState& before, const ViewState& now) {
    if (!started_) return;
    SettingsChange change = chosen_between(before, now);
    const bool own = is_own_map(before) && is_own_map(now) && !by_lesson(action);
    if (own && now.names != before.names) change.chosen.names = now.names;
    keep(change);
    if (is<SetLesson, LessonSaved, BringBackLesson>(action)) keep_lesson(*now.lesson);
}

Actions SettingsDesk::opened(const fs::path& file) {
    std::error_code failed;
    const fs::path whole = fs::absolute(file, failed);
    if (file.empty() || failed) return {};
    SettingsChange change;
    change.chosen.recent = {whole};
    if (known_.recent.empty() || known_.recent.front() != whole) keep(change);
    return {ShowRecent{known_.recent}};
}

Actions SettingsDesk::refused(const fs::path& file) {
    std::error_code failed;
    const fs::path whole = fs::absolute(file, failed);
    const bool listed =
        std::find(known_.recent.begin(), known_.recent.end(), whole) != known_.recent.end();
    if (failed || !listed || fs::exists(whole, failed)) return {};
    if (!surely_gone(whole)) {
        return {ShowMessage{filled(tr("{1} cannot be reached now. It stays among the files opened "
                                      "lately."),
                                   {whole.string()})}};
    }
    SettingsChange change;
    change.gone = {whole};
    keep(change);
    return {ShowRecent{known_.recent},
            ShowMessage{filled(tr("{1} is not among the files opened lately any more."),
                               {whole.string()})}};
}

void SettingsDesk::stands(const WindowStand& now, double seconds) {
    const std::optional<WindowStand> before = std::exchange(stood_, now);
    if (!before) stands_since_ = seconds;
    if (!before || now == *before || seconds < stands_since_ + placing_seconds) return;
    SettingsChange change;
    if (now.maximised != before->maximised) change.chosen.maximised = now.maximised;
    if (!now.maximised && now.size != before->size) change.chosen.window_size = now.size;
    if (!now.maximised && now.place != before->place) change.chosen.window_place = now.place;
    keep(change);
}

Actions SettingsDesk::news() {
    const auto trouble = keeper_ ? keeper_->take_trouble() : std::nullopt;
    if (!trouble) return {};
    return {ShowMessage{trouble->sentence() + " " +
                        tr("The settings are kept until the program ends, and no longer.")}};
}

}  // namespace viewer
