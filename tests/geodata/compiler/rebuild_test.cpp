// The built files in the repository are what the recipe compiles to: byte for byte with the
// versions they were compiled with, within a metre with others.
#include <algorithm>
#include <filesystem>

#include "geodata/compiler/compile.h"
#include "geodata/compiler/compiled_with.h"
#include "geodata/compiler/write_atlas.h"
#include "geodata/read/read_atlas.h"
#include "tests/geodata/compiler/atlas_differences.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/content.h"
#include "tests/support/paths.h"

using namespace geodata;
using namespace geodata::compiler;
using compiler_tests::differences;
namespace fs = std::filesystem;

namespace {

constexpr double metre = 1 / 111195.0;  // of latitude, degrees

fs::path shipped_folder() {
    return test::source_dir() / "geodata" / "atlas";
}

/// Compiles the recipe into the folder as geodata/atlas/build does.
void build(const fs::path& folder) {
    const SourceFolders sources;
    Complaints complaints;
    const Atlas atlas = compile(shipped_folder() / "recipe", sources, complaints);
    for (const Issue& issue : complaints.errors()) FAIL_CHECK(issue.sentence());
    const Status written = write_atlas(atlas, folder);
    if (!written) FAIL(written.error().sentence());
    const Status noted = write_compiled_with(sources, folder);
    if (!noted) FAIL(noted.error().sentence());
}

void require_same_bytes(const fs::path& built, bool tables_only) {
    int compared = 0;
    for (const auto& item : fs::directory_iterator(built)) {
        if (tables_only && item.path().extension() != ".csv") continue;
        INFO(item.path().filename());
        CHECK(test::content_of(item.path()) ==
              test::content_of(shipped_folder() / item.path().filename()));
        ++compared;
    }
    CHECK(compared >= (tables_only ? 5 : 20));
}

Atlas shipped() {
    auto atlas = read_atlas(shipped_folder());
    REQUIRE(atlas.ok());
    return std::move(atlas).value();
}

}  // namespace

TEST_CASE("the shipped atlas is its recipe, compiled", "[rebuild]") {
    for (const fs::path& file : source_files(SourceFolders())) {
        if (fs::exists(file)) continue;
        // Debian 13 has no package with the shoreline any more.
        WARN("not rebuilt: this machine has no " << file);
        return;
    }
    const sample::TempFolder built;
    build(built.path());
    const bool same_versions =
        test::content_of(shipped_folder() / compiled_with_file) == compiled_with(SourceFolders());
    require_same_bytes(built.path(), !same_versions);
    if (same_versions) return;
    // WARN says it in the test's output: what was compared, and why no more.
    WARN("compared within a metre, not byte for byte: this machine has other versions than\n"
         << test::content_of(shipped_folder() / compiled_with_file));
    const auto made = read_atlas(built.path());
    REQUIRE(made.ok());
    for (const std::string& sentence : differences(shipped(), made.value(), 1)) {
        FAIL_CHECK(sentence);
    }
}

TEST_CASE("what the shipped atlas was compiled with is kept beside it", "[rebuild]") {
    const std::string versions = test::content_of(shipped_folder() / compiled_with_file);
    for (const char* each :
         {"GEOS 3.", "PROJ 9.", "GDAL 3.", "glibc 2.", "ne_10m_land.shp ",
          "ne_10m_rivers_lake_centerlines.dbf ", "world_map.gpkg ", "wvs1.dat "}) {
        CHECK(versions.find(each) != std::string::npos);
    }
    CHECK(versions.find("missing") == std::string::npos);
}

TEST_CASE("another content of a data file is noticed", "[rebuild]") {
    const sample::TempFolder folder;
    const SourceFolders sources{folder.path(), folder.path(), folder.path()};
    const std::string without = compiled_with(sources);
    CHECK(without.find("world_map.gpkg missing") != std::string::npos);
    sample::write_text(folder / "world_map.gpkg", "a");
    const std::string with_a = compiled_with(sources);
    sample::write_text(folder / "world_map.gpkg", "b");
    CHECK(with_a != without);
    CHECK(with_a != compiled_with(sources));
}

TEST_CASE("a metre is let pass between two atlases", "[rebuild]") {
    const Atlas original = shipped();
    CHECK(differences(original, original, 1).empty());
    Atlas other = original;
    for (Patch& patch : other.patches) {
        for (LonLat& p : patch.land.front().exterior) p.lat += 0.5 * metre;
    }
    CHECK(differences(original, other, 1).empty());
}

TEST_CASE("whatever else differs between two atlases is said", "[rebuild]") {
    const Atlas original = shipped();
    Atlas other = original;
    const auto patch_where = [&](const auto& holds) {
        const auto found = std::find_if(other.patches.begin(), other.patches.end(), holds);
        REQUIRE(found != other.patches.end());
        return found;
    };
    SECTION("a vertex of a patch") {
        other.patches[7].land.front().exterior[3].lat += 3 * metre;
    }
    SECTION("a hole that is not there") {
        Polygon<LonLat>& land = patch_where([](const Patch& p) {
                                    return p.land.front().exterior.size() > 100;
                                })->land.front();
        const LonLat at = other.places[0].position;
        land.holes.push_back({at, {at.lon, at.lat + 9 * metre}, {at.lon + 9 * metre, at.lat}, at});
    }
    SECTION("an island that is gone") {
        patch_where([](const Patch& p) { return p.land.size() > 1; })->land.pop_back();
    }
    SECTION("a patch's name") {
        other.patches[2].name += "x";
    }
    SECTION("a patch that is gone") {
        other.patches.pop_back();
    }
    SECTION("an area in the table") {
        other.patches[0].km2 *= 1.1;
    }
    SECTION("an arc's sides") {
        std::swap(other.arcs[5].left, other.arcs[5].right);
    }
    SECTION("a vertex of an arc") {
        other.arcs[5].line[0].lat += 3 * metre;
    }
    SECTION("an arc that is gone") {
        other.arcs.erase(other.arcs.begin() + 9);
    }
    SECTION("a river") {
        other.rivers[0].lines[0][1].lat += 50 * metre;
    }
    SECTION("a lake's rank") {
        other.lakes[0].rank += 1;
    }
    SECTION("a place that lies elsewhere") {
        other.places[0].position.lat += 3 * metre;
    }
    SECTION("a place of another name") {
        other.places[0].name_today += "x";
    }
    CHECK_FALSE(differences(original, other, 1).empty());
}
