// What a session shows, and the files that are read to take its place.
#include <cmath>
#include <limits>
#include <utility>

#include "app/picture/description_words.h"
#include "app/view/kept_views.h"
#include "app/window/session_internal.h"
#include "app/words/atlas_words.h"
#include "app/words/words.h"

namespace viewer {

namespace {

constexpr double fade_seconds = 0.25;
constexpr double first_patience = 0.3;  // seconds that the first frame waits for a file
constexpr double without_end = std::numeric_limits<int>::max();

std::string instead() {
    return tr("The shipped atlas is shown instead.");
}

}  // namespace

/// The shipped atlas, or the file when that is soon there; else nothing until it is.
geodata::Status Session::show_first() {
    if (!desk_.ended(options_.file.empty() ? without_end : first_patience)) return show_nothing();
    auto first = desk_.take();
    std::optional<geodata::Error> refused;
    if (!first && !options_.file.empty()) {
        refused = first.error();
        desk_.read({}, [&](const Scene& scene) { return options_.start(scene, viewport_); });
        first = desk_.take();
    }
    if (!first) return first.error();
    DataMade made = std::move(first).value();
    state_ = options_.start(*made.scene, viewport_);
    auto drawing = MapDrawing::make(*made.scene, std::move(made.lettering));
    const geodata::Status shown = show(std::move(made.scene), std::move(drawing));
    if (!shown) return shown;
    for (const Action& remark : remarks_on(made.warnings)) act(remark);
    refused_first_ = refused.has_value();
    if (refused) act(ShowMessage{refused->sentence() + " " + instead()});
    return geodata::Done{};
}

geodata::Status Session::show_nothing() {
    nothing_yet_ = true;
    auto empty = std::make_unique<Scene>(geodata::Atlas());
    state_ = options_.start(*empty, viewport_);
    state_.messages.clear();  // of a map that has nothing: they are told when the data are there
    state_ = apply(std::move(state_), OpenFile{options_.file}, *empty, viewport_);
    first_camera_ = state_.camera;
    first_comparison_ = state_.comparison;
    auto drawing = MapDrawing::make(*empty, view_of(state_, SideName::a));
    return show(std::move(empty), std::move(drawing));
}

void Session::use(MapDrawing drawing) {
    const LevelsInMaking not_wanted = drawing_ ? drawing_->leave_levels() : LevelsInMaking();
    drawing_.emplace(std::move(drawing));
    set_fade();
}

void Session::set_fade() {
    drawing_->set_fade(state_.motion ? fade_seconds : 0);
}

/// What was shown stays when the drawing could not be made.
geodata::Status Session::show(std::unique_ptr<Scene> scene, geodata::Result<MapDrawing> drawing) {
    if (!drawing) return drawing.error();
    if (drawing_) desk_.put_away(std::move(scene_), drawing_->leave_levels());
    scene_ = std::move(scene);
    window_.set_title(window_title(scene_->atlas));
    use(std::move(drawing).value());
    return geodata::Done{};
}

void Session::read(const std::filesystem::path& file) {
    desk_.read(file, [state = state_, viewport = viewport_](const Scene& scene) {
        return apply(state, DataReplaced{}, scene, viewport);
    });
}

void Session::give_up() {
    const std::filesystem::path file = desk_.file();
    desk_.give_up();
    if (!nothing_yet_ || file.empty()) return;
    act(ShowMessage{filled(tr("{1} is not opened."), {file.string()}) + " " + instead()});
    act(OpenFile{});
}

/// How far the file is that is being read; when it is ready it takes the place of what is shown.
void Session::take_data() {
    if (!desk_.busy()) return;
    if (!desk_.ended()) {
        const geodata::Loading::Progress now = desk_.progress();
        const double share = std::floor(now.share * 100) / 100;
        const auto& told = state_.loading;
        if (told && (told->stage != now.stage || told->share != share)) {
            act(LoadingProgress{now.stage, share});
        }
        return;
    }
    const std::filesystem::path file = desk_.file();
    auto made = desk_.take();
    if (!made) return refuse(file, made.error());
    show_other(file, std::move(made).value());
}

void Session::show_other(const std::filesystem::path& file, DataMade made) {
    auto drawing = MapDrawing::make(*made.scene, std::move(made.lettering));
    const geodata::Status shown = show(std::move(made.scene), std::move(drawing));
    if (!shown) return refuse(file, shown.error());
    const bool looked_elsewhere = !nothing_yet_ || state_.camera != first_camera_;
    const bool another_file = !file.empty() && file != options_.file;
    const bool others_shown = state_.comparison != first_comparison_ || another_file;
    act(DataReplaced{});
    if (std::exchange(nothing_yet_, false)) {
        // As if the data had been there from the start, but for what was done meanwhile.
        const ViewState meant = options_.start(*scene_, viewport_);
        if (!looked_elsewhere && state_.presenting() == nullptr) {
            act(GoTo{scene_->projection.inverse(meant.camera.centre),
                     meant.camera.metres_per_pixel});
        }
        if (!others_shown && state_.presenting() == nullptr) {
            std::vector<geodata::Date> days;
            for (const Side& side : meant.comparison.sides) days.push_back(side.date);
            act(SetKeyDates{std::move(days)});
            act(SetSide{SideName::b, meant.comparison.last()});
            act(SetSide{SideName::a, meant.comparison.first()});
        }
        for (const std::string& sentence : meant.messages) act(ShowMessage{sentence});
    }
    history_.clear();  // what was set up is nothing that was done
    for (const Action& remark : remarks_on(made.warnings)) act(remark);
    for (const Action& told : settings_desk_.opened(file)) act(told);
    frames_wanted_ = settling_frames;
}

void Session::refuse(const std::filesystem::path& file, const geodata::Error& why) {
    act(StopLoading{});
    const bool other = nothing_yet_ && !file.empty();
    act(ShowMessage{why.sentence() + (other ? " " + instead() : std::string())});
    for (const Action& told : settings_desk_.refused(file)) act(told);
    if (other) act(OpenFile{});
}

/// Of the frame that was just drawn, as the class sees it.
void Session::copy_words() {
    const ViewState seen = audience_view(state_);
    const Picture picture{viewport_,
                          {0, 0, viewport_.width, viewport_.height},
                          map_picture(seen, viewport_, ui_->covered()),
                          {}};
    window_.copy(
        in_words(described(*scene_, seen, viewport_, picture, drawing_->lettered(*scene_))));
    act(ShowMessage{tr("The view in words is on the clipboard.")});
}

}  // namespace viewer
