#include "geodata/model/atlas.h"

#include <set>

#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/days.h"
#include "tests/support/papers.h"

using namespace geodata;

namespace {

template <class Value, class From>
void check_ids(const std::vector<Value>& values, From from) {
    std::set<std::string_view> ids;
    std::set<std::string_view> words;
    for (const Value value : values) {
        CHECK(from(to_id(value)) == value);
        ids.insert(to_id(value));
        words.insert(to_words(value));
    }
    CHECK(ids.size() == values.size());
    CHECK(words.size() == values.size());
    CHECK_FALSE(from("").has_value());
    CHECK_FALSE(from("nonsense").has_value());
}

}  // namespace

TEST_CASE("Every value has an identifier that leads back to it, and words of its own") {
    check_ids<Relation>({Relation::sovereign, Relation::annexed, Relation::occupied,
                         Relation::protectorate, Relation::administered, Relation::lease,
                         Relation::client, Relation::free_city, Relation::contested},
                        relation_from);
    check_ids<Sphere>({Sphere::german, Sphere::soviet, Sphere::soviet_interest,
                       Sphere::soviet_vilna, Sphere::german_strip},
                      sphere_from);
    check_ids<Basis>({Basis::modern, Basis::admin1, Basis::river, Basis::treaty, Basis::digitised,
                      Basis::coast, Basis::frame, Basis::file},
                     basis_from);
}

TEST_CASE("Papers and territories are found by their identifiers") {
    Atlas atlas = sample::atlas();
    CHECK(atlas.find_paper("1939-09-28") == test::september_1939);
    CHECK(atlas.paper(test::september_1939).name == "28 September 1939");
    CHECK_FALSE(atlas.find_paper("").has_value());
    CHECK_FALSE(atlas.find_paper("1920-08-10").has_value());
    CHECK(atlas.find_territory("poland") == Territory{1});
    CHECK(atlas.territory(Territory{1}).name == "eastern Poland");
    CHECK_FALSE(atlas.find_territory("atlantis").has_value());
    atlas.papers[0].layer = false;
    CHECK(layer_papers(atlas) == std::vector{test::september_1939});
    CHECK(ids_of(atlas, all_papers(atlas)) == "1939-08-23, 1939-09-28");
}

TEST_CASE("A map is opened on the day it names, of its first paper, or its first day") {
    Atlas atlas;
    CHECK(all_papers(atlas).empty());
    CHECK(all_territories(atlas).empty());
    atlas.patches.resize(1);
    atlas.patches[0].tenures = {{0, {make_date(1772, 8, 5), {}}, Relation::sovereign, ""}};
    CHECK(opening_day(atlas) == make_date(1939, 8, 23));
    atlas.days = {make_date(1772, 8, 5), make_date(1793, 1, 22)};
    CHECK(opening_day(atlas) == make_date(1772, 8, 5));
    atlas.days = all_days;
    atlas.papers = {{"1920-08-10", "10 August 1920", make_date(1920, 8, 10), true, ""}};
    CHECK(opening_day(atlas) == make_date(1920, 8, 10));
    atlas.edition.opening = make_date(1922, 2, 2);
    CHECK(opening_day(atlas) == make_date(1922, 2, 2));
    atlas.days = {make_date(1923, 1, 1), make_date(1924, 1, 1)};
    CHECK(opening_day(atlas) == make_date(1923, 1, 1));
}

TEST_CASE("A comparison begins with the days the map names, or with four up to its last") {
    Atlas atlas;
    CHECK(usual_days(atlas).size() == 4);
    CHECK(usual_days(atlas).front() == opening_day(atlas));
    CHECK(usual_days(atlas).front() < usual_days(atlas).back());
    atlas.days = {make_date(1923, 1, 1), make_date(1923, 1, 31)};
    CHECK(usual_days(atlas) == std::vector{make_date(1923, 1, 1), make_date(1923, 1, 11),
                                           make_date(1923, 1, 21), make_date(1923, 1, 31)});
    atlas.edition.usual_days = {make_date(1922, 1, 1), make_date(1923, 1, 5)};
    CHECK(usual_days(atlas) == std::vector{make_date(1923, 1, 1), make_date(1923, 1, 5)});
}

