/// \file
/// The parts of a session: session.cpp has the loop, session_data.cpp what is shown and what is
/// read to take its place, session_input.cpp what hands do, session_pointer.cpp what lies under the
/// pointer, session_notes.cpp the teacher's window, session_settings.cpp what is remembered.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "app/platform/ending_signals.h"
#include "app/render/map_drawing.h"
#include "app/render/small_picture.h"
#include "app/ui/ui.h"
#include "app/view/view_history.h"
#include "app/window/controls.h"
#include "app/window/data_desk.h"
#include "app/window/guard.h"
#include "app/window/hold.h"
#include "app/window/lesson_desk.h"
#include "app/window/screens.h"
#include "app/window/session.h"
#include "app/window/settings_desk.h"
#include "app/window/window.h"
#include "app/window/window_frame.h"

namespace viewer {

/// Seconds that the class's screen rests before other work is done on its time.
inline constexpr double rest_before_work = 0.3;

/// In the size that the interface had; so its letters are made once.
Viewport first_viewport(const Window&, const Settings&);
/// Shows the window where it stood, in the size that it had unless the command line gives one.
void show_as_before(Window&, const SessionOptions&);

class Session {
  public:
    /// The desk reads the first file already.
    Session(Window, const SessionOptions&, DataDesk&);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    geodata::Status start();
    /// Until the window is closed; an error when something went wrong that did not let it go on.
    geodata::Status run();

  private:
    // session_data.cpp
    geodata::Status show_first();
    geodata::Status show_nothing();
    geodata::Status show(std::unique_ptr<Scene>, geodata::Result<MapDrawing>);
    void use(MapDrawing);
    void set_fade();
    void read(const std::filesystem::path&);
    void give_up();
    void take_data();
    void show_other(const std::filesystem::path&, DataMade);
    void refuse(const std::filesystem::path&, const geodata::Error&);
    void copy_words();
    // session_settings.cpp
    void take_settings();
    void follow_window_size();
    // session.cpp
    bool attempt(const std::function<void()>& turn);
    void wait();
    void act(const Action&);
    [[nodiscard]] MaybeWritten written_under_pointer(std::optional<ScreenPoint> at);
    void point_again();
    void take_back(bool undo);
    void tell_panel(const Action&);
    void arrange_screens();
    void take_input();
    void take_news();
    void take_last_input();
    void take_presenter_input();
    void let_time_pass();
    [[nodiscard]] bool moves_by_itself() const;
    void draw();
    void show_frame();
    void show_again();
    void draw_anew();
    // session_notes.cpp
    [[nodiscard]] bool class_rests() const;
    [[nodiscard]] bool class_has_rested() const;
    [[nodiscard]] bool notes_due() const;
    void picture_class();
    void draw_notes();
    // session.cpp
    void keep_picture();
    [[nodiscard]] bool sheet_open() const { return state_.panels.about || state_.panels.keys; }

    Window window_;
    const SessionOptions& options_;
    Viewport viewport_;
    DataDesk& desk_;
    std::unique_ptr<Scene> scene_;
    bool refused_first_ = false;  ///< the first file: the shipped atlas is shown instead
    bool nothing_yet_ = false;    ///< an empty map: the first data are still being read
    Camera first_camera_;         ///< of the empty map, and what is compared on it
    Comparison first_comparison_;
    std::optional<MapDrawing> drawing_;  // goes before the window and its GL context
    WindowFrame frame_;
    SmallPicture class_picture_;  ///< of the last frame, for the teacher's window
    bool class_changed_ = false;  ///< since that window had it
    double class_read_ = 0;       ///< when that was, seconds of the window's clock
    double class_moved_ = 0;      ///< when the last frame was drawn, the same
    std::optional<Ui> ui_;
    ViewState state_;
    LessonDesk lesson_desk_{Window::wake};
    SettingsDesk settings_desk_;
    EndingSignals signals_{[this] {
        lesson_desk_.hurry();
        Window::wake();
    }};
    Controls controls_;
    ViewHistory history_;
    Hold hold_;
    unsigned hold_now_ = 0;  ///< what is done now is part of this press
    Screens screens_;
    Guard guard_;
    int frames_wanted_ = settling_frames;
    int turns_ = 0;
    int frames_drawn_ = 0;
    bool same_as_shown_ = false;  ///< the last turn had nothing to draw
    double last_tick_ = 0;        // seconds of the window's clock
    bool picture_wanted_ = false;
    bool words_wanted_ = false;
    bool letters_moved_ = false;     // since the pointer was last told what is under it
    std::optional<double> tip_due_;  ///< when a control is told of, on the window's clock
};

}  // namespace viewer
