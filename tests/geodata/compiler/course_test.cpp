// Lines along networks: borders and rivers come in pieces, and some pieces do not touch.
#include "geodata/compiler/course.h"

#include "tests/support/catch.h"

using namespace geodata;
using namespace geodata::compiler;

namespace {

double length_km(const Line<LonLat>& line) {
    double km = 0;
    for (std::size_t i = 1; i < line.size(); ++i) km += km_between(line[i - 1], line[i]);
    return km;
}

}  // namespace

TEST_CASE("a degree of latitude is 111 km, of longitude less to the north", "[course]") {
    CHECK(km_between({20, 50}, {20, 51}) == Approx(111.2).epsilon(0.005));
    CHECK(km_between({20, 60}, {21, 60}) == Approx(55.8).epsilon(0.005));
}

TEST_CASE("a way follows the pieces in either direction", "[course]") {
    const Lines network = {{{20, 50}, {20, 50.5}, {20, 51}}, {{20, 52}, {20, 51.5}, {20, 51}}};
    const Line<LonLat> north = way_along(network, LonLat{20, 50}, LonLat{20, 52}, 1);
    REQUIRE(north.size() >= 5);
    CHECK(north.front() == LonLat{20, 50});
    CHECK(north.back() == LonLat{20, 52});
    CHECK(length_km(north) == Approx(2 * 111.2).epsilon(0.005));
    const Line<LonLat> south = way_along(network, LonLat{20, 52}, LonLat{20, 50}, 1);
    CHECK(south.front() == LonLat{20, 52});
}

TEST_CASE("a way starts and ends at the points of the network nearest to those asked", "[course]") {
    const Lines network = {{{20, 50}, {24, 50}}};
    const Line<LonLat> way = way_along(network, LonLat{21, 50.2}, LonLat{23, 49.9}, 1);
    REQUIRE(way.size() >= 2);
    CHECK(way.front().lon == Approx(21).margin(0.01));
    CHECK(way.back().lon == Approx(23).margin(0.01));
}

TEST_CASE("small gaps are bridged, large ones end the way", "[course]") {
    const Lines network = {{{20, 50}, {20, 51}}, {{20, 51.02}, {20, 52}}};  // 2.2 km apart
    CHECK_FALSE(way_along(network, LonLat{20, 50}, LonLat{20, 52}, 3).empty());
    CHECK(way_along(network, LonLat{20, 50}, LonLat{20, 52}, 1).empty());
}

TEST_CASE("an unknown source line is complained of with its place", "[course]") {
    Complaints complaints;
    const Recipe recipe = understand(
        parse_text("arc a \"A\"\n  source \"s\"\n  modern POL-UKR\n", "test.txt", complaints),
        complaints);
    REQUIRE(recipe.arcs.size() == 1);
    std::ignore = course_of(recipe.arcs.front(), Sources{}, complaints);
    REQUIRE_FALSE(complaints.errors().empty());
    CHECK(complaints.errors().front().sentence().find("test.txt:3") != std::string::npos);
    CHECK(complaints.errors().front().sentence().find("POL-UKR") != std::string::npos);
}
