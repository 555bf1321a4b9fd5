// Presenting a lesson: a clicker's keys, and back to where one was.
#include <algorithm>
#include <cmath>
#include <fstream>
#include <set>
#include <sstream>
#include <tuple>

#include "app/lesson/lesson_files.h"
#include "app/lesson/read_lesson.h"
#include "app/view/action.h"
#include "app/view/class_messages.h"
#include "app/view/highlights.h"
#include "app/view/kept_views.h"
#include "app/view/loupe.h"
#include "app/view/papers.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"
#include "tests/support/papers.h"
#include "tests/support/paths.h"

using namespace viewer;
using geodata::make_date;
using viewer_tests::told;

namespace {

const Viewport screen{1280, 720, 1};

const Scene& scene() {
    static const std::unique_ptr<Scene> made = [] {
        auto loaded = load_scene({});
        if (!loaded) FAIL(loaded.error().sentence());
        return std::move(loaded).value();
    }();
    return *made;
}

Lesson shipped(std::size_t which = 0) {
    auto lesson = read_lesson(shipped_lessons().at(which));
    if (!lesson) FAIL(lesson.error().sentence());
    return std::move(lesson).value();
}

/// The first view, with the first shipped lesson at hand.
ViewState start() {
    return apply(initial_state(scene(), screen), SetLesson{shipped()}, scene(), screen);
}

ViewState after(ViewState state, const Actions& actions) {
    for (const Action& action : actions) state = apply(std::move(state), action, scene(), screen);
    return state;
}

/// The numbers in brackets.
std::vector<std::size_t> notes_in(const std::string& text) {
    std::vector<std::size_t> notes;
    for (std::size_t at = text.find('['); at != std::string::npos; at = text.find('[', at + 1)) {
        notes.push_back(std::stoul(text.substr(at + 1)));
    }
    return notes;
}

/// Whether a sentence ends without a note: a letter, its stop, and a capital behind it. A stop
/// behind a digit may be that of "28. September".
bool has_bare_sentence(const std::string& text) {
    for (std::size_t i = 1; i + 2 < text.size(); ++i) {
        const bool stop = text[i] == '.' || text[i] == '?' || text[i] == '!';
        const char before = text[i - 1];
        if (!stop || before == ']' || before == ' ' || (before >= '0' && before <= '9')) continue;
        const std::size_t next = text.find_first_not_of("\" ”“„", i + 1);
        if (next != std::string::npos && text[next] >= 'A' && text[next] <= 'Z') return true;
    }
    return false;
}

}  // namespace

TEST_CASE("the shipped lessons are read without a remark", "[lesson]") {
    REQUIRE_FALSE(shipped_lessons().empty());
    for (const auto& file : shipped_lessons()) {
        const auto lesson = read_lesson(file);
        REQUIRE(lesson);
        CHECK(lesson.warnings().empty());
        CHECK(lesson.value().steps.size() >= 12);
        CHECK(papers_beyond_map(lesson.value(), scene()).empty());
        for (const LessonStep& step : lesson.value().steps) {
            INFO(step.headline);
            CHECK_FALSE(step.headline.empty());
            CHECK_FALSE((step.text.empty() && step.columns.empty()));
            CHECK((step.columns.empty() || step.columns.size() >= 2));
            for (const std::string& name : step.highlights) {  // each is on the map
                INFO(name);
                CHECK((town_named(scene(), name) || land_named(scene(), name) ||
                       region_named(scene(), name)));
            }
            CHECK_FALSE(step.sources.empty());  // every fact names where it stands
        }
    }
}

TEST_CASE("every sentence of fact points to its source, and every source is pointed to",
          "[lesson]") {
    for (const char* language : {"en", "de", "pl"}) {
        for (const auto& file : shipped_lessons(language)) {
            const auto lesson = read_lesson(file);
            REQUIRE(lesson);
            for (const LessonStep& step : lesson.value().steps) {
                INFO(file << ": " << step.headline);
                std::vector<std::string> texts;
                if (!step.text.empty()) texts.push_back(step.text);
                // Of a claim beside what is documented, the first is no statement of ours.
                const bool claim = file.filename().string().front() == '2';
                for (std::size_t c = claim ? 1 : 0; c < step.columns.size(); ++c) {
                    texts.push_back(step.columns[c].text);
                }
                std::set<std::size_t> used;
                for (const std::string& text : texts) {
                    INFO(text);
                    CHECK(text.back() == ']');
                    CHECK_FALSE(has_bare_sentence(text));
                    for (const std::size_t note : notes_in(text)) used.insert(note);
                }
                CHECK(used.size() == step.sources.size());
                CHECK(*used.begin() == 1);
                CHECK(*used.rbegin() == step.sources.size());
            }
        }
    }
}

