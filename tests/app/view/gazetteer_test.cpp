#include "app/view/gazetteer.h"

#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"

using namespace viewer;
using viewer_tests::shipped_scene;

namespace {

std::vector<GazetteerHit> find(std::string_view words,
                               geodata::Date day = geodata::make_date(1939, 8, 23)) {
    return find_names(shipped_scene(), day, words, 8);
}

}  // namespace

TEST_CASE("letters are found without their marks", "[search]") {
    CHECK(folded("Łódź") == "lodz");
    CHECK(folded("Šiauliai") == "siauliai");
    CHECK(folded("Chișinău") == "chisinau");
    CHECK(folded("Київ") == folded("київ"));
    CHECK(folded("Žemaitija, Århus, Đakovo, İzmir, Œuvre") ==
          "zemaitija, arhus, dakovo, izmir, oeuvre");
    CHECK(folded("Straße, Выборг, Ёлкино") == "strasse, выборг, елкино");
    CHECK(folded("Ελλάδα") == "ελλαδα");
    CHECK(folded("Rus’, Rusʹ") == "rus, rus");
    CHECK(folded("").empty());
}

TEST_CASE("a town is found by the name of 1939 and by today's", "[search]") {
    for (const char* words : {"wilno", "VILNIUS", "Wiln"}) {
        const auto hits = find(words);
        REQUIRE_FALSE(hits.empty());
        CHECK(hits.front().text == "Wilno / Vilnius");
        CHECK(hits.front().position.lon == Approx(25.28).margin(0.1));
    }
}

TEST_CASE("a town is found by the names of those who lived there", "[search]") {
    for (const auto& [words, town] : {std::pair{"Lemberg", "Lwów / Lviv (Lemberg)"},
                                      {"vilne", "Wilno / Vilnius (Vilne)"},
                                      {"Reval", "Tallinn (Reval)"},
                                      {"Виборг", ""},
                                      {"Выборг", "Viipuri / Vyborg (Выборг)"}}) {
        const auto hits = find(words);
        INFO(words);
        CHECK((hits.empty() ? "" : hits.front().text) == std::string(town));
    }
}

TEST_CASE("a state is found on the days it has land", "[search]") {
    const auto has_danzig_state = [](geodata::Date day) {
        for (const GazetteerHit& hit : find("free city", day)) {
            if (hit.kind == GazetteerHit::Kind::state) return true;
        }
        return false;
    };
    CHECK(has_danzig_state(geodata::make_date(1939, 8, 31)));
    CHECK_FALSE(has_danzig_state(geodata::make_date(1940, 1, 1)));
}

TEST_CASE("nonsense finds nothing, and an empty search is no error", "[search]") {
    CHECK(find("qqqzzz").empty());
    CHECK(find("").size() <= 8);
}
