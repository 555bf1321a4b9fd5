#include "app/cli/start.h"

#include "app/cli/number_options.h"
#include "app/lesson/lesson_files.h"
#include "app/lesson/read_lesson.h"

namespace viewer {

geodata::Result<std::unique_ptr<Scene>> load_for(const std::filesystem::path& file) {
    return load_scene(file);
}

geodata::Result<std::unique_ptr<Scene>> load_for(const MapOptions& options) {
    return load_scene(options.files.empty() ? std::filesystem::path() : options.files.front());
}

geodata::Result<Lesson> lesson_for(const MapOptions& options, Language language) {
    std::filesystem::path file = options.lesson;
    if (file.empty()) {
        const auto shipped = shipped_lessons(std::string(to_id(language)));
        if (shipped.empty()) return Lesson();
        file = shipped.front();
    }
    auto lesson = read_lesson(file);
    if (lesson || !options.lesson.empty()) return lesson;
    // What comes with the program is broken: the map can do without.
    return {Lesson(), {geodata::Warning{lesson.error()}}};
}

geodata::Result<std::optional<std::size_t>> step_to_present(const Lesson& lesson,
                                                            const MapOptions& options) {
    if (options.step.empty() && !options.present) return std::optional<std::size_t>();
    if (lesson.steps.empty()) {
        return geodata::Error{{"there is no lesson to present",
                               options.present ? "--present" : "--step",
                               "name one with --lesson FILE"}};
    }
    if (options.step.empty()) return std::optional<std::size_t>(0);
    const auto most = static_cast<int>(lesson.steps.size());
    const auto step = understand_whole("--step", options.step, 1, most);
    if (!step) return step.error();
    return std::optional(static_cast<std::size_t>(step.value() - 1));
}

ViewState with_lesson(ViewState state, Lesson lesson, const Scene& scene, const Viewport& viewport,
                      std::optional<std::size_t> step) {
    state = apply(std::move(state), SetLesson{std::move(lesson)}, scene, viewport);
    if (!step) return state;
    state = apply(std::move(state), StartPresentation{}, scene, viewport);
    return *step == 0 ? state : apply(std::move(state), GoToLessonStep{*step}, scene, viewport);
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
