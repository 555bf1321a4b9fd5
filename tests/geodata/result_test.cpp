#include "geodata/result.h"

#include "tests/support/catch.h"

using namespace geodata;

TEST_CASE("An issue is one sentence: where, what, and what to do") {
    const Issue issue{"the file is empty", "a.shp, layer a", "copy it again"};
    CHECK(issue.sentence() == "a.shp, layer a: the file is empty; copy it again.");
    CHECK(Issue{"it is wrong", "", ""}.sentence() == "it is wrong.");
}

TEST_CASE("A result holds a value with warnings, or an error") {
    const Result<int> good(7, {Warning{{"odd", "here", ""}}});
    REQUIRE(good);
    CHECK(good.value() == 7);
    CHECK(good.warnings().size() == 1);
    const Result<int> bad(Error{{"no", "there", "try"}});
    CHECK_FALSE(bad.ok());
    CHECK(bad.error().what == "no");
    CHECK(bad.warnings().empty());
}