TEST_CASE("a lesson says the same in every language", "[lesson]") {
    for (std::size_t which = 0; which < shipped_lessons().size(); ++which) {
        const Lesson english = shipped(which);
        for (const char* language : {"de", "pl"}) {
            const auto other = read_lesson(shipped_lessons(language).at(which));
            REQUIRE(other);
            REQUIRE(other.value().steps.size() == english.steps.size());
            for (std::size_t i = 0; i < english.steps.size(); ++i) {
                const LessonStep &a = english.steps[i], &b = other.value().steps[i];
                INFO(language << ", step " << i + 1);
                CHECK(a.sources.size() == b.sources.size());
                CHECK(a.columns.size() == b.columns.size());
                CHECK(a.notes.empty() == b.notes.empty());
                CHECK(a.date == b.date);
                CHECK(a.compare == b.compare);
                CHECK(a.mode == b.mode);
                CHECK(a.paper == b.paper);
                CHECK(a.box == b.box);
                CHECK(a.highlights == b.highlights);
                CHECK(a.layers == b.layers);
            }
        }
    }
}

TEST_CASE("what is documented comes on a second press, beside the claim", "[lesson]") {
    for (const char* language : {"en", "de", "pl"}) {
        const auto lesson = read_lesson(shipped_lessons(language).at(1));
        REQUIRE(lesson);
        int answers = 0;
        for (const LessonStep& step : lesson.value().steps) {
            if (step.columns.empty()) continue;
            INFO(language << ": " << step.headline);
            REQUIRE(step.columns.size() == 2);
            CHECK_FALSE(step.columns[0].reveal);
            CHECK(step.columns[1].reveal);
            ++answers;
        }
        CHECK(answers >= 10);
    }
}

TEST_CASE("the lesson on people asks the class at every step", "[lesson]") {
    const std::vector<std::pair<const char*, const char*>> words = {
        {"en", "Ask: "}, {"de", "Frage: "}, {"pl", "Pytanie: "}};
    for (const auto& [language, ask] : words) {
        const auto lesson = read_lesson(shipped_lessons(language).at(2));
        REQUIRE(lesson);
        for (const LessonStep& step : lesson.value().steps) {
            INFO(language << ": " << step.headline);
            const std::size_t at = step.notes.find(ask);
            REQUIRE(at != std::string::npos);
            CHECK(step.notes.find('?', at) != std::string::npos);
        }
    }
}

TEST_CASE("keys of a clicker, whatever their number, stay within the lesson", "[lesson]") {
    const std::size_t last = shipped().steps.size() - 1;
    ViewState state = after(start(), {StartPresentation{}});
    CHECK(state.presenting() != nullptr);
    state = after(state, {StepLesson{-1}});
    CHECK(state.step == 0);
    for (int i = 0; i < 60; ++i) state = after(state, {StepLesson{1}});
    CHECK(state.step == last);
    state = after(state,
                  {GoToLessonStep{0}, TypeStepNumber{'1'}, TypeStepNumber{'1'}, EnterStepNumber{}});
    CHECK(state.step == 10);
    state = after(state, {GoToLessonStep{18}});
    CHECK(state.comparison.first().paper == test::august_1939);
    CHECK(after(state, {TypeStepNumber{'9'}, TypeStepNumber{'9'}, EnterStepNumber{}}).step == 18);
    CHECK(after(state, {EnterStepNumber{}}).step == 19);  // no number: the next
}

TEST_CASE("behind the last step is an end, and the step before it is the last", "[lesson]") {
    const std::size_t last = shipped().steps.size() - 1;
    ViewState state = after(start(), {StartPresentation{}, GoToLessonStep{last}});
    CHECK_FALSE(told(state).ended);
    for (int i = 0; i < 3; ++i) {
        state = after(state, {StepLesson{1}});
        CHECK(told(state).ended);
        CHECK(state.step == last);
    }
    CHECK_FALSE(told(after(state, {StepLesson{-1}})).ended);
    CHECK(after(state, {StepLesson{-1}}).step == last);
    CHECK_FALSE(told(after(state, {GoToLessonStep{0}})).ended);
    const ViewState black = after(state, {ToggleBlank{Blank::black}, ToggleBlank{Blank::black}});
    CHECK(told(black).ended);
    CHECK(after(state, {Escape{}}).presenting() != nullptr);
    CHECK(after(state, {Escape{}, Escape{}}).presenting() == nullptr);
}

