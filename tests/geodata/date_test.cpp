#include "geodata/date.h"

#include "tests/support/catch.h"

using namespace geodata;

TEST_CASE("ISO dates are read and written") {
    const auto date = parse_date("1939-08-23");
    REQUIRE(date.ok());
    CHECK(date.value() == make_date(1939, 8, 23));
    CHECK(to_iso(date.value()) == "1939-08-23");
    CHECK(to_long_form(date.value()) == "23 August 1939");
}

TEST_CASE("Text that is no ISO date is refused with the reason and the way out") {
    for (const char* text : {"", "1939", "23.8.1939", "1939-8-23", "1939-08-23T00:00", "1939/08/23",
                             "1939-+8-23", "19a9-08-23", "1939-08--1"}) {
        const auto date = parse_date(text);
        REQUIRE_FALSE(date.ok());
        CHECK(date.error().sentence().find("1939-08-23") != std::string::npos);
    }
}

TEST_CASE("Days that the calendar does not have are refused") {
    for (const char* text :
         {"1939-02-29", "1939-13-01", "1939-00-10", "1939-04-31", "1939-01-00"}) {
        CHECK_FALSE(parse_date(text).ok());
    }
    CHECK(parse_date("1940-02-29").ok());  // a leap year
    CHECK_FALSE(parse_date("0000-01-01").ok());
    CHECK(parse_date("0001-01-01").ok());
}

TEST_CASE("A span of days says what it holds") {
    const DaySpan span{make_date(1772, 8, 5), make_date(1793, 1, 22)};
    CHECK(span.contains(make_date(1772, 8, 5)));
    CHECK(span.contains(make_date(1793, 1, 22)));
    CHECK_FALSE(span.contains(make_date(1793, 1, 23)));
    CHECK(span.nearest(make_date(1939, 8, 23)) == make_date(1793, 1, 22));
    CHECK(span.nearest(make_date(1700, 1, 1)) == make_date(1772, 8, 5));
    CHECK(to_words(span) == "from 1772-08-05 to 1793-01-22");
    CHECK(to_words(DaySpan{span.first, all_days.last}) == "from 1772-08-05 on");
    CHECK(to_words(DaySpan{all_days.first, span.last}) == "up to 1793-01-22");
    CHECK(to_words(all_days) == "any day");
}

TEST_CASE("Periods are half-open: the last day belongs to the next") {
    const Period period{make_date(1939, 3, 22), make_date(1940, 6, 15)};
    CHECK_FALSE(period.contains(make_date(1939, 3, 21)));
    CHECK(period.contains(make_date(1939, 3, 22)));
    CHECK(period.contains(make_date(1940, 6, 14)));
    CHECK_FALSE(period.contains(make_date(1940, 6, 15)));
}

TEST_CASE("An absent end of a period is open") {
    const Date day = make_date(1939, 8, 23);
    CHECK(Period{}.contains(day));
    CHECK(Period{{}, day + std::chrono::days(1)}.contains(day));
    CHECK_FALSE(Period{{}, day}.contains(day));
    CHECK(Period{day, {}}.contains(day));
}
