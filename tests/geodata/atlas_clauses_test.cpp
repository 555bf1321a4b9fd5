// What the papers of 1939 to 1941 say, clause by clause, and the land that each speaks of (history:
// the texts named in Document::printed).
#include <algorithm>
#include <set>

#include "geodata/model/clause.h"
#include "tests/geodata/shipped_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/papers.h"

using namespace geodata;

namespace {

const Clause& clause_of(const char* document, const char* number) {
    const Atlas& atlas = shipped::atlas();
    const ClauseIndex found = find_clause(atlas, find_document(atlas, document), number);
    INFO(document << " " << number);
    REQUIRE(found != no_clause);
    return atlas.clauses[found];
}

std::set<std::string> land_of(const Clause& clause) {
    std::set<std::string> ids;
    for (const PatchIndex patch : clause.patches) ids.insert(shipped::atlas().patches[patch].id);
    return ids;
}

std::set<std::string> land_of(const char* document, const char* number) {
    return land_of(clause_of(document, number));
}

/// Its land that the state held on 23 August 1939.
std::set<std::string> land_held(const std::string& holder) {
    const Atlas& atlas = shipped::atlas();
    std::set<std::string> ids;
    for (PatchIndex p = 0; p < atlas.patches.size(); ++p) {
        const HolderIndex held = atlas.holder_on(p, make_date(1939, 8, 23));
        if (held != no_holder && atlas.holders[held].id == holder) ids.insert(atlas.patches[p].id);
    }
    return ids;
}

bool between_germany_and_ussr(const Document& document) {
    return document.kind == "secret protocol" || document.paper ||
           document.id == "treaty_1939_08_23" || document.id == "confidential_1939_09_28" ||
           document.id == "declaration_1939_09_28" || document.id == "offer_1939_08_14";
}

}  // namespace

TEST_CASE("Clauses: the papers, the pacts and the offers are there, by day") {
    REQUIRE(shipped::get().error.empty());
    const Atlas& atlas = shipped::atlas();
    std::vector<std::string> ids;
    for (const Document& document : atlas.documents) ids.push_back(document.id);
    CHECK(ids == std::vector<std::string>{
                     "offer_1939_04_17", "draft_1939_05_27", "offer_1939_08_14",
                     "treaty_1939_08_23", "protocol_1939_08_23", "explanation_1939_08_28",
                     "treaty_1939_09_28", "map_1939_09_28", "confidential_1939_09_28",
                     "secret_lithuania_1939_09_28", "secret_poland_1939_09_28",
                     "declaration_1939_09_28", "estonia_1939_09_28", "protocol_1939_10_04",
                     "latvia_1939_10_05", "lithuania_1939_10_10", "peace_1940_03_12",
                     "protocol_1941_01_10"});
    CHECK(std::is_sorted(atlas.documents.begin(), atlas.documents.end(),
                         [](const auto& a, const auto& b) { return a.day < b.day; }));
}

TEST_CASE("Clauses: every paper says whose it is and where its text is printed") {
    REQUIRE(shipped::get().error.empty());
    const Atlas& atlas = shipped::atlas();
    for (const Document& document : atlas.documents) {
        INFO(document.id);
        CHECK_FALSE(document.printed.empty());
        CHECK_FALSE(document.parties.empty());
        CHECK_FALSE(document.kind.empty());
        CHECK(document.printed.find("iterature") == std::string::npos);
        // A number of FRUS is one of the online edition, which is said.
        if (document.printed.find("FRUS") != std::string::npos) {
            CHECK(document.printed.find("online edition") != std::string::npos);
        }
        CHECK(document.accepted ==
              (document.id != "offer_1939_04_17" && document.id != "draft_1939_05_27"));
    }
    for (const Clause& clause : atlas.clauses) {
        INFO(atlas.documents[clause.document].id << " " << clause.number);
        CHECK(clause.text.size() < 330);  // a sentence or two
        CHECK((clause.text.back() == '.'));
    }
}

TEST_CASE("Clauses: a paper with articles has all of them") {
    REQUIRE(shipped::get().error.empty());
    const Atlas& atlas = shipped::atlas();
    const auto numbers = [&](const char* document) {
        std::string all;
        for (const ClauseIndex c : clauses_of(atlas, find_document(atlas, document))) {
            all += atlas.clauses[c].number + " ";
        }
        return all;
    };
    CHECK(numbers("offer_1939_04_17") == "1 2 3 4 5 6 7 8 ");
    CHECK(numbers("treaty_1939_08_23") == "I II III IV V VI VII ");
    CHECK(numbers("protocol_1939_08_23") == "1 2 3 4 ");
    CHECK(numbers("treaty_1939_09_28") == "I II III IV V ");
    CHECK(numbers("peace_1940_03_12") == "I II III IV V VI VII VIII IX ");
}

