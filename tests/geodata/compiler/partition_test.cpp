// From lines to patches, on a land of four by three degrees.
#include "geodata/compiler/partition.h"

#include "geodata/compiler/crossings.h"
#include "geodata/compiler/waters.h"
#include "geodata/query/query.h"
#include "tests/support/catch.h"

using namespace geodata;
using namespace geodata::compiler;

namespace {

Ring<LonLat> box(double west, double south, double east, double north) {
    return {{west, south}, {east, south}, {east, north}, {west, north}, {west, south}};
}
Ring<LonLat> hole(double west, double south, double east, double north) {
    Ring<LonLat> ring = box(west, south, east, north);
    return {ring.rbegin(), ring.rend()};
}

struct Compiled {
    Complaints complaints;
    Recipe recipe;
    Linework work;
    Partition partition;

    Compiled(const std::string& text, const MultiPolygon<LonLat>& land) {
        const std::string holders = "holder a \"A\" \"A\" #aaaaaa\nholder b \"B\" \"B\" #bbbbbb\n";
        recipe = understand(parse_text(holders + text, "test.txt", complaints), complaints);
        Sources sources;
        sources.land = land;
        for (const auto& polygon : land) sources.shore.push_back(polygon.exterior);
        work = gather_lines(recipe, sources, complaints);
        partition = partition_of(recipe, sources, work, complaints);
    }
    [[nodiscard]] bool says(const std::string& what) const {
        for (const Issue& issue : complaints.errors()) {
            if (issue.sentence().find(what) != std::string::npos) return true;
        }
        return false;
    }
    [[nodiscard]] double km2(std::size_t patch) const { return area_km2(partition.land[patch]); }
};

const std::string west_and_east =
    "patch west \"West\"\n"
    "  seed 21 51.5 \"Westtown\"\n"
    "  tenure a .. .. sovereign \"s\"\n"
    "patch east \"East\"\n"
    "  seed 23 51.5 \"Easttown\"\n"
    "  tenure b .. .. sovereign \"s\"\n";

std::string line_between(const std::string& points) {
    return "arc middle \"The middle\"\n  basis treaty\n  source \"s\"\n" + points;
}

const MultiPolygon<LonLat> plain = {{box(20, 50, 24, 53), {}}};
const double plain_km2 = area_km2(plain);

}  // namespace

TEST_CASE("a line from coast to coast parts the land without gap or overlap", "[partition]") {
    const Compiled c(west_and_east + line_between("  point 22 49.9\n  point 22.2 51\n"
                                                  "  point 22 53.1\n"),
                     plain);
    for (const Issue& issue : c.complaints.errors()) WARN(issue.sentence());
    REQUIRE(c.complaints.empty());
    CHECK(c.km2(0) > 0.4 * plain_km2);
    CHECK(c.km2(1) > 0.4 * plain_km2);
    CHECK(c.km2(0) + c.km2(1) == Approx(plain_km2).margin(0.5));
    // One arc between the two, one coast each.
    std::size_t between = 0;
    for (const Arc& arc : c.partition.arcs) {
        between += arc.left != no_patch && arc.right != no_patch ? 1 : 0;
    }
    CHECK(between == 1);
}

TEST_CASE("a line that ends near the coast is carried to it", "[partition]") {
    const Compiled c(west_and_east + line_between("  point 22 50.04\n  point 22 52.96\n"), plain);
    CHECK(c.complaints.empty());
    CHECK(c.km2(0) + c.km2(1) == Approx(plain_km2).margin(0.5));
}

TEST_CASE("an open line is named, with the seeds it does not part", "[partition]") {
    const Compiled c(west_and_east + line_between("  point 22 49.9\n  point 22 52.0\n"), plain);
    CHECK(c.says("test.txt:4: no line parts seed Westtown"));
    CHECK(c.says("from seed Easttown (23.000 51.500, test.txt:7)"));
    CHECK(c.says("middle (test.txt:9)"));
}

TEST_CASE("land without a seed is an error that says where", "[partition]") {
    const Compiled c("patch west \"West\"\n  seed 21 51.5\n  tenure a .. .. sovereign \"s\"\n" +
                         line_between("  point 22 49.9\n  point 22 53.1\n"),
                     plain);
    CHECK(c.says("belongs to no patch"));
}

