// Each layer is where its features are and nowhere else, and lines are as wide as the theme says.
#include <algorithm>
#include <cmath>

#include "app/labels/label_layout.h"
#include "app/style/style_tables.h"
#include "geodata/topology/rings.h"
#include "tests/app/render/headless_drawing.h"
#include "tests/app/shipped_scene.h"
#include "tests/support/catch.h"
#include "tests/support/mask.h"

using namespace viewer;
using namespace viewer_tests;
using geodata::LonLat;
using test::Mask;

namespace {

const Viewport screen{960, 540, 1};

ScreenPoint on_screen(const ViewState& state, const Viewport& viewport, LonLat p) {
    return to_screen(state.camera, viewport, shipped_scene().projection.forward(p));
}

bool in_view(ScreenPoint p, const Viewport& viewport, double margin = 0) {
    return p.x >= margin && p.y >= margin && p.x < viewport.width - margin &&
           p.y < viewport.height - margin;
}

/// Points along lines, no further apart on the screen than `step` pixels.
std::vector<ScreenPoint> points_along(const ViewState& state, const Viewport& viewport,
                                      const std::vector<LonLat>& line, double step) {
    std::vector<ScreenPoint> points;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const ScreenPoint a = on_screen(state, viewport, line[i - 1]);
        const ScreenPoint b = on_screen(state, viewport, line[i]);
        const double length = std::hypot(b.x - a.x, b.y - a.y);
        if (length > 1e4) continue;
        const int steps = std::max(1, static_cast<int>(std::ceil(length / step)));
        for (int k = 0; k < steps; ++k) {
            const ScreenPoint p{a.x + (b.x - a.x) * k / steps, a.y + (b.y - a.y) * k / steps};
            if (in_view(p, viewport)) points.push_back(p);
        }
    }
    return points;
}

bool differs(const Image& a, const Image& b, int x, int y) {
    const ScreenPoint p{static_cast<double>(x), static_cast<double>(y)};
    return !(pixel(a, p) == pixel(b, p));
}

/// Whether a pixel within `reach` of the point differs.
bool differs_near(const Image& a, const Image& b, ScreenPoint p, int reach) {
    for (int dy = -reach; dy <= reach; ++dy) {
        for (int dx = -reach; dx <= reach; ++dx) {
            const int x = static_cast<int>(p.x) + dx, y = static_cast<int>(p.y) + dy;
            if (x >= 0 && y >= 0 && x < a.width && y < a.height && differs(a, b, x, y)) return true;
        }
    }
    return false;
}

/// The picture with the layer and without it.
struct Pair {
    ViewState state = initial_state(shipped_scene(), screen);
    Image with, without;

    explicit Pair(bool Layers::*layer) {
        with = Drawing::get().draw(state, screen);
        ViewState less = state;
        less.layers.*layer = false;
        without = Drawing::get().draw(less, screen);
    }
    [[nodiscard]] int differing_outside(const Mask& mask) const {
        int astray = 0;
        for (int y = 0; y < screen.height; ++y) {
            for (int x = 0; x < screen.width; ++x) {
                astray += differs(with, without, x, y) && !mask.has(x, y) ? 1 : 0;
            }
        }
        return astray;
    }
    /// Of the points, the share that the layer changes.
    [[nodiscard]] double changed(const std::vector<ScreenPoint>& points, int reach) const {
        const auto count = std::count_if(points.begin(), points.end(), [&](ScreenPoint p) {
            return differs_near(with, without, p, reach);
        });
        return static_cast<double>(count) / static_cast<double>(points.size());
    }
};

Mask around(const std::vector<ScreenPoint>& points, double reach) {
    Mask mask(screen.width, screen.height);
    for (const ScreenPoint p : points) mask.add_disc(p.x, p.y, reach);
    return mask;
}

/// All lines of a scene's arcs that are borders in this view, not coasts.
std::vector<std::size_t> border_arcs(const ViewState& state) {
    std::vector<std::size_t> borders;
    const auto styles = arc_styles(shipped_scene().atlas, view_of(state, SideName::a));
    for (std::size_t i = 0; i < styles.size(); ++i) {
        const ArcKind kind = styles[i].kind;
        if (kind == ArcKind::sovereign || kind == ArcKind::status || kind == ArcKind::republic) {
            borders.push_back(i);
        }
    }
    return borders;
}

/// The lines of every so many degrees.
std::vector<LonLat> graticule_points(double step) {
    std::vector<LonLat> points;
    for (double lon = -40; lon <= 90; lon += step) {
        for (double lat = 30; lat <= 80; lat += 0.02) points.push_back({lon, lat});
    }
    for (double lat = 30; lat <= 80; lat += step) {
        for (double lon = -40; lon <= 90; lon += 0.02) points.push_back({lon, lat});
    }
    return points;
}

}  // namespace

