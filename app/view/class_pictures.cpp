#include "app/view/class_pictures.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/view/action.h"
#include "app/view/told_steps.h"

namespace viewer {

namespace {

constexpr double widest = 1.0 / 3;    // of the teacher's window
constexpr double rest_above = 250;    // points: clock, captions, what comes next, buttons
constexpr int smallest_picture = 16;  // pixels

/// Without what passes, and what the teacher has in the hand.
ViewState at_rest_in_class(ViewState state) {
    Presenting& told = *state.presenting();
    state.let_picture_go();
    state.stop_glide();
    state.point_at_nothing();
    state.hovered_on = geodata::Date();
    state.messages.clear();
    state.messages_seen = 0;
    state.loading.reset();
    state.motion = false;
    told.tool = PresentTool::none;
    told.pointer = ScreenPoint();
    told.reach = Presentation().reach;
    told.pen = 0;
    return state;
}

std::size_t number_among_told(const ViewState& state, std::size_t step) {
    const std::vector<std::size_t> told = told_steps(state);
    return static_cast<std::size_t>(std::lower_bound(told.begin(), told.end(), step) -
                                    told.begin());
}

}  // namespace

SmallSize small_picture(const Viewport& notes, const Viewport& seen) {
    const double beside = (1 - notes_share) * (notes.width - 2 * notes_margin * notes.scale) -
                          notes_gap * notes.scale;
    const double most_width = std::min(widest * notes.width, beside);
    const double most_height = (notes.height - rest_above * notes.scale) / 2;
    const double shape = static_cast<double>(seen.width) / seen.height;
    const auto pixels = [](double length) {
        return std::max(smallest_picture, static_cast<int>(std::floor(length)));
    };
    const int width = pixels(std::min(most_width, most_height * shape));
    return {width, pixels(width / shape)};
}

std::vector<SmallSize> ways_down(SmallSize from, SmallSize to) {
    std::vector<SmallSize> sizes;
    while (from.width > 2 * to.width && from.height > 2 * to.height) {
        from = {(from.width + 1) / 2, (from.height + 1) / 2};
        sizes.push_back(from);
    }
    sizes.push_back(to);
    return sizes;
}

std::optional<PicturedNext> pictured_next(const ViewState& state, const Scene& scene,
                                          const Viewport& seen, SmallSize size) {
    if (state.presenting() == nullptr) return std::nullopt;
    const std::optional<std::size_t> behind = step_behind(state);
    if (!behind) return std::nullopt;
    Viewport bare = seen;
    bare.insets = Insets();
    ViewState next = apply(at_rest_in_class(state),
                           GoToLessonStep{number_among_told(state, *behind)}, scene, bare);
    // What was played and offered on the way is not seen in front of a class.
    next.timeline = next.presenting()->before.timeline;
    next.timeline.playing = false;
    next.offer = PaperOffer();
    return PicturedNext{std::move(next), bare, size};
}

}  // namespace viewer
