// Other data take the place of those on view, whatever is going on: no index outlives its atlas.
#include <algorithm>
#include <array>
#include <memory>

#include "app/labels/anchor_cache.h"
#include "app/labels/label_layout.h"
#include "app/style/style_tables.h"
#include "app/ui/ui.h"
#include "app/view/kept_views.h"
#include "app/view/loupe.h"
#include "geodata/read/read_atlas.h"
#include "tests/app/random_actions.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace viewer;
using viewer_tests::RandomActions;
using viewer_tests::told;

namespace {

/// Empty: the shipped atlas.
std::unique_ptr<Scene> scene_of(const std::string& file) {
    auto loaded = load_scene(file.empty() ? std::filesystem::path() : test::test_data() / file);
    if (!loaded) FAIL(loaded.error().sentence());
    return std::move(loaded).value();
}

const geodata::Atlas& shipped() {
    static const auto read = [] {
        const auto folder = geodata::shipped_atlas_folder();
        if (!folder) FAIL(folder.error().sentence());
        return geodata::read(folder.value());
    }();
    if (!read) FAIL(read.error().sentence());
    return read.value();
}

const FontAtlas& font() {
    static const auto loaded = FontAtlas::load();
    if (!loaded) FAIL(loaded.error().sentence());
    return loaded.value();
}

/// Whatever follows from a state is made: what is out of date is touched, and the sanitizers see
/// it.
class Onlooker {
  public:
    Onlooker() : ui_(made()) {}

    /// The panels' wishes, as the mouse would have them where it is.
    Actions look(const Scene& scene, const ViewState& state, const Viewport& viewport,
                 ScreenPoint pointer, bool down) {
        const ViewState seen = audience_view(state);
        ui_.press(down);
        Actions wishes = ui_.layout({scene, seen, viewport, pointer});
        const std::vector<Pane> panes = panes_of(seen, viewport);
        for (std::size_t i = 0; i < panes.size(); ++i) {
            const MapView view = view_of_pane(seen, panes, i);
            REQUIRE(patch_styles(scene.atlas, view).size() == scene.atlas.patches.size());
            REQUIRE(arc_styles(scene.atlas, view).size() == scene.atlas.arcs.size());
        }
        if (const auto closer = loupe_view(seen, viewport)) {
            std::ignore = patch_styles(scene.atlas, *closer);
        }
        return wishes;
    }
    [[nodiscard]] Insets insets() const { return ui_.insets(); }
    void look_at_notes(const Scene& scene, const ViewState& state, const Viewport& viewport) {
        std::ignore = ui_.layout_presenter({scene, state, viewport, {-1, -1}}, {});
    }
    void letter(const Scene& scene, const ViewState& state, const Viewport& viewport,
                AnchorCache& anchors, SettledLabels& settled) {
        use_language(state.language);
        const MapView seen = view_of(audience_view(state), SideName::a);
        std::ignore = place_labels(scene, seen, viewport, font(), anchors.of(scene, seen.date),
                                   &settled, ui_.covered());
    }

  private:
    static Ui made() {
        auto ui = Ui::make_unpainted(1);
        if (!ui) FAIL(ui.error().sentence());
        return std::move(ui).value();
    }
    Ui ui_;
};

/// A window without a window.
struct Run {
    RandomActions random;
    std::unique_ptr<Scene> scene = std::make_unique<Scene>(shipped());
    Viewport viewport{1280, 800, 1};
    ViewState state = initial_state(*scene, viewport);
    Onlooker onlooker;
    AnchorCache anchors;
    SettledLabels settled;

    explicit Run(unsigned seed) : random(seed) {}

