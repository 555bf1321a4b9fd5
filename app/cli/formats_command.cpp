#include <algorithm>
#include <iomanip>
#include <iostream>

#include "app/cli/commands.h"
#include "geodata/read/formats.h"

namespace viewer {

int run_formats() {
    const auto& formats = geodata::readable_formats();
    std::size_t driver = 0, words = 0;
    for (const geodata::Format& format : formats) {
        driver = std::max(driver, format.driver.size());
        words = std::max(words, format.words.size());
    }
    std::cout << std::left;
    for (const geodata::Format& format : formats) {
        std::cout << std::setw(static_cast<int>(driver)) << format.driver << "  "
                  << std::setw(static_cast<int>(words)) << format.words << " ";
        for (const std::string& extension : format.extensions) std::cout << " ." << extension;
        std::cout << "\n";
    }
    std::cout << "Each also in a zip archive, but for folders and virtual layers. The first column "
                 "is GDAL's name.\nNothing is read but the file itself and what lies beside it.\n";
    return exit_good;
}

}  // namespace viewer
