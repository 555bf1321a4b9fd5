/// \file
/// Advisory locks (flock), by which programs notice each other. They go with the program that holds
/// them, however it ends.
#pragma once

#include <filesystem>
#include <optional>

namespace viewer {

/// Held while it lives.
class FileLock {
  public:
    enum class Taken { yes, by_another, not_known };

    /// On a file or folder that is there. `not_known`: it cannot be opened, or the file system
    /// knows no locks; nobody is kept waiting then.
    static Taken on(const std::filesystem::path&, std::optional<FileLock>& into);
    /// On a file that is made for it and removed with the lock.
    static Taken made(const std::filesystem::path&, std::optional<FileLock>& into);
    /// On a folder, waiting for others for a second or two; not longer, whatever they do.
    static std::optional<FileLock> soon(const std::filesystem::path& folder);

    ~FileLock();
    FileLock(FileLock&&) noexcept;
    FileLock& operator=(FileLock&&) noexcept;
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

  private:
    FileLock(int descriptor, std::filesystem::path made)
        : descriptor_(descriptor), made_(std::move(made)) {}
    int descriptor_ = -1;
    std::filesystem::path made_;  ///< to be removed
};

}  // namespace viewer
