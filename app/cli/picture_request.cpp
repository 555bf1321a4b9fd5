#include "app/cli/picture_request.h"

#include <algorithm>
#include <utility>

#include "app/cli/commands.h"
#include "app/cli/read_data.h"
#include "app/cli/start.h"
#include "app/view/told_steps.h"

namespace viewer {

namespace {

bool has_allocations(const geodata::Atlas& atlas) {
    return std::any_of(atlas.patches.begin(), atlas.patches.end(),
                       [](const geodata::Patch& patch) { return !patch.allocations.empty(); });
}

/// Whether the step on view keeps a column for the next press.
bool waits_for_press(const ViewState& state) {
    const Presenting* told = state.presenting();
    if (told == nullptr || told->ended || told->clause) return false;
    return column_due(state.lesson->steps.at(state.step), told->held_back).has_value();
}

}  // namespace

geodata::Result<PictureRequest> understand_picture(const PictureOptions& options) {
    const auto map = understand(options.map, papers_of_data(first_file(options.map)));
    if (!map) return map.error();
    const auto size =
        understand_print(options.size, options.scale, options.dpi, options.paper_size);
    if (!size) return size.error();
    if (options.sheet && options.ui) {
        return geodata::Error{{"a sheet has no panels", "--sheet", "leave --ui out"}};
    }
    if (options.sheet && !options.map.step.empty()) {
        return geodata::Error{{"a sheet shows no step of a lesson", "--sheet", "leave --step out"}};
    }
    if (!options.sheet && !options.title.empty()) {
        return geodata::Error{{"only a sheet has a title", "--title", "add --sheet"}};
    }
    return {PictureRequest{map.value(), size.value(), options.title}, map.warnings()};
}

std::variant<PictureData, int> picture_data(geodata::Result<std::unique_ptr<Scene>> scene,
                                            const MapOptions& options, const MapRequest& request) {
    if (!scene) return complain(scene.error(), exit_refused);
    warn(scene.warnings());
    const auto beyond = beyond_the_data(*scene.value(), request);
    if (!beyond.empty()) return complain(beyond.front(), exit_usage);
    if (!request.paper.empty() && !has_allocations(scene.value()->atlas)) {
        warn({{{"this data set says nothing of the papers' allocations", "",
                "--protocol marks nothing on it"}}});
    }
    auto lesson = lesson_for(options, request.language);
    if (!lesson) return complain(lesson.error(), exit_refused);
    warn(lesson.warnings());
    const auto step = step_to_present(lesson.value(), options);
    if (!step) return complain(step.error(), exit_usage);
    warn(step.warnings());
    return PictureData{std::move(scene).value(), std::move(lesson).value(), step.value()};
}

AskedSheet asked_sheet(const Scene& scene, const PictureRequest& asked) {
    Sheet sheet = sheet_within(asked.size.viewport);
    sheet.title = asked.title;
    if (asked.map.bbox) sheet.look = scene.projection.extent_of(*asked.map.bbox);
    ViewState state = start_state(scene, sheet.map_viewport(), asked.map);
    return {std::move(sheet), std::move(state)};
}

ViewState told_state(const PictureData& data, const Viewport& viewport, const MapRequest& request) {
    const Scene& scene = *data.scene;
    ViewState state = with_lesson(start_state(scene, viewport, request), data.lesson, scene,
                                  viewport, request, data.step);
    // A still picture has no next press: what the step keeps for one is shown.
    while (waits_for_press(state)) {
        state = apply(std::move(state), StepLesson{1}, scene, viewport);
    }
    for (const std::string& sentence : state.messages) remark(sentence);
    return state;
}

}  // namespace viewer