TEST_CASE("A tenure begins on its first day and ends before its last") {
    const Atlas atlas = sample::atlas();
    const PatchIndex east = atlas.find_patch("east");
    CHECK(atlas.holder_on(east, make_date(1939, 9, 16)) == atlas.find_holder("beta"));
    CHECK(atlas.holder_on(east, make_date(1939, 9, 17)) == atlas.find_holder("alfa"));
    CHECK(atlas.tenure_on(east, make_date(1939, 9, 17))->relation == Relation::occupied);
}

TEST_CASE("The sea has no tenure, no holder, no allocation") {
    const Atlas atlas = sample::atlas();
    CHECK(atlas.tenure_on(no_patch, test::first_day) == nullptr);
    CHECK(atlas.holder_on(no_patch, test::first_day) == no_holder);
    CHECK(atlas.allocation(no_patch, test::august_1939) == nullptr);
}

TEST_CASE("What is not in the atlas is not found") {
    const Atlas atlas = sample::atlas();
    CHECK(atlas.find_patch("atlantis") == no_patch);
    CHECK(atlas.find_holder("atlantis") == no_holder);
    CHECK(atlas.patches[atlas.find_patch("north")].name == "Północ");
}

TEST_CASE("A paper allots a patch, or says nothing of it") {
    const Atlas atlas = sample::atlas();
    const PatchIndex east = atlas.find_patch("east");
    CHECK(atlas.allocation(east, test::august_1939)->sphere == Sphere::german);
    CHECK(atlas.allocation(east, test::september_1939)->sphere == Sphere::soviet);
    CHECK(atlas.allocation(atlas.find_patch("north"), test::august_1939) == nullptr);
}

TEST_CASE("The days that data speak of are those of their tenures") {
    Atlas atlas;
    CHECK(days_of_tenures(atlas) == all_days);
    const auto held = [&](std::optional<Date> from, std::optional<Date> until) {
        Patch& patch = atlas.patches.emplace_back();
        patch.tenures.push_back({0, {from, until}, Relation::sovereign, ""});
    };
    held(make_date(1772, 8, 5), make_date(1793, 1, 23));
    CHECK(days_of_tenures(atlas) == DaySpan{make_date(1772, 8, 5), make_date(1793, 1, 22)});
    held(make_date(1750, 1, 1), make_date(1760, 1, 1));
    CHECK(days_of_tenures(atlas) == DaySpan{make_date(1750, 1, 1), make_date(1793, 1, 22)});
    held(make_date(1795, 1, 1), std::nullopt);
    CHECK(days_of_tenures(atlas) == DaySpan{make_date(1750, 1, 1), all_days.last});
    held(std::nullopt, std::nullopt);
    CHECK(days_of_tenures(atlas) == all_days);
}

TEST_CASE("Tenures that end before they begin leave all days open") {
    Atlas atlas;
    atlas.patches.emplace_back().tenures.push_back(
        {0, {make_date(1940, 1, 1), make_date(1939, 1, 1)}, Relation::sovereign, ""});
    CHECK(days_of_tenures(atlas) == all_days);
}

TEST_CASE("A strip of days holds all that is dated, and ends where the data do") {
    Atlas atlas;
    const Date near = make_date(1939, 8, 23);
    const DaySpan undated = bounded_days(atlas, near);
    CHECK(undated.contains(near));
    CHECK((undated.last - undated.first).count() < 400);

    Patch& patch = atlas.patches.emplace_back();
    patch.tenures.push_back({0, {std::nullopt, make_date(1772, 8, 5)}, Relation::sovereign, ""});
    patch.tenures.push_back({0, {make_date(1772, 8, 5), std::nullopt}, Relation::sovereign, ""});
    atlas.events.push_back({make_date(1793, 1, 23), "", "", "", false});
    const DaySpan open = bounded_days(atlas, near);
    CHECK(open.first < make_date(1772, 8, 5));
    CHECK(open.last > make_date(1793, 1, 23));
    CHECK(open.first > make_date(1750, 1, 1));
    CHECK(open.last < make_date(1810, 1, 1));

    atlas.days = {make_date(1700, 1, 1), all_days.last};
    CHECK(bounded_days(atlas, near) == DaySpan{make_date(1700, 1, 1), open.last});
    atlas.days = {make_date(1700, 1, 1), make_date(1800, 1, 1)};
    CHECK(bounded_days(atlas, near) == atlas.days);
}
