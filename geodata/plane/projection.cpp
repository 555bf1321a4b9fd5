#include "geodata/plane/projection.h"

#include <cmath>
#include <numbers>

namespace geodata {

namespace {

// WGS 84 ellipsoid: semi-major axis in metres, flattening.
constexpr double semi_major = 6378137.0;
constexpr double flattening = 1 / 298.257223563;
constexpr double to_radians = std::numbers::pi / 180;

// Snyder 3-12, as a function of the sine of the geodetic latitude.
double authalic_q(double sin_lat, double e, double e2) {
    const double es = e * sin_lat;
    return (1 - e2) * (sin_lat / (1 - es * es) + std::atanh(es) / e);
}

double wrap_degrees(double lon) {
    if (lon > 180) return lon - 360;
    return lon < -180 ? lon + 360 : lon;
}

}  // namespace

// d_ (Snyder 24-20) makes the scale true in every direction at the centre.
Projection::Projection(LonLat centre)
    : centre_(centre),
      e_(0),
      e2_(flattening * (2 - flattening)),
      qp_(0),
      rq_(0),
      beta1_sin_(0),
      beta1_cos_(0),
      d_(0) {
    e_ = std::sqrt(e2_);
    qp_ = authalic_q(1, e_, e2_);
    rq_ = semi_major * std::sqrt(qp_ / 2);
    const double sin1 = std::sin(centre_.lat * to_radians);
    const double cos1 = std::cos(centre_.lat * to_radians);
    beta1_sin_ = authalic_q(sin1, e_, e2_) / qp_;
    beta1_cos_ = std::sqrt(1 - beta1_sin_ * beta1_sin_);
    const double m1 = cos1 / std::sqrt(1 - e2_ * sin1 * sin1);
    d_ = semi_major * m1 / (rq_ * beta1_cos_);
}

// Snyder 24-17 to 24-19.
MapPoint Projection::forward(LonLat p) const {
    const double lambda = (p.lon - centre_.lon) * to_radians;
    const double beta_sin = authalic_q(std::sin(p.lat * to_radians), e_, e2_) / qp_;
    const double beta_cos = std::sqrt(std::max(0.0, 1 - beta_sin * beta_sin));
    // Zero at the antipode, where the projection is not defined: keep the result finite.
    const double denominator =
        std::max(1e-12, 1 + beta1_sin_ * beta_sin + beta1_cos_ * beta_cos * std::cos(lambda));
    const double b = rq_ * std::sqrt(2 / denominator);
    return {b * d_ * beta_cos * std::sin(lambda),
            b / d_ * (beta1_cos_ * beta_sin - beta1_sin_ * beta_cos * std::cos(lambda))};
}

// Snyder 24-21 to 24-29; the latitude by Newton's method on 3-12 (his 3-16).
LonLat Projection::inverse(MapPoint p) const {
    const double x = p.x / d_;
    const double y = p.y * d_;
    const double rho = std::hypot(x, y);
    if (rho == 0) return plane_centre;
    const double c = 2 * std::asin(std::min(1.0, rho / (2 * rq_)));
    const double sin_c = std::sin(c);
    const double cos_c = std::cos(c);
    const double beta_sin = cos_c * beta1_sin_ + y * sin_c * beta1_cos_ / rho;
    const double beta_cos =
        std::hypot(x * sin_c / rho, beta1_cos_ * cos_c - y * beta1_sin_ * sin_c / rho);
    const double lambda = std::atan2(x * sin_c, rho * beta1_cos_ * cos_c - y * beta1_sin_ * sin_c);
    double lat = std::atan2(beta_sin, beta_cos);
    for (int step = 0; step < 6 && std::abs(std::cos(lat)) > 1e-7; ++step) {
        const double s = std::sin(lat);
        const double w = 1 - e2_ * s * s;
        const double miss = qp_ * beta_sin - authalic_q(s, e_, e2_);
        const double change = miss * w * w / (2 * (1 - e2_) * std::cos(lat));
        lat += change;
        if (std::abs(change) < 1e-15) break;
    }
    return {wrap_degrees(centre_.lon + lambda / to_radians), lat / to_radians};
}

// The map is one-to-one, so the outermost points lie on the box's edge; it is sampled finely
// enough that the error stays below a pixel at any sensible scale.
MapExtent Projection::extent_of(const LonLatBox& box) const {
    MapExtent extent;
    constexpr int steps = 256;
    for (int i = 0; i <= steps; ++i) {
        const double t = static_cast<double>(i) / steps;
        const double lon = box.west + t * (box.east - box.west);
        const double lat = box.south + t * (box.north - box.south);
        extent.include(forward(LonLat{lon, box.south}));
        extent.include(forward(LonLat{lon, box.north}));
        extent.include(forward(LonLat{box.west, lat}));
        extent.include(forward(LonLat{box.east, lat}));
    }
    return extent;
}

Line<MapPoint> Projection::forward(const Line<LonLat>& line) const {
    Line<MapPoint> projected;
    projected.reserve(line.size());
    for (const LonLat& p : line) projected.push_back(forward(p));
    return projected;
}

Ring<LonLat> ring_around(const MapExtent& extent, const Projection& projection, int pieces) {
    const MapPoint corners[] = {{extent.min_x, extent.min_y},
                                {extent.max_x, extent.min_y},
                                {extent.max_x, extent.max_y},
                                {extent.min_x, extent.max_y}};
    Ring<LonLat> ring;
    for (int side = 0; side < 4; ++side) {
        const MapPoint a = corners[side];
        const MapPoint b = corners[(side + 1) % 4];
        for (int i = 0; i < pieces; ++i) {
            const double t = static_cast<double>(i) / pieces;
            ring.push_back(projection.inverse({a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)}));
        }
    }
    ring.push_back(ring.front());
    return ring;
}

std::string plane_crs_definition() {
    return "+proj=laea +lat_0=56 +lon_0=26 +x_0=0 +y_0=0 +ellps=WGS84 +units=m +no_defs";
}

}  // namespace geodata
