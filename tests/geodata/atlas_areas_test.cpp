// Areas against official figures and the literature (km2). Patches hold their inland waters, the
// great lakes too where a state did; figures that count land alone are met from above.
#include "tests/geodata/shipped_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/papers.h"

using namespace geodata;

namespace {

double km2(const Patch& patch) {
    return patch.km2 > 0 ? patch.km2 : area_km2(patch.land);
}

double of_holder(const char* holder, Date day) {
    double sum = 0;
    for (const AreaRow& row : areas_by_holder(shipped::atlas(), day)) {
        if (row.key == holder) sum += row.km2;
    }
    return sum;
}

/// What `before` held on the first day and `after` on the second.
double moved(const char* before, Date first, const char* after, Date second) {
    const Atlas& atlas = shipped::atlas();
    double sum = 0;
    for (PatchIndex i = 0; i < atlas.patches.size(); ++i) {
        if (atlas.holder_on(i, first) == atlas.find_holder(before) &&
            atlas.holder_on(i, second) == atlas.find_holder(after)) {
            sum += km2(atlas.patches[i]);
        }
    }
    return sum;
}

double of_sphere(std::initializer_list<Sphere> spheres, Paper paper, const char* holder) {
    const Atlas& atlas = shipped::atlas();
    double sum = 0;
    for (PatchIndex i = 0; i < atlas.patches.size(); ++i) {
        const Allocation* allocation = atlas.allocation(i, paper);
        if (allocation == nullptr) continue;
        if (atlas.holder_on(i, make_date(1939, 8, 23)) != atlas.find_holder(holder)) continue;
        for (const Sphere sphere : spheres) {
            if (allocation->sphere == sphere) sum += km2(atlas.patches[i]);
        }
    }
    return sum;
}

double of_patch(const char* id) {
    const PatchIndex patch = shipped::atlas().find_patch(id);
    return patch == no_patch ? 0 : km2(shipped::atlas().patches[patch]);
}

/// The figures of the literature from lowest to highest, and how far the line may be off them.
void expect(const char* what, double measured, double low, double high, double tolerance) {
    INFO(what << ": " << measured << " km2");
    CHECK(measured >= low * (1 - tolerance));
    CHECK(measured <= high * (1 + tolerance));
}

const Date peace = make_date(1938, 9, 1);
const Date pact = make_date(1939, 8, 23);
const Date october = make_date(1939, 10, 31);
const Date autumn = make_date(1940, 9, 15);

}  // namespace

TEST_CASE("Atlas: areas of the states") {
    REQUIRE(shipped::get().error.empty());
    expect("Poland 1938", of_holder("poland", peace), 388634, 388634, 0.01);
    expect("Poland 1939", of_holder("poland", pact), 389700, 389700, 0.01);
    expect("Lithuania with Memel", of_holder("lithuania", peace), 55670, 55670, 0.015);
    expect("Lithuania without", of_holder("lithuania", pact), 52800, 53000, 0.015);
    expect("Lithuania with Vilnius", of_holder("lithuania", october), 59700, 59700, 0.015);
    expect("Latvia", of_holder("latvia", pact), 65791, 65791, 0.015);
    expect("Estonia, with its part of Peipus", of_holder("estonia", pact), 47549, 47549, 0.01);
    expect("Finland, with its part of Ladoga", of_holder("finland", pact), 388300, 388300, 0.01);
    expect("Romania", of_holder("romania", pact), 295049, 295049, 0.01);
    expect("Slovakia", of_holder("slovakia", pact), 37350, 38055, 0.03);
    expect("Protectorate", of_holder("bohemia_moravia", pact), 48914, 49363, 0.04);
    expect("Danzig", of_holder("danzig", pact), 1893, 1966, 0.05);
}

TEST_CASE("Atlas: areas of what Poland lost") {
    REQUIRE(shipped::get().error.empty());
    const auto september = test::september_1939;
    expect("Soviet share", of_sphere({Sphere::soviet, Sphere::soviet_vilna}, september, "poland"),
           201015, 202000, 0.015);
    expect("German share", of_sphere({Sphere::german}, september, "poland"), 187700, 188700, 0.015);
    expect("annexed to the Reich", moved("poland", pact, "germany", autumn), 91900, 92500, 0.05);
    expect("General Government", moved("poland", pact, "general_government", autumn), 93900, 96600,
           0.05);
    expect("Slovak part", moved("poland", pact, "slovakia", autumn), 720, 770, 0.15);
    expect("Vilnius to Lithuania", moved("poland", pact, "lithuania", october), 6656, 6909, 0.06);
    expect("Zaolzie and pieces of Slovakia", moved("czechoslovakia", peace, "poland", pact), 1020,
           1090, 0.12);
}

TEST_CASE("Atlas: areas of the northern cessions") {
    REQUIRE(shipped::get().error.empty());
    expect("Memel Territory", moved("lithuania", peace, "germany", pact), 2657, 2848, 0.06);
    expect("Finnish cession, with its part of Ladoga",
           moved("finland", pact, "soviet_union", autumn), 43000, 43600, 0.01);
    expect("Petsamo", of_patch("fi_petsamo"), 10480, 10480, 0.06);
    expect("Petseri", of_patch("ee_petseri"), 1251, 1251, 0.20);
    expect("beyond the Narva", of_patch("ee_narva"), 375, 375, 0.20);
    expect("Abrene", of_patch("lv_abrene"), 1294, 1294, 0.15);
    expect("Hanko", of_patch("fi_hanko"), 117, 122, 0.40);
}

TEST_CASE("Atlas: areas of what Romania and Czechoslovakia lost") {
    REQUIRE(shipped::get().error.empty());
    expect("Soviet gains from Romania", moved("romania", pact, "soviet_union", autumn), 50135,
           50762, 0.02);
    // 44,422 without the limans of the coast.
    expect("Bessarabia", of_sphere({Sphere::soviet_interest}, test::august_1939, "romania"), 44422,
           45000, 0.02);
    expect("Northern Transylvania", moved("romania", pact, "hungary", autumn), 43104, 43591, 0.03);
    expect("Southern Dobruja", moved("romania", pact, "bulgaria", make_date(1941, 1, 1)), 6921,
           7695, 0.03);
    expect("First Vienna award", moved("czechoslovakia", peace, "hungary", make_date(1939, 1, 1)),
           11927, 12103, 0.05);
    expect("Carpatho-Ukraine with the strip of the Little War",
           moved("czechoslovakia", peace, "hungary", pact) -
               moved("czechoslovakia", peace, "hungary", make_date(1939, 1, 1)),
           12061, 13800, 0.05);
}
