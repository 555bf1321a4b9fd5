#include "tests/app/random_actions.h"

#include <algorithm>
#include <functional>
#include <typeindex>
#include <utility>
#include <vector>

#include "tests/support/days.h"
#include "tests/support/papers.h"

namespace viewer_tests {

using namespace viewer;

ScreenPoint RandomActions::point(const Viewport& v) {
    return {between(-40, v.width + 40), between(-40, v.height + 40)};
}

namespace {

/// What a value is drawn from.
struct Draw {
    RandomActions& random;
    const ViewState& state;
    const Scene& scene;
    const Viewport& viewport;

    geodata::Date day() const {
        return test::first_day + std::chrono::days(random.below(1400)) - std::chrono::days(60);
    }
    std::optional<geodata::Paper> paper() const {
        if (random.one_in(3)) return std::nullopt;
        return static_cast<geodata::Paper>(random.below(4));  // be it there or not
    }
    geodata::Territory territory() const {
        return static_cast<geodata::Territory>(random.below(9));
    }
    geodata::LonLat place() const {
        const auto& towns = scene.atlas.places;
        if (!towns.empty() && random.one_in(2)) return towns[random.below(towns.size())].position;
        return {random.between(8, 45), random.between(40, 72)};
    }
    geodata::LonLatBox box() const {
        const geodata::LonLat at = place();
        const double size = random.between(0.01, 12);
        return {at.lon - size, at.lat - size / 2, at.lon + size, at.lat + size / 2};
    }
    bool coin() const { return random.one_in(2); }
    int direction() const { return coin() ? 1 : -1; }
    Side side() const { return {day(), paper(), coin()}; }
    SideName side_name() const { return coin() ? SideName::a : SideName::b; }
    std::size_t step() const { return random.below(state.lesson->steps.size() + 2); }
    CompareMode mode() const { return all_compare_modes[random.below(all_compare_modes.size())]; }
    /// Of a town or a piece of land, or of nothing there is.
    std::string name() const {
        const geodata::Atlas& atlas = scene.atlas;
        if (random.one_in(4)) return "Nowhere";
        if (coin() && !atlas.places.empty()) {
            return atlas.places[random.below(atlas.places.size())].name;
        }
        if (atlas.patches.empty()) return "";
        return atlas.patches[random.below(atlas.patches.size())].name;
    }
    LessonStep lesson_step() const {
        LessonStep made;
        made.headline = "Step";
        made.text = "What is to be said. [1]";
        made.sources = {"A book, p. 3"};
        made.date = day();
        if (coin()) made.paper = coin() ? "1939-08-23" : "1920-08-10";
        if (random.one_in(4)) made.compare_paper = coin() ? "1939-09-28" : "";
        if (random.one_in(4)) made.territories = {"poland", "atlantis"};
        if (coin()) made.compare = day();
        if (random.one_in(4)) made.dates = {day(), day()};
        made.mode = mode();
        if (coin()) made.box = box();
        for (std::size_t i = random.below(3); i > 0; --i) made.highlights.push_back(name());
        if (random.one_in(4)) made.columns = {{"One", "first"}, {"Other", "second", coin()}};
        made.in_short = coin();
        if (random.one_in(3)) made.document = coin() ? "protocol_1939_08_23" : "none";
        if (random.one_in(3)) made.clause = coin() ? "1" : "9";
        const geodata::Date from = day();
        if (random.one_in(4)) made.ask = AskSet{AskTheme::papers, 2, 7};
        if (random.one_in(4)) made.play = {from, from + std::chrono::days(1 + random.below(40))};
        return made;
    }
    Lesson lesson() const {
        Lesson made;
        made.title = "Lesson";
        for (std::size_t i = random.below(4); i > 0; --i) made.steps.push_back(lesson_step());
        return made;
    }
};

using Maker = std::function<Action(const Draw&)>;

class Makers {
  public:
    Makers() {
        add_plain(static_cast<Action*>(nullptr));
        add_content();
        add_comparison();
        add_lesson();
    }
    [[nodiscard]] Action any(const Draw& draw) const {
        return all_[draw.random.below(all_.size())].second(draw);
    }

