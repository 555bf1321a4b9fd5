// What states won and lost.
#include "geodata/query/land_moves.h"

#include <algorithm>
#include <string>

#include "tests/geodata/shipped_atlas.h"
#include "tests/support/catch.h"

using namespace geodata;

namespace {

const Atlas& atlas() {
    return shipped::atlas();
}

std::vector<LandMove> moves(const std::string& holder) {
    return land_moves(atlas(), atlas().find_holder(holder));
}

const LandMove* move_of(const std::vector<LandMove>& all, const std::string& patch, bool gained) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const LandMove& m) {
        return atlas().patches[m.patch].id == patch && m.gained == gained;
    });
    return found == all.end() ? nullptr : &*found;
}

std::string id_of(HolderIndex holder) {
    return holder == no_holder ? "nobody" : atlas().holders[holder].id;
}

}  // namespace

TEST_CASE("Lithuania lost Memel, won Vilnius and ended") {
    const std::vector<LandMove> all = moves("lithuania");
    const LandMove* memel = move_of(all, "memel", false);
    REQUIRE(memel != nullptr);
    CHECK(id_of(memel->other) == "germany");
    CHECK((memel->date >= make_date(1939, 3, 20) && memel->date <= make_date(1939, 3, 23)));
    const LandMove* vilnius = move_of(all, "lt_vilnius", true);
    REQUIRE(vilnius != nullptr);
    CHECK(id_of(vilnius->other) == "soviet_union");
    CHECK((vilnius->date >= make_date(1939, 10, 10) && vilnius->date <= make_date(1939, 10, 28)));
    const LandMove* all_of_it = move_of(all, "lithuania", false);
    REQUIRE(all_of_it != nullptr);
    CHECK(id_of(all_of_it->other) == "soviet_union");
    CHECK(all_of_it->date > vilnius->date);
}

TEST_CASE("What one wins another loses on the same day") {
    for (const Holder& holder : atlas().holders) {
        const HolderIndex self = atlas().find_holder(holder.id);
        Date before = atlas().days.first;
        for (const LandMove& move : land_moves(atlas(), self)) {
            CHECK(move.date >= before);
            before = move.date;
            if (move.other == no_holder) continue;
            const std::vector<LandMove> theirs = land_moves(atlas(), move.other);
            CHECK(std::any_of(theirs.begin(), theirs.end(), [&](const LandMove& m) {
                return m.patch == move.patch && m.date == move.date && m.other == self &&
                       m.gained != move.gained && m.relation == move.relation;
            }));
        }
    }
}

TEST_CASE("Occupied and annexed later is one move") {
    const std::vector<LandMove> all = moves("soviet_union");
    const auto latvia = std::count_if(all.begin(), all.end(), [&](const LandMove& m) {
        return atlas().patches[m.patch].id == "latvia";
    });
    CHECK(latvia == 1);
}
