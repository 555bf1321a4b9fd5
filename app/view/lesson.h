// A lesson: steps of a story told on the map. Read from a TOML file (app/lesson/read_lesson.h).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/view/comparison.h"
#include "geodata/coordinates.h"

namespace viewer {

struct LessonStep {
    std::string headline;  ///< a few words
    std::string text;      ///< short: it is read from the back row
    std::string notes;     ///< for the teacher only
    std::vector<std::string> sources;
    geodata::Date date = geodata::make_date(1939, 8, 23);
    std::optional<geodata::Paper> paper;
    std::optional<geodata::Date> compare;  ///< side B of a comparison
    CompareMode mode = CompareMode::swipe;
    std::optional<geodata::LonLatBox> box;  ///< what is looked at; absent: the whole region
};

struct Lesson {
    std::string title, author, language = "en", licence;
    std::vector<LessonStep> steps;
};

}  // namespace viewer
