#include "app/view/gazetteer.h"

#include <algorithm>

#include "app/view/highlights.h"
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
        CHECK(hits.front().text == "Wilno, today Vilnius");
        CHECK(hits.front().position.lon == Approx(25.28).margin(0.1));
    }
}

TEST_CASE("a hit says which name was found", "[search]") {
    for (const auto& [words, town] : {std::pair{"Lemberg", "Lemberg: Lwów, today Lviv"},
                                      {"vilne", "Vilne: Wilno, today Vilnius"},
                                      {"Vilna", "Vilna: Wilno, today Vilnius"},
                                      {"Reval", "Reval: Tallinn"},
                                      {"lviv", "Lwów, today Lviv"},
                                      {"Выборг", "Выборг: Viipuri, today Vyborg"},
                                      {"Pressburg", "Preßburg: Bratislava"}}) {
        const auto hits = find(words);
        INFO(words);
        REQUIRE_FALSE(hits.empty());
        CHECK(hits.front().text == town);
    }
}

TEST_CASE("what is found is what its name on the map stands for", "[search]") {
    const geodata::Atlas& atlas = shipped_scene().atlas;
    const auto written = [&](const char* words) {
        const auto hits = find(words);
        REQUIRE_FALSE(hits.empty());
        return hits.front().written;
    };
    CHECK(written("Lithuania") == MaybeWritten(WrittenState{atlas.find_holder("lithuania")}));
    for (const char* words : {"Vilna", "Danube"}) {
        INFO(words);
        REQUIRE(written(words));
        CHECK(is_of(*written(words), atlas));
    }
    CHECK(std::holds_alternative<WrittenTown>(*written("Vilna")));
    CHECK(std::holds_alternative<WrittenRiver>(*written("Danube")));
}

TEST_CASE("every spelling in use finds its town first", "[search]") {
    struct Spelt {
        const char* town;
        std::vector<const char*> as;
    };
    const std::vector<Spelt> facts = {
        {"Wilno", {"Vilna", "Wilna", "Vilne", "Vilnius", "Вильно", "Вильна", "Вільня", "WILNO"}},
        {"Lwów", {"Lvov", "Lwow", "Lemberg", "Lviv", "Львов", "Львів", "Lemberik", "Leopolis"}},
        {"Kaunas", {"Kovno", "Kowno", "Kauen", "Kovne", "Ковно"}},
        {"Tallinn", {"Reval", "Tallin", "Ревель"}},
        {"Tartu", {"Dorpat", "Yuryev", "Юрьев", "Дерпт"}},
        {"Bratislava", {"Pressburg", "Preßburg", "Pozsony"}},
        {"Königsberg",
         {"Konigsberg", "Koenigsberg", "Kaliningrad", "Królewiec", "Krolewiec", "Karaliaucius"}},
        {"Cernăuți",
         {"Czernowitz", "Cernauti", "Chernivtsi", "Chernovtsy", "Czerniowce", "Черновцы"}},
        {"Brześć nad Bugiem",
         {"Brest-Litovsk", "Brest Litovsk", "Brest-Litowsk", "Brest", "Brisk"}},
        {"Stanisławów", {"Stanislau", "Stanislawow", "Stanislavov", "Ivano-Frankivsk"}},
        {"Tarnopol", {"Ternopil", "Тернопіль"}},
        {"Grodno", {"Hrodna", "Гродно", "Гродна"}},
        {"Daugavpils", {"Dünaburg", "Dunaburg", "Duenaburg", "Dvinsk", "Двинск"}},
        {"Liepāja", {"Libau", "Liepaja", "Либава"}},
        {"Ventspils", {"Windau"}},
        {"Jelgava", {"Mitau"}},
        {"Narva", {"Narwa"}},
        {"Viipuri", {"Vyborg", "Viborg", "Wyborg", "Wiborg"}},
        {"Hanko", {"Hangö", "Hango", "Ханко"}},
        {"Memel", {"Klaipėda", "Klaipeda", "Kłajpeda"}},
        {"Gdynia", {"Gdingen", "Gotenhafen"}},
        {"Danzig", {"Gdańsk", "Gdansk"}},
        {"Breslau", {"Wrocław", "Wroclaw"}},
        {"Poznań", {"Posen", "Poznan"}},
        {"Toruń", {"Thorn"}},
        {"Bydgoszcz", {"Bromberg"}},
        {"Łódź", {"Lodz", "Litzmannstadt", "Lodsch"}},
        {"Katowice", {"Kattowitz"}},
        {"Kraków", {"Krakau", "Cracow", "Krakow"}},
        {"Warszawa", {"Warschau", "Warsaw", "Varshe", "Варшава"}},
        {"Chișinău", {"Kischinew", "Chisinau", "Kishinev", "Kiszyniów", "Кишинев"}},
        {"Cetatea Albă", {"Akkerman", "Cetatea Alba", "Аккерман"}},
        {"Leningrad", {"St Petersburg", "St. Petersburg", "Saint Petersburg", "Petrograd"}},
        {"Helsinki", {"Helsingfors"}},
        {"Turku", {"Åbo", "Abo", "Aabo"}},
        {"Łuck", {"Lutsk", "Luck"}},
        {"Równe", {"Rovno", "Rivne", "Ровно"}},
        {"Białystok", {"Bialystok", "Byalistok"}},
        {"Kiev", {"Kyiv", "Kiew", "Kijów", "Киев", "Київ"}}};
    for (const Spelt& fact : facts) {
        for (const char* spelt : fact.as) {
            const auto hits = find(spelt);
            INFO(spelt << " for " << fact.town);
            REQUIRE_FALSE(hits.empty());
            CHECK(hits.front().name == fact.town);
            CHECK(hits.front().kind == GazetteerHit::Kind::town);
            const auto ring = town_named(shipped_scene(), spelt);
            REQUIRE(ring);
            CHECK(*ring == hits.front().position);
        }
    }
}

