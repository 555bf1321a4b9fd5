// Towns: a dot and a name in one of eight places around it, the period name first. Which towns
// there are depends on the zoom alone.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/labels/typeset.h"
#include "app/style/measures.h"
#include "app/text/utf8.h"
#include "app/view/lesson.h"

namespace viewer {
namespace {

// Shown from this zoom on (metres per point), by rank.
constexpr std::array<double, 5> coarsest_town_by_rank = {9000, 3600, 1900, 1000, 870};
constexpr double coarsest_capital = 9000;
// Relative to the theme's size of place labels, by rank.
constexpr std::array<double, 5> town_size_by_rank = {1.18, 1.08, 1.0, 0.93, 0.88};
constexpr double capital_size = 1.18;
constexpr double gap_to_symbol = 2.6, gap_between = 2.0;  // points
constexpr double word_gap = 0.4;  // em: names on one line are further apart than their words
constexpr double ascent = 0.74, descent = 0.22;                 // em, of the text block
constexpr double least_town_size = 10, least_today_size = 8.8;  // pixels that can still be read
constexpr double town_leading = 1.08;                           // em

std::size_t rank_index(const TownAnchor& town) {
    return static_cast<std::size_t>(town.rank - 1);
}

/// What a lesson is about is named from any height, and first.
bool marked(const Placement& p, const TownAnchor& town) {
    const std::vector<std::string>& names = p.look.marked;
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        return name == town.official || name == town.name || name == town.today;
    });
}

/// Capitals are shown from afar, those of the smallest states a little later; small towns where
/// they do not crowd others.
bool eligible(const Placement& p, const TownAnchor& town) {
    if (marked(p, town)) return true;
    if (town.room < room_wanted(p.metres_per_point)) return false;
    const double by_rank = coarsest_town_by_rank[rank_index(town)];
    const double as_capital = town.rank <= 3 ? coarsest_capital : 2 * by_rank;
    return p.metres_per_point <= (town.capital ? std::max(as_capital, by_rank) : by_rank);
}

bool leads(const Placement& p, const TownAnchor& town) {
    return town.capital || town.rank == 1 || marked(p, town);
}
/// Named before the lands that are no states.
bool is_large(const TownAnchor& town) {
    return town.rank <= 2;
}
/// Towns that states' names make room for.
bool keeps_its_place(const TownAnchor& town) {
    return town.capital || town.rank <= 3;
}

double symbol_radius(const Placement& p, const TownAnchor& town) {
    return p.pixels(town_radius(town.rank, town.capital));
}

PlacedSymbol symbol_of(const Placement& p, const TownAnchor& town) {
    PlacedSymbol symbol;
    symbol.centre = p.on_zoom_plane(town.at);
    symbol.radius = static_cast<float>(symbol_radius(p, town));
    symbol.capital = town.capital;
    symbol.line = p.theme.place_symbol;
    symbol.fill = p.theme.place_symbol_fill;
    return symbol;
}

Box box_of(const PlacedSymbol& symbol) {
    const double r = static_cast<double>(symbol.radius) + 0.5;
    return {symbol.centre.x - r, symbol.centre.y - r, symbol.centre.x + r, symbol.centre.y + r};
}

/// Letters grow a little when the map does.
double zoom_factor(const Placement& p) {
    return 1 + 0.05 * std::clamp(std::log2(2400 / p.metres_per_point), 0.0, 4.0);
}

LabelSpan span_of(const Placement& p, const TextStyle& style, Face face, double size,
                  std::string_view text) {
    LabelSpan span = styled_span(p, style, face, size, static_cast<double>(style.spacing));
    span.text = text;
    return span;
}

/// A name's text: one or two lines of spans.
struct TownText {
    std::vector<std::vector<LabelSpan>> lines;
    std::string plain;
};

