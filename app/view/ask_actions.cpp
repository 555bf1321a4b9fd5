#include "app/view/ask_actions.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/view/compare_actions.h"
#include "app/view/kept_views.h"
#include "app/view/own_look.h"
#include "app/view/panel_actions.h"
#include "app/view/papers.h"
#include "app/view/present_actions.h"
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
    void operator()(const NextAskTheme&) const;
    void operator()(const NextAskLevel&) const;
    void operator()(const AskOn&) const;
    void operator()(const StopAsking&) const { stop_asking(s); }

    bool ask(const AskSet&) const;

  private:
    void begin(AskKind) const;
    void show_question() const;
    void show_answer() const;
    void go_on() const;
    [[nodiscard]] Layers own_layers() const;
};

Layers AskActions::own_layers() const {
    return s.asking() ? s.asking()->before.shown.layers : s.layers;
}

void AskActions::begin(AskKind kind) const {
    finish_play(s, scene);
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

bool AskActions::ask(const AskSet& set) const {
    std::vector<Question> questions = make_questions(scene.atlas, scene.locator, set);
    if (questions.empty()) return false;
    if (s.asking()) stop_asking(s);
    begin(AskKind::guess);
    s.asking()->set = set;
    s.asking()->questions = std::move(questions);
    s.stop_glide();
    show_question();
    return true;
}

void AskActions::operator()(const StartGuess& a) const {
    if (!geodata::is_dated(scene.atlas)) {
        return tell(s, tr("This file gives no days: there is nothing to ask about."));
    }
    AskSet set{a.theme, std::min(a.level, most_ask_level), a.seed % (largest_ask_seed + 1)};
    Presenting* now = s.presenting();
    const bool of_any = a.theme == AskTheme::any && set.level == 0;
    const bool at_step = now != nullptr && s.step < s.lesson->steps.size();
    if (const auto own = at_step ? s.lesson->steps[s.step].ask : std::nullopt; own && of_any) {
        now->asked = true;
        set = *own;
    }
    if (!ask(set)) tell(s, tr("This map has no such questions."));
}

/// Of those after the present one the first that the map has questions of.
void AskActions::operator()(const NextAskTheme&) const {
    if (!s.asks(AskKind::guess)) return;
    const AskSet now = s.asking()->set;
    for (std::size_t i = 1; i < ask_theme_ids.size(); ++i) {
        const std::size_t next = (static_cast<std::size_t>(now.theme) + i) % ask_theme_ids.size();
        if (ask({static_cast<AskTheme>(next), now.level, now.seed})) return;
    }
}

void AskActions::operator()(const NextAskLevel&) const {
    if (!s.asks(AskKind::guess)) return;
    const AskSet now = s.asking()->set;
    for (unsigned i = 1; i <= most_ask_level; ++i) {
        if (ask({now.theme, (now.level + i) % (most_ask_level + 1), now.seed})) return;
    }
}

/// Nothing on the map tells: no colours, and of a paper no hatching.
void AskActions::show_question() const {
    s.comparison.first().paper.reset();
    s.comparison.first().holders = true;
    s.layers = own_layers();
    if (s.asking()->ended()) return;
    const Question& question = s.asking()->questions[s.asking()->at];
    s.comparison.first().date = question.date;
    s.marked.clear();
    if (question.place) s.marked = {scene.atlas.places[*question.place].name};
    s.camera = clamp({scene.projection.forward(question.position), metres_across / viewport.width},
                     viewport, scene.bounds);
    s.layers.land = s.layers.borders = s.layers.states = false;
    s.layers.uncertainty = false;
    s.layers.places = s.layers.labels = true;
}

/// On the map too: of a paper its hatching.
void AskActions::show_answer() const {
    s.layers = own_layers();
    const Question& question = s.asking()->questions[s.asking()->at];
    if (question.paper && has_layer(scene, *question.paper)) {
        s.comparison.first().paper = question.paper;
    }
}

void AskActions::go_on() const {
    ++s.asking()->at;
    s.asking()->chosen.reset();
    s.asking()->told = false;
    show_question();
}

void AskActions::operator()(const AnswerQuestion& a) const {
    if (!s.asking() || !s.asking()->open()) return;
    const Question& question = s.asking()->questions[s.asking()->at];
    if (a.choice >= question.choices.size()) return;
    s.asking()->chosen = a.choice;
    ++s.asking()->given;
    if (a.choice == question.right) ++s.asking()->right;
    show_answer();
}

void AskActions::operator()(const NextQuestion&) const {
    if (!s.asks(AskKind::guess) || s.asking()->ended() || s.asking()->open()) return;
    go_on();
}

void AskActions::operator()(const AskOn&) const {
    if (!s.asks(AskKind::guess)) return;
    if (s.asking()->ended()) return stop_asking(s);
    if (!s.asking()->open()) return go_on();
    s.asking()->told = true;
    show_answer();
}

}  // namespace

void reveal_at(ViewState& s, const Scene& scene, geodata::LonLat position) {
    const geodata::PatchIndex patch = scene.locator.patch_at(position, s.comparison.first().date);
    if (!s.asks(AskKind::reveal) || patch == geodata::no_patch) return;
    auto& revealed = s.asking()->revealed;
    revealed.erase(std::remove(revealed.begin(), revealed.end(), patch), revealed.end());
    revealed.push_back(patch);
}

bool ask_questions(ViewState& s, const Scene& scene, const Viewport& viewport, const AskSet& set) {
    return AskActions{s, scene, viewport}.ask(set);
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
