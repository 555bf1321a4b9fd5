/// \file
/// Which steps of a lesson are told: all of them, or the short lesson's alone (the key `short` of a
/// lesson's file). Steps are numbered, counted and gone through among those that are told.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "app/view/view_state.h"

namespace viewer {

/// Whether there are two lengths to choose from: some steps are marked for the short lesson, and
/// some are not.
bool offers_short(const Lesson&);
/// Indices in Lesson::steps, in their order. All of them where the short lesson is not wanted or
/// not offered.
std::vector<std::size_t> told_steps(const Lesson&, bool short_lesson);
std::vector<std::size_t> told_steps(const ViewState&);
/// Whether the short lesson is told.
bool tells_short(const ViewState&);

/// The number of the step at hand, from 1, among those that are told; of one that is not told, that
/// of the last before it, or 1.
struct StepPlace {
    std::size_t number = 1, of = 0;
    bool operator==(const StepPlace&) const = default;
};
StepPlace place_of_step(const ViewState&);
/// The next step that is told behind the one at hand; nothing behind the last.
std::optional<std::size_t> step_behind(const ViewState&);
/// The last that is told before it; nothing before the first.
std::optional<std::size_t> step_before(const ViewState&);

/// How long so many steps take in class, in whole fives: 15 steps some 20 minutes, 35 some 45.
int minutes_of(std::size_t steps);

/// Whether a column waits for a press of its own.
bool waits(const LessonStep&, std::size_t column);
std::size_t waiting_columns(const LessonStep&);
/// Whether the class sees a column while so many of those that wait are still held back; they come
/// in their order.
bool column_seen(const LessonStep&, std::size_t column, std::size_t held_back);
/// The column that the next press shows; nothing where none is held back.
std::optional<std::size_t> column_due(const LessonStep&, std::size_t held_back);

}  // namespace viewer
