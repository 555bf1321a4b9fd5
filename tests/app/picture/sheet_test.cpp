// What stands on a page, laid out without a window, fonts or GL.
#include "app/picture/sheet.h"

#include <algorithm>
#include <string>

#include "app/view/action.h"
#include "tests/app/shipped_scene.h"
#include "tests/app/typewriter.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace viewer;
using viewer_tests::shipped_scene;

namespace {

constexpr Viewport page{1200, 900, 1};

/// A sheet of the start, changed by these actions.
Picture drawn_of(const Scene& scene, const Actions& actions) {
    const Sheet sheet = sheet_within(page);
    const Viewport map = sheet.map_viewport();
    ViewState state = initial_state(scene, map);
    for (const Action& action : actions) state = apply(std::move(state), action, scene, map);
    const viewer_tests::Typewriter typewriter;
    return laid_sheet({scene, state, map, theme(state.theme), typewriter}, sheet).picture;
}

Picture drawn(const Actions& actions) {
    return drawn_of(shipped_scene(), actions);
}

template <class Wanted>
std::vector<Wanted> marks_of(const Picture& picture) {
    std::vector<Wanted> found;
    for (const PicturePart& part : picture.parts) {
        for (const Mark& mark : part.marks) {
            if (const auto* wanted = std::get_if<Wanted>(&mark)) found.push_back(*wanted);
        }
    }
    return found;
}

/// On one line or on several that follow each other.
bool says(const Picture& picture, const std::string& words) {
    std::string all;
    for (const TextRun& run : marks_of<TextRun>(picture)) {
        all += (all.empty() || all.back() == ' ' ? "" : " ") + run.text;
    }
    return all.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a sheet says what it shows, how large, and from where", "[picture]") {
    const Picture picture = drawn({});
    CHECK(says(picture, "Eastern Europe, 23 August 1939"));
    CHECK(says(picture, " km"));
    CHECK(says(picture, "Natural Earth"));
    CHECK(says(picture, "azimuthal"));
    CHECK(picture.maps.panes.size() == 1);
    // The maps' own size is that of their place on the page.
    CHECK(picture.maps.panes[0].box == PixelBox{0, 0, picture.map.width, picture.map.height});
}

TEST_CASE("a sheet of other data is headed with their title and claims nothing of ours",
          "[picture]") {
    const auto straits = load_scene(test::test_data() / "one_paper");
    REQUIRE(straits);
    const Picture hatched = drawn_of(*straits.value(), {ToggleProtocol{}});
    CHECK(says(hatched, "The Straits, 1 January 1921"));
    CHECK(says(hatched, "Hatched: what the Treaty of 10 August"));
    CHECK(says(hatched, "Invented for the tests."));
    const auto file = load_scene(test::test_data() / "from_until.geojson");
    REQUIRE(file);
    const Picture plain = drawn_of(*file.value(), {});
    CHECK(says(plain, "from_until.geojson, 23 August 1939"));
    CHECK(says(plain, "Data: from_until.geojson."));
    CHECK(says(plain, "azimuthal"));
    for (const Picture* picture : {&hatched, &plain}) {
        for (const char* ours : {"Eastern Europe", "Natural Earth", "CC0", "Secret Protocol"}) {
            CHECK_FALSE(says(*picture, ours));
        }
    }
}

TEST_CASE("a sheet's legend has a sample of each thing on the map", "[picture]") {
    const geodata::Date day = geodata::make_date(1939, 8, 23);
    const Picture plain = drawn({SetPaper{{}}, SetDate{day}});
    const auto hatched = [](const Swatch& swatch) {
        return swatch.entry.symbol == LegendEntry::Symbol::area_pattern;
    };
    const auto count = [&](const Picture& picture) {
        const std::vector<Swatch> swatches = marks_of<Swatch>(picture);
        return std::count_if(swatches.begin(), swatches.end(), hatched);
    };
    CHECK(count(plain) == 0);
    const Picture paper =
        drawn({SetPaper{*shipped_scene().atlas.find_paper("1939-09-28")}, SetDate{day}});
    CHECK(count(paper) > 2);
    for (const Swatch& swatch : marks_of<Swatch>(paper)) CHECK(says(paper, swatch.entry.text));
}

TEST_CASE("what changed is named on its land", "[picture]") {
    const Picture picture = drawn({SetCompareMode{CompareMode::changes}});
    const auto names = [&](const std::string& name) {
        return std::any_of(
            picture.parts.begin(), picture.parts.end(), [&](const PicturePart& part) {
                return part.name.find("change/") == 0 && part.name.find(name) != std::string::npos;
            });
    };
    CHECK(names("Lithuania"));
    CHECK(names("Finland"));
    CHECK_FALSE(names("Sweden"));
}

TEST_CASE("all that has a name lies on the page, and no card on another", "[picture]") {
    for (const CompareMode mode : all_compare_modes) {
        const Picture picture = drawn({SetCompareMode{mode}});
        const auto width = static_cast<float>(page.width);
        const auto height = static_cast<float>(page.height);
        std::vector<PicturePart> cards;
        for (const PicturePart& part : picture.parts) {
            if (part.name.empty()) continue;
            INFO(part.name);
            CHECK(part.box.min.x >= 0);
            CHECK(part.box.min.y >= 0);
            CHECK(part.box.max.x <= width);
            CHECK(part.box.max.y <= height);
            if (!part.covers) continue;
            for (const PicturePart& other : cards) CHECK_FALSE(part.box.meets(other.box));
            cards.push_back(part);
        }
    }
}

TEST_CASE("captions of a swipe stay in the window, wherever its line is", "[picture]") {
    for (const double share : {0.04, 0.15, 0.5, 0.85, 0.97}) {
        const Viewport map = sheet_within(page).map_viewport();
        const Picture picture = drawn(
            {SetCompareMode{CompareMode::swipe}, MoveSeam{{share * map.width, map.height / 2.0}}});
        std::vector<PictureBox> cards;
        for (const PicturePart& part : picture.parts) {
            if (part.name.find("caption/") == 0) cards.push_back(part.box);
        }
        INFO(share);
        REQUIRE(cards.size() == 2);
        CHECK_FALSE(cards[0].meets(cards[1]));
        for (const PictureBox& card : cards) {
            CHECK(card.min.x >= static_cast<float>(picture.map.x));
            CHECK(card.max.x <= static_cast<float>(picture.map.x + map.width));
        }
    }
}

TEST_CASE("names on a sheet keep clear of its legend and cards, and of nothing else", "[picture]") {
    const Picture picture = drawn({SetCompareMode{CompareMode::changes}});
    std::size_t cards = 0;
    for (const PicturePart& part : picture.parts) {
        if (!part.covers) continue;
        ++cards;
        const double x = (part.box.min.x + part.box.max.x) / 2.0 - picture.map.x;
        const double y = (part.box.min.y + part.box.max.y) / 2.0 - picture.map.y;
        CHECK(std::any_of(picture.maps.covered.begin(), picture.maps.covered.end(),
                          [&](const PixelBox& box) {
                              return box.contains({x, y});
                          }));
    }
    CHECK(cards == picture.maps.covered.size());
}

TEST_CASE("a part that is moved is the same elsewhere", "[picture]") {
    const Picture picture = drawn({SetCompareMode{CompareMode::changes}});
    const auto first_run = [](const PicturePart& part) {
        const auto found = std::find_if(part.marks.begin(), part.marks.end(), [](const Mark& mark) {
            return std::holds_alternative<TextRun>(mark);
        });
        return found == part.marks.end() ? nullptr : std::get_if<TextRun>(&*found);
    };
    std::size_t texts = 0;
    for (const PicturePart& part : picture.parts) {
        const PicturePart there = moved(part, 30, -20);
        CHECK(there.box.min.x == Approx(part.box.min.x + 30));
        CHECK(there.box.max.y == Approx(part.box.max.y - 20));
        REQUIRE(there.marks.size() == part.marks.size());
        const TextRun* run = first_run(part);
        if (run == nullptr) continue;
        ++texts;
        CHECK(first_run(there)->at.x == Approx(run->at.x + 30));
        CHECK(first_run(there)->at.y == Approx(run->at.y - 20));
    }
    CHECK(texts > 5);
}
