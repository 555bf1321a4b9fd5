#include <nlohmann/json.hpp>

#include "geodata/query/query.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"

using namespace geodata;
using Json = nlohmann::json;

namespace {

Json identified(const Atlas& atlas, LonLat p, Date day) {
    const PatchLocator locator(atlas);
    return Json::parse(to_json(atlas, identify(atlas, locator, p, day)));
}

}  // namespace

TEST_CASE("Identify says holder, promises, history and the border nearby") {
    const Json json = identified(sample::atlas(), {22.1, 51}, make_date(1939, 9, 20));
    CHECK(json["lon"] == 22.1);
    CHECK(json["lat"] == 51);
    CHECK(json["date"] == "1939-09-20");
    CHECK(json["patch"] == "east");
    CHECK(json["holder"] == "alfa");
    CHECK(json["holder_name"] == "Alfa");
    CHECK(json["relation"] == "occupied");
    CHECK(json["since"] == "1939-09-17");
    CHECK(json["until"].is_null());
    CHECK(json["source"] == "C");
    CHECK(json["allocations"]["1939-08-23"]["sphere"] == "german");
    CHECK(json["allocations"]["1939-08-23"]["clause"] == "clause 1, \"as is\"");
    CHECK(json["allocations"]["1939-09-28"]["sphere"] == "soviet");
    REQUIRE(json["history"].size() == 2);
    CHECK(json["history"][0]["holder"] == "beta");
    CHECK(json["history"][0]["until"] == "1939-09-17");
    CHECK(json["border"]["km"].get<double>() == Approx(7.02).margin(0.02));
    CHECK(json["border"]["basis"] == "treaty");
    CHECK(json["border"]["precision_km"] == 1.5);
}

TEST_CASE("At sea everything is null, and the answer keeps its shape") {
    const Json json = identified(sample::atlas(), {0, 0}, make_date(1939, 9, 20));
    for (const char* key : {"patch", "name", "holder", "holder_name", "relation", "since", "until",
                            "source", "border", "front"}) {
        REQUIRE(json.contains(key));
        CHECK(json[key].is_null());
    }
    CHECK(json["allocations"]["1939-08-23"].is_null());
    CHECK(json["history"].empty());
}

TEST_CASE("A note is handed on; text that is no UTF-8 does not break the answer") {
    Atlas atlas = sample::atlas();
    atlas.patches[1].note = "a note";
    atlas.patches[1].name = "Gda\xF1sk";
    const Json json = identified(atlas, {25, 51}, make_date(1938, 1, 1));
    CHECK(json["note"] == "a note");
    CHECK(json["name"].get<std::string>().find("Gda") == 0);
    CHECK(json["border"].is_null());
}

TEST_CASE("Identify names the nearest front of the day, with what it rests on") {
    Atlas atlas = sample::atlas();
    Front front{"march", {make_date(1939, 9, 17), make_date(1939, 9, 22)},
                0,       1,
                false,   25,
                "S",     {{{21, 50}, {21, 52}}}};
    atlas.fronts = {front};
    front.lines = {{{20, 50}, {20, 52}}};
    atlas.fronts.push_back(front);
    const Json near = identified(atlas, {21.5, 51}, make_date(1939, 9, 20))["front"];
    CHECK(near["campaign"] == "march");
    CHECK(near["day"] == "1939-09-17");
    CHECK(near["left"] == atlas.holders[0].id);
    CHECK(near["right"] == atlas.holders[1].id);
    CHECK(near["side"] == "right");
    CHECK(near["km"].get<double>() == Approx(35).margin(0.2));
    CHECK(near["precision_km"] == 25);
    CHECK(near["agreed"] == false);
    CHECK(near["source"] == "S");
    CHECK(identified(atlas, {21.5, 51}, make_date(1939, 9, 22))["front"].is_null());
    CHECK(identified(atlas, {25, 51}, make_date(1939, 9, 20))["front"].is_null());  // 280 km off
}
