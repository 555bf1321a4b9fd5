// Whether the map has the days that a lesson shows.
#include <algorithm>

#include "app/view/step_view.h"
#include "app/words/words.h"

namespace viewer {

std::optional<std::string> day_beyond_map(const Lesson& lesson, const Scene& scene) {
    const geodata::DaySpan& days = scene.atlas.days;
    const auto beyond = [&](geodata::Date day) { return !days.contains(day); };
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        const LessonStep& step = lesson.steps[i];
        const bool plays_on = step.play && (beyond(step.play->first) || beyond(step.play->last));
        if (!beyond(step.date) && !(step.compare && beyond(*step.compare)) && !plays_on &&
            std::none_of(step.dates.begin(), step.dates.end(), beyond)) {
            continue;
        }
        return filled(tr("Step {1} shows a day that this map does not have; the nearest is shown."),
                      {std::to_string(i + 1)});
    }
    return std::nullopt;
}

}  // namespace viewer
