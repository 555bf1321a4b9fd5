// What the papers promised of a state's land, as its card tells it, and what it is called.
#include "app/view/state_promises.h"

#include <algorithm>
#include <set>

#include "app/view/written_facts.h"
#include "app/words/atlas_words.h"
#include "app/words/words.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"

using namespace viewer;
using geodata::Sphere;
using viewer_tests::patch_of;
using viewer_tests::shipped_scene;

namespace {

const geodata::Atlas& atlas() {
    return shipped_scene().atlas;
}
StatePromises promises(const std::string& holder) {
    return promises_of(atlas(), atlas().find_holder(holder));
}
const PaperPromise* of_paper(const StatePromises& promises, const std::string& id) {
    for (const PaperPromise& one : promises.papers) {
        if (atlas().paper(one.paper).id == id) return &one;
    }
    return nullptr;
}
bool holds(const std::vector<geodata::PatchIndex>& patches, const std::string& id) {
    return std::find(patches.begin(), patches.end(), patch_of(id)) != patches.end();
}
/// What the paper says anew of the patch; null: nothing.
const PromisedLand* said_of(const StatePromises& promises, const std::string& paper,
                            const std::string& patch) {
    const PaperPromise* promise = of_paper(promises, paper);
    if (promise == nullptr) return nullptr;
    for (const PromisedLand& land : promise->lands) {
        if (holds(land.patches, patch)) return &land;
    }
    return nullptr;
}
void check_said(const std::string& holder, const std::string& paper, const std::string& patch,
                Sphere sphere, std::optional<Sphere> before) {
    INFO(holder << ", " << paper << ", " << patch);
    const StatePromises all = promises(holder);
    const PromisedLand* said = said_of(all, paper, patch);
    REQUIRE(said != nullptr);
    CHECK(said->sphere == sphere);
    CHECK(said->before == before);
}

const std::string august = "1939-08-23", september = "1939-09-28", january = "1941-01-10";

}  // namespace

TEST_CASE("28 September gave Lithuania to the Soviet sphere but for the strip", "[promises]") {
    const StatePromises all = promises("lithuania");
    REQUIRE(all.papers.size() == 3);
    check_said("lithuania", august, "lithuania", Sphere::german, {});
    CHECK(said_of(all, august, "lithuania")->whole);
    check_said("lithuania", september, "lithuania", Sphere::soviet, Sphere::german);
    CHECK_FALSE(said_of(all, september, "lithuania")->whole);
    check_said("lithuania", september, "lt_strip", Sphere::german_strip, Sphere::german);
    check_said("lithuania", january, "lt_strip", Sphere::soviet, Sphere::german_strip);
    CHECK(all.unnamed.empty());
    CHECK(said_of(all, august, "lithuania")->km2 == Approx(52800).epsilon(0.02));
}

TEST_CASE("land that came to a state later is told as such", "[promises]") {
    const StatePromises all = promises("lithuania");
    const PromisedLand* vilnius = said_of(all, august, "lt_vilnius");
    REQUIRE(vilnius != nullptr);
    CHECK(vilnius->sphere == Sphere::soviet_vilna);
    CHECK(vilnius->later);
    CHECK_FALSE(said_of(all, august, "lithuania")->later);
    CHECK(of_paper(all, august)->lands.back().later);
}

TEST_CASE("a paper that leaves a state's land as it was says so in one word", "[promises]") {
    for (const char* holder : {"finland", "latvia", "estonia"}) {
        INFO(holder);
        const StatePromises all = promises(holder);
        REQUIRE(all.papers.size() == 2);
        REQUIRE(all.papers[0].lands.size() == 1);
        CHECK(all.papers[0].lands[0].sphere == Sphere::soviet);
        CHECK(all.papers[0].lands[0].whole);
        CHECK(all.papers[1].lands.empty());
        CHECK(all.papers[1].as_before == all.papers[0].paper);
        CHECK(all.unnamed.empty());
    }
}

TEST_CASE("of Poland 28 September moved Lublin, and left the rest", "[promises]") {
    const StatePromises all = promises("poland");
    check_said("poland", august, "pl_east", Sphere::soviet, {});
    check_said("poland", august, "pl_gg", Sphere::german, {});
    check_said("poland", september, "pl_lublin", Sphere::german, Sphere::soviet);
    CHECK(said_of(all, september, "pl_east") == nullptr);
    REQUIRE(of_paper(all, september)->as_before);
    CHECK(atlas().paper(*of_paper(all, september)->as_before).id == august);
}

