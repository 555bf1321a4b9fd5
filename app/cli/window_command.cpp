#include "app/cli/commands.h"
#include "app/cli/number_options.h"
#include "app/cli/read_data.h"
#include "app/cli/remembered.h"
#include "app/cli/start.h"
#include "app/platform/folders.h"
#include "app/platform/motion.h"
#include "app/window/session.h"

namespace viewer {

namespace {

bool motion_of(const WindowOptions& options, const Settings& settings) {
    if (options.still) return false;
    const auto config = config_folder();
    return settings.motion.value_or(!config || motion_wanted(*config));
}

}  // namespace

int run_window(const WindowOptions& given) {
    const Remembered remembered = remembered_settings();
    const MapOptions map = with_remembered(given.map, remembered.settings);
    const auto request = understand(map, papers_of_data(first_file(map)));
    if (!request) return complain(request.error(), exit_usage);
    const auto size = understand_size(given.size.empty() ? "1600x900" : given.size, "1");
    if (!size) return complain(size.error(), exit_usage);
    use_language(request.value().language);
    SessionOptions session;
    if (!map.files.empty()) session.file = map.files.front();
    session.state_file = given.state_file;
    session.settings = remembered.settings;
    session.settings_file = remembered.file;
    session.motion = motion_of(given, remembered.settings);
    session.presenter = given.presenter;
    session.width = size.value().width;
    session.height = size.value().height;
    session.sized = !given.size.empty();
    session.remarks = remembered.remarks();
    for (const geodata::Warning& remark : request.warnings()) {
        session.remarks.push_back(remark.sentence());
    }
    const auto lesson = lesson_to_start_with(map, remembered.settings, request.value().language);
    for (const geodata::Warning& remark : lesson.warnings()) {
        session.remarks.push_back(remark.sentence());
    }
    if (!lesson) session.remarks.push_back(lesson.error().sentence());
    const auto step = step_to_present(lesson ? lesson.value() : Lesson(), map);
    if (!step) return complain(step.error(), exit_usage);
    for (const geodata::Warning& remark : step.warnings()) {
        session.remarks.push_back(remark.sentence());
    }
    session.start = [&](const Scene& scene, const Viewport& viewport) {
        ViewState state = start_state(scene, viewport, request.value());
        if (map.labels.empty() && remembered.settings.names) {
            const SetNames names{*remembered.settings.names};
            state = apply(std::move(state), names, scene, viewport);
        }
        if (names_nothing(given.map)) {
            state = first_look(std::move(state), scene, viewport);
            state.hint = state.hint && remembered.settings.hint.value_or(true);
        }
        state = with_lesson(std::move(state), lesson ? lesson.value() : Lesson(), scene, viewport,
                            request.value(), step.value());
        for (const geodata::Error& beyond : beyond_the_data(scene, request.value())) {
            state = apply(std::move(state), ShowMessage{beyond.sentence()}, scene, viewport);
        }
        return state;
    };
    const auto done = run_session(session);
    return done ? exit_good : complain(done.error(), exit_refused);
}

}  // namespace viewer
