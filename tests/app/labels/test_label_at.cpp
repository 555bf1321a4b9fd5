// Which label a place belongs to: exactly what is drawn there.
#include "app/labels/label_at.h"
#include "tests/app/labels/layouts.h"
#include "tests/support/catch.h"

using namespace viewer;
using namespace label_tests;

namespace {

const geodata::Atlas& atlas() {
    return shipped_scene().atlas;
}

bool names_nothing(const PlacedLabel& label) {
    return label.subject.kind == LabelSubject::Kind::degree;
}

}  // namespace

TEST_CASE("every letter and every dot belongs to its own label", "[labels]") {
    for (const double scale : {1.0, 2.0}) {
        const LabelLayout layout = View(1920, 1080, scale).look_at(baltic).layout();
        std::size_t letters = 0, dots = 0;
        for (const PlacedLabel& label : layout.labels) {
            if (names_nothing(label)) continue;
            INFO(label.text);
            for (std::size_t i = label.first_box; i < label.first_box + label.boxes; ++i) {
                const LabelBox& box = layout.boxes[i];
                CHECK(box.text == label.text);
                const ScreenPoint middle{(box.min_x + box.max_x) / 2, (box.min_y + box.max_y) / 2};
                CHECK(label_at(layout, middle, scale) == label.subject);
                ++letters;
            }
            for (std::size_t i = label.first_symbol; i < label.first_symbol + label.symbols; ++i) {
                CHECK(label_at(layout, layout.symbols[i].centre, scale) == label.subject);
                ++dots;
            }
        }
        CHECK(letters > 40);
        CHECK(dots > 15);
    }
}

TEST_CASE("some points beside a dot it is still hit, far off nothing is", "[labels]") {
    for (const double scale : {1.0, 2.0}) {
        LabelLayout layout;
        layout.symbols.push_back({{100, 100}, static_cast<float>(3 * scale), false, {}, {}});
        PlacedLabel town;
        town.subject = {LabelSubject::Kind::place, 7};
        town.symbols = 1;
        layout.labels.push_back(town);
        CHECK(label_at(layout, {100 + 8 * scale, 100}, scale) == town.subject);
        CHECK(label_at(layout, {100, 100 - 8 * scale}, scale) == town.subject);
        CHECK_FALSE(label_at(layout, {100 + 10 * scale, 100}, scale));
        CHECK_FALSE(label_at(layout, {100 + 7 * scale, 100 + 7 * scale}, scale));
    }
}

TEST_CASE("of two dots side by side the nearer one is hit", "[labels]") {
    LabelLayout layout;
    for (const std::uint32_t i : {0U, 1U}) {
        layout.symbols.push_back({{100.0 + 8 * i, 100}, 3, false, {}, {}});
        PlacedLabel town;
        town.subject = {LabelSubject::Kind::place, i};
        town.first_symbol = i;
        town.symbols = 1;
        layout.labels.push_back(town);
    }
    CHECK(label_at(layout, {103, 100}, 1)->index == 0);
    CHECK(label_at(layout, {105, 100}, 1)->index == 1);
    CHECK(label_at(layout, {113, 100}, 1)->index == 1);
}

TEST_CASE("between the letters of a spaced name it is still the name", "[labels]") {
    const LabelLayout layout = View(1600, 900).layout();
    std::size_t tried = 0;
    for (const PlacedLabel& label : layout.labels) {
        if (label.subject.kind != LabelSubject::Kind::holder || label.boxes < 3) continue;
        INFO(label.text);
        CHECK(label.subject.index < atlas().holders.size());
        const LabelBox &a = layout.boxes[label.first_box], &b = layout.boxes[label.first_box + 1];
        const ScreenPoint between{(a.min_x + a.max_x + b.min_x + b.max_x) / 4,
                                  (a.min_y + a.max_y + b.min_y + b.max_y) / 4};
        CHECK(label_at(layout, between, 1) == label.subject);
        ++tried;
    }
    CHECK(tried > 0);
}

TEST_CASE("wherever its letters stand far apart, what lies between is the name too", "[labels]") {
    LabelLayout layout;
    PlacedLabel name;
    name.subject = {LabelSubject::Kind::holder, 3};
    name.boxes = 2;
    for (const double x : {100.0, 140.0}) {
        LabelBox box;
        box.min_x = x;
        box.max_x = x + 10;
        box.min_y = 100;
        box.max_y = 112;
        layout.boxes.push_back(box);
    }
    layout.labels.push_back(name);
    CHECK(label_at(layout, {125, 106}, 1) == name.subject);
    CHECK(label_at(layout, {125, 110}, 1) == name.subject);
    CHECK_FALSE(label_at(layout, {125, 116}, 1));  // above and below the letters is no name
    CHECK_FALSE(label_at(layout, {160, 106}, 1));
}

TEST_CASE("degrees along the frame name nothing", "[labels]") {
    const LabelLayout layout = View(1600, 900).look_at(baltic).layout();
    std::size_t degrees = 0;
    for (const PlacedLabel& label : layout.labels) {
        if (!names_nothing(label)) continue;
        const auto found =
            label_at(layout, {(label.min_x + label.max_x) / 2, (label.min_y + label.max_y) / 2}, 1);
        CHECK_FALSE(found);
        ++degrees;
    }
    CHECK(degrees > 4);
}
