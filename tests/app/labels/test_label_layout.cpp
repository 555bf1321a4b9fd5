// What a reader of the shipped map may rely on, in every view.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "geodata/letters.h"
#include "tests/app/labels/layouts.h"
#include "tests/support/catch.h"

using namespace viewer;
using namespace label_tests;

namespace {

std::vector<View> many_views() {
    std::vector<View> views = {View(1920, 1080), View(1280, 720), View(3840, 2160, 2),
                               View(3840, 2160), View(800, 600),  View(600, 900, 1.5)};
    for (const auto& box : {baltic, isthmus, galicia}) {
        views.push_back(View(1920, 1080).look_at(box));
        views.push_back(View(1280, 720, 1.25).look_at(box));
        views.push_back(View(1280, 720).look_at(box).zoom(5));
    }
    return views;
}

bool overlap(const LabelBox& a, const LabelBox& b) {
    return a.min_x < b.max_x && b.min_x < a.max_x && a.min_y < b.max_y && b.min_y < a.max_y;
}

bool same_place(const LabelBox& a, const LabelBox& b, double dx, double dy) {
    constexpr double close = 1e-6;
    return a.text == b.text && std::abs(a.min_x + dx - b.min_x) < close &&
           std::abs(a.min_y + dy - b.min_y) < close && std::abs(a.max_x + dx - b.max_x) < close &&
           std::abs(a.max_y + dy - b.max_y) < close;
}

bool equal_layouts(const LabelLayout& a, const LabelLayout& b) {
    return a.glyphs.size() == b.glyphs.size() && a.symbols.size() == b.symbols.size() &&
           std::equal(a.boxes.begin(), a.boxes.end(), b.boxes.begin(), b.boxes.end(),
                      [](const LabelBox& p, const LabelBox& q) { return same_place(p, q, 0, 0); });
}

}  // namespace

TEST_CASE("no label lies on another, or on a town's dot", "[labels]") {
    for (const View& view : many_views()) {
        INFO(view.viewport.width << "x" << view.viewport.height << " at "
                                 << view.state.camera.metres_per_pixel << " m/px");
        const LabelLayout layout = view.layout();
        for (std::size_t i = 0; i < layout.boxes.size(); ++i) {
            const LabelBox& a = layout.boxes[i];
            for (std::size_t j = 0; j < i; ++j) {
                const LabelBox& b = layout.boxes[j];
                // Letters of one bent name may share the corners of their boxes.
                if (a.text == b.text || !overlap(a, b)) continue;
                FAIL_CHECK(a.text << " lies on " << b.text);
            }
            for (const PlacedSymbol& symbol : layout.symbols) {
                const bool on = symbol.centre.x > a.min_x && symbol.centre.x < a.max_x &&
                                symbol.centre.y > a.min_y && symbol.centre.y < a.max_y;
                if (on) FAIL_CHECK(a.text << " covers a town");
            }
        }
    }
}

TEST_CASE("towns' names on one line stand further apart than words, at any size", "[labels]") {
    constexpr double word = 0.25;  // em: a blank of Open Sans is 0.26
    std::vector<View> views = many_views();
    for (const double scale : {2.0, 3.0, 4.0}) views.push_back(View(1920, 1080, scale));
    for (const View& view : views) {
        const LabelLayout layout = view.layout();
        struct Name {
            const LabelBox* box;
            double em;
        };
        std::vector<Name> towns;
        for (const PlacedLabel& label : layout.labels) {
            if (label.subject.kind != LabelSubject::Kind::place) continue;
            const auto box = std::find_if(layout.boxes.begin(), layout.boxes.end(),
                                          [&](const LabelBox& b) { return b.text == label.text; });
            if (box == layout.boxes.end() || label.glyphs == 0) continue;
            towns.push_back({&*box, static_cast<double>(layout.glyphs[label.first_glyph].size)});
        }
        for (const Name& a : towns) {
            for (const Name& b : towns) {
                const bool on_line = a.box->min_y < b.box->max_y && b.box->min_y < a.box->max_y;
                if (!on_line || a.box->min_x >= b.box->min_x) continue;
                INFO(a.box->text << " and " << b.box->text << " at " << view.viewport.scale);
                CHECK(b.box->min_x - a.box->max_x >= word * std::min(a.em, b.em));
            }
        }
    }
}

