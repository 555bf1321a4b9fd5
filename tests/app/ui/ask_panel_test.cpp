// The panel by which a class is asked: whatever the question, all of it stands in the window.
#include <algorithm>
#include <string>
#include <vector>

#include "app/ui/settled_layout.h"
#include "app/ui/ui.h"
#include "app/view/action.h"
#include "app/view/ask_words.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"

using namespace viewer;
using viewer_tests::shipped_scene;

namespace {

std::vector<UiBox> boxes_of(ViewState state, Viewport viewport) {
    auto ui = Ui::make_unpainted(viewport.scale);
    if (!ui) FAIL(ui.error().sentence());
    std::ignore = settled_layout(ui.value(), shipped_scene(), state, viewport);
    return ui.value().boxes();
}

const UiBox* find(const std::vector<UiBox>& boxes, const std::string& name) {
    const auto found = std::find_if(boxes.begin(), boxes.end(),
                                    [&](const UiBox& box) { return box.name == name; });
    return found == boxes.end() ? nullptr : &*found;
}

/// The set is asked on to the question whose answer takes the most words.
ViewState at_longest(const AskSet& set, const Viewport& viewport) {
    const Scene& scene = shipped_scene();
    ViewState state = apply(initial_state(scene, viewport),
                            StartGuess{set.seed, set.theme, set.level}, scene, viewport);
    const std::vector<Question>& all = state.asking()->questions;
    const auto longest =
        std::max_element(all.begin(), all.end(), [&](const Question& one, const Question& other) {
            return answer_source(scene.atlas, one).size() <
                   answer_source(scene.atlas, other).size();
        });
    for (auto i = longest - all.begin(); i > 0; --i) {
        state = apply(state, AskOn{}, scene, viewport);
        state = apply(state, AskOn{}, scene, viewport);
    }
    return state;
}

}  // namespace

TEST_CASE("choices stand below each other in the window, and so does the answer", "[ui][ask]") {
    for (const Viewport& screen : {Viewport{1024, 768, 1}, Viewport{1280, 800, 1},
                                   Viewport{1920, 1080, 1}, Viewport{3840, 2160, 2}}) {
        for (const AskTheme theme : {AskTheme::holders, AskTheme::changes, AskTheme::papers}) {
            INFO(screen.width << "x" << screen.height << ", " << words_of(theme));
            const ViewState open = at_longest({theme, 3, 8}, screen);
            const ViewState told = apply(open, AskOn{}, shipped_scene(), screen);
            for (const ViewState& state : {open, told}) {
                const auto boxes = boxes_of(state, screen);
                const UiBox* panel = find(boxes, "ask");
                REQUIRE(panel != nullptr);
                CHECK(panel->min.y >= 0);
                CHECK(panel->max.y <= screen.height);
                double above = panel->min.y;
                const Question& question = state.asking()->questions[state.asking()->at];
                for (std::size_t i = 1; i <= question.choices.size(); ++i) {
                    const UiBox* choice = find(boxes, "ask/choice " + std::to_string(i));
                    REQUIRE(choice != nullptr);
                    CHECK(choice->min.y >= above);
                    CHECK(choice->max.x <= panel->max.x);
                    above = choice->max.y;
                }
                const UiBox* next = find(boxes, "ask/next");
                CHECK((next != nullptr) == !state.asking()->open());
                if (next != nullptr) CHECK(next->max.y <= panel->max.y);
            }
        }
    }
}

TEST_CASE("a piece of land that is asked about is named on the map, a town is not twice",
          "[ui][ask]") {
    const Scene& scene = shipped_scene();
    const Viewport screen{1280, 800, 1};
    ViewState state =
        apply(initial_state(scene, screen), StartGuess{3, AskTheme::papers, 1}, scene, screen);
    std::size_t pieces = 0;
    while (!state.asking()->ended()) {
        const Question& question = state.asking()->questions[state.asking()->at];
        INFO(question_words(scene.atlas, question));
        const auto boxes = boxes_of(state, screen);
        const bool named = std::any_of(boxes.begin(), boxes.end(), [](const UiBox& box) {
            return box.name.starts_with("land/");
        });
        CHECK(named == !question.place);
        if (named) ++pieces;
        state = apply(apply(state, AskOn{}, scene, screen), AskOn{}, scene, screen);
    }
    CHECK(pieces > 0);
}
