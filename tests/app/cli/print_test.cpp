// Sizes of pictures for print.
#include "app/cli/number_options.h"
#include "tests/support/catch.h"

using namespace viewer;

namespace {

PictureSize asked(const char* size, const char* scale, const char* dpi, const char* page) {
    const auto understood = understand_print(size, scale, dpi, page);
    REQUIRE(understood.ok());
    return understood.value();
}

std::string refused(const char* size, const char* scale, const char* dpi, const char* page) {
    const auto understood = understand_print(size, scale, dpi, page);
    return understood ? "nothing went wrong" : understood.error().sentence();
}

}  // namespace

TEST_CASE("a picture at 300 dpi is a page of a4 unless its size is said", "[print]") {
    const PictureSize plain = asked("", "", "300", "");
    CHECK(plain.viewport.width == 3508);
    CHECK(plain.viewport.height == 2480);
    CHECK(plain.dpi == 300);
    const PictureSize page = asked("", "", "", "a4-upright");
    CHECK(page.viewport.width == 2480);
    CHECK(page.viewport.height == 3508);
    CHECK(page.dpi == 300);
    const PictureSize large = asked("", "", "150", "A0");
    CHECK(large.viewport.width == 7022);
    CHECK(large.viewport.height == 4967);
    const PictureSize sized = asked("3840x2160", "", "300", "");
    CHECK(sized.viewport.width == 3840);
    CHECK(sized.dpi == 300);
    const PictureSize screen = asked("", "", "", "");
    CHECK(screen.viewport.width == 1920);
    CHECK(screen.viewport.height == 1080);
    CHECK(screen.viewport.scale == 1);
    CHECK(screen.dpi == 0);
}

TEST_CASE("type for print is never too small to read", "[print]") {
    // Names of towns are 12 points of the screen's: 12 * 72 / 120 = 7.2 of a printer's.
    for (const char* page : {"a5", "a4", "a3-upright", "a2"}) {
        for (const char* dpi : {"72", "150", "300"}) {
            const PictureSize size = asked("", "", dpi, page);
            INFO(page << " at " << dpi);
            CHECK(12 * size.viewport.scale / size.dpi * 72 >= 7.19);
        }
    }
    // A poster is read from farther away: type keeps its share of it.
    CHECK(asked("", "", "300", "a1").viewport.scale == Approx(default_scale(7016)));
    CHECK(asked("", "2", "300", "a4").viewport.scale == 2);  // said is said
    CHECK(asked("64x64", "", "1200", "").viewport.scale == 10);
}

TEST_CASE("a page has the same type lying and standing", "[print]") {
    for (const char* page : {"a5", "a4", "a3", "a1"}) {
        for (const char* dpi : {"150", "300"}) {
            INFO(page << " at " << dpi);
            CHECK(asked("", "", dpi, (std::string(page) + "-upright").c_str()).viewport.scale ==
                  asked("", "", dpi, page).viewport.scale);
        }
    }
}

TEST_CASE("what cannot be printed is refused with what can", "[print]") {
    CHECK(refused("", "", "300", "a6") ==
          "--paper-size: there is no page \"a6\"; choose from a0, a1, a2, a3, a4, a5, or "
          "a4-upright and the like.");
    for (const char* page : {"letter", "a", "a44", "-upright", "b4", "a4-"}) {
        CHECK(refused("", "", "", page).find("there is no page") != std::string::npos);
    }
    CHECK(refused("640x400", "", "", "a4") ==
          "--paper-size: a size in pixels and a page are one too many; leave --size or "
          "--paper-size out.");
    CHECK(refused("", "", "1200", "a0") ==
          "--dpi: a0 at 1200 dpi has 56173x39732 pixels, and 16384 a side is the most; choose "
          "fewer dpi or a smaller page.");
    for (const char* dpi : {"0", "49", "1201", "many", "300.5"}) {
        CHECK(refused("", "", dpi, "").find("is no whole number from 50 to 1200") !=
              std::string::npos);
    }
}
