#include "app/picture/names_in_part.h"

#include <algorithm>

namespace viewer {

namespace {

// Points.
constexpr double air_at_line = 3;   // between a name and the middle of the line, or the rim
constexpr double line_stride = 24;  // while line or lens move by less, other spots stay

/// Whether all of its letters are in the part, and its dot, where it has one.
bool stands_in(const SeenPart& part, const LabelLayout& layout, const PlacedLabel& label) {
    for (std::size_t i = label.first_box; i < label.first_box + label.boxes; ++i) {
        const LabelBox& box = layout.boxes[i];
        if (!part.holds(box.min_x, box.min_y, box.max_x, box.max_y)) return false;
    }
    return label.symbols == 0 || part.holds(layout.symbols[label.first_symbol].centre);
}

/// Whether something of its dot is seen.
bool shows_dot(const SeenPart& part, const LabelLayout& layout, const PlacedLabel& label) {
    if (label.symbols == 0) return false;
    const PlacedSymbol& dot = layout.symbols[label.first_symbol];
    return part.drawn_back(-static_cast<double>(dot.radius) - 1).holds(dot.centre);
}

double stride_of(const Viewport& window) {
    return line_stride * window.scale;
}

}  // namespace

SeenPart seen_part(const MapPicture& picture, const MapPane& pane, const Viewport& window) {
    SeenPart part;
    if (picture.panes.size() != 2) return part;
    if (picture.seam) {
        const PixelBox &box = pane.box, &seen = pane.seen;
        if (seen.x > box.x) part.min_x = seen.x - box.x;
        if (seen.y > box.y) part.min_y = seen.y - box.y;
        if (seen.x + seen.width < box.x + box.width) part.max_x = seen.x - box.x + seen.width;
        if (seen.y + seen.height < box.y + box.height) part.max_y = seen.y - box.y + seen.height;
    } else if (picture.lens) {
        const bool inside = pane.role == PaneRole::in_lens;
        part.round = inside ? SeenPart::Round::inside : SeenPart::Round::outside;
        part.centre = {picture.lens->centre.x - pane.box.x, picture.lens->centre.y - pane.box.y};
        part.radius = picture.lens->radius + (inside ? 0 : lens_rim * window.scale);
    }
    return part;
}

SeenPart part_of_names(const SeenPart& part, const Viewport& window) {
    return part.drawn_back(air_at_line * window.scale);
}

SeenPart part_of_search(const SeenPart& of_names, const Viewport& window) {
    return of_names.in_strides(stride_of(window), false);
}

SpotsWanted spots_wanted(const LabelLayout& layout, const SeenPart& of_names,
                         const Viewport& window) {
    SpotsWanted wanted;
    wanted.within = part_of_search(of_names, window);
    const SeenPart wide = of_names.in_strides(stride_of(window), true);
    const SeenPart seen = wide.drawn_back(-air_at_line * window.scale);
    for (std::size_t i = 0; i < layout.labels.size(); ++i) {
        const PlacedLabel& label = layout.labels[i];
        const bool stands = stands_in(wide, layout, label);
        const bool dot = shows_dot(seen, layout, label);
        if (stands) wanted.standing.push_back(i);
        if (!stands && dot) wanted.dots.push_back(i);
        if (label.glyphs == 0 || stands_in(wanted.within, layout, label)) continue;
        if (label.symbols == 0 || dot) wanted.names.push_back(i);  // a town's stands by its dot
    }
    return wanted;
}

LabelLayout names_in_part(const LabelLayout& names, const std::vector<OtherSpot>& others,
                          const SeenPart& part, const Viewport& window) {
    const SeenPart of_names = part_of_names(part, window);
    LabelLayout seen;
    for (std::size_t i = 0; i < names.labels.size(); ++i) {
        const PlacedLabel& label = names.labels[i];
        if (stands_in(of_names, names, label)) {
            take_label(seen, names, label, true, true);
            continue;
        }
        const auto other = std::find_if(others.begin(), others.end(),
                                        [&](const OtherSpot& spot) { return spot.of == i; });
        if (other != others.end()) {
            take_label(seen, other->name, other->name.labels.front(), true, true);
        } else {
            take_label(seen, names, label, false, shows_dot(part, names, label));
        }
    }
    return seen;
}

void take_label(LabelLayout& into, const LabelLayout& from, const PlacedLabel& label, bool letters,
                bool dot) {
    PlacedLabel taken = label;
    taken.first_glyph = into.glyphs.size();
    taken.first_symbol = into.symbols.size();
    taken.first_box = into.boxes.size();
    if (!letters) taken.glyphs = taken.boxes = 0;
    if (!dot) taken.symbols = 0;
    if (taken.glyphs + taken.symbols == 0) return;
    const auto add = [](auto& all, const auto& of, std::size_t first, std::size_t count) {
        const auto begin = of.begin() + static_cast<std::ptrdiff_t>(first);
        all.insert(all.end(), begin, begin + static_cast<std::ptrdiff_t>(count));
    };
    add(into.glyphs, from.glyphs, label.first_glyph, taken.glyphs);
    add(into.boxes, from.boxes, label.first_box, taken.boxes);
    add(into.symbols, from.symbols, label.first_symbol, taken.symbols);
    if (!letters) {
        const PlacedSymbol& only = into.symbols.back();
        const double r = static_cast<double>(only.radius) + 1;
        taken.min_x = only.centre.x - r;
        taken.min_y = only.centre.y - r;
        taken.max_x = only.centre.x + r;
        taken.max_y = only.centre.y + r;
    }
    into.labels.push_back(std::move(taken));
}

}  // namespace viewer
