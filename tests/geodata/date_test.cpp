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

TEST_CASE("Every day from 1600 to 2100 is read back as it is written, in order") {
    // Counted here by the Gregorian rule alone, without the library's calendar.
    const auto days_in = [](int year, int month) {
        constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        return month == 2 && leap ? 29 : lengths[month - 1];
    };
    Date date = make_date(1600, 1, 1);
    std::string before;
    int days = 0;
    for (int year = 1600; year <= 2100; ++year) {
        for (int month = 1; month <= 12; ++month) {
            for (int day = 1; day <= days_in(year, month); ++day) {
                REQUIRE(make_date(year, static_cast<unsigned>(month), static_cast<unsigned>(day)) ==
                        date);
                const std::string text = to_iso(date);
                const Result<Date> back = parse_date(text);
                REQUIRE(back.ok());
                REQUIRE(back.value() == date);
                REQUIRE(before < text);  // the order of the texts is the order of the days
                before = text;
                date += std::chrono::days(1);
                ++days;
            }
            const std::string next = to_iso(date - std::chrono::days(1)).substr(0, 8) +
                                     std::to_string(days_in(year, month) + 1);
            REQUIRE_FALSE(parse_date(next).ok());  // a month has no further day
        }
    }
    CHECK(days == 182987);
    CHECK(make_date(1939, 9, 1) - make_date(1939, 8, 23) == std::chrono::days(9));
    CHECK(std::chrono::weekday(make_date(1939, 9, 1)) == std::chrono::Friday);
}

TEST_CASE("The nearest day of a span lies in it, and nearer than either end") {
    const DaySpan span{make_date(1938, 1, 1), make_date(1941, 6, 22)};
    for (Date day = make_date(1937, 1, 1); day < make_date(1943, 1, 1);
         day += std::chrono::days(7)) {
        const Date nearest = span.nearest(day);
        REQUIRE(span.contains(nearest));
        REQUIRE((nearest == day) == span.contains(day));
        REQUIRE(std::chrono::abs(nearest - day) <= std::chrono::abs(span.first - day));
        REQUIRE(std::chrono::abs(nearest - day) <= std::chrono::abs(span.last - day));
        REQUIRE(span.nearest(nearest) == nearest);
    }
}

TEST_CASE("Periods that follow each other hold every day once") {
    const std::vector<Date> joints = {make_date(1938, 10, 1), make_date(1939, 3, 15),
                                      make_date(1939, 3, 16), make_date(1940, 6, 28)};
    std::vector<Period> periods = {{{}, joints.front()}};
    for (std::size_t i = 0; i + 1 < joints.size(); ++i)
        periods.push_back({joints[i], joints[i + 1]});
    periods.push_back({joints.back(), {}});
    for (Date day = make_date(1938, 1, 1); day < make_date(1942, 1, 1);
         day += std::chrono::days(1)) {
        int holding = 0;
        for (const Period& period : periods) holding += period.contains(day) ? 1 : 0;
        REQUIRE(holding == 1);
    }
}

TEST_CASE("What is no date is refused with the text that was written") {
    const std::pair<const char*, const char*> refused[] = {
        {"1939-02-29", "there is no such day in the calendar"},
        {"1900-02-29", "there is no such day in the calendar"},
        {"0000-01-01", "there is no such day in the calendar"},
        {"9999-99-99", "there is no such day in the calendar"},
        {"1 939-1-23", "this is not an ISO date"},
        {"23.08.1939", "this is not an ISO date"},
        {"1939-08-2\xC2", "this is not an ISO date"},
        {"", "this is not an ISO date"}};
    for (const auto& [text, why] : refused) {
        const Result<Date> date = parse_date(text);
        REQUIRE_FALSE(date.ok());
        CHECK(date.error().what == why);
        CHECK(date.error().where == "date \"" + std::string(text) + "\"");
        CHECK(date.error().remedy == "write year-month-day, for example 1939-08-23");
    }
}