TEST_CASE("two towns of one name are told apart", "[search]") {
    const auto bohemian = town_named(shipped_scene(), "Eger (Böhmen)");
    const auto hungarian = town_named(shipped_scene(), "Eger");
    REQUIRE(bohemian);
    REQUIRE(hungarian);
    CHECK(bohemian->lon == Approx(12.37).margin(0.1));
    CHECK(hungarian->lon == Approx(20.38).margin(0.1));
    CHECK(town_named(shipped_scene(), "Cheb") == bohemian);
}

TEST_CASE("lands and states are found by what else they are called", "[search]") {
    for (const auto& [words, name] :
         {std::pair{"Bessarabia", "Bessarabia"},
          {"Bessarabien", "Bessarabia"},
          {"Бессарабия", "Bessarabia"},
          {"Vilna area", "Vilnius and its land, to Lithuania in October 1939"},
          {"Karelian Isthmus", "Karelian Isthmus"},
          {"Finnish Karelia", "Karelian Isthmus and Ladoga Karelia"},
          {"Memel Territory", "Memel Territory"},
          {"Memelland", "Memel Territory"},
          {"Bukovina", "Bukovina"},
          {"Wartheland", "Wartheland"},
          {"Kraj Warty", "Wartheland"},
          {"Danzig-Westpreußen", "Danzig-West Prussia"},
          {"Sudetenland", "Sudetenland"},
          {"Besarabia", "Bessarabia"},
          {"USSR", "Soviet Union"},
          {"Deutschland", "Germany"}}) {
        const auto hits = find(words);
        INFO(words);
        REQUIRE_FALSE(hits.empty());
        CHECK(hits.front().name == name);
        CHECK(hits.front().kind != GazetteerHit::Kind::town);
    }
}

TEST_CASE("a region that is a piece of land is told of once, and leads to its land", "[search]") {
    for (const char* words : {"Bessarabia", "Memel Territory", "Southern Dobruja", "Petsamo"}) {
        INFO(words);
        const auto hits = find(words);
        CHECK(std::count_if(hits.begin(), hits.end(), [&](const GazetteerHit& hit) {
                  return hit.kind == GazetteerHit::Kind::land && hit.name == words;
              }) == 1);
    }
    const auto holder = [](const GazetteerHit& hit, geodata::Date day) {
        const Scene& scene = shipped_scene();
        const auto index = geodata::holder_at(scene.atlas, scene.locator, hit.position, day);
        return index == geodata::no_holder ? "nobody" : scene.atlas.holders[index].id;
    };
    const geodata::Date later = geodata::make_date(1940, 11, 1);
    CHECK(holder(find("Wartheland").front(), later) == "germany");
    CHECK(holder(find("Western Ukraine").front(), later) == "soviet_union");
    CHECK(holder(find("Southern Bukovina").front(), later) == "romania");
    CHECK(holder(find("Ladoga Karelia").front(), later) == "soviet_union");
    const GazetteerHit isthmus = find("Karelian Isthmus").front();
    CHECK(isthmus.position.lat < 61.2);
    CHECK(isthmus.metres_per_point < find("Western Ukraine").front().metres_per_point);
}

