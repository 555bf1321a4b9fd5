#include "app/window/controls.h"

#include "tests/support/catch.h"
#include "tests/support/papers.h"

using namespace viewer;

namespace {

const Viewport screen{1280, 720, 1};

template <class Wanted>
const Wanted* only(const Actions& actions) {
    return actions.size() == 1 ? as<Wanted>(actions.front()) : nullptr;
}

struct Hands {
    Controls controls;
    Claims claims;
    Actions press(double x, double y, double time = 0) {
        return controls.on(ButtonChanged{{x, y}, true, time}, screen, claims);
    }
    Actions release(double x, double y, double time = 0) {
        return controls.on(ButtonChanged{{x, y}, false, time}, screen, claims);
    }
    Actions move(double x, double y) { return controls.on(PointerMoved{{x, y}}, screen, claims); }
    Actions letter(char name, bool control = false) {
        return controls.on(KeyPressed{Key::letter, name, control, false}, screen, claims);
    }
    Actions type(char32_t c) { return controls.on(CharTyped{c}, screen, claims); }
};

}  // namespace

TEST_CASE("a click asks about the land, an unsteady one too", "[controls]") {
    Hands hands;
    CHECK(hands.press(100, 100).empty());
    CHECK(hands.move(102, 101).empty());
    const Actions actions = hands.release(102, 101);
    CHECK(only<Pick>(actions) != nullptr);
}

TEST_CASE("a drag moves the map by all of its way, and asks nothing", "[controls]") {
    Hands hands;
    std::ignore = hands.press(100, 100);
    double dx = 0, dy = 0;
    for (const auto& [x, y] : {std::pair{103.0, 100.0}, {110.0, 104.0}, {150.0, 60.0}}) {
        for (const Action& action : hands.move(x, y)) {
            if (const auto* pan = as<PanBy>(action)) {
                dx += pan->dx;
                dy += pan->dy;
            }
        }
    }
    CHECK(dx == 50);
    CHECK(dy == -40);
    for (const Action& action : hands.release(150, 60)) {
        CHECK_FALSE(is<Pick>(action));
    }
}

TEST_CASE("two quick clicks come closer, two slow ones ask twice", "[controls]") {
    const auto second_click_at = [](double time) {
        Hands hands;
        std::ignore = hands.press(100, 100, 0);
        std::ignore = hands.release(100, 100, 0.05);
        std::ignore = hands.press(100, 100, time);
        return hands.release(100, 100, time + 0.05);
    };
    bool zooms = false;
    for (const Action& action : second_click_at(0.2)) {
        zooms = zooms || is<ZoomAbout>(action);
    }
    CHECK(zooms);
    CHECK(only<Pick>(second_click_at(1.5)) != nullptr);
}

TEST_CASE("the wheel zooms about the pointer, away from the user is closer", "[controls]") {
    Hands hands;
    const Actions in = hands.controls.on(WheelTurned{{40, 50}, 1}, screen, {});
    const auto* zoom = only<ZoomAbout>(in);
    REQUIRE(zoom != nullptr);
    CHECK(zoom->factor > 1);
    CHECK(zoom->pivot == ScreenPoint{40, 50});
}

TEST_CASE("over a panel the map keeps still", "[controls]") {
    Hands hands;
    hands.claims.pointer = true;
    CHECK(hands.press(10, 10).empty());
    CHECK(only<HoverNothing>(hands.move(80, 80)) != nullptr);
    CHECK(hands.release(80, 80).empty());
    CHECK(hands.controls.on(WheelTurned{{10, 10}, 3}, screen, hands.claims).empty());
}

TEST_CASE("keys do what the list says", "[controls]") {
    Hands hands;
    CHECK(only<ToggleProtocol>(hands.letter('P')) != nullptr);
    CHECK(only<CycleNames>(hands.letter('L')) != nullptr);
    CHECK(only<CycleTheme>(hands.letter('T')) != nullptr);
    CHECK(only<Quit>(hands.letter('Q', true)) != nullptr);
    CHECK(only<ToggleReveal>(hands.letter('Q')) != nullptr);
    CHECK(only<ToggleLessons>(hands.letter('L', true)) != nullptr);
    CHECK(hands.letter('J').empty());
    const Actions later = hands.type(U']');
    REQUIRE(only<StepEvent>(later) != nullptr);
    CHECK(only<StepEvent>(later)->direction == 1);
    const Actions six = hands.controls.on(KeyPressed{Key::digit, '6', false, false}, screen, {});
    REQUIRE(only<ToggleTerritory>(six) != nullptr);
    CHECK(only<ToggleTerritory>(six)->territory == test::bessarabia);
    CHECK(only<Escape>(hands.controls.on(KeyPressed{Key::escape, 0, false, false}, screen, {})) !=
          nullptr);
}

