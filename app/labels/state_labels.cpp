// States' names: capitals, letterspaced along their land, sized by area. The first name of a
// state goes to its best spot at this zoom; stand-ins serve a frame that shows another part of it.
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
constexpr double state_leading = 1.22;                                                   // em
// Spots tried against what is taken already before a state goes without a name.
constexpr std::size_t most_attempts = 150;
constexpr double air = 3;                 // points around a name
constexpr double worth_of_spacing = 0.6;  // of full letterspacing, in terms of score_of

// A name beside the first one: smaller, and so many picture widths away.
constexpr double stand_in_size = 0.8, apart = 0.55;
constexpr double lattice_pitch = 40;  // points between the spots tried for it

struct Candidate {
    StateSlot slot;
    double size = 0;  ///< pixels per em
    double score = 0;
};

double side_metres(const StateName& state) {
    return std::sqrt(state.area_km2) * 1000;
}

/// Pixels per em: grows with the state's size on screen, within limits.
double wanted_size(const Placement& p, const StateName& state) {
    const double side_points = side_metres(state) / p.metres_per_point;
    const double theme_factor = static_cast<double>(p.theme.state_label.size) / usual_state_size;
    return p.pixels(theme_factor * std::min(largest_size, 8.5 + 0.07 * side_points));
}

double least_size(const Placement& p) {
    const double theme_factor = static_cast<double>(p.theme.state_label.size) / usual_state_size;
    return p.pixels(theme_factor * smallest_size);
}

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

/// The best spots, best first.
std::vector<Candidate> candidates(const Placement& p, const StateName& state,
                                  const std::vector<StateSlot>& slots, double wanted,
                                  double centred, double overhang = 1) {
    std::vector<Candidate> found;
    const double least = least_size(p);
    for (const StateSlot& slot : slots) {
        const double em_pixels = overhang * slot.em / p.metres_per_pixel;
        const double size = std::min(wanted, em_pixels);
        if (size < least) continue;
        found.push_back({slot, size, score_of(state, slot, em_pixels, wanted, centred)});
    }
    const auto better = [](const Candidate& a, const Candidate& b) {
        const MapPoint p1 = a.slot.centre, p2 = b.slot.centre;
        return std::tuple(-a.score, p1.x, p1.y) < std::tuple(-b.score, p2.x, p2.y);
    };
    const std::size_t kept = std::min(found.size(), most_attempts);
    const auto end = found.begin() + static_cast<std::ptrdiff_t>(kept);
    std::partial_sort(found.begin(), end, found.end(), better);
    found.erase(end, found.end());
    return found;
}

LabelSpan style_of(const Placement& p, double size) {
    return styled_span(p, p.theme.state_label, Face::sans_semibold, size, least_spacing);
}

double widest_line(const Placement& p, const std::vector<std::string>& lines, LabelSpan style) {
    double width = 0;
    for (const std::string& line : lines) {
        style.text = line;
        width = std::max(width, span_width(p.font, style));
    }
    return width;
}

/// Letterspacing that fills three fifths of the land along the axis.
double filling_spacing(const Placement& p, geodata::HolderIndex holder, const Candidate& c,
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
    const double missing = room - widest_line(p, lines, style);
    // Small letters far apart do not read as a word.
    const double small = std::clamp((style.size / p.pixels(1) - 9) / 8, 0.25, 1.0);
    const double loosest = lines.size() > 1 ? most_spacing_in_block : small * most_spacing;
    return std::clamp(least_spacing + missing / (static_cast<double>(letters - 1) * style.size),
                      least_spacing, loosest);
}

/// What a name has to mind besides what is taken.
enum class Care : std::uint8_t { for_nothing, for_towns };

struct Lettered {
    Label label;
    double share = 0;  ///< of the spacing that would fill the land
};

/// The name at this spot, as widely spaced as land and neighbours (and the frame that it must be
/// seen in, if any) allow; nothing when it is taken.
std::optional<Lettered> letter(const Placement& p, const StateName& state, const Candidate& c,
                               Care care, const FramedPlacement* seen_in) {
    const auto& lines = state.broken[static_cast<std::size_t>(c.slot.lines - 1)];
    LabelSpan style = style_of(p, c.size);
    const double height = c.size * (0.9 + state_leading * static_cast<double>(lines.size() - 1));
    std::optional<Lettered> widest;
    double loosest = least_spacing;
    for (const double share : {0.0, 0.3, 0.6, 1.0}) {  // what is taken for narrow is for wide
        style.spacing = least_spacing + share * (loosest - least_spacing);
        const Strip strip = {c.slot.centre, static_cast<double>(c.slot.angle),
                             widest_line(p, lines, style) * p.metres_per_pixel,
                             height * p.metres_per_pixel};
        const bool inland = (share == 0 && seen_in == nullptr) ||
                            share_inside(p.anchors.holders, state.holder, strip, 0.93) > 0;
        if (!inland) break;
        Label label = centred_lines(p.font, lines, style, p.on_zoom_plane(c.slot.centre),
                                    strip.angle, state_leading);
        label.subject = {LabelSubject::Kind::holder, state.holder};
        const bool fits = p.grid.is_free(label.boxes, p.pixels(air)) &&
                          (care != Care::for_towns || p.wishes.is_free(label.boxes, 0)) &&
                          (seen_in == nullptr || seen_in->shows(label));
        if (!fits) break;
        if (!widest) loosest = filling_spacing(p, state.holder, c, lines, style);
        widest = Lettered{std::move(label), share};
    }
    return widest;
}