TEST_CASE("a lesson starts at its first step, or goes on where one was", "[lesson]") {
    const ViewState state =
        after(start(), {StartAtFirstStep{}, StepLesson{1}, StepLesson{1}, LeavePresentation{}});
    CHECK(after(state, {StartPresentation{}}).step == 2);
    CHECK(after(state, {StartAtFirstStep{}}).step == 0);
}

TEST_CASE("the next key brings a black screen back and skips no step", "[lesson]") {
    ViewState state =
        after(start(), {StartPresentation{}, StepLesson{1}, ToggleBlank{Blank::black}});
    CHECK(told(state).blank == Blank::black);
    state = after(state, {StepLesson{1}});
    CHECK(told(state).blank == Blank::none);
    CHECK(state.step == 1);
}

TEST_CASE("Escape goes back to where one was, and F5 on to the same step", "[lesson]") {
    const ViewState before = after(
        start(), {SetDate{make_date(1940, 3, 13)}, ZoomBy{3}, PanBy{50, 20}, ToggleNumbers{}});
    ViewState state = after(before, {StartPresentation{}, StepLesson{1}, StepLesson{1}, Escape{}});
    CHECK(state.presenting() == nullptr);
    CHECK(state.comparison.first().date == before.comparison.first().date);
    CHECK(state.camera == before.camera);
    CHECK(state.panels == before.panels);
    state = after(state, {Escape{}, Escape{}, StartPresentation{}});
    CHECK(state.step == 2);
}

TEST_CASE("a lesson opens as far as it can be read", "[lesson]") {
    const auto lesson = read_lesson_text(R"(title = "Half a lesson"
subject = "unknown"
[[step]]
headline = "First"
date = 1939-08-23
[[step]]
headline = "Broken
[[step]]
headline = "Third"
date = "tomorrow"
box = [20, 50, 10, 60]
mode = "blink"
colour = "red"
)",
                                         "half.toml");
    REQUIRE(lesson);
    REQUIRE(lesson.value().steps.size() == 2);
    CHECK(lesson.value().steps[1].headline == "Third");
    std::string all;
    for (const auto& warning : lesson.warnings()) all += warning.sentence() + "\n";
    for (const char* told : {"line 2", "\"subject\"", "line 7", "line 10", "\"date\"", "line 11",
                             "\"box\"", "\"mode\"", "\"colour\""}) {
        INFO(told << " in " << all);
        CHECK(all.find(told) != std::string::npos);
    }
    CHECK_FALSE(read_lesson_text("title = 3", "none.toml"));
    CHECK_FALSE(read_lesson("/no/such/lesson.toml"));
}

TEST_CASE("a comparison of two papers, or of key dates, is a step that shows the same again",
          "[lesson]") {
    ViewState papers = after(initial_state(scene(), screen), {SetCompareMode{CompareMode::swipe}});
    papers =
        after(papers, {SetSide{SideName::a, {make_date(1939, 8, 23), test::august_1939, true}},
                       SetSide{SideName::b, {make_date(1939, 9, 28), test::september_1939, true}}});
    const ViewState key_dates =
        after(initial_state(scene(), screen),
              {SetCompareMode{CompareMode::several},
               SetKeyDates{{make_date(1938, 6, 1), make_date(1939, 9, 1)}}});
    for (const ViewState& view : {papers, key_dates}) {
        ViewState state = after(
            view, {AddStep{"As it is"}, ToggleComparison{}, SetKeyDates{{make_date(1940, 1, 1)}},
                   SetDate{make_date(1940, 1, 1)}, SetPaper{{}}});
        state = after(state, {ChooseStep{0}});
        CHECK(state.comparison.first().date == view.comparison.first().date);
        CHECK(state.comparison.first().paper == view.comparison.first().paper);
        CHECK(state.comparison.mode == view.comparison.mode);
        CHECK(state.comparison.last() == view.comparison.last());
        if (view.comparison.mode == CompareMode::several) {
            CHECK(state.comparison.sides == view.comparison.sides);
        }
    }
}

