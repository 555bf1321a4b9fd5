// The day and the act on land that changed hands.
#include <algorithm>
#include <string>
#include <vector>

#include "app/labels/anchor_cache.h"
#include "tests/app/labels/layouts.h"
#include "tests/support/catch.h"

using namespace viewer;
using namespace label_tests;

namespace {

using Kind = LabelSubject::Kind;

View dated(int year, unsigned month, unsigned day, geodata::LonLatBox box, int width = 1280,
           int height = 800) {
    View view(width, height);
    view.look_at(box);
    for (const Action& action :
         {Action(SetDate{geodata::make_date(year, month, day)}), Action(ToggleDates{})}) {
        view.state = apply(view.state, action, shipped_scene(), view.viewport);
    }
    return view;
}

constexpr geodata::LonLatBox bessarabia{26, 45, 31, 48.8}, transylvania{20, 45, 27, 48.5},
    north_west{20, 52, 30, 61};

const std::vector<View>& dated_views() {
    static const std::vector<View> all = [] {
        std::vector<View> views;
        for (const geodata::LonLatBox& box :
             {isthmus, bessarabia, transylvania, galicia, baltic, north_west}) {
            views.push_back(dated(1940, 9, 30, box));
            views.push_back(dated(1939, 11, 20, box, 1920, 1080));
        }
        return views;
    }();
    return all;
}

std::vector<const PlacedLabel*> dates_of(const LabelLayout& layout) {
    std::vector<const PlacedLabel*> dates;
    for (const PlacedLabel& label : layout.labels) {
        if (label.subject.kind == Kind::dated) dates.push_back(&label);
    }
    return dates;
}

bool has_date(const LabelLayout& layout, const std::string& patch) {
    const auto dates = dates_of(layout);
    return std::any_of(dates.begin(), dates.end(), [&](const PlacedLabel* label) {
        return shipped_scene().atlas.patches[label->subject.index].id == patch;
    });
}

}  // namespace

TEST_CASE("land that changed hands bears its day where it has room", "[labels][dates]") {
    const auto in_east = dated(1940, 9, 30, isthmus).layout();
    CHECK(has_date(in_east, "fi_isthmus"));
    CHECK(has_date(dated(1940, 9, 30, bessarabia).layout(), "bessarabia"));
    CHECK(has_date(dated(1940, 9, 30, transylvania).layout(), "n_transylvania"));
    CHECK_FALSE(has_date(dated(1939, 11, 20, bessarabia).layout(), "bessarabia"));
    View off = dated(1940, 9, 30, bessarabia);
    off.state = apply(off.state, ToggleDates{}, shipped_scene(), off.viewport);
    CHECK(dates_of(off.layout()).empty());
}

TEST_CASE("no date lies on a name or a town's dot, and none takes a name's place",
          "[labels][dates]") {
    std::size_t seen = 0;
    for (const View& view : dated_views()) {
        const LabelLayout with = view.layout();
        View plain = view;
        plain.state = apply(plain.state, ToggleDates{}, shipped_scene(), plain.viewport);
        const LabelLayout without = plain.layout();
        const auto dates = dates_of(with);
        seen += dates.size();
        CHECK(with.labels.size() - dates.size() <= without.labels.size());
        for (const PlacedLabel& name : without.labels) {
            if (name.on_frame) continue;  // degrees give way to anything
            CHECK(std::any_of(with.labels.begin(), with.labels.end(), [&](const auto& other) {
                return other.subject == name.subject && other.text == name.text;
            }));
        }
        for (std::size_t a = 0; a < with.boxes.size(); ++a) {
            for (const PlacedLabel* date : dates) {
                const bool own = a >= date->first_box && a < date->first_box + date->boxes;
                const LabelBox& box = with.boxes[date->first_box];
                const LabelBox& other = with.boxes[a];
                const bool meets = box.min_x < other.max_x && other.min_x < box.max_x &&
                                   box.min_y < other.max_y && other.min_y < box.max_y;
                if (meets && !own) FAIL_CHECK(date->text << " lies on " << other.text);
            }
        }
        for (const PlacedSymbol& dot : with.symbols) {
            for (const PlacedLabel* date : dates) {
                const LabelBox& box = with.boxes[date->first_box];
                const bool on = dot.centre.x > box.min_x && dot.centre.x < box.max_x &&
                                dot.centre.y > box.min_y && dot.centre.y < box.max_y;
                if (on) FAIL_CHECK(date->text << " covers a town");
            }
        }
    }
    CHECK(seen > 10);
}

TEST_CASE("a date is level, on its own land, and once a land", "[labels][dates]") {
    for (const View& view : dated_views()) {
        const LabelLayout layout = view.layout();
        const MapView shown = view_of(view.state, SideName::a);
        std::vector<std::uint32_t> lands;
        for (const PlacedLabel* date : dates_of(layout)) {
            INFO(date->text);
            CHECK(date->boxes == 1);
            lands.push_back(date->subject.index);
            const LabelBox& box = layout.boxes[date->first_box];
            const MapPoint middle =
                to_map(shown.camera, view.viewport,
                       {(box.min_x + box.max_x) / 2, (box.min_y + box.max_y) / 2});
            const geodata::PatchIndex patch = shipped_scene().locator.patch_at(
                shipped_scene().projection.inverse(middle), shown.date);
            REQUIRE(patch != geodata::no_patch);
            CHECK(shipped_scene().atlas.holder_on(patch, shown.date) ==
                  shipped_scene().atlas.holder_on(date->subject.index, shown.date));
            for (std::size_t i = 0; i < date->glyphs; ++i) {
                CHECK(layout.glyphs[date->first_glyph + i].angle == 0);
            }
        }
        std::sort(lands.begin(), lands.end());
        CHECK(std::adjacent_find(lands.begin(), lands.end()) == lands.end());
    }
}

TEST_CASE("days on which the same states hold land have dates of their own", "[labels][dates]") {
    const Scene& scene = shipped_scene();
    const geodata::Date july = geodata::make_date(1940, 7, 20),
                        august = geodata::make_date(1940, 8, 6);
    AnchorCache cache(scene, label_anchors(scene, july));
    const auto day_of = [&](geodata::Date date, const DatesWanted& wanted,
                            const std::string& patch) {
        for (const DatedName& name : cache.of(scene, date, wanted).dated) {
            const auto& patches = name.land.patches;
            const bool in_it = std::any_of(patches.begin(), patches.end(), [&](auto p) {
                return scene.atlas.patches[p].id == patch;
            });
            if (in_it) return geodata::to_iso(name.land.day);
        }
        return std::string("none");
    };
    for (int turn = 0; turn < 2; ++turn) {  // found, then known
        CHECK(day_of(july, {}, "estonia") == "none");
        CHECK(day_of(july, {true, {}}, "estonia") == "1940-06-17");
        CHECK(day_of(august, {true, {}}, "estonia") == "1940-08-06");
        CHECK(day_of(august, {true, {}}, "memel") != "none");
        CHECK(day_of(august, {true, july}, "memel") == "none");
        CHECK(day_of(august, {true, july}, "estonia") == "1940-08-06");
    }
}

TEST_CASE("no date is told while the class is asked", "[labels][dates]") {
    View view = dated(1940, 9, 30, bessarabia);
    view.state = apply(view.state, ToggleReveal{}, shipped_scene(), view.viewport);
    CHECK(dates_of(view.layout()).empty());
}
