#include "app/view/data_actions.h"

#include <utility>

#include "app/view/lesson_actions.h"
#include "app/words/words.h"

namespace viewer {

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
    const AskKind asked = s.ask.kind;
    if (asked == AskKind::none) return;
    s = apply(std::move(s), StopAsking{}, scene, viewport);
    const char* told = asked == AskKind::guess
                           ? tr("The questions have ended: they were about the map before.")
                           : tr("The land is no longer covered: another map is shown.");
    s = apply(std::move(s), ShowMessage{told}, scene, viewport);
}

/// In front of a class the step's own view, else the whole of the new data.
void DataActions::look_anew() const {
    s.glide.reset();
    const bool step = s.presentation.on && s.presentation.step < s.lesson.steps.size();
    if (step) return LessonActions{s, scene, viewport}.fit_step();
    s = apply(std::move(s), FitRegion{}, scene, viewport);
}

void DataActions::operator()(const DataReplaced& a) const {
    // What is gone back to must not bring the old data's pieces back.
    for (auto* kept : {&s.before_presentation, &s.before_asking}) {
        for (ViewState& one : *kept) one = apply(std::move(one), a, scene, viewport);
    }
    ++s.data;
    s.loading.reset();
    s.picked.reset();
    s.hovered.reset();
    if (!s.frozen.empty()) {  // a picture of data that are not there any more
        s.frozen.clear();
        const char* told = tr("The picture is no longer held: another map is shown.");
        s = apply(std::move(s), ShowMessage{told}, scene, viewport);
    }
    end_asking();
    look_anew();
}

}  // namespace viewer
