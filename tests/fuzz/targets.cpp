#include "tests/fuzz/targets.h"

#include <array>
#include <cstdio>
#include <cstdlib>

namespace fuzz {

std::span<const Target> targets() {
    static constexpr std::array all = {Target{"data", data}, Target{"lesson", lesson},
                                       Target{"command_line", command_line}};
    return all;
}

void require(bool holds, const std::string& what) {
    if (holds) return;
    std::fprintf(stderr, "what must not happen: %s\n", what.c_str());
    std::abort();
}

}  // namespace fuzz