TEST_CASE("the file that the manual shows is read without a remark", "[lesson]") {
    std::ifstream manual(test::source_dir() / "app/lesson/README.md");
    std::ostringstream all;
    all << manual.rdbuf();
    const std::string text = all.str();
    const std::size_t from = text.find("```toml\n") + 8;
    const auto lesson =
        read_lesson_text(text.substr(from, text.find("```", from) - from), "manual");
    REQUIRE(lesson);
    CHECK(lesson.warnings().empty());
    REQUIRE(lesson.value().steps.size() == 2);
    CHECK(lesson.value().steps[1].play ==
          geodata::DaySpan{make_date(1939, 9, 1), make_date(1939, 9, 28)});
    const LessonStep& step = lesson.value().steps[0];
    REQUIRE(step.columns.size() == 2);
    CHECK(step.columns[1].reveal);
    CHECK(step.in_short);
    CHECK(step.dates.size() == 2);
    CHECK(step.compare_paper == "1939-09-28");
    CHECK(lesson.value().abbreviations.size() == 1);
}

TEST_CASE("a step glides: first what is shown changes, then the camera, in at most 1.2 s",
          "[lesson]") {
    const ViewState first =
        after(start(), {SetMotion{true}, StartPresentation{}, GoToLessonStep{4}});
    ViewState state = first;
    while (state.glide() != nullptr) state = after(state, {Tick{0.1}});
    const Camera before = state.camera;
    state = after(state, {StepLesson{1}});
    REQUIRE(state.glide() != nullptr);
    const Camera to = state.glide()->to;
    CHECK(state.camera == before);  // the fade of the content comes first
    double passed = 0;
    bool moved = false;
    while (state.glide() != nullptr && passed < 2) {
        const ViewState earlier = state;
        state = after(state, {Tick{0.05}});
        passed += 0.05;
        CHECK(state.comparison.first().date == earlier.comparison.first().date);
        CHECK(state.comparison == earlier.comparison);
        if (!(state.camera == earlier.camera)) moved = true;
    }
    CHECK(passed <= 1.25);
    CHECK(moved);
    CHECK(state.camera == to);
    // The same place as without motion.
    CHECK(after(start(), {StartPresentation{}, GoToLessonStep{5}}).camera == to);
}

TEST_CASE("a picture held in the middle of a glide is of the land it goes to", "[lesson]") {
    ViewState state = after(start(), {SetMotion{true}, StartPresentation{}, GoToLessonStep{4}});
    while (state.glide() != nullptr) state = after(state, {Tick{0.1}});
    state = after(state, {StepLesson{1}});
    REQUIRE(state.glide() != nullptr);
    const Camera to = state.glide()->to;
    CHECK_FALSE(state.camera == to);
    CHECK(audience_view(after(state, {ToggleHold{}})).camera == to);
}

TEST_CASE("a hand on the map stops the glide, a key brings the step's view back", "[lesson]") {
    ViewState state = after(start(), {SetMotion{true}, StartPresentation{}, GoToLessonStep{5}});
    const Camera view = after(start(), {StartPresentation{}, GoToLessonStep{5}}).camera;
    state = after(state, {PanBy{40, 0}});
    CHECK(state.glide() == nullptr);
    state = after(state, {ZoomBy{3}, ReturnToStep{}});
    for (int i = 0; i < 60; ++i) state = after(state, {Tick{0.05}});
    CHECK(state.camera == view);
}

TEST_CASE("strokes stick to the map and go with the step", "[lesson]") {
    ViewState state =
        after(start(), {StartPresentation{}, GoToLessonStep{13}, BeginStroke{{100, 100}}});
    CHECK(told(state).strokes.empty());  // no pen in the hand
    state = after(
        state, {ToggleTool{PresentTool::pen}, BeginStroke{{300, 200}}, ExtendStroke{{350, 240}}});
    REQUIRE(told(state).strokes.size() == 1);
    const MapPoint drawn = told(state).strokes[0].line[1];
    CHECK(to_screen(state.camera, screen, drawn).x == Approx(350));
    state = after(state, {PanBy{30, 10}});
    CHECK(to_screen(state.camera, screen, drawn).x == Approx(380));
    CHECK(told(after(state, {EraseLastStroke{}})).strokes.empty());
    CHECK(told(after(state, {StepLesson{1}})).strokes.empty());
}

