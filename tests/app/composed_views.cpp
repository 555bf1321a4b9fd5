#include "tests/app/composed_views.h"

#include <chrono>
#include <cmath>

#include "tests/support/days.h"
#include "tests/support/papers.h"

namespace viewer_tests {

using namespace viewer;

namespace {

class Composer {
  public:
    Composer(std::mt19937& random, const Scene& scene, const Viewport& viewport)
        : random_(random), scene_(scene), viewport_(viewport) {}

    ViewState compose() {
        for (const geodata::Territory territory : geodata::all_territories(scene_.atlas)) {
            act(SetTerritory{territory, chance(2)});
        }
        act(SetDate{day()});
        act(SetPaper{paper()});
        Layers layers;
        for (const NamedLayer& layer : named_layers) {
            if (chance(3)) layers.*(layer.which) = !(layers.*(layer.which));
        }
        act(SetLayers{layers});
        act(SetNames{static_cast<LabelNames>(random_() % 3)});
        if (!chance(4)) compare();
        if (!chance(5)) {
            act(ZoomBy{std::pow(2.0, share() * 6)});
            act(PanBy{(share() - 0.5) * 3 * viewport_.width,
                      (share() - 0.5) * 3 * viewport_.height});
        }
        return state_;
    }

  private:
    void compare() {
        act(SetCompareMode{all_compare_modes[random_() % all_compare_modes.size()]});
        act(SetSide{SideName::a, {day(), paper(), chance(2)}});
        act(SetSide{SideName::b, {day(), paper(), chance(2)}});
        std::vector<geodata::Date> dates;
        for (std::size_t n = 1 + random_() % most_sides; n > 0; --n) dates.push_back(day());
        if (chance(2)) act(SetKeyDates{dates});
        if (chance(2)) act(TurnSeam{});
        if (chance(2)) act(MoveSeam{place()});
        if (chance(2)) act(SetFade{share()});
        if (chance(2)) act(MoveLens{place()});
        if (chance(2)) act(ResizeLens{0.5 + share()});
    }
    void act(const Action& action) { state_ = apply(std::move(state_), action, scene_, viewport_); }
    bool chance(unsigned one_in) { return random_() % one_in == 0; }
    double share() { return static_cast<double>(random_() % 100'000) / 99'999.0; }
    ScreenPoint place() { return {share() * viewport_.width, share() * viewport_.height}; }
    geodata::Date day() {
        return test::first_day + std::chrono::days(static_cast<int>(random_() % 1269));
    }
    std::optional<geodata::Paper> paper() {
        const auto which = random_() % 3;
        if (which == 2) return std::nullopt;
        return geodata::layer_papers(scene_.atlas).at(which);
    }

    std::mt19937& random_;
    const Scene& scene_;
    const Viewport& viewport_;
    ViewState state_ = initial_state(scene_, viewport_);
};

}  // namespace

ViewState composed_view(std::mt19937& random, const Scene& scene, const Viewport& viewport) {
    return Composer(random, scene, viewport).compose();
}

Seen seen_of(const ViewState& state, const Viewport& viewport) {
    Seen all;
    const std::vector<Pane> panes = panes_of(state, viewport);
    for (std::size_t i = 0; i < panes.size(); ++i) {
        MapView view = view_of_pane(state, panes, i);
        if (!view.paper) view.territories = TerritorySwitches();  // nothing of them is seen
        all.pictures.push_back(std::move(view));
        all.boxes.push_back(panes[i].box);
        all.seen.push_back(panes[i].seen);
    }
    const Comparison& c = state.comparison;
    if (c.on && c.mode == CompareMode::fade) all.fade = c.fade;
    if (c.on && c.mode == CompareMode::lens) {
        all.lens_x = c.lens_x;
        all.lens_y = c.lens_y;
        all.lens_radius = c.lens_radius;
    }
    return all;
}

}  // namespace viewer_tests
