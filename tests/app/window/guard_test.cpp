// What is thrown in a turn of the loop ends the turn; the same again at once ends the session.
#include "app/window/guard.h"

#include <stdexcept>

#include "tests/support/catch.h"

using viewer::Guard;

TEST_CASE("once thrown is told, thrown again at once is hopeless", "[window]") {
    Guard guard;
    CHECK(guard.run([] {}));
    CHECK_FALSE(guard.run([] { throw std::runtime_error("a panel fell over"); }));
    CHECK(guard.what() == "a panel fell over");
    CHECK_FALSE(guard.is_hopeless());
    CHECK(guard.run([] {}));  // another part of the loop says nothing of the frame
    CHECK_FALSE(guard.run([] { throw std::bad_alloc(); }));
    CHECK(guard.what() == "there is not enough memory");
    CHECK(guard.is_hopeless());
}

TEST_CASE("a frame drawn in between makes the next throw the first again", "[window]") {
    Guard guard;
    for (int i = 0; i < 5; ++i) {
        CHECK_FALSE(guard.run([] { throw 7; }));
        CHECK_FALSE(guard.is_hopeless());
        guard.went_well();
    }
    guard.give_up("no interface can be made");
    CHECK(guard.is_hopeless());
    CHECK(guard.what() == "no interface can be made");
}