TEST_CASE("the layer of land fills what is held, and the sea is never filled", "[render]") {
    const Pair pair(&Layers::land);
    const Theme& look = theme(ThemeName::atlas);
    const auto styles = patch_styles(shipped_scene().atlas, view_of(pair.state, SideName::a));
    int land = 0, filled = 0, bared = 0, sea = 0, same = 0;
    for (int y = 4; y < screen.height; y += 6) {
        for (int x = 4; x < screen.width; x += 6) {
            const ScreenPoint p{static_cast<double>(x), static_cast<double>(y)};
            const LonLat place =
                shipped_scene().projection.inverse(to_map(pair.state.camera, screen, p));
            const auto holder = holder_at(shipped_scene().atlas, shipped_scene().locator, place,
                                          pair.state.comparison.first().date);
            if (holder == geodata::no_holder) {
                ++sea;
                same += pixel(pair.with, p) == pixel(pair.without, p) ? 1 : 0;
                continue;
            }
            const Colour fill = styles[shipped_scene().locator.patch_at(place)].fill;
            ++land;
            filled += pixel(pair.with, p) == fill ? 1 : 0;
            bared += pixel(pair.without, p) == look.land_without_holder ? 1 : 0;
        }
    }
    // The rest are borders, rivers, lakes and lines.
    CHECK(land > 5000);
    CHECK(filled > 0.8 * land);
    CHECK(bared > 0.8 * land);
    CHECK(sea > 1000);
    CHECK(same > 0.98 * sea);
}

TEST_CASE("the layer of borders is drawn along every border and nowhere else", "[render]") {
    const Pair pair(&Layers::borders);
    const Theme& look = theme(ThemeName::atlas);
    std::vector<ScreenPoint> borders, edged;
    for (const std::size_t arc : border_arcs(pair.state)) {
        const auto points =
            points_along(pair.state, screen, shipped_scene().atlas.arcs[arc].line, 1);
        borders.insert(borders.end(), points.begin(), points.end());
    }
    const auto styles = arc_styles(shipped_scene().atlas, view_of(pair.state, SideName::a));
    for (std::size_t i = 0; i < styles.size(); ++i) {
        if (styles[i].edges == 0) continue;
        const auto points = points_along(pair.state, screen, shipped_scene().atlas.arcs[i].line, 1);
        edged.insert(edged.end(), points.begin(), points.end());
    }
    REQUIRE(borders.size() > 2000);
    CHECK(pair.changed(borders, 1) > 0.98);
    Mask near = around(borders, 3);
    for (const ScreenPoint p : edged) {
        near.add_disc(p.x, p.y, static_cast<double>(look.edge_width) + 2);
    }
    CHECK(pair.differing_outside(near) == 0);
}

TEST_CASE("the layer of rivers draws rivers and lakes, and nothing else", "[render]") {
    const Pair pair(&Layers::rivers);
    const geodata::Atlas& atlas = shipped_scene().atlas;
    std::vector<ScreenPoint> water, large;
    for (const geodata::River& river : atlas.rivers) {
        for (const auto& line : river.lines) {
            const auto points = points_along(pair.state, screen, line, 1);
            water.insert(water.end(), points.begin(), points.end());
            if (river.rank > 2) continue;
            // A river grows from its source.
            large.insert(large.end(),
                         points.begin() + static_cast<std::ptrdiff_t>(points.size() / 2),
                         points.end());
        }
    }
    int lakes = 0, filled = 0;
    const Colour blue = theme(ThemeName::atlas).lake;
    Mask near = around(water, 3);
    for (const geodata::Lake& lake : atlas.lakes) {
        for (const auto& polygon : lake.water) {
            for (const ScreenPoint p : points_along(pair.state, screen, polygon.exterior, 1)) {
                near.add_disc(p.x, p.y, 3);
            }
        }
        if (lake.rank > 1) continue;
        const ScreenPoint p = on_screen(pair.state, screen, geodata::place_inside(lake.water));
        if (!in_view(p, screen)) continue;
        ++lakes;
        filled += pixel(pair.with, p) == blue && !(pixel(pair.without, p) == blue) ? 1 : 0;
    }
    REQUIRE(large.size() > 1000);
    CHECK(pair.changed(large, 2) > 0.95);
    CHECK(lakes > 2);
    CHECK(filled >= lakes - 1);  // a border may run through the middle of one
    int astray = 0;
    constexpr int edge =
        6;  // pixels: of a river that leaves the picture only the part inside is known
    for (int y = edge; y < screen.height - edge; ++y) {
        for (int x = edge; x < screen.width - edge; ++x) {
            if (!differs(pair.with, pair.without, x, y) || near.has(x, y)) continue;
            const LonLat place = shipped_scene().projection.inverse(
                to_map(pair.state.camera, screen, {x + 0.5, y + 0.5}));
            const bool in_lake = std::any_of(
                atlas.lakes.begin(), atlas.lakes.end(),
                [&](const geodata::Lake& lake) { return geodata::contains(lake.water, place); });
            astray += in_lake ? 0 : 1;
        }
    }
    CHECK(astray < 24);  // where a shore is simplified
}

