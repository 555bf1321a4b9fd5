#include "app/view/comparison.h"

#include "app/view/action.h"
#include "app/view/numbers.h"
#include "app/words/atlas_words.h"
#include "tests/app/days_of.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"
#include "tests/support/days.h"
#include "tests/support/papers.h"

using namespace viewer;
using geodata::make_date;
using viewer_tests::days_of;
using viewer_tests::shipped_scene;

namespace {

const Viewport screen{1281, 721, 1};

ViewState after(ViewState state, const Actions& actions) {
    for (const Action& action : actions) state = apply(state, action, shipped_scene(), screen);
    return state;
}
ViewState start(const Actions& actions = {}) {
    return after(initial_state(shipped_scene(), screen), actions);
}

}  // namespace

TEST_CASE("a comparison sets the later day beside the one on view", "[compare]") {
    const ViewState state = start({ToggleComparison{}});
    CHECK(state.comparison.on);
    CHECK(state.comparison.first().date == make_date(1939, 8, 23));
    CHECK(state.comparison.last().date > state.comparison.first().date);
    const ViewState late = start({SetDate{make_date(1941, 6, 1)}, ToggleComparison{}});
    CHECK(late.comparison.last().date == make_date(1941, 6, 1));
    CHECK(late.comparison.first().date == make_date(1939, 8, 23));
}

TEST_CASE("dates and papers are set for the chosen side only", "[compare]") {
    const ViewState b = start(
        {ToggleComparison{}, SetDate{make_date(1940, 3, 13)}, SetPaper{test::september_1939}});
    CHECK(b.comparison.first().date == make_date(1939, 8, 23));
    CHECK_FALSE(b.comparison.first().paper);
    CHECK(b.comparison.last() == Side{make_date(1940, 3, 13), test::september_1939, true});
    const ViewState a = after(b, {ChooseSide{SideName::a}, StepDay{-2}, ToggleProtocol{}});
    CHECK(a.comparison.first().date == make_date(1939, 8, 21));
    CHECK(a.comparison.first().paper);
    CHECK(a.comparison.last() == b.comparison.last());
    const ViewState swapped = after(a, {SwapSides{}});
    CHECK(swapped.comparison.first().date == make_date(1940, 3, 13));
    CHECK(swapped.comparison.last().date == make_date(1939, 8, 21));
}

TEST_CASE("of several sides any may be set", "[compare]") {
    const ViewState four = start({SetCompareMode{CompareMode::several}});
    const std::vector<Pane> panes = panes_of(four, screen);
    REQUIRE(panes.size() == 4);
    for (std::size_t i = 0; i < panes.size(); ++i) {
        const PixelBox& box = panes[i].box;
        const ScreenPoint middle{box.x + box.width / 2.0, box.y + box.height / 2.0};
        for (const Action& choice : {Action(ChooseDate{i}), Action(Pick{middle})}) {
            const ViewState set = after(four, {choice, SetDate{make_date(1941, 3, 1)}});
            for (std::size_t other = 0; other < panes.size(); ++other) {
                const geodata::Date before = four.comparison.sides[other].date;
                const geodata::Date wanted = other == i ? make_date(1941, 3, 1) : before;
                CHECK(view_of_pane(set, panes, other).date == wanted);
            }
        }
    }
    // The paper is one for all.
    const ViewState promised =
        after(four, {ChooseDate{2}, SetPaper{test::september_1939}, SetHolders{false}});
    for (std::size_t i = 0; i < panes.size(); ++i) {
        const MapView view = view_of_pane(promised, panes, i);
        CHECK(view.paper == test::september_1939);
        CHECK_FALSE(ColourView(view).colours_holders());
    }
}

TEST_CASE("another way to compare keeps both ends", "[compare]") {
    for (const CompareMode one : all_compare_modes) {
        const Side a{make_date(1939, 9, 17), test::august_1939, true};
        const Side b{make_date(1940, 6, 14), test::september_1939, false};
        const ViewState state =
            start({SetCompareMode{one}, SetSide{SideName::a, a}, SetSide{SideName::b, b}});
        for (const CompareMode other : all_compare_modes) {
            const ViewState there = after(state, {SetCompareMode{other}});
            CHECK(there.comparison.first() == a);
            CHECK(there.comparison.last() == b);
            CHECK(after(there, {SetCompareMode{one}}).comparison.sides == state.comparison.sides);
        }
    }
}

