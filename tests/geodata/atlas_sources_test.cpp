// What the atlas says can be looked up: each source names a work or a document, and none the
// "standard literature" at large. And the chronology: what led to the pact, and what followed.
#include <algorithm>
#include <cctype>
#include <map>
#include <string>
#include <vector>

#include "tests/geodata/shipped_atlas.h"
#include "tests/support/catch.h"

using namespace geodata;

namespace {

std::string in_small_letters(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

/// Whether the text has a year of the last or of this century, as a title or a document has.
bool names_a_year(const std::string& text) {
    for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
        const std::string century = text.substr(i, 2);
        if (century != "19" && century != "20") continue;
        const auto digit = [&](std::size_t at) { return std::isdigit(text[at]) != 0; };
        if (digit(i + 2) && digit(i + 3)) return true;
    }
    return false;
}

/// Whether someone who wants to check could not: books in general are meant, and none is named.
bool names_no_title(const std::string& source) {
    const std::size_t at = in_small_letters(source).find("literature");
    return at != std::string::npos && !names_a_year(source.substr(at));
}

/// All sources of the shipped atlas, with what they are the sources of.
std::multimap<std::string, std::string> all_sources() {
    REQUIRE(shipped::get().error.empty());
    const Atlas& atlas = shipped::atlas();
    std::multimap<std::string, std::string> sources;
    for (const Event& event : atlas.events) sources.emplace(event.title, event.source);
    for (const Figure& figure : atlas.figures) sources.emplace(figure.name, figure.source);
    for (const Front& front : atlas.fronts) sources.emplace(front.campaign, front.source);
    for (const Region& region : atlas.regions) sources.emplace(region.name, region.source);
    for (const Patch& patch : atlas.patches) {
        for (const Tenure& tenure : patch.tenures) sources.emplace(patch.id, tenure.source);
    }
    return sources;
}

const Event* event_of(Date day) {
    for (const Event& event : shipped::atlas().events) {
        if (event.date == day) return &event;
    }
    return nullptr;
}

struct Told {
    Date day;
    EventKind kind;
    const char* words;  ///< of its title or its text
};

void check(const std::vector<Told>& facts) {
    REQUIRE(shipped::get().error.empty());
    for (const Told& fact : facts) {
        INFO(to_iso(fact.day) << " " << fact.words);
        const Event* event = event_of(fact.day);
        REQUIRE(event != nullptr);
        CHECK(event->kind == fact.kind);
        CHECK((event->title + " " + event->text).find(fact.words) != std::string::npos);
    }
}

}  // namespace

TEST_CASE("Sources: \"standard literature\" without a title is told apart from a work") {
    CHECK(names_no_title("Range of the standard literature"));
    CHECK(names_no_title("PWN encyclopedia (2020); range of the Standard Literature"));
    CHECK_FALSE(names_no_title("Standard literature: M. Broszat, Polenpolitik (1961)"));
    CHECK_FALSE(names_no_title("Nazi-Soviet Relations 1939-1941, p. 78"));
}

TEST_CASE("Sources: none is the \"standard literature\" without a title") {
    const auto sources = all_sources();
    CHECK(sources.size() > 250);
    for (const auto& [what, source] : sources) {
        INFO(what << ": " << source);
        CHECK_FALSE(names_no_title(source));
    }
}

TEST_CASE("Sources: each of an event or a figure has the year of a document or of a work") {
    REQUIRE(shipped::get().error.empty());
    CHECK_FALSE(names_a_year("PWN encyclopedia"));
    CHECK_FALSE(names_a_year("Documents, series D, VII, no. 228"));
    const Atlas& atlas = shipped::atlas();
    // Of the great collections the series and the volume say where to look.
    const auto collected = [](const std::string& source) {
        return source.find("Documents on ") != std::string::npos ||
               source.find("British War Blue Book") != std::string::npos;
    };
    for (const Event& event : atlas.events) {
        INFO(event.title << ": " << event.source);
        CHECK((names_a_year(event.source) || collected(event.source)));
    }
    for (const Figure& figure : atlas.figures) {
        INFO(figure.name << ": " << figure.source);
        // A sum or a difference of figures that have their own sources.
        const bool made_of_others =
            figure.source.find("difference of the two") != std::string::npos;
        CHECK((names_a_year(figure.source) || made_of_others));
    }
}

TEST_CASE("Events: what led to the pact is told with its true days") {
    check({{make_date(1921, 3, 18), EventKind::treaty, "Riga"},
           {make_date(1932, 7, 25), EventKind::treaty, "prolonged to the end of 1945"},
           {make_date(1934, 1, 26), EventKind::treaty, "German-Polish"},
           {make_date(1934, 9, 18), EventKind::politics, "League of Nations"},
           {make_date(1935, 5, 2), EventKind::treaty, "Franco-Soviet"},
           {make_date(1935, 5, 16), EventKind::treaty, "only if France helps"},
           {make_date(1936, 3, 7), EventKind::politics, "Rhineland"},
           {make_date(1936, 11, 25), EventKind::treaty, "Anti-Comintern"}});
}

TEST_CASE("Events: both attackers attack, and what was done to people is told of both") {
    check({{make_date(1939, 9, 1), EventKind::war, "Germany attacks Poland"},
           {make_date(1939, 9, 17), EventKind::war, "The Soviet Union attacks Poland"},
           {make_date(1939, 11, 30), EventKind::war, "The Soviet Union attacks Finland"},
           {make_date(1941, 6, 22), EventKind::war, "Germany attacks the Soviet Union"},
           {make_date(1939, 11, 6), EventKind::people, "German police"},
           {make_date(1940, 2, 10), EventKind::people, "The NKVD deports"},
           {make_date(1940, 3, 5), EventKind::people, "The NKVD murders about 22,000"},
           {make_date(1940, 4, 13), EventKind::people, "Kazakhstan"},
           {make_date(1940, 6, 14), EventKind::people, "Auschwitz"},
           {make_date(1940, 6, 29), EventKind::people, "refugees"},
           {make_date(1940, 11, 16), EventKind::people, "The German occupiers"},
           {make_date(1941, 6, 14), EventKind::people, "40,000 to 45,000"}});
}

TEST_CASE("Events: there is one of every kind, and land passes by those of annexation") {
    REQUIRE(shipped::get().error.empty());
    std::map<EventKind, int> count;
    for (const Event& event : shipped::atlas().events) ++count[event.kind];
    for (const EventKind kind : event_kinds) {
        INFO(to_id(kind));
        CHECK(count[kind] >= 10);
    }
    check({{make_date(1938, 3, 13), EventKind::annexation, "Austria"},
           {make_date(1939, 3, 15), EventKind::annexation, "Prague"},
           {make_date(1939, 11, 2), EventKind::annexation, "western Belarus"},
           {make_date(1940, 8, 6), EventKind::annexation, "Lithuania on 3"}});
}