/// The ways to write the name, best first.
std::vector<TownText> texts_of(const Placement& p, const TownAnchor& town) {
    const double relative = town.capital
                                ? std::max(capital_size, town_size_by_rank[rank_index(town)])
                                : town_size_by_rank[rank_index(town)];
    const double factor = relative * zoom_factor(p);
    const Face face = leads(p, town) ? Face::sans_semibold : Face::sans;
    const auto main_size =
        std::max(least_town_size, p.pixels(static_cast<double>(p.theme.place_label.size) * factor));
    const auto today_size = std::max(
        least_today_size, p.pixels(static_cast<double>(p.theme.place_today.size) * factor));
    const auto main = [&](std::string_view text) {
        return span_of(p, p.theme.place_label, face, main_size, text);
    };
    if (town.today.empty() || p.look.names == LabelNames::period) {
        return {{{{main(town.name)}}, town.name}};
    }
    if (p.look.names == LabelNames::today) return {{{{main(town.today)}}, town.today}};

    const auto today = [&](std::string_view text) {
        return span_of(p, p.theme.place_today, Face::sans, today_size, text);
    };
    const std::string plain = town.name + " / " + town.today;
    const TownText beside = {{{main(town.name), today(" / "), today(town.today)}}, plain};
    const TownText beneath = {{{main(town.name)}, {today(town.today)}}, plain};
    const TownText alone = {{{main(town.name)}}, town.name};
    const bool is_short = decode_utf8(plain).size() <= 14;
    if (is_short) return {beside, beneath, alone};
    return {beneath, beside, alone};
}

struct MeasuredText {
    std::vector<double> widths;  ///< of the lines, pixels
    double width = 0, height = 0;
};

MeasuredText measure(const Placement& p, const TownText& text) {
    MeasuredText block;
    for (const auto& line : text.lines) {
        double width = 0;
        for (const LabelSpan& span : line) width += span_width(p.font, span);
        block.widths.push_back(width);
        block.width = std::max(block.width, width);
        const bool first = &line == &text.lines.front();
        block.height += line.front().size * (first ? ascent : town_leading);
    }
    block.height += text.lines.back().front().size * (text.lines.size() > 1 ? descent : 0.0);
    return block;
}

/// Where the text stands to the dot: -1 left/above, 0 centred, 1 right/below.
struct Side {
    int x, y;
};
constexpr std::array<Side, 8> sides = {
    {{1, 0}, {1, -1}, {1, 1}, {-1, 0}, {-1, -1}, {-1, 1}, {0, -1}, {0, 1}}};

Label set_at(const Placement& p, const TownText& text, const MeasuredText& block,
             const PlacedSymbol& symbol, Side side, bool ringed) {
    const double off = p.pixels(gap_to_symbol) + (ringed ? ring_share * p.viewport.height * 1.15
                                                         : static_cast<double>(symbol.radius));
    // Beside the dot at its full distance, diagonal ones come closer.
    const double dx = side.y == 0 || side.x == 0 ? off : off * 0.72;
    const double dy = side.x == 0 ? off : off * 0.35;
    const double left = side.x > 0   ? symbol.centre.x + dx
                        : side.x < 0 ? symbol.centre.x - dx - block.width
                                     : symbol.centre.x - block.width / 2;
    const double top = side.y > 0   ? symbol.centre.y + dy
                       : side.y < 0 ? symbol.centre.y - dy - block.height
                                    : symbol.centre.y - block.height / 2;
    Label label;
    label.text = text.plain;
    label.symbol = symbol;
    double baseline = top;
    for (std::size_t i = 0; i < text.lines.size(); ++i) {
        const auto& line = text.lines[i];
        baseline += line.front().size * (i == 0 ? ascent : town_leading);
        const double slack = block.width - block.widths[i];
        const double indent = side.x > 0 ? 0 : side.x < 0 ? slack : slack / 2;
        ScreenPoint pen = {left + indent, baseline};
        for (const LabelSpan& span : line) pen = append_span(label, p.font, span, pen);
    }
    return label;
}

