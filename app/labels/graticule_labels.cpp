// Degrees where the graticule meets the frame: longitudes along the top and the bottom, latitudes
// along the sides.
#include <array>
#include <cmath>
#include <sstream>

#include "app/labels/typeset.h"

namespace viewer {
namespace {

using geodata::LonLat;

// Points between two lines of the graticule, at least.
constexpr double least_apart = 150;
constexpr double metres_per_degree = 111e3;
constexpr std::array<double, 8> steps = {0.25, 0.5, 1, 2, 5, 10, 20, 30};
constexpr double band = 8, bare_band = 3;  // points: half the air beside the text; no graticule

std::string degrees_text(double value, char positive, char negative) {
    std::ostringstream text;
    const double size = std::abs(value);
    const auto whole = static_cast<int>(size + 1e-9);
    const auto minutes = static_cast<int>(std::lround((size - whole) * 60));
    text << whole << "°";
    if (minutes != 0) text << (minutes < 10 ? "0" : "") << minutes << "′";
    if (whole != 0 || minutes != 0) text << (value > 0 ? positive : negative);
    return text.str();
}

/// One side of the frame, walked from `start` by `length` pixels.
struct Edge {
    ScreenPoint start;
    double dx, dy, length;
    bool meridians;
};

Edge edge_of(FrameEdge edge, const Viewport& viewport) {
    const double w = viewport.width, h = viewport.height;
    switch (edge) {
        case FrameEdge::bottom: return {{0, h}, 1, 0, w, true};
        case FrameEdge::top: return {{0, 0}, 1, 0, w, true};
        case FrameEdge::left: return {{0, 0}, 0, 1, h, false};
        case FrameEdge::right: return {{w, 0}, 0, 1, h, false};
    }
    return {};
}

class Labeller {
  public:
    explicit Labeller(const FramedPlacement& p) : p_(p) {
        const TextStyle& style = p.theme.graticule_label;
        span_.face = Face::sans;
        span_.size = p.pixels(static_cast<double>(style.size));
        span_.spacing = static_cast<double>(style.spacing);
        span_.colour = style.colour;
        span_.halo = style.halo;
        span_.halo_width = p.pixels(static_cast<double>(style.halo_width));
    }

    [[nodiscard]] std::vector<Label> along(FrameEdge side) const {
        const Edge edge = edge_of(side, p_.viewport);
        std::vector<Label> labels;
        for (const FrameDegree& one :
             degrees_along(p_.scene.projection, p_.camera, p_.viewport, side)) {
            add(labels, edge, one.at, one.text);
        }
        return labels;
    }

  private:
    void add(std::vector<Label>& labels, const Edge& edge, double at,
             const std::string& text) const {
        LabelSpan span = span_;
        span.text = text;
        const double width = span_width(p_.font, span), high = cap_height * span.size;
        const double edge_gap = p_.pixels(band / 2);
        const ScreenPoint on = {edge.start.x + edge.dx * at, edge.start.y + edge.dy * at};
        ScreenPoint pen = {on.x - width / 2, on.y + high / 2};
        if (edge.meridians) {
            pen.y = on.y > 1 ? on.y - edge_gap : on.y + edge_gap + high;
        } else {
            pen.x = on.x > 1 ? on.x - edge_gap - width : on.x + edge_gap;
        }
        // Corners belong to neither side.
        const double corner = 2 * p_.pixels(band) + std::max(high, edge.meridians ? width / 2 : 0);
        if (at < corner || at > edge.length - corner) return;
        Label label;
        label.text = text;
        append_span(label, p_.font, span, pen);
        if (!labels.empty() && overlaps(labels.back(), label)) return;
        labels.push_back(std::move(label));
    }

    [[nodiscard]] static bool overlaps(const Label& a, const Label& b) {
        const Box &p = a.boxes.front(), &q = b.boxes.front();
        return p.min_x < q.max_x && q.min_x < p.max_x && p.min_y < q.max_y && q.min_y < p.max_y;
    }

    const FramedPlacement& p_;
    LabelSpan span_;
};

}  // namespace

double graticule_step(double metres_per_point) {
    for (const double step : steps) {
        if (step * metres_per_degree / metres_per_point >= least_apart) return step;
    }
    return steps.back();
}

std::vector<FrameDegree> degrees_along(const geodata::Projection& projection, const Camera& camera,
                                       const Viewport& viewport, FrameEdge side) {
    const Edge edge = edge_of(side, viewport);
    const auto value_at = [&](double at) {
        const ScreenPoint s = {edge.start.x + edge.dx * at, edge.start.y + edge.dy * at};
        const LonLat p = projection.inverse(to_map(camera, viewport, s));
        return edge.meridians ? p.lon : p.lat;
    };
    std::vector<FrameDegree> degrees;
    const double step = graticule_step(camera.metres_per_pixel * viewport.scale);
    constexpr int pieces = 96;
    double last = value_at(0);
    for (int i = 1; i <= pieces; ++i) {
        const double to = edge.length * i / pieces;
        const double next = value_at(to);
        // Across the antimeridian longitudes jump; no line of ours is there.
        const double line = std::floor(std::max(last, next) / step) * step;
        if (std::abs(next - last) <= 90 && line > std::min(last, next) && next != last) {
            const double from = edge.length * (i - 1) / pieces;
            degrees.push_back(
                {from + (to - from) * (line - last) / (next - last),
                 edge.meridians ? degrees_text(line, 'E', 'W') : degrees_text(line, 'N', 'S')});
        }
        last = next;
    }
    return degrees;
}

double frame_inset(const GroundLook& look, const Viewport& viewport, const Theme& theme) {
    if (!look.layers.graticule || !look.layers.degrees) return bare_band * viewport.scale;
    return (band + cap_height * static_cast<double>(theme.graticule_label.size)) * viewport.scale;
}

std::vector<Label> graticule_labels(const FramedPlacement& p) {
    const Labeller labeller(p);
    std::vector<Label> all;
    for (const FrameEdge edge :
         {FrameEdge::bottom, FrameEdge::top, FrameEdge::left, FrameEdge::right}) {
        for (Label& label : labeller.along(edge)) all.push_back(std::move(label));
    }
    return all;
}

}  // namespace viewer
