// The atlas is put in place whole: all of its files or none of them.
#include "geodata/compiler/write_atlas.h"

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include <sys/resource.h>
#include <unistd.h>

#include "geodata/read/read_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace geodata;
using namespace geodata::compiler;
namespace fs = std::filesystem;

namespace {

std::map<std::string, std::string> content(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        std::ifstream stream(entry.path(), std::ios::binary);
        std::ostringstream bytes;
        bytes << stream.rdbuf();
        files[entry.path().filename().string()] = bytes.str();
    }
    return files;
}

}  // namespace

TEST_CASE("an atlas that cannot be written whole leaves every older file") {
    auto atlas = read_atlas(test::source_dir() / "geodata/atlas");
    REQUIRE(atlas.ok());
    const fs::path folder =
        fs::temp_directory_path() / ("pactmap_write_atlas_" + std::to_string(::getpid()));
    REQUIRE(fs::create_directories(folder));
    REQUIRE(write_atlas(atlas.value(), folder).ok());
    const auto before = content(folder);
    CHECK(before.size() == 5 * 5 + 17);

    // Of another atlas the small files would still fit, the large ones not.
    for (Patch& patch : atlas.value().patches) patch.name += " (another)";
    rlimit old_limit{};
    ::getrlimit(RLIMIT_FSIZE, &old_limit);
    const rlimit limit{100000, old_limit.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    const Status full = write_atlas(atlas.value(), folder);
    ::setrlimit(RLIMIT_FSIZE, &old_limit);
    REQUIRE_FALSE(full.ok());
    CHECK(content(folder) == before);

    fs::permissions(folder / "events.csv", fs::perms::owner_read);
    CHECK_FALSE(write_atlas(atlas.value(), folder).ok());
    CHECK(content(folder) == before);
    CHECK_FALSE(write_atlas(atlas.value(), folder / "not there").ok());
    fs::permissions(folder / "events.csv", fs::perms::owner_write, fs::perm_options::add);
    REQUIRE(write_atlas(atlas.value(), folder).ok());
    const auto after = content(folder);
    CHECK(after.size() == before.size());
    CHECK(after.at("patches.dbf") != before.at("patches.dbf"));
    fs::remove_all(folder);
}