TEST_CASE("a ring may be asked for a region", "[search]") {
    CHECK(unknown_names(shipped_scene(), {"Wartheland", "Western Belorussia", "Banat"}).empty());
    REQUIRE(region_named(shipped_scene(), "danzig-westpreussen") != nullptr);
    CHECK(region_named(shipped_scene(), "danzig-westpreussen")->name == "Danzig-West Prussia");
    CHECK(region_named(shipped_scene(), "Atlantis") == nullptr);
}

TEST_CASE("rivers and lakes of the papers are found", "[search]") {
    for (const auto& [words, name] : {std::pair{"Narew", "Narew"},
                                      {"Vistula", "Vistula"},
                                      {"Weichsel", "Vistula"},
                                      {"Wisła", "Vistula"},
                                      {"Ladoga", "Ladoga"}}) {
        const auto hits = find(words);
        INFO(words);
        REQUIRE_FALSE(hits.empty());
        const auto water = std::find_if(hits.begin(), hits.end(), [](const GazetteerHit& hit) {
            return hit.kind == GazetteerHit::Kind::river || hit.kind == GazetteerHit::Kind::lake;
        });
        REQUIRE(water != hits.end());
        CHECK(water->name.find(name) != std::string::npos);
    }
}

TEST_CASE("a near miss is offered what is spelt most like it", "[search]") {
    const auto near = [](std::string_view words) {
        const auto hits = near_names(shipped_scene(), geodata::make_date(1939, 8, 23), words, 3);
        return hits.empty() ? std::string("nothing") : hits.front().name;
    };
    CHECK(near("Vlina") == "Wilno");  // two letters changed places
    CHECK(near("Lwof") == "Lwów");
    CHECK(near("Kaunus") == "Kaunas");
    CHECK(near("Konigsburg") == "Königsberg");
    CHECK(near("Czernovitz") == "Cernăuți");
    CHECK(near("Bessarabja") == "Bessarabia");
    CHECK(near("Вилна") == "Wilno");
    CHECK(near("xyz") == "nothing");
    CHECK(near("ab") == "nothing");
    CHECK(near("") == "nothing");
}

TEST_CASE("spelling distance counts slips of the pen", "[search]") {
    CHECK(spelling_distance("vilna", "vilna", 0) == 0);
    CHECK(spelling_distance("vilna", "vlina", 1) == 1);
    CHECK(spelling_distance("vilna", "vilnia", 1) == 1);
    CHECK(spelling_distance("vilna", "vina", 1) == 1);
    CHECK(spelling_distance("vilna", "vilno", 1) == 1);
    CHECK(spelling_distance("вильно", "вилно", 1) == 1);  // letters, not bytes
    CHECK(spelling_distance("kitten", "sitting", 3) == 3);
    CHECK_FALSE(spelling_distance("kitten", "sitting", 2));
    CHECK(spelling_distance("", "abc", 3) == 3);
    CHECK_FALSE(spelling_distance("", "abcd", 3));
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

TEST_CASE("a ring that is not on the map is told of, with the nearest name", "[search]") {
    Lesson lesson;
    lesson.steps.resize(2);
    lesson.steps[0].highlights = {"Lwow", "Vilna", "memel", "Memelland"};
    CHECK(unknown_highlights(lesson, shipped_scene()).empty());
    lesson.steps[1].highlights = {"Kaunus", "qqqzzz"};
    CHECK(unknown_highlights(lesson, shipped_scene()) ==
          std::vector<std::string>{
              "\"Kaunus\" in the highlights of step 2 is neither a town nor a piece of land of "
              "this map; the nearest name is \"Kaunas\".",
              "\"qqqzzz\" in the highlights of step 2 is neither a town nor a piece of land of "
              "this map."});
    const auto meant = meant_names(shipped_scene(), geodata::make_date(1939, 8, 23), "Kaun", 3);
    REQUIRE_FALSE(meant.empty());
    CHECK(meant.front().name == "Kaunas");  // while it is being typed
}

TEST_CASE("every name that is offered for a ring is one that is found", "[search]") {
    for (const NameKey& key : shipped_scene().names.keys()) {
        if (key.of != NameKey::Of::town && key.of != NameKey::Of::land &&
            key.of != NameKey::Of::region) {
            continue;
        }
        INFO(key.name);
        CHECK((town_named(shipped_scene(), key.name) ||
               land_named(shipped_scene(), key.name) != nullptr ||
               region_named(shipped_scene(), key.name) != nullptr));
    }
}
