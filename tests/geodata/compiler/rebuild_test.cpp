// The built files in the repository are what the recipe compiles to.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "geodata/compiler/compile.h"
#include "geodata/compiler/write_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace geodata;
using namespace geodata::compiler;
namespace fs = std::filesystem;

namespace {

std::string content(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream all;
    all << stream.rdbuf();
    return all.str();
}

}  // namespace

TEST_CASE("the shipped atlas is its recipe, compiled, byte for byte", "[rebuild]") {
    const SourceFolders sources;
    if (!fs::exists(sources.magics) || !fs::exists(sources.qgis)) {
        WARN("not tested: the packages libmagics++-data and qgis-common are not installed");
        return;
    }
    const fs::path shipped = test::source_dir() / "geodata" / "atlas";
    Complaints complaints;
    const Atlas atlas = compile(shipped / "recipe", sources, complaints);
    for (const Issue& issue : complaints.errors()) FAIL_CHECK(issue.sentence());
    const fs::path built = fs::temp_directory_path() / "pactmap_rebuild_test";
    fs::remove_all(built);
    fs::create_directories(built);
    const Status written = write_atlas(atlas, built);
    if (!written) FAIL(written.error().sentence());
    int compared = 0;
    for (const auto& item : fs::directory_iterator(built)) {
        INFO(item.path().filename());
        CHECK(content(item.path()) == content(shipped / item.path().filename()));
        ++compared;
    }
    CHECK(compared >= 20);
    fs::remove_all(built);
}
