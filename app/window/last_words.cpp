#include "app/window/last_words.h"

#include <atomic>
#include <cstdlib>
#include <exception>
#include <iostream>

namespace viewer {

namespace {

std::atomic<DraftKeeper*> watched = nullptr;
std::terminate_handler before = nullptr;

void write_at_exit() {
    if (DraftKeeper* keeper = watched.exchange(nullptr)) say_where_changes_are(*keeper);
}

[[noreturn]] void write_at_terminate() {
    write_at_exit();
    if (before != nullptr) before();
    std::abort();
}

}  // namespace

void keep_at_any_end(DraftKeeper* keeper) {
    static const bool once = [] {
        before = std::set_terminate(write_at_terminate);
        return std::atexit(write_at_exit) == 0;
    }();
    static_cast<void>(once);
    watched = keeper;
}

void end_without_the_disk() {
    std::cerr << "pactmap: writing the unsaved changes takes too long: the disk does not answer; "
                 "the program ends without it.\n";
    std::_Exit(EXIT_FAILURE);
}

void say_where_changes_are(DraftKeeper& keeper) {
    const auto kept = keeper.flush();
    if (!kept) return;
    if (!kept->file.empty()) {
        std::cerr << "pactmap: changes that were not saved are kept in " << kept->file.string()
                  << "; the next start asks about them.\n";
        return;
    }
    std::cerr << "pactmap: changes that were not saved could not be kept";
    if (kept->trouble) std::cerr << ": " << kept->trouble->sentence();
    if (!kept->older.empty()) {
        std::cerr << " An older state of them is in " << kept->older.string() << ".";
    }
    std::cerr << "\n";
}

}  // namespace viewer
