// The margin: every control can be reached, says which key does the same, and does what it says.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/cli/start.h"
#include "app/ui/settled_layout.h"
#include "app/ui/ui.h"
#include "app/words/words.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"
#include "tests/support/papers.h"

using namespace viewer;
using geodata::make_date;
using viewer_tests::shipped_scene;

namespace {

/// A window laid out as the session does, with a hand on the mouse.
class Window {
  public:
    explicit Window(Viewport viewport, const Actions& actions = {})
        : viewport_(viewport), ui_(made(viewport.scale)) {
        state_ = first_look(initial_state(shipped_scene(), viewport_), shipped_scene(), viewport_);
        for (const Action& action : actions) act(action);
        lay_out({-1, -1});
    }
    void act(const Action& action) {
        state_ = apply(std::move(state_), action, shipped_scene(), viewport_);
    }
    [[nodiscard]] const UiBox* find(const std::string& name) const {
        const auto& all = ui_.boxes();
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&](const UiBox& box) { return box.name == name; });
        return found == all.end() ? nullptr : &*found;
    }
    /// Clicks what has this name; false where there is nothing.
    bool click(const std::string& name) {
        const UiBox* box = find(name);
        if (box == nullptr) return false;
        const ScreenPoint at{(box->min.x + box->max.x) / 2, (box->min.y + box->max.y) / 2};
        lay_out(at);
        ui_.press(true);
        lay_out(at);
        ui_.press(false);
        lay_out(at);
        lay_out({-1, -1});
        return true;
    }
    [[nodiscard]] const ViewState& state() const { return state_; }
    [[nodiscard]] const std::vector<UiBox>& boxes() const { return ui_.boxes(); }

  private:
    static Ui made(double scale) {
        auto ui = Ui::make_unpainted(scale);
        if (!ui) FAIL(ui.error().sentence());
        return std::move(ui).value();
    }
    void lay_out(ScreenPoint at) {
        for (const Action& wish : settled_layout(ui_, shipped_scene(), state_, viewport_, at)) {
            act(wish);
        }
    }
    Viewport viewport_;
    Ui ui_;
    ViewState state_;
};

bool in_margin(const std::string& name) {
    const std::string panel = name.substr(0, name.find('/'));
    for (const char* part : {"date", "protocol", "layers", "names", "theme", "language", "sides"}) {
        if (panel == part && name != part) return true;
    }
    return false;
}

/// Controls of the margin that do not lie whole in it.
std::string beyond(const Window& window) {
    const UiBox* margin = window.find("margin");
    if (margin == nullptr) return "there is no margin";
    std::string names;
    for (const UiBox& box : window.boxes()) {
        if (!in_margin(box.name)) continue;
        if (box.min.y < margin->min.y || box.max.y > margin->max.y || box.max.x > margin->max.x) {
            names += box.name + " ";
        }
    }
    return names;
}

const Side in_1940{make_date(1940, 8, 6), test::september_1939, true};

const std::vector<std::pair<const char*, Actions>> views = {
    {"first look", {}},
    {"compared", {SetCompareMode{CompareMode::swipe}, SetSide{SideName::b, in_1940}}},
    {"four dates", {SetCompareMode{CompareMode::several}}},
    {"an offer", {SetDate{make_date(1939, 10, 5)}}}};

}  // namespace

TEST_CASE("every control of the margin is in the window", "[ui][margin]") {
    for (const Viewport& screen :
         {Viewport{1024, 768, 1}, Viewport{1366, 768, 1}, Viewport{1920, 1080, 1},
          Viewport{3840, 2160, 1}, Viewport{3840, 2160, 2}}) {
        for (const Language language : all_languages) {
            for (const auto& [what, actions] : views) {
                INFO(screen.width << "x" << screen.height << " at " << screen.scale << ", "
                                  << to_id(language) << ", " << what);
                Actions all = actions;
                all.emplace_back(SetLanguage{language});
                const Window window(screen, all);
                const bool key = beside_each_other(window.state().comparison);  // in its place
                CHECK((window.find("language/pl") != nullptr) == !key);
                CHECK(beyond(window) == "");
                for (const UiBox& box : window.boxes()) {
                    INFO(box.name);
                    CHECK(box.cut <= 1);  // a pixel: rounding
                }
            }
        }
    }
    use_language(Language::english);
}