TEST_CASE("D again is the next colour, and after the last the pen is put away", "[lesson]") {
    const Actions pen = {ToggleTool{PresentTool::pen}};
    ViewState state = after(start(), {StartPresentation{}});
    for (std::uint8_t colour = 0; colour < pen_colours; ++colour) {
        state = after(state, pen);
        REQUIRE(told(state).tool == PresentTool::pen);
        CHECK(told(state).pen == colour);
        state = after(state, {BeginStroke{{300, 200}}, ExtendStroke{{350, 240}}});
    }
    state = after(state, pen);
    CHECK(told(state).tool == PresentTool::none);
    REQUIRE(told(state).strokes.size() == pen_colours);
    for (std::uint8_t i = 0; i < pen_colours; ++i) CHECK(told(state).strokes[i].pen == i);
    state = after(state, pen);
    CHECK(told(state).pen == 0);
    // Numbers are the steps' all the while.
    CHECK(told(after(state, {TypeStepNumber{'2'}})).number == "2");
    CHECK(told(after(state, {ToggleTool{PresentTool::loupe}})).tool == PresentTool::loupe);
}

TEST_CASE("columns in turn come with a press each, and are all there on the way back", "[lesson]") {
    Lesson lesson;
    lesson.steps.resize(3);
    lesson.steps[0].columns = lesson.steps[1].columns = {{"a", "b"}, {"c", "d"}, {"e", "f"}};
    lesson.steps[1].columns_in_turn = true;
    ViewState state = after(start(), {SetLesson{lesson}, StartPresentation{}});
    CHECK(told(state).held_back == 0);
    state = after(state, {StepLesson{1}});
    CHECK(state.step == 1);
    CHECK(told(state).held_back == 2);
    CHECK(told(after(state, {ReturnToStep{}})).held_back == 2);
    CHECK(after(state, {StepLesson{-1}}).step == 0);
    state = after(state, {ToggleBlank{Blank::black}, StepLesson{1}});  // the picture, no column
    CHECK(told(state).held_back == 2);
    state = after(state, {StepLesson{1}, EnterStepNumber{}});
    CHECK(state.step == 1);
    CHECK(told(state).held_back == 0);
    state = after(state, {StepLesson{1}});
    CHECK(state.step == 2);
    state = after(state, {StepLesson{-1}});
    CHECK(state.step == 1);
    CHECK(told(state).held_back == 0);
    CHECK(told(after(state, {LeavePresentation{}, StartPresentation{}})).held_back == 2);
}

TEST_CASE("no column is shown behind a question: the press for it ends the question", "[lesson]") {
    Lesson lesson;
    lesson.steps.resize(2);
    lesson.steps[0].columns = {{"often written", "b"}, {"documented", "d"}};
    lesson.steps[0].columns_in_turn = true;
    const ViewState told_in_turn =
        after(start(), {SetLesson{lesson}, StartPresentation{}, StartGuess{3}});
    REQUIRE(told_in_turn.asks(AskKind::guess));
    const ViewState answered = after(told_in_turn, {AnswerQuestion{0}, NextQuestion{}});
    CHECK(told(answered).held_back == 1);
    for (const ViewState& asked : {told_in_turn, answered}) {
        const ViewState back = after(asked, {Escape{}});
        CHECK(back.step == 0);
        CHECK(told(back).held_back == 1);
        const ViewState on = after(asked, {StepLesson{1}});
        CHECK_FALSE(on.asking());
        CHECK(on.step == 0);
        CHECK(told(on).held_back == 0);
        CHECK(after(on, {StepLesson{1}}).step == 1);
    }
}

TEST_CASE("a class sees a message for some seconds, without folders, unless the teacher has it",
          "[lesson]") {
    const Actions eight(17, LetMessagesPass{0.5});
    const ViewState exploring = after(start(), {ShowMessage{"Done."}});
    CHECK(after(exploring, eight).messages.size() == 1);
    const ViewState before_class = after(exploring, {StartPresentation{}});
    CHECK(before_class.messages.size() == 1);
    CHECK(after(before_class, {LetMessagesPass{7.9}}).messages.size() == 1);
    CHECK(after(before_class, eight).messages.empty());
    // One more begins its own time.
    const ViewState another =
        after(before_class, {LetMessagesPass{7.9}, ShowMessage{"More."}, LetMessagesPass{1}});
    CHECK(another.messages.size() == 2);
    CHECK(after(before_class, {SetPresenter{true}, LetMessagesPass{60}}).messages.size() == 1);
    CHECK(after(exploring, {SetLanguage{Language::german}}).messages.empty());
    CHECK(after(exploring, {SetLanguage{exploring.language}}).messages.size() == 1);
    use_language(Language::english);
}

