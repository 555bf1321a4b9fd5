/// \file
/// The one truth about what is shown. Everything on screen is a function of (Scene, ViewState,
/// Viewport), and of the pointer, what is being typed and the language of the words. It changes
/// only through apply() in action.h.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/view/ask.h"
#include "app/view/camera.h"
#include "app/view/comparison.h"
#include "app/view/event_kinds.h"
#include "app/view/lesson.h"
#include "app/view/map_menu.h"
#include "app/view/map_view.h"
#include "app/view/reading.h"
#include "app/view/shared.h"
#include "app/view/sizes.h"
#include "app/view/written.h"
#include "geodata/date.h"
#include "geodata/loading.h"
#include "geodata/model/atlas.h"

namespace viewer {

/// What stands open over the map.
struct Panels {
    bool visible = true;  ///< Tab hides all
    bool about = false;
    bool keys = false;
    bool search = false;
    bool numbers = false;  ///< the split in numbers, the list of changes, promise and fact
    bool papers = false;   ///< the papers, clause by clause (reading.h)
    bool lessons = false;  ///< lessons are chosen and changed
    bool open = false;     ///< the path of a file to open is being typed
    bool day = false;      ///< the calendar is to open, so that a day can be typed
    bool operator==(const Panels&) const = default;
};

/// Speeds of play, days a second; the last steps from event to event.
enum class PlaySpeed { slow, middle, fast, by_event };

/// The strip of days below the map.
struct Timeline {
    geodata::Date from, until;  ///< the days on view, within Scene::days
    bool playing = false;
    PlaySpeed speed = PlaySpeed::middle;
    double passed = 0;        ///< days (or, by event, events) since the last whole one
    EventKinds kinds;         ///< of the events that are marked, listed and stepped through
    bool all_listed = false;  ///< the list of days has all events, not the key dates alone
    std::optional<geodata::Date> earlier;  ///< whose event is told (told_events.h)
    bool operator==(const Timeline&) const = default;
};

enum class Blank { none, black, white };

/// What the pointer is in front of a class.
enum class PresentTool {
    none,
    pointer,    ///< a dot that is seen from the back row
    spotlight,  ///< all but a circle is dimmed
    pen,        ///< the mouse draws on the map instead of moving it
    loupe       ///< a round window in which the map is closer
};

/// Of the pen: Theme::pens.
inline constexpr std::uint8_t pen_colours = 3;

/// Drawn by hand; sticks to the map, and keeps its colour.
struct Stroke {
    std::vector<MapPoint> line;
    std::uint8_t pen = 0;
    bool operator==(const Stroke&) const = default;
};

/// Where a step looks, and what of a comparison lies on the land.
struct StepLook {
    Camera camera;
    double seam = 0.5;
    double lens_x = 0.5, lens_y = 0.45;  ///< shares of the map
    double lens_radius = 170;            ///< points
    bool operator==(const StepLook&) const = default;
};

/// The camera on its way to a step's view.
struct Glide {
    Camera from, to;
    double passed = 0;  ///< seconds; below 0 while what is shown changes first
    double lasts = 1;   ///< seconds
    bool operator==(const Glide&) const = default;
};

/// What is composed on the map: its sides, how they are compared, and what they share.
struct Composition : MapLook {
    /// The paper shown most recently: switching papers on shows it again. Empty where the data have
    /// none.
    std::optional<geodata::Paper> last_paper;
    double land_shape = 1;  ///< of the whole region, width to height: four maps are laid out for it
    Comparison comparison;
    bool operator==(const Composition&) const = default;
};

/// What the end of asking shows again.
struct BeforeAsking {
    Composition shown;
    std::optional<StepLook> own_look;  ///< of the step at hand
    bool operator==(const BeforeAsking&) const = default;
};

/// The class is asked, until what was before is shown again.
struct Asking : Ask {
    BeforeAsking before;
    bool operator==(const Asking&) const = default;
};

/// What stands on the class's screen beside the map, and what the teacher has in the hand.
struct Presentation {
    Blank blank = Blank::none;
    bool ended = false;         ///< behind the last step, its title is shown
    bool sources = false;       ///< the card shows the step's sources instead of its text
    std::string number;         ///< of a step, being typed
    std::size_t held_back = 0;  ///< columns or clauses of the step that the next presses show
    bool asked = false;         ///< the step's own questions, once the class was asked them
    std::optional<geodata::ClauseIndex> clause;  ///< of the step, that is lit now
    PresentTool tool = PresentTool::none;
    ScreenPoint pointer;   ///< where the tool is, framebuffer pixels
    double reach = 130;    ///< radius of spotlight and loupe, points
    std::uint8_t pen = 0;  ///< the colour of the next stroke
    std::vector<Stroke> strokes;
    std::optional<StepLook> own_look;  ///< what the step was shown with
    std::optional<Asking> asking;
    bool operator==(const Presentation&) const = default;
};
inline constexpr double smallest_reach = 50, largest_reach = 420;  // points

/// A position that is asked about, and what is written there.
struct Picked : geodata::LonLat {
    MaybeWritten written;
    [[nodiscard]] const geodata::LonLat& place() const { return *this; }
    bool operator==(const Picked&) const = default;
};

/// What the end of a presentation goes back to.
struct BeforePresentation {
    Composition shown;
    Timeline timeline;
    std::optional<Picked> picked;
    Panels panels;
    bool full_screen = false;
    bool operator==(const BeforePresentation&) const = default;
};

/// What a class goes on seeing while the teacher goes on with the lesson. It ends when the teacher
/// lets it go (ToggleHold, Escape), with the presentation, and when other data are shown
/// (DataReplaced).
struct HeldPicture {
    Composition shown;
    Shared<Lesson> lesson;
    std::size_t step = 0;
    Presentation presentation;
    int class_text = usual_size;
    bool operator==(const HeldPicture&) const = default;
};

/// The map is looked at, compared, composed.
struct Exploring {
    std::optional<Asking> asking;
    std::optional<MapMenu> menu;  ///< none while the class is asked, and so is this
    std::optional<Measuring> measuring;
    bool operator==(const Exploring&) const = default;
};

/// The days that a step lets pass by (LessonStep::play).
struct StepPlay {
    geodata::Date until;
    double days_a_second = 1;
    bool operator==(const StepPlay&) const = default;
};

/// The lesson is told in front of a class: map, headline and text only.
struct Presenting : Presentation {
    BeforePresentation before;
    std::optional<HeldPicture> held_picture;
    std::optional<Glide> glide;
    std::optional<StepPlay> play;  ///< until its last day is on view
    bool operator==(const Presenting&) const = default;
};

using Mode = std::variant<Exploring, Presenting>;

/// A file that is being read beside the window.
struct FileLoading {
    std::string file;  ///< its name; empty: the shipped atlas
    geodata::LoadingStage stage = geodata::LoadingStage::reading;
    double share = 0;  ///< of the stage, 0..1
    bool operator==(const FileLoading&) const = default;
};

/// The paper in force on the day on view while another one is shown: offered when a step of the day
/// comes to its time, never taken by itself.
struct PaperOffer {
    std::optional<geodata::Paper> paper;
    std::vector<geodata::Paper> declined;  ///< not offered again
    bool operator==(const PaperOffer&) const = default;
};

/// Indices in it are of one scene's atlas; DataReplaced (action.h) ends what holds them.
struct ViewState : Composition {
    Timeline timeline;
    std::optional<Picked> picked;  ///< identify panel is open for this position
    Reading reading;
    std::optional<geodata::PatchIndex> hovered;
    MaybeWritten hovered_written;
    geodata::Date hovered_on;  ///< the day that is shown where the pointer is
    Panels panels;
    bool hint = false;  ///< the first keys are told of; goes once one is used (DismissHint)
    PaperOffer offer;
    bool full_screen = false;
    Shared<Lesson> lesson;      ///< what is told; without steps: none
    std::size_t step = 0;       ///< of the lesson: the one at hand, told or being changed
    bool short_lesson = false;  ///< only the steps marked for it are told (told_steps.h)
    Shared<LessonEditing> editing;
    Shared<std::vector<LessonFile>> lessons;  ///< that can be opened
    Shared<std::vector<KeptChanges>> kept;    ///< to ask about, the first of them first
    Mode mode;
    bool presenter = false;  ///< a window of the teacher's own shows notes and what comes
    bool motion = false;     ///< whether the camera glides; off: it cuts
    InterfaceSize interface_size;
    int class_text = usual_size;  ///< percent: of what a class reads beside the map
    Shared<std::vector<std::filesystem::path>> recent;  ///< files opened lately, the newest first
    std::vector<std::string> messages;                  ///< one sentence each, dismissible
    double messages_seen = 0;                           ///< by a class since the last came, seconds
    std::optional<FileLoading> loading;
    unsigned data = 0;  ///< the data sets shown before this one: tells one's indices from another's
    bool operator==(const ViewState&) const = default;

