// A place typed as coordinates, as this program and others copy them.
#include "app/view/typed_place.h"

#include "app/view/map_menu.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"

using namespace viewer;
using viewer_tests::shipped_scene;

TEST_CASE("coordinates are read as they are copied", "[place]") {
    for (const char* text : {"54.68, 25.28",
                             "54.68 25.28",
                             "54.68,25.28",
                             "54.68; 25.28",
                             "  54.68   25.28 ",
                             "(54.68, 25.28)",
                             "54,68, 25,28",
                             "54,68 25,28",
                             "54,68; 25,28",
                             "54.68° N, 25.28° E",
                             "54,68° N, 25,28° O",
                             "54.68N 25.28E",
                             "N54.68 E25.28",
                             "25.28 E, 54.68 N",
                             "e 25.28 n 54.68",
                             "54°40.8′N 25°16.8′E",
                             "54° 40' 48\" N, 25° 16' 48\" E",
                             "54°40′48″N 25°16′48″E",
                             "54 40 48 25 16 48",
                             "N 54 40 48 E 25 16 48",
                             "54°40’48” 25°16’48”",
                             "+54.68 +25.28",
                             "54°40.8' 25°16.8'"}) {
        INFO(text);
        const auto typed = typed_place(text);
        REQUIRE(typed);
        CHECK(typed->wrong.empty());
        CHECK(typed->position.lat == Approx(54.68).margin(1e-9));
        CHECK(typed->position.lon == Approx(25.28).margin(1e-9));
    }
}

TEST_CASE("degrees and minutes, south and west", "[place]") {
    CHECK(typed_place("54°41′N 25°17′E")->position.lat == Approx(54 + 41 / 60.0));
    CHECK(typed_place("54°41′N 25°17′E")->position.lon == Approx(25 + 17 / 60.0));
    for (const char* text : {"-33.5, -70.25", "33.5 S 70.25 W", "33°30′S 70°15′W", "−33.5 −70.25",
                             "-33°30′ -70°15′"}) {
        INFO(text);
        REQUIRE(typed_place(text));
        CHECK(typed_place(text)->position == geodata::LonLat{-70.25, -33.5});
    }
    CHECK(typed_place("54,25")->position == geodata::LonLat{25, 54});
    CHECK(typed_place("0.5, -0.5")->position == geodata::LonLat{-0.5, 0.5});
}

TEST_CASE("what the menu copies is found again", "[place]") {
    for (const geodata::LonLat place : {geodata::LonLat{25.28, 54.687},
                                        geodata::LonLat{-0.128, 51.507}, geodata::LonLat{24, 60}}) {
        const auto typed = typed_place(coordinate_text(place));
        REQUIRE(typed);
        CHECK(typed->position == place);
    }
}

TEST_CASE("words, days and halves of pairs are no coordinates", "[place]") {
    for (const char* text :
         {"",
          " ",
          "Wilno",
          "N",
          "NE",
          "Oos",
          "54.68",
          "54.68 N",
          "1939",
          "17.9.1939",
          "1939-09-17",
          "54.68, ",
          ", 25.28",
          "54.68 25.28 1",
          "54.68 N 25.28 N",
          "54.68 N, 25.28",
          "54 61 N 25 0 E",
          "54.5 30 N 25 17 E",
          "54 N 25 -3 E",
          "54.68, 25.28 x",
          "54..68, 25.28",
          "- 54.68, 25.28",
          "°54.68 °25.28",
          "54′ 25′",
          "1 2 3 4 5 6 7 8",
          "-54.68 N, 25.28 E",
          "\xff\xfe, 25",
          "99999999999999999999999, 25",
          "54.68, 25.28                                                                         "
          "     "}) {
        INFO(text);
        CHECK_FALSE(typed_place(text));
    }
}

TEST_CASE("coordinates of no place on the globe say so", "[place]") {
    for (const char* text : {"91, 25", "-90.001, 25", "54, 180.5", "125 N 20 E", "54 N 181 W"}) {
        INFO(text);
        const auto typed = typed_place(text);
        REQUIRE(typed);
        CHECK(typed->wrong ==
              "There are no such coordinates: latitude comes first and goes to 90°, longitude to "
              "180°.");
    }
    CHECK(typed_place("90, 180")->wrong.empty());
}

TEST_CASE("a pair of coordinates leads to the place, or says that the map ends before", "[place]") {
    const auto vilnius = find_coordinates(shipped_scene(), "54.687, 25.280");
    REQUIRE(vilnius);
    CHECK(vilnius->wrong.empty());
    CHECK(vilnius->hit.text == "Place at 54.687, 25.280");
    CHECK(vilnius->hit.kind == GazetteerHit::Kind::place);
    CHECK(vilnius->hit.position == geodata::LonLat{25.28, 54.687});
    CHECK(vilnius->hit.metres_per_point > 0);
    const auto swapped = find_coordinates(shipped_scene(), "25.280, 54.687");
    REQUIRE(swapped);
    CHECK(swapped->wrong == "25.280, 54.687 lies outside this map. Latitude comes first.");
    for (const char* far : {"-54, -154", "-56, -154", "0, 0", "90, 0"}) {
        INFO(far);
        REQUIRE(find_coordinates(shipped_scene(), far));
        CHECK_FALSE(find_coordinates(shipped_scene(), far)->wrong.empty());
    }
    CHECK_FALSE(find_coordinates(shipped_scene(), "Wilno"));
}
