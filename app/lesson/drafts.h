/// \file
/// Unsaved changes, each lesson's in a file of its own: a lesson file that begins with lines about
/// the lesson it belongs to.
///
///     the_pact.20240503-123105.unsaved.toml      asked about when the program starts
///     the_pact.20240503-123105.set_aside.toml    no longer asked about; in the list of lessons
///     .the_pact.20240503-123105.unsaved.toml.lock    while a program works on it
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/platform/file_lock.h"
#include "app/view/lesson.h"
#include "geodata/result.h"

namespace viewer {

/// By its name; drafts of older versions (x.unsaved.toml) too.
bool is_draft(const std::filesystem::path&);

/// Those that nobody works on, in all draft_folders(), the latest first. Drafts that say no more
/// than what was saved meanwhile are removed.
std::vector<KeptChanges> all_drafts();
/// Of these the ones to ask about.
std::vector<KeptChanges> drafts_to_ask_about();

/// What a draft of the lesson holds.
std::string draft_text(const Lesson&, std::chrono::system_clock::time_point changed);
/// The lesson as it was being changed; its file is the one that it will be saved to.
geodata::Result<Lesson> read_draft(const std::filesystem::path&);

/// A draft that this program works on. Its file stays when this goes, unless it is removed.
class DraftFile {
  public:
    /// A new one that nobody else has, made in the folder with these bytes.
    static geodata::Result<DraftFile> make(const std::filesystem::path& folder,
                                           const std::string& title, const std::string& bytes);
    /// One that is there; nothing while another program works on it.
    static std::optional<DraftFile> take(const std::filesystem::path&);

    [[nodiscard]] const std::filesystem::path& file() const { return file_; }
    geodata::Status write(const std::string& bytes) const;
    void remove() const;
    /// Not to be asked about again, but still in the list of lessons; or to be asked about. It has
    /// another name then.
    geodata::Status set_aside();
    geodata::Status ask_again();

  private:
    DraftFile(std::filesystem::path file, std::optional<FileLock> lock)
        : file_(std::move(file)), lock_(std::move(lock)) {}
    geodata::Status mark(std::string_view);
    std::filesystem::path file_;
    std::optional<FileLock> lock_;  ///< none where no file can be made for it
};

}  // namespace viewer