/// What another name on the line must leave free, all of it but `gap_between`.
std::vector<Box> with_word_gap(const Placement& p, const Label& label) {
    float em = 0;
    for (const PlacedGlyph& glyph : label.glyphs) em = std::max(em, glyph.size);
    const double by = std::max(0.0, word_gap * static_cast<double>(em) - p.pixels(gap_between));
    std::vector<Box> boxes = label.boxes;
    for (Box& box : boxes) {
        box.min_x -= by;
        box.max_x += by;
    }
    return boxes;
}

/// At the first place round its dot that is free; `seen_in`: and in this frame.
std::optional<Label> free_name(const Placement& p, const TownAnchor& town, int owner,
                               const FramedPlacement* seen_in = nullptr) {
    const PlacedSymbol symbol = symbol_of(p, town);
    if (!p.grid.is_free(box_of(symbol), 0, owner)) return std::nullopt;
    for (const TownText& text : texts_of(p, town)) {
        const MeasuredText block = measure(p, text);
        for (const Side side : sides) {
            Label label = set_at(p, text, block, symbol, side, marked(p, town));
            label.subject = {LabelSubject::Kind::place, town.place};
            const bool fits = !label.boxes.empty() &&
                              (seen_in == nullptr || seen_in->shows(label)) &&
                              p.grid.is_free(with_word_gap(p, label), p.pixels(gap_between), owner);
            if (fits) return label;
        }
    }
    return std::nullopt;
}

void place_town(Placement& p, const TownAnchor& town, int owner) {
    if (auto label = free_name(p, town, owner)) {
        p.grid.add(box_of(*label->symbol), owner);
        p.grid.add(*label);
        p.labels.push_back(std::move(*label));
    }
}

template <class Wanted>
void place_towns(Placement& p, const Wanted& wanted) {
    const auto& towns = p.anchors.towns;
    for (std::size_t i = 0; i < towns.size(); ++i) {
        if (eligible(p, towns[i]) && wanted(towns[i])) {
            place_town(p, towns[i], static_cast<int>(i));
        }
    }
}

}  // namespace

void reserve_symbols(Placement& p) {
    const auto& towns = p.anchors.towns;
    for (std::size_t i = 0; i < towns.size(); ++i) {
        const TownAnchor& town = towns[i];
        if (!eligible(p, town) || !keeps_its_place(town)) continue;
        const PlacedSymbol symbol = symbol_of(p, town);
        // A state's name never covers a capital, and other towns only where it finds no room.
        if (!leads(p, town)) p.wishes.add(box_of(symbol));
        if (leads(p, town)) p.grid.add(box_of(symbol), static_cast<int>(i));
        if (!town.capital && !marked(p, town)) continue;
        const TownText text = texts_of(p, town).front();
        const Label label =
            set_at(p, text, measure(p, text), symbol, sides.front(), marked(p, town));
        for (const Box& box : label.boxes) p.wishes.add(box);
    }
}

std::optional<Label> town_elsewhere(const FramedPlacement& p, std::uint32_t place) {
    const auto& towns = p.anchors.towns;
    const auto town = std::find_if(towns.begin(), towns.end(),
                                   [&](const TownAnchor& t) { return t.place == place; });
    if (town == towns.end()) return std::nullopt;
    return free_name(p, *town, static_cast<int>(place), &p);
}

void place_marked_towns(Placement& p) {
    place_towns(p, [&](const TownAnchor& town) { return marked(p, town); });
}

void place_leading_towns(Placement& p) {
    place_towns(p, [&](const TownAnchor& town) { return leads(p, town) && !marked(p, town); });
}

void place_large_towns(Placement& p) {
    place_towns(p, [&](const TownAnchor& town) { return !leads(p, town) && is_large(town); });
}

void place_other_towns(Placement& p) {
    place_towns(p, [&](const TownAnchor& town) { return !leads(p, town) && !is_large(town); });
}

}  // namespace viewer
