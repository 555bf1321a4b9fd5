// What is cut along a circle: nothing is lost, nothing is on the wrong side, colours run on.
#include "app/picture/round_cut.h"

#include <cmath>
#include <random>

#include "tests/support/catch.h"

using namespace viewer;

namespace {

double area(const FilledTriangle& t) {
    const auto d = [](float v) { return static_cast<double>(v); };
    const PicturePoint a = t[0].at, b = t[1].at, c = t[2].at;
    return std::abs((d(b.x) - d(a.x)) * (d(c.y) - d(a.y)) - (d(c.x) - d(a.x)) * (d(b.y) - d(a.y))) /
           2;
}

double area(const std::vector<FilledTriangle>& all) {
    double sum = 0;
    for (const FilledTriangle& t : all) sum += area(t);
    return sum;
}

std::vector<FilledTriangle> kept(const FilledTriangle& t, RoundCut round, bool inside) {
    round.inside = inside;
    std::vector<FilledTriangle> all;
    cut(round, t, all);
    return all;
}

/// Red runs across, blue down.
FilledCorner corner(float x, float y) {
    return {{x, y}, {x / 7, y / 7}, {x, 0, y, 255}};
}

}  // namespace

TEST_CASE("both sides of a cut are the whole, each on its side, with what stood there",
          "[picture]") {
    std::mt19937 random(7);
    const auto coordinate = [&] { return static_cast<float>(random() % 4000) / 10; };
    for (int i = 0; i < 400; ++i) {
        const FilledTriangle t = {corner(coordinate(), coordinate()),
                                  corner(coordinate(), coordinate()),
                                  corner(coordinate(), coordinate())};
        const RoundCut round{{coordinate(), coordinate()}, 5 + coordinate() / 2};
        const auto inner = kept(t, round, true), outer = kept(t, round, false);
        CHECK(area(inner) + area(outer) == Approx(area(t)).margin(0.5));
        for (const auto* side : {&inner, &outer}) {
            for (const FilledTriangle& piece : *side) {
                for (const FilledCorner& c : piece) {
                    const float off = std::hypot(c.at.x - round.centre.x, c.at.y - round.centre.y);
                    if (side == &inner) CHECK(off <= round.radius + 0.01F);
                    if (side == &outer) CHECK(off >= round.radius * 0.9996F - 0.01F);
                    CHECK(c.in_picture.x == Approx(c.at.x / 7).margin(0.01));
                    CHECK(c.colour[0] == Approx(c.at.x).margin(0.05));
                    CHECK(c.colour[2] == Approx(c.at.y).margin(0.05));
                }
            }
        }
    }
}

TEST_CASE("a circle within a triangle is cut out of it", "[picture]") {
    const FilledTriangle t = {corner(0, 0), corner(400, 0), corner(0, 400)};
    const RoundCut round{{100, 100}, 50};
    CHECK(area(kept(t, round, true)) == Approx(3.14159 * 2500).epsilon(0.002));
    CHECK(kept(t, {{900, 900}, 50}, true).empty());
    CHECK(kept(t, {{900, 900}, 50}, false).size() == 1);
}
