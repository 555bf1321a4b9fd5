// Each complaint of the compiler's about what a recipe makes of the ground: lines, seeds, waters.
#include <filesystem>

#include "geodata/compiler/course.h"
#include "geodata/compiler/crossings.h"
#include "geodata/compiler/partition.h"
#include "geodata/compiler/waters.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"

using namespace geodata;
using namespace geodata::compiler;

namespace {

Ring<LonLat> hole(double west, double south, double east, double north) {
    const Ring<LonLat> ring = sample::box(west, south, east, north);
    return {ring.rbegin(), ring.rend()};
}

std::string sentences_of(const Complaints& complaints) {
    std::string all;
    for (const Issue& issue : complaints.errors()) all += issue.sentence() + "\n";
    return all;
}

/// A text of one file, test.txt, on a land of four by three degrees with a lake and a river.
struct Ground {
    explicit Ground(const std::string& text) {
        recipe =
            understand(parse_text("holder a \"A\" \"A\" #aaaaaa\n" + text, "test.txt", complaints),
                       complaints);
        sources.land = {{sample::box(20, 50, 24, 53), {hole(21, 51, 21.5, 51.5)}}};
        sources.shore = {sample::box(20, 50, 24, 53)};
        sources.rivers["Bug"] = {{{20.5, 50.2}, {21, 50.3}}, {{23, 52}, {23.5, 52.5}}};
    }
    [[nodiscard]] std::string said() const { return sentences_of(complaints); }
    void partition() {
        static_cast<void>(
            partition_of(recipe, sources, gather_lines(recipe, sources, complaints), complaints));
    }
    Complaints complaints;
    Recipe recipe;
    Sources sources;
};

void check_says(const std::string& said, const std::vector<std::string>& facts) {
    INFO("said: " << said);
    for (const std::string& fact : facts) {
        INFO("should say: " << fact);
        CHECK(said.find(fact) != std::string::npos);
    }
}

const std::string arc = "arc line \"L\"\n  source \"s\"\n";
const std::string patch = "patch west \"West\"\n  tenure a .. .. sovereign \"s\"\n";

}  // namespace

TEST_CASE("complaints: a source line that is not there, with near misses", "[complaints]") {
    Ground ground(arc + "  river \"Bugg\"\n");
    static_cast<void>(course_of(ground.recipe.arcs.at(0), ground.sources, ground.complaints));
    check_says(ground.said(), {"test.txt:4: Natural Earth has no line \"Bugg\"; ",
                               "test.txt:2: arc line has fewer than two points; add a step."});
}

TEST_CASE("complaints: no way along a line between two points", "[complaints]") {
    Ground ground(arc + "  river \"Bug\" from 20.5 50.2 to 23.5 52.5\n");
    static_cast<void>(course_of(ground.recipe.arcs.at(0), ground.sources, ground.complaints));
    check_says(ground.said(), {"test.txt:4: \"Bug\" has no way between the two points; move them "
                               "onto one stretch of it."});
}

TEST_CASE("complaints: an arc of one point", "[complaints]") {
    Ground ground(arc + "  point 21 52\n");
    static_cast<void>(course_of(ground.recipe.arcs.at(0), ground.sources, ground.complaints));
    check_says(ground.said(), {"test.txt:2: arc line has fewer than two points; add a step."});
}

TEST_CASE("complaints: a seed at sea, a patch without land", "[complaints]") {
    Ground ground(patch +
                  "  seed 23 51.5\npatch far \"Far\"\n  seed 40 60 \"Fartown\"\n"
                  "  tenure a .. .. sovereign \"s\"\n");
    ground.partition();
    check_says(ground.said(),
               {"test.txt:6: seed ", " lies in the sea or beyond; move it onto land.",
                "test.txt:5: patch far has no land; give it a seed."});
}

