// Golden pictures doctored in the ways that a fault would: each must be caught by the limits of
// pictures.h, and the honest picture must pass.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "app/style/style_tables.h"
#include "app/ui/settled_layout.h"
#include "app/view/action.h"
#include "tests/app/shipped_scene.h"
#include "tests/golden/doctored/views.h"
#include "tests/support/catch.h"
#include "tests/support/days.h"
#include "tests/support/mask.h"
#include "tests/support/papers.h"

using namespace golden;
using test::Mask;
using viewer::LabelLayout;
using viewer::PlacedLabel;
using viewer::ScreenPoint;
using viewer_tests::shipped_scene;

namespace {

constexpr double halo = 3;  // pixels around ink that belong to it

/// Where a label's letters and its town's dot are. Letters far apart leave free what stands
/// between them.
void add_label(Mask& mask, const LabelLayout& layout, const PlacedLabel& label) {
    for (std::size_t i = label.first_glyph; i < label.first_glyph + label.glyphs; ++i) {
        const viewer::PlacedGlyph& glyph = layout.glyphs[i];
        const double size = static_cast<double>(glyph.size);
        const double c = std::cos(static_cast<double>(glyph.angle));
        const double s = std::sin(static_cast<double>(glyph.angle));
        // From a little before the origin to an em behind it, from descender to ascender.
        for (double along = -0.15; along <= 0.95; along += 0.1) {
            for (double up = -0.25; up <= 0.85; up += 0.1) {
                mask.add_disc(glyph.origin.x + (along * c - up * s) * size,
                              glyph.origin.y - (along * s + up * c) * size, halo);
            }
        }
    }
    for (std::size_t i = label.first_symbol; i < label.first_symbol + label.symbols; ++i) {
        const viewer::PlacedSymbol& symbol = layout.symbols[i];
        mask.add_disc(symbol.centre.x, symbol.centre.y, static_cast<double>(symbol.radius) + halo);
    }
}

/// The points of a line every `step` metres, on the map plane.
std::vector<geodata::MapPoint> walked(const geodata::Line<geodata::LonLat>& line, double step) {
    std::vector<geodata::MapPoint> points;
    double left_over = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const auto a = shipped_scene().projection.forward(line[i - 1]);
        const auto b = shipped_scene().projection.forward(line[i]);
        const double length = std::hypot(b.x - a.x, b.y - a.y);
        double at = left_over;
        for (; at < length; at += step) {
            points.push_back({a.x + (b.x - a.x) * at / length, a.y + (b.y - a.y) * at / length});
        }
        left_over = at - length;
    }
    return points;
}

View on_day(View view, geodata::Date day) {
    view.state.comparison.first().date = day;
    return view;
}

/// The part of a picture round a box, `air` pixels more on each side.
Picture part_of(const Picture& whole, int left, int top, int width, int height, int air) {
    const int x0 = std::max(0, left - air), y0 = std::max(0, top - air);
    const int x1 = std::min(whole.width, left + width + air);
    const int y1 = std::min(whole.height, top + height + air);
    Picture part{x1 - x0, y1 - y0, {}};
    for (int y = y0; y < y1; ++y) {
        const auto row = whole.rgb.begin();
        part.rgb.insert(part.rgb.end(), row + static_cast<std::ptrdiff_t>(whole.at(x0, y)),
                        row + static_cast<std::ptrdiff_t>(whole.at(x1 - 1, y)) + 3);
    }
    return part;
}

/// The most frequent colour of a box, painted all over it.
void paint_over(Picture& picture, ScreenPoint min, ScreenPoint max) {
    std::map<std::array<std::uint8_t, 3>, int> counted;
    std::array<std::uint8_t, 3> most{};
    for (const bool count : {true, false}) {
        for (int y = std::max(0, static_cast<int>(min.y));
             y < std::min(picture.height, static_cast<int>(max.y)); ++y) {
            for (int x = std::max(0, static_cast<int>(min.x));
                 x < std::min(picture.width, static_cast<int>(max.x)); ++x) {
                std::uint8_t* p = &picture.rgb[picture.at(x, y)];
                if (count) ++counted[{p[0], p[1], p[2]}];
                if (!count) std::copy(most.begin(), most.end(), p);
            }
        }
        if (!count || counted.empty()) return;
        most = std::max_element(counted.begin(), counted.end(), [](const auto& a, const auto& b) {
                   return a.second < b.second;
               })->first;
    }
}

}  // namespace

