/// \file
/// The bytes of one file to come, complete and on the disk, but not yet in place.
#pragma once

#include <string>
#include <string_view>
#include <system_error>

#include "geodata/write/replace_file.h"
#include "geodata/write/target_internal.h"

namespace geodata {

/// Where the bytes are until they are in place.
enum class Draft {
    nameless,  ///< a file without a name (O_TMPFILE): gone with the program, whatever ends it
    named,     ///< for file systems that know no such files
};

/// Goes away with this object unless it was put in place. Lives within a SignalWatch and not longer
/// than its target.
class Temporary {
  public:
    explicit Temporary(const Target& target) : target_(&target) {}
    ~Temporary();
    Temporary(Temporary&& other) noexcept;
    Temporary& operator=(Temporary&&) = delete;
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;

    /// Writes all bytes, reads them back, and waits for the disk if asked to.
    [[nodiscard]] std::error_code write(std::string_view bytes, Draft, Sync);

    // All of these within an Undisturbed.

    /// Gives it a name beside the target, and closes it.
    [[nodiscard]] std::error_code give_name();
    /// Takes the target's place.
    [[nodiscard]] std::error_code replace();
    /// Takes the target's place and keeps the older file, so that give_back() can restore it.
    [[nodiscard]] std::error_code change_places();
    void give_back();
    /// Takes the target's name if nothing has it: else EEXIST.
    [[nodiscard]] std::error_code take_free_name();

    [[nodiscard]] const Target& target() const { return *target_; }

  private:
    [[nodiscard]] std::error_code open_nameless();
    [[nodiscard]] std::error_code open_named();
    [[nodiscard]] std::error_code keep_permissions() const;
    void remove();
    [[nodiscard]] int folder() const { return target_->folder.number(); }

    const Target* target_;
    Descriptor file_;
    std::string name_;  ///< of the temporary; empty: none
    int entry_ = -1;
    bool in_place_ = false;
    bool holds_older_ = false;  ///< the temporary's name is the older file's now
};

}  // namespace geodata