TEST_CASE("no label is cut by the frame", "[labels]") {
    for (const View& view : many_views()) {
        for (const LabelBox& box : view.layout().boxes) {
            INFO(box.text);
            CHECK(box.min_x >= 1);
            CHECK(box.min_y >= 1);
            CHECK(box.max_x <= view.viewport.width - 1);
            CHECK(box.max_y <= view.viewport.height - 1);
            CHECK(box.min_x < box.max_x);
            CHECK(box.min_y < box.max_y);
        }
    }
}

TEST_CASE("labels stay on the land while the map is panned", "[labels]") {
    constexpr double frame = 60;  // pixels along the edges where labels come and go
    for (View view : many_views()) {
        view.state.layers.graticule = false;
        SettledLabels kept;  // as the window does: what the last frame showed stays where it can
        const LabelLayout before = view.layout(&kept);
        CHECK(equal_layouts(before, view.layout()));
        for (const auto& [dx, dy] : {std::pair{7.0, -3.0}, {-23.5, 11.25}, {0.3, 0.4}}) {
            View moved = view;
            const LabelLayout after = moved.pan(dx, dy).layout(&kept);
            std::ignore = view.layout(&kept);
            for (const PlacedLabel& label : before.labels) {
                const bool stays = label.min_x + dx > frame && label.min_y + dy > frame &&
                                   label.max_x + dx < view.viewport.width - frame &&
                                   label.max_y + dy < view.viewport.height - frame;
                if (!stays) continue;
                const bool found =
                    std::any_of(after.labels.begin(), after.labels.end(), [&](const auto& other) {
                        return other.text == label.text &&
                               std::abs(label.min_x + dx - other.min_x) < 1e-6 &&
                               std::abs(label.min_y + dy - other.min_y) < 1e-6;
                    });
                // A stand-in gives way when the state's own name comes into the frame.
                if (!found && !has_label(after, label.text)) {
                    FAIL_CHECK(label.text << " vanished when panned by " << dx << ", " << dy);
                }
            }
        }
    }
}

TEST_CASE("a halo follows the letter and never fills its box", "[labels]") {
    // A box goes as far round its letter as the field knows distances.
    const float known = FontAtlas::distance_range / FontAtlas::texels_per_em;
    for (const ThemeName theme : {ThemeName::atlas, ThemeName::projector, ThemeName::night}) {
        View view(1920, 1080, 2);
        view.state.theme = theme;
        float widest = 0;
        for (const PlacedGlyph& glyph : view.layout().glyphs) {
            CHECK(glyph.halo_width < glyph.size * known);
            widest = std::max(widest, glyph.halo_width);
        }
        CHECK(widest > 2);  // pixels, at two a point
    }
}

TEST_CASE("the same view always carries the same labels", "[labels]") {
    for (const View& view : many_views()) CHECK(equal_layouts(view.layout(), view.layout()));
}

TEST_CASE("every label says what it names", "[labels]") {
    using Kind = LabelSubject::Kind;
    const geodata::Atlas& atlas = shipped_scene().atlas;
    std::size_t of_kind[8] = {};
    std::vector<View> views = many_views();
    for (View& view : std::vector<View>(views)) {
        view.state = apply(view.state, SetDate{geodata::make_date(1940, 8, 6)}, shipped_scene(),
                           view.viewport);
        view.state = apply(view.state, ToggleDates{}, shipped_scene(), view.viewport);
        views.push_back(view);
    }
    for (const View& view : views) {
        for (const PlacedLabel& label : view.layout().labels) {
            ++of_kind[static_cast<std::size_t>(label.subject.kind)];
            CHECK((label.subject.kind == Kind::degree) == label.on_frame);
            const auto named = [&](const std::string& name) {
                INFO(label.text << " is to name " << name);
                CHECK(label.text.find(name) != std::string::npos);
            };
            const std::uint32_t index = label.subject.index;
            switch (label.subject.kind) {
                case Kind::degree: break;
                case Kind::holder: {
                    const std::string& lettered = atlas.holders.at(index).label;
                    named(lettered.substr(0, lettered.find(' ')));
                    break;
                }
                case Kind::place:
                    named(atlas.places.at(index).name_on(view.state.comparison.first().date));
                    break;
                case Kind::sea: named(atlas.seas.at(index).name.substr(0, 4)); break;
                case Kind::lake: named(atlas.lakes.at(index).name.substr(0, 4)); break;
                case Kind::river: named(atlas.rivers.at(index).name); break;
                case Kind::region: named(geodata::in_capitals(atlas.regions.at(index).name)); break;
                case Kind::dated: named(" 19"); break;
            }
        }
    }
    for (const std::size_t count : of_kind) CHECK(count > 0);
}

