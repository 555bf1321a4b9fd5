#include "app/cli/commands.h"
#include "app/cli/start.h"
#include "app/window/motion.h"
#include "app/window/session.h"

namespace viewer {

int run_window(const WindowOptions& options) {
    const auto request = understand(options.map);
    if (!request) return complain(request.error(), exit_usage);
    const auto size = understand_size(options.size, 1);
    if (!size) return complain(size.error(), exit_usage);
    if (options.map.files.size() > 1) {
        return complain({"several files were named", options.map.files[1].string(),
                         "open one atlas or boundary file at a time"},
                        exit_usage);
    }
    use_language(request.value().language);
    SessionOptions session;
    if (!options.map.files.empty()) session.file = options.map.files.front();
    session.state_file = options.state_file;
    session.motion = !options.still && motion_wanted(config_folder());
    session.presenter = options.presenter;
    session.width = size.value().width;
    session.height = size.value().height;
    const auto lesson = lesson_for(options.map, request.value().language);
    for (const geodata::Warning& remark : lesson.warnings()) {
        session.remarks.push_back(remark.sentence());
    }
    if (!lesson) session.remarks.push_back(lesson.error().sentence());
    session.start = [&](const Scene& scene, const Viewport& viewport) {
        return with_lesson(start_state(scene, viewport, request.value()),
                           lesson ? lesson.value() : Lesson(), scene, viewport, options.map);
    };
    const auto done = run_session(session);
    return done ? exit_good : complain(done.error(), exit_refused);
}

}  // namespace viewer
