// Events before the first day that has a map, and kinds that are switched off.
#include "app/view/told_events.h"

#include "app/picture/title.h"
#include "app/view/event_search.h"
#include "app/words/words.h"
#include "tests/app/chronology.h"
#include "tests/support/catch.h"

using namespace viewer;
using geodata::EventKind;
using geodata::make_date;
using viewer_tests::chronology_scene;

namespace {

constexpr Viewport screen{1024, 768, 1};
const geodata::Date riga = make_date(1921, 3, 18), rhineland = make_date(1936, 3, 7);
const geodata::Date first = make_date(1938, 1, 1);

ViewState after(ViewState state, const Actions& actions) {
    for (const Action& action : actions) {
        state = apply(std::move(state), action, chronology_scene(), screen);
    }
    return state;
}

ViewState start(const Actions& actions = {}) {
    return after(initial_state(chronology_scene(), screen), actions);
}

geodata::Date day_of(const ViewState& state) {
    return state.comparison.first().date;
}

std::string told(const ViewState& state) {
    const geodata::Event* event =
        told_event(chronology_scene().atlas, state.timeline, day_of(state));
    return event == nullptr ? "" : event->title;
}

}  // namespace

TEST_CASE("an event before the first day is told over the map of that day", "[events]") {
    const ViewState state = start({SetDate{make_date(1940, 5, 5)}, TellEarlier{riga}});
    CHECK(day_of(state) == first);
    CHECK(told(state) == "Treaty of Riga");
    CHECK(picture_subtitle(chronology_scene().atlas, state) ==
          "18 March 1921: Treaty of Riga. The map shows 1 January 1938, the first day of this "
          "atlas.");
    CHECK(earlier_events(chronology_scene().atlas).size() == 3);
}

TEST_CASE("no event of that day before the first: nothing changes", "[events]") {
    const ViewState state = start({SetDate{make_date(1940, 5, 5)}});
    CHECK(after(state, {TellEarlier{make_date(1930, 1, 1)}}) == state);
    CHECK(after(state, {TellEarlier{make_date(1939, 8, 23)}}) == state);
}

TEST_CASE("any other day ends it", "[events]") {
    const ViewState earlier = start({TellEarlier{riga}});
    REQUIRE(earlier.timeline.earlier == riga);
    for (const Action& action :
         Actions{SetDate{first}, SetDate{make_date(1939, 8, 23)}, StepDay{1}, StepDay{-1},
                 SetSide{SideName::a, Side{make_date(1939, 9, 1), std::nullopt, true}}}) {
        CHECK_FALSE(after(earlier, {action}).timeline.earlier);
    }
    CHECK_FALSE(
        after(earlier, {SetPlaySpeed{PlaySpeed::fast}, TogglePlay{}, Tick{1}}).timeline.earlier);
    CHECK(after(earlier, {PanBy{20, 0}, ToggleNumbers{}}).timeline.earlier == riga);
}

TEST_CASE("steps go through the earlier events and on into the map's days", "[events]") {
    ViewState state = start({SetDate{make_date(1938, 3, 13)}, StepEvent{-1}});
    CHECK(told(state) == "Rhineland");
    CHECK(day_of(state) == first);
    state = after(state, {StepEvent{-1}, StepEvent{-1}});
    CHECK(told(state) == "Treaty of Riga");
    CHECK(after(state, {StepEvent{-1}}) == state);  // there is none before it
    state = after(state, {StepEvent{1}, StepEvent{1}, StepEvent{1}});
    CHECK(told(state) == "Anschluss");
    CHECK_FALSE(state.timeline.earlier);
    CHECK(day_of(state) == make_date(1938, 3, 13));
}

TEST_CASE("by event, play goes through the earlier ones too", "[events]") {
    const ViewState state = start({TellEarlier{rhineland}, SetPlaySpeed{PlaySpeed::by_event},
                                   TogglePlay{}, Tick{1.2}, Tick{1.2}});
    CHECK(state.timeline.playing);
    CHECK(told(state) == "Anschluss");
    ViewState last = after(state, {Tick{2.3}, Tick{2.3}, Tick{2.3}});
    CHECK(told(last) == "Katyn");
    CHECK_FALSE(last.timeline.playing);
}

TEST_CASE("kinds that are switched off are stepped over, and not told", "[events]") {
    const ViewState state =
        start({ToggleEventKind{EventKind::treaty}, SetDate{make_date(1938, 3, 13)}});
    CHECK(day_of(after(state, {StepEvent{1}})) == make_date(1940, 3, 5));
    CHECK(told(after(state, {SetDate{make_date(1939, 8, 23)}})) == "Anschluss");
    const ViewState back = after(state, {StepEvent{-1}});
    CHECK(told(back) == "Rhineland");
    CHECK(told(after(back, {StepEvent{-1}})) == "Rhineland");  // the other two are treaties
    CHECK(day_of(after(state, {ToggleEventKind{EventKind::treaty}, StepEvent{1}})) ==
          make_date(1939, 8, 23));
}

TEST_CASE("events are found by words of their titles and by their days", "[events][search]") {
    use_language(Language::english);
    const geodata::Atlas& atlas = chronology_scene().atlas;
    const auto titles = [&](std::string_view words, std::size_t most = 9) {
        std::string all;
        for (const geodata::Event* event : find_events(atlas, words, most)) {
            all += (all.empty() ? "" : "; ") + event->title;
        }
        return all;
    };
    CHECK(titles("riga") == "Treaty of Riga");
    CHECK(titles("RHEIN") == "");
    CHECK(titles("pact") == "A pact; The pact");
    CHECK(titles("pact", 1) == "A pact");
    CHECK(titles("1921-03-18") == "Treaty of Riga");
    CHECK(titles("7 March 1936") == "Rhineland");
    CHECK(titles("schlu") == "Anschluss");  // within a word
    CHECK(titles("pa").empty());            // fewer than three letters
    CHECK(titles("").empty());
}
