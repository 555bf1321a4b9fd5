/// \file
/// A lesson: steps of a story told on the map. Read from a TOML file and written back to it
/// (app/lesson).
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/view/ask_set.h"
#include "app/view/comparison.h"
#include "app/view/map_view.h"
#include "geodata/coordinates.h"

namespace viewer {

/// Radius of the ring round what a step is about, of the window's height.
inline constexpr double ring_share = 0.019;

/// One of two or more texts beside each other: two offers, a claim and what is documented.
struct LessonColumn {
    std::string title, text;
    bool reveal = false;  ///< the class sees it with a press of its own
    bool operator==(const LessonColumn&) const = default;
};

/// The land that a step looks at: so many kilometres about a place, on the map plane.
struct LookedAt {
    geodata::LonLat centre;
    double across = 0, down = 0;  ///< kilometres
    bool operator==(const LookedAt&) const = default;
};

/// Where the lens lies on the land that a step looks at, shares of it, and how large it is.
struct StepLens {
    double x = 0, y = 0;
    double radius = 0;  ///< share of the height
    bool operator==(const StepLens&) const = default;
};

/// What it does not name is shown as it is here, whatever was on view before (step_view.h).
struct LessonStep {
    std::string headline;  ///< a few words
    /// Short: it is read from the back row. "[2]" behind a sentence is the number of its source.
    std::string text;
    std::vector<LessonColumn> columns;  ///< below the text, beside each other
    /// The class sees the first at once, the others one by one with the next presses.
    bool columns_in_turn = false;
    bool in_short = false;  ///< of the short lesson too (told_steps.h)
    std::string notes;      ///< for the teacher only
    std::vector<std::string> sources;
    geodata::Date date = geodata::make_date(1939, 8, 23);
    /// In front of a class the one map goes from the first of these days to the last, which is its
    /// day then instead of `date`.
    std::optional<geodata::DaySpan> play;
    // Papers and territories are called by their ids: a lesson is read without a map.
    std::string paper;                         ///< empty: none
    std::string document;                      ///< id; its clauses stand on the card, one by one
    std::string clause;                        ///< number: this one of them alone; empty: all
    std::optional<geodata::Date> compare;      ///< side B of a comparison
    std::optional<std::string> compare_paper;  ///< of side B; absent: that of side A
    std::vector<geodata::Date> dates;          ///< of CompareMode::several; empty: the usual ones
    CompareMode mode = CompareMode::swipe;
    bool holders = true, compare_holders = true;  ///< land in its holder's colour, of A and of B
    double line = 0.5;             ///< share of the map that is A's, of CompareMode::swipe
    bool line_across = false;      ///< the line runs from west to east
    double fade = 0.5;             ///< share of B, of CompareMode::fade
    std::optional<StepLens> lens;  ///< of CompareMode::lens; absent: the usual one
    /// Those of what the papers allocate that are shown; all of them unless named.
    std::optional<std::vector<std::string>> territories;
    std::optional<LookedAt> view;           ///< what is looked at, as it was composed
    std::optional<geodata::LonLatBox> box;  ///< the same by hand; without both: the whole region
    std::vector<std::string> highlights;    ///< places that are ringed, patches that are named
    std::optional<AskSet> ask;              ///< the class is asked, behind all that the card shows
    Layers layers = of_lesson();
    LabelNames names = LabelNames::both;
    /// The lines of the file that this step was read from, comments above it included; empty for a
    /// step made in the program. What was not changed is saved as it stands here.
    std::string written;
    std::string unread;  ///< lines that follow it and are no TOML: kept, and saved where they stand
    /// The byte of the file that `written` begins at: parts that stood beside each other are saved
    /// so. npos for a step made in the program.
    std::size_t from = std::string::npos;
    bool operator==(const LessonStep&) const = default;

    /// Dates are lettered on land where a step asks for them.
    static Layers of_lesson() {
        Layers layers;
        layers.usual_dates = false;
        return layers;
    }
};

struct Lesson {
    std::string title, author, language = "en", licence;
    std::vector<std::string> abbreviations;  ///< "NSR: Nazi-Soviet Relations ...", used in sources
    std::vector<LessonStep> steps;
    std::filesystem::path file;  ///< where it was read from; empty: never saved
    std::string on_disk;         ///< digest of that file as it was read; empty: there was none
    std::string written;         ///< the lines before the first step
    std::string unread;          ///< steps before the first that is TOML
    bool operator==(const Lesson&) const = default;
};

/// One change of a lesson made in the program, as it was before: what taking it back needs.
struct LessonChange {
    enum class Kind { added, removed, changed, moved, heading };
    Kind kind;
    std::size_t at = 0;  ///< of the step
    std::size_t to = 0;  ///< of a moved one
    LessonStep step;     ///< the one removed, or before it was changed
    std::string title;   ///< before, of a heading
    std::string author;  ///< before, of a heading
    std::string what;    ///< the field; typing on in one field is one change
    bool operator==(const LessonChange&) const = default;
};

/// What was done to the lesson since it was opened.
struct LessonEditing {
    std::vector<LessonChange> done, undone;
    bool unsaved = false;
    bool operator==(const LessonEditing&) const = default;
};

/// Changes that were kept but not saved: of a lesson of this title, in a file of their own.
struct KeptChanges {
    std::filesystem::path file;
    std::string title;
    std::chrono::system_clock::time_point changed;  ///< for the last time
    bool operator==(const KeptChanges&) const = default;
};

/// A lesson that can be opened.
struct LessonFile {
    std::filesystem::path file;
    std::string title, language;
    bool own = false;  ///< in the user's folder; else it comes with the program
    /// Of changes to it that were not saved, which the file holds: when they were made.
    std::optional<std::chrono::system_clock::time_point> unsaved = std::nullopt;
    bool operator==(const LessonFile&) const = default;
};

}  // namespace viewer
