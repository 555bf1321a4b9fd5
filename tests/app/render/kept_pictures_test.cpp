// A map that is changed is, pixel for pixel, the map drawn from nothing: whatever is kept of the
// one before (style tables, picture, names) is kept for all that it depends on.
#include <algorithm>
#include <cstdlib>
#include <functional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "app/picture/map_letters.h"
#include "app/render/headless.h"
#include "app/words/words.h"
#include "tests/app/render/headless_drawing.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"
#include "tests/support/papers.h"

using namespace viewer;
using geodata::make_date;
using viewer_tests::shipped_scene;

namespace {

const Viewport screen{960, 540, 1};
const PixelBox whole{0, 0, screen.width, screen.height};

struct Change {
    std::string field;
    std::function<void(MapView&)> make;
};

/// Does not compile when layers, ground, camera, side or highlight get another field: then
/// `changes` lacks it too.
[[maybe_unused]] void fields_of(const MapView& view) {
    [[maybe_unused]] const auto& [land, borders, rivers, places, labels, graticule, uncertainty,
                                  degrees, states, dates, usual_dates] = view.layers;
    [[maybe_unused]] const auto& [layers, theme] = static_cast<const GroundLook&>(view);
    [[maybe_unused]] const auto& [centre, scale] = view.camera;
    [[maybe_unused]] const auto& [date, paper, holders] = static_cast<const Side&>(view);
    [[maybe_unused]] const auto& [emphasis, since, by_receiver, uncovered, clause] =
        static_cast<const Highlight&>(view);
}

/// In the middle of the view, and too small to be named from this far.
std::string small_town(const MapView& view) {
    const PixelBox middle{240, 135, 480, 270};
    for (const geodata::Place& place : shipped_scene().atlas.places) {
        const MapPoint at = shipped_scene().projection.forward(place.position);
        const bool shown = middle.contains(to_screen(view.camera, screen, at));
        if (shown && place.rank == 5 && place.capital_of.empty()) return place.name;
    }
    FAIL("there is no small town");
    return {};
}

std::vector<Change> changes() {
    std::vector<Change> all;
    for (const NamedLayer& layer : named_layers) {
        // Seen from nearer: below.
        if (layer.which == &Layers::uncertainty || layer.which == &Layers::dates) continue;
        all.push_back({"layer " + std::string(layer.name), [which = layer.which](MapView& v) {
                           v.layers.*which = !(v.layers.*which);
                       }});
    }
    const auto add = [&](const char* field, std::function<void(MapView&)> make) {
        all.push_back({field, std::move(make)});
    };
    add("layer degrees", [](MapView& v) { v.layers.degrees = false; });
    add("layer states", [](MapView& v) { v.layers.states = false; });
    add("theme", [](MapView& v) { v.theme = ThemeName::night; });
    add("names", [](MapView& v) { v.names = LabelNames::today; });
    add("language", [](MapView& v) { v.language = Language::german; });
    add("marked", [](MapView& v) { v.marked = {small_town(v)}; });
    add("scale", [](MapView& v) { v.camera.metres_per_pixel *= 0.8; });
    add("territories", [](MapView& v) { v.territories.set(test::poland, false); });
    add("date", [](MapView& v) { v.date = make_date(1940, 8, 6); });
    add("paper", [](MapView& v) { v.paper = test::september_1939; });
    add("no paper", [](MapView& v) { v.paper.reset(); });
    add("holders", [](MapView& v) { v.holders = false; });
    add("emphasis", [](MapView& v) { v.emphasis = Emphasis::changes; });
    add("by receiver", [](MapView& v) {
        v.emphasis = Emphasis::changes;
        v.by_receiver = true;
    });
    add("fact", [](MapView& v) { v.emphasis = Emphasis::fact; });
    add("uncovered", [](MapView& v) { v.uncovered.emplace(); });
    add("clause", [](MapView& v) {
        const auto& clauses = shipped_scene().atlas.clauses;
        const auto with_land =
            std::find_if(clauses.begin(), clauses.end(), [](const geodata::Clause& c) {
                return shipped_scene().atlas.documents[c.document].id == "protocol_1939_08_23" &&
                       !c.patches.empty();
            });
        v.clause = static_cast<geodata::ClauseIndex>(with_land - clauses.begin());
    });
    add("for a class", [](MapView& v) { v.for_class = true; });
    return all;
}

MapView start() {
    MapView view = view_of(initial_state(shipped_scene(), screen), SideName::a);
    view.date = make_date(1939, 10, 31);
    view.since = make_date(1938, 3, 1);
    view.paper = test::august_1939;
    return view;
}

/// On whole pixels, and in the language of the words.
MapView as_drawn(MapView view) {
    use_language(view.language);
    view.camera = on_whole_pixels(view.camera, screen);
    return view;
}

const FontAtlas& fonts() {
    static const auto loaded = FontAtlas::load(label_characters(shipped_scene()));
    if (!loaded) FAIL(loaded.error().sentence());
    return loaded.value();
}

MapRenderer new_renderer() {
    std::ignore = viewer_tests::Drawing::get();  // the context
    auto made = MapRenderer::make(shipped_scene(), fonts());
    if (!made) FAIL(made.error().sentence());
    return std::move(made).value();
}

/// As in the window, after whatever was drawn before.
class Kept {
  public:
    Image draw(const MapView& wanted) {
        const MapView view = as_drawn(wanted);
        const OffscreenTarget target(screen.width, screen.height);
        renderer_.draw_panned(shipped_scene(), view, screen,
                              letters_.of(shipped_scene(), 0, view, whole, screen, {}));
        return target.read();
    }

