#include "app/view/own_look.h"

#include "app/view/step_view.h"

namespace viewer {

namespace {

/// A line or a lens that is not where the step had it stays where it was put.
void leave_in_hand(Comparison& c, const Comparison& hand, const StepLook& before) {
    if (hand.seam != before.seam) c.seam = hand.seam;
    if (hand.lens_x != before.lens_x || hand.lens_y != before.lens_y) {
        c.lens_x = hand.lens_x;
        c.lens_y = hand.lens_y;
    }
    if (hand.lens_radius != before.lens_radius) c.lens_radius = hand.lens_radius;
}

}  // namespace

bool shows_own_look(const ViewState& s) {
    const Presenting* p = s.presenting();
    return p != nullptr && !s.asks(AskKind::guess) && s.step < s.lesson->steps.size() &&
           p->own_look &&
           (s.camera == p->own_look->camera || (p->glide && p->glide->to == p->own_look->camera));
}

void look_as(ViewState& s, const LessonStep& step, const Scene& scene, const Viewport& viewport) {
    Presenting* p = s.presenting();
    if (p == nullptr) return;
    p->own_look = look_of(s, step, scene, viewport, viewport.insets.card);
    take_look(s, *p->own_look);
}

void fit_step(ViewState& s, const Scene& scene, const Viewport& viewport) {
    const Comparison hand = s.comparison;
    const Presenting* p = s.presenting();
    if (p == nullptr || s.step >= s.lesson->steps.size()) return;
    const StepLook before = p->own_look.value_or(StepLook());
    s.stop_glide();
    look_as(s, s.lesson->steps[s.step], scene, viewport);
    leave_in_hand(s.comparison, hand, before);
}

}  // namespace viewer
