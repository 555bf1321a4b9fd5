// Rivers of the shipped atlas run downstream: that is how they grow wider on the map.
#include <algorithm>
#include <cmath>

#include "tests/geodata/shipped_atlas.h"
#include "tests/support/catch.h"

using namespace geodata;

namespace {

struct Course {
    const char* river;
    LonLat rises,
        ends;  ///< where the river's line begins and where it reaches the sea or a greater one
};

// Mouths: the Danube at its delta, the Volga's at Astrakhan, the Dnieper's at Kherson, ...
const Course courses[] = {
    {"Danube", {8.2, 48.1}, {28.7, 45.2}},   {"Volga", {32.5, 57.2}, {47.9, 46.5}},
    {"Dnieper", {33.7, 55.9}, {32.4, 46.6}}, {"Vistula", {18.9, 49.6}, {18.95, 54.35}},
    {"Oder", {17.6, 49.7}, {14.6, 53.6}},    {"Bug", {25.0, 49.9}, {20.7, 52.45}},
    {"San", {22.8, 49.0}, {21.85, 50.73}},   {"Narew", {21.9, 53.1}, {20.7, 52.45}},
    {"Prut", {24.6, 48.2}, {28.2, 45.47}},   {"Dniester", {22.9, 49.2}, {30.4, 46.3}},
    {"Warta", {19.5, 50.5}, {14.6, 52.6}},   {"Western Dvina", {32.1, 56.9}, {24.0, 57.05}},
    {"Pechora", {59.3, 62.1}, {53.3, 68.3}}, {"Rhine", {8.7, 46.6}, {4.1, 51.9}},
    {"Niemen", {23.9, 54.9}, {21.3, 55.3}},  {"Great Morava", {21.3, 42.2}, {21.03, 44.7}},
};

double degrees_apart(LonLat a, LonLat b) {
    return std::hypot(a.lon - b.lon, a.lat - b.lat);
}

}  // namespace

TEST_CASE("Rivers run from where they rise to where they end") {
    const Atlas& atlas = shipped::atlas();
    for (const Course& course : courses) {
        INFO(course.river);
        const auto river = std::find_if(atlas.rivers.begin(), atlas.rivers.end(),
                                        [&](const River& r) { return r.name == course.river; });
        REQUIRE(river != atlas.rivers.end());
        CHECK(degrees_apart(river->lines.front().front(), course.rises) < 0.5);
        CHECK(degrees_apart(river->lines.back().back(), course.ends) < 0.5);
    }
}

TEST_CASE("No river has a stretch in another part of Europe") {
    for (const River& river : shipped::atlas().rivers) {
        INFO(river.name);
        for (std::size_t i = 1; i < river.lines.size(); ++i) {
            double gap = 1e9;
            for (std::size_t j = 0; j < i; ++j) {
                gap = std::min(gap, degrees_apart(river.lines[i].front(), river.lines[j].back()));
            }
            CHECK(gap < 3);
        }
    }
}
