/// \file
/// What all panels are made with: the frame they draw in, and the window each one is.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "app/picture/picture_context.h"
#include "app/ui/focus.h"
#include "app/ui/look.h"
#include "app/ui/places.h"
#include "app/ui/ui.h"
#include "app/view/gazetteer.h"

namespace viewer {

/// Text that is being typed; belongs to the interface, not to the view.
struct Drafts {
    std::string search;
    std::string path;
    std::string day, day_wrong;  ///< in the calendar, and what is wrong with it
    int numbers_page = 0;
    bool promise_shown = false;  ///< the way to compare in the last frame, for the page it opens
    geodata::PatchIndex listed = geodata::no_patch;          ///< the row last brought into sight
    unsigned data = 0;                                       ///< whose patch that is
    std::optional<geodata::ClauseIndex> clause_listed;       ///< the same, of the papers
    std::optional<geodata::DocumentIndex> document_read;     ///< that was drawn last
    std::optional<Picked> told;                              ///< whose card was drawn last
    std::size_t step_listed = static_cast<std::size_t>(-1);  ///< the same, of a lesson
    std::map<std::string, std::string> lists;                ///< being typed, by their field
    struct Answer {
        std::string asked;
        std::vector<GazetteerHit> names;
        std::vector<const geodata::Event*> events;  ///< of the atlas that `asked` names
    };
    std::map<std::string, Answer> answers;  ///< what a look for them found last, by its field
    std::filesystem::path trash_asked;      ///< the lesson that may go
    std::optional<std::string> save_as;     ///< the title that a copy of the lesson gets
    std::chrono::year_month calendar_month{};
    enum class Hold { nothing, a, b, strip } timeline = Hold::nothing;  ///< what the mouse holds
    float strip_from = 0;  ///< pixels: where the strip was last while it is held
    Focus focus;           ///< which control has the keyboard
    ScreenPoint rests_at;  ///< where the pointer is, and since when, on Dear ImGui's clock
    double rests_since = 0;
    std::optional<double> tip_in;  ///< seconds until a tip is due, of the last layout
};

/// One layout pass: what panels read, and the two things they write besides Actions.
struct UiFrame {
    const UiContext& view;
    const MapView& shown;  ///< the view of the side that is being set (comparison.h)
    const Theme& look;
    const Fonts& fonts;
    const TextMeasure& text;
    const PanelPlaces& places;
    Drafts& drafts;
    std::vector<UiBox>& boxes;  ///< where things were laid out

    [[nodiscard]] const MapView& state() const { return shown; }
    [[nodiscard]] const Comparison& comparison() const { return view.state.comparison; }
    [[nodiscard]] const geodata::Atlas& atlas() const { return view.scene.atlas; }
    /// What the parts of the picture are laid out from.
    [[nodiscard]] PictureContext picture() const {
        return {view.scene, view.state, view.viewport, look, text};
    }
    /// Paints parts of the picture, and remembers their boxes.
    void show(const std::vector<PicturePart>&) const;
    /// Points to pixels.
    [[nodiscard]] float pt(double points) const {
        return static_cast<float>(points * view.viewport.scale);
    }
    /// Remembers the last widget's rectangle under this name; keys can come to it.
    void note_control(const std::string& name) const;
    /// Of what was noted last: how wide its text is, and the room for it.
    void note_room(float wanted, float given) const;
};

/// A card without a title bar that stands where `place` says and scrolls when it must.
class Panel {
  public:
    Panel(const UiFrame&, const char* name, const PanelPlace&, bool takes_focus = false);
    ~Panel();
    Panel(const Panel&) = delete;
    Panel& operator=(const Panel&) = delete;
    /// Height of the whole content, scrolled or not, up to what the place allows.
    [[nodiscard]] double height() const;

  private:
    const UiFrame& frame_;
    const char* name_;
};

// One a file: date_section.cpp, protocol_section.cpp, ...
void draw_margin(const UiFrame&, Actions&);    ///< the left column, made of three sections
void draw_calendar(const UiFrame&, Actions&);  ///< in an open popup
void draw_date_section(const UiFrame&, Actions&);
void draw_protocol_section(const UiFrame&, Actions&);
void draw_layer_section(const UiFrame&, Actions&);
double draw_tools(const UiFrame&, Actions&);  ///< these three return their height, pixels
double draw_legend(const UiFrame&, Actions&);
void draw_legend_content(const UiFrame&);
double draw_messages(const UiFrame&, Actions&);
/// Their sentences alone.
void draw_sentences(const UiFrame&, bool below_another, Actions&);
void draw_loading(const UiFrame&, Actions&);  ///< in it, and in the teacher's window
double draw_dock(const UiFrame&, Actions&);   ///< its height; comparison bar and timeline
void draw_compare_bar(const UiFrame&, Actions&);
void draw_timeline(const UiFrame&, Actions&);
void draw_play_buttons(const UiFrame&, Actions&);  ///< in it
void draw_sides(const UiFrame&, Actions&);         ///< in the date section: A or B
void draw_numbers(const UiFrame&, Actions&);
void draw_papers(const UiFrame&, Actions&);
void draw_ask(const UiFrame&, Actions&);
void draw_lessons(const UiFrame&, Actions&);
void draw_kept(const UiFrame&, Actions&);
void draw_identify(const UiFrame&, Actions&);
void draw_search(const UiFrame&, Actions&);
void draw_open(const UiFrame&, Actions&);
void draw_about(const UiFrame&, Actions&);
void draw_keys(const UiFrame&, Actions&);
void draw_hint(const UiFrame&, Actions&);   ///< the first keys
void draw_offer(const UiFrame&, Actions&);  ///< of the paper in force, beside the papers' choice
void draw_hover_name(const UiFrame&);
void draw_map_menu(const UiFrame&, Actions&);
void draw_presenter(const UiFrame&, const PresenterClock&, const PresenterPictures&, Actions&);

}  // namespace viewer
