#include "app/window/screens.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <utility>

#include "app/view/told_steps.h"
#include "app/words/words.h"

namespace viewer {

namespace {

/// The notes' buttons need all of the usual width.
int most_notes(const Viewport& window) {
    return std::max(usual_size, static_cast<int>(100 * window.width / (1000 * window.scale)));
}

constexpr int width = 1280, height = 800;  // points; less where the screen has less

}  // namespace

Actions Screens::arrange(Window& audience, const ViewState& state) {
    Actions actions;
    const int monitors = Window::monitors();
    const bool on = state.presenting() != nullptr;
    if (!on) home_.reset();
    if (on && !home_) {
        home_ = audience.monitor();
        began_ = audience.seconds();
    }
    if (home_) home_ = std::clamp(*home_, 0, std::max(monitors - 1, 0));
    if (!state.full_screen) {
        audience.set_full_screen(false);
    } else if (on && monitors > 1) {
        audience.cover(*home_ == 0 ? 1 : 0);
    } else {
        audience.set_full_screen(true);
    }
    const bool wanted = on && (always_ || monitors > 1);
    if (!wanted && two()) {
        close();
        audience.make_current();
    }
    if (wanted && !two()) open(*home_, actions);
    if (state.presenter != two()) actions.emplace_back(SetPresenter{two()});
    return actions;
}

void Screens::open(int monitor, Actions& actions) {
    auto window = Window::open_second(tr("pactmap: notes"), width, height);
    if (!window) {
        actions.emplace_back(ShowMessage{window.error().sentence()});
        return;
    }
    window_.emplace(std::move(window).value());
    window_->stand_on(monitor);
}

void Screens::close() {
    if (window_) {
        window_->make_current();  // the GL objects are this context's
        ui_.reset();
        next_ = NextPicture();
        seen_ = SmallPicture();
        waits_ = false;
    }
    window_.reset();
    presses_.clear();
}

void Screens::ask_for_frames() {
    if (two()) frames_ = settling_frames;
}

PresenterClock Screens::clock_now() const {
    PresenterClock clock;
    if (!two()) return clock;
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    char text[32];
    std::snprintf(text, sizeof text, "%02d:%02d", local.tm_hour, local.tm_min);
    clock.time = text;
    const long passed = static_cast<long>(std::max(0.0, window_->seconds() - began_));
    std::snprintf(text, sizeof text, "%ld:%02ld", passed / 60, passed % 60);
    clock.elapsed = text;
    return clock;
}

double Screens::until_next_second() const {
    const double passed = window_->seconds() - began_;
    return std::floor(passed) + 1 - passed + 0.005;
}

std::vector<Input> Screens::take_keys() {
    std::vector<Input> keys;
    if (!two()) return keys;
    if (window_->take_damage()) ask_for_frames();
    for (Input& input : window_->take_input()) {
        ask_for_frames();
        if (const auto at = position_of(input)) pointer_ = *at;
        if (std::holds_alternative<PointerLeft>(input)) pointer_ = {-1, -1};
        if (const auto* button = std::get_if<ButtonChanged>(&input)) {
            presses_.push_back(button->down);
        } else if (const auto* turn = std::get_if<WheelTurned>(&input)) {
            if (ui_) ui_->turn_wheel(turn->steps);
        } else if (std::holds_alternative<KeyPressed>(input)) {
            keys.push_back(std::move(input));
        }
    }
    if (window_->closing()) keys.emplace_back(KeyPressed{Key::escape});
    return keys;
}

void Screens::leave(Window& audience) {
    if (!two()) return;
    close();
    audience.make_current();
}

Viewport Screens::notes_viewport(int wanted_size) const {
    const Viewport bare = window_->viewport();
    return with_interface(bare, std::min(wanted_size, most_notes(bare)));
}

SmallSize Screens::picture_size(const Viewport& seen) const {
    return two() ? small_picture(notes_viewport(size_wanted_), seen) : SmallSize();
}

/// In the teacher's context. What the next step is made from is looked at while the class's screen
/// rests.
PresenterPictures Screens::pictures(const Scene& scene, const ViewState& state,
                                    const ClassScreen& shown) {
    if (shown.picture) seen_.put(*shown.picture);
    const SmallSize size = picture_size(shown.viewport);
    waits_ = !shown.rests;
    if (shown.rests) {
        const auto wanted = pictured_next(state, scene, shown.viewport, size);
        if (wanted && !next_.is(*wanted)) next_.draw(scene, *wanted);
    }
    return {size, seen_.texture(), next_.is_of(step_behind(state)) ? next_.texture() : 0};
}

Actions Screens::draw(Window& audience, const Scene& scene, const ViewState& state,
                      const ClassScreen& shown) {
    Actions actions;
    if (!two() || window_->minimised()) return actions;
    window_->make_current();
    size_wanted_ = state.interface_size.wanted;
    const Viewport viewport = notes_viewport(size_wanted_);
    if (ui_ && viewport.scale != scale_) ui_->set_scale(viewport.scale);
    scale_ = viewport.scale;
    if (!ui_) {
        auto made = Ui::make(viewport.scale, nullptr);
        if (!made) {
            close();
            audience.make_current();
            return {SetPresenter{false}, ShowMessage{made.error().sentence()}};
        }
        ui_.emplace(std::move(made).value());
    }
    frames_ = std::max(frames_ - 1, 0);
    if (!presses_.empty()) {
        ui_->press(presses_.front());
        presses_.erase(presses_.begin());
        if (!presses_.empty()) frames_ = settling_frames;
    }
    shown_ = clock_now();
    actions = ui_->layout_presenter({scene, state, viewport, pointer_}, shown_,
                                    pictures(scene, state, shown));
    ui_->draw();
    window_->show_frame();
    audience.make_current();
    return actions;
}

void Screens::begin_anew(Window& audience) {
    if (ui_ && window_) {
        window_->make_current();
        ui_.reset();
        next_.begin_anew();
    }
    audience.make_current();
}

std::vector<UiBox> Screens::boxes() const {
    return ui_ ? ui_->boxes() : std::vector<UiBox>();
}

}  // namespace viewer
