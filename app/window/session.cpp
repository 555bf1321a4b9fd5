#include "app/window/session.h"

#include <algorithm>
#include <future>
#include <optional>
#include <tuple>
#include <utility>

#include "app/ui/ui.h"
#include "app/view/present_tools.h"
#include "app/window/controls.h"
#include "app/window/lesson_desk.h"
#include "app/window/map_drawing.h"
#include "app/window/map_sheet.h"
#include "app/window/save_picture.h"
#include "app/window/screens.h"
#include "app/window/state_file.h"
#include "app/window/window.h"
#include "app/words/words.h"

namespace viewer {

namespace {

/// After any input the interface needs some frames to come to rest: a press and its release are
/// seen one after the other, and panels learn their size a frame late.
constexpr int settling_frames = 3;
constexpr std::size_t most_warnings_shown = 2;
constexpr double fade_seconds = 0.25;
constexpr double longest_tick = 0.1;  // seconds

bool follows_pointer(PresentTool tool) {
    return tool == PresentTool::pointer || tool == PresentTool::spotlight ||
           tool == PresentTool::loupe;
}

class Session {
  public:
    Session(Window window, const SessionOptions& options)
        : window_(std::move(window)),
          options_(options),
          viewport_(window_.viewport()),
          screens_(options.presenter) {}

    geodata::Status start(geodata::Result<std::unique_ptr<Scene>> first);
    void run();

  private:
    geodata::Status show(std::unique_ptr<Scene>);
    void tell(const std::vector<geodata::Warning>&);
    void act(const Action&);
    void open(const std::filesystem::path&);
    void arrange_screens();
    void take_input();
    void take_presenter_input();
    void let_time_pass();
    [[nodiscard]] bool moves_by_itself() const;
    void follow_window_size();
    void draw();
    void keep_picture();
    [[nodiscard]] bool sheet_open() const { return state_.panels.about || state_.panels.keys; }