TEST_CASE("the key dates are A, B and days between them", "[compare]") {
    const Action swipe = SetCompareMode{CompareMode::swipe};
    const Action several = SetCompareMode{CompareMode::several};
    const ViewState usual = start({swipe, several});
    CHECK(days_of(usual) == "1939-08-23 1939-10-31 1940-03-13 1940-08-06");
    // B moved while swiping is the last of them.
    CHECK(days_of(start({swipe, SetDate{make_date(1941, 6, 1)}, several})) ==
          "1939-08-23 1939-10-31 1940-03-13 1941-06-01");
    // Where the days do not lie between A and B any more, others do.
    CHECK(days_of(start({swipe, SetDate{make_date(1939, 9, 22)}, several})) ==
          "1939-08-23 1939-09-02 1939-09-12 1939-09-22");
    CHECK(days_of(start({SetDate{make_date(1940, 5, 10)}, several})) ==
          "1940-05-10 1940-06-08 1940-07-07 1940-08-06");
    // What was chosen by hand stays while it lies between them.
    const SetKeyDates chosen{
        {make_date(1939, 9, 1), make_date(1939, 9, 17), make_date(1939, 10, 6)}};
    CHECK(days_of(start({several, chosen, swipe, ToggleComparison{}, several})) ==
          "1939-09-01 1939-09-17 1939-10-06");
}

TEST_CASE("of key dates one can be alone, of A and B none", "[compare]") {
    const SetKeyDates one{{make_date(1939, 9, 17)}};
    const ViewState alone = start({SetCompareMode{CompareMode::several}, one});
    CHECK(days_of(alone) == "1939-09-17");
    CHECK(panes_of(alone, screen).size() == 1);
    const ViewState two = after(alone, {SetCompareMode{CompareMode::side}});
    CHECK(days_of(two) == "1939-09-17 1940-08-06");
    CHECK(panes_of(two, screen).size() == 2);
    const ViewState none = after(alone, {SetKeyDates{{}}, ChooseDate{1}});
    CHECK(none.comparison == alone.comparison);
}

TEST_CASE("C goes through all the ways, Escape leaves", "[compare]") {
    ViewState state = start();
    std::vector<CompareMode> seen;
    for (std::size_t i = 0; i < all_compare_modes.size(); ++i) {
        state = after(state, {NextCompareMode{}});
        seen.push_back(state.comparison.mode);
    }
    CHECK(seen == std::vector<CompareMode>(all_compare_modes.begin(), all_compare_modes.end()));
    CHECK(after(state, {NextCompareMode{}}).comparison.mode == all_compare_modes.front());
    CHECK(after(state, {NextCompareMode{-1}}).comparison.mode == all_compare_modes[6]);
    CHECK_FALSE(after(state, {Escape{}}).comparison.on);
}

TEST_CASE("panes fill the window and do not overlap", "[compare]") {
    for (const CompareMode mode : all_compare_modes) {
        const ViewState state = start({SetCompareMode{mode}});
        const std::vector<Pane> panes = panes_of(state, screen);
        long seen = 0;
        for (const Pane& pane : panes) {
            CHECK(pane.box.width > 0);
            CHECK(pane.box.x + pane.box.width <= screen.width);
            CHECK(pane.box.y + pane.box.height <= screen.height);
            if (pane.role == PaneRole::whole) seen += long{pane.seen.width} * pane.seen.height;
        }
        INFO("mode " << static_cast<int>(mode));
        const long all = long{screen.width} * screen.height;
        CHECK(seen <= all);
        CHECK(static_cast<double>(seen) > 0.99 * static_cast<double>(all));
    }
}

TEST_CASE("zooming keeps the place under the pointer in its pane", "[compare]") {
    const ViewState state = start({SetCompareMode{CompareMode::side}});
    const ScreenPoint pivot{1000, 300};  // in the right pane
    const std::vector<Pane> panes = panes_of(state, screen);
    const PixelBox box = panes[1].box;
    const Viewport part{box.width, box.height, 1};
    const auto place = [&](const ViewState& s) {
        return to_map(s.camera, part, {pivot.x - box.x, pivot.y - box.y});
    };
    const ViewState closer = after(state, {ZoomAbout{pivot, 3}});
    CHECK(place(closer).x == Approx(place(state).x).margin(1));
    CHECK(place(closer).y == Approx(place(state).y).margin(1));
}

