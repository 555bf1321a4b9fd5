#include "app/view/told_steps.h"

#include <algorithm>
#include <cmath>

namespace viewer {

namespace {

constexpr double minutes_a_step = 1.3;

bool marked(const LessonStep& step) {
    return step.in_short;
}

}  // namespace

bool offers_short(const Lesson& lesson) {
    const auto& steps = lesson.steps;
    return std::any_of(steps.begin(), steps.end(), marked) &&
           !std::all_of(steps.begin(), steps.end(), marked);
}

std::vector<std::size_t> told_steps(const Lesson& lesson, bool short_lesson) {
    const bool all = !short_lesson || !offers_short(lesson);
    std::vector<std::size_t> told;
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        if (all || marked(lesson.steps[i])) told.push_back(i);
    }
    return told;
}

std::vector<std::size_t> told_steps(const ViewState& state) {
    return told_steps(*state.lesson, state.short_lesson);
}

bool tells_short(const ViewState& state) {
    return state.short_lesson && offers_short(*state.lesson);
}

StepPlace place_of_step(const ViewState& state) {
    const std::vector<std::size_t> told = told_steps(state);
    const auto behind = std::upper_bound(told.begin(), told.end(), state.step);
    const auto number = static_cast<std::size_t>(behind - told.begin());
    return {std::max<std::size_t>(number, 1), told.size()};
}

std::optional<std::size_t> step_behind(const ViewState& state) {
    const std::vector<std::size_t> told = told_steps(state);
    const auto behind = std::upper_bound(told.begin(), told.end(), state.step);
    return behind == told.end() ? std::nullopt : std::optional(*behind);
}

std::optional<std::size_t> step_before(const ViewState& state) {
    const std::vector<std::size_t> told = told_steps(state);
    const auto at = std::lower_bound(told.begin(), told.end(), state.step);
    return at == told.begin() ? std::nullopt : std::optional(*(at - 1));
}

int minutes_of(std::size_t steps) {
    const auto fives =
        static_cast<int>(std::lround(static_cast<double>(steps) * minutes_a_step / 5));
    return 5 * std::max(fives, 1);
}

bool waits(const LessonStep& step, std::size_t column) {
    return step.columns[column].reveal || (step.columns_in_turn && column > 0);
}

std::size_t waiting_columns(const LessonStep& step) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < step.columns.size(); ++i) count += waits(step, i) ? 1 : 0;
    return count;
}

bool column_seen(const LessonStep& step, std::size_t column, std::size_t held_back) {
    if (!waits(step, column)) return true;
    std::size_t from_here = 0;
    for (std::size_t i = column; i < step.columns.size(); ++i) from_here += waits(step, i) ? 1 : 0;
    return from_here > held_back;
}

std::optional<std::size_t> column_due(const LessonStep& step, std::size_t held_back) {
    for (std::size_t i = 0; i < step.columns.size(); ++i) {
        if (!column_seen(step, i, held_back)) return i;
    }
    return std::nullopt;
}

}  // namespace viewer
