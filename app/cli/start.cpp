#include "app/cli/start.h"

#include "app/lesson/lesson_files.h"
#include "app/lesson/read_lesson.h"

namespace viewer {

geodata::Result<std::unique_ptr<Scene>> load_for(const std::filesystem::path& file) {
    return load_scene(file);
}

geodata::Result<std::unique_ptr<Scene>> load_for(const MapOptions& options) {
    if (options.files.size() > 1) {
        return geodata::Error{{"several files were named", options.files[1].string(),
                               "open one atlas or boundary file at a time"}};
    }
    return load_scene(options.files.empty() ? std::filesystem::path() : options.files.front());
}

geodata::Result<Lesson> lesson_for(const MapOptions& options, Language language) {
    std::filesystem::path file = options.lesson;
    if (file.empty()) {
        const auto shipped = shipped_lessons(std::string(to_id(language)));
        if (shipped.empty()) return Lesson();
        file = shipped.front();
    }
    return read_lesson(file);
}

ViewState with_lesson(ViewState state, Lesson lesson, const Scene& scene, const Viewport& viewport,
                      const MapOptions& options) {
    state = apply(std::move(state), SetLesson{std::move(lesson)}, scene, viewport);
    if (!options.present && options.step <= 0) return state;
    state = apply(std::move(state), StartPresentation{}, scene, viewport);
    if (options.step > 0) {
        const GoToLessonStep step{static_cast<std::size_t>(options.step - 1)};
        state = apply(std::move(state), step, scene, viewport);
    }
    return state;
}

ViewState start_state(const Scene& scene, const Viewport& viewport, const MapRequest& request) {
    ViewState state = initial_state(scene, viewport);
    Actions actions;
    if (request.date) actions.emplace_back(SetDate{*request.date});
    actions.emplace_back(SetPaper{request.paper});
    if (request.layers) actions.emplace_back(SetLayers{*request.layers});
    actions.emplace_back(SetTheme{request.theme});
    actions.emplace_back(SetNames{request.names});
    actions.emplace_back(SetLanguage{request.language});
    if (request.other) {
        Side b = *request.other;
        if (!request.other_date_given) b.date = request.date.value_or(state.date);
        actions.emplace_back(SetCompareMode{request.mode});
        actions.emplace_back(SetSide{SideName::b, b});
        actions.emplace_back(
            SetSide{SideName::a, {request.date.value_or(state.date), request.paper, true}});
        actions.emplace_back(FitRegion{});
    }
    if (request.bbox) actions.emplace_back(LookAt{*request.bbox});
    for (const Action& action : actions) state = apply(std::move(state), action, scene, viewport);
    return state;
}

}  // namespace viewer