TEST_CASE("while text is typed letters are text, and Esc still leaves", "[controls]") {
    Hands hands;
    hands.claims.keyboard = true;
    CHECK(hands.letter('P').empty());
    CHECK(hands.type(U']').empty());
    const Actions leave =
        hands.controls.on(KeyPressed{Key::escape, 0, false, false}, screen, hands.claims);
    CHECK(only<Escape>(leave) != nullptr);
}

TEST_CASE("with the keyboard in a panel its keys are the panel's, the rest the map's",
          "[controls]") {
    Hands hands;
    const auto press = [&](Key key, bool shift = false) {
        return hands.controls.on(KeyPressed{key, 0, false, shift}, screen, hands.claims);
    };
    REQUIRE(only<WalkPanels>(press(Key::f6)) != nullptr);
    CHECK(only<WalkPanels>(press(Key::f6))->direction == 1);
    CHECK(only<WalkPanels>(press(Key::f6, true))->direction == -1);
    CHECK(only<PanBy>(press(Key::left)) != nullptr);
    CHECK(only<HoldOther>(press(Key::space)) != nullptr);
    CHECK(only<Pick>(press(Key::enter)) != nullptr);
    hands.claims.panel = true;
    for (const Key key : {Key::left, Key::right, Key::up, Key::down, Key::enter, Key::space,
                          Key::page_up, Key::page_down, Key::home, Key::end}) {
        CHECK(only<PressPanelKey>(press(key)) != nullptr);
    }
    CHECK(only<WalkPanels>(press(Key::f6)) != nullptr);
    CHECK(only<Escape>(press(Key::escape)) != nullptr);
    CHECK(only<ToggleProtocol>(hands.letter('P')) != nullptr);
    CHECK(only<Undo>(hands.letter('Z', true)) != nullptr);
    CHECK(only<ZoomAbout>(hands.type(U'+')) != nullptr);
    hands.claims.strip = true;
    CHECK(only<PressPanelKey>(hands.type(U'+')) != nullptr);
    hands.claims = {};
    hands.claims.keyboard = hands.claims.finder = true;  // a name is typed
    CHECK(press(Key::left).empty());
    CHECK(press(Key::enter).empty());
    CHECK(only<PressPanelKey>(press(Key::down)) != nullptr);
    CHECK(only<WalkPanels>(press(Key::f6)) != nullptr);
}

TEST_CASE("F9 copies the view in words, whatever has the keyboard", "[controls]") {
    Hands hands;
    Claims typing, told;
    typing.keyboard = true;
    told.lesson = true;
    for (const Claims& claims : {Claims(), typing, told}) {
        const Actions actions =
            hands.controls.on(KeyPressed{Key::f9, 0, false, false}, screen, claims);
        CHECK(only<DescribePicture>(actions) != nullptr);
    }
}

TEST_CASE("a key held down does once what it turns on, and goes on moving", "[controls]") {
    Hands hands;
    const auto held = [&](Key key, char name = 0, bool control = false) {
        return hands.controls.on(KeyPressed{key, name, control, false, true}, screen, hands.claims);
    };
    CHECK(held(Key::letter, 'P').empty());
    CHECK(held(Key::f11).empty());
    CHECK(held(Key::f9).empty());
    CHECK(held(Key::escape).empty());
    CHECK(only<PanBy>(held(Key::left)) != nullptr);
    CHECK(only<Undo>(held(Key::letter, 'Z', true)) != nullptr);
    CHECK(only<StepDay>(hands.controls.on(CharTyped{U'.', true}, screen, {})) != nullptr);
    CHECK(hands.controls.on(CharTyped{U'?', true}, screen, {}).empty());
    hands.claims.lesson = true;
    for (const Key key : {Key::page_down, Key::page_up, Key::left, Key::right, Key::enter, Key::f5})
        CHECK(held(key).empty());
    CHECK(held(Key::letter, 'B').empty());
    CHECK(hands.controls.on(CharTyped{U'.', true}, screen, hands.claims).empty());
}

