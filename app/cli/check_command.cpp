#include <iostream>

#include "app/cli/commands.h"
#include "geodata/printable.h"
#include "geodata/read/read_atlas.h"

namespace viewer {

int run_check(const std::vector<std::filesystem::path>& files) {
    bool good = true;
    for (const std::filesystem::path& file : files) {
        const std::vector<geodata::Issue> issues = geodata::check(file);
        for (const geodata::Issue& issue : issues) std::cout << issue.sentence() << "\n";
        if (issues.empty()) {
            std::cout << geodata::printable(file.string()) << ": nothing is wrong.\n";
        }
        good = good && issues.empty();
    }
    return good ? exit_good : exit_refused;
}

}  // namespace viewer