    void act(const Action& action) {
        if (const auto* resized = as<FollowSize>(action)) {
            const Viewport before = std::exchange(viewport, resized->before);
            state = apply(std::move(state), FollowSize{before}, *scene, viewport);
            return;
        }
        if (is<DataReplaced>(action)) return replace();
        state = apply(std::move(state), action, *scene, viewport);
    }
    /// By the atlas, by a map of one or a few pieces, or by nothing.
    void replace() {
        constexpr std::array files = {"bow_tie.geojson",
                                      "from_until.geojson",
                                      "reversed_rings.geojson",
                                      "no_name_field.geojson",
                                      "year_fields.geojson",
                                      "overlapping_parts.geojson",
                                      "one_paper"};
        const std::size_t one = random.below(files.size() + 3);
        auto next = one < files.size()    ? scene_of(files[one])
                    : one == files.size() ? std::make_unique<Scene>(geodata::Atlas())
                                          : std::make_unique<Scene>(shipped());
        scene = std::move(next);  // the old one is gone before anything is asked
        anchors = AnchorCache();
        settled = SettledLabels();
        state = apply(std::move(state), DataReplaced{}, *scene, viewport);
    }
    void look() {
        const Actions wishes =
            onlooker.look(*scene, state, viewport, random.point(viewport), random.one_in(2));
        const Viewport before = viewport;
        viewport.insets = onlooker.insets();
        state = apply(std::move(state), FollowSize{before}, *scene, viewport);
        for (const Action& wish : wishes) act(wish);
    }
};

/// Whatever is done there is a side to show, and the one that is set is one of those compared.
void check_sides(const Comparison& c) {
    REQUIRE(!c.sides.empty());
    REQUIRE(c.sides.size() <= most_sides);
    REQUIRE(c.active < c.sides.size());
    for (const Side& side : c.sides) REQUIRE((side.holders || side.paper));
    if (c.mode == CompareMode::several) return;
    REQUIRE(c.sides.size() >= 2);
    REQUIRE((c.active == 0 || c.active + 1 == c.sides.size()));
}

void check_papers(const Composition& shown, const geodata::Atlas& atlas) {
    const auto known = [&](const std::optional<geodata::Paper>& paper) {
        return !paper || static_cast<std::size_t>(*paper) < atlas.papers.size();
    };
    for (const Side& side : shown.comparison.sides) REQUIRE(known(side.paper));
    REQUIRE(known(shown.last_paper));
    for (const Side& side : shown.comparison.promised) REQUIRE(known(side.paper));
    for (std::size_t i = atlas.territories.size(); i < geodata::most_territories; ++i) {
        REQUIRE(shown.territories[static_cast<geodata::Territory>(i)]);
    }
}

void check_indices(const ViewState& state, const geodata::Atlas& atlas) {
    check_papers(state, atlas);
    if (state.presenting() != nullptr) check_papers(state.presenting()->before.shown, atlas);
    if (state.asking()) check_papers(state.asking()->before.shown, atlas);
    check_sides(state.comparison);
    if (state.hovered) REQUIRE(*state.hovered < atlas.patches.size());
    if (state.reading.document) REQUIRE(*state.reading.document < atlas.documents.size());
    if (state.reading.lit()) REQUIRE(*state.reading.lit() < atlas.clauses.size());
    const Presenting* telling = state.presenting();
    if (telling != nullptr && telling->clause) REQUIRE(*telling->clause < atlas.clauses.size());
    const Ask ask = state.asking().value_or(Asking());
    for (const geodata::PatchIndex patch : ask.revealed) REQUIRE(patch < atlas.patches.size());
    for (const Question& question : ask.questions) {
        if (question.place) REQUIRE(*question.place < atlas.places.size());
        REQUIRE(question.patch < atlas.patches.size());
        if (question.paper) {
            REQUIRE(static_cast<std::size_t>(*question.paper) < atlas.papers.size());
        }
        for (const AskChoice& choice : question.choices) {
            const auto* holder = std::get_if<geodata::HolderIndex>(&choice);
            if (holder != nullptr) REQUIRE(*holder < atlas.holders.size());
        }
    }
    if (state.held_picture() == nullptr) return;
    ViewState seen = audience_view(state);
    seen.let_picture_go();
    check_indices(seen, atlas);
}

}  // namespace