TEST_CASE("folders are left out of what a class reads, files are not", "[lesson]") {
    CHECK(without_folders("The lesson is saved as /home/me/My lessons/pact.toml.") ==
          "The lesson is saved as pact.toml.");
    CHECK(without_folders("/a/b.toml was changed. It is saved as /a/c/d.toml.") ==
          "b.toml was changed. It is saved as d.toml.");
    CHECK(without_folders("In 1939/40, and/or \"/x/y.csv\": no.") ==
          "In 1939/40, and/or \"y.csv\": no.");
    CHECK(without_folders("/") == "");
    CHECK(without_folders("").empty());
}

TEST_CASE("a held picture stays whatever is done behind it, until it is let go", "[lesson]") {
    ViewState state = after(start(), {StartPresentation{}, ToggleHold{}});
    const Camera seen = audience_view(state).camera;
    state = after(state, {PanBy{200, 0}, ZoomAbout{{200, 200}, 4}, SetDate{make_date(1940, 8, 6)}});
    CHECK(audience_view(state).camera == seen);
    CHECK(audience_view(state).comparison.first().date == make_date(1938, 1, 1));
    CHECK(after(state, {ToggleHold{}}).camera == seen);
    // Steps and a black screen go on behind it, and are there when it is let go.
    for (const bool notes : {false, true}) {
        const ViewState behind = after(
            state, {SetPresenter{notes}, StepLesson{1}, StepLesson{1}, ToggleBlank{Blank::black}});
        CHECK(audience_view(behind).step == 0);
        CHECK(told(audience_view(behind)).blank == Blank::none);
        CHECK(audience_view(behind).held_picture() != nullptr);
        for (const Action& letting_go : Actions{ToggleHold{}, Escape{}}) {
            const ViewState now = after(behind, {letting_go});
            CHECK(now.presenting() != nullptr);
            CHECK(audience_view(now).step == 2);
            CHECK(told(audience_view(now)).blank == Blank::black);
            CHECK(audience_view(now).held_picture() == nullptr);
        }
    }
}

TEST_CASE("a held picture keeps the size of its text; another is there when it is let go",
          "[lesson]") {
    ViewState state = after(start(), {StartPresentation{}, SetClassText{140}, ToggleHold{}});
    state = after(state, {ResizeClassText{1}, ResizeClassText{1}, StepLesson{1}});
    CHECK(state.class_text == 180);
    CHECK(audience_view(state).class_text == 140);
    const Viewport laptop{1280, 800, 1};
    state = apply(std::move(state), FollowSize{screen}, scene(), laptop);
    CHECK(state.class_text == 180);
    CHECK(audience_view(state).class_text == 140);
    CHECK(audience_view(after(state, {ToggleHold{}})).class_text == 180);
}

TEST_CASE("a window of another size shows the same, and unblanks nothing", "[lesson]") {
    const Viewport projector{1920, 1080, 1}, laptop{1280, 800, 1};
    const auto on = [](const Viewport& viewport, ViewState state, const Actions& actions) {
        for (const Action& a : actions) state = apply(std::move(state), a, scene(), viewport);
        return state;
    };
    const ViewState map = on(laptop, initial_state(scene(), laptop),
                             {SetLesson{shipped()}, ZoomBy{4}, PanBy{120, 30}});
    ViewState state = on(laptop, map, {StartPresentation{}, GoToLessonStep{14}});
    state = on(laptop, state, {ToggleBlank{Blank::black}});
    state = on(projector, state, {FollowSize{laptop}});
    CHECK(told(state).blank == Blank::black);
    state = on(projector, state, {StepLesson{1}});
    CHECK(state.step == 14);
    // The step's own view is that of a presentation that began there.
    const ViewState there = on(projector, initial_state(scene(), projector),
                               {SetLesson{shipped()}, StartPresentation{}, GoToLessonStep{14}});
    CHECK(state.camera == there.camera);
    // What a hand made of it stays too, in the middle.
    state = on(projector, state, {ZoomBy{2}, PanBy{40, 10}});
    const MapPoint seen = state.camera.centre;
    state = on(laptop, state, {FollowSize{projector}});
    CHECK(state.camera.centre == seen);
    // And one goes back to where one was, though the window grew and shrank meanwhile.
    state = on(projector, state, {FollowSize{laptop}, Escape{}});
    state = on(laptop, state, {FollowSize{projector}});
    CHECK(state.presenting() == nullptr);
    CHECK(state.camera.metres_per_pixel == Approx(map.camera.metres_per_pixel));
    CHECK(std::hypot(state.camera.centre.x - map.camera.centre.x,
                     state.camera.centre.y - map.camera.centre.y) < 1);
}