TEST_CASE("the protocol layer changes no label", "[labels]") {
    for (View view : many_views()) {
        const LabelLayout off = view.layout();
        for (const auto paper : geodata::layer_papers(shipped_scene().atlas)) {
            view.state.comparison.first().paper = paper;
            CHECK(equal_layouts(off, view.layout()));
        }
    }
}

TEST_CASE("the whole region shows the states and their capitals", "[labels]") {
    for (const View& view : {View(1920, 1080), View(1280, 720), View(3840, 2160, 2)}) {
        const LabelLayout layout = view.layout();
        for (const char* state : {"POLAND", "LITHUANIA", "ESTONIA", "FINLAND", "ROMANIA", "HUNGARY",
                                  "SOVIET UNION", "GERMANY", "SLOVAKIA"}) {
            INFO(state);
            CHECK(has_label(layout, state));
        }
        for (const char* town : {"Warszawa", "Kaunas", "Riga", "Tallinn", "Helsinki", "Budapest",
                                 "Berlin", "Moskva"}) {
            INFO(town);
            CHECK(has_label_starting(layout, town));
        }
        if (view.viewport.width < 1920) continue;  // no room there beside Riga
        CHECK(has_label(layout, "LATVIA"));
    }
}

TEST_CASE("lands are lettered by the name of the day, occupied ones as such", "[labels]") {
    const auto on = [](int year, unsigned month, unsigned day, geodata::LonLatBox box) {
        View view(1920, 1080);
        view.look_at(box);
        view.state = apply(view.state, SetDate{geodata::make_date(year, month, day)},
                           shipped_scene(), view.viewport);
        return view.layout();
    };
    const geodata::LonLatBox romania{21, 43, 31, 49};
    CHECK(has_label(on(1939, 8, 23, romania), "BESSARABIA"));
    CHECK(has_label(on(1940, 7, 15, romania), "BESSARABIA, Soviet-occupied"));
    CHECK(has_label(on(1940, 9, 15, romania), "NORTHERN TRANSYLVANIA"));
    CHECK_FALSE(has_label(on(1939, 8, 23, romania), "NORTHERN TRANSYLVANIA"));
    CHECK(has_label(on(1940, 7, 15, baltic), "ESTONIA, Soviet-occupied"));
    CHECK(has_label(on(1940, 9, 15, baltic), "ESTONIAN SSR"));
    CHECK_FALSE(has_label_starting(on(1939, 8, 23, baltic), "ESTONIAN"));
    const geodata::LonLatBox north{4, 57, 20, 66};
    CHECK(has_label(on(1940, 7, 15, north), "NORWAY, German-occupied"));
    const geodata::LonLatBox poland{14, 48, 28, 55};
    CHECK(has_label(on(1940, 7, 15, poland), "WARTHELAND"));
    CHECK(has_label(on(1940, 7, 15, poland), "WESTERN UKRAINE"));
}

TEST_CASE("the smallest lands are named close up, none while the class is asked", "[labels]") {
    const auto has_small = [](const LabelLayout& layout) {
        return std::any_of(layout.labels.begin(), layout.labels.end(), [](const PlacedLabel& l) {
            return l.subject.kind == LabelSubject::Kind::region &&
                   shipped_scene().atlas.regions[l.subject.index].rank == 4;
        });
    };
    CHECK_FALSE(has_small(View(1280, 720).layout()));
    View near(1280, 720);
    near.look_at({25.4, 47.7, 27.2, 48.6});
    CHECK(has_label(near.layout(), "HERTZA DISTRICT"));
    near.state.layers.states = false;
    for (const PlacedLabel& label : near.layout().labels) {
        CHECK(label.subject.kind != LabelSubject::Kind::region);
    }
}