TEST_CASE("the graticule runs along its degrees and nowhere else", "[render]") {
    const Pair pair(&Layers::graticule);
    const double step = graticule_step(pair.state.camera.metres_per_pixel * screen.scale);
    std::vector<ScreenPoint> lines, beyond_too;
    for (const LonLat p : graticule_points(step)) {
        const ScreenPoint at = on_screen(pair.state, screen, p);
        if (in_view(at, screen, 1)) lines.push_back(at);
        if (in_view(at, screen, -4)) beyond_too.push_back(at);
    }
    REQUIRE(lines.size() > 5000);
    CHECK(pair.changed(lines, 1) > 0.97);  // the rest lies under borders
    CHECK(pair.differing_outside(around(beyond_too, 2.5)) == 0);
}

namespace {

/// How wide a line of one colour is on a ground of one colour, pixels: what it covers of a scan
/// across it at each of many places; the middle one of all.
double width_of(const Image& image, const std::vector<ScreenPoint>& line, Colour ink,
                Colour ground) {
    const auto part = [](Colour c, int i) {
        return static_cast<double>(i == 0 ? c.r : i == 1 ? c.g : c.b);
    };
    const auto covered = [&](double x, double y) {
        const auto at = [&](double px, double py) {
            double dot = 0, all = 0;
            const Colour c = pixel(image, {px, py});
            for (int i = 0; i < 3; ++i) {
                const double full = part(ink, i) - part(ground, i);
                dot += (part(c, i) - part(ground, i)) * full;
                all += full * full;
            }
            return dot / all;
        };
        const double left = std::floor(x - 0.5), top = std::floor(y - 0.5);
        const double u = x - 0.5 - left, v = y - 0.5 - top;
        return (1 - v) * ((1 - u) * at(left, top) + u * at(left + 1, top)) +
               v * ((1 - u) * at(left, top + 1) + u * at(left + 1, top + 1));
    };
    constexpr double reach = 9, step = 0.125;
    constexpr std::size_t apart = 6;
    std::vector<double> widths;
    for (std::size_t i = apart; i + apart < line.size(); ++i) {
        const double dx = line[i + apart].x - line[i - apart].x;
        const double dy = line[i + apart].y - line[i - apart].y, length = std::hypot(dx, dy);
        const ScreenPoint p = line[i];
        const bool inside =
            p.x > 20 && p.y > 20 && p.x < image.width - 20 && p.y < image.height - 20;
        if (!inside || length < 1) continue;
        double width = 0;
        for (double off = -reach; off <= reach; off += step) {
            width += step * covered(p.x - dy / length * off, p.y + dx / length * off);
        }
        widths.push_back(width);
    }
    REQUIRE(widths.size() > 100);
    std::nth_element(widths.begin(),
                     widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2), widths.end());
    return widths[widths.size() / 2];
}

}  // namespace

TEST_CASE("a border is as wide as its theme says, in points, on every display", "[render]") {
    const geodata::Atlas& atlas = shipped_scene().atlas;
    for (const ThemeName name : {ThemeName::atlas, ThemeName::projector}) {
        for (const double scale : {1.0, 1.5, 2.0}) {
            const Viewport viewport{static_cast<int>(960 * scale), static_cast<int>(540 * scale),
                                    scale};
            ViewState state = initial_state(shipped_scene(), viewport);
            state.theme = name;
            state.layers = Layers{false, true, false, false, false, false, false};
            // From so far that the line is known as well as is shown.
            state = apply(state, LookAt{{24, 50, 30, 56.1}}, shipped_scene(), viewport);
            const Image image = Drawing::get().draw(state, viewport);
            // From Poland into the Soviet Union: the longest arc between the two.
            std::vector<ScreenPoint> longest;
            for (const std::size_t arc : border_arcs(state)) {
                auto points = points_along(state, viewport, atlas.arcs[arc].line, 1);
                if (points.size() > longest.size()) longest = std::move(points);
            }
            const Theme& look = theme(name);
            INFO("theme " << static_cast<int>(name) << ", scale " << scale);
            CHECK(width_of(image, longest, look.border_sovereign.colour, look.land_without_holder) /
                      scale ==
                  Approx(look.border_sovereign.width).margin(0.12));
        }
    }
}
