// A day as people type it, in any of the languages; what is none, or not on the map, is told.
#include "app/view/typed_day.h"

#include "app/words/words.h"
#include "tests/support/catch.h"
#include "tests/support/days.h"

using namespace viewer;
using geodata::make_date;

namespace {

const geodata::DaySpan all{test::first_day, test::last_day};

}  // namespace

TEST_CASE("a day is understood as English, German and Polish write it", "[day]") {
    for (const char* text :
         {"17.9.1939", "17. 9. 1939", "1939-09-17", "1939-9-17", "17/9/1939", "17.09.39",
          "17 Sep 1939", "17 sept 1939", "17 September 1939", "17th of September 1939",
          "September 17, 1939", "17. September 1939", "17 września 1939", "17 wrzesnia 1939 r.",
          "17 wrzesień 1939", "17 WRZ 1939", "  17  sep   1939 ", "1939 September 17"}) {
        INFO(text);
        const TypedDay typed = typed_day(text, all);
        CHECK(typed.day == make_date(1939, 9, 17));
        CHECK(typed.wrong.empty());
    }
}

TEST_CASE("each month is known by its names and by three letters", "[day]") {
    struct Month {
        unsigned number;
        std::vector<const char*> names;
    };
    for (const Month& month : std::vector<Month>{{1, {"January", "Januar", "stycznia", "sty"}},
                                                 {2, {"Feb", "Februar", "lutego", "luty"}},
                                                 {3, {"Mar", "März", "marca", "marzec"}},
                                                 {5, {"May", "Mai", "maja", "maj"}},
                                                 {6, {"June", "Juni", "czerwca", "cze"}},
                                                 {7, {"Jul", "Juli", "lipca", "lip"}},
                                                 {8, {"Aug", "August", "sierpnia", "sie"}},
                                                 {10, {"Oct", "Okt", "paź", "pazdziernika"}},
                                                 {12, {"Dec", "Dez", "Dezember", "grudzień"}}}) {
        for (const char* name : month.names) {
            INFO(name);
            CHECK(typed_day("5 " + std::string(name) + " 1940", all).day ==
                  make_date(1940, month.number, 5));
        }
    }
}

TEST_CASE("what is no day says what is accepted", "[day]") {
    for (const char* text : {"", "17", "17.9.", "17 ma 1939", "17 m 1939", "17 Foo 1939",
                             "yesterday", "17.9.1939 17", "17091939", "17.9.193999999999999999",
                             "\xff\xfe 9 1939", "17.9.5", "--", "1939-09-17-1"}) {
        INFO(text);
        const TypedDay typed = typed_day(text, all);
        CHECK_FALSE(typed.day);
        CHECK(typed.wrong.find("17 Sep 1939") != std::string::npos);
    }
}

TEST_CASE("a day that there is not is told as such", "[day]") {
    struct Typed {
        const char* text;
        const char* wrong;
    };
    const char* february = "There is no such day: February 1940 has 29 days.";
    const char* april = "There is no such day: April 1940 has 30 days.";
    for (const Typed& typed : std::vector<Typed>{
             {"31.2.1940", february},
             {"1940-02-31", february},
             {"30 February 1940", february},
             {"February 30, 1940", february},
             {"31.4.1940", april},
             {"31.4.40", april},
             {"29.2.1939", "There is no such day: February 1939 has 28 days."},
             {"0.9.1939", "There is no such day: September 1939 has 30 days."},
             {"1939-09-00", "There is no such day: September 1939 has 30 days."},
             {"99.9.1939", "There is no such day: September 1939 has 30 days."},
             {"17.13.1939", "There is no month 13: months are numbered 1 to 12."},
             {"17.0.1939", "There is no month 0: months are numbered 1 to 12."},
             {"1939-9999-17", "There is no month 9999: months are numbered 1 to 12."}}) {
        INFO(typed.text);
        const TypedDay day = typed_day(typed.text, all);
        CHECK_FALSE(day.day);
        CHECK(day.wrong == typed.wrong);
    }
    CHECK(typed_day("29.2.1940", all).day == make_date(1940, 2, 29));
}

TEST_CASE("a day that the map does not have says which it has", "[day]") {
    for (const char* text : {"17.9.1945", "23 June 1941", "31 Dec 1937", "1.1.0005"}) {
        INFO(text);
        const TypedDay typed = typed_day(text, all);
        CHECK_FALSE(typed.day);
        CHECK(typed.wrong == "The map has the days from 1 January 1938 to 22 June 1941.");
    }
    CHECK(typed_day("22 June 1941", all).day == test::last_day);
}

TEST_CASE("a year of two digits is the one of the data, where there is one", "[day]") {
    const geodata::DaySpan long_ago{make_date(1895, 1, 1), make_date(2010, 1, 1)};
    CHECK(typed_day("1.2.20", long_ago).day == make_date(1920, 2, 1));
    CHECK_FALSE(typed_day("1.2.05", long_ago).day);  // 1905 or 2005
    CHECK_FALSE(typed_day("1.2.55", all).day);
}
