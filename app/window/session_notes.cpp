// The teacher's window, and the picture of the class's that it shows.
#include "app/window/session_internal.h"

namespace viewer {

namespace {

constexpr double class_read_in = 0.25;  // seconds between two looks at what moves before the class

}  // namespace

bool Session::class_rests() const {
    return frames_wanted_ == 0 && !moves_by_itself();
}

/// To picture the next step takes a frame's time: who goes on at once does not wait for it.
bool Session::class_has_rested() const {
    return class_rests() && window_.seconds() - class_moved_ >= rest_before_work;
}

bool Session::notes_due() const {
    if (!screens_.two()) return false;
    return screens_.due() || (class_rests() && class_changed_) ||
           (class_has_rested() && screens_.waits_for_rest());
}

/// What is drawn, before it is shown.
void Session::picture_class() {
    if (!screens_.two()) return;
    class_moved_ = window_.seconds();
    class_picture_.take(viewport_.width, viewport_.height, screens_.picture_size(viewport_));
    class_changed_ = true;
}

/// The two windows share no GL objects: the small picture goes over as pixels. To read them is to
/// wait for the frame, so while something moves before the class that is done a few times a second.
void Session::draw_notes() {
    if (!screens_.on_screen()) return;
    ClassScreen shown{viewport_, class_has_rested()};
    const double now = window_.seconds();
    if (class_changed_ && (class_rests() || now - class_read_ >= class_read_in)) {
        shown.picture = class_picture_.read();
        class_changed_ = false;
        class_read_ = now;
    }
    for (const Action& wish : screens_.draw(window_, *scene_, state_, shown)) act(wish);
    // The teacher's window has another size.
    const bool fits = class_picture_.size() == screens_.picture_size(viewport_);
    if (class_rests() && screens_.two() && !fits) show_again();
}

}  // namespace viewer