TEST_CASE("where the window is too low for the margin, a bar scrolls it", "[ui][margin]") {
    for (const Viewport& screen :
         {Viewport{800, 600, 1}, Viewport{1280, 640, 1}, Viewport{1024, 768, 1.5}}) {
        INFO(screen.width << "x" << screen.height << " at " << screen.scale);
        const Window window(screen);
        REQUIRE(window.find("margin") != nullptr);
        CHECK(window.find("margin")->scrolls == !beyond(window).empty());
        CHECK(window.find("margin")->max.y <= screen.height);
    }
    CHECK(Window({800, 600, 1}).find("margin")->scrolls);
    CHECK_FALSE(Window({1920, 1080, 1}).find("margin")->scrolls);
}

TEST_CASE("controls name the key that does the same", "[ui][margin]") {
    const Window window({1366, 768, 1}, {SetCompareMode{CompareMode::fade}});
    for (const auto& [name, key] :
         std::vector<std::pair<const char*, std::string>>{{"date/title", "D"},
                                                          {"date/earlier event", "["},
                                                          {"date/later event", "]"},
                                                          {"date/day back", ","},
                                                          {"date/day on", "."},
                                                          {"sides/a", "A"},
                                                          {"sides/b", "B"},
                                                          {"protocol/switch", "P"},
                                                          {"protocol/finland", "1"},
                                                          {"protocol/lithuania", "4"},
                                                          {"protocol/western_poland", "7"},
                                                          {"layers/dates", "Y"},
                                                          {"layers/uncertainty", "U"},
                                                          {"names/today", "L"},
                                                          {"theme/night", "T"},
                                                          {"compare/swipe", "C"},
                                                          {"compare/promise", "F"},
                                                          {"compare/fade slider", "Shift+arrows"},
                                                          {"timeline/play", "K"},
                                                          {"tools/closer", "+"},
                                                          {"tools/whole", "Home"},
                                                          {"tools/search", "/"},
                                                          {"tools/numbers", "N"},
                                                          {"tools/lessons", "Ctrl+L"},
                                                          {"tools/keys", "F1"}}) {
        INFO(name);
        REQUIRE(window.find(name) != nullptr);
        const std::string& tip = window.find(name)->tip;
        CHECK(tip.size() > key.size() + 3);
        CHECK(tip.ends_with("   " + key));
    }
}

TEST_CASE("who clicks one way to compare and then the next need not aim anew", "[ui][dock]") {
    const std::vector<std::string> names = {
        "compare/off",     "compare/swipe",   "compare/fade",    "compare/lens",   "compare/side",
        "compare/flicker", "compare/changes", "compare/promise", "compare/several"};
    for (const Viewport& screen : {Viewport{1366, 768, 1}, Viewport{1024, 768, 1},
                                   Viewport{1920, 1080, 1}, Viewport{1366, 768, 1.25}}) {
        Window window(screen);
        std::vector<std::string> watched = names;
        watched.emplace_back("timeline/strip");
        std::vector<UiBox> before;
        for (const std::string& name : watched) {
            REQUIRE(window.find(name) != nullptr);
            before.push_back(*window.find(name));
        }
        for (const std::string& chosen : names) {
            REQUIRE(window.click(chosen));
            CHECK(window.state().comparison.on == (chosen != "compare/off"));
            CHECK_FALSE(window.find("dock")->scrolls);
            for (std::size_t i = 0; i < watched.size(); ++i) {
                INFO(screen.width << "x" << screen.height << " at " << screen.scale << ", "
                                  << chosen << ": " << watched[i]);
                const UiBox* now = window.find(watched[i]);
                REQUIRE(now != nullptr);
                CHECK(now->min == before[i].min);
                CHECK(now->max == before[i].max);
            }
        }
    }
}

TEST_CASE("what belongs to a way to compare stands above the row of ways", "[ui][dock]") {
    for (const auto& [mode, name] : std::vector<std::pair<CompareMode, const char*>>{
             {CompareMode::swipe, "compare/turn"},
             {CompareMode::fade, "compare/fade slider"},
             {CompareMode::lens, "compare/swap"}}) {
        const Window window({1024, 768, 1}, {SetCompareMode{mode}});
        INFO(name);
        REQUIRE(window.find(name) != nullptr);
        CHECK(window.find(name)->max.y <= window.find("compare/swipe")->min.y);
        CHECK(window.find(name)->min.y >= window.find("dock")->min.y);
    }
}

