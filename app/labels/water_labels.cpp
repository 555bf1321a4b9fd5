// Seas and lakes: serif italic, level unless the sea's axis is gentle.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/labels/typeset.h"

namespace viewer {
namespace {

// Points, by rank of the sea at the whole region; and the zoom (metres per point) it appears at.
constexpr std::array<double, 3> sea_size = {17, 12.5, 11};
constexpr std::array<double, 3> sea_coarsest = {12000, 5200, 3300};
constexpr std::array<double, 3> sea_spacing = {0.16, 0.1, 0.06};
constexpr double usual_water_size = 12;  // points; the theme's water size the numbers are meant for
constexpr double water_leading = 1.12;   // em
// Coarsest zoom of a lake's name by rank, and its type limits in points.
constexpr std::array<double, 5> lake_coarsest = {4200, 2600, 1500, 900, 500};
constexpr double lake_smallest = 9, lake_largest = 15;

LabelSpan style_of(const Placement& p, double size, double spacing) {
    return styled_span(p, p.theme.water_label, Face::serif_italic, size, spacing);
}

double theme_factor(const Placement& p) {
    return static_cast<double>(p.theme.water_label.size) / usual_water_size;
}

std::vector<std::string> split(std::string_view name, std::string_view at) {
    std::vector<std::string> lines;
    while (!name.empty()) {
        const std::size_t end = std::min(name.find_first_of(at), name.size());
        lines.emplace_back(name.substr(0, end));
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return lines;
}

/// Whether the label's letters stand on open water.
bool on_water(const Placement& p, const Label& label) {
    int dry = 0, asked = 0;
    for (const Box& box : label.boxes) {
        const double width = box.max_x - box.min_x;
        const int steps = std::max(1, static_cast<int>(width / p.pixels(8)));
        for (int i = 0; i <= steps; ++i) {
            for (const double y : {box.min_y, box.max_y}) {
                const MapPoint at = p.on_map({box.min_x + width * i / steps, y});
                dry += p.anchors.holders.at(at) != geodata::no_holder ? 1 : 0;
                ++asked;
            }
        }
    }
    return dry * 25 <= asked;
}

/// The sea's name at one of its spots, smaller or on two lines where the water is narrow.
std::optional<Label> letter_sea(const Placement& p, const SeaAnchor& sea) {
    const auto rank = static_cast<std::size_t>(std::clamp(sea.rank, 1, 3) - 1);
    if (p.metres_per_point > sea_coarsest[rank]) return std::nullopt;
    const double grown = 1 + 0.12 * std::clamp(std::log2(3000 / p.metres_per_point), -1.0, 3.0);
    const double size = p.pixels(sea_size[rank] * theme_factor(p) * grown);
    const ScreenPoint centre = p.on_zoom_plane(sea.at);
    for (const double smaller : {1.0, 0.85, 0.7}) {
        const LabelSpan style = style_of(p, size * smaller, sea_spacing[rank]);
        for (const std::string_view breaks : {"\n", "\n "}) {
            const auto lines = split(sea.name, breaks);
            if (lines.size() > 2 && breaks != "\n") continue;
            const double angle = lines.size() > 1 ? 0 : sea.angle;
            Label label = centred_lines(p.font, lines, style, centre, angle, water_leading);
            label.subject = {LabelSubject::Kind::sea, sea.index};
            if (on_water(p, label) && p.grid.is_free(label.boxes, p.pixels(3))) return label;
        }
    }
    return std::nullopt;
}

std::string one_line(std::string_view name) {
    std::string text(name);
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

}  // namespace

void place_seas(Placement& p) {
    std::string done;
    for (const SeaAnchor& sea : p.anchors.seas) {
        if (sea.name == done) continue;
        if (auto label = letter_sea(p, sea)) {
            done = sea.name;
            p.grid.add(*label);
            p.labels.push_back(std::move(*label));
        }
    }
}

std::optional<Label> sea_elsewhere(const FramedPlacement& p, std::uint32_t sea) {
    for (const SeaAnchor& spot : p.anchors.seas) {
        if (spot.index != sea || !p.part.holds(p.on_zoom_plane(spot.at))) continue;
        if (auto label = letter_sea(p, spot); label && p.shows(*label)) return label;
    }
    return std::nullopt;
}

void place_sea_stand_ins(FramedPlacement& p) {
    for (const SeaAnchor& sea : p.anchors.seas) {
        const std::string text = one_line(sea.name);
        const bool shown = std::any_of(p.labels.begin(), p.labels.end(), [&](const Label& label) {
            return label.text == text && p.shows(label);
        });
        if (shown) continue;
        if (auto label = letter_sea(p, sea); label && p.shows(*label)) {
            p.grid.add(*label);
            p.stand_ins.push_back(*label);
            p.labels.push_back(std::move(*label));
        }
    }
}

void place_lakes(Placement& p) {
    for (const LakeAnchor& lake : p.anchors.lakes) {
        const auto rank = static_cast<std::size_t>(std::clamp(lake.rank, 1, 5) - 1);
        if (p.metres_per_point > lake_coarsest[rank]) continue;
        const double width = lake.width / p.metres_per_pixel;
        LabelSpan style = style_of(p, p.pixels(lake_smallest * theme_factor(p)), 0.02);
        const auto try_lines = [&](const std::vector<std::string>& lines) {
            double natural = 0;
            for (const std::string& line : lines) {
                style.text = line;
                natural = std::max(natural, span_width(p.font, style) / style.size);
            }
            LabelSpan fitted = style;
            fitted.size = std::clamp(0.85 * width / natural, style.size,
                                     p.pixels(lake_largest * theme_factor(p)));
            const bool fits = fitted.size * natural < 1.1 * width &&
                              fitted.size * 0.8 < 2 * lake.radius / p.metres_per_pixel;
            if (!fits) return false;
            Label label =
                centred_lines(p.font, lines, fitted, p.on_zoom_plane(lake.at), 0, water_leading);
            label.subject = {LabelSubject::Kind::lake, lake.index};
            if (!p.grid.is_free(label.boxes, p.pixels(2))) return false;
            p.grid.add(label);
            p.labels.push_back(std::move(label));
            return true;
        };
        if (!try_lines({lake.name})) {
            if (const auto words = split(lake.name, " "); words.size() == 2) try_lines(words);
        }
    }
}

}  // namespace viewer
