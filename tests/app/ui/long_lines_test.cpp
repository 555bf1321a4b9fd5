// Lines of more points than Dear ImGui can number at once.
#include <algorithm>
#include <cmath>

#include "app/style/theme.h"
#include "app/text/shaped_measure.h"
#include "app/ui/paint.h"
#include "app/ui/ui.h"
#include "app/view/action.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"

using namespace viewer;

namespace {

/// Dear ImGui of its own, in a frame; what draws it takes large meshes.
class Frame {
  public:
    Frame() : before_(ImGui::GetCurrentContext()), own_(ImGui::CreateContext()) {
        ImGui::SetCurrentContext(own_);
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
        io.DisplaySize = {1280, 800};
        io.Fonts->Build();
        ImGui::NewFrame();
    }
    ~Frame() {
        ImGui::EndFrame();
        ImGui::DestroyContext(own_);
        ImGui::SetCurrentContext(before_);
    }
    Frame(const Frame&) = delete;
    Frame& operator=(const Frame&) = delete;

  private:
    ImGuiContext *before_, *own_;
};

}  // namespace

TEST_CASE("a line of very many points is drawn from the first to the last", "[ui]") {
    const Frame frame;
    const auto text = ShapedMeasure::open(1);
    REQUIRE(text);
    const Fonts fonts{};
    ImDrawList* list = ImGui::GetForegroundDrawList();
    constexpr int points = 70'000;
    LineMark line{{}, {Colour{0, 0, 0}}, 2.2F};
    for (int i = 0; i < points; ++i) line.points.push_back({static_cast<float>(i) * 0.5F, 100});
    paint({list, fonts, *text.value(), theme(ThemeName::atlas)}, {line});
    float last = 0, longest = 0;
    for (const ImDrawCmd& drawn : list->CmdBuffer) {
        for (unsigned i = drawn.IdxOffset; i < drawn.IdxOffset + drawn.ElemCount; i += 3) {
            float least = 1e9F, most = -1e9F;
            for (unsigned corner = i; corner < i + 3; ++corner) {
                const unsigned at = drawn.VtxOffset + list->IdxBuffer[static_cast<int>(corner)];
                REQUIRE(at < static_cast<unsigned>(list->VtxBuffer.Size));
                const float x = list->VtxBuffer[static_cast<int>(at)].pos.x;
                least = std::min(least, x);
                most = std::max(most, x);
            }
            longest = std::max(longest, most - least);
            last = std::max(last, most);
        }
    }
    CHECK(longest < 5);
    CHECK(last == Approx((points - 1) * 0.5).margin(2));
}

TEST_CASE("a way of as many corners as there may be is laid out", "[ui]") {
    const Viewport window{1280, 800, 1};
    const Scene& scene = viewer_tests::shipped_scene();
    ViewState state = initial_state(scene, window);
    const auto act = [&](const Action& a) { state = apply(std::move(state), a, scene, window); };
    act(MeasureFrom{{300, 100}});
    for (std::size_t i = 1; i < most_corners; ++i) {
        const double y = static_cast<double>(i);
        act(AddCorner{{i % 2 == 0 ? 300.0 : 1200.0, 100 + y}, {}, true});
    }
    CHECK(state.measuring()->corners.size() == most_corners);
    auto ui = Ui::make_unpainted(1);
    REQUIRE(ui);
    std::ignore = ui.value().layout({scene, state, window, {-1, -1}});
    const auto& boxes = ui.value().boxes();
    CHECK(std::any_of(boxes.begin(), boxes.end(),
                      [](const UiBox& box) { return box.name == "measure/0"; }));
}
