// Opening data. Other data may take the place of those shown at any moment: nothing in a state may
// point into the old ones after it.
#include <algorithm>
#include <utility>

#include "app/view/ask_actions.h"
#include "app/view/compare_actions.h"
#include "app/view/kept_views.h"
#include "app/view/own_look.h"
#include "app/view/panel_actions.h"
#include "app/view/papers.h"
#include "app/view/present_actions.h"
#include "app/view/read_actions.h"
#include "app/view/reduce.h"
#include "app/view/step_view.h"
#include "app/view/window_size.h"
#include "app/words/words.h"

namespace viewer {

namespace {

struct DataActions {
    ViewState& s;
    const Scene& scene;  ///< of DataReplaced: the new one
    const Viewport& viewport;

    void operator()(const OpenFile&) const;
    void operator()(const LoadingProgress&) const;
    void operator()(const StopLoading&) const { s.loading.reset(); }
    void operator()(const DataReplaced&) const;

  private:
    void end_asking() const;
    void find_days(const LessonStep* told) const;
    void look_anew() const;
};

void DataActions::operator()(const OpenFile& a) const {
    s.panels.open = false;
    s.loading = FileLoading();
    s.loading->file = (a.file.has_filename() ? a.file.filename() : a.file).string();
}

void DataActions::operator()(const LoadingProgress& a) const {
    if (!s.loading) return;
    s.loading->stage = a.stage;
    s.loading->share = a.share;
}

/// Places and holders of the questions, and the pieces uncovered, are those of the data before.
void DataActions::end_asking() const {
    if (!s.asking()) return;
    const AskKind asked = s.asking()->kind;
    stop_asking(s);
    const char* told = asked == AskKind::guess
                           ? tr("The questions have ended: they were about the map before.")
                           : tr("The land is no longer covered: another map is shown.");
    tell(s, told);
}

/// Days that the new data do not reach give way. In front of a class it is to the step's own. Where
/// none is reached, or nobody compares yet, the sides are the data's usual ones, and a day on view
/// that is not reached is the one that the data are opened on; else the nearest is shown.
void DataActions::find_days(const LessonStep* told) const {
    Comparison& c = s.comparison;
    const auto beyond = [&](const Side& side) { return !scene.atlas.days.contains(side.date); };
    if (std::none_of(c.sides.begin(), c.sides.end(), beyond)) return;
    const bool none_reached = std::all_of(c.sides.begin(), c.sides.end(), beyond);
    const bool on_view_reached = !c.on && !beyond(c.first());
    const geodata::Date on_view = c.first().date;
    if (told != nullptr) {
        if (!on_view_reached) {
            ViewState as_told = s;
            show_content(as_told, *told, scene);
            c.sides = std::move(as_told.comparison.sides);
        }
    } else if (none_reached || !c.on) {
        c.sides = usual_sides(scene.atlas);
        c.first().date = on_view_reached ? on_view : geodata::opening_day(scene.atlas);
    }
    settle(c, scene);
}

/// In front of a class the step's own papers and view, else the whole of the new data.
void DataActions::look_anew() const {
    s.stop_glide();
    begin_papers(s, scene);
    s.land_shape = shape_of_home(scene);
    const bool tells = s.presenting() != nullptr && s.step < s.lesson->steps.size();
    const LessonStep* told = tells ? &s.lesson->steps[s.step] : nullptr;
    find_days(told);
    if (told != nullptr) {
        show_papers(s, *told, scene);
        return fit_step(s, scene, viewport);
    }
    s.camera = home_camera(s, scene, viewport);
}

void DataActions::operator()(const DataReplaced&) const {
    ++s.data;
    s.loading.reset();
    s.picked.reset();
    s.point_at_nothing();
    close_papers(s);
    s.reading = Reading();
    if (Exploring* now = s.exploring()) now->measuring.reset();
    s.offer = PaperOffer();
    s.panels.day = false;
    const auto show_all_days = [&](Timeline& strip) {
        strip.from = scene.days.first;
        strip.until = scene.days.last;
    };
    show_all_days(s.timeline);
    if (Presenting* now = s.presenting()) {
        now->before.picked.reset();
        now->before.panels.papers = false;
        show_all_days(now->before.timeline);
    }
    if (s.held_picture() != nullptr) {  // a picture of data that are not there any more
        s.let_picture_go();
        tell(s, tr("The picture is no longer held: another map is shown."));
    }
    end_asking();
    in_before_presentation(s, [&] { look_anew(); });
    look_anew();
    light_told_clause(s, scene.atlas);
}

}  // namespace

void reduce(ViewState& state, const DataAction& action, const Scene& scene,
            const Viewport& viewport) {
    std::visit(DataActions{state, scene, viewport}, action);
}

}  // namespace viewer
