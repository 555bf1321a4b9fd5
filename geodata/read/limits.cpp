#include "geodata/read/limits.h"

#include <algorithm>

#include <unistd.h>

namespace geodata {

std::size_t most_points() {
    constexpr std::size_t most = 20'000'000;
    constexpr std::size_t bytes_a_point = 400;  // model, indices, two levels of detail, pictures
    const long pages = sysconf(_SC_PHYS_PAGES);
    const long page = sysconf(_SC_PAGE_SIZE);
    if (pages <= 0 || page <= 0) return most;
    return std::min(
        most, static_cast<std::size_t>(pages) * static_cast<std::size_t>(page) / 2 / bytes_a_point);
}

std::string in_millions(std::size_t number) {
    return std::to_string(number / 1'000'000) + " million";
}

}  // namespace geodata