TEST_CASE("the limits let scattered noise pass, and nothing that stands together", "[golden]") {
    Picture plain{960, 540, std::vector<std::uint8_t>(std::size_t{960} * 540 * 3, 200)};
    const auto with = [&](int count, int apart, int off) {
        Picture noisy = plain;
        for (int i = 0; i < count; ++i) {
            const int x = 5 + (i * apart) % 900, y = 5 + (i * apart) / 900 * 20;
            noisy.rgb[noisy.at(x, y) + 1] = static_cast<std::uint8_t>(200 + off);
        }
        return noisy;
    };
    const auto passes = [&](const Picture& picture) { return alike(difference(plain, picture)); };
    CHECK(passes(plain));
    CHECK(passes(with(40, 20, 55)));
    CHECK(passes(with(5000, 1, 10)));  // a shade that no eye sees
    CHECK_FALSE(passes(with(60, 20, 55)));
    CHECK(passes(with(3, 1, 55)));
    CHECK_FALSE(passes(with(5, 1, 55)));
    Picture smaller{959, 540, std::vector<std::uint8_t>(std::size_t{959} * 540 * 3, 200)};
    CHECK_FALSE(passes(smaller));
    Picture corner = plain;
    for (int i = 0; i < 4; ++i) corner.rgb[corner.at(959 - i, 539)] = 0;
    CHECK_FALSE(passes(corner));
}

TEST_CASE("a map drawn here passes for the one that is kept", "[golden]") {
    int plain = 0;
    for (const View& view : views()) {
        if (!view.plain) continue;
        ++plain;
        INFO(view.name);
        CHECK_FALSE(caught(view.name, draw(view, labels_of(view))));
    }
    CHECK(plain >= 14);
}

TEST_CASE("every name taken off every map is caught", "[golden]") {
    int names = 0;
    for (const View& view : views()) {
        if (!view.plain) continue;
        const LabelLayout layout = labels_of(view);
        const Picture honest = draw(view, layout), bare = draw(view, {});
        for (const PlacedLabel& label : layout.labels) {
            INFO(view.name << ": " << label.text);
            Mask mask(honest.width, honest.height);
            add_label(mask, layout, label);
            CHECK(caught_without(view.name, honest, bare, mask));
            ++names;
        }
    }
    CHECK(names > 400);
}

TEST_CASE("every town's dot taken off every map is caught", "[golden]") {
    int dots = 0;
    for (const View& view : views()) {
        if (!view.plain) continue;
        const LabelLayout layout = labels_of(view);
        const Picture honest = draw(view, layout), bare = draw(view, {});
        for (const viewer::PlacedSymbol& symbol : layout.symbols) {
            INFO(view.name << ": " << symbol.centre.x << ", " << symbol.centre.y);
            Mask mask(honest.width, honest.height);
            mask.add_disc(symbol.centre.x, symbol.centre.y, static_cast<double>(symbol.radius) + 1);
            CHECK(caught_without(view.name, honest, bare, mask));
            ++dots;
        }
    }
    CHECK(dots > 150);
}

TEST_CASE("30 km of border taken out of a map are caught wherever they are", "[golden]") {
    constexpr double stretch = 30e3, step = 1e3;  // metres
    int stretches = 0;
    for (const View& view : views()) {
        if (!view.plain || !view.state.layers.borders) continue;
        const LabelLayout layout = labels_of(view);
        View without = view;
        without.state.layers.borders = false;
        const Picture honest = draw(view, layout), borderless = draw(without, layout);
        Mask lettered(honest.width, honest.height);
        for (const PlacedLabel& label : layout.labels) add_label(lettered, layout, label);
        const auto styles =
            arc_styles(shipped_scene().atlas, view_of(view.state, viewer::SideName::a));
        for (std::size_t arc = 0; arc < styles.size(); ++arc) {
            const bool border = styles[arc].kind == viewer::ArcKind::sovereign ||
                                styles[arc].kind == viewer::ArcKind::status;
            if (!border) continue;
            const auto points = walked(shipped_scene().atlas.arcs[arc].line, step);
            const auto length = static_cast<std::size_t>(stretch / step);
            for (std::size_t from = 0; from + length < points.size(); from += length) {
                Mask mask(honest.width, honest.height);
                bool on_view = true;
                for (std::size_t i = from; i <= from + length; ++i) {
                    const ScreenPoint at = to_screen(view.state.camera, view.viewport, points[i]);
                    on_view = on_view && at.x > 4 && at.y > 4 && at.x < view.viewport.width - 4 &&
                              at.y < view.viewport.height - 4;
                    if (on_view)
                        mask.add_disc(at.x, at.y,
                                      0.5 * styles[arc].width / 4.0 * view.viewport.scale + 1.5);
                }
                if (!on_view || 3 * mask.shared_with(lettered) > mask.pixels().size()) continue;
                INFO(view.name << ": " << shipped_scene().atlas.arcs[arc].name << ", "
                               << static_cast<double>(from) * step / 1000 << " km along it");
                CHECK(caught_without(view.name, honest, borderless, mask));
                ++stretches;
            }
        }
    }
    CHECK(stretches > 1000);
}