  private:
    static MapLetters letters() {
        auto made = letter(shipped_scene(), as_drawn(start()));
        if (!made) FAIL(made.error().sentence());
        return MapLetters(shipped_scene(), std::move(made).value());
    }
    MapRenderer renderer_ = new_renderer();
    MapLetters letters_ = letters();
};

Image from_nothing(const MapView& wanted) {
    const MapView view = as_drawn(wanted);
    MapRenderer renderer = new_renderer();
    const OffscreenTarget target(screen.width, screen.height);
    renderer.draw(shipped_scene(), view, screen,
                  place_labels(shipped_scene(), view, label_viewport(view, screen), fonts(),
                               label_anchors(shipped_scene(), view)));
    return target.read();
}

int different(const Image& a, const Image& b) {
    REQUIRE(a.rgba.size() == b.rgba.size());
    int off = 0;
    for (std::size_t i = 0; i < a.rgba.size(); ++i) {
        off += std::abs(int{a.rgba[i]} - int{b.rgba[i]}) > 24 ? 1 : 0;
    }
    return off;
}

/// Each change of `base` there and back.
void check_changes(const MapView& base, const std::vector<Change>& all) {
    constexpr int ties = 60;  // of rasterisation, of 2 million values
    Kept kept;
    const Image before = from_nothing(base);
    CHECK(different(kept.draw(base), before) < ties);
    for (const Change& change : all) {
        INFO(change.field);
        MapView view = base;
        change.make(view);
        const Image wanted = from_nothing(view);
        CHECK(different(wanted, before) > 2 * ties);  // the change can be seen
        CHECK(different(kept.draw(view), wanted) < ties);
        CHECK(different(kept.draw(base), before) < ties);
    }
    use_language(Language::english);
}

}  // namespace

TEST_CASE("whatever is changed of a view, nothing of the picture before is left", "[render]") {
    check_changes(start(), changes());
}

// Without names: some stay where they are while the map is panned (app/labels/placement.h).
TEST_CASE("a map that is panned there and back is drawn whole", "[render]") {
    MapView base = start();
    base.layers.labels = false;
    check_changes(base, {{"centre", [](MapView& v) { v.camera = pan_by(v.camera, 31, -17); }}});
}

TEST_CASE("how certain borders are comes and goes", "[render]") {
    MapView base = start();
    base.camera.metres_per_pixel *= 0.25;
    check_changes(base, {{"layer uncertainty", [](MapView& v) { v.layers.uncertainty = true; }}});
}

TEST_CASE("the dates on land come and go", "[render]") {
    MapView base = start();
    base.date = make_date(1940, 8, 6);
    base.paper.reset();
    base.camera.metres_per_pixel *= 0.4;
    check_changes(base, {{"layer dates", [](MapView& v) { v.layers.dates = true; }}});
}

TEST_CASE("what stands out on a map follows its days", "[render]") {
    MapView base = start();
    base.paper.reset();
    base.emphasis = Emphasis::changes;
    check_changes(base, {{"since", [](MapView& v) { v.since = make_date(1939, 8, 23); }},
                         {"date", [](MapView& v) { v.date = make_date(1940, 8, 6); }}});
}

TEST_CASE("ribbons of hatching come and go with what is marked off, and are panned", "[render]") {
    MapView base = start();
    base.layers.labels = false;
    base.camera = {shipped_scene().projection.forward({25.0, 54.9}), 200};
    check_changes(base, {{"paper", [](MapView& v) { v.paper = test::september_1939; }},
                         {"no paper", [](MapView& v) { v.paper.reset(); }},
                         {"date", [](MapView& v) { v.date = make_date(1939, 8, 23); }},
                         {"centre", [](MapView& v) { v.camera = pan_by(v.camera, 31, -17); }}});
}
