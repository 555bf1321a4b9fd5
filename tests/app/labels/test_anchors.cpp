#include <algorithm>
#include <cmath>

#include "app/labels/anchor_cache.h"
#include "app/words/words.h"
#include "geodata/topology/rings.h"
#include "tests/app/labels/layouts.h"
#include "tests/support/catch.h"

using namespace viewer;
using namespace label_tests;
using geodata::make_date;

namespace {

const TownAnchor* town(const LabelAnchors& anchors, const std::string& name) {
    const auto at = std::find_if(anchors.towns.begin(), anchors.towns.end(),
                                 [&](const TownAnchor& t) { return t.name == name; });
    return at == anchors.towns.end() ? nullptr : &*at;
}

const StateName* state(const LabelAnchors& anchors, const std::string& id) {
    const auto holder = shipped_scene().atlas.find_holder(id);
    const auto at = std::find_if(anchors.states.begin(), anchors.states.end(),
                                 [&](const StateName& s) { return s.holder == holder; });
    return at == anchors.states.end() ? nullptr : &*at;
}

}  // namespace

TEST_CASE("a capital is one only while its state holds it", "[anchors]") {
    const auto& before = anchors_on(make_date(1939, 8, 23));
    const auto& after = anchors_on(make_date(1940, 8, 23));
    REQUIRE(town(before, "Warszawa"));
    CHECK(town(before, "Warszawa")->capital);
    CHECK_FALSE(town(after, "Warszawa")->capital);
    REQUIRE(town(before, "Budapest"));
    CHECK(town(before, "Budapest")->capital);
    CHECK(town(after, "Budapest")->capital);
}

TEST_CASE("small towns that a scale names stand apart, and close up nearly all are named",
          "[anchors]") {
    const auto& towns = anchors_on(make_date(1939, 8, 23)).towns;
    for (const double metres_per_point : {500.0, 300.0, 150.0}) {
        const double least = room_wanted(metres_per_point);
        std::vector<const TownAnchor*> named;
        for (const TownAnchor& one : towns) {
            if (one.room >= least) named.push_back(&one);
        }
        for (std::size_t i = 0; i < named.size(); ++i) {
            if (named[i]->rank < 5 || named[i]->capital) continue;
            for (std::size_t j = 0; j < i; ++j) {
                const auto &a = named[i]->at, &b = named[j]->at;
                if (std::hypot(a.x - b.x, a.y - b.y) >= least) continue;
                FAIL_CHECK(named[i]->name << " crowds " << named[j]->name);
            }
        }
    }
    const auto close_up = std::count_if(towns.begin(), towns.end(), [](const TownAnchor& one) {
        return one.room >= room_wanted(80);
    });
    CHECK(close_up >= static_cast<std::ptrdiff_t>(0.95 * static_cast<double>(towns.size())));
}

TEST_CASE("states have anchors on the day they hold land, and only then", "[anchors]") {
    const auto& before = anchors_on(make_date(1939, 8, 23));
    const auto& after = anchors_on(make_date(1940, 8, 23));
    CHECK(state(before, "poland"));
    CHECK_FALSE(state(after, "poland"));
    CHECK(state(before, "lithuania"));
    CHECK_FALSE(state(after, "lithuania"));
    CHECK(state(after, "general_government"));
}

TEST_CASE("a state is lettered by its name of the day, on the day of a new one too", "[anchors]") {
    AnchorCache cache;
    const auto lettered = [&](geodata::Date day) {
        const StateName* name = state(cache.of(shipped_scene(), day), "czechoslovakia");
        REQUIRE(name != nullptr);
        return name->broken.at(0).at(0);
    };
    CHECK(lettered(make_date(1938, 10, 5)) == "CZECHOSLOVAKIA");
    CHECK(lettered(make_date(1938, 10, 6)) == "CZECHO-SLOVAKIA");
    CHECK(lettered(make_date(1938, 10, 4)) == "CZECHOSLOVAKIA");
}

TEST_CASE("each language writes Russian names in its own way, and no town has one name twice",
          "[anchors]") {
    const geodata::Date day = make_date(1939, 8, 23);
    const auto towns_in = [&](Language language) {
        use_language(language);
        LabelAnchors anchors;
        anchors.towns = town_anchors(shipped_scene(), day);
        use_language(Language::english);
        return anchors;
    };
    const LabelAnchors german = towns_in(Language::german), polish = towns_in(Language::polish);
    CHECK(town(towns_in(Language::english), "Kharkov") != nullptr);
    for (const char* name : {"Moskau", "Charkow", "Schitomir", "Pskow"}) {
        INFO(name);
        CHECK(town(german, name) != nullptr);
    }
    for (const char* name : {"Moskwa", "Charków", "Żytomierz", "Psków"}) {
        INFO(name);
        CHECK(town(polish, name) != nullptr);
    }
    REQUIRE(town(german, "Poltawa") != nullptr);
    CHECK(town(german, "Poltawa")->today.empty());  // called so then and now
    for (const LabelAnchors* anchors : {&german, &polish}) {
        for (const TownAnchor& one : anchors->towns) CHECK(one.today != one.name);
    }
}