TEST_CASE("a clicker's full stop makes the screen black, its comma white", "[controls]") {
    Hands hands;
    hands.claims.lesson = true;
    const Actions black = hands.type(U'.'), white = hands.type(U',');
    REQUIRE(only<ToggleBlank>(black) != nullptr);
    CHECK(only<ToggleBlank>(black)->blank == Blank::black);
    REQUIRE(only<ToggleBlank>(white) != nullptr);
    CHECK(only<ToggleBlank>(white)->blank == Blank::white);
    hands.claims.lesson = false;
    CHECK(only<StepDay>(hands.type(U'.')) != nullptr);
}

TEST_CASE("in a lesson every arrow steps, and Space where it holds no other day", "[controls]") {
    Hands hands;
    hands.claims.lesson = true;
    const auto step = [&](Key key) {
        const Actions actions = hands.controls.on(KeyPressed{key}, screen, hands.claims);
        const auto* found = only<StepLesson>(actions);
        return found == nullptr ? 0 : found->direction;
    };
    CHECK(step(Key::right) == 1);
    CHECK(step(Key::down) == 1);
    CHECK(step(Key::space) == 1);
    CHECK(step(Key::left) == -1);
    CHECK(step(Key::up) == -1);
    hands.claims.compared = true;
    CHECK(only<HoldOther>(hands.controls.on(KeyPressed{Key::space}, screen, hands.claims)) !=
          nullptr);
}

TEST_CASE("clicks and pointing say what is written there", "[controls]") {
    Hands hands;
    hands.claims.written = WrittenTown{7};
    const Actions moved = hands.move(100, 100);
    REQUIRE(only<Hover>(moved) != nullptr);
    CHECK(only<Hover>(moved)->written == MaybeWritten(WrittenTown{7}));
    std::ignore = hands.press(100, 100);
    const Actions clicked = hands.release(100, 100);
    REQUIRE(only<Pick>(clicked) != nullptr);
    CHECK(only<Pick>(clicked)->written == MaybeWritten(WrittenTown{7}));
}

TEST_CASE("the right button opens the menu on the map, not before a class", "[controls]") {
    const auto right = [](const Claims& claims) {
        Controls controls;
        Actions all = controls.on(ButtonChanged{{100, 90}, true, 0, true}, screen, claims);
        for (const Action& a :
             controls.on(ButtonChanged{{100, 90}, false, 0.1, true}, screen, claims)) {
            all.push_back(a);
        }
        return all;
    };
    Claims claims;
    claims.written = WrittenState{2};
    const Actions opened = right(claims);
    REQUIRE(only<OpenMenu>(opened) != nullptr);
    CHECK(only<OpenMenu>(opened)->at == ScreenPoint{100, 90});
    CHECK(only<OpenMenu>(opened)->written == MaybeWritten(WrittenState{2}));
    for (const auto& busy : {&Claims::pointer, &Claims::lesson, &Claims::kept}) {
        Claims other = claims;
        other.*busy = true;
        CHECK(right(other).empty());
    }
    Claims asked = claims;
    asked.asked = AskKind::reveal;
    CHECK(right(asked).empty());
    Claims pen = claims;
    pen.lesson = pen.pen = true;
    CHECK(right(pen).empty());  // it draws with the left button alone
}

