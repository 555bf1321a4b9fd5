#include "tests/app/style/colour_vision.h"

#include <algorithm>
#include <cmath>

namespace viewer_tests {

namespace {

constexpr double degree = 3.14159265358979323846 / 180;

double power_of_seven(double chroma) {
    return std::pow(chroma, 7);
}

/// Degrees from 0 to 360; 0 for grey.
double hue_of(double a, double b) {
    if (a == 0 && b == 0) return 0;
    const double hue = std::atan2(b, a) / degree;
    return hue < 0 ? hue + 360 : hue;
}

double root_share(double chroma) {
    const double seventh = power_of_seven(chroma);
    return std::sqrt(seventh / (seventh + power_of_seven(25)));
}

/// From the first to the second, the short way; 0 where one is grey.
double turn(double first, double second, bool grey) {
    if (grey) return 0;
    const double way = second - first;
    return way > 180 ? way - 360 : way < -180 ? way + 360 : way;
}

double mean_hue(double first, double second, bool grey) {
    const double sum = first + second;
    if (grey) return sum;
    if (std::abs(first - second) <= 180) return sum / 2;
    return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
}

}  // namespace

const std::array<Eye, 4> all_eyes = {{
    {"common", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia",
     {{{0.152286, 1.052583, -0.204868},
       {0.114503, 0.786281, 0.099216},
       {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
     {{{0.367322, 0.860646, -0.227968},
       {0.280085, 0.672501, 0.047413},
       {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia",
     {{{1.255528, -0.076749, -0.178779},
       {-0.078411, 0.930809, 0.147602},
       {0.004733, 0.691367, 0.303900}}}},
}};

Triple linear_light(viewer::Colour c) {
    const auto part = [](std::uint8_t v) {
        const double s = v / 255.0;
        return s <= 0.04045 ? s / 12.92 : std::pow((s + 0.055) / 1.055, 2.4);
    };
    return {part(c.r), part(c.g), part(c.b)};
}

Triple lab_seen(viewer::Colour c, const Eye& eye) {
    const Triple l = linear_light(c);
    Triple seen{};
    for (std::size_t i = 0; i < 3; ++i) {
        const Triple& row = eye.matrix[i];
        seen[i] = std::clamp(row[0] * l[0] + row[1] * l[1] + row[2] * l[2], 0.0, 1.0);
    }
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047);
    const double y = f(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
    const double z = f((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double ciede2000(const Triple& p, const Triple& q) {
    const double stretch =
        1.5 - 0.5 * root_share((std::hypot(p[1], p[2]) + std::hypot(q[1], q[2])) / 2);
    const double a1 = stretch * p[1], a2 = stretch * q[1];
    const double c1 = std::hypot(a1, p[2]), c2 = std::hypot(a2, q[2]);
    const double h1 = hue_of(a1, p[2]), h2 = hue_of(a2, q[2]);
    const bool grey = c1 * c2 == 0;

    const double l_step = q[0] - p[0], c_step = c2 - c1;
    const double h_step = 2 * std::sqrt(c1 * c2) * std::sin(turn(h1, h2, grey) / 2 * degree);
    const double l = (p[0] + q[0]) / 2 - 50, c = (c1 + c2) / 2, h = mean_hue(h1, h2, grey);

    const double t = 1 - 0.17 * std::cos((h - 30) * degree) + 0.24 * std::cos(2 * h * degree) +
                     0.32 * std::cos((3 * h + 6) * degree) - 0.2 * std::cos((4 * h - 63) * degree);
    const double bend = (h - 275) / 25;
    const double turned = -std::sin(60 * std::exp(-bend * bend) * degree) * 2 * root_share(c);
    const double by_l = l_step / (1 + 0.015 * l * l / std::sqrt(20 + l * l));
    const double by_c = c_step / (1 + 0.045 * c), by_h = h_step / (1 + 0.015 * c * t);
    return std::sqrt(by_l * by_l + by_c * by_c + by_h * by_h + turned * by_c * by_h);
}

double ciede2000(viewer::Colour a, viewer::Colour b, const Eye& eye) {
    return ciede2000(lab_seen(a, eye), lab_seen(b, eye));
}

double least_ciede2000(viewer::Colour a, viewer::Colour b) {
    double least = ciede2000(a, b, all_eyes[0]);
    for (const Eye& eye : all_eyes) least = std::min(least, ciede2000(a, b, eye));
    return least;
}

}  // namespace viewer_tests
