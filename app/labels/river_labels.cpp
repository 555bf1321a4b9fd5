// Rivers' names follow their line: the course is cut into reaches of equal length on screen, and
// in each the straightest stretch long enough carries the name, letter by letter.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/labels/typeset.h"

namespace viewer {
namespace {

constexpr double usual_river_size = 12;  // points
constexpr double reach_length = 460;     // points between two names of a river
constexpr std::array<double, 5> river_size_by_rank = {11.5, 11, 10.5, 10, 9.5};
constexpr std::array<double, 5> coarsest_river_by_rank = {3300, 2200, 1300, 800, 450};
constexpr double above_line = 0.22;          // em between the line and the letters
constexpr double most_wander = 0.75;         // em the course may leave the curve of the letters
constexpr double sharpest_bend = 0.10;       // radians the letters turn in an em, at most
constexpr double least_straightness = 0.80;  // chord over length
constexpr int windows_per_reach = 14;
constexpr int samples = 24;  // of the course under a name

MapPoint point_at(const RiverPath& river, double along) {
    const double s = std::clamp(along, 0.0, river.along.back());
    const auto next = std::upper_bound(river.along.begin() + 1, river.along.end() - 1, s);
    const auto i = static_cast<std::size_t>(next - river.along.begin());
    const double step = river.along[i] - river.along[i - 1];
    const double t = step > 0 ? (s - river.along[i - 1]) / step : 0;
    const MapPoint a = river.line[i - 1], b = river.line[i];
    return {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
}

struct RiverText {
    LabelSpan style;
    const ShapedText* shaped = nullptr;
    std::vector<double> advance;  ///< pixels from each letter to the next
    double width = 0;             ///< pixels
};

RiverText text_of(const Placement& p, const RiverPath& river) {
    const auto rank = static_cast<std::size_t>(std::clamp(river.rank, 1, 5) - 1);
    const TextStyle& theme = p.theme.water_label;
    RiverText text;
    const double size =
        p.pixels(river_size_by_rank[rank] * static_cast<double>(theme.size) / usual_river_size);
    text.style = styled_span(p, theme, Face::serif_italic, size, 0.08);
    text.style.text = river.name;
    text.shaped = &p.font.shape(text.style.face, river.name);
    for (const float em : text.shaped->advance) {
        text.advance.push_back((static_cast<double>(em) + text.style.spacing) * text.style.size);
        text.width += text.advance.back();
    }
    return text;
}

/// Chord over length of the course from `from` on, as long as the text.
double straightness(const RiverPath& river, double from, double length) {
    const MapPoint a = point_at(river, from), b = point_at(river, from + length);
    return std::hypot(b.x - a.x, b.y - a.y) / length;
}

/// Start of the straightest window of a reach, or nothing when all wind too much.
std::optional<double> best_window(const RiverPath& river, double from, double to, double length) {
    std::optional<double> best;
    double straightest = least_straightness;
    const double slack = to - from - length;
    if (slack < 0) return best;
    for (int i = 0; i <= windows_per_reach; ++i) {
        const double start = from + slack * i / windows_per_reach;
        // The middle of the reach is as good as a slightly straighter end.
        const double off = std::abs(2.0 * i / windows_per_reach - 1);
        const double value = straightness(river, start, length) - 0.02 * off;
        if (value > straightest) {
            straightest = value;
            best = start;
        }
    }
    return best;
}

/// The course under a name as a parabola over its chord: up(u) = a + b u + c u², pixels; u from
/// left to right, up to the reader's up.
struct Curve {
    ScreenPoint start;  ///< of the chord
    double angle = 0;   ///< of the chord, radians counter-clockwise
    double length = 0;  ///< of the chord
    double a = 0, b = 0, c = 0;
    double above = 0;  ///< the course's farthest departure upwards from the parabola
    double below = 0;  ///< and downwards
    [[nodiscard]] double up(double u) const { return a + b * u + c * u * u; }
    [[nodiscard]] double slope(double u) const { return b + 2 * c * u; }
    [[nodiscard]] ScreenPoint on_screen(double u, double v) const {
        const double cosine = std::cos(angle), sine = std::sin(angle);
        return {start.x + u * cosine - v * sine, start.y - u * sine - v * cosine};
    }
};

struct Sample {
    double u, v;
};

/// Least squares with u centred, so that the three normal equations fall apart nearly.
void fit_parabola(Curve& curve, const std::vector<Sample>& course) {
    double n = 0, u2 = 0, u4 = 0, v0 = 0, v1 = 0, v2 = 0;
    const double half = curve.length / 2;
    for (const Sample& s : course) {
        const double t = (s.u - half) / half;
        n += 1;
        u2 += t * t;
        u4 += t * t * t * t;
        v0 += s.v;
        v1 += t * s.v;
        v2 += t * t * s.v;
    }
    const double q = (v2 * n - v0 * u2) / (u4 * n - u2 * u2);
    const double m = v1 / u2, k = (v0 - q * u2) / n;
    curve.a = k - m + q;
    curve.b = (m - 2 * q) / half;
    curve.c = q / (half * half);
    for (const Sample& s : course) {
        curve.above = std::max(curve.above, s.v - curve.up(s.u));
        curve.below = std::max(curve.below, curve.up(s.u) - s.v);
    }
}

std::optional<Curve> curve_of(const Placement& p, const RiverPath& river, double start,
                              double length) {
    std::vector<ScreenPoint> points;
    for (int i = 0; i <= samples; ++i) {
        points.push_back(p.on_zoom_plane(point_at(river, start + length * i / samples)));
    }
    if (points.back().x < points.front().x) std::reverse(points.begin(), points.end());
    Curve curve;
    curve.start = points.front();
    const double dx = points.back().x - curve.start.x, dy = curve.start.y - points.back().y;
    curve.length = std::hypot(dx, dy);
    if (curve.length < 1) return std::nullopt;
    curve.angle = std::atan2(dy, dx);
    std::vector<Sample> course;
    for (const ScreenPoint& point : points) {
        const double x = point.x - curve.start.x, y = curve.start.y - point.y;
        course.push_back({(x * dx + y * dy) / curve.length, (y * dx - x * dy) / curve.length});
    }
    fit_parabola(curve, course);
    return curve;
}

/// The name above the course, its letters on the parabola; empty when the course wanders.
std::optional<Label> bend(const Placement& p, const RiverPath& river, const RiverText& text,
                          double start) {
    const auto curve = curve_of(p, river, start, text.width * p.metres_per_pixel);
    const double em = text.style.size;
    if (!curve || curve->above + curve->below > most_wander * em ||
        std::abs(2 * curve->c * em) > sharpest_bend) {
        return std::nullopt;
    }
    const double lift = curve->above + above_line * em;
    Label label;
    label.subject = {LabelSubject::Kind::river, river.index};
    label.text = river.name;
    double u = std::max(0.0, (curve->length - text.width) / 2), set = 0;
    auto glyph = text.shaped->glyphs.begin();
    for (std::size_t i = 0; i < text.advance.size(); ++i) {
        const double turn = std::atan(curve->slope(u + text.advance[i] / 2));
        for (; glyph != text.shaped->glyphs.end() && glyph->letter == i; ++glyph) {
            // From the letter's start on the curve: its accents turn with it.
            const double along = static_cast<double>(glyph->x) * em - set;
            const double above = static_cast<double>(glyph->y) * em + lift;
            append_glyph(
                label, p.font, text.style, glyph->glyph,
                curve->on_screen(u + along * std::cos(turn) - above * std::sin(turn),
                                 curve->up(u) + along * std::sin(turn) + above * std::cos(turn)),
                curve->angle + turn);
        }
        u += text.advance[i] / std::hypot(1.0, curve->slope(u));
        set += static_cast<double>(text.shaped->advance[i]) * em;
    }
    return label;
}

Box bounds_of(const Placement& p, const RiverPath& river, double from, double to) {
    const ScreenPoint first = p.on_zoom_plane(point_at(river, from));
    Box box = {first.x, first.y, first.x, first.y};
    for (int i = 1; i <= 8; ++i) {
        const ScreenPoint at = p.on_zoom_plane(point_at(river, from + (to - from) * i / 8));
        box.include({at.x, at.y, at.x, at.y});
    }
    return box;
}

bool overlap(const Box& a, const Box& b) {
    return a.min_x < b.max_x && b.min_x < a.max_x && a.min_y < b.max_y && b.min_y < a.max_y;
}

void place_river(FramedPlacement& p, const RiverPath& river) {
    const RiverText text = text_of(p, river);
    const double length = text.width * p.metres_per_pixel;
    const double whole = river.along.back();
    if (whole < 1.2 * length) return;
    const double wanted = p.pixels(reach_length) * p.metres_per_pixel;
    const double reaches = std::max(1.0, std::floor(whole / wanted));
    const double step = whole / reaches;
    for (double i = 0; i < reaches; ++i) {
        if (!overlap(bounds_of(p, river, i * step, (i + 1) * step), p.frame)) continue;
        const auto start = best_window(river, i * step, (i + 1) * step, length);
        if (!start) continue;
        auto label = bend(p, river, text, *start);
        if (!label || label->boxes.empty() || !p.grid.is_free(label->boxes, p.pixels(2))) continue;
        p.grid.add(*label);
        p.labels.push_back(std::move(*label));
    }
}

}  // namespace

void place_rivers(FramedPlacement& p) {
    for (const RiverPath& river : p.anchors.rivers) {
        const auto rank = static_cast<std::size_t>(std::clamp(river.rank, 1, 5) - 1);
        if (p.metres_per_point <= coarsest_river_by_rank[rank]) place_river(p, river);
    }
}

}  // namespace viewer
