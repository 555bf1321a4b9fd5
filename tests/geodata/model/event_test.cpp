// Kinds of events, and chronologies that begin before the atlas does.
#include "geodata/model/event.h"

#include "geodata/read/read_atlas.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"

using namespace geodata;

TEST_CASE("Each kind of event has a name of its own, and is found by it") {
    for (const EventKind kind : event_kinds) CHECK(event_kind_from(to_id(kind)) == kind);
    CHECK(event_kind_from("annexation") == EventKind::annexation);
    CHECK_FALSE(event_kind_from("party"));
    CHECK_FALSE(event_kind_from(""));
}

TEST_CASE("An event may lie before the atlas' days; without a kind it is politics") {
    const sample::TempFolder folder;
    sample::write_folder(sample::atlas(), folder.path());
    sample::write_text(folder / "days.csv", "first,last\n1938-01-01,1941-06-22\n");
    const auto read = [&](const std::string& events) {
        sample::write_text(folder / "events.csv", events);
        auto atlas = read_atlas(folder.path());
        if (!atlas) FAIL(atlas.error().sentence());
        return std::move(atlas).value();
    };
    const Atlas atlas = read(
        "date,title,text,source,key,kind\n1939-09-01,War,t,s,1,war\n"
        "1921-03-18,Riga,t,s,0,treaty\n1934-09-18,League,t,s,0,\n");
    REQUIRE(atlas.events.size() == 3);
    CHECK(atlas.events[0].date == make_date(1921, 3, 18));
    CHECK(atlas.events[0].kind == EventKind::treaty);
    CHECK(atlas.events[1].kind == EventKind::politics);
    CHECK(atlas.events[2].kind == EventKind::war);
    CHECK(atlas.days == DaySpan{make_date(1938, 1, 1), make_date(1941, 6, 22)});
    const Atlas without = read("date,title,text,source,key\n1939-09-01,War,t,s,1\n");
    REQUIRE(without.events.size() == 1);
    CHECK(without.events[0].kind == EventKind::politics);
}