TEST_CASE("the menu key opens the menu under the pointer, else in the middle", "[controls]") {
    Hands hands;
    const Actions middle = hands.controls.on(KeyPressed{Key::menu}, screen, hands.claims);
    REQUIRE(only<OpenMenu>(middle) != nullptr);
    CHECK(only<OpenMenu>(middle)->at == ScreenPoint{640, 360});
    CHECK(only<OpenMenu>(middle)->by_keys);
    std::ignore = hands.move(40, 50);
    const Actions there = hands.controls.on(KeyPressed{Key::menu}, screen, hands.claims);
    CHECK(only<OpenMenu>(there)->at == ScreenPoint{40, 50});
    // Once keys have moved the map the pointer is left behind, until it moves again.
    std::ignore = hands.controls.on(KeyPressed{Key::left}, screen, hands.claims);
    const Actions panned = hands.controls.on(KeyPressed{Key::menu}, screen, hands.claims);
    CHECK(only<OpenMenu>(panned)->at == ScreenPoint{640, 360});
    std::ignore = hands.move(40, 50);
    CHECK(only<OpenMenu>(hands.controls.on(KeyPressed{Key::menu}, screen, hands.claims))->at ==
          ScreenPoint{40, 50});
    // Where the pointer rests on a panel the keys mean the map's middle, and what is written there.
    hands.claims.pointer = true;
    hands.claims.written = WrittenTown{1};
    hands.claims.in_middle = WrittenTown{2};
    const Actions panel = hands.controls.on(KeyPressed{Key::menu}, screen, hands.claims);
    CHECK(only<OpenMenu>(panel)->at == ScreenPoint{640, 360});
    CHECK(only<OpenMenu>(panel)->written == MaybeWritten(WrittenTown{2}));
    const KeyPressed m{Key::letter, 'M'};
    const Actions measured = hands.controls.on(m, screen, hands.claims);
    REQUIRE(only<MeasureFrom>(measured) != nullptr);
    CHECK(only<MeasureFrom>(measured)->at == ScreenPoint{640, 360});
    hands.claims.pointer = false;
    hands.claims.keyboard = true;
    CHECK(hands.controls.on(KeyPressed{Key::menu}, screen, hands.claims).empty());
}

TEST_CASE("in the menu arrows choose, Enter does, and a click beside it only closes",
          "[controls]") {
    Hands hands;
    hands.claims.menu = MapMenu{{100, 100}, {25.28, 54.687}, {}, {}};
    CHECK(only<MoveInMenu>(hands.controls.on(KeyPressed{Key::down}, screen, hands.claims))
              ->direction == 1);
    CHECK(
        only<MoveInMenu>(hands.controls.on(KeyPressed{Key::up}, screen, hands.claims))->direction ==
        -1);
    CHECK(only<CloseMenu>(hands.controls.on(KeyPressed{Key::escape}, screen, hands.claims)) !=
          nullptr);
    hands.claims.menu->chosen = MenuItem::copy_coordinates;
    const Actions copied = hands.controls.on(KeyPressed{Key::enter}, screen, hands.claims);
    REQUIRE(only<CopyText>(copied) != nullptr);
    CHECK(only<CopyText>(copied)->text == "54.687, 25.280");
    CHECK(only<CloseMenu>(hands.press(300, 300)) != nullptr);
    hands.claims.menu.reset();
    CHECK(hands.release(300, 300).empty());  // the click has had its meaning
}

TEST_CASE("in the menu and in panels a key held down acts once, arrows go on", "[controls]") {
    const auto held = [](Hands& hands, Key key) {
        KeyPressed press{key};
        press.repeated = true;
        return hands.controls.on(press, screen, hands.claims);
    };
    Hands menu;
    menu.claims.menu = MapMenu{{100, 100}, {25.28, 54.687}, {}, MenuItem::copy_coordinates};
    Hands panel;
    panel.claims.panel = true;
    for (Hands* hands : {&menu, &panel}) {
        for (const Key key : {Key::enter, Key::space, Key::menu, Key::escape}) {
            CHECK(held(*hands, key).empty());
        }
    }
    CHECK(only<MoveInMenu>(held(menu, Key::down)) != nullptr);
    CHECK(only<MoveInMenu>(held(menu, Key::up)) != nullptr);
    CHECK(only<PressPanelKey>(held(panel, Key::down)) != nullptr);
}

TEST_CASE("with Shift what is measured goes to the very place", "[controls]") {
    Hands hands;
    hands.claims.measuring = true;
    for (const bool shift : {false, true}) {
        const Actions moved =
            hands.controls.on(PointerMoved{{300, 200}, shift}, screen, hands.claims);
        REQUIRE(only<Hover>(moved) != nullptr);
        CHECK(only<Hover>(moved)->exact == shift);
        std::ignore = hands.press(300, 200);
        const Actions corner =
            hands.controls.on(ButtonChanged{{300, 200}, false, shift ? 9.0 : 1.0, false, shift},
                              screen, hands.claims);
        REQUIRE(only<AddCorner>(corner) != nullptr);
        CHECK(only<AddCorner>(corner)->exact == shift);
    }
}

