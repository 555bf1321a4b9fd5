#include "geodata/write/replace_file.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "geodata/write/signals_internal.h"
#include "geodata/write/target_internal.h"
#include "geodata/write/temporary_internal.h"

namespace geodata {

namespace {

namespace fs = std::filesystem;

struct Failure {
    const Target* target;
    std::error_code why;
};
using Trouble = std::optional<Failure>;
using Step = std::error_code (Temporary::*)();

bool same_place(const Target& a, const Target& b) {
    struct stat one {};
    struct stat other {};
    return a.name == b.name && ::fstat(a.folder.number(), &one) == 0 &&
           ::fstat(b.folder.number(), &other) == 0 && one.st_dev == other.st_dev &&
           one.st_ino == other.st_ino;
}

/// Every temporary gets its name, then each takes its place by `step`; all or none.
Trouble put_in_place(std::vector<Temporary>& drafts, Step step,
                     const std::vector<Target>& outdated) {
    const Undisturbed undisturbed;
    Trouble failed;
    for (Temporary& draft : drafts) {
        if (failed) break;
        if (const auto why = draft.give_name()) failed = Failure{&draft.target(), why};
    }
    if (!failed) {
        for (const Target& old : outdated) {
            ::unlinkat(old.folder.number(), old.name.c_str(), 0);  // a folder stays, and harms none
        }
    }
    for (Temporary& draft : drafts) {
        if (failed) break;
        if (const auto why = (draft.*step)()) failed = Failure{&draft.target(), why};
    }
    if (failed) std::for_each(drafts.rbegin(), drafts.rend(), std::mem_fn(&Temporary::give_back));
    drafts.clear();  // with what they leave, before a signal may come through
    return failed;
}

Trouble write_and_place(const std::vector<Target>& targets, const std::vector<NewFile>& files,
                        Draft draft, Sync sync, Step step, const std::vector<Target>& outdated) {
    std::vector<Temporary> drafts;
    drafts.reserve(targets.size());
    for (std::size_t i = 0; i < targets.size(); ++i) {
        drafts.emplace_back(targets[i]);
        if (const auto why = drafts.back().write(files[i].bytes, draft, sync)) {
            return Failure{&targets[i], why};
        }
    }
    return put_in_place(drafts, step, outdated);
}

bool is_of_the_disk(std::error_code why) {
    return why.value() == ENOSPC || why.value() == EDQUOT || why.value() == EFBIG ||
           why.value() == EIO || why.value() == EEXIST;
}

/// Some file systems (NFS, FAT, older overlays) know no files without a name, or give none later.
Trouble place(const std::vector<Target>& targets, const std::vector<NewFile>& files, Sync sync,
              Step step, const std::vector<Target>& outdated) {
    const SignalWatch watch;
    Trouble failed = write_and_place(targets, files, Draft::nameless, sync, step, outdated);
    if (failed && !is_of_the_disk(failed->why)) {
        failed = write_and_place(targets, files, Draft::named, sync, step, outdated);
    }
    if (failed || sync == Sync::no) return failed;
    for (const Target& target : targets) {
        const Descriptor folder(
            ::openat(target.folder.number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        // Not every file system can: then it does so in its own time.
        if (folder.open()) static_cast<void>(::fsync(folder.number()) == 0);
    }
    return failed;
}

Result<std::vector<Target>> find_targets(const std::vector<NewFile>& files) {
    std::vector<Target> targets;
    for (const NewFile& file : files) {
        Result<Target> target = find_target(file.target);
        if (!target) return target.error();
        for (const Target& other : targets) {
            if (!same_place(target.value(), other)) continue;
            return Error{{"this and " + other.asked.string() + " are the same file",
                          file.target.string(), "remove the link or choose another name"}};
        }
        targets.push_back(std::move(target).value());
    }
    return targets;
}

}  // namespace

Status replace_file(const fs::path& target, std::string_view bytes, Sync sync) {
    const std::vector<NewFile> files = {{target, bytes}};
    const Result<std::vector<Target>> targets = find_targets(files);
    if (!targets) return targets.error();
    const Trouble failed = place(targets.value(), files, sync, &Temporary::replace, {});
    if (failed) return cannot_write(*failed->target, failed->why);
    return Done{};
}

Status replace_files(const std::vector<NewFile>& files, const std::vector<fs::path>& outdated) {
    const Result<std::vector<Target>> targets = find_targets(files);
    if (!targets) return targets.error();
    std::vector<Target> old;
    for (const fs::path& file : outdated) {
        Result<Target> target = find_target(file, Links::not_followed);
        if (target) old.push_back(std::move(target).value());
    }
    // One alone needs nothing to be taken back.
    const Step step = files.size() > 1 ? &Temporary::change_places : &Temporary::replace;
    const Trouble failed = place(targets.value(), files, Sync::yes, step, old);
    if (failed) return cannot_write(*failed->target, failed->why);
    return Done{};
}

Result<bool> create_file(const fs::path& file, std::string_view bytes) {
    Result<Target> target = find_target(file, Links::not_followed);
    if (!target) return target.error();
    struct stat there {};
    if (::fstatat(target.value().folder.number(), target.value().name.c_str(), &there,
                  AT_SYMLINK_NOFOLLOW) == 0) {
        return false;
    }
    std::vector<Target> targets;
    targets.push_back(std::move(target).value());
    const Trouble failed =
        place(targets, {{file, bytes}}, Sync::yes, &Temporary::take_free_name, {});
    if (failed && failed->why.value() == EEXIST) return false;
    if (failed) return cannot_write(*failed->target, failed->why);
    return true;
}

Status can_be_replaced(const fs::path& file) {
    const Result<Target> target = find_target(file);
    if (!target) return target.error();
    if (::faccessat(target.value().folder.number(), ".", W_OK | X_OK, AT_EACCESS) != 0) {
        return cannot_write(target.value(), last_error());
    }
    return Done{};
}

}  // namespace geodata
