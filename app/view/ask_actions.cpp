#include "app/view/ask_actions.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/view/compare_actions.h"
#include "app/view/kept_views.h"
#include "app/view/own_look.h"
#include "app/view/panel_actions.h"
#include "app/view/reduce.h"
#include "app/words/words.h"

namespace viewer {

namespace {

constexpr double unmoved_last = 1e8;     // metres: farther than anything on the map
constexpr double metres_across = 1.5e6;  // of the window's width, about a town that is asked for

bool knows(const std::vector<geodata::PatchIndex>& patches, geodata::PatchIndex patch) {
    return std::find(patches.begin(), patches.end(), patch) != patches.end();
}

struct AskActions {
    ViewState& s;
    const Scene& scene;
    const Viewport& viewport;

    void operator()(const ToggleReveal&) const;
    void operator()(const RevealAt& a) const { reveal_at(s, scene, a.position); }
    void operator()(const RevealNext&) const;
    void operator()(const StartGuess&) const;
    void operator()(const AnswerQuestion&) const;
    void operator()(const NextQuestion&) const;
    void operator()(const StopAsking&) const { stop_asking(s); }

  private:
    void begin(AskKind) const;
    void show_question() const;
    [[nodiscard]] Layers own_layers() const;
};

Layers AskActions::own_layers() const {
    return s.asking() ? s.asking()->before.shown.layers : s.layers;
}

void AskActions::begin(AskKind kind) const {
    s.asking() = Asking{{}, before_asking(s)};
    s.asking()->kind = kind;
    s.picked.reset();
    s.point_at_nothing();
    if (Exploring* now = s.exploring()) now->measuring.reset();
    s.comparison.on = false;
    s.timeline.playing = false;
}

void AskActions::operator()(const ToggleReveal&) const {
    if (s.asking()) return stop_asking(s);
    begin(AskKind::reveal);
    s.layers.states = false;
}

/// The covered piece nearest to the middle of what is seen; those that ever changed hands first.
void AskActions::operator()(const RevealNext&) const {
    if (!s.asks(AskKind::reveal)) return;
    double nearest = 1e300;
    geodata::PatchIndex found = geodata::no_patch;
    for (geodata::PatchIndex p = 0; p < scene.atlas.patches.size(); ++p) {
        if (knows(s.asking()->revealed, p) ||
            scene.atlas.holder_on(p, s.comparison.first().date) == geodata::no_holder) {
            continue;
        }
        const MapPoint at =
            scene.projection.forward(geodata::place_inside(scene.atlas.patches[p].land));
        const bool moved = scene.atlas.patches[p].tenures.size() > 1;
        const double away = std::hypot(at.x - s.camera.centre.x, at.y - s.camera.centre.y) +
                            (moved ? 0 : unmoved_last);
        if (away < nearest) {
            nearest = away;
            found = p;
        }
    }
    if (found != geodata::no_patch) s.asking()->revealed.push_back(found);
}

void AskActions::operator()(const StartGuess& a) const {
    if (!geodata::is_dated(scene.atlas)) {
        return tell(s, tr("This file gives no days: there is nothing to ask about."));
    }
    std::vector<Question> questions = make_questions(scene.atlas, scene.locator, a.seed);
    if (questions.empty()) return;
    if (s.asking()) stop_asking(s);
    begin(AskKind::guess);
    s.asking()->questions = std::move(questions);
    set_active_paper(s, std::nullopt);
    s.stop_glide();
    show_question();
}

void AskActions::show_question() const {
    s.layers = own_layers();
    if (s.asking()->ended()) return;
    const Question& question = s.asking()->questions[s.asking()->at];
    const geodata::Place& place = scene.atlas.places[question.place];
    s.comparison.first().date = question.date;
    s.marked = {place.name};
    s.camera = clamp({scene.projection.forward(place.position), metres_across / viewport.width},
                     viewport, scene.bounds);
    s.layers.land = s.layers.borders = s.layers.states = false;
    s.layers.uncertainty = false;
    s.layers.places = s.layers.labels = true;
}

void AskActions::operator()(const AnswerQuestion& a) const {
    if (!s.asking() || !s.asking()->open()) return;
    const Question& question = s.asking()->questions[s.asking()->at];
    if (a.choice >= question.choices.size()) return;
    s.asking()->chosen = a.choice;
    if (a.choice == question.right) ++s.asking()->right;
    s.layers = own_layers();
}

void AskActions::operator()(const NextQuestion&) const {
    if (!s.asks(AskKind::guess) || !s.asking()->chosen) return;
    ++s.asking()->at;
    s.asking()->chosen.reset();
    show_question();
}

}  // namespace

void reveal_at(ViewState& s, const Scene& scene, geodata::LonLat position) {
    const geodata::PatchIndex patch = scene.locator.patch_at(position, s.comparison.first().date);
    if (!s.asks(AskKind::reveal) || patch == geodata::no_patch) return;
    auto& revealed = s.asking()->revealed;
    revealed.erase(std::remove(revealed.begin(), revealed.end(), patch), revealed.end());
    revealed.push_back(patch);
}

void stop_asking(ViewState& s) {
    if (!s.asking()) return;
    const bool own = shows_own_look(s);
    const bool guessed = s.asks(AskKind::guess);
    const BeforeAsking before = std::exchange(s.asking(), std::nullopt)->before;
    s.layers = before.shown.layers;
    if (guessed || own) {
        s.camera = before.shown.camera;
        if (Presenting* now = s.presenting()) now->own_look = before.own_look;
        s.stop_glide();
    }
    const Side looked_at = std::exchange(s.comparison, before.shown.comparison).first();
    if (guessed) {
        s.marked = before.shown.marked;
    } else {
        s.comparison.first() = looked_at;
    }
}

void reduce(ViewState& state, const AskAction& action, const Scene& scene,
            const Viewport& viewport) {
    std::visit(AskActions{state, scene, viewport}, action);
}

}  // namespace viewer
