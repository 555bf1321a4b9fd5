#include "geodata/loading.h"

#include "geodata/mesh/detail_levels.h"
#include "geodata/read/read_atlas.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace geodata;

TEST_CASE("Who waits sees the stage and its share together") {
    Loading loading;
    CHECK(loading.progress().share == 0);
    loading.report(LoadingStage::borders, 0.25);
    CHECK(loading.progress().stage == LoadingStage::borders);
    CHECK(loading.progress().share == Approx(0.25));
    loading.report(LoadingStage::preparing, 7);
    CHECK(loading.progress().share == 1);
    CHECK(to_words(loading.progress().stage) == "preparing the map");
}

TEST_CASE("A cancelled reading is an error that says so") {
    Loading loading;
    loading.cancel();
    const auto file = test::test_data() / "from_until.geojson";
    const auto polygons = read(file, &loading);
    REQUIRE_FALSE(polygons.ok());
    CHECK(polygons.error().what == "loading was cancelled");
    CHECK(polygons.error().where.find(file.string()) == 0);
    const auto folder = read(shipped_atlas_folder().value(), &loading);
    REQUIRE_FALSE(folder.ok());
    CHECK(folder.error().what == "loading was cancelled");
}

TEST_CASE("A reading that is waited for gives what it gives alone, and tells of its end") {
    Loading loading;
    const auto file = test::test_data() / "from_until.geojson";
    const auto watched = read(file, &loading);
    REQUIRE(watched.ok());
    CHECK(watched.value().patches.size() == read(file).value().patches.size());
    CHECK(loading.progress().stage == LoadingStage::borders);
}

TEST_CASE("A level whose making was cancelled is made when it is wanted again") {
    const Atlas atlas = sample::atlas();
    const DetailLevels levels(atlas, Projection());
    Loading loading;
    loading.cancel();
    CHECK(levels.level(0, &loading).patches.index.empty());
    CHECK_FALSE(levels.is_made(0));
    CHECK_FALSE(levels.level(0).patches.index.empty());
    CHECK(levels.is_made(0));
}
