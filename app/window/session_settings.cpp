// What a session takes from earlier ones, and the size of what it shows.
#include "app/window/session_internal.h"

namespace viewer {

Viewport first_viewport(const Window& window, const Settings& settings) {
    const Viewport bare = window.viewport();
    const int wanted = settings.interface_size.value_or(usual_size);
    return with_interface(bare, InterfaceSize{wanted, most_interface(bare)}.shown());
}

void show_as_before(Window& window, const SessionOptions& options) {
    const Settings& s = options.settings;
    window.stand_as(options.sized ? std::nullopt : s.window_size, s.window_place,
                    !options.sized && s.maximised.value_or(false));
    window.show();
}

/// What is set here was chosen earlier, or is the command line's.
void Session::take_settings() {
    act(SetMotion{options_.motion});
    act(SetInterfaceRoom{most_interface(window_.viewport())});
    act(SetInterfaceSize{options_.settings.interface_size.value_or(usual_size)});
    act(SetClassText{options_.settings.class_text_size.value_or(usual_size)});
    for (const Action& found : settings_desk_.start()) act(found);
    if (const auto stand = window_.stand()) settings_desk_.stands(*stand, window_.seconds());
    if (nothing_yet_) return;
    const std::filesystem::path& file = refused_first_ ? std::filesystem::path() : options_.file;
    for (const Action& told : settings_desk_.opened(file)) act(told);
}

void Session::follow_window_size() {
    if (window_.minimised()) return;
    if (window_.take_moved()) {
        if (const auto stand = window_.stand()) settings_desk_.stands(*stand, window_.seconds());
    }
    const Viewport bare = window_.viewport();
    const int most = most_interface(bare);
    if (most != state_.interface_size.most) act(SetInterfaceRoom{most});
    Viewport now = with_interface(bare, state_.interface_size.shown());
    now.insets = viewport_.insets;
    if (now == viewport_) return;
    if (now.scale != viewport_.scale) ui_->set_scale(now.scale);
    const Viewport before = std::exchange(viewport_, now);
    act(FollowSize{before});
    frames_wanted_ = settling_frames;
}

}  // namespace viewer
