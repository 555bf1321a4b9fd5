// Where the checkout that is tested lies.
#pragma once

#include <filesystem>

namespace test {

std::filesystem::path source_dir();
/// tests/data: small files named after what is wrong with them.
std::filesystem::path test_data();

}  // namespace test