/// The first spot with room for wide letters; a better one for narrow letters only when it is
/// better by much.
std::optional<Label> best_label(const Placement& p, const StateName& state,
                                const std::vector<Candidate>& tried, Care care,
                                const FramedPlacement* seen_in = nullptr) {
    std::optional<Label> best;
    double best_score = 0;
    int after_best = 0;
    for (const Candidate& c : tried) {
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

void take(Placement& p, Label label) {
    label.air = p.pixels(air);  // letterspaced capitals need it to read as one word
    p.grid.add(label);
    p.labels.push_back(std::move(label));
}

ScreenPoint centre_of(const Label& label) {
    Box all = label.boxes.front();
    for (const Box& box : label.boxes) all.include(box);
    return {(all.min_x + all.max_x) / 2, (all.min_y + all.max_y) / 2};
}

/// Where the frame already shows the state's name.
std::vector<ScreenPoint> shown_at(const FramedPlacement& p, const StateName& state) {
    std::vector<ScreenPoint> centres;
    for (const Label& label : p.labels) {
        if (label.text == state.broken.front().front() && p.shows(label)) {
            centres.push_back(centre_of(label));
        }
    }
    return centres;
}

/// Spots for stand-ins on a lattice that is fast to the map, so that they do not wander in
/// panning; only those in the frame. By state, in the order of the anchors.
std::vector<std::vector<StateSlot>> spots_on_view(const FramedPlacement& p) {
    const HolderRaster& raster = p.anchors.holders;
    std::vector<std::size_t> state_of(p.scene.atlas.holders.size(), p.anchors.states.size());
    for (std::size_t i = 0; i < p.anchors.states.size(); ++i) {
        state_of[p.anchors.states[i].holder] = i;
    }
    std::vector<std::vector<StateSlot>> spots(p.anchors.states.size());
    const double pitch = lattice_pitch * p.metres_per_point;
    const MapPoint low = p.on_map({p.frame.min_x, p.frame.max_y});
    const MapPoint high = p.on_map({p.frame.max_x, p.frame.min_y});
    for (double row = std::ceil(low.y / pitch); row * pitch < high.y; ++row) {
        for (double column = std::ceil(low.x / pitch); column * pitch < high.x; ++column) {
            const MapPoint at = {column * pitch, row * pitch};
            const geodata::HolderIndex holder = raster.at(at);
            if (holder >= state_of.size() || state_of[holder] >= spots.size()) continue;
            const auto lines = p.anchors.states[state_of[holder]].broken.size();
            for (std::size_t n = 1; n <= lines; ++n) {
                spots[state_of[holder]].push_back({at, 0, static_cast<int>(n), 0});
            }
        }
    }
    return spots;
}

/// Finds how large the name may be at each spot, and leaves out spots near the name elsewhere.
void size_up(const FramedPlacement& p, const StateName& state, std::vector<StateSlot>& spots) {
    const LabelSpan style = style_of(p, 1);
    std::vector<double> em_widths;
    for (const auto& lines : state.broken) em_widths.push_back(widest_line(p, lines, style));
    const HolderRaster& raster = p.anchors.holders;
    // More room than this makes no spot better (see score_of).
    const double most_em = 6 * wanted_size(p, state) * p.metres_per_pixel;
    const std::vector<ScreenPoint> shown = shown_at(p, state);
    std::erase_if(spots, [&](StateSlot& spot) {
        const ScreenPoint at = p.on_zoom_plane(spot.centre);
        for (const ScreenPoint& other : shown) {
            if (std::hypot(at.x - other.x, at.y - other.y) < apart * p.viewport.width) return true;
        }
        const auto room = [&](double angle, double most) {
            return reach(raster, state.holder, spot.centre, angle, most);
        };
        constexpr double quarter_turn = std::numbers::pi / 2;
        const double em_width = em_widths[static_cast<std::size_t>(spot.lines - 1)];
        const double em_height = 1 + state_leading * (spot.lines - 1);
        const double most_across = most_em * em_height, most_along = most_em * em_width / 2;
        const double along = std::min(room(0, most_along), room(2 * quarter_turn, most_along));
        const double across =
            std::min(room(quarter_turn, most_across), room(-quarter_turn, most_across));
        spot.em = std::min(2 * along / em_width, 2 * across / em_height);
        return spot.em < least_size(p) * p.metres_per_pixel;
    });
}

}  // namespace

void place_primary_states(Placement& p) {
    struct Attempt {
        double size;
        Care care;
        double overhang = 1;  // > 1: letters may stick out of a state too small for them
    };
    for (const StateName& state : p.anchors.states) {
        for (const Attempt attempt : {Attempt{1, Care::for_towns},
                                      {1, Care::for_nothing},
                                      {0.8, Care::for_towns},
                                      {0.65, Care::for_nothing},
                                      {0.65, Care::for_nothing, 1.4}}) {
            const double wanted = std::max(least_size(p), attempt.size * wanted_size(p, state));
            const auto tried = candidates(p, state, state.slots, wanted, 0.8, attempt.overhang);
            if (auto label = best_label(p, state, tried, attempt.care)) {
                take(p, std::move(*label));
                break;
            }
        }
    }
}

void place_state_stand_ins(FramedPlacement& p) {
    auto spots = spots_on_view(p);
    for (std::size_t i = 0; i < spots.size(); ++i) {
        const StateName& state = p.anchors.states[i];
        if (state.broken.empty()) continue;
        if (p.kept_stand_in(state.broken.front().front())) continue;
        size_up(p, state, spots[i]);
        const auto tried = candidates(p, state, spots[i], stand_in_size * wanted_size(p, state), 0);
        if (auto label = best_label(p, state, tried, Care::for_nothing, &p)) {
            p.stand_ins.push_back(*label);
            take(p, std::move(*label));
        }
    }
}

}  // namespace viewer
