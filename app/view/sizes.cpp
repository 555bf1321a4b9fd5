#include "app/view/sizes.h"

#include <algorithm>

namespace viewer {

namespace {

constexpr double least_width = 800, least_height = 560;  // points that the panels need

}  // namespace

int next_size(std::span<const int> steps, int size, int direction) {
    if (direction == 0) return usual_size;
    if (direction > 0) {
        const auto above = std::upper_bound(steps.begin(), steps.end(), size);
        return above == steps.end() ? steps.back() : *above;
    }
    const auto below = std::lower_bound(steps.begin(), steps.end(), size);
    return below == steps.begin() ? steps.front() : *(below - 1);
}

int most_interface(const Viewport& window) {
    const double room =
        std::min(window.width / least_width, window.height / least_height) / window.scale;
    int most = usual_size;
    for (const int step : interface_sizes) {
        if (step > most && step <= room * 100) most = step;
    }
    return most;
}

Viewport with_interface(Viewport window, int percent) {
    window.scale *= percent / 100.0;
    return window;
}

}  // namespace viewer