TEST_CASE("M measures; clicks add corners, two quick ones end it", "[controls]") {
    Hands hands;
    std::ignore = hands.move(100, 100);
    CHECK(only<MeasureFrom>(hands.letter('M')) != nullptr);
    hands.claims.measuring = true;
    CHECK(only<AddCorner>(hands.letter('M')) != nullptr);
    std::ignore = hands.press(200, 100, 0);
    const Actions corner = hands.release(200, 100, 0.05);
    REQUIRE(only<AddCorner>(corner) != nullptr);
    CHECK(only<AddCorner>(corner)->at == ScreenPoint{200, 100});
    std::ignore = hands.press(200, 100, 0.2);
    const Actions end = hands.release(200, 100, 0.25);
    REQUIRE(only<EndMeasure>(end) != nullptr);
    CHECK_FALSE(only<EndMeasure>(end)->at_pointer);
    const Actions entered = hands.controls.on(KeyPressed{Key::enter}, screen, hands.claims);
    CHECK(only<EndMeasure>(entered)->at_pointer);
    const Actions right =
        hands.controls.on(ButtonChanged{{200, 100}, true, 3, true}, screen, hands.claims);
    CHECK(only<EndMeasure>(right) != nullptr);
    CHECK(only<RemoveCorner>(hands.controls.on(KeyPressed{Key::backspace}, screen, hands.claims)) !=
          nullptr);
    hands.claims.lesson = true;
    hands.claims.measuring = false;
    CHECK(hands.letter('M').empty());
}

TEST_CASE("Ctrl and +, - or 0 size the interface, in front of a class its text", "[controls]") {
    Hands hands;
    const auto press = [&](Key key, char name, bool control = true) {
        return hands.controls.on(KeyPressed{key, name, control, false}, screen, hands.claims);
    };
    hands.claims.keyboard = true;  // while one types too
    const auto direction = [&](Key key, char name) {
        const Actions actions = press(key, name);
        const auto* resize = only<ResizeInterface>(actions);
        return resize != nullptr ? resize->direction : 99;
    };
    CHECK(direction(Key::other, '+') == 1);
    CHECK(direction(Key::other, '=') == 1);
    CHECK(direction(Key::other, '-') == -1);
    CHECK(direction(Key::digit, '0') == 0);
    CHECK(press(Key::digit, '5').empty());
    CHECK(press(Key::other, '\0').empty());
    CHECK(only<ResizeInterface>(press(Key::other, '+', false)) == nullptr);
    hands.claims.lesson = true;
    const Actions larger = press(Key::other, '+');
    REQUIRE(only<ResizeClassText>(larger) != nullptr);
    CHECK(only<ResizeClassText>(larger)->direction == 1);
}

TEST_CASE("letters answer an open question, and are the lesson's again once it is answered",
          "[controls]") {
    Hands hands;
    hands.claims.lesson = true;
    hands.claims.asked = AskKind::guess;
    hands.claims.open_question = true;
    for (std::size_t i = 0; i < most_choices; ++i) {
        const Actions answered = hands.letter(static_cast<char>('A' + i));
        REQUIRE(only<AnswerQuestion>(answered) != nullptr);
        CHECK(only<AnswerQuestion>(answered)->choice == i);
        const KeyPressed digit{Key::digit, static_cast<char>('1' + i)};
        CHECK(only<AnswerQuestion>(hands.controls.on(digit, screen, hands.claims))->choice == i);
    }
    CHECK(only<NextAskTheme>(hands.letter('T')) != nullptr);
    CHECK(only<NextAskLevel>(hands.letter('L')) != nullptr);
    const KeyPressed clicker{Key::page_down};
    CHECK(only<AskOn>(hands.controls.on(clicker, screen, hands.claims)) != nullptr);
    hands.claims.open_question = false;
    CHECK(only<ToggleBlank>(hands.letter('B')) != nullptr);
    CHECK(only<AskOn>(hands.controls.on(clicker, screen, hands.claims)) != nullptr);
}
