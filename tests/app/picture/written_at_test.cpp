// What a click on the map hits: names first, then lines, as they are drawn.
#include "app/picture/written_at.h"

#include <algorithm>
#include <string>

#include "app/picture/map_letters.h"
#include "app/view/action.h"
#include "geodata/query/lines_near.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"
#include "tests/support/papers.h"

using namespace viewer;
using viewer_tests::shipped_scene;

namespace {

const Viewport window{1600, 900, 1};

const geodata::Atlas& atlas() {
    return shipped_scene().atlas;
}

/// A map of the window in some state, with its letters.
struct Shown {
    MapPicture picture;
    LabelLayout labels;

    explicit Shown(const Actions& actions) {
        ViewState state = initial_state(shipped_scene(), window);
        for (const Action& a : actions) {
            state = apply(std::move(state), a, shipped_scene(), window);
        }
        picture = map_picture(state, window);
        static MapLetters letters = [] {
            const MapPicture first = map_picture(initial_state(shipped_scene(), window), window);
            auto made = letter(shipped_scene(), first.any());
            if (!made) FAIL(made.error().sentence());
            return MapLetters(shipped_scene(), std::move(made).value());
        }();
        labels =
            letters.of(shipped_scene(), 0, picture.any(), picture.panes.front().box, window, {});
    }
    [[nodiscard]] MaybeWritten at(ScreenPoint p) const {
        return what_is_written_at(shipped_scene(), picture.any(), window, labels, p);
    }
    [[nodiscard]] ScreenPoint on_screen(geodata::LonLat p) const {
        return to_screen(picture.any().camera, window, shipped_scene().projection.forward(p));
    }
    [[nodiscard]] const PlacedLabel& label(const std::string& beginning) const {
        const auto found =
            std::find_if(labels.labels.begin(), labels.labels.end(),
                         [&](const PlacedLabel& l) { return l.text.rfind(beginning, 0) == 0; });
        if (found == labels.labels.end()) FAIL(beginning);
        return *found;
    }
    [[nodiscard]] ScreenPoint letters_of(const std::string& beginning) const {
        const LabelBox& box = labels.boxes[label(beginning).first_box];
        return {(box.min_x + box.max_x) / 2, (box.min_y + box.max_y) / 2};
    }
    [[nodiscard]] std::string name_at(ScreenPoint p) const {
        const MaybeWritten written = at(p);
        return written ? name_of(*written, atlas()) : "";
    }
};

const LookAt baltic{{17, 52.5, 28, 58}};

const geodata::Arc& limit_arc(geodata::Paper paper, geodata::ArcIndex& index) {
    for (index = 0; index < atlas().arcs.size(); ++index) {
        const geodata::Arc& arc = atlas().arcs[index];
        if (arc.name.find("Lithuania") == std::string::npos) continue;
        const auto* left = atlas().allocation(arc.left, paper);
        const auto* right = atlas().allocation(arc.right, paper);
        if (left != nullptr && right != nullptr && left->sphere != right->sphere &&
            arc.line.size() > 8) {
            return arc;
        }
    }
    FAIL("no limit along Lithuania");
    return atlas().arcs.front();
}

}  // namespace

TEST_CASE("the name of a land is the land, with who holds it", "[picture]") {
    const Shown before({LookAt{{24, 44, 32, 49}}});
    CHECK(before.name_at(before.letters_of("BESSARABIA")) == "Bessarabia");
    const auto written = before.at(before.letters_of("BESSARABIA"));
    REQUIRE(written);
    CHECK(std::holds_alternative<WrittenRegion>(*written));
    const Shown after({LookAt{{24, 44, 32, 49}}, SetDate{geodata::make_date(1940, 7, 15)}});
    CHECK(after.name_at(after.letters_of("BESSARABIA")) == "Bessarabia, Soviet-occupied");
    CHECK_FALSE(is_of(WrittenRegion{9999}, atlas()));
}

TEST_CASE("the day on land asks about the land itself", "[picture]") {
    const Shown shown({LookAt{{26, 45, 31, 48.8}}, SetDate{geodata::make_date(1940, 9, 30)},
                       ToggleDates{}, SetPaper{std::nullopt}});
    const auto found = std::find_if(
        shown.labels.labels.begin(), shown.labels.labels.end(), [](const PlacedLabel& label) {
            return label.subject.kind == LabelSubject::Kind::dated &&
                   atlas().patches[label.subject.index].id == "bessarabia";
        });
    REQUIRE(found != shown.labels.labels.end());
    CHECK(found->text.find("28 June 1940") != std::string::npos);
    const LabelBox& box = shown.labels.boxes[found->first_box];
    CHECK_FALSE(shown.at({(box.min_x + box.max_x) / 2, (box.min_y + box.max_y) / 2}));
}

TEST_CASE("a town's name and dot are the town, over land and over water", "[picture]") {
    const Shown shown({baltic});
    CHECK(shown.name_at(shown.letters_of("Wilno")) == "Wilno (Vilnius)");
    CHECK(std::holds_alternative<WrittenTown>(*shown.at(shown.letters_of("Danzig"))));
    CHECK(shown.name_at(shown.letters_of("Danzig")) == "Danzig (Gdańsk)");
    const ScreenPoint dot = shown.labels.symbols[shown.label("Wilno").first_symbol].centre;
    CHECK(shown.name_at({dot.x + 6, dot.y + 3}) == "Wilno (Vilnius)");
}