TEST_CASE("of Romania the papers name Bessarabia alone", "[promises]") {
    const StatePromises all = promises("romania");
    check_said("romania", august, "bessarabia", Sphere::soviet_interest, {});
    REQUIRE(of_paper(all, august)->lands.size() == 1);
    CHECK(of_paper(all, august)->lands[0].patches.size() == 3);  // with Hotin and the south
    for (const char* patch : {"n_bukovina", "hertza"}) CHECK(holds(all.unnamed, patch));
    CHECK_FALSE(holds(all.unnamed, "bessarabia"));
}

TEST_CASE("of the two parties the papers tell what came into their spheres", "[promises]") {
    for (const char* holder : {"germany", "soviet_union"}) {
        check_said(holder, september, "lithuania", Sphere::soviet, Sphere::german);
        check_said(holder, september, "pl_lublin", Sphere::german, Sphere::soviet);
        check_said(holder, january, "lt_strip", Sphere::soviet, Sphere::german_strip);
        CHECK(promises(holder).unnamed.empty());
    }
    check_said("germany", august, "lithuania", Sphere::german, {});
    CHECK(said_of(promises("germany"), august, "finland") == nullptr);
    check_said("soviet_union", august, "finland", Sphere::soviet, {});
    check_said("soviet_union", august, "bessarabia", Sphere::soviet_interest, {});
    CHECK(said_of(promises("soviet_union"), august, "lithuania") == nullptr);
}

TEST_CASE("what no paper names is told as nothing", "[promises]") {
    CHECK(promises("sweden").papers.empty());
    CHECK_FALSE(promises("sweden").unnamed.empty());
    CHECK(promises_of({}, 0).papers.empty());
    geodata::Atlas bare = atlas();
    bare.papers.clear();
    CHECK(promises_of(bare, bare.find_holder("lithuania")).unnamed.empty());
}

TEST_CASE("a territory stands for its pieces where most of it is meant", "[promises]") {
    const StatePromises germany = promises("germany"), finland = promises("finland");
    const auto names = [&](const PromisedLand* land) {
        REQUIRE(land != nullptr);
        return land_names(atlas(), land->patches);
    };
    CHECK(names(said_of(germany, august, "pl_gg")) ==
          std::vector<std::string>{"western Poland", "Lithuania"});
    CHECK(names(said_of(finland, august, "finland")) == std::vector<std::string>{"Finland"});
    CHECK(names(said_of(germany, september, "lt_strip")) ==
          std::vector<std::string>{"South-west Lithuania (the strip)"});
}

TEST_CASE("each land has the clause that the paper has for it", "[promises]") {
    const geodata::Paper first = *atlas().find_paper(august);
    const StatePromises soviet = promises("soviet_union"), finland = promises("finland");
    const PromisedLand* sphere = said_of(soviet, august, "finland");
    REQUIRE(sphere != nullptr);
    const std::vector<LandClause> clauses = clauses_of(atlas(), *sphere, first);
    REQUIRE(clauses.size() == 3);
    CHECK(clauses[0].names == std::vector<std::string>{"Finland"});
    CHECK(clauses[1].names == std::vector<std::string>{"eastern Poland"});
    CHECK(clauses[1].clause.rfind("Point 2", 0) == 0);
    CHECK(clauses[2].names == std::vector<std::string>{"Latvia", "Estonia"});
    CHECK(clauses[2].clause == "Point 1: north of Lithuania's northern frontier");
    CHECK(clauses_of(atlas(), *said_of(finland, august, "fi_salla"), first).size() == 1);
}

TEST_CASE("what was occupied and annexed later is one act with two days", "[promises]") {
    const auto moved = land_moved(atlas(), atlas().find_holder("latvia"));
    REQUIRE_FALSE(moved.empty());
    const MovedLand& lost = moved.back();
    CHECK(lost.date == geodata::make_date(1940, 6, 17));
    CHECK(lost.relation == geodata::Relation::occupied);
    CHECK(lost.then ==
          std::vector<HeldFrom>{{geodata::make_date(1940, 8, 5), geodata::Relation::annexed}});
    CHECK(lost.sources.size() >= 2);
}

