#include "app/labels/state_lettering.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <tuple>

#include "app/labels/slot_search.h"
#include "app/labels/typeset.h"
#include "app/text/utf8.h"

namespace viewer {
namespace {

constexpr double usual_state_size = 20;  // points; the size the numbers below are meant for
constexpr double largest_size = 34, smallest_size = 9.5;                                 // points
constexpr double least_spacing = 0.12, most_spacing = 0.9, most_spacing_in_block = 0.3;  // em
// Spots tried against what is taken already before a state goes without a name.
constexpr std::size_t most_attempts = 150;
constexpr double worth_of_spacing = 0.6;  // of full letterspacing, in terms of score_of

double side_metres(const StateName& state) {
    return std::sqrt(state.area_km2) * 1000;
}

}  // namespace

double wanted_state_size(const Placement& p, const StateName& state) {
    const double side_points = side_metres(state) / p.metres_per_point;
    const double theme_factor = static_cast<double>(p.theme.state_label.size) / usual_state_size;
    return p.pixels(theme_factor * std::min(largest_size, 8.5 + 0.07 * side_points));
}

double least_state_size(const Placement& p) {
    const double theme_factor = static_cast<double>(p.theme.state_label.size) / usual_state_size;
    return p.pixels(theme_factor * smallest_size);
}

namespace {

/// How good a spot is, at this zoom: large letters with land around them, level, in one line, and
/// near the middle of the state as far as `centred` counts.
double score_of(const StateName& state, const StateSlot& slot, double em_pixels, double wanted,
                double centred) {
    const double away = std::hypot(slot.centre.x - state.centre.x, slot.centre.y - state.centre.y) /
                        side_metres(state);
    const double fit = std::min(1.0, em_pixels / wanted);
    const double room = std::min(1.0, em_pixels / (1.8 * wanted));
    const double wide_room = std::min(1.0, em_pixels / (6 * wanted));
    return 2 * fit + 0.5 * room + 0.4 * wide_room - centred * away -
           0.5 * std::abs(static_cast<double>(slot.angle)) / steepest_name -
           0.25 * (slot.lines - 1);
}

}  // namespace

std::vector<StateSpot> state_spots(const Placement& p, const StateName& state,
                                   const std::vector<StateSlot>& slots, double wanted,
                                   double centred, double overhang) {
    std::vector<StateSpot> found;
    const double least = least_state_size(p);
    for (const StateSlot& slot : slots) {
        const double em_pixels = overhang * slot.em / p.metres_per_pixel;
        const double size = std::min(wanted, em_pixels);
        if (size < least) continue;
        found.push_back({slot, size, score_of(state, slot, em_pixels, wanted, centred)});
    }
    const auto better = [](const StateSpot& a, const StateSpot& b) {
        const MapPoint p1 = a.slot.centre, p2 = b.slot.centre;
        return std::tuple(-a.score, p1.x, p1.y) < std::tuple(-b.score, p2.x, p2.y);
    };
    const std::size_t kept = std::min(found.size(), most_attempts);
    const auto end = found.begin() + static_cast<std::ptrdiff_t>(kept);
    std::partial_sort(found.begin(), end, found.end(), better);
    found.erase(end, found.end());
    return found;
}

LabelSpan state_style(const Placement& p, double size) {
    return styled_span(p, p.theme.state_label, Face::sans_semibold, size, least_spacing);
}

double widest_state_line(const Placement& p, const std::vector<std::string>& lines,
                         LabelSpan style) {
    double width = 0;
    for (const std::string& line : lines) {
        style.text = line;
        width = std::max(width, span_width(p.font, style));
    }
    return width;
}

namespace {

/// Letterspacing that fills three fifths of the land along the axis.
double filling_spacing(const Placement& p, geodata::HolderIndex holder, const StateSpot& c,
                       const std::vector<std::string>& lines, const LabelSpan& style) {
    const auto angle = static_cast<double>(c.slot.angle);
    const double most = 0.5 * p.viewport.width * p.metres_per_pixel;
    const HolderRaster& raster = p.anchors.holders;
    const double ahead = reach(raster, holder, c.slot.centre, angle, most);
    const double behind = reach(raster, holder, c.slot.centre, angle + std::numbers::pi, most);
    const double room =
        std::min(1.2 * std::min(ahead, behind) / p.metres_per_pixel, 0.4 * p.viewport.width);
    std::size_t letters = 2;
    for (const std::string& line : lines) letters = std::max(letters, decode_utf8(line).size());
    const double missing = room - widest_state_line(p, lines, style);
    // Small letters far apart do not read as a word.
    const double small = std::clamp((style.size / p.pixels(1) - 9) / 8, 0.25, 1.0);
    const double loosest = lines.size() > 1 ? most_spacing_in_block : small * most_spacing;
    return std::clamp(least_spacing + missing / (static_cast<double>(letters - 1) * style.size),
                      least_spacing, loosest);
}

struct Lettered {
    Label label;
    double share = 0;  ///< of the spacing that would fill the land
};

/// The name at this spot, as widely spaced as land and neighbours (and the frame that it must be
/// seen in, if any) allow; nothing when it is taken.
std::optional<Lettered> letter(const Placement& p, const StateName& state, const StateSpot& c,
                               StateCare care, const FramedPlacement* seen_in) {
    const auto& lines = state.broken[static_cast<std::size_t>(c.slot.lines - 1)];
    LabelSpan style = state_style(p, c.size);
    const double height = c.size * (0.9 + state_leading * static_cast<double>(lines.size() - 1));
    std::optional<Lettered> widest;
    double loosest = least_spacing;
    for (const double share : {0.0, 0.3, 0.6, 1.0}) {  // what is taken for narrow is for wide
        style.spacing = least_spacing + share * (loosest - least_spacing);
        const Strip strip = {c.slot.centre, static_cast<double>(c.slot.angle),
                             widest_state_line(p, lines, style) * p.metres_per_pixel,
                             height * p.metres_per_pixel};
        const bool inland = (share == 0 && seen_in == nullptr) ||
                            share_inside(p.anchors.holders, state.holder, strip, 0.93) > 0;
        if (!inland) break;
        Label label = centred_lines(p.font, lines, style, p.on_zoom_plane(c.slot.centre),
                                    strip.angle, state_leading);
        label.subject = {LabelSubject::Kind::holder, state.holder};
        const bool fits = p.grid.is_free(label.boxes, p.pixels(state_air)) &&
                          (care != StateCare::for_towns || p.wishes.is_free(label.boxes, 0)) &&
                          (seen_in == nullptr || seen_in->shows(label));
        if (!fits) break;
        if (!widest) loosest = filling_spacing(p, state.holder, c, lines, style);
        widest = Lettered{std::move(label), share};
    }
    return widest;
}

}  // namespace

std::optional<Label> best_state_label(const Placement& p, const StateName& state,
                                      const std::vector<StateSpot>& tried, StateCare care,
                                      const FramedPlacement* seen_in) {
    std::optional<Label> best;
    double best_score = 0;
    int after_best = 0;
    for (const StateSpot& c : tried) {
        if (best && (c.score + worth_of_spacing <= best_score || ++after_best > 10)) break;
        auto lettered = letter(p, state, c, care, seen_in);
        if (!lettered) continue;
        const double score = c.score + worth_of_spacing * lettered->share;
        if (best && score <= best_score) continue;
        best = std::move(lettered->label);
        best_score = score;
    }
    return best;
}

}  // namespace viewer