TEST_CASE("a state's and a sea's name are those", "[picture]") {
    const Shown shown({baltic});
    const MaybeWritten state = shown.at(shown.letters_of("LITHUANIA"));
    REQUIRE(state);
    REQUIRE(std::holds_alternative<WrittenState>(*state));
    CHECK(atlas().holders[std::get<WrittenState>(*state).holder].id == "lithuania");
    const MaybeWritten sea = shown.at(shown.letters_of("Baltic"));
    REQUIRE(sea);
    CHECK(std::holds_alternative<WrittenSea>(*sea));
}

TEST_CASE("a river is hit on its line while rivers are shown", "[picture]") {
    const geodata::LonLat vistula{18.80, 53.40};
    const auto& rivers = atlas().rivers;
    const auto found = std::find_if(rivers.begin(), rivers.end(),
                                    [](const auto& r) { return r.name == "Vistula"; });
    geodata::LonLat on_it = found->lines.front().front();
    const auto away = [&](geodata::LonLat p) {
        return std::abs(p.lon - vistula.lon) + std::abs(p.lat - vistula.lat);
    };
    for (const auto& line : found->lines) {
        for (const geodata::LonLat p : line) {
            if (away(p) < away(on_it)) on_it = p;
        }
    }
    const LookAt near{{on_it.lon - 0.5, on_it.lat - 0.3, on_it.lon + 0.5, on_it.lat + 0.3}};
    const Shown shown({near});
    const ScreenPoint there = shown.on_screen(on_it);
    CHECK(shown.name_at({there.x + 1, there.y}) == "Vistula");
    CHECK(shown.name_at({there.x + 40, there.y + 40}) != "Vistula");
    Layers bare;
    bare.rivers = false;
    CHECK_FALSE(Shown({near, SetLayers{bare}}).at(there));
}

TEST_CASE("a paper's limit is hit where that paper is shown, and nowhere else", "[picture]") {
    geodata::ArcIndex index = 0;
    const geodata::Arc& arc = limit_arc(test::august_1939, index);
    const geodata::LonLat on_it = arc.line[arc.line.size() / 2];
    const LookAt near{{on_it.lon - 0.3, on_it.lat - 0.2, on_it.lon + 0.3, on_it.lat + 0.2}};
    Layers lines;
    lines.labels = lines.places = lines.rivers = false;
    const Shown with({near, SetLayers{lines}, SetPaper{test::august_1939}});
    const ScreenPoint there = with.on_screen(on_it);
    const MaybeWritten limit = with.at({there.x + 2, there.y});
    REQUIRE(limit);
    REQUIRE(std::holds_alternative<WrittenLimit>(*limit));
    CHECK(std::get<WrittenLimit>(*limit) == WrittenLimit{index, test::august_1939});
    CHECK_FALSE(with.at({there.x + 60, there.y + 60}));
    CHECK_FALSE(Shown({near, SetLayers{lines}, SetPaper{std::nullopt}}).at(there));
}

TEST_CASE("a border that the paper draws nothing along is no limit", "[picture]") {
    const auto within = [](geodata::LonLat p) {
        return p.lon > 17 && p.lon < 30 && p.lat > 48 && p.lat < 58;
    };
    const auto& arcs = atlas().arcs;
    const auto plain = std::find_if(arcs.begin(), arcs.end(), [&](const geodata::Arc& arc) {
        return arc.left != geodata::no_patch && arc.right != geodata::no_patch &&
               arc.line.size() > 8 && within(arc.line[arc.line.size() / 2]) &&
               !geodata::parts_spheres(atlas(), arc, test::august_1939);
    });
    REQUIRE(plain != arcs.end());
    const geodata::LonLat on_it = plain->line[plain->line.size() / 2];
    Layers lines;
    lines.labels = lines.places = lines.rivers = false;
    const Shown shown(
        {LookAt{{on_it.lon - 0.03, on_it.lat - 0.02, on_it.lon + 0.03, on_it.lat + 0.02}},
         SetLayers{lines}, SetPaper{test::august_1939}});
    CHECK_FALSE(shown.at(shown.on_screen(on_it)));
}

TEST_CASE("letters are those of the map that is seen there", "[picture]") {
    ViewState state = initial_state(shipped_scene(), window);
    const auto then = [&](const Action& a) {
        state = apply(std::move(state), a, shipped_scene(), window);
    };
    then(SetCompareMode{CompareMode::swipe});
    then(MoveSeam{{800, 0}});
    MapPicture picture = map_picture(state, window);
    CHECK(lettered_pane_at(picture, {100, 400}).slot == 0);
    CHECK(lettered_pane_at(picture, {1500, 400}).slot == 1);
    then(SetCompareMode{CompareMode::lens});
    then(MoveLens{{800, 450}});
    picture = map_picture(state, window);
    CHECK(lettered_pane_at(picture, {800, 450}).slot == 1);
    CHECK(lettered_pane_at(picture, {800, 850}).slot == 0);
    then(SetCompareMode{CompareMode::fade});
    then(SetFade{0.8});
    picture = map_picture(state, window);
    CHECK(lettered_pane_at(picture, {800, 450}).slot == 1);
    then(SetFade{0.2});
    picture = map_picture(state, window);
    CHECK(lettered_pane_at(picture, {800, 450}).slot == 0);
}