TEST_CASE("twenty thousand actions of all kinds, data replaced in between", "[data][random]") {
    Run run(20240823);
    for (int i = 0; i < 20000; ++i) {
        INFO("action " << i);
        run.act(run.random.any(run.state, *run.scene, run.viewport));
        if (run.random.one_in(150)) run.replace();
        check_indices(run.state, run.scene->atlas);
        if (run.random.one_in(20)) run.look();
        if (run.random.one_in(100)) run.onlooker.look_at_notes(*run.scene, run.state, run.viewport);
        if (run.random.one_in(120)) {
            run.onlooker.letter(*run.scene, run.state, run.viewport, run.anchors, run.settled);
        }
    }
    use_language(Language::english);
    CHECK(run.state.data > 100);
}

namespace {

constexpr Viewport screen{1280, 800, 1};

/// The shipped atlas, then a map of two pieces.
struct Two {
    Scene before{shipped()};
    std::unique_ptr<Scene> after = scene_of("bow_tie.geojson");

    [[nodiscard]] ViewState start(const Actions& actions) const {
        ViewState state = initial_state(before, screen);
        for (const Action& a : actions) state = apply(std::move(state), a, before, screen);
        return state;
    }
    [[nodiscard]] ViewState replaced(const Actions& actions) const {
        ViewState state = apply(start(actions), DataReplaced{}, *after, screen);
        check_indices(state, after->atlas);
        Onlooker onlooker;
        for (int frame = 0; frame < 2; ++frame) {
            std::ignore = onlooker.look(*after, state, screen, {-1, -1}, false);
        }
        return state;
    }
    [[nodiscard]] ViewState then(ViewState state, const Action& action) const {
        return apply(std::move(state), action, *after, screen);
    }
};

const Two& two() {
    static const Two made;
    return made;
}

Lesson three_steps() {
    Lesson lesson;
    for (const char* headline : {"First", "Second", "Third"}) {
        LessonStep step;
        step.headline = headline;
        step.highlights = {"Warszawa", "Memel Territory"};
        lesson.steps.push_back(step);
    }
    return lesson;
}

bool says(const ViewState& state, const std::string& words) {
    return std::any_of(state.messages.begin(), state.messages.end(), [&](const std::string& one) {
        return one.find(words) != std::string::npos;
    });
}

}  // namespace

TEST_CASE("questions about the old data end with a sentence", "[data]") {
    const ViewState asked = two().start({StartGuess{7}});
    REQUIRE(asked.asking()->questions.size() == questions_asked);
    const ViewState state = two().replaced({StartGuess{7}});
    CHECK_FALSE(state.asking());
    CHECK(state.layers == Layers());
    CHECK(says(state, "questions have ended"));
}

TEST_CASE("covered land of the old data is covered no longer, and that is said", "[data]") {
    const Actions covered = {ToggleReveal{}, RevealNext{}, RevealNext{}};
    REQUIRE(two().start(covered).asking()->revealed.size() == 2);
    const ViewState state = two().replaced(covered);
    CHECK_FALSE(state.asking());
    CHECK(state.layers.states);
    CHECK(says(state, "no longer covered"));
}

TEST_CASE("what is pointed at and asked about goes with the old data; all of the new is seen",
          "[data]") {
    const Actions pointed = {GoTo{{24.1, 56.9}, 300}, Hover{{640, 400}}, Pick{{640, 400}}};
    REQUIRE(two().start(pointed).hovered);
    REQUIRE(two().start(pointed).picked);
    const ViewState state = two().replaced(pointed);
    CHECK_FALSE(state.hovered);
    CHECK_FALSE(state.picked);
    CHECK(state.camera == initial_state(*two().after, screen).camera);
    CHECK(state.messages.empty());
}

