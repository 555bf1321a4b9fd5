// Places of known side: the compiler holds every line to them, and the shipped recipe has enough.
#include "geodata/compiler/towns.h"

#include <cmath>
#include <filesystem>
#include <map>

#include "geodata/compiler/course.h"
#include "tests/geodata/shipped_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace geodata;
using namespace geodata::compiler;

namespace {

/// One patch of holder a, from 20 to 24 E and 50 to 53 N.
Atlas one_patch() {
    Atlas atlas;
    atlas.holders = {{"a", "A", "A", {}}, {"b", "B", "B", {}}};
    Patch patch;
    patch.id = "west";
    patch.tenures = {{0, {}, Relation::sovereign, "s"}};
    patch.land = {{{{20, 50}, {24, 50}, {24, 53}, {20, 53}, {20, 50}}, {}}};
    atlas.patches = {patch};
    return atlas;
}

std::vector<std::string> complaints_of(const std::string& towns) {
    Complaints complaints;
    const Recipe recipe = understand(
        parse_text("holder a \"A\" \"A\" #aaaaaa\narc line \"The line\"\n  source \"s\"\n" + towns,
                   "towns/test.txt", complaints),
        complaints);
    check_towns(recipe, one_patch(), complaints);
    std::vector<std::string> sentences;
    for (const Issue& issue : complaints.errors()) sentences.push_back(issue.sentence());
    return sentences;
}

double km_of(const Line<LonLat>& line) {
    double km = 0;
    for (std::size_t i = 1; i < line.size(); ++i) km += km_between(line[i - 1], line[i]);
    return km;
}

}  // namespace

TEST_CASE("towns: on the side the recipe says, by holder or by patch, they pass") {
    CHECK(complaints_of("along line on 1939-08-23\n  a 22 51 \"Here\"\n  west 23 52 \"There\"\n")
              .empty());
}

TEST_CASE("towns: one on the wrong side is named with its line, its arc and both sides") {
    const auto said = complaints_of("along line on 1939-08-23\n  b 22 51 \"Here\"\n");
    REQUIRE(said.size() == 1);
    for (const char* word : {"towns/test.txt:5", "Here", "in b", "1939-08-23", "arc line",
                             "towns/test.txt:2", "in a", "patch west"}) {
        INFO(word << " in: " << said[0]);
        CHECK(said[0].find(word) != std::string::npos);
    }
}

TEST_CASE("towns: at sea, along no arc, on no day, without a number: each is complained of") {
    CHECK(complaints_of("along line on 1939-08-23\n  a 30 51 \"Far\"\n").size() == 1);
    CHECK(complaints_of("along nothing on 1939-08-23\n  a 22 51 \"Here\"\n").size() == 1);
    CHECK(complaints_of("along line on 1939-13-23\n  a 22 51 \"Here\"\n").size() == 1);
    CHECK(!complaints_of("along line on 1939-08-23\n  a east 51 \"Here\"\n").empty());
}

TEST_CASE("shipped atlas: one town of known side for every 10 km of digitised line") {
    Complaints complaints;
    const auto folder = test::source_dir() / "geodata/atlas/recipe";
    const Recipe recipe = understand(parse_folder(folder, complaints), complaints);
    REQUIRE(complaints.empty());
    std::map<std::string, std::string> arc_at;  // "lines/riga.txt:22" -> id
    for (const ArcRecipe& arc : recipe.arcs) arc_at[arc.place.to_text()] = arc.id;
    std::map<std::string, double> km;
    for (const Arc& arc : shipped::get().atlas.arcs) {
        if (arc.basis == Basis::digitised || arc.basis == Basis::treaty) {
            km[arc_at[arc.recipe]] += km_of(arc.line);
        }
    }
    double all_km = 0;
    std::size_t all_towns = 0;
    for (const auto& [arc, length] : km) {
        std::size_t count = 0;
        for (const TownsRecipe& entry : recipe.towns) {
            if (entry.arc == arc) count += entry.towns.size();
        }
        all_km += length;
        all_towns += count;
        // Long lines one by one, but for those through wilderness or a lake.
        const bool empty_land = arc.rfind("fi_", 0) == 0;
        INFO(arc << ": " << length << " km, " << count << " towns");
        if (length > 100 && !empty_land) CHECK(static_cast<double>(count) >= length / 20);
    }
    INFO(all_towns << " towns along " << all_km << " km");
    CHECK(static_cast<double>(all_towns) >= all_km / 10);
}