  private:
    /// Kinds without a value of their own, and those whose plain value will do.
    template <class Kind>
    void add_plain(Kind*) {
        all_.emplace_back(typeid(Kind), [](const Draw&) -> Action { return Kind{}; });
    }
    template <class... Kinds>
    void add_plain(std::variant<Kinds...>*) {
        (add_plain(static_cast<Kinds*>(nullptr)), ...);
    }
    template <class F>
    void add(F make) {
        const std::type_index kind = typeid(decltype(make(std::declval<const Draw&>())));
        std::find_if(all_.begin(), all_.end(), [&](const auto& one) {
            return one.first == kind;
        })->second = make;
    }
    void add_content();
    void add_comparison();
    void add_lesson();
    std::vector<std::pair<std::type_index, Maker>> all_;
};

void Makers::add_content() {
    add([](const Draw& d) { return SetDate{d.day()}; });
    add([](const Draw& d) { return StepDay{static_cast<int>(d.random.below(40)) - 20}; });
    add([](const Draw& d) { return StepEvent{d.direction()}; });
    add([](const Draw& d) { return SetPaper{d.paper()}; });
    add([](const Draw& d) { return SetHolders{d.coin()}; });
    add([](const Draw& d) { return SetTerritory{d.territory(), d.coin()}; });
    add([](const Draw& d) { return ToggleTerritory{d.territory()}; });
    add([](const Draw& d) {
        return SetLayers{
            Layers{d.coin(), d.coin(), d.coin(), d.coin(), d.coin(), d.coin(), d.coin()}};
    });
    add([](const Draw&) { return ToggleDates{}; });
    add([](const Draw& d) { return SetNames{static_cast<LabelNames>(d.random.below(3))}; });
    add([](const Draw& d) { return SetTheme{static_cast<ThemeName>(d.random.below(4))}; });
    add([](const Draw& d) {
        return SetLanguage{all_languages[d.random.below(all_languages.size())]};
    });
    add([](const Draw& d) {
        return PanBy{d.random.between(-900, 900), d.random.between(-900, 900)};
    });
    add([](const Draw& d) {
        return ZoomAbout{d.random.point(d.viewport), d.random.between(0.3, 3)};
    });
    add([](const Draw& d) { return ZoomBy{d.random.between(0.3, 3)}; });
    add([](const Draw& d) { return LookAt{d.box()}; });
    add([](const Draw& d) { return GoTo{d.place(), d.random.between(10, 9000)}; });
    add([](const Draw& d) { return ShowComposition{d.state, d.viewport}; });
    add([](const Draw& d) { return Pick{d.random.point(d.viewport)}; });
    add([](const Draw& d) { return Hover{d.random.point(d.viewport)}; });
    add([](const Draw& d) { return PickPlace{d.place()}; });
    add([](const Draw& d) { return OpenMenu{d.random.point(d.viewport)}; });
    add([](const Draw& d) { return MeasureFrom{d.random.point(d.viewport)}; });
    add([](const Draw& d) { return AddCorner{d.random.point(d.viewport)}; });
    add([](const Draw& d) {
        return PickPatch{
            static_cast<geodata::PatchIndex>(d.random.below(d.scene.atlas.patches.size() + 1))};
    });
    add([](const Draw& d) {
        return ShowMessage{d.coin() ? "Something was done." : "Something went wrong."};
    });
    add([](const Draw& d) { return DismissMessage{d.random.below(3)}; });
}

void Makers::add_comparison() {
    add([](const Draw& d) { return NextCompareMode{d.direction()}; });
    add([](const Draw& d) { return SetCompareMode{d.mode()}; });
    add([](const Draw& d) { return SetSide{d.side_name(), d.side()}; });
    add([](const Draw& d) { return ChooseSide{d.side_name()}; });
    add([](const Draw& d) {
        return SetKeyDates{std::vector<geodata::Date>(d.random.below(6), d.day())};
    });
    add([](const Draw& d) { return ChooseDate{d.random.below(5)}; });
    add([](const Draw& d) { return SetFade{d.random.between(-0.2, 1.2)}; });
    add([](const Draw& d) { return MoveSeam{d.random.point(d.viewport)}; });
    add([](const Draw& d) { return MoveLens{d.random.point(d.viewport)}; });
    add([](const Draw& d) { return ResizeLens{d.random.between(0.5, 2)}; });
    add([](const Draw& d) { return NudgeComparison{d.direction()}; });
    add([](const Draw& d) { return HoldOther{d.coin()}; });
    // Of those that there are, or of one more.
    add([](const Draw& d) {
        const std::size_t one = d.random.below(d.scene.atlas.documents.size() + 1);
        return ChooseDocument{static_cast<geodata::DocumentIndex>(one)};
    });
    add([](const Draw& d) {
        const std::size_t one = d.random.below(d.scene.atlas.clauses.size() + 1);
        return LightClause{static_cast<geodata::ClauseIndex>(one)};
    });
    add([](const Draw& d) {
        const std::size_t one = d.random.below(d.scene.atlas.clauses.size() + 1);
        return PointAtClause{static_cast<geodata::ClauseIndex>(one)};
    });
    add([](const Draw& d) { return ShowDays{d.day(), d.day()}; });
    add([](const Draw& d) { return ZoomDays{d.day(), d.random.between(0.3, 3)}; });
    add([](const Draw& d) { return SetPlaySpeed{static_cast<PlaySpeed>(d.random.below(4))}; });
    add([](const Draw& d) {
        const auto& events = d.scene.atlas.events;
        return TellEarlier{events.empty() ? d.day() : events[d.random.below(events.size())].date};
    });
    add([](const Draw& d) {
        return ToggleEventKind{geodata::event_kinds[d.random.below(geodata::event_kinds.size())]};
    });
    add([](const Draw& d) { return Tick{d.random.between(0, 0.1)}; });
}

void Makers::add_lesson() {
    add([](const Draw& d) { return StepLesson{d.direction()}; });
    add([](const Draw& d) { return GoToLessonStep{d.step()}; });
    add([](const Draw& d) { return TypeStepNumber{static_cast<char>('0' + d.random.below(10))}; });
    add([](const Draw& d) { return ToggleBlank{d.coin() ? Blank::black : Blank::white}; });
    add([](const Draw& d) { return SetLesson{d.lesson()}; });
    add([](const Draw& d) { return SetPresenter{d.coin()}; });
    add([](const Draw& d) {
        return FollowSize{Viewport{640 + static_cast<int>(d.random.below(1400)),
                                   480 + static_cast<int>(d.random.below(700)), 1,
                                   Insets{static_cast<int>(d.random.below(500)),
                                          static_cast<int>(d.random.below(300)),
                                          {d.random.between(0, 0.6), d.random.between(0, 0.6)}}}};
    });
    add([](const Draw& d) { return SetMotion{d.coin()}; });
    add([](const Draw& d) { return ToggleTool{static_cast<PresentTool>(d.random.below(5))}; });
    add([](const Draw& d) { return PointTool{d.random.point(d.viewport)}; });
    add([](const Draw& d) { return ResizeTool{d.random.between(0.5, 2)}; });
    add([](const Draw& d) { return BeginStroke{d.random.point(d.viewport)}; });
    add([](const Draw& d) { return ExtendStroke{d.random.point(d.viewport)}; });
    add([](const Draw&) { return ShowLessons{{LessonFile{"a.toml", "A lesson", "en", true}}}; });
    add([](const Draw&) { return NewLesson{"A new lesson"}; });
    add([](const Draw& d) { return ChooseStep{d.step()}; });
    add([](const Draw&) { return AddStep{"Another step"}; });
    add([](const Draw& d) { return MoveStep{d.direction()}; });
    add([](const Draw& d) { return SetShortLesson{d.coin()}; });
    add([](const Draw& d) { return EditStep{d.step(), d.lesson_step(), d.coin() ? "text" : ""}; });
    add([](const Draw& d) { return EditHeading{d.coin() ? "One title" : "Another", "Somebody"}; });
    add([](const Draw& d) { return TranslateLesson{*d.state.lesson}; });
    add([](const Draw& d) { return LessonSaved{*d.state.lesson}; });
    add([](const Draw& d) { return RevealAt{d.place()}; });
    add([](const Draw& d) {
        return StartGuess{static_cast<unsigned>(d.random.below(1000)),
                          static_cast<AskTheme>(d.random.below(ask_theme_ids.size())),
                          static_cast<unsigned>(d.random.below(most_ask_level + 2))};
    });
    add([](const Draw& d) { return AnswerQuestion{d.random.below(5)}; });
    add([](const Draw& d) { return ResizeInterface{static_cast<int>(d.random.below(3)) - 1}; });
    add([](const Draw& d) { return ResizeClassText{static_cast<int>(d.random.below(3)) - 1}; });
    add([](const Draw&) { return OpenFile{"map.geojson"}; });
    add([](const Draw& d) {
        return LoadingProgress{geodata::LoadingStage::borders, d.random.between(0, 1)};
    });
}

}  // namespace

Action RandomActions::any(const ViewState& state, const Scene& scene, const Viewport& viewport) {
    static const Makers makers;
    return makers.any({*this, state, scene, viewport});
}

}  // namespace viewer_tests