TEST_CASE("every spot for a state's name is on its land and not steep", "[anchors]") {
    const Scene& scene = shipped_scene();
    const auto date = make_date(1939, 8, 23);
    const auto& anchors = anchors_on(date);
    int spots = 0, own = 0;
    for (const StateName& name : anchors.states) {
        for (const StateSlot& slot : name.slots) {
            CHECK(std::abs(slot.angle) < 0.62F);
            CHECK(slot.em > 0);
            const auto at = scene.projection.inverse(slot.centre);
            ++spots;
            own += geodata::holder_at(scene.atlas, scene.locator, at, date) == name.holder ? 1 : 0;
        }
    }
    CHECK(spots > 100);
    CHECK(own > 0.95 * spots);
}

TEST_CASE("a region has spots on its own land, on the days of its name", "[anchors]") {
    const Scene& scene = shipped_scene();
    int without = 0;
    for (const auto day : {make_date(1939, 8, 23), make_date(1940, 7, 1), make_date(1941, 5, 20)}) {
        const auto& names = anchors_on(day).regions;
        CHECK(names.size() > 20);
        for (const RegionName& name : names) {
            const geodata::Region& region = scene.atlas.regions.at(name.region);
            INFO(region.name);
            CHECK(region.period.contains(day));
            without += name.name.slots.empty() ? 1 : 0;
            std::size_t own = 0;
            for (const StateSlot& slot : name.name.slots) {
                CHECK(slot.em > 0);
                CHECK(std::abs(slot.angle) < 0.62F);
                CHECK(slot.lines <= static_cast<int>(name.name.broken.size()));
                const auto patch = scene.locator.patch_at(scene.projection.inverse(slot.centre));
                own += std::count(region.patches.begin(), region.patches.end(), patch) > 0 ? 1 : 0;
            }
            CHECK(10 * own >= 9 * name.name.slots.size());
        }
    }
    CHECK(without == 0);
}

TEST_CASE("a region's spots are found once, whatever the day", "[anchors]") {
    const auto& before = anchors_on(make_date(1939, 8, 23));
    const LabelAnchors anew = label_anchors(shipped_scene(), make_date(1939, 9, 2), &before);
    const LabelAnchors alone = label_anchors(shipped_scene(), make_date(1939, 9, 2));
    REQUIRE(anew.regions.size() == alone.regions.size());
    for (std::size_t i = 0; i < anew.regions.size(); ++i) {
        CHECK(anew.regions[i].region == alone.regions[i].region);
        CHECK(anew.regions[i].name.slots.size() == alone.regions[i].name.slots.size());
    }
}

TEST_CASE("the raster of holders knows the lands as the atlas does", "[anchors]") {
    const Scene& scene = shipped_scene();
    const auto& raster = anchors_on(make_date(1939, 8, 23)).holders;
    const auto holder = [&](double lon, double lat) {
        return raster.at(scene.projection.forward({lon, lat}));
    };
    const auto id = [&](const char* name) { return scene.atlas.find_holder(name); };
    CHECK(holder(21.0, 52.2) == id("poland"));
    CHECK(holder(25.3, 54.7) == id("poland"));  // Wilno
    CHECK(holder(23.9, 55.3) == id("lithuania"));
    CHECK(holder(28.8, 47.0) == id("romania"));  // Bessarabia
    CHECK(holder(18.8, 56.0) == geodata::no_holder);
    CHECK(holder(31.5, 60.9) == geodata::no_holder);  // Ladoga
    CHECK(raster.at({1e9, -1e9}) == geodata::no_holder);
}

TEST_CASE("a lake's anchor lies in it", "[anchors]") {
    const auto& lakes = anchors_on(make_date(1939, 8, 23)).lakes;
    REQUIRE_FALSE(lakes.empty());
    for (const LakeAnchor& lake : lakes) {
        INFO(lake.name);
        CHECK(lake.radius > 0);
        CHECK(lake.width >= 2 * lake.radius * 0.99);
        const auto& water = shipped_scene().atlas.lakes.at(lake.index).water;
        const auto at = shipped_scene().projection.inverse(lake.at);
        CHECK(geodata::contains(water, at));  // and on no island
    }
}

TEST_CASE("names in every map text have their letters in the font", "[anchors]") {
    for (const char32_t c : label_characters(shipped_scene())) {
        INFO("code point " << static_cast<unsigned>(c));
        CHECK(font().has(Face::sans, c));
        CHECK(font().has(Face::serif_italic, c));
    }
}
