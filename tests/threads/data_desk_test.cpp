// Files read beside the window: ready, refused, thrown out of, given up, one after the other.
#include "app/window/data_desk.h"

#include <atomic>
#include <chrono>
#include <cmath>
#include <fstream>
#include <stdexcept>

#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace viewer;
namespace fs = std::filesystem;

namespace {

constexpr double long_enough = 120;  // seconds; never waited for

ViewState plain_view(const Scene& scene) {
    return initial_state(scene, {800, 600, 1});
}

/// A chequer of so many quadrangles a side, their sides of 60 points: much to read and to join.
class LargeFile {
  public:
    explicit LargeFile(int side) {
        std::ofstream out(path_);
        out << R"({"type":"FeatureCollection","features":[)";
        for (int i = 0; i < side * side; ++i) {
            if (i > 0) out << ",";
            out << R"({"type":"Feature","properties":{"name":"P)" << i
                << R"("},"geometry":{"type":"Polygon","coordinates":[[)";
            ring(out, i % side, i / side);
            out << "]]}}";
        }
        out << "]}";
    }
    [[nodiscard]] const fs::path& path() const { return path_; }

  private:
    static void ring(std::ostream& out, int x, int y) {
        constexpr int points = 60;
        constexpr double size = 0.2;
        const auto put = [&](double u, double v) {
            const double wave = 0.01 * std::sin(20 * (u + v));
            out << "[" << 15 + u * size + wave << "," << 45 + v * size << "],";
        };
        for (int i = 0; i < points; ++i) put(x + double(i) / points, y);
        for (int i = 0; i < points; ++i) put(x + 1, y + double(i) / points);
        for (int i = points; i > 0; --i) put(x + double(i) / points, y + 1);
        for (int i = points; i > 0; --i) put(x, y + double(i) / points);
        out << "[" << 15 + x * size + 0.01 * std::sin(20.0 * (x + y)) << "," << 45 + y * size
            << "]";
    }
    test::TempFolder folder_;
    fs::path path_ = folder_ / "chequer.geojson";
};

}  // namespace

TEST_CASE("a file is read beside, with its first view", "[loading]") {
    DataDesk desk;
    desk.read(test::test_data() / "bow_tie.geojson", plain_view);
    CHECK(desk.busy());
    CHECK(desk.file().filename() == "bow_tie.geojson");
    REQUIRE(desk.ended(long_enough));
    auto made = desk.take();
    CHECK_FALSE(desk.busy());
    REQUIRE(made);
    CHECK(made.value().scene->atlas.patches.size() >= 2);
    CHECK_FALSE(made.value().warnings.empty());
    const double scale = plain_view(*made.value().scene).camera.metres_per_pixel;
    CHECK(made.value().scene->levels.is_made(geodata::DetailLevels::level_for(scale)));
    CHECK(desk.end(long_enough));
}

TEST_CASE("what is refused and what is thrown are errors", "[loading]") {
    DataDesk desk;
    desk.read(test::test_data() / "text_file.shp", plain_view);
    const auto refused = desk.take();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().where.find("text_file.shp") != std::string::npos);
    desk.read(test::test_data() / "bow_tie.geojson",
              [](const Scene&) -> ViewState { throw std::runtime_error("no view"); });
    const auto thrown = desk.take();
    REQUIRE_FALSE(thrown);
    CHECK(thrown.error().sentence().find("no view") != std::string::npos);
    CHECK(thrown.error().where.find("bow_tie.geojson") != std::string::npos);
    desk.read(test::test_data() / "bow_tie.geojson",
              [](const Scene&) -> ViewState { throw std::bad_alloc(); });
    const auto too_large = desk.take();
    REQUIRE_FALSE(too_large);
    CHECK(too_large.error().what.find("memory") != std::string::npos);
}

TEST_CASE("another file takes the place of the one that is being read", "[loading]") {
    const LargeFile large(60);
    DataDesk desk;
    std::atomic<int> views = 0;
    const auto counted = [&](const Scene& scene) {
        ++views;
        return plain_view(scene);
    };
    desk.read(large.path(), counted);
    desk.read(large.path(), counted);
    desk.read(test::test_data() / "bow_tie.geojson", counted);
    REQUIRE(desk.ended(long_enough));
    const auto made = desk.take();
    REQUIRE(made);
    CHECK(made.value().scene->atlas.patches.size() < 10);
    CHECK(desk.end(long_enough));
    CHECK(views == 1);
}

TEST_CASE("what is given up ends, and takes nothing along", "[loading]") {
    const LargeFile large(60);
    DataDesk desk;
    desk.read(large.path(), plain_view);
    const auto begun = std::chrono::steady_clock::now();
    bool seen = false;  // until it says something
    while (!seen && !desk.ended(0.01)) {
        const geodata::Loading::Progress now = desk.progress();
        seen = now.share > 0 || now.stage != geodata::LoadingStage::reading;
        if (std::chrono::steady_clock::now() - begun > std::chrono::seconds(60)) break;
    }
    CHECK(seen);
    desk.give_up();
    CHECK_FALSE(desk.busy());
    CHECK(desk.end(long_enough));
}

TEST_CASE("data that were on view go when nobody works on them", "[loading]") {
    DataDesk desk;
    desk.read({}, plain_view);  // the shipped atlas
    auto made = desk.take();
    REQUIRE(made);
    const Scene& scene = *made.value().scene;
    LevelsInMaking levels;
    levels.running = std::async(std::launch::async, [&scene, wish = levels.wish.get()] {
        std::ignore = scene.levels.level(0, wish);
    });
    levels.wish->cancel();
    desk.put_away(std::move(made.value().scene), std::move(levels));
    CHECK(desk.end(long_enough));
}
