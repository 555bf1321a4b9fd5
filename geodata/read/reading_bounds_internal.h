/// \file
/// What GDAL may reach. A foreign file can name others (a virtual layer its sources, a schema, a
/// reference system by link), and GDAL would fetch them, over a network too. Here it cannot.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace geodata {

/// While it lives, GDAL on this thread opens, of the files of this machine, only regular ones in
/// one folder or below, for reading, and GDAL's and PROJ's own tables; and SQLite computes only so
/// much. The datasets opened meanwhile must be closed before it goes.
class ReadingBounds {
  public:
    /// `folder`: from the root (from_root()); empty: only what is in memory (/vsimem/).
    explicit ReadingBounds(std::filesystem::path folder);
    ~ReadingBounds();
    ReadingBounds(const ReadingBounds&) = delete;
    ReadingBounds& operator=(const ReadingBounds&) = delete;

    /// Those of this thread, the innermost; null when there are none.
    static ReadingBounds* current();

    /// Whether a name from the root lies within (links are not followed).
    [[nodiscard]] bool contains(const std::filesystem::path& name) const;

    /// The first thing asked for that was out of bounds: a path or an address; empty when none was.
    [[nodiscard]] const std::string& refused() const { return refused_; }
    void note_refused(const std::string& what);

    /// Steps SQLite may take in all; a million rows take some 50 million.
    static constexpr std::int64_t sqlite_steps = 500'000'000;
    /// False when they are used up.
    bool spend_sqlite_steps(std::int64_t steps);
    [[nodiscard]] bool sqlite_used_up() const { return steps_left_ < 0; }
    /// A large file has more rows to read.
    void allow_for_size(std::uintmax_t bytes);

  private:
    std::filesystem::path folder_;
    std::string refused_;
    std::int64_t steps_left_ = sqlite_steps;
    ReadingBounds* outer_;
};

/// Puts the bounds between GDAL and the file system, and closes its ways to networks, archives,
/// pipes and subprocesses for good. Once a process, before anything is opened.
void install_reading_bounds();

/// From now on every SQLite connection opened within ReadingBounds is held to them: no function
/// or module that reaches out of the file, no extension, no endless computing.
void install_sqlite_bounds();

/// From now on PROJ opens regular files only, for reading, and within ReadingBounds those of the
/// folder and its own tables. Once a process, before GDAL is asked for a reference system.
void install_proj_bounds();

}  // namespace geodata
