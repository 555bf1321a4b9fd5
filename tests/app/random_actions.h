// Any Action, with any value that a key, the mouse, a panel or a lesson could give it.
#pragma once

#include <random>

#include "app/view/action.h"

namespace viewer_tests {

class RandomActions {
  public:
    explicit RandomActions(unsigned seed) : random_(seed) {}

    /// All kinds are equally likely. What is asked for lies in, or a little beside, the state, the
    /// scene and the viewport.
    viewer::Action any(const viewer::ViewState&, const viewer::Scene&, const viewer::Viewport&);
    /// 0 .. count - 1.
    std::size_t below(std::size_t count) { return count == 0 ? 0 : random_() % count; }
    bool one_in(std::size_t count) { return below(count) == 0; }
    double between(double low, double high) {
        return low + (high - low) * static_cast<double>(random_() % 100001) / 100000;
    }
    viewer::ScreenPoint point(const viewer::Viewport&);

  private:
    std::mt19937 random_;
};

}  // namespace viewer_tests