TEST_CASE("the map of the day before a change is caught", "[golden]") {
    std::set<geodata::Date> days;
    for (const geodata::Patch& patch : shipped_scene().atlas.patches) {
        for (const geodata::Tenure& tenure : patch.tenures) {
            if (tenure.period.from && *tenure.period.from > test::first_day) {
                days.insert(*tenure.period.from);
            }
        }
    }
    CHECK(days.size() > 20);
    // Whose land lies beyond the picture, or is no larger in it than a town's symbol.
    for (const char* unseen :
         {"1939-04-07", "1939-07-23", "1939-12-03", "1940-04-12", "1941-04-10", "1941-04-19",
          "1941-04-20", "1941-04-30", "1940-06-30", "1940-07-01", "1940-11-22", "1941-04-14",
          "1941-04-28", "1941-05-05", "1941-05-20", "1941-06-01"}) {
        CHECK(days.erase(geodata::parse_date(unseen).value()) == 1);
    }
    const View& region = view_named("region");
    for (const geodata::Date day : days) {
        INFO(geodata::to_iso(day));
        const View on = on_day(region, day), before = on_day(region, day - std::chrono::days(1));
        const Difference found =
            difference(draw(on, labels_of(on)), draw(before, labels_of(before)));
        CHECK_FALSE(alike(found));
    }
    // And by the pictures that are kept of such days.
    for (const View& view : views()) {
        if (!view.plain || days.count(view.state.comparison.first().date) == 0) continue;
        const View before = on_day(view, view.state.comparison.first().date - std::chrono::days(1));
        INFO(view.name);
        CHECK(caught(view.name, draw(before, labels_of(before))));
    }
}

TEST_CASE("the map of the other paper, theme, language or names is caught", "[golden]") {
    const View& paper = view_named("august_paper");
    View other = paper;
    other.state.comparison.first().paper = test::september_1939;
    CHECK(caught(paper.name, draw(other, labels_of(other))));
    const View& region = view_named("region");
    for (const auto change : {+[](View& v) { v.state.names = viewer::LabelNames::period; },
                              +[](View& v) { v.state.language = viewer::Language::polish; },
                              +[](View& v) { v.state.theme = viewer::ThemeName::projector; },
                              +[](View& v) { v.state.layers.rivers = false; },
                              +[](View& v) { v.state.layers.graticule = false; },
                              +[](View& v) { v.state.camera.centre.x += 6000; }}) {
        View changed = region;
        change(changed);
        CHECK(caught(region.name, draw(changed, labels_of(changed))));
    }
}

namespace {

/// Paints over every piece of this size of every picture that has so many pixels of ink, and looks
/// whether it is missed by what stands together there, whatever the rest of the picture adds.
void paint_over_pieces(int width, int height, std::size_t ink, const Limits& limits) {
    constexpr int air = 8;
    const Limits here{limits.channel, 1, limits.crowd, limits.square};
    for (const View& view : views()) {
        const Picture& whole = golden_picture(view.name);
        int pieces = 0;
        for (int y = 0; y + height <= whole.height; y += height) {
            for (int x = 0; x + width <= whole.width; x += width) {
                const Picture honest = part_of(whole, x, y, width, height, air);
                Picture bare = honest;
                const double left = std::min(x, air), top = std::min(y, air);
                paint_over(bare, {left, top}, {left + width, top + height});
                const Difference found = difference(honest, bare, here);
                if (found.count < ink) continue;
                INFO(view.name << ": " << x << ", " << y << ", ink " << found.count);
                CHECK_FALSE(alike(found, here));
                ++pieces;
            }
        }
        INFO(view.name);
        CHECK(pieces > 20);
    }
}

}  // namespace

TEST_CASE("whatever stands in a piece of any picture, as small as a dot, is missed", "[golden]") {
    constexpr std::size_t a_dot = 10;
    paint_over_pieces(24, 12, a_dot, Limits());
}

TEST_CASE("with other letters too, what is as large as a heading or a control is missed",
          "[golden]") {
    constexpr std::size_t a_heading = 720;  // pixels: more than hatching has
    paint_over_pieces(72, 24, a_heading, other_letters);
}

TEST_CASE("every text and control painted over in a picture of the panels is caught", "[golden]") {
    int controls = 0;
    for (const View& view : views()) {
        if (!view.ui) continue;
        auto ui = viewer::Ui::make_unpainted(view.viewport.scale);
        if (!ui) FAIL(ui.error().sentence());
        viewer::ViewState state = view.state;
        viewer::Viewport viewport = view.viewport;
        std::ignore = settled_layout(ui.value(), shipped_scene(), state, viewport);
        for (const viewer::UiBox& box : ui.value().boxes()) {
            if (box.is_panel) continue;
            INFO(view.name << ": " << box.name);
            Picture doctored = golden_picture(view.name);
            paint_over(doctored, box.min, box.max);
            CHECK(caught(view.name, doctored));
            ++controls;
        }
    }
    CHECK(controls > 30);
    viewer::use_language(viewer::Language::english);
}
