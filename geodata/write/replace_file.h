/// \file
/// The one way in which this program puts a file in place: seen whole or not at all.
///
/// The bytes go to a temporary of this call's own in the folder of the file (without a name where
/// the file system can do that, else of a name nobody can guess, opened with O_EXCL), are read back
/// and compared, brought to the disk, and only then renamed over the older file; the folder is
/// brought to the disk too. So whatever fails or ends the program on the way, the older file is
/// there whole; and a signal that can be caught leaves no temporary behind (signals_internal.h).
///
/// Every function here is refused with one sentence
///  - when the target is a folder, a device, a pipe, a socket, or something under /proc, which
///    /dev/stdout is;
///  - when there is no folder for it, or the folder cannot be written to;
///  - when the older file is read-only: its owner may not write to it, even if one is root, or the
///    one who runs this may not;
///  - when its symbolic links end nowhere or lead round in a circle;
///  - when anything fails on the way: a full disk, a quota, a limit on the size of files.
/// Of a symbolic link the file that it points to is replaced; the link stays. Permissions of the
/// older file are kept, and its owner and group where that is allowed; a new file has what the
/// umask leaves. Other hard links of the older file keep the older bytes.
///
/// Safe to call from several threads at once, also for one file: one of them wins, whole.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "geodata/result.h"

namespace geodata {

/// Whether bytes are waited for until they are on the disk. `no` is for what need not outlive a
/// loss of power.
enum class Sync { yes, no };

/// Makes the file, or replaces it.
Status replace_file(const std::filesystem::path& target, std::string_view bytes,
                    Sync sync = Sync::yes);

/// Makes a file where there is none. False, and nothing is changed, where the name is taken by
/// anything, a link that ends nowhere included.
Result<bool> create_file(const std::filesystem::path& target, std::string_view bytes);

/// One of several files that belong together. The bytes are the caller's and outlive the call.
struct NewFile {
    std::filesystem::path target;
    std::string_view bytes;
};

/// Puts files in place that belong together, such as a Shapefile's. All are written and on the disk
/// before the first is renamed; they are renamed one after the other, in the order given, and
/// signals wait until that is done. If a rename fails, those before it are taken back (but on disks
/// that know neither exchanged nor second names). `outdated`
/// are files about the older ones (an index) that are removed just before, where they exist. Only
/// SIGKILL or a loss of power between two renames can leave new files beside older ones, each of
/// them whole: give the file that the others are read by last.
Status replace_files(const std::vector<NewFile>&,
                     const std::vector<std::filesystem::path>& outdated = {});

/// What replace_file would refuse before it writes, for asking before long work.
Status can_be_replaced(const std::filesystem::path& target);

}  // namespace geodata
