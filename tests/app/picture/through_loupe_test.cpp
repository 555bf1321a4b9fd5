// Call-outs, rings and captions under a loupe: as large as the map is there, cut at its edge.
#include "app/picture/through_loupe.h"

#include <algorithm>

#include "app/picture/callouts.h"
#include "app/picture/map_picture.h"
#include "app/view/action.h"
#include "tests/app/shipped_scene.h"
#include "tests/app/typewriter.h"
#include "tests/support/catch.h"

using namespace viewer;
using viewer_tests::shipped_scene;

namespace {

const Viewport screen{1280, 720, 1};

/// The map of changes before a class, and a hand that holds this at this place.
ViewState changes_with(PresentTool tool, ScreenPoint at) {
    Lesson lesson;
    lesson.steps.resize(1);
    ViewState state = initial_state(shipped_scene(), screen);
    const Actions actions = {SetLesson{lesson},
                             StartPresentation{},
                             SetCompareMode{CompareMode::changes},
                             SetSide{SideName::b, {geodata::make_date(1940, 8, 6), {}, true}},
                             PointTool{at},
                             ToggleTool{tool}};
    for (const Action& a : actions) state = apply(std::move(state), a, shipped_scene(), screen);
    return state;
}

struct Laid {
    ViewState state;
    viewer_tests::Typewriter typewriter;
    PictureContext context{shipped_scene(), state, screen, theme(state.theme), typewriter};
    std::vector<PicturePart> parts = callout_parts(context, change_marks(context), {});

    explicit Laid(ViewState of) : state(std::move(of)) {}
};

const PicturePart* named(const std::vector<PicturePart>& parts, const std::string& name) {
    const auto found = std::find_if(parts.begin(), parts.end(),
                                    [&](const PicturePart& part) { return part.name == name; });
    return found == parts.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("a call-out under the loupe is there twice: cut off outside, closer inside",
          "[picture]") {
    const Laid before(changes_with(PresentTool::none, {640, 360}));
    REQUIRE(before.parts.size() >= 3);
    const PicturePart& card = before.parts.front();
    const ScreenPoint at{(card.box.min.x + card.box.max.x) / 2.0,
                         (card.box.min.y + card.box.max.y) / 2.0};
    CHECK(through_loupe(before.context, before.parts).size() == before.parts.size());
    CHECK(loupe_rim(before.context).empty());

    const Laid laid(changes_with(PresentTool::loupe, at));
    const auto seen = through_loupe(laid.context, laid.parts);
    const auto loupe = map_picture(laid.state, screen).loupe;
    REQUIRE(loupe);
    const double times = laid.state.camera.metres_per_pixel / loupe->view.camera.metres_per_pixel;
    CHECK(times == Approx(2.5));
    const PicturePart* outside = named(seen, card.name);
    const PicturePart* inside = named(seen, "loupe/" + card.name);
    REQUIRE(outside != nullptr);
    REQUIRE(inside != nullptr);
    CHECK(inside > outside);
    REQUIRE(outside->cut);
    REQUIRE(inside->cut);
    CHECK_FALSE(outside->cut->inside);
    CHECK(inside->cut->inside);
    CHECK(inside->box.width() == Approx(card.box.width() * times));
    // Its middle lies under the pointer, and stays there.
    CHECK((inside->box.min.x + inside->box.max.x) / 2 == Approx(at.x));
    CHECK((inside->box.min.y + inside->box.max.y) / 2 == Approx(at.y));
    CHECK(inside->text_size == Approx(card.text_size * times));
    CHECK_FALSE(inside->covers);
    CHECK(loupe_rim(laid.context).size() == 1);
    // One that lies far off is not in the loupe.
    CHECK(seen.size() < 2 * laid.parts.size());
}

TEST_CASE("names in the loupe keep clear of what covers the map there", "[picture]") {
    const ScreenPoint at{600, 300};
    const ViewState state = changes_with(PresentTool::loupe, at);
    const PixelBox card{620, 310, 40, 20};
    const auto loupe = map_picture(state, screen, {card}).loupe;
    REQUIRE(loupe);
    REQUIRE(loupe->covered.size() == 1);
    CHECK(loupe->covered[0] == PixelBox{650, 325, 100, 50});
    CHECK(covered_in_loupe(changes_with(PresentTool::pen, at), screen, {card}).empty());
}

TEST_CASE("a call-out of what changed has the sample that the legend has", "[picture]") {
    const Laid laid(changes_with(PresentTool::none, {640, 360}));
    const auto entries = legend_of_panes(shipped_scene(), laid.state, screen);
    REQUIRE(laid.parts.size() >= 3);
    std::size_t compared = 0;
    for (const PicturePart& part : laid.parts) {
        const auto mark = std::find_if(part.marks.begin(), part.marks.end(), [](const Mark& m) {
            return std::holds_alternative<Swatch>(m);
        });
        REQUIRE(mark != part.marks.end());
        const Swatch& sample = std::get<Swatch>(*mark);
        const auto entry = std::find_if(entries.begin(), entries.end(), [&](const auto& e) {
            return part.name == "change/" + e.text;
        });
        if (entry == entries.end()) continue;  // one of more than a legend holds
        ++compared;
        CHECK(sample.entry.fill == entry->fill);
        CHECK(sample.entry.pattern == entry->pattern);
    }
    CHECK(compared >= 3);
}