TEST_CASE("a picture that is held follows the size of the window, and is held on", "[lesson]") {
    const Viewport laptop{1280, 800, 1};
    ViewState state = after(start(), {StartPresentation{}, GoToLessonStep{21}, ToggleHold{},
                                      SetDate{make_date(1940, 8, 6)}});
    state = apply(std::move(state), FollowSize{screen}, scene(), laptop);
    REQUIRE(state.held_picture() != nullptr);
    ViewState there = apply(initial_state(scene(), laptop), SetLesson{shipped()}, scene(), laptop);
    there = apply(std::move(there), StartPresentation{}, scene(), laptop);
    there = apply(std::move(there), GoToLessonStep{21}, scene(), laptop);
    CHECK(audience_view(state).camera == there.camera);
    CHECK(audience_view(state).comparison.first().date == make_date(1939, 8, 28));
}

TEST_CASE("the sources are shown until the next step or Escape", "[lesson]") {
    ViewState state = after(start(), {ToggleSources{}});
    CHECK_FALSE(told(state).sources);  // there is no lesson to show them of
    state = after(state, {StartPresentation{}, ToggleSources{}});
    CHECK(told(state).sources);
    CHECK_FALSE(told(after(state, {StepLesson{1}})).sources);
    state = after(state, {Escape{}});
    CHECK_FALSE(told(state).sources);
    CHECK(state.presenting() != nullptr);
}

TEST_CASE("whatever a class is asked, a step shows its own map", "[lesson]") {
    const auto shown = [](const ViewState& s) {
        return std::tuple(s.comparison.first().date, s.comparison.first().paper, s.camera);
    };
    const ViewState plain = after(start(), {StartPresentation{}, GoToLessonStep{14}});
    // Ten questions end with the step, and nothing of them is left.
    ViewState state = after(start(), {StartPresentation{}, GoToLessonStep{6}, StartGuess{3},
                                      AnswerQuestion{0}, GoToLessonStep{14}});
    CHECK_FALSE(state.asking());
    CHECK(shown(state) == shown(plain));
    CHECK(after(state, {Escape{}}).presenting() == nullptr);
    // Presenting ends the questions on the map.
    state = after(start(), {StartGuess{3}, StartPresentation{}, GoToLessonStep{14}});
    CHECK_FALSE(state.asking());
    CHECK(shown(state) == shown(plain));
    CHECK_FALSE(after(state, {Escape{}}).asking());
    // Covered land is covered anew with the step, and tells no names.
    state = after(start(), {StartPresentation{}, GoToLessonStep{13}, ToggleReveal{}, RevealNext{},
                            StepLesson{1}});
    CHECK(state.asks(AskKind::reveal));
    CHECK(state.asking()->revealed.empty());
    CHECK_FALSE(state.layers.states);
    CHECK(shown(after(state, {Escape{}})) == shown(plain));
    CHECK(after(state, {Escape{}}).layers == plain.layers);
}

TEST_CASE("when the class is asked no more, the step is shown as its card leaves room",
          "[lesson]") {
    const auto shown = [](const ViewState& s) {
        return std::tuple(s.camera, s.comparison.on, s.comparison.seam, told(s).own_look);
    };
    Viewport before = screen, later = screen;
    before.insets.card = {0.37, 0};
    later.insets.card = {0.46, 0};
    const auto on = [](const Viewport& viewport, ViewState s, const Actions& actions) {
        for (const Action& a : actions) s = apply(std::move(s), a, scene(), viewport);
        return s;
    };
    for (const std::size_t step : {std::size_t{13}, std::size_t{15}, std::size_t{17}}) {
        INFO("step " << step + 1);
        const ViewState plain = on(later, start(), {StartPresentation{}, GoToLessonStep{step}});
        ViewState covered =
            on(before, start(), {StartPresentation{}, ToggleReveal{}, GoToLessonStep{step}});
        covered = on(later, covered, {FollowSize{before}, Escape{}});
        CHECK(shown(covered) == shown(plain));
        ViewState asked =
            on(before, start(), {StartPresentation{}, GoToLessonStep{step}, StartGuess{3}});
        asked = on(later, asked, {FollowSize{before}, Escape{}});
        CHECK(shown(asked) == shown(plain));
    }
}

