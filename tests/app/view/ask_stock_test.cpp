// What the shipped atlas can be asked: how much, of whom, and with which sources.
#include "app/view/ask_stock.h"

#include <algorithm>
#include <set>
#include <string>

#include "app/view/ask_words.h"
#include "app/words/words.h"
#include "geodata/query/compare.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"

using namespace viewer;
using viewer_tests::shipped_scene;

namespace {

std::vector<Question> stock(AskTheme theme, unsigned level = 0) {
    return questions_in_stock(shipped_scene().atlas, shipped_scene().locator, theme, level);
}

std::string words(const Question& question) {
    return question_words(shipped_scene().atlas, question);
}

/// The answers that the stock has to this question; each is asked once at most.
std::vector<std::string> answers(const std::string& asked) {
    std::vector<std::string> found;
    for (const Question& question : stock(AskTheme::any)) {
        if (words(question) != asked) continue;
        found.push_back(choice_words(shipped_scene().atlas, question.choices[question.right]));
    }
    return found;
}

using Said = std::vector<std::string>;

}  // namespace

TEST_CASE("there are some hundred questions, each of its own and with its source", "[ask]") {
    const geodata::Atlas& atlas = shipped_scene().atlas;
    std::set<std::string> different;
    for (const Question& question : stock(AskTheme::any)) {
        INFO(words(question));
        CHECK(different.insert(words(question)).second);
        CHECK(answer_source(atlas, question).size() > 10);
        CHECK_FALSE(answer_words(atlas, question).empty());
        CHECK(question.level >= 1);
        CHECK(question.level <= most_ask_level);
        CHECK(atlas.days.contains(question.days.first));
        CHECK(question.days.first <= question.days.last);
        if (question.asked == Asked::sphere) continue;
        // On all of its days one and the same held it, and nobody fought over it.
        const auto holder = std::get<geodata::HolderIndex>(question.choices[question.right]);
        for (const geodata::Date day : {question.days.first, question.days.last}) {
            CHECK(atlas.holder_on(question.patch, day) == holder);
            CHECK_FALSE(atlas.contested_on(question.patch, day));
        }
    }
    CHECK(different.size() >= 300);
}

TEST_CASE("every theme has sixty questions and more, and every level its own", "[ask]") {
    for (const AskTheme theme : {AskTheme::holders, AskTheme::changes, AskTheme::papers}) {
        INFO(words_of(theme));
        std::size_t all = 0;
        for (unsigned level = 1; level <= most_ask_level; ++level) {
            const auto of_level = stock(theme, level);
            CHECK(of_level.size() >= questions_asked);
            for (const Question& question : of_level) CHECK(question.level == level);
            all += of_level.size();
        }
        CHECK(all >= 60);
        CHECK(all == stock(theme).size());
    }
}

TEST_CASE("what the papers say is asked as the papers say it", "[ask]") {
    const std::string first = "To whose sphere did the paper of 23 August 1939 leave ";
    const std::string second = "To whose sphere did the paper of 28 September 1939 leave ";
    CHECK(answers(first + "Lithuania?") == Said{"German sphere"});
    CHECK(answers(second + "Lithuania?") == Said{"Soviet sphere"});
    CHECK(answers(first + "Latvia?") == Said{"Soviet sphere"});
    CHECK(answers(first + "Bessarabia?") == Said{"Soviet interest declared"});
    CHECK(answers(first + "Lublin?") == Said{"Soviet sphere"});
    CHECK(answers(second + "Lublin?") == Said{"German sphere"});
    const std::string it = ": to whose sphere did the paper of 23 August 1939 leave it?";
    const Said unnamed = {"Neither: the paper does not name it"};
    CHECK(answers("Northern Bukovina" + it) == unnamed);
    CHECK(answers("Free City of Danzig" + it) == unnamed);
    // The line of August ran through Warsaw, along the Vistula.
    CHECK(answers(first + "Warszawa (today Warsaw)?").empty());
    // Such a name tells the answer.
    CHECK(answers("Western Poland, annexed by the Reich in October 1939" + it).empty());
}

TEST_CASE("before and after are asked where only one answer is right", "[ask]") {
    CHECK(answers("Memel (today Klaipėda): who held it before? Afterwards: Germany.") ==
          Said{"Lithuania"});
    CHECK(answers("Wilno (today Vilnius): who held it next? Before: Poland.") ==
          Said{"Soviet Union"});
    CHECK(answers("Wilno (today Vilnius): who held it before? Afterwards: Lithuania.") ==
          Said{"Soviet Union"});
    // The Soviet Union held it twice.
    CHECK(answers("Wilno (today Vilnius): who held it before? Afterwards: Soviet Union.").empty());
    CHECK(answers("Petsamo (today Pechenga): who held it next? Before: Soviet Union.") ==
          Said{"Finland"});
    // Germany ruled the General Government: neither is asked after the other.
    for (const Question& question : stock(AskTheme::changes)) {
        const geodata::Atlas& atlas = shipped_scene().atlas;
        const auto right = std::get<geodata::HolderIndex>(question.choices[question.right]);
        const auto party = geodata::party_of(atlas, right);
        INFO(words(question));
        CHECK((party == geodata::Party::none || party != geodata::party_of(atlas, question.given)));
    }
}

TEST_CASE("the easy level is of states and of the best known cities", "[ask]") {
    const geodata::Atlas& atlas = shipped_scene().atlas;
    for (const Question& question : stock(AskTheme::any, 1)) {
        if (!question.place) continue;
        const geodata::Place& place = atlas.places[*question.place];
        INFO(place.name);
        CHECK((place.rank <= 2 || !place.capital_of.empty()));
    }
    const auto easy = stock(AskTheme::papers, 1);
    for (const char* state : {"finland", "estonia", "latvia", "lithuania"}) {
        INFO(state);
        CHECK(std::any_of(easy.begin(), easy.end(), [&](const Question& question) {
            return !question.place && atlas.patches[question.patch].id == state;
        }));
    }
}