TEST_CASE("a lake that one patch surrounds is its own, with its island", "[partition]") {
    const MultiPolygon<LonLat> land = {{box(20, 50, 24, 53), {hole(20.5, 51, 21.5, 52)}},
                                       {box(20.9, 51.4, 21.1, 51.6), {}}};
    const Compiled c(
        "patch west \"West\"\n  seed 20.2 50.5\n  tenure a .. .. sovereign \"s\"\n"
        "patch east \"East\"\n  seed 23 51.5\n  tenure b .. .. sovereign \"s\"\n" +
            line_between("  point 22 49.9\n  point 22 53.1\n"),
        land);
    for (const Issue& issue : c.complaints.errors()) WARN(issue.sentence());
    REQUIRE(c.complaints.empty());
    CHECK(c.km2(0) + c.km2(1) == Approx(plain_km2).margin(0.5));
    const std::vector<Lake> lakes = [&] {
        Complaints none;
        return lakes_of(c.recipe, c.work.land, none);
    }();
    REQUIRE(lakes.size() == 1);
    CHECK(lakes[0].water.front().holes.size() == 1);
}

TEST_CASE("a lake between two patches with no line through it is nobody's", "[partition]") {
    const MultiPolygon<LonLat> land = {{box(20, 50, 24, 53), {hole(21.5, 51, 22.5, 52)}}};
    const Compiled c(west_and_east + line_between("  point 22 49.9\n  point 22 51.0\n") +
                         "arc north \"North of it\"\n  basis treaty\n  source \"s\"\n"
                         "  point 22 52.0\n  point 22 53.1\n",
                     land);
    for (const Issue& issue : c.complaints.errors()) WARN(issue.sentence());
    REQUIRE(c.complaints.empty());
    CHECK(c.km2(0) + c.km2(1) == Approx(area_km2(land)).margin(0.5));
}

TEST_CASE("what a later dam flooded is land, and its islands are gone", "[partition]") {
    const MultiPolygon<LonLat> land = {{box(20, 50, 24, 53), {hole(20.5, 51, 21.5, 52)}},
                                       {box(20.9, 51.4, 21.1, 51.6), {}}};
    Complaints complaints;
    const Recipe recipe = understand(
        parse_text("reservoir 20.6 51.1 \"Later, 1955\"\n", "test.txt", complaints), complaints);
    const MultiPolygon<LonLat> filled = without_reservoirs(recipe, land, complaints);
    CHECK(complaints.empty());
    REQUIRE(filled.size() == 1);
    CHECK(filled.front().holes.empty());
    const Recipe wrong =
        understand(parse_text("reservoir 23 51.1 \"Dry\"\n", "test.txt", complaints), complaints);
    CHECK(without_reservoirs(wrong, land, complaints).size() == 2);
    CHECK_FALSE(complaints.empty());
}

TEST_CASE("two arcs that cross are named, with the place; tails past an end are no crossing",
          "[partition]") {
    const auto crossings = [](const std::string& second) {
        Complaints complaints;
        const std::string text = line_between("  point 22 49.9\n  point 22 53.1\n") +
                                 "arc other \"The other\"\n  basis treaty\n  source \"s\"\n" +
                                 second;
        const Recipe recipe = understand(parse_text(text, "test.txt", complaints), complaints);
        Sources sources;
        sources.land = plain;
        for (const auto& polygon : plain) sources.shore.push_back(polygon.exterior);
        complain_of_crossings(recipe, gather_lines(recipe, sources, complaints), complaints);
        std::vector<std::string> sentences;
        for (const Issue& issue : complaints.errors()) sentences.push_back(issue.sentence());
        return sentences;
    };
    const auto said = crossings("  point 20.5 51.5\n  point 23.5 51.5\n");
    REQUIRE(said.size() == 1);
    CHECK(said.front().find("test.txt:1: arc middle crosses arc other (test.txt:6)") !=
          std::string::npos);
    CHECK(said.front().find("22.000 51.500") != std::string::npos);
    CHECK(crossings("  point 20.5 51.5\n  point 22.05 51.5\n").empty());  // 3.5 km past it
    CHECK(crossings("  point 20.5 51.5\n  point 21.98 51.5\n").empty());
}
