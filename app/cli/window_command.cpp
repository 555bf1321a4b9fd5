#include "app/cli/commands.h"
#include "app/cli/number_options.h"
#include "app/cli/read_data.h"
#include "app/cli/start.h"
#include "app/platform/folders.h"
#include "app/platform/motion.h"
#include "app/window/session.h"

namespace viewer {

int run_window(const WindowOptions& options) {
    const auto request = understand(options.map, papers_of_data(first_file(options.map)));
    if (!request) return complain(request.error(), exit_usage);
    const auto size = understand_size(options.size, "1");
    if (!size) return complain(size.error(), exit_usage);
    use_language(request.value().language);
    SessionOptions session;
    if (!options.map.files.empty()) session.file = options.map.files.front();
    session.state_file = options.state_file;
    const auto config = config_folder();
    session.motion = !options.still && (!config || motion_wanted(*config));
    session.presenter = options.presenter;
    session.width = size.value().width;
    session.height = size.value().height;
    for (const geodata::Warning& remark : request.warnings()) {
        session.remarks.push_back(remark.sentence());
    }
    const auto lesson = lesson_for(options.map, request.value().language);
    for (const geodata::Warning& remark : lesson.warnings()) {
        session.remarks.push_back(remark.sentence());
    }
    if (!lesson) session.remarks.push_back(lesson.error().sentence());
    const auto step = step_to_present(lesson ? lesson.value() : Lesson(), options.map);
    if (!step) return complain(step.error(), exit_usage);
    session.start = [&](const Scene& scene, const Viewport& viewport) {
        ViewState state = with_lesson(start_state(scene, viewport, request.value()),
                                      lesson ? lesson.value() : Lesson(), scene, viewport,
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