TEST_CASE("complaints: two seeds that no line parts, with the loose end near them",
          "[complaints]") {
    Ground ground(patch +
                  "  seed 21 52 \"Westtown\"\npatch east \"East\"\n"
                  "  seed 23 52 \"Easttown\"\n  tenure a .. .. sovereign \"s\"\n" +
                  arc + "  basis treaty\n  point 22 49.9\n  point 22 51.8\n");
    ground.partition();
    check_says(ground.said(), {"test.txt:4: no line parts seed Westtown (21.000 52.000) of patch "
                               "west from seed Easttown (23.000 52.000, test.txt:6) of patch east; "
                               "a line between them is open: ",
                               "line (test.txt:8) from 22.000"});
}

TEST_CASE("complaints: two arcs that cross", "[complaints]") {
    Ground ground(arc +
                  "  basis treaty\n  point 22 49.9\n  point 22 53.1\n"
                  "arc other \"O\"\n  source \"s\"\n  basis treaty\n  point 20.5 51.7\n"
                  "  point 23.5 51.7\n");
    complain_of_crossings(ground.recipe,
                          gather_lines(ground.recipe, ground.sources, ground.complaints),
                          ground.complaints);
    check_says(
        ground.said(),
        {"test.txt:2: arc line crosses arc other (test.txt:7) at 22.000 51.700; move a point "
         "of one of them, or let them meet at a node."});
}

TEST_CASE("complaints: a line that bounds nothing", "[complaints]") {
    Ground ground(patch + "  seed 23.5 50.5\n" + arc +
                  "  basis treaty\n  point 22 51.5\n  point 23 52.5\n");
    ground.partition();
    check_says(ground.said(),
               {"line bounds nothing between ", "let its end meet another line, or lie past it"});
}

TEST_CASE("complaints: land that no seed claims, and an island of no patch", "[complaints]") {
    Ground unseeded(patch + "  seed 20.5 50.5\n" + arc +
                    "  basis treaty\n  point 22 49.9\n  point 22 53.1\n");
    unseeded.partition();
    check_says(unseeded.said(), {"patches: the land at ", " belongs to no patch; around it:",
                                 "put a seed of its patch there"});
    Ground island(patch + "  seed 23 51.5\n");
    island.sources.shore.push_back(sample::box(18, 50, 19, 51));
    island.sources.countries = {{"XYZ", sample::box_land(17, 49, 19.5, 52)}};
    island.partition();
    check_says(island.said(), {"context.txt: no default patch for the island at 18.",
                               ", today in XYZ; add: default XYZ PATCH."});
}

TEST_CASE("complaints: waters that are not there", "[complaints]") {
    Ground ground(
        "river \"Styx\" \"Styx\" 2 from 20 50\nriver_from_arc nothing \"None\" 3\n"
        "lake 23 52 \"Dry\" 2\nreservoir 23 52 \"Later\"\n");
    const MultiPolygon<LonLat> land =
        without_reservoirs(ground.recipe, ground.sources.land, ground.complaints);
    const std::vector<Lake> lakes = lakes_of(ground.recipe, land, ground.complaints);
    CHECK(lakes.size() == 1);
    static_cast<void>(rivers_of(ground.recipe, ground.sources, lakes, ground.complaints));
    check_says(ground.said(),
               {"test.txt:2: Natural Earth has no river \"Styx\"; see atlas_compiler --list river.",
                "test.txt:3: there is no arc nothing; write the name of an arc of the recipe.",
                "test.txt:4: Natural Earth has no lake at the point of Dry; see atlas_compiler "
                "--list lake.",
                "test.txt:5: Natural Earth has no water at the point of Later; see atlas_compiler "
                "--list lake."});
}

TEST_CASE("complaints: source files that are missing, with the package that brings them",
          "[complaints]") {
    const sample::TempFolder folder;
    Complaints complaints;
    const SourceFolders sources{folder.path(), folder.path(), folder.path()};
    static_cast<void>(read_sources(sources, complaints));
    const std::string said = sentences_of(complaints);
    INFO(said);
    for (const std::filesystem::path& file : source_files(sources)) {
        if (file.extension() == ".shx" || file.extension() == ".dbf") continue;
        INFO(file);
        CHECK(said.find(file.string() + ": cannot be read; install the Debian package ") !=
              std::string::npos);
    }
}
