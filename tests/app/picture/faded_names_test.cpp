// While one day fades into another the names of both stand on the map, none over another.
#include "app/picture/faded_names.h"

#include <algorithm>
#include <set>
#include <utility>

#include "tests/app/picture/compared_names.h"
#include "tests/support/catch.h"

using namespace viewer;
using namespace compared_names;
using Kind = LabelSubject::Kind;

namespace {

constexpr Viewport window{1366, 768, 1};

ViewState faded_to(ViewState state, double share) {
    state.comparison.fade = share;
    return state;
}

const FadedNames& names_at(const ViewState& state, double share) {
    const MapPicture picture = map_picture(faded_to(state, share), window);
    REQUIRE(picture.panes.size() == 2);
    return description_tests::letters().faded(
        viewer_tests::shipped_scene(), on_whole_pixels(picture.panes[0], window),
        on_whole_pixels(picture.panes[1], window), picture.mixed, window, {});
}

float strength(const LabelLayout& layout, const PlacedLabel& label) {
    return layout.glyphs.at(label.first_glyph).opacity;
}

float full_strength(const ViewState& state, const std::string& text, SideName side) {
    const MapPicture picture = map_picture(faded_to(state, side == SideName::a ? 0 : 1), window);
    const LabelLayout& plain =
        description_tests::letters().of(viewer_tests::shipped_scene(), side == SideName::a ? 0 : 1,
                                        picture.any(), picture.panes.front().box, window, {});
    const PlacedLabel* label = label_of(plain, text);
    return label == nullptr ? 0 : strength(plain, *label);
}

}  // namespace

TEST_CASE("no name of either day is printed over another, at any share", "[picture][fade]") {
    std::mt19937 random(1938);
    for (int i = 0; i < 25; ++i) {
        const ViewState state =
            looking_at(compared(CompareMode::fade, window), random_box(random), window);
        for (const double share : {0.02, 0.4, 0.5, 0.6, 0.98}) {
            INFO("view " << i << " at " << share);
            const FadedNames& names = names_at(state, share);
            CHECK(overprinted(names.all).empty());
            CHECK(names.all.labels.size() ==
                  names.of_first.labels.size() + names.of_last.labels.size());
        }
    }
}

TEST_CASE("what both days name stands once and in full, the rest as strong as its day",
          "[picture][fade]") {
    const ViewState state = compared(CompareMode::fade, window);
    for (const double share : {0.25, 0.75}) {
        const FadedNames& names = names_at(state, share);
        std::set<std::pair<LabelSubject, std::string>> seen;
        for (const PlacedLabel& label : names.all.labels) {
            if (label.glyphs == 0) continue;
            const bool often =
                label.subject.kind == Kind::degree || label.subject.kind == Kind::river;
            INFO(label.text);
            if (!often) CHECK(seen.insert({label.subject, label.text}).second);
        }
        for (const char* both : {"FINLAND", "ROMANIA", "GERMANY", "SOVIET UNION"}) {
            INFO(both);
            const PlacedLabel* label = label_of(names.of_first, both);
            REQUIRE(label != nullptr);
            CHECK(strength(names.of_first, *label) ==
                  Approx(full_strength(state, both, SideName::a)));
            CHECK(label_of(names.of_last, both) == nullptr);
        }
    }
    const FadedNames early = names_at(state, 0.25), late = names_at(state, 0.75);
    const PlacedLabel* before = label_of(early.of_first, "POLAND");
    REQUIRE(before != nullptr);
    const float full = full_strength(state, "POLAND", SideName::a);
    CHECK(strength(early.of_first, *before) == Approx(0.75 * full));
    const PlacedLabel* after = label_of(late.of_last, "WESTERN BELORUSSIA");
    REQUIRE(after != nullptr);
    CHECK(strength(late.of_last, *after) ==
          Approx(0.75 * full_strength(state, after->text, SideName::b)));
}

TEST_CASE("no name moves while land fades", "[picture][fade]") {
    const ViewState state = compared(CompareMode::fade, window);
    const FadedNames first = names_at(state, 0.1), later = names_at(state, 0.4);
    CHECK(same_boxes(first.all, later.all));
    const FadedNames late = names_at(state, 0.9);
    for (const PlacedLabel& label : late.all.labels) {
        const PlacedLabel* before = label_of(first.all, label.text);
        if (before == nullptr || before->subject != label.subject || label.glyphs == 0) continue;
        if (label.subject.kind == Kind::river || label.subject.kind == Kind::degree) continue;
        INFO(label.text);
        CHECK(before->min_x == label.min_x);
        CHECK(before->min_y == label.min_y);
    }
}

TEST_CASE("a town has one dot while land fades", "[picture][fade]") {
    const FadedNames& names = names_at(compared(CompareMode::fade, window), 0.5);
    std::set<LabelSubject> towns;
    for (const PlacedLabel& label : names.all.labels) {
        INFO(label.text);
        if (label.symbols > 0) CHECK(towns.insert(label.subject).second);
    }
    CHECK(towns.size() > 20);
}

TEST_CASE("a share of a name's letters lies on its land by another day", "[picture][fade]") {
    const ViewState state = compared(CompareMode::fade, window);
    const MapPicture picture = map_picture(faded_to(state, 0), window);
    const LabelLayout& names = description_tests::letters().of(
        viewer_tests::shipped_scene(), 0, picture.any(), picture.panes.front().box, window, {});
    const auto shares = share_on_land(
        names, label_anchors(viewer_tests::shipped_scene(), geodata::make_date(1940, 8, 6)),
        picture.any().camera, window);
    REQUIRE(shares.size() == names.labels.size());
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (names.labels[i].text == "POLAND") CHECK(shares[i] == 0);
        if (names.labels[i].text == "SOVIET UNION") CHECK(shares[i] > 0.9);
        if (names.labels[i].subject.kind == Kind::place) CHECK(shares[i] == 1);
    }
}
