#include "app/lesson/drafts.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <ctime>
#include <string_view>
#include <system_error>

#include <sys/stat.h>
#include <unistd.h>

#include "app/lesson/lesson_files.h"
#include "app/lesson/lesson_folders.h"
#include "app/lesson/read_lesson.h"
#include "app/lesson/toml_document.h"
#include "app/lesson/toml_text.h"
#include "app/lesson/write_lesson.h"
#include "app/platform/folders.h"
#include "app/platform/small_file.h"
#include "app/view/lesson_bounds.h"
#include "geodata/write/replace_file.h"

namespace viewer {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::system_clock;

constexpr std::string_view asked_mark = ".unsaved", aside_mark = ".set_aside";
constexpr int most_names = 1'000;
constexpr std::string_view note_mark = "#: ";
constexpr std::size_t most_bytes = most_lesson_bytes + 10'000;  // with the notes

/// What the first lines say, and the lesson behind them.
struct Notes {
    fs::path of;
    std::string on_disk;
    std::optional<Clock::time_point> changed;
    std::string lesson;
};

Notes notes_in(std::string_view bytes) {
    Notes notes;
    while (bytes.starts_with(note_mark)) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size() - 1);
        const std::string line(bytes.substr(note_mark.size(), end - note_mark.size()));
        bytes.remove_prefix(end + 1);
        const TomlDocument note = parse_toml(line);
        if (const auto of = note.table["of"].value<std::string>()) notes.of = *of;
        if (const auto digest = note.table["read"].value<std::string>()) notes.on_disk = *digest;
        if (const auto seconds = note.table["changed"].value<std::int64_t>()) {
            notes.changed = Clock::from_time_t(static_cast<std::time_t>(*seconds));
        }
    }
    notes.lesson = bytes;
    return notes;
}

Clock::time_point written_at(const fs::path& file) {
    struct stat status {};
    return ::stat(file.c_str(), &status) == 0 ? Clock::from_time_t(status.st_mtime)
                                              : Clock::time_point();
}

std::string time_stamp() {
    const std::time_t now = Clock::to_time_t(Clock::now());
    struct tm local {};
    std::array<char, 32> text{};
    if (::localtime_r(&now, &local) == nullptr) return "now";
    std::strftime(text.data(), text.size(), "%Y%m%d-%H%M%S", &local);
    return text.data();
}

fs::path lock_of(const fs::path& draft) {
    return draft.parent_path() / ("." + draft.filename().string() + ".lock");
}

bool ends_with_mark(const fs::path& file, std::string_view mark) {
    return file.extension() == ".toml" && file.stem().extension() == mark;
}

/// Whether it says what the lesson's own file says by now.
bool is_saved_by_now(const Notes& notes) {
    if (notes.of.empty()) return false;
    const auto saved = read_small_file(notes.of, most_lesson_bytes);
    return saved && saved.value() == notes.lesson;
}

std::optional<KeptChanges> look_at(const fs::path& file) {
    const auto draft = DraftFile::take(file);
    if (!draft) return std::nullopt;
    KeptChanges kept{file, file.stem().stem().string(), written_at(file)};
    const auto bytes = read_small_file(file, most_bytes);
    if (!bytes) return kept;
    const Notes notes = notes_in(bytes.value());
    if (is_saved_by_now(notes)) {
        draft->remove();
        return std::nullopt;
    }
    if (notes.changed) kept.changed = *notes.changed;
    const Lesson heading = heading_of_file(notes.lesson);
    if (!heading.title.empty()) kept.title = heading.title;
    return kept;
}

}  // namespace

bool is_draft(const fs::path& file) {
    return ends_with_mark(file, asked_mark) || ends_with_mark(file, aside_mark);
}

std::vector<KeptChanges> all_drafts() {
    std::vector<KeptChanges> found;
    for (const fs::path& folder : draft_folders()) {
        if (!is_private_folder(folder)) continue;
        for (const fs::path& file : lessons_in(folder)) {
            if (!is_draft(file)) continue;
            if (auto kept = look_at(file)) found.push_back(*std::move(kept));
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const KeptChanges& a, const KeptChanges& b) {
        return a.changed > b.changed;
    });
    return found;
}

