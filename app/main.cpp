// pactmap: see app/cli/ for the commands and app/window/ for the window.
#include <csignal>
#include <exception>
#include <iostream>
#include <new>
#include <system_error>

#include "app/cli/commands.h"
#include "app/cli/standard_output.h"
#include "app/platform/memory.h"
#include "geodata/printable.h"

namespace {

/// No memory for what was to be made, or none for a thread to make it.
bool lacks_memory(const std::exception& failure) {
    const auto* system = dynamic_cast<const std::system_error*>(&failure);
    return dynamic_cast<const std::bad_alloc*>(&failure) != nullptr ||
           (system != nullptr && (system->code() == std::errc::resource_unavailable_try_again ||
                                  system->code() == std::errc::not_enough_memory));
}

}  // namespace

int main(int argc, char** argv) {
    // A file that may not grow any more is an error where it is written, and no end of the program:
    // the graphics driver writes files of its own too.
    std::signal(SIGXFSZ, SIG_IGN);
    viewer::keep_freed_memory();
    try {
        return viewer::with_output_checked(viewer::run_command_line(argc, argv));
    } catch (const std::exception& failure) {
        if (lacks_memory(failure)) {
            return viewer::complain({"there is not enough memory for it", "",
                                     "close other programs, or choose a smaller picture or a part "
                                     "of the data"},
                                    viewer::exit_refused);
        }
        std::cerr << "pactmap: something went wrong that should not have ("
                  << geodata::printable(failure.what())
                  << "); please report it with the command that did it.\n";
        return viewer::exit_refused;
    }
}