TEST_CASE("a click asks the side that is seen there", "[compare]") {
    const ViewState state = start({SetCompareMode{CompareMode::swipe}});
    const auto at = [&](double lon, double lat) {
        return to_screen(state.camera, screen, shipped_scene().projection.forward({lon, lat}));
    };
    const ScreenPoint lwow = at(24.0, 49.8);
    const ViewState left = after(state, {MoveSeam{{lwow.x + 20, 0}}, Hover{lwow}, Pick{lwow}});
    CHECK(left.hovered_on == state.comparison.first().date);
    CHECK(left.comparison.active == 0);
    const ViewState right = after(state, {MoveSeam{{lwow.x - 20, 0}}, Hover{lwow}, Pick{lwow}});
    CHECK(right.hovered_on == state.comparison.last().date);
    CHECK(right.comparison.active == right.comparison.index_of(SideName::b));
}

TEST_CASE("play moves the chosen side on and stops at the last day", "[timeline]") {
    ViewState state = start({SetCompareMode{CompareMode::swipe}, SetDate{make_date(1939, 8, 20)},
                             TogglePlay{}, Tick{0.5}});
    CHECK(state.comparison.first().date == make_date(1939, 8, 23));
    CHECK(state.comparison.last().date == make_date(1939, 8, 30));  // 20 days a second
    // Many small steps are as far as few long ones.
    ViewState slow = start({SetDate{make_date(1939, 8, 20)}, TogglePlay{}});
    for (int i = 0; i < 100; ++i) slow = after(slow, {Tick{0.01}});
    CHECK(std::abs((slow.comparison.first().date - make_date(1939, 9, 9)).count()) <= 1);
    for (int i = 0; i < 1000; ++i) state = after(state, {Tick{0.1}});
    CHECK(state.comparison.last().date == test::last_day);
    CHECK_FALSE(state.timeline.playing);
}

TEST_CASE("by event, play stops at each", "[timeline]") {
    const ViewState state =
        start({SetPlaySpeed{PlaySpeed::by_event}, TogglePlay{}, Tick{1.2}, Tick{1.2}});
    CHECK(state.comparison.first().date == start({StepEvent{1}}).comparison.first().date);
}

TEST_CASE("the timeline keeps within the atlas' days", "[timeline]") {
    ViewState state = start({ZoomDays{make_date(1939, 8, 23), 4}});
    CHECK(state.timeline.from > test::first_day);
    CHECK(state.timeline.until < test::last_day);
    const auto length = state.timeline.until - state.timeline.from;
    state = after(state, {ShowDays{make_date(1930, 1, 1), make_date(1930, 1, 1) + length}});
    CHECK(state.timeline.from == test::first_day);
    CHECK(state.timeline.until - state.timeline.from == length);
    state = after(state, {ZoomDays{make_date(1939, 8, 23), 0.01}});
    CHECK(state.timeline.from == test::first_day);
    CHECK(state.timeline.until == test::last_day);
    state = after(state, {ZoomDays{make_date(1939, 8, 23), 1000}});
    CHECK((state.timeline.until - state.timeline.from).count() >= 20);
}

TEST_CASE("the keyboard moves what the mouse moves", "[compare]") {
    const ViewState fade = start({SetCompareMode{CompareMode::fade}});
    CHECK(after(fade, {NudgeComparison{1}}).comparison.fade > fade.comparison.fade);
    const ViewState swipe = start({SetCompareMode{CompareMode::swipe}});
    CHECK(after(swipe, {NudgeComparison{-1}}).comparison.seam < swipe.comparison.seam);
    const ViewState lens = start({SetCompareMode{CompareMode::lens}});
    CHECK(after(lens, {NudgeComparison{1}}).comparison.lens_radius > lens.comparison.lens_radius);
    CHECK(after(start(), {NudgeComparison{1}}) == start());
}

TEST_CASE("the swing goes there and back", "[compare]") {
    ViewState state = start({SetCompareMode{CompareMode::fade}, SetFade{0}, ToggleSwing{}});
    const ViewState there = after(state, {Tick{swing_seconds / 2}});
    CHECK(there.comparison.fade == Approx(1));
    CHECK(after(there, {Tick{swing_seconds / 2}}).comparison.fade == Approx(0).margin(1e-6));
}