std::vector<KeptChanges> drafts_to_ask_about() {
    std::vector<KeptChanges> found = all_drafts();
    std::erase_if(found,
                  [](const KeptChanges& kept) { return !ends_with_mark(kept.file, asked_mark); });
    return found;
}

std::string draft_text(const Lesson& lesson, Clock::time_point changed) {
    std::string notes = std::string(note_mark) +
                        "changed = " + std::to_string(Clock::to_time_t(changed)) +
                        "  # unsaved changes, kept by pactmap\n";
    if (!lesson.file.empty()) {
        std::error_code failed;
        const fs::path file = fs::absolute(lesson.file, failed);
        notes += std::string(note_mark) + "of = " + toml_line(file.string()) + "\n";
        notes += std::string(note_mark) + "read = " + toml_line(lesson.on_disk) + "\n";
    }
    return notes + lesson_text(lesson);
}

geodata::Result<Lesson> read_draft(const fs::path& file) {
    const auto bytes = read_small_file(file, most_bytes);
    if (!bytes) return bytes.error();
    const Notes notes = notes_in(bytes.value());
    auto read = read_lesson_text(notes.lesson, file.string(), WithoutSteps::allowed);
    if (!read) return read.error();
    const std::vector<geodata::Warning> warnings = read.warnings();
    Lesson lesson = std::move(read).value();
    lesson.file = notes.of;
    lesson.on_disk = notes.on_disk;
    return {std::move(lesson), warnings};
}

geodata::Result<DraftFile> DraftFile::make(const fs::path& folder, const std::string& title,
                                           const std::string& bytes) {
    if (!make_private_folder(folder)) {
        return geodata::Error{{"the folder for unsaved changes cannot be made", folder.string(),
                               "save the lesson, or see that the folder can be written to"}};
    }
    const std::string stem = file_name(title) + "." + time_stamp();
    for (int n = 1; n < most_names; ++n) {
        const std::string number = n > 1 ? "-" + std::to_string(n) : "";
        const fs::path file = folder / (stem + number + std::string(asked_mark) + ".toml");
        std::optional<FileLock> lock;
        if (FileLock::made(lock_of(file), lock) == FileLock::Taken::by_another) continue;
        const auto made = geodata::create_file(file, bytes);
        if (!made) return made.error();
        if (made.value()) return DraftFile(file, std::move(lock));
    }
    return geodata::Error{{"unsaved changes cannot be kept here", folder.string(),
                           "save the lesson, or see that the folder can be written to"}};
}

std::optional<DraftFile> DraftFile::take(const fs::path& file) {
    std::optional<FileLock> lock;
    if (FileLock::made(lock_of(file), lock) == FileLock::Taken::by_another) return std::nullopt;
    return DraftFile(file, std::move(lock));
}

geodata::Status DraftFile::write(const std::string& bytes) const {
    return geodata::replace_file(file_, bytes);
}

void DraftFile::remove() const {
    ::unlink(file_.c_str());
}

geodata::Status DraftFile::set_aside() {
    return mark(aside_mark);
}

geodata::Status DraftFile::ask_again() {
    return mark(asked_mark);
}

geodata::Status DraftFile::mark(std::string_view mark) {
    if (ends_with_mark(file_, mark)) return geodata::Done{};
    const std::string stem = file_.stem().stem().string();
    for (int n = 1; n < most_names; ++n) {
        const std::string number = n > 1 ? "-" + std::to_string(n) : "";
        const fs::path file = file_.parent_path() / (stem + number + std::string(mark) + ".toml");
        std::optional<FileLock> lock;
        std::error_code failed;
        if (FileLock::made(lock_of(file), lock) == FileLock::Taken::by_another ||
            fs::exists(fs::symlink_status(file, failed))) {
            continue;
        }
        if (::rename(file_.c_str(), file.c_str()) != 0) break;
        file_ = file;
        lock_ = std::move(lock);
        return geodata::Done{};
    }
    return geodata::Error{{std::string("it cannot get another name: ") + std::strerror(errno),
                           file_.string(), "see that its folder can be written to"}};
}

}  // namespace viewer