TEST_CASE("states are lettered larger the more land they have", "[labels]") {
    const LabelLayout layout = View(1920, 1080).layout();
    const auto size_of = [&](const std::string& text) {
        for (std::size_t i = 0; i < layout.boxes.size(); ++i) {
            if (layout.boxes[i].text == text) return layout.boxes[i].max_y - layout.boxes[i].min_y;
        }
        return 0.0;
    };
    CHECK(size_of("POLAND") > size_of("LITHUANIA"));
    CHECK(size_of("LITHUANIA") > 6);
}

TEST_CASE("a state's name lies on its own land", "[labels]") {
    const Scene& scene = shipped_scene();
    for (const View& view : many_views()) {
        const LabelLayout layout = view.layout();
        int inside = 0, letters = 0;
        for (const PlacedGlyph& glyph : layout.glyphs) {
            if (glyph.face != Face::sans_semibold) continue;
            const bool of_state = std::any_of(
                scene.atlas.holders.begin(), scene.atlas.holders.end(), [&](const auto& holder) {
                    return glyph.colour == theme(view.state.theme).state_label.colour &&
                           has_label(layout, holder.label);
                });
            if (!of_state) continue;
            ++letters;
            const MapPoint at = to_map(view.state.camera, view.viewport, glyph.origin);
            const auto patch = scene.locator.patch_at(scene.projection.inverse(at));
            if (patch != geodata::no_patch) ++inside;
        }
        if (letters > 0) CHECK(inside >= 0.9 * letters);
    }
}

TEST_CASE("no label stands on its head, and no state's name is steep", "[labels]") {
    constexpr double degree = std::numbers::pi / 180;
    for (const View& view : many_views()) {
        for (const PlacedGlyph& glyph : view.layout().glyphs) {
            const double angle = std::abs(static_cast<double>(glyph.angle)) / degree;
            CHECK(angle <= (glyph.face == Face::serif_italic ? 110.0 : 35.01));
        }
    }
}

TEST_CASE("more towns are named the closer one looks", "[labels]") {
    View view(1280, 720);
    view.state.layers.rivers = false;
    view.look_at(galicia);
    const auto near_towns = view.layout().symbols.size();
    const auto far_towns = View(1280, 720).layout().symbols.size();
    CHECK(near_towns > 5);
    CHECK(far_towns > 10);
    CHECK(View(1280, 720).look_at(galicia).zoom(0.4).layout().symbols.size() > 8);
}

TEST_CASE("the period name comes first, today's after it", "[labels]") {
    View view(1920, 1080);
    view.look_at(baltic);
    view.state.names = LabelNames::both;
    CHECK(has_label(view.layout(), "Wilno / Vilnius"));
    view.state.names = LabelNames::period;
    CHECK(has_label(view.layout(), "Wilno"));
    view.state.names = LabelNames::today;
    CHECK(has_label(view.layout(), "Vilnius"));
    CHECK_FALSE(has_label_starting(view.layout(), "Wilno"));
}

TEST_CASE("a name that has not changed is lettered once", "[labels]") {
    View view(1920, 1080);
    const LabelLayout layout = view.look_at(baltic).layout();
    CHECK(has_label(layout, "Kaunas"));
    CHECK_FALSE(has_label(layout, "Kaunas / Kaunas"));
}

TEST_CASE("layers that are off carry no labels", "[labels]") {
    View view(1920, 1080);
    view.look_at(baltic);
    const std::size_t all = view.layout().boxes.size();
    view.state.layers.places = false;
    CHECK(view.layout().symbols.empty());
    CHECK_FALSE(has_label_starting(view.layout(), "Kaunas"));
    CHECK(view.layout().boxes.size() < all);
    view.state.layers.graticule = false;
    CHECK_FALSE(has_label(view.layout(), "24°E"));
    view.state.layers.places = true;
    view.state.layers.labels = false;
    CHECK(view.layout().boxes.empty());
    CHECK(view.layout().glyphs.empty());
    CHECK_FALSE(view.layout().symbols.empty());
}

TEST_CASE("text is as large on HiDPI as on an ordinary display", "[labels]") {
    const LabelLayout plain = View(1280, 720).layout(), fine = View(2560, 1440, 2).layout();
    REQUIRE(plain.boxes.size() == fine.boxes.size());
    for (std::size_t i = 0; i < plain.boxes.size(); ++i) {
        CHECK(plain.boxes[i].text == fine.boxes[i].text);
        CHECK(fine.boxes[i].min_x == Approx(2 * plain.boxes[i].min_x).margin(3));
    }
}