TEST_CASE("the Protectorate is told of with Germany, the General Government with Poland's loss",
          "[promises]") {
    const auto germany = atlas().find_holder("germany");
    const auto protectorate = atlas().find_holder("bohemia_moravia");
    const auto government = atlas().find_holder("general_government");
    const auto prague = atlas().find_patch("bohemia_moravia");
    const auto has = [](const MovedLand& m, geodata::PatchIndex patch) {
        return std::count(m.patches.begin(), m.patches.end(), patch) > 0;
    };
    const auto gains = land_moved(atlas(), germany);
    const auto march = std::find_if(gains.begin(), gains.end(),
                                    [&](const MovedLand& m) { return has(m, prague); });
    REQUIRE(march != gains.end());
    CHECK(march->date == geodata::make_date(1939, 3, 15));
    CHECK(march->gained);
    CHECK(march->by == protectorate);
    CHECK(march->other == atlas().find_holder("czechoslovakia"));
    for (const MovedLand& m : gains) CHECK(m.other != government);
    CHECK(std::is_sorted(gains.begin(), gains.end(),
                         [](const MovedLand& a, const MovedLand& b) { return a.date < b.date; }));

    const auto losses = land_moved(atlas(), atlas().find_holder("poland"));
    const auto krakow = shipped_scene().locator.patch_at({19.938, 50.061});
    const auto lost = std::find_if(losses.begin(), losses.end(),
                                   [&](const MovedLand& m) { return has(m, krakow); });
    REQUIRE(lost != losses.end());
    CHECK(lost->other == germany);
    REQUIRE_FALSE(lost->then.empty());
    CHECK(lost->then.back() ==
          HeldFrom{geodata::make_date(1939, 10, 26), geodata::Relation::administered, government});
}

TEST_CASE("what is under a state counts to its land, what is its client does not", "[promises]") {
    const geodata::Date day = geodata::make_date(1940, 9, 15);
    std::set<std::string> under;
    for (const HeldLand& land : land_held(atlas(), atlas().find_holder("germany"), day)) {
        if (land.by != geodata::no_holder) under.insert(atlas().holders[land.by].id);
    }
    CHECK(under == std::set<std::string>{"bohemia_moravia", "general_government"});
    const auto slovakia = atlas().find_holder("slovakia");
    CHECK(held_words(atlas(), slovakia, geodata::Relation::client) == "client state of Germany");
    CHECK(held_words(atlas(), atlas().find_holder("croatia"), geodata::Relation::client) ==
          "client state of Germany, Italy");
}

TEST_CASE("each language and each name is told once", "[promises]") {
    CHECK(names_by_language({{"yi", "Vilne"}, {"ru", "a"}, {"yi", "Vilna"}, {"ru", "a"}}) ==
          std::vector<NamesInLanguage>{{"yi", {"Vilne", "Vilna"}}, {"ru", {"a"}}});
    for (const geodata::Place& town : atlas().places) {
        std::vector<std::string> languages;
        for (const NamesInLanguage& one : names_by_language(town.other_names)) {
            languages.push_back(one.language);
            std::vector<std::string> names = one.names;
            std::sort(names.begin(), names.end());
            CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
        }
        std::sort(languages.begin(), languages.end());
        INFO(town.name);
        CHECK(std::adjacent_find(languages.begin(), languages.end()) == languages.end());
    }
    for (const geodata::Place& town : atlas().places) {
        if (town.name != "Zhitomir") continue;
        use_language(Language::polish);  // that calls it Żytomierz, as its name for it has it
        const geodata::Date day = geodata::make_date(1939, 8, 23);
        const auto polish = other_names_of(town, day);
        use_language(Language::english);
        CHECK(polish.size() + 1 == other_names_of(town, day).size());
    }
    const auto lithuania =
        names_by_language(other_names_of(atlas(), atlas().find_holder("lithuania")));
    CHECK(std::any_of(lithuania.begin(), lithuania.end(), [](const NamesInLanguage& n) {
        return n.language == "lt" && n.names == std::vector<std::string>{"Lietuva"};
    }));
}
