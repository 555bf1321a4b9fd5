// Tips: after a rest, beside what they speak of.
#include "app/ui/tips.h"

#include <algorithm>

#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"
#include "tests/support/papers.h"

using namespace viewer;
using viewer_tests::shipped_scene;

namespace {

const UiBox* named(const std::vector<UiBox>& boxes, const std::string& name) {
    const auto found = std::find_if(boxes.begin(), boxes.end(),
                                    [&](const UiBox& box) { return box.name == name; });
    return found != boxes.end() ? &*found : nullptr;
}

bool overlap(const UiBox& a, const UiBox& b) {
    return a.min.x < b.max.x && b.min.x < a.max.x && a.min.y < b.max.y && b.min.y < a.max.y;
}

/// The interface with a pointer; 60 layouts are a second.
struct Used {
    Viewport viewport;
    ViewState state;
    Ui ui;

    explicit Used(const Viewport& v, const Actions& actions = {})
        : viewport(v), state(initial_state(shipped_scene(), v)), ui(made(v.scale)) {
        for (const Action& a : actions) state = apply(state, a, shipped_scene(), v);
        rest({-1, -1}, 4);
    }
    static Ui made(double scale) {
        auto ui = Ui::make_unpainted(scale);
        if (!ui) FAIL(ui.error().sentence());
        return std::move(ui).value();
    }
    void rest(ScreenPoint at, int layouts) {
        for (int i = 0; i < layouts; ++i) {
            std::ignore = ui.layout({shipped_scene(), state, viewport, at});
        }
    }
};

ScreenPoint middle_of(const UiBox& box) {
    return {(box.min.x + box.max.x) / 2, (box.min.y + box.max.y) / 2};
}

}  // namespace

TEST_CASE("a tip comes once the pointer rests, and goes when it moves", "[ui]") {
    Used used({1366, 768, 1}, {SetPaper{test::august_1939}});
    const UiBox* box = named(used.ui.boxes(), "protocol/finland");
    REQUIRE(box != nullptr);
    const ScreenPoint at = middle_of(*box);
    used.rest(at, 12);  // a fifth of a second
    CHECK(named(used.ui.boxes(), "tip") == nullptr);
    REQUIRE(used.ui.tip_in());
    CHECK(*used.ui.tip_in() < tip_delay);
    used.rest(at, 20);
    CHECK(named(used.ui.boxes(), "tip") != nullptr);
    CHECK_FALSE(used.ui.tip_in());
    used.rest({at.x + 3, at.y}, 1);
    CHECK(named(used.ui.boxes(), "tip") == nullptr);
    used.rest({-1, -1}, 40);
    CHECK(named(used.ui.boxes(), "tip") == nullptr);
    CHECK_FALSE(used.ui.tip_in());
}

TEST_CASE("a tip hides neither its panel's controls nor the legend", "[ui]") {
    for (const Viewport& window : {Viewport{1024, 768, 1}, Viewport{1366, 768, 1},
                                   Viewport{1366, 768, 1.25}, Viewport{1920, 1080, 1}}) {
        INFO(window.width << "x" << window.height << " at " << window.scale);
        Used used(window, {SetPaper{test::august_1939}, SetCompareMode{CompareMode::fade}});
        std::vector<UiBox> with_tips;
        for (const UiBox& box : used.ui.boxes()) {
            if (!box.tip.empty()) with_tips.push_back(box);
        }
        REQUIRE(with_tips.size() > 10);
        int seen = 0;
        for (const UiBox& control : with_tips) {
            used.rest(middle_of(control), 27);
            const UiBox* tip = named(used.ui.boxes(), "tip");
            if (tip == nullptr) continue;  // it is scrolled out of sight
            ++seen;
            INFO(control.name << ": " << control.tip);
            CHECK(tip->min.x >= 0);
            CHECK(tip->min.y >= 0);
            CHECK(tip->max.x <= window.width);
            CHECK(tip->max.y <= window.height);
            if (const UiBox* legend = named(used.ui.boxes(), "legend")) {
                CHECK_FALSE(overlap(*tip, *legend));
            }
            for (const UiBox& panel : used.ui.boxes()) {
                const ScreenPoint at = middle_of(control);
                const bool own = panel.is_panel && panel.min.x <= at.x && at.x < panel.max.x &&
                                 panel.min.y <= at.y && at.y < panel.max.y;
                if (own) CHECK_FALSE(overlap(*tip, panel));
            }
        }
        CHECK(seen > 10);
    }
}

TEST_CASE("a tip goes to the side that has room", "[ui]") {
    const PictureBox window{{0, 0}, {1000, 700}};
    const PictureBox at_left{{10, 10}, {310, 690}}, at_right{{690, 10}, {990, 690}};
    const PictureBox low{{300, 600}, {700, 690}};
    const auto control_in = [](const PictureBox& panel) {
        return PictureBox{{panel.min.x + 10, panel.min.y + 20},
                          {panel.min.x + 90, panel.min.y + 40}};
    };
    const auto place = [&](const PictureBox& panel, const std::optional<PictureBox>& legend = {}) {
        return tip_place(200, 30, control_in(panel), panel, window, 6, legend);
    };
    CHECK(place(at_left).x == 316);
    CHECK(place(at_left).y == control_in(at_left).min.y);
    CHECK(place(at_right).x == 690 - 6 - 200);
    CHECK(place(low).y == 600 - 6 - 30);
    const PictureBox legend{{400, 400}, {690, 590}};
    const PicturePoint beside = place(low, legend);
    CHECK(beside.x == 400 - 6 - 200);
    CHECK(beside.y == 600 - 6 - 30);
}

TEST_CASE("an event is shortened in whole lines, and its whole is told at a touch", "[ui][words]") {
    int shortened = 0;
    for (const Viewport& window : {Viewport{1366, 768, 1.25}, Viewport{1024, 768, 1}}) {
        Used used(window);
        for (const Language language : all_languages) {
            for (const geodata::Event& event : shipped_scene().atlas.events) {
                for (const Action& a : Actions{SetLanguage{language}, SetDate{event.date}}) {
                    used.state = apply(used.state, a, shipped_scene(), window);
                }
                used.rest({-1, -1}, 1);
                INFO(geodata::to_iso(event.date) << " at " << window.scale);
                const UiBox* block = named(used.ui.boxes(), "event");
                REQUIRE(block != nullptr);
                CHECK(block->cut <= 1);
                if (named(used.ui.boxes(), "date/text") == nullptr || shortened++ > 0) continue;
                used.rest(middle_of(*block), 30);
                const UiBox* tip = named(used.ui.boxes(), "tip");
                REQUIRE(tip != nullptr);
                CHECK_FALSE(overlap(*tip, *named(used.ui.boxes(), "margin")));
            }
        }
    }
    CHECK(shortened > 0);
    use_language(Language::english);
}
