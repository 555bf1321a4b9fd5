// Names of lands that are no states: lighter capitals, smaller than a state's, letterspaced along
// the land; below them, in small letters, by whom the land is held.
#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

#include "app/labels/slot_search.h"
#include "app/labels/typeset.h"
#include "app/text/utf8.h"

namespace viewer {
namespace {

// Shown from this zoom on (metres per point), by rank.
constexpr std::array<double, 4> coarsest_region_by_rank = {12000, 4600, 2600, 1500};
constexpr double usual_size = 11;  // points; the size the numbers below are meant for
constexpr double largest_region = 14, smallest_region = 8;  // points
constexpr double least_region_spacing = 0.1, most_region_spacing = 0.5,
                 most_region_spacing_in_block = 0.2;  // em
constexpr double filled = 0.6;  // of the room along the axis that wide letters take
constexpr double leading = 1.2, status_size = 0.86, status_leading = 1.12;  // em
constexpr double region_air = 2;                                            // points around a name
// Spots tried against what is taken already before a land goes without a name.
constexpr std::size_t most_region_attempts = 60, most_regions_elsewhere = 16;

struct Spot {
    const StateSlot* slot = nullptr;
    double size = 0;  ///< pixels per em
    double room = 0;  ///< pixels per em that the land has room for
    double score = 0;
};

double region_theme_factor(const Placement& p) {
    return static_cast<double>(p.theme.region_label.size) / usual_size;
}

double region_side_metres(const StateName& name) {
    return std::sqrt(std::max(1.0, name.area_km2)) * 1000;
}

double wanted_size(const Placement& p, const RegionName& region) {
    const double side_points = region_side_metres(region.name) / p.metres_per_point;
    return p.pixels(region_theme_factor(p) * std::min(largest_region, 7.5 + 0.022 * side_points));
}

double least_region_size(const Placement& p) {
    return p.pixels(region_theme_factor(p) * smallest_region);
}

/// Large letters, near the middle of the land, level, in few lines. `overhang`: > 1: letters may
/// stick out of a land too small for them.
std::vector<Spot> best_spots(const Placement& p, const StateName& name, double wanted,
                             double overhang) {
    std::vector<Spot> spots;
    for (const StateSlot& slot : name.slots) {
        const double room = slot.em / p.metres_per_pixel;
        const double size = std::min(wanted, overhang * room);
        if (size < least_region_size(p)) continue;
        const double away =
            std::hypot(slot.centre.x - name.centre.x, slot.centre.y - name.centre.y) /
            region_side_metres(name);
        const double score = 2 * size / wanted - 1.2 * away -
                             0.5 * std::abs(static_cast<double>(slot.angle)) / steepest_name -
                             0.2 * (slot.lines - 1);
        spots.push_back({&slot, size, room, score});
    }
    std::sort(spots.begin(), spots.end(), [](const Spot& a, const Spot& b) {
        const MapPoint p1 = a.slot->centre, p2 = b.slot->centre;
        return std::tuple(-a.score, a.slot->lines, p1.x, p1.y) <
               std::tuple(-b.score, b.slot->lines, p2.x, p2.y);
    });
    if (spots.size() > most_region_attempts) spots.resize(most_region_attempts);
    return spots;
}

/// Letters as far apart as reads as one word, within the land's room.
double spacing_of(const Placement& p, const std::vector<std::string>& lines, const Spot& spot,
                  const LabelSpan& style) {
    double widest = 0;
    std::size_t letters = 2;
    for (const std::string& line : lines) {
        LabelSpan span = style;
        span.text = line;
        widest = std::max(widest, span_width(p.font, span));
        letters = std::max(letters, decode_utf8(line).size());
    }
    const double missing = filled * spot.room / spot.size * widest - widest;
    const double loosest = lines.size() > 1 ? most_region_spacing_in_block : most_region_spacing;
    return std::clamp(
        least_region_spacing + missing / (static_cast<double>(letters - 1) * style.size),
        least_region_spacing, loosest);
}

/// A point so many pixels above another, of a label that is turned.
ScreenPoint above(ScreenPoint p, double up, double angle) {
    return {p.x - up * std::sin(angle), p.y - up * std::cos(angle)};
}

Label letter(const Placement& p, const RegionName& region, const Spot& spot) {
    const auto& lines = region.name.broken[static_cast<std::size_t>(spot.slot->lines - 1)];
    const auto angle = static_cast<double>(spot.slot->angle);
    const ScreenPoint centre = p.on_zoom_plane(spot.slot->centre);
    LabelSpan style =
        styled_span(p, p.theme.region_label, Face::sans, spot.size, least_region_spacing);
    style.spacing = spacing_of(p, lines, spot, style);
    const double step = region.status.empty() ? 0 : status_leading * spot.size;
    Label label =
        centred_lines(p.font, lines, style, above(centre, step / 2, angle), angle, leading);
    if (!region.status.empty()) {
        const double lower = step / 2 + leading * spot.size * (spot.slot->lines - 1) / 2;
        style.spacing = 0;
        style.size *= status_size;
        const Label status = centred_lines(p.font, {region.status}, style,
                                           above(centre, -lower, angle), angle, leading);
        label.glyphs.insert(label.glyphs.end(), status.glyphs.begin(), status.glyphs.end());
        label.boxes.insert(label.boxes.end(), status.boxes.begin(), status.boxes.end());
        label.text += ", " + status.text;
    }
    label.subject = {LabelSubject::Kind::region, region.region};
    return label;
}

struct Attempt {
    double size;      // of the wanted one
    bool mind_towns;  // leaves their dots and names free
    double overhang = 1;
};

/// `seen_in`: the frame that it must be seen in.
std::optional<Label> free_region(const Placement& p, const RegionName& region,
                                 const Attempt& attempt, const FramedPlacement* seen_in = nullptr) {
    const double wanted = std::max(least_region_size(p), attempt.size * wanted_size(p, region));
    std::size_t tried = 0;
    for (const Spot& spot : best_spots(p, region.name, wanted, attempt.overhang)) {
        if (seen_in != nullptr && !seen_in->part.holds(p.on_zoom_plane(spot.slot->centre)))
            continue;
        if (seen_in != nullptr && ++tried > most_regions_elsewhere) break;
        Label label = letter(p, region, spot);
        if (label.boxes.empty() || !p.grid.is_free(label.boxes, p.pixels(region_air))) continue;
        if (attempt.mind_towns && !p.wishes.is_free(label.boxes, 0)) continue;
        if (seen_in != nullptr && !seen_in->shows(label)) continue;
        label.air = p.pixels(region_air);
        return label;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Label> region_elsewhere(const FramedPlacement& p, std::uint32_t region) {
    for (const RegionName& name : p.anchors.regions) {
        if (name.region != region) continue;
        for (const Attempt& attempt : {Attempt{1, false}, Attempt{0.8, false}}) {
            if (auto label = free_region(p, name, attempt, &p)) return label;
        }
    }
    return std::nullopt;
}

void place_regions(Placement& p) {
    constexpr std::array attempts = {Attempt{1, true}, Attempt{0.8, true}, Attempt{0.8, false},
                                     Attempt{0.6, false, 1.3}};
    for (const RegionName& region : p.anchors.regions) {
        const auto rank = static_cast<std::size_t>(std::clamp(region.rank, 1, 4) - 1);
        if (p.metres_per_point > coarsest_region_by_rank[rank]) continue;
        for (const Attempt& attempt : attempts) {
            if (auto label = free_region(p, region, attempt)) {
                p.grid.add(*label);
                p.labels.push_back(std::move(*label));
                break;
            }
        }
    }
}

}  // namespace viewer