TEST_CASE("Clauses: the protocol of 23 August names its land point by point") {
    REQUIRE(shipped::get().error.empty());
    std::set<std::string> baltic = {"lt_vilnius", "lt_belt"};  // the Vilna area
    for (const char* state : {"finland", "estonia", "latvia", "lithuania"}) {
        for (const std::string& id : land_held(state)) baltic.insert(id);
    }
    CHECK(land_of("protocol_1939_08_23", "1") == baltic);
    CHECK(land_of("protocol_1939_08_23", "2") == land_held("poland"));
    CHECK(land_of("protocol_1939_08_23", "3") ==
          std::set<std::string>{"bessarabia", "bessarabia_hotin", "bessarabia_south"});
    CHECK(land_of("protocol_1939_08_23", "4").empty());
    CHECK(clause_of("protocol_1939_08_23", "1").line);
    CHECK(clause_of("protocol_1939_08_23", "2").line);
    CHECK_FALSE(clause_of("protocol_1939_08_23", "3").line);
    CHECK(clause_of("protocol_1939_08_23", "2").text.find("approximately") != std::string::npos);
    CHECK(clause_of("protocol_1939_08_23", "3").leaves_open.find("draws no line") !=
          std::string::npos);
    CHECK(clause_of("explanation_1939_08_28", "a").line);
}

TEST_CASE("Clauses: no paper of Germany and the USSR speaks of Bukovina, Danzig or Memel") {
    REQUIRE(shipped::get().error.empty());
    const Atlas& atlas = shipped::atlas();
    for (const Clause& clause : atlas.clauses) {
        const Document& document = atlas.documents[clause.document];
        if (!between_germany_and_ussr(document)) continue;
        INFO(document.id << " " << clause.number);
        for (const char* id : {"n_bukovina", "hertza", "danzig", "memel", "slovakia", "romania"}) {
            CHECK(land_of(clause).count(id) == 0);
        }
    }
}

TEST_CASE("Clauses: Lithuania changes sides in September, and the strip is given up in 1941") {
    REQUIRE(shipped::get().error.empty());
    const std::set<std::string> changed = land_of("secret_lithuania_1939_09_28", "a");
    CHECK(changed == std::set<std::string>{"lithuania", "lt_strip", "pl_lublin", "pl_narew"});
    CHECK(land_of("secret_lithuania_1939_09_28", "b") == std::set<std::string>{"lt_strip"});
    CHECK(land_of("protocol_1941_01_10", "1") == std::set<std::string>{"lt_strip"});
    CHECK(land_of("treaty_1939_09_28", "I") == land_held("poland"));
    CHECK(land_of("lithuania_1939_10_10", "I") == std::set<std::string>{"lt_vilnius"});
}

TEST_CASE("Clauses: what the Moscow Peace ceded changes hands, what it left does not") {
    REQUIRE(shipped::get().error.empty());
    const Atlas& atlas = shipped::atlas();
    const auto held_after = [&](const std::string& id) {
        return atlas.holders[atlas.holder_on(atlas.find_patch(id), make_date(1940, 5, 1))].id;
    };
    for (const std::string& id : land_of("peace_1940_03_12", "II")) {
        INFO(id);
        CHECK(held_after(id) == "soviet_union");
    }
    CHECK(land_of("peace_1940_03_12", "IV") == std::set<std::string>{"fi_hanko"});
    CHECK(land_of("peace_1940_03_12", "V") == std::set<std::string>{"fi_petsamo"});
    CHECK(held_after("fi_petsamo") == "finland");
}

TEST_CASE("Clauses: the Soviet offer of April meant the five neighbours from Finland to Romania") {
    REQUIRE(shipped::get().error.empty());
    std::set<std::string> neighbours;
    for (const char* state : {"finland", "estonia", "latvia", "poland", "romania"}) {
        for (const std::string& id : land_held(state)) neighbours.insert(id);
    }
    CHECK(land_of("offer_1939_04_17", "2") == neighbours);
}

TEST_CASE("Clauses: land that a paper allots stands in a clause of that paper") {
    REQUIRE(shipped::get().error.empty());
    const Atlas& atlas = shipped::atlas();
    const auto told = [&](PatchIndex patch, Paper paper) {
        const std::vector<ClauseIndex> clauses = clauses_about(atlas, patch);
        return std::any_of(clauses.begin(), clauses.end(), [&](ClauseIndex c) {
            return atlas.documents[atlas.clauses[c].document].paper == paper;
        });
    };
    for (PatchIndex p = 0; p < atlas.patches.size(); ++p) {
        for (const Allocation& allocation : atlas.patches[p].allocations) {
            INFO(atlas.patches[p].id << ", " << atlas.paper(allocation.paper).id);
            // What September left as it was stands in the clauses of August.
            const Allocation* before = atlas.allocation(p, test::august_1939);
            const bool left = allocation.paper == test::september_1939 && before != nullptr &&
                              before->sphere == allocation.sphere;
            CHECK((told(p, allocation.paper) || (left && told(p, test::august_1939))));
        }
    }
}