TEST_CASE("behind a held picture keys do what they say, and the hand nothing", "[lesson]") {
    const ViewState held = after(start(), {StartPresentation{}, GoToLessonStep{15}, ToggleHold{}});
    const Actions by_hand = {PanBy{40, 0},       ZoomAbout{{300, 300}, 2}, MoveSeam{{300, 300}},
                             MoveLens{{30, 30}}, BeginStroke{{20, 20}},    Pick{{600, 300}},
                             ResizeTool{2}};
    CHECK(after(held, by_hand) == held);
    // With notes beside it the teacher sees what the hand does.
    CHECK_FALSE(after(after(held, {SetPresenter{true}}), {PanBy{40, 0}}).camera == held.camera);
    const ViewState asked = after(held, {StartGuess{3}});
    CHECK(asked.asks(AskKind::guess));
    CHECK(after(asked, {Escape{}}).held_picture() == nullptr);
    CHECK(after(asked, {Escape{}}).asks(AskKind::guess));
}

TEST_CASE("Escape puts down one thing after the other before it leaves", "[lesson]") {
    ViewState state = after(start(), {StartPresentation{}, ToggleTool{PresentTool::pen},
                                      TypeStepNumber{'8'}, ToggleBlank{Blank::black}});
    for (int i = 0; i < 3; ++i) {
        state = after(state, {Escape{}});
        CHECK(state.presenting() != nullptr);
    }
    CHECK(told(state).tool == PresentTool::none);
    CHECK(told(state).number.empty());
    CHECK(told(state).blank == Blank::none);
    CHECK(after(state, {Escape{}}).presenting() == nullptr);
}

TEST_CASE("a name that is not on the map is told when its lesson opens", "[lesson]") {
    Lesson lesson = shipped();
    lesson.steps[2].highlights = {"Atlantis"};
    const ViewState state = after(start(), {SetLesson{lesson}, SetLesson{lesson}});
    REQUIRE(state.messages.size() == 1);
    CHECK(state.messages[0].find("Atlantis") != std::string::npos);
    CHECK(state.messages[0].find("step 3") != std::string::npos);
}

TEST_CASE("a click in front of the class opens no panel", "[lesson]") {
    const ViewState state = after(start(), {StartPresentation{}, Pick{{900, 300}}});
    CHECK_FALSE(state.picked);
}

TEST_CASE("under the loupe lies what is under the pointer, closer", "[lesson]") {
    const ScreenPoint at{900, 300};
    const ViewState state =
        after(start(), {StartPresentation{}, ToggleTool{PresentTool::loupe}, PointTool{at}});
    const auto closer = loupe_view(state, screen);
    REQUIRE(closer);
    CHECK(closer->camera.metres_per_pixel < state.camera.metres_per_pixel / 2);
    const MapPoint here = to_map(state.camera, screen, at);
    const MapPoint there = to_map(closer->camera, screen, at);
    CHECK(std::hypot(here.x - there.x, here.y - there.y) < 1);
    CHECK_FALSE(loupe_view(after(state, {Escape{}}), screen));
}

TEST_CASE("a step of a day that the map does not have shows the nearest, and that is said",
          "[lesson]") {
    Lesson lesson;
    for (const geodata::Date day : {make_date(1939, 8, 23), make_date(1950, 1, 1)}) {
        lesson.steps.emplace_back().date = day;
    }
    ViewState state = after(start(), {SetLesson{lesson}, ChooseStep{1}});
    CHECK(state.comparison.first().date == scene().atlas.days.last);
    REQUIRE(state.messages.size() == 1);
    CHECK(state.messages[0].find("Step 2") != std::string::npos);
    lesson.steps.pop_back();
    CHECK(after(start(), {SetLesson{lesson}}).messages.empty());
}