TEST_CASE("every way to compare goes on with the new data", "[data]") {
    for (const CompareMode mode : all_compare_modes) {
        INFO("mode " << static_cast<int>(mode));
        const ViewState state = two().replaced({SetCompareMode{mode}, ToggleNumbers{}});
        CHECK(state.comparison.on);
        CHECK(state.comparison.mode == mode);
        CHECK(state.panels.numbers);
    }
}

TEST_CASE("a lesson goes on where it is; a held picture is let go, a black screen stays",
          "[data]") {
    const Actions held = {SetLesson{three_steps()},
                          Hover{{640, 400}},
                          StartPresentation{},
                          GoToLessonStep{1},
                          ToggleReveal{},
                          RevealNext{},
                          ToggleHold{},
                          ToggleBlank{Blank::black}};
    REQUIRE(two().start(held).held_picture() != nullptr);
    ViewState state = two().replaced(held);
    CHECK(state.held_picture() == nullptr);
    CHECK(says(state, "no longer held"));
    CHECK_FALSE(state.asking());
    CHECK(state.presenting() != nullptr);
    CHECK(state.step == 1);
    CHECK(told(state).blank == Blank::black);
    CHECK(state.lesson == three_steps());
    CHECK(told(state).own_look.value().camera == state.camera);
    state = two().then(std::move(state), LeavePresentation{});
    check_indices(state, two().after->atlas);
    CHECK_FALSE(state.hovered);
    CHECK(state.lesson == three_steps());
    CHECK(says(state, "no longer held"));  // said until somebody has read it
    CHECK(state.camera == initial_state(*two().after, screen).camera);
}

TEST_CASE("a map without anything can be looked at", "[data]") {
    const Scene nothing{geodata::Atlas()};
    Onlooker onlooker;
    for (const CompareMode mode : all_compare_modes) {
        ViewState state = initial_state(nothing, screen);
        for (const Action& a : Actions{SetCompareMode{mode}, ToggleNumbers{}, ZoomBy{3},
                                       Hover{{600, 400}}, Pick{{600, 400}}}) {
            state = apply(std::move(state), a, nothing, screen);
        }
        std::ignore = onlooker.look(nothing, state, screen, {600, 400}, false);
        AnchorCache anchors;
        SettledLabels settled;
        onlooker.letter(nothing, state, screen, anchors, settled);
        CHECK(state.camera.metres_per_pixel > 0);
        CHECK(state.camera.metres_per_pixel < 1e5);
    }
}

TEST_CASE("a file is on its way until it is there, or Esc says no", "[data]") {
    ViewState state = two().start({ToggleOpen{}, OpenFile{"maps/border.geojson"}});
    REQUIRE(state.loading);
    CHECK(state.loading->file == "border.geojson");
    CHECK_FALSE(state.panels.open);
    const auto after = [&](const Actions& actions) {
        ViewState next = state;
        for (const Action& a : actions) next = apply(std::move(next), a, two().before, screen);
        return next;
    };
    CHECK_FALSE(after({ShowMessage{"Done."}, Escape{}}).loading);
    CHECK(after({ToggleSearch{}, Escape{}}).loading);  // the search is nearer
    CHECK_FALSE(after({StopLoading{}}).loading);
    CHECK(after({LoadingProgress{geodata::LoadingStage::borders, 0.5}}).loading->share == 0.5);
    CHECK_FALSE(two().then(state, DataReplaced{}).loading);
    // It is no matter of the view: going into a lesson and out of it changes nothing.
    state = after({SetLesson{three_steps()}, StartPresentation{}, ToggleHold{}});
    CHECK(audience_view(state).loading);
    CHECK(audience_view(after({ToggleOpen{}})).panels.open);
    CHECK(after({ToggleHold{}, LeavePresentation{}}).loading);
    CHECK_FALSE(after({StopLoading{}, ToggleHold{}, LeavePresentation{}}).loading);
}
