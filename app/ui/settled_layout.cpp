#include "app/ui/settled_layout.h"

#include <utility>

#include "app/view/kept_views.h"

namespace viewer {

Actions settled_layout(Ui& ui, const Scene& scene, const ViewState& state, Viewport& viewport,
                       ScreenPoint pointer, const std::function<void(const Action&)>& act,
                       LayoutPass pass) {
    // The card's key may change with what is looked at, and that with the card.
    constexpr int most_passes = 4;
    Actions wishes;
    for (int count = 0; count < most_passes; ++count) {
        const ViewState seen = audience_view(state);
        Actions asked =
            ui.layout({scene, seen, viewport, pointer}, count == 0 ? pass : LayoutPass::again);
        if (count == 0) wishes = std::move(asked);
        if (ui.insets() == viewport.insets) break;
        const Viewport before = viewport;
        viewport.insets = ui.insets();
        act(FollowSize{before});
    }
    return wishes;
}

Actions settled_layout(Ui& ui, const Scene& scene, ViewState& state, Viewport& viewport,
                       ScreenPoint pointer) {
    return settled_layout(
        ui, scene, std::as_const(state), viewport, pointer,
        [&](const Action& action) { state = apply(std::move(state), action, scene, viewport); });
}

}  // namespace viewer
