#include "tests/support/paths.h"

#include <cstdlib>

namespace test {

std::filesystem::path source_dir() {
    return PACTMAP_SOURCE_DIR;
}

std::filesystem::path test_data() {
    return source_dir() / "tests/data";
}

TempFolder::TempFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "pactmap-XXXXXX").string();
    if (::mkdtemp(name.data()) != nullptr) path_ = name;
}

TempFolder::~TempFolder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
}

}  // namespace test
