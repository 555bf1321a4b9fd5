// Lines near a place, and what papers have to do with rivers.
#include "geodata/query/lines_near.h"

#include <algorithm>
#include <string>

#include "geodata/query/query.h"
#include "tests/geodata/shipped_atlas.h"
#include "tests/support/catch.h"

using namespace geodata;

namespace {

const Atlas& atlas() {
    return shipped::atlas();
}

std::uint32_t river(const std::string& name) {
    const auto found = std::find_if(atlas().rivers.begin(), atlas().rivers.end(),
                                    [&](const River& r) { return r.name == name; });
    if (found == atlas().rivers.end()) FAIL(name);
    return static_cast<std::uint32_t>(found - atlas().rivers.begin());
}

std::vector<std::string> along(const std::string& name) {
    std::vector<std::string> ids;
    for (const Paper paper : papers_along(atlas(), river(name))) {
        ids.push_back(atlas().paper(paper).id);
    }
    return ids;
}

std::vector<std::string> naming(const std::string& name) {
    std::vector<std::string> ids;
    for (const NamedIn& one : clauses_naming(atlas(), atlas().rivers[river(name)])) {
        CHECK(one.clause->clause.find(name) != std::string::npos);
        ids.push_back(atlas().paper(one.paper).id);
    }
    return ids;
}

bool has(const std::vector<std::string>& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

}  // namespace

TEST_CASE("The river at a place is found, and none where there is none") {
    const LonLat warsaw_bridge{21.035, 52.24};
    const auto near = rivers_near(atlas(), warsaw_bridge, 5);
    REQUIRE_FALSE(near.empty());
    CHECK(atlas().rivers[near.front().river].name == "Vistula");
    for (std::size_t i = 0; i < near.size(); ++i) {
        CHECK(near[i].km <= 5);
        if (i > 0) CHECK(near[i].km >= near[i - 1].km);
    }
    CHECK(rivers_near(atlas(), {19.3, 56.5}, 20).empty());  // the Baltic
}

TEST_CASE("Papers name rivers in their clauses by whole words") {
    for (const char* name : {"Vistula", "Narew", "San"}) {
        INFO(name);
        CHECK(naming(name) == std::vector<std::string>{"1939-08-23"});
    }
    CHECK(naming("Danube").empty());
    CHECK(naming("Bug").empty());
    // Part of another word, in front of it, behind it or within it, is not the river.
    for (const char* part : {"Vist", "istula", "are", "Sa"}) {
        INFO(part);
        River called;
        called.name = part;
        CHECK(clauses_naming(atlas(), called).empty());
    }
}

TEST_CASE("The papers' lines run along the rivers they were drawn by") {
    for (const char* name : {"Vistula", "Narew", "San"}) {
        INFO(name);
        CHECK(has(along(name), "1939-08-23"));
    }
    CHECK(has(along("Bug"), "1939-09-28"));
    CHECK_FALSE(has(along("Vistula"), "1939-09-28"));
    CHECK(along("Danube").empty());
}

TEST_CASE("All borders near a place come once each, the nearest first") {
    for (const LonLat p : {LonLat{21.2, 52.4}, {25.3, 54.7}, {23.6, 52.1}, {22.6, 55.9}}) {
        const auto near = shipped::get().locator->borders_near(p, 60);
        const auto nearest = shipped::get().locator->border_near(p, 60);
        REQUIRE(nearest.has_value() == !near.empty());
        if (near.empty()) continue;
        CHECK(near.front().arc == nearest->arc);
        CHECK(near.front().km == nearest->km);
        for (std::size_t i = 1; i < near.size(); ++i) {
            CHECK(near[i].km >= near[i - 1].km);
            for (std::size_t j = 0; j < i; ++j) CHECK(near[i].arc != near[j].arc);
        }
    }
    CHECK(shipped::get().locator->borders_near({19.3, 56.5}, 5).empty());
}
