#include "app/window/session.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <limits>
#include <optional>
#include <tuple>
#include <utility>

#include "app/picture/map_picture.h"
#include "app/ui/focus.h"
#include "app/ui/settled_layout.h"
#include "app/view/class_messages.h"
#include "app/view/kept_views.h"
#include "app/window/lesson_desk.h"
#include "app/window/map_sheet.h"
#include "app/window/save_picture.h"
#include "app/window/session_internal.h"
#include "app/window/state_file.h"
#include "app/words/words.h"

namespace viewer {

namespace {

constexpr double longest_tick = 0.1;     // seconds
constexpr double frame_time = 1.0 / 60;  // seconds
constexpr double look_in = 0.1;          // seconds between two looks at how far a file is read
constexpr double hint_lasts = 45;        // seconds
constexpr double message_step = 0.5;     // seconds between two looks at how long one stands
constexpr double last_patience = 2;      // seconds that the program's end waits for what is read

}  // namespace

Session::Session(Window window, const SessionOptions& options, DataDesk& desk)
    : window_(std::move(window)),
      options_(options),
      viewport_(first_viewport(window_, options.settings)),
      desk_(desk),
      settings_desk_(options.settings_file, options.settings, Window::wake),
      screens_(options.presenter) {}

Session::~Session() {
    screens_.leave(window_);
    if (drawing_) desk_.put_away(std::move(scene_), drawing_->leave_levels());
}

geodata::Status Session::start() {
    auto ui = Ui::make(viewport_.scale, window_.handle());
    if (!ui) return ui.error();
    ui_.emplace(std::move(ui).value());
    const geodata::Status shown = show_first();
    if (!shown) return shown;
    take_settings();
    for (const std::string& remark : options_.remarks) act(ShowMessage{remark});
    for (const Action& found : lesson_desk_.start(state_)) act(found);
    if (state_.presenting() != nullptr) arrange_screens();
    return geodata::Done{};
}

geodata::Status Session::run() {
    while (!window_.closing() && !signals_.asked()) {
        wait();
        attempt([&] { take_data(); });
        attempt([&] { take_input(); });
        attempt([&] { take_news(); });
        const bool wanted = frames_wanted_ > 0 && !window_.minimised();
        if (wanted && !attempt([&] { draw(); })) attempt([&] { draw_anew(); });
        if (notes_due() && !attempt([&] { draw_notes(); })) screens_.begin_anew(window_);
    }
    if (!guard_.is_hopeless()) guard_.run([&] { take_last_input(); });
    const geodata::Status kept = lesson_desk_.close(state_);
    if (!guard_.is_hopeless()) return kept;
    return geodata::Error{{"something went wrong and could not be mended (" + guard_.what() + ")",
                           "the window", "start pactmap again"}};
}

void Session::take_news() {
    for (const Action& told : lesson_desk_.news()) act(told);
    for (const Action& told : settings_desk_.news()) act(told);
}

/// What was typed just before the end; nothing is drawn of it.
void Session::take_last_input() {
    for (int frame = 0; frame <= settling_frames; ++frame) {
        window_.poll_input();
        take_input();
        for (const Action& wish : ui_->layout({*scene_, state_, viewport_, {-1, -1}})) act(wish);
    }
}

/// What is thrown ends the turn with a message; thrown again at once, it ends the session in order.
bool Session::attempt(const std::function<void()>& turn) {
    if (window_.closing()) return true;
    const bool went = guard_.run(turn);
    const auto tell = [&] {
        act(ShowMessage{
            filled(tr("Something went wrong ({1}); the map goes on."), {guard_.what()})});
    };
    if (!went && !guard_.is_hopeless()) guard_.run(tell);
    if (guard_.is_hopeless()) window_.close();
    return went;
}

void Session::wait() {
    constexpr double for_ever = std::numeric_limits<double>::max();
    const bool moves = moves_by_itself() && !window_.minimised();
    // No screen was waited for.
    if (moves && same_as_shown_) return window_.wait_for_input(frame_time);
    if (moves || (frames_wanted_ > 0 && !window_.minimised())) return window_.poll_input();
    double longest = for_ever;
    if (screens_.two()) longest = screens_.until_next_second();
    if (screens_.waits_for_rest()) longest = std::min(longest, rest_before_work);
    if (desk_.busy()) longest = std::min(longest, look_in);
    if (state_.hint) longest = std::min(longest, std::max(0.0, hint_lasts - window_.seconds()));
    if (messages_pass(state_)) longest = std::min(longest, message_step);
    if (tip_due_) longest = std::min(longest, std::max(0.0, *tip_due_ - window_.seconds()));
    if (longest == for_ever) return window_.wait_for_input();
    window_.wait_for_input(longest);
}

void Session::act(const Action& action) {
    if (is<Escape>(action) && (ui_->close_popup() || ui_->focus().step_back())) return;
    if (is<Undo, Redo>(action)) return take_back(is<Undo>(action));
    if (is<WalkPanels, PressPanelKey>(action)) return tell_panel(action);
    ViewState next = apply(state_, action, *scene_, viewport_);
    const bool land_moved =
        !(next.camera == state_.camera) || next.comparison.sides != state_.comparison.sides;
    letters_moved_ = letters_moved_ || land_moved;
    // Play and swing draw a frame at a time anyway.
    const bool brief = is<Tick, LoadingProgress, LetMessagesPass>(action);
    const int wanted = brief ? 1 : settling_frames;
    if (!(next == state_)) frames_wanted_ = std::max(frames_wanted_, wanted);
    const ViewState before = std::exchange(state_, std::move(next));
    history_.note(before, action, state_, viewport_, {window_.seconds(), hold_now_});
    if (before.full_screen != state_.full_screen || before.mode.index() != state_.mode.index()) {
        arrange_screens();
    }
    if (frames_wanted_ > 0) screens_.ask_for_frames();
    if (is<RestartTimer>(action)) screens_.restart_timer(window_.seconds());
    if (const auto* wish = as<CopyText>(action)) {
        window_.copy(wish->text);
        act(ShowMessage{filled(tr("Copied: {1}"), {wish->text})});
    }
    if (is<Quit>(action)) window_.close();
    if (is<SavePicture>(action)) {
        picture_wanted_ = true;
        frames_wanted_ = std::max(frames_wanted_, 1);
    }
    if (is<DescribePicture>(action)) {
        words_wanted_ = true;
        frames_wanted_ = std::max(frames_wanted_, 1);
    }
    if (const auto* wish = as<OpenFile>(action)) {
        read(wish->file);
    } else if (desk_.busy() && !state_.loading) {
        give_up();
    }
    if (before.motion != state_.motion && drawing_) set_fade();
    settings_desk_.follow_up(action, before, state_);
    for (const Action& next_one : lesson_desk_.follow_up(action, before, state_)) act(next_one);
}

void Session::arrange_screens() {
    for (const Action& learnt : screens_.arrange(window_, state_)) act(learnt);
    show_again();
}

void Session::show_again() {
    frame_.lose();
    frames_wanted_ = settling_frames;
}

/// What plays moves on by the time since the last frame; a frame that came late is no leap.
void Session::let_time_pass() {
    const double now = window_.seconds();
    const double passed = std::exchange(last_tick_, now);
    if (state_.hint && now >= hint_lasts) act(DismissHint{});
    if (tip_due_ && now >= *tip_due_) {
        tip_due_.reset();
        frames_wanted_ = settling_frames;
    }
    if (messages_pass(state_)) act(LetMessagesPass{std::min(now - passed, 2 * message_step)});
    if (!moves_by_itself()) return;
    act(Tick{std::min(now - passed, longest_tick)});
    frames_wanted_ = std::max(frames_wanted_, 1);
}

bool Session::moves_by_itself() const {
    return state_.timeline.playing || state_.comparison.swinging || state_.glide() != nullptr;
}

void Session::draw() {
    --frames_wanted_;
    const auto lay_out = [&](LayoutPass pass) {
        return settled_layout(
            *ui_, *scene_, state_, viewport_, controls_.pointer().value_or(ScreenPoint{-1, -1}),
            [&](const Action& follows) { act(follows); }, pass);
    };
    const Actions wishes = lay_out(LayoutPass::first);
    if (!wishes.empty()) {  // this frame shows what was asked for
        for (const Action& wish : wishes) act(wish);
        follow_window_size();
        std::ignore = lay_out(LayoutPass::again);
    }
    show_frame();
    const std::optional<double> tip_in = ui_->tip_in();
    tip_due_ = tip_in ? std::optional(window_.seconds() + *tip_in) : std::nullopt;
    if (letters_moved_) point_again();
    if (std::exchange(picture_wanted_, false)) keep_picture();
    if (std::exchange(words_wanted_, false)) copy_words();
    ++turns_;
    guard_.went_well();
    if (!options_.state_file.empty()) {
        write_state_file(options_.state_file,
                         {*scene_, state_, viewport_, ui_->boxes(), screens_.boxes(), turns_,
                          frames_drawn_, ui_->wants_keyboard(), ui_->focus().at()});
    }
}

void Session::show_frame() {
    const MapPicture maps = map_picture(audience_view(state_), viewport_, ui_->covered());
    const bool drawn = frame_.draw(*scene_, maps, viewport_, window_.seconds(), *drawing_, *ui_);
    same_as_shown_ = !drawn;
    if (!drawn) return;
    if (drawing_->fading()) frames_wanted_ = std::max(frames_wanted_, 1);
    picture_class();
    window_.show_frame();
    ++frames_drawn_;
}

/// After a frame that was left in the middle: nothing of it is used again.
void Session::draw_anew() {
    frame_.lose();
    ui_.reset();
    auto ui = Ui::make(viewport_.scale, window_.handle());
    if (!ui) return guard_.give_up(ui.error().sentence());
    ui_.emplace(std::move(ui).value());
    auto drawing = MapDrawing::make(*scene_, view_of(state_, SideName::a));
    if (!drawing) return guard_.give_up(drawing.error().sentence());
    use(std::move(drawing).value());
    MapRenderer::aim_at_window();
    draw();
}

void Session::keep_picture() {
    const ViewState seen = audience_view(state_);
    const auto image = draw_sheet(*drawing_, *scene_, seen, sheet_round(viewport_));
    if (!image) {
        act(ShowMessage{image.error().sentence()});
        return;
    }
    const auto kept = save_picture(image.value(), seen.comparison.first().date);
    act(ShowMessage{kept ? filled(tr("The picture is saved as {1}."), {kept.value().string()})
                         : kept.error().sentence()});
}

namespace {

geodata::Status show_window(const SessionOptions& options, DataDesk& desk) {
    auto window = Window::open("pactmap", options.width, options.height);
    if (!window) return window.error();
    show_as_before(window.value(), options);
    Session session(std::move(window).value(), options, desk);
    const geodata::Status started = session.start();
    return started ? session.run() : started;
}

}  // namespace

geodata::Status run_session(const SessionOptions& options) {
    DataDesk desk;
    // The first data are read while the window is made.
    desk.read(options.file, [&](const Scene& scene) {
        return options.start(scene, {options.width, options.height, 1});
    });
    const geodata::Status ended = show_window(options, desk);
    if (desk.end(last_patience)) return ended;
    // A thread hangs in a file that does not answer. All that was to be kept is kept: go without
    // it.
    if (!ended) std::cerr << "pactmap: " << ended.error().sentence() << "\n";
    std::cerr.flush();
    std::_Exit(ended ? EXIT_SUCCESS : EXIT_FAILURE);
}

}  // namespace viewer
