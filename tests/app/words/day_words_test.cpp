// Days as they are written on the screen, never as numbers with hyphens.
#include "app/words/day_words.h"

#include "app/words/words.h"
#include "tests/support/catch.h"

using namespace viewer;
using geodata::make_date;

TEST_CASE("a day is written out, and shorter where room is tight", "[words]") {
    struct Expected {
        Language language;
        const char *day, *short_day, *short_may;
    };
    for (const Expected& expected :
         {Expected{Language::english, "23 August 1939", "23 Aug 1939", "5 May 1940"},
          Expected{Language::german, "23. August 1939", "23. Aug 1939", "5. Mai 1940"},
          Expected{Language::polish, "23 sierpnia 1939", "23 sie 1939", "5 maj 1940"}}) {
        REQUIRE(find_language(expected.language));
        use_language(expected.language);
        CHECK(day_words(make_date(1939, 8, 23)) == expected.day);
        CHECK(short_day_words(make_date(1939, 8, 23)) == expected.short_day);
        CHECK(short_day_words(make_date(1940, 5, 5)) == expected.short_may);
    }
    use_language(Language::english);
}