TEST_CASE("numbers never open on an empty comparison", "[numbers]") {
    const auto spoken = [](const ViewState& state) {
        return numbered_days(shipped_scene().atlas, state);
    };
    using Days = std::pair<geodata::Date, geodata::Date>;
    const auto usual = geodata::usual_days(shipped_scene().atlas);
    const Days whole{usual.front(), usual.back()};
    CHECK(spoken(start({ToggleNumbers{}})) == whole);
    CHECK(start({ToggleNumbers{}}).comparison.first().date == make_date(1939, 8, 23));
    CHECK(spoken(start({SetDate{make_date(1939, 8, 25)}, ToggleNumbers{}})) == whole);
    CHECK(spoken(start({SetDate{make_date(1939, 10, 31)}, ToggleNumbers{}})) ==
          Days{make_date(1939, 8, 23), make_date(1939, 10, 31)});
    CHECK(spoken(start({SetDate{make_date(1938, 3, 1)}, ToggleNumbers{}})) ==
          Days{make_date(1938, 3, 1), make_date(1939, 8, 23)});
    const auto by = [](const ViewState& state) {
        return numbered_day(shipped_scene().atlas, state);
    };
    CHECK(by(start({ToggleNumbers{}})) == usual.back());
    CHECK(by(start({SetDate{make_date(1938, 3, 1)}})) == make_date(1938, 3, 1));
    CHECK(by(start({SetDate{make_date(1939, 10, 31)}})) == make_date(1939, 10, 31));
    const Side same{make_date(1940, 3, 1), std::nullopt, true};
    const ViewState a_is_b = start({SetCompareMode{CompareMode::swipe}, SetSide{SideName::a, same},
                                    SetSide{SideName::b, same}});
    REQUIRE(a_is_b.comparison.first().date == a_is_b.comparison.last().date);
    CHECK(spoken(after(a_is_b, {ToggleNumbers{}})) == whole);
    // Closing them changes nothing, nor does opening them on two days.
    const ViewState two = start({ToggleComparison{}, ToggleNumbers{}, ToggleNumbers{}});
    CHECK(two.comparison == start({ToggleComparison{}}).comparison);
    CHECK(after(start({ToggleNumbers{}, SetCompareMode{CompareMode::swipe},
                       SetSide{SideName::a, same}, SetSide{SideName::b, same}}),
                {ToggleNumbers{}})
              .comparison.first()
              .date == same.date);
}

TEST_CASE("a change of how land is held is told in words and figures", "[numbers]") {
    const auto table =
        changes_table(shipped_scene().atlas, make_date(1940, 7, 5), make_date(1940, 8, 6));
    REQUIRE(table.size() > 3);
    for (std::size_t i = 1; i < table.size(); ++i) {
        CHECK(table[i][0] == "Soviet Union");
        CHECK(table[i][1] == "Soviet Union");
        CHECK(table[i][5] == "annexed");
    }
    const auto changes = geodata::changes_by_interest(shipped_scene().atlas, make_date(1940, 7, 5),
                                                      make_date(1940, 8, 6));
    REQUIRE(changes.size() == 1);
    CHECK(change_words(shipped_scene().atlas, changes.front()) ==
          "Soviet Union: occupied, then annexed");
}

TEST_CASE("numbers are written for people", "[numbers]") {
    CHECK(grouped(202853.2) == "202,853");
    CHECK(grouped(995) == "995");
    CHECK(grouped(1000) == "1,000");
    geodata::Figure figure;
    figure.km2_low = 201000;
    figure.km2_high = 202000;
    figure.people_low = 13.2e6;
    figure.people_high = 13.5e6;
    CHECK(people_words(figure) == "13.2 to 13.5 million people");
    CHECK(literature_words(figure, 202853).find("above") == std::string::npos);
    CHECK(literature_words(figure, 210000).find("3.8 % above") != std::string::npos);
    CHECK(literature_words(figure, 190000).find("below") != std::string::npos);
}

TEST_CASE("tables become CSV that spreadsheets read", "[numbers]") {
    const TextTable table = {{"land", "km2"}, {"Bug, \"the\" river", "12"}};
    CHECK(to_csv(table) == "land,km2\n\"Bug, \"\"the\"\" river\",12\n");
    const std::string text = to_text({{"a", "km2"}, {"Łódź", "7"}});
    CHECK(text == "a     km2\nŁódź    7\n");
}

TEST_CASE("what a spreadsheet would run, or a terminal obey, is only shown", "[numbers]") {
    const TextTable hostile = {{"=1+1", "+a", "@b", "-c", "-12.5", "a\x1b[2J\nb"}};
    CHECK(to_csv(hostile) == "'=1+1,'+a,'@b,'-c,-12.5,\"a\\u001b[2J\nb\"\n");
    CHECK(to_text({{"a\x1b[2J\nb", "7"}}) == "a\\u001b[2J\\nb  7\n");
}
