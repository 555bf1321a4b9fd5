// A frame of which only a part was drawn is, pixel for pixel, the frame drawn as a whole; and
// nothing is drawn where nothing changed.
#include "app/window/window_frame.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "app/render/headless.h"
#include "app/ui/settled_layout.h"
#include "app/view/kept_views.h"
#include "tests/app/render/headless_drawing.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"
#include "tests/support/papers.h"

using namespace viewer;
using viewer_tests::shipped_scene;

namespace {

Ui new_interface() {
    std::ignore = viewer_tests::Drawing::get();  // the context
    auto made = Ui::make(1, nullptr);
    if (!made) FAIL(made.error().sentence());
    return std::move(made).value();
}

/// Draws as the session does, without a window.
class Screen {
  public:
    explicit Screen(bool motion = false) {
        auto drawing = MapDrawing::make(shipped_scene(), view_of(state_, SideName::a));
        if (!drawing) FAIL(drawing.error().sentence());
        drawing_.emplace(std::move(drawing).value());
        drawing_->set_fade(motion ? 0.5 : 0);
        target_.emplace(viewport_.width, viewport_.height);
    }
    void act(const Action& action) {
        state_ = apply(std::move(state_), action, shipped_scene(), viewport_);
    }
    void point(ScreenPoint at) {
        pointer_ = at;
        act(Hover{at});
    }
    bool draw() {
        lay_out();
        target_->bind();
        now_ += 0.1;
        return frame_.draw(shipped_scene(), maps(), viewport_, now_, *drawing_, ui_);
    }
    /// What is on the screen, and what would be there had all of it been drawn.
    [[nodiscard]] Image shown() const { return target_->read(); }
    Image drawn_whole() {
        const OffscreenTarget whole(viewport_.width, viewport_.height);
        lay_out();
        drawing_->draw(shipped_scene(), maps(), viewport_, now_);
        ui_.draw();
        return whole.read();
    }
    PixelBox changed() {
        lay_out();
        return ui_.changed();
    }
    void rest() {
        for (int turn = 0; turn < 30 && draw(); ++turn) {
        }
    }
    [[nodiscard]] const Viewport& viewport() const { return viewport_; }
    [[nodiscard]] const ViewState& state() const { return state_; }
    void lose() { frame_.lose(); }

  private:
    void lay_out() {
        std::ignore = settled_layout(ui_, shipped_scene(), state_, viewport_, pointer_);
    }
    [[nodiscard]] MapPicture maps() const {
        return map_picture(audience_view(state_), viewport_, ui_.covered());
    }

    Viewport viewport_{1280, 720, 1};
    ViewState state_ = initial_state(shipped_scene(), viewport_);
    ScreenPoint pointer_{-1, -1};
    double now_ = 0;
    std::optional<MapDrawing> drawing_;
    std::optional<OffscreenTarget> target_;
    Ui ui_ = new_interface();
    WindowFrame frame_;
};

ScreenPoint of_place(const Screen& screen, geodata::LonLat at) {
    return to_screen(screen.state().camera, screen.viewport(),
                     shipped_scene().projection.forward(at));
}

/// The first byte that differs; empty: none.
std::string different(const Image& a, const Image& b) {
    if (a.rgba.size() != b.rgba.size()) return "another size";
    const auto [here, there] = std::mismatch(a.rgba.begin(), a.rgba.end(), b.rgba.begin());
    if (here == a.rgba.end()) return {};
    const auto pixel = (here - a.rgba.begin()) / 4;
    return "at " + std::to_string(pixel % a.width) + ", " + std::to_string(pixel / a.width) + ": " +
           std::to_string(*here) + " for " + std::to_string(*there);
}

}  // namespace

TEST_CASE("A frame that would be the last one is not drawn", "[window]") {
    Screen screen;
    CHECK(screen.draw());
    screen.rest();
    CHECK_FALSE(screen.draw());
    const ScreenPoint at_sea = of_place(screen, {19.6, 56.6});
    screen.point(at_sea);
    screen.rest();
    screen.point({at_sea.x + 3, at_sea.y});
    CHECK_FALSE(screen.draw());  // the sea has no name beside the pointer
    screen.act(ToggleProtocol{});
    CHECK(screen.draw());
    screen.lose();
    CHECK(screen.draw());
}

TEST_CASE("A pointer over the land changes little more than the name beside it", "[window]") {
    Screen screen;
    screen.rest();
    const ScreenPoint warsaw = of_place(screen, {21.0, 52.2});
    screen.point(warsaw);
    screen.rest();
    screen.point({warsaw.x + 20, warsaw.y + 10});
    const PixelBox changed = screen.changed();
    CHECK(changed.contains({warsaw.x + 45, warsaw.y + 35}));
    CHECK(changed.width < 400);
    CHECK(changed.height < 120);
}

TEST_CASE("A frame drawn in part is the frame drawn whole", "[window][property]") {
    const bool motion = GENERATE(false, true);
    Screen screen(motion);
    std::mt19937 random(20391122);
    const std::vector<Action> acts = {
        ToggleProtocol{}, StepEvent{1},       StepEvent{-1},
        CycleTheme{},     ToggleNumbers{},    TogglePanels{},
        ToggleKeys{},     ToggleComparison{}, NextCompareMode{},
        PanBy{30, -20},   ZoomBy{1.3},        CycleNames{},
        ToggleSearch{},   FitRegion{},        ShowMessage{"A sentence."},
        Escape{}};
    int left_out = 0;
    for (int turn = 0; turn < 60; ++turn) {
        const auto upto = [&](int n) {
            return static_cast<int>(random() % static_cast<unsigned>(n));
        };
        if (upto(5) == 0) {
            screen.act(acts[static_cast<std::size_t>(upto(static_cast<int>(acts.size())))]);
        } else {
            screen.point({1.0 * upto(1280), 1.0 * upto(720)});
        }
        left_out += screen.draw() ? 0 : 1;
        screen.rest();  // what is pointed at shows it in the next frame
        const Image shown = screen.shown();
        INFO("turn " << turn);
        REQUIRE(different(shown, screen.drawn_whole()) == "");
    }
    CHECK(left_out < 60);
}
