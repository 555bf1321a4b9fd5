#include "app/lesson/lesson_files.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include "app/lesson/read_lesson.h"
#include "app/lesson/write_lesson.h"

namespace viewer {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view unsaved_mark = ".unsaved";

bool own(const fs::path& file) {
    std::error_code failed;
    return !file.empty() && fs::equivalent(file.parent_path(), own_lessons(), failed);
}

bool comes_with_program(const fs::path& file) {
    std::error_code failed;
    for (const char* language : {"en", "de", "pl"}) {
        for (const fs::path& shipped : shipped_lessons(language)) {
            if (fs::equivalent(file, shipped, failed)) return true;
        }
    }
    return false;
}

/// "The Nazi-Soviet Pact" is "the_nazi-soviet_pact": what every file system takes.
std::string file_name(const std::string& title) {
    std::string name;
    for (const char c : title) {
        const auto code = static_cast<unsigned char>(c);
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || code >= 0x80) name += c;
        if (c >= 'A' && c <= 'Z') name += static_cast<char>(c - 'A' + 'a');
        if (c == ' ' && !name.empty() && name.back() != '_') name += '_';
        if (name.size() > 60 && code < 0x80) break;
    }
    return name.empty() ? "lesson" : name;
}

geodata::Error refused(const char* what, const fs::path& where) {
    return {{std::string(what) + ": " + std::strerror(errno), where.string(),
             "make room or choose a folder that can be written to, and save again"}};
}

/// Closes what it opened.
class Descriptor {
  public:
    Descriptor(const fs::path& file, int flags) : number_(::open(file.c_str(), flags, 0644)) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] bool good() const { return number_ >= 0; }
    [[nodiscard]] bool write(std::string_view bytes) const {
        while (!bytes.empty()) {
            const ssize_t done = ::write(number_, bytes.data(), bytes.size());
            if (done < 0 && errno == EINTR) continue;
            if (done <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(done));
        }
        return true;
    }
    [[nodiscard]] bool sync() const { return ::fsync(number_) == 0; }

  private:
    int number_;
};

geodata::Status write_whole(const fs::path& file, const std::string& text) {
    // What a link points to is replaced, not the link.
    std::error_code failed;
    const fs::path target = fs::is_symlink(file, failed) ? fs::canonical(file, failed) : file;
    const fs::path fresh = target.string() + ".new";
    {
        const Descriptor out(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC);
        if (!out.good() || !out.write(text) || !out.sync()) {
            const geodata::Error error = refused("the lesson cannot be saved", target);
            ::unlink(fresh.c_str());
            return error;
        }
    }
    if (::rename(fresh.c_str(), target.c_str()) != 0) {
        return refused("the lesson cannot be saved", target);
    }
    const Descriptor folder(target.parent_path(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder.good()) static_cast<void>(folder.sync());  // some file systems cannot: no harm
    return geodata::Done{};
}

}  // namespace

std::vector<fs::path> lessons_in(const fs::path& folder) {
    std::error_code failed;
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder, failed)) {
        if (entry.path().extension() == ".toml") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<fs::path> shipped_lessons(const std::string& language) {
    std::error_code failed;
    std::vector<fs::path> folders;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed);
    if (!failed) folders.push_back(program.parent_path().parent_path() / "share/pactmap/lessons");
    folders.emplace_back(PACTMAP_SOURCE_LESSONS);
    for (const std::string& wanted : {language, std::string("en")}) {
        for (const fs::path& folder : folders) {
            std::vector<fs::path> files = lessons_in(folder / wanted);
            if (!files.empty()) return files;
        }
    }
    return {};
}

fs::path own_lessons() {
    const char* data = std::getenv("XDG_DATA_HOME");
    if (data != nullptr && *data == '/') return fs::path(data) / "pactmap/lessons";
    const char* home = std::getenv("HOME");
    return fs::path(home != nullptr && *home == '/' ? home : "/tmp") /
           ".local/share/pactmap/lessons";
}

fs::path file_to_save(const Lesson& lesson) {
    const bool unsaved = lesson.file.stem().extension() == unsaved_mark;
    if (!lesson.file.empty() && !unsaved && !comes_with_program(lesson.file)) return lesson.file;
    const std::string name = file_name(lesson.title);
    fs::path file = own_lessons() / (name + ".toml");
    std::error_code failed;
    for (int n = 2; fs::exists(file, failed); ++n) {
        file = own_lessons() / (name + "_" + std::to_string(n) + ".toml");
    }
    return file;
}

fs::path file_for_unsaved(const Lesson& lesson) {
    const fs::path file = file_to_save(lesson);
    return own_lessons() / (file.stem().string() + std::string(unsaved_mark) + ".toml");
}

geodata::Result<Lesson> save_lesson(const Lesson& lesson, const fs::path& file) {
    std::error_code failed;
    if (!file.parent_path().empty()) fs::create_directories(file.parent_path(), failed);
    const std::string text = lesson_text(lesson);
    const geodata::Status written = write_whole(file, text);
    if (!written) return written.error();
    if (lesson.steps.empty()) {
        Lesson saved = lesson;
        saved.file = file;
        saved.written = text;
        return saved;
    }
    return read_lesson(file);
}

std::vector<LessonFile> lessons_to_open(const std::string& language) {
    std::vector<LessonFile> found;
    const auto add = [&](const std::vector<fs::path>& files) {
        for (const fs::path& file : files) {
            const auto lesson = read_lesson(file);
            LessonFile entry{file, file.stem().string(), language, own(file)};
            if (lesson) entry.language = lesson.value().language;
            if (lesson && !lesson.value().title.empty()) entry.title = lesson.value().title;
            if (file.stem().extension() == unsaved_mark) entry.title += " *";
            found.push_back(std::move(entry));
        }
    };
    add(lessons_in(own_lessons()));
    add(shipped_lessons(language));
    return found;
}

}  // namespace viewer
