// What a frame of the shipped map costs, in proportion to the least a program could do on the same
// GL: clear, draw one triangle over the whole picture, finish. All cases take turns in one run.
//     frame_bench [WIDTHxHEIGHT] [ROUNDS] [PART OF A NAME]      prints a table
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

#include <epoxy/gl.h>

#include "app/cli/options.h"
#include "app/cli/start.h"
#include "app/platform/memory.h"
#include "app/render/gl_handles.h"
#include "app/render/headless.h"
#include "app/render/map_drawing.h"
#include "app/view/action.h"
#include "tests/support/papers.h"

using namespace viewer;

namespace {

constexpr int frames_a_turn = 12;

/// Clear, one triangle over everything, finish.
class Limit {
  public:
    Limit() : array_(make_vertex_array()) {
        auto made = make_program("limit",
                                 "#version 330 core\nvoid main() { gl_Position = vec4("
                                 "vec2((gl_VertexID & 1) * 4 - 1, (gl_VertexID & 2) * 2 - 1),"
                                 "0.0, 1.0); }",
                                 "#version 330 core\nout vec4 c; uniform vec4 ink;"
                                 "void main() { c = ink; }");
        if (!made) std::exit(1);
        program_ = std::move(made).value();
    }
    void draw() const {
        glClearColor(0.8F, 0.9F, 1, 1);
        glClear(GL_COLOR_BUFFER_BIT);
        glDisable(GL_BLEND);
        glUseProgram(program_.name());
        glBindVertexArray(array_.name());
        glDrawArrays(GL_TRIANGLES, 0, 3);
        glFinish();
    }

  private:
    GlVertexArray array_;
    GlProgram program_;
};

struct Case {
    std::string name;
    std::function<void(int)> frame;
    std::vector<double> ms;
};

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

}  // namespace

int main(int count, char** words) {
    keep_freed_memory();  // as the program does
    Viewport viewport{1920, 1080, 1};
    if (count > 1) std::sscanf(words[1], "%dx%d", &viewport.width, &viewport.height);
    const int rounds = count > 2 ? std::atoi(words[2]) : 5;
    auto scene = load_scene({});
    if (!scene) return std::fprintf(stderr, "%s\n", scene.error().sentence().c_str()), 1;
    auto context = HeadlessContext::make();
    if (!context) return std::fprintf(stderr, "%s\n", context.error().sentence().c_str()), 1;
    const OffscreenTarget target(viewport.width, viewport.height);
    auto made = MapDrawing::make(
        *scene.value(), view_of(start_state(*scene.value(), viewport, {}), viewer::SideName::a));
    if (!made) return std::fprintf(stderr, "%s\n", made.error().sentence().c_str()), 1;
    MapDrawing& drawing = made.value();
    const Limit limit;

    ViewState state = start_state(*scene.value(), viewport, {});
    const auto show = [&] {
        drawing.draw(*scene.value(), map_picture(state, viewport), viewport);
        glFinish();
    };
    const auto act = [&](const Action& action) {
        state = apply(state, action, *scene.value(), viewport);
    };
    const ViewState home = state;
    std::vector<Case> cases;
    cases.push_back({"limit", [&](int) { limit.draw(); }, {}});
    cases.push_back({"pan region",
                     [&](int i) {
                         act(PanBy{i % 2 == 0 ? 7.0 : -9.0, i % 3 == 0 ? 5.0 : -3.0});
                         show();
                     },
                     {}});
    cases.push_back({"pan region protocol",
                     [&](int i) {
                         if (i == 0) act(SetPaper{test::august_1939});
                         act(PanBy{i % 2 == 0 ? 7.0 : -9.0, i % 3 == 0 ? 5.0 : -3.0});
                         show();
                     },
                     {}});
    cases.push_back({"pan Galicia",
                     [&](int i) {
                         if (i == 0) act(ZoomAbout{{960, 700}, 6});
                         act(PanBy{i % 2 == 0 ? 7.0 : -9.0, i % 3 == 0 ? 5.0 : -3.0});
                         show();
                     },
                     {}});
    cases.push_back({"zoom",
                     [&](int i) {
                         act(ZoomAbout{{900, 500}, i % 2 == 0 ? 1.02 : 1 / 1.015});
                         show();
                     },
                     {}});
    cases.push_back({"date change",
                     [&](int i) {
                         act(SetDate{geodata::make_date(1939, 8, i % 2 == 0 ? 23 : 24)});
                         show();
                     },
                     {}});
    cases.push_back({"toggle",
                     [&](int) {
                         act(ToggleProtocol{});
                         show();
                     },
                     {}});
    const auto comparison = [&](const char* name, CompareMode mode) {
        cases.push_back({name,
                         [&, mode](int i) {
                             if (i == 0) act(SetCompareMode{mode});
                             act(PanBy{i % 2 == 0 ? 7.0 : -9.0, i % 3 == 0 ? 5.0 : -3.0});
                             show();
                         },
                         {}});
    };
    comparison("pan swipe", CompareMode::swipe);
    comparison("pan fade", CompareMode::fade);
    comparison("pan lens", CompareMode::lens);
    comparison("pan side by side", CompareMode::side);
    comparison("pan changes", CompareMode::changes);
    cases.push_back({"drag the line",
                     [&](int i) {
                         if (i == 0) act(SetCompareMode{CompareMode::swipe});
                         act(MoveSeam{{700.0 + 10 * i, 0}});
                         show();
                     },
                     {}});
    cases.push_back({"another day of B",
                     [&](int i) {
                         if (i == 0) act(SetCompareMode{CompareMode::swipe});
                         act(SetDate{geodata::make_date(1940, 8, i % 2 == 0 ? 5 : 6)});
                         show();
                     },
                     {}});
    const auto variant = [&](const char* name, const std::function<void(Layers&)>& change) {
        cases.push_back({name,
                         [&, change](int i) {
                             if (i == 0) {
                                 Layers layers = state.layers;
                                 change(layers);
                                 act(SetLayers{layers});
                             }
                             act(PanBy{i % 2 == 0 ? 7.0 : -9.0, i % 3 == 0 ? 5.0 : -3.0});
                             show();
                         },
                         {}});
    };
    variant("pan no text", [](Layers& l) { l.labels = l.places = false; });
    variant("pan no lines", [](Layers& l) { l.borders = l.rivers = l.graticule = false; });
    variant("pan land only",
            [](Layers& l) { l.labels = l.places = l.borders = l.rivers = l.graticule = false; });
    for (int round = 0; round < rounds; ++round) {
        for (Case& each : cases) {
            const bool wanted = count < 4 || each.name.find(words[3]) != std::string::npos;
            if (!wanted && each.name != "limit") continue;
            state = home;
            show();
            for (int i = 0; i < frames_a_turn; ++i) {
                const auto start = std::chrono::steady_clock::now();
                each.frame(i);
                const std::chrono::duration<double, std::milli> took =
                    std::chrono::steady_clock::now() - start;
                if (i > 1) each.ms.push_back(took.count());
            }
        }
    }
    const double least = median(cases[0].ms);
    std::printf("%-24s %10s %8s %8s\n", "frame", "median ms", "max ms", "ratio");
    for (const Case& each : cases) {
        if (each.ms.empty()) continue;
        std::printf("%-24s %10.2f %8.2f %8.2f\n", each.name.c_str(), median(each.ms),
                    *std::max_element(each.ms.begin(), each.ms.end()), median(each.ms) / least);
    }
    return 0;
}