    /// Null while the map is explored.
    [[nodiscard]] const Presenting* presenting() const { return std::get_if<Presenting>(&mode); }
    [[nodiscard]] Presenting* presenting() { return std::get_if<Presenting>(&mode); }
    [[nodiscard]] const Exploring* exploring() const { return std::get_if<Exploring>(&mode); }
    [[nodiscard]] Exploring* exploring() { return std::get_if<Exploring>(&mode); }
    [[nodiscard]] const MapMenu* menu() const {
        return exploring() != nullptr && exploring()->menu ? &*exploring()->menu : nullptr;
    }
    [[nodiscard]] const Measuring* measuring() const {
        return exploring() != nullptr && exploring()->measuring ? &*exploring()->measuring
                                                                : nullptr;
    }
    void point_at_nothing() {
        hovered.reset();
        hovered_written.reset();
    }
    /// In either mode; none outlives the mode that it began in.
    [[nodiscard]] const std::optional<Asking>& asking() const {
        return std::visit(
            [](const auto& m) -> const auto& { return m.asking; }, mode);
    }
    [[nodiscard]] std::optional<Asking>& asking() {
        return std::visit(
            [](auto& m) -> auto& { return m.asking; }, mode);
    }
    [[nodiscard]] bool asks(AskKind kind) const { return asking() && asking()->kind == kind; }
    /// The picture that the class goes on seeing, if one is held.
    [[nodiscard]] const HeldPicture* held_picture() const {
        return presenting() != nullptr && presenting()->held_picture ? &*presenting()->held_picture
                                                                     : nullptr;
    }
    void let_picture_go() {
        if (Presenting* now = presenting()) now->held_picture.reset();
    }
    /// Null while the camera rests.
    [[nodiscard]] const Glide* glide() const {
        return presenting() != nullptr && presenting()->glide ? &*presenting()->glide : nullptr;
    }
    void stop_glide() {
        if (Presenting* now = presenting()) now->glide.reset();
    }
};

}  // namespace viewer
