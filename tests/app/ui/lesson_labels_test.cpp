// In front of a class no name on the map is cut by what lies over it, and every town that a step is
// about bears its name.
#include <algorithm>

#include "app/labels/label_layout.h"
#include "app/lesson/lesson_files.h"
#include "app/lesson/read_lesson.h"
#include "app/ui/settled_layout.h"
#include "app/view/highlights.h"
#include "tests/app/labels/layouts.h"
#include "tests/support/catch.h"

using namespace viewer;
using label_tests::shipped_scene;

namespace {

bool meets(const LabelBox& label, const PixelBox& box) {
    return label.min_x < box.x + box.width && box.x < label.max_x &&
           label.min_y < box.y + box.height && box.y < label.max_y;
}

/// The labels of one map of the window, and what lies over it, both from the map's corner.
struct PaneLabels {
    LabelLayout labels;
    std::vector<PixelBox> covered;
};

std::vector<PaneLabels> labels_of(const ViewState& state, const Viewport& viewport,
                                  const std::vector<PixelBox>& covered) {
    const std::vector<Pane> panes = panes_of(state, viewport);
    std::vector<PaneLabels> all;
    for (std::size_t i = 0; i < panes.size(); ++i) {
        const PixelBox& box = panes[i].box;
        const MapView view = view_of_pane(state, panes, i);
        PaneLabels pane;
        for (const PixelBox& c : covered) {
            pane.covered.push_back({c.x - box.x, c.y - box.y, c.width, c.height});
        }
        pane.labels = place_labels(
            shipped_scene(), view, label_viewport(view, {box.width, box.height, viewport.scale}),
            label_tests::font(), label_tests::anchors_on(view.date), nullptr, pane.covered);
        all.push_back(std::move(pane));
    }
    return all;
}

}  // namespace

TEST_CASE("no name on a lesson's map is cut, and what a step rings is named",
          "[lesson][legibility]") {
    auto ui = Ui::make_unpainted(1);
    if (!ui) FAIL(ui.error().sentence());
    for (const auto& file : shipped_lessons("en")) {
        const auto lesson = read_lesson(file);
        REQUIRE(lesson);
        for (const auto& [width, height] : {std::pair{1024, 768}, {1280, 800}, {1920, 1080}}) {
            Viewport viewport{width, height, 1};
            ViewState state = initial_state(shipped_scene(), viewport);
            const auto act = [&](const Action& a) {
                state = apply(std::move(state), a, shipped_scene(), viewport);
            };
            act(SetLesson{lesson.value()});
            act(StartPresentation{});
            for (std::size_t i = 0; i < lesson.value().steps.size(); ++i) {
                INFO(file << ", step " << i + 1 << ", " << width << "x" << height);
                act(GoToLessonStep{i});
                std::ignore = settled_layout(ui.value(), shipped_scene(), state, viewport);
                const auto panes = labels_of(state, viewport, ui.value().covered());
                for (const PaneLabels& pane : panes) {
                    for (const LabelBox& label : pane.labels.boxes) {
                        INFO(label.text);
                        CHECK(std::none_of(pane.covered.begin(), pane.covered.end(),
                                           [&](const PixelBox& box) { return meets(label, box); }));
                    }
                }
                for (const std::string& name : lesson.value().steps[i].highlights) {
                    if (!town_named(shipped_scene(), name)) continue;
                    INFO(name);
                    CHECK(label_tests::has_label_starting(panes.front().labels, name));
                }
            }
        }
    }
}
