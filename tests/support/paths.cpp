#include "tests/support/paths.h"

namespace test {

std::filesystem::path source_dir() {
    return PACTMAP_SOURCE_DIR;
}

std::filesystem::path test_data() {
    return source_dir() / "tests/data";
}

}  // namespace test