    Window window_;
    const SessionOptions& options_;
    Viewport viewport_;
    std::unique_ptr<Scene> scene_;
    std::optional<MapDrawing> drawing_;  // goes before the window and its GL context
    std::optional<Ui> ui_;
    ViewState state_;
    Controls controls_;
    Screens screens_;
    int frames_wanted_ = settling_frames;
    int frames_drawn_ = 0;
    double last_tick_ = 0;  // seconds of the window's clock
    bool picture_wanted_ = false;
};

geodata::Status Session::start(geodata::Result<std::unique_ptr<Scene>> first) {
    std::optional<geodata::Error> refused;
    auto scene = std::move(first);
    if (!scene && !options_.file.empty()) {
        refused = scene.error();
        scene = load_scene({});
    }
    if (!scene) return scene.error();
    std::vector<geodata::Warning> warnings = scene.warnings();
    state_ = options_.start(*scene.value(), viewport_);
    state_.motion = options_.motion;
    const geodata::Status shown = show(std::move(scene).value());
    if (!shown) return shown;
    auto ui = Ui::make(viewport_.scale, window_.handle());
    if (!ui) return ui.error();
    ui_.emplace(std::move(ui).value());
    tell(warnings);
    if (refused)
        act(ShowMessage{refused->sentence() + " " + tr("The shipped atlas is shown instead.")});
    for (const std::string& remark : options_.remarks) act(ShowMessage{remark});
    if (state_.presentation.on) arrange_screens();
    // Panels learn their size a frame late; nobody should see that.
    for (int pass = 0; pass < 2; ++pass) {
        std::ignore = ui_->layout({*scene_, state_, viewport_, {-1, -1}});
    }
    return geodata::Done{};
}

void Session::run() {
    while (!window_.closing()) {
        if ((frames_wanted_ > 0 || moves_by_itself()) && !window_.minimised())
            window_.poll_input();
        else if (screens_.two())
            window_.wait_for_input(screens_.until_next_second());
        else
            window_.wait_for_input();
        take_input();
        if (frames_wanted_ > 0 && !window_.minimised()) draw();
        if (screens_.two() && screens_.due()) {
            for (const Action& wish : screens_.draw(window_, *scene_, state_)) act(wish);
        }
    }
    std::ignore = keep_unsaved(state_);
}

/// Makes what is drawn from a scene; what was shown stays when this fails.
geodata::Status Session::show(std::unique_ptr<Scene> scene) {
    auto drawing = MapDrawing::make(*scene, state_);
    if (!drawing) return drawing.error();
    drawing_.emplace(std::move(drawing).value());
    drawing_->set_fade(options_.motion ? fade_seconds : 0);
    scene_ = std::move(scene);
    return geodata::Done{};
}

void Session::tell(const std::vector<geodata::Warning>& warnings) {
    if (warnings.size() > most_warnings_shown) {
        act(ShowMessage{
            filled(tr("There are {1} more remarks on this file; \"pactmap check\" lists them all."),
                   {std::to_string(warnings.size() - most_warnings_shown)})});
    }
    for (std::size_t i = std::min(warnings.size(), most_warnings_shown); i-- > 0;) {
        act(ShowMessage{warnings[i].sentence()});
    }
}

void Session::act(const Action& action) {
    if (std::holds_alternative<Escape>(action) && ui_->close_popup()) return;
    ViewState next = apply(state_, action, *scene_, viewport_);
    const bool land_moved = !(next.camera == state_.camera) || next.date != state_.date;
    if (land_moved && next.hovered && controls_.pointer()) {
        next = apply(next, Hover{*controls_.pointer()}, *scene_, viewport_);
    }
    // Play and swing draw a frame at a time anyway.
    const int wanted = std::holds_alternative<Tick>(action) ? 1 : settling_frames;
    if (!(next == state_)) frames_wanted_ = std::max(frames_wanted_, wanted);
    const ViewState before = std::exchange(state_, std::move(next));
    if (before.full_screen != state_.full_screen ||
        before.presentation.on != state_.presentation.on) {
        arrange_screens();
    }
    if (frames_wanted_ > 0) screens_.ask_for_frames();
    if (std::holds_alternative<RestartTimer>(action)) screens_.restart_timer(window_.seconds());
    if (std::holds_alternative<Quit>(action)) window_.close();
    if (std::holds_alternative<SavePicture>(action)) {
        picture_wanted_ = true;
        frames_wanted_ = std::max(frames_wanted_, 1);
    }
    if (const auto* wish = std::get_if<OpenFile>(&action)) open(wish->file);
    for (const Action& next_one : follow_up(action, before, state_)) act(next_one);
}

void Session::arrange_screens() {
    for (const Action& learnt : screens_.arrange(window_, state_)) act(learnt);
    frames_wanted_ = settling_frames;
}

void Session::open(const std::filesystem::path& file) {
    auto scene = load_scene(file);
    const std::vector<geodata::Warning> warnings = scene.warnings();
    const geodata::Status shown =
        scene ? show(std::move(scene).value()) : geodata::Status(scene.error());
    if (!shown) {
        act(ShowMessage{shown.error().sentence()});
        return;
    }
    window_.set_title("pactmap: " + file.filename().string());
    act(ClosePick{});
    act(HoverNothing{});
    act(FitRegion{});
    tell(warnings);
    frames_wanted_ = settling_frames;
}

/// The keys of a clicker do in the teacher's window what they do in the other.
void Session::take_presenter_input() {
    Claims claims;
    claims.pointer = claims.lesson = true;
    claims.compared = state_.comparison.on;
    claims.asked = state_.ask.kind;
    for (const Input& input : screens_.take_keys()) {
        for (const Action& action : controls_.on(input, viewport_, claims)) act(action);
    }
}

void Session::take_input() {
    if (window_.take_monitor_change()) arrange_screens();
    follow_window_size();
    take_presenter_input();
    if (window_.take_damage()) frames_wanted_ = settling_frames;
    for (const Input& input : window_.take_input()) {
        const auto* move = std::get_if<PointerMoved>(&input);
        const bool over_map = move != nullptr && !ui_->holds(move->to);
        // Only the name beside the pointer follows it over the map: one frame will do.
        frames_wanted_ = std::max(frames_wanted_, over_map ? 1 : settling_frames);
        const std::optional<ScreenPoint> at = position_of(input);
        const auto* button = std::get_if<ButtonChanged>(&input);
        if (button != nullptr && button->down && sheet_open() && !ui_->holds(button->at)) {
            act(Escape{});  // a click beside a sheet closes it and does nothing else
            continue;
        }
        const Comparison& c = state_.comparison;
        const Claims claims{at && ui_->holds(*at),
                            ui_->wants_keyboard() || state_.panels.search || state_.panels.open,
                            at && on_seam(state_, viewport_, *at),
                            c.on && c.mode == CompareMode::lens,
                            state_.presentation.on,
                            state_.presentation.on && follows_pointer(state_.presentation.tool),
                            state_.presentation.on && state_.presentation.tool == PresentTool::pen,
                            c.on,
                            state_.ask.kind};
        for (const Action& action : controls_.on(input, viewport_, claims)) act(action);
        const bool seam = controls_.dragging_seam() || (claims.seam && !claims.pointer);
        if (at) {
            window_.set_pointer(!seam           ? PointerShape::arrow
                                : c.seam_across ? PointerShape::above
                                                : PointerShape::beside);
        }
    }
    let_time_pass();
}

/// What plays moves on by the time since the last frame; a frame that came late is no leap.
void Session::let_time_pass() {
    const double now = window_.seconds();
    const double passed = std::exchange(last_tick_, now);
    if (!moves_by_itself()) return;
    act(Tick{std::min(now - passed, longest_tick)});
    frames_wanted_ = std::max(frames_wanted_, 1);
}

bool Session::moves_by_itself() const {
    return state_.timeline.playing || state_.comparison.swinging || state_.glide.has_value();
}

void Session::follow_window_size() {
    const Viewport now = window_.viewport();
    if (now == viewport_ || window_.minimised()) return;
    if (now.scale != viewport_.scale) ui_->set_scale(now.scale);
    const Viewport before = std::exchange(viewport_, now);
    act(FollowSize{before});
    frames_wanted_ = settling_frames;
}

void Session::draw() {
    --frames_wanted_;
    const ViewState& seen = audience_view(state_);
    const UiContext context{*scene_, seen, viewport_,
                            controls_.pointer().value_or(ScreenPoint{-1, -1})};
    const Actions wishes = ui_->layout(context);
    drawing_->keep_clear_of(ui_->covered());
    drawing_->draw(*scene_, seen, viewport_, window_.seconds());
    if (drawing_->fading()) frames_wanted_ = std::max(frames_wanted_, 1);
    ui_->draw();
    window_.show_frame();
    if (std::exchange(picture_wanted_, false)) keep_picture();
    ++frames_drawn_;
    if (!options_.state_file.empty()) {
        write_state_file(options_.state_file, {*scene_, state_, viewport_, ui_->boxes(),
                                               screens_.boxes(), frames_drawn_});
    }
    for (const Action& wish : wishes) act(wish);
}

void Session::keep_picture() {
    const auto image = draw_sheet(*drawing_, *scene_, state_, sheet_round(viewport_));
    if (!image) {
        act(ShowMessage{image.error().sentence()});
        return;
    }
    const auto kept = save_picture(image.value(), state_.date);
    act(ShowMessage{kept ? filled(tr("The picture is saved as {1}."), {kept.value().string()})
                         : kept.error().sentence()});
}

}  // namespace

geodata::Status run_session(const SessionOptions& options) {
    // The atlas is read while the window is made.
    auto loading = std::async(std::launch::async, [&] { return load_scene(options.file); });
    auto window = Window::open(tr("pactmap: Eastern Europe, 1938 to June 1941"), options.width,
                               options.height);
    if (!window) return window.error();
    Session session(std::move(window).value(), options);
    geodata::Status started = session.start(loading.get());
    if (started) session.run();
    return started;
}

}  // namespace viewer
