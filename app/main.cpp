// pactmap: see app/cli/ for the commands and app/window/ for the window.
#include <exception>
#include <iostream>

#include "app/cli/commands.h"
#include "app/cli/standard_output.h"
#include "geodata/printable.h"

int main(int argc, char** argv) {
    try {
        return viewer::with_output_checked(viewer::run_command_line(argc, argv));
    } catch (const std::exception& failure) {
        std::cerr << "pactmap: something went wrong that should not have ("
                  << geodata::printable(failure.what())
                  << "); please report it with the command that did it.\n";
        return viewer::exit_refused;
    }
}
