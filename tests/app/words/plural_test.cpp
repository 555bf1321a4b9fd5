// A number and its noun agree in every language.
#include <array>
#include <string>

#include "app/view/numbers.h"
#include "app/words/words.h"
#include "tests/support/catch.h"

using namespace viewer;

namespace {

std::string more_changes(std::size_t count) {
    return filled(
        tr_n("and {1} more change: see Numbers, N", "and {1} more changes: see Numbers, N", count),
        {std::to_string(count)});
}

}  // namespace

TEST_CASE("a number and its noun agree in every language", "[words]") {
    struct Expected {
        Language language;
        std::array<const char*, 5> texts;  // of 1, 2, 5, 12 and 22
    };
    const std::array<Expected, 3> all = {
        {{Language::english,
          {"and 1 more change: see Numbers, N", "and 2 more changes: see Numbers, N",
           "and 5 more changes: see Numbers, N", "and 12 more changes: see Numbers, N",
           "and 22 more changes: see Numbers, N"}},
         {Language::german,
          {"und 1 weitere Änderung: siehe Zahlen, N", "und 2 weitere Änderungen: siehe Zahlen, N",
           "und 5 weitere Änderungen: siehe Zahlen, N",
           "und 12 weitere Änderungen: siehe Zahlen, N",
           "und 22 weitere Änderungen: siehe Zahlen, N"}},
         {Language::polish,
          {"i jeszcze 1 zmiana: zob. Liczby, N", "i jeszcze 2 zmiany: zob. Liczby, N",
           "i jeszcze 5 zmian: zob. Liczby, N", "i jeszcze 12 zmian: zob. Liczby, N",
           "i jeszcze 22 zmiany: zob. Liczby, N"}}}};
    constexpr std::array<std::size_t, 5> counts = {1, 2, 5, 12, 22};
    for (const Expected& expected : all) {
        REQUIRE(find_language(expected.language));
        use_language(expected.language);
        for (std::size_t i = 0; i < counts.size(); ++i) {
            CHECK(more_changes(counts[i]) == expected.texts[i]);
        }
    }
    use_language(Language::english);
}

TEST_CASE("people are counted in every language", "[words][numbers]") {
    const auto words = [](Language language, double people) {
        use_language(language);
        geodata::Figure figure;
        figure.people_low = figure.people_high = people;
        const std::string text = people_words(figure);
        use_language(Language::english);
        return text;
    };
    CHECK(words(Language::english, 1) == "1 person");
    CHECK(words(Language::english, 702) == "702 people");
    CHECK(words(Language::german, 1e6) == "etwa 1 Million Menschen");
    CHECK(words(Language::german, 3e6) == "etwa 3 Millionen Menschen");
    CHECK(words(Language::german, 1.5e6) == "etwa 1,5 Millionen Menschen");
    CHECK(words(Language::polish, 702) == "702 osoby");
    CHECK(words(Language::polish, 705) == "705 osób");
}

TEST_CASE("what is not translated has the two forms of English", "[words]") {
    for (const Language language : all_languages) {
        use_language(language);
        CHECK(std::string(tr_n("one never shown", "many never shown", 1)) == "one never shown");
        CHECK(std::string(tr_n("one never shown", "many never shown", 0)) == "many never shown");
        CHECK(std::string(tr_n("one never shown", "many never shown", 1U << 31U)) ==
              "many never shown");
    }
    use_language(Language::english);
}