TEST_CASE("a click on a territory while the layer is off brings the layer on", "[ui][margin]") {
    Window window({1366, 768, 1}, {ToggleProtocol{}});
    REQUIRE_FALSE(window.state().comparison.first().paper);
    REQUIRE(window.click("protocol/finland"));
    CHECK(window.state().comparison.first().paper == test::august_1939);
    CHECK(window.state().territories[test::finland]);
    REQUIRE(window.click("protocol/finland"));
    CHECK_FALSE(window.state().territories[test::finland]);
    CHECK(window.state().comparison.first().paper);
}

TEST_CASE("one click takes the three Baltic states away, and brings them back", "[ui][margin]") {
    Window window({1024, 768, 1});
    const std::string group = "protocol/group Baltic states";
    REQUIRE(window.click(group));
    for (const auto t : {test::estonia, test::latvia, test::lithuania}) {
        CHECK_FALSE(window.state().territories[t]);
    }
    CHECK(window.state().territories[test::finland]);
    REQUIRE(window.click("protocol/latvia"));
    CHECK(window.state().territories[test::latvia]);
    REQUIRE(window.click(group));  // of which one is on: all are
    CHECK(window.state().territories[test::estonia]);
    CHECK(window.state().territories[test::latvia]);
}

TEST_CASE("the paper of the day is offered beside the choice of papers", "[ui][margin]") {
    for (const Viewport& screen : {Viewport{1024, 768, 1}, Viewport{1920, 1080, 1}}) {
        INFO(screen.width << "x" << screen.height);
        CHECK(Window(screen).find("offer") == nullptr);
        Window offered(screen, {SetDate{make_date(1939, 10, 5)}});
        const UiBox* offer = offered.find("offer");
        REQUIRE(offer != nullptr);
        CHECK(offer->min.x > offered.find("margin")->max.x);
        CHECK(offer->max.x < screen.width);
        CHECK(offer->min.y < offered.find("protocol/1939-09-28")->max.y);
        CHECK(offer->max.y > offered.find("protocol/1939-09-28")->min.y);
        REQUIRE(offered.click("offer/show"));
        CHECK(offered.state().comparison.first().paper == test::september_1939);
        CHECK(offered.find("offer") == nullptr);
        Window declined(screen, {SetDate{make_date(1939, 10, 5)}});
        REQUIRE(declined.click("offer/close"));
        CHECK(declined.state().comparison.first().paper == test::august_1939);
        CHECK(declined.find("offer") == nullptr);
    }
}

TEST_CASE("the first hint stands clear of panels and of the land the papers speak of",
          "[ui][margin]") {
    for (const Viewport& screen : {Viewport{1024, 768, 1}, Viewport{1366, 768, 1},
                                   Viewport{1600, 900, 1}, Viewport{3840, 2160, 2}}) {
        INFO(screen.width << "x" << screen.height);
        Window window(screen);
        const UiBox* hint = window.find("hint");
        REQUIRE(hint != nullptr);
        for (const UiBox& box : window.boxes()) {
            if (!box.is_panel || box.name == "hint") continue;
            INFO(box.name);
            CHECK((box.max.x <= hint->min.x || box.min.x >= hint->max.x ||
                   box.max.y <= hint->min.y || box.min.y >= hint->max.y));
        }
        const MapPoint east = shipped_scene().projection.forward({31.6, 62.9});  // of Finland
        CHECK(to_screen(window.state().camera, screen, east).x < hint->min.x);
        REQUIRE(window.click("hint"));
        CHECK_FALSE(window.state().hint);
        CHECK(window.find("hint") == nullptr);
    }
    CHECK(Window({1366, 768, 1}, {PickPlace{{25.3, 54.7}}}).find("hint") == nullptr);
}

TEST_CASE("the date is typed where it is clicked, and D opens the same", "[ui][margin]") {
    Window clicked({1366, 768, 1});
    REQUIRE(clicked.click("date/title"));
    CHECK(clicked.find("calendar/typed") != nullptr);
    Window window({1366, 768, 1}, {TypeDay{}});
    CHECK_FALSE(window.state().panels.day);  // done: it opened
    Window hidden({1366, 768, 1}, {TogglePanels{}, TypeDay{}});
    CHECK(hidden.state().panels.visible);
}
