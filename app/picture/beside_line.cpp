#include "app/picture/beside_line.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace viewer {

namespace {

/// Pixels: while map or line move by less, a name that gave way keeps its place on the land, and
/// the picture of it can be kept.
constexpr double stride = 24;
constexpr double air = 3;            // pixels between a name and the line
constexpr double same_place = 0.5;   // pixels that two halves of a name may be off each other
constexpr double farthest = 0.75;    // share of its length that a name may move by
constexpr double on_own_land = 0.6;  // share of a state's letters that have to be

/// Pixels of the map.
struct Extent {
    double min_x, min_y, max_x, max_y;

    void include(const Extent& o) {
        min_x = std::min(min_x, o.min_x);
        min_y = std::min(min_y, o.min_y);
        max_x = std::max(max_x, o.max_x);
        max_y = std::max(max_y, o.max_y);
    }
    [[nodiscard]] bool meets(const Extent& o) const {
        return min_x < o.max_x && o.min_x < max_x && min_y < o.max_y && o.min_y < max_y;
    }
    [[nodiscard]] Extent moved(double x, double y) const {
        return {min_x + x, min_y + y, max_x + x, max_y + y};
    }
};

Extent extent_of(const LabelBox& box) {
    return {box.min_x, box.min_y, box.max_x, box.max_y};
}
Extent extent_of(const PlacedSymbol& symbol) {
    const auto [x, y] = symbol.centre;
    const auto r = static_cast<double>(symbol.radius);
    return {x - r, y - r, x + r, y + r};
}
Extent extent_of(const PixelBox& box) {
    return {1.0 * box.x, 1.0 * box.y, 1.0 * box.x + box.width, 1.0 * box.y + box.height};
}

/// Its letters' boxes and its dot.
std::vector<Extent> parts_of(const LabelLayout& layout, const PlacedLabel& label) {
    std::vector<Extent> parts;
    for (std::size_t i = 0; i < label.boxes; ++i) {
        parts.push_back(extent_of(layout.boxes[label.first_box + i]));
    }
    for (std::size_t i = 0; i < label.symbols; ++i) {
        parts.push_back(extent_of(layout.symbols[label.first_symbol + i]));
    }
    return parts;
}

Extent whole_of(const std::vector<Extent>& parts) {
    Extent whole = parts.front();
    for (const Extent& part : parts) whole.include(part);
    return whole;
}

bool met(const Extent& name, const LineSide& line) {
    const double low = line.across ? name.min_y : name.min_x;
    const double high = line.across ? name.max_y : name.max_x;
    return low - air < line.at && high + air > line.at;
}

bool has_same(const LabelLayout& other, const PlacedLabel& label) {
    const auto near = [](double a, double b) { return std::abs(a - b) < same_place; };
    return std::any_of(other.labels.begin(), other.labels.end(), [&](const PlacedLabel& o) {
        return o.subject == label.subject && o.text == label.text && o.glyphs == label.glyphs &&
               near(o.min_x, label.min_x) && near(o.max_x, label.max_x) &&
               near(o.min_y, label.min_y) && near(o.max_y, label.max_y);
    });
}

/// Takes names over from a layout, one at a time.
class Names {
  public:
    Names(const LabelLayout& from, const LineSide& line, const NameRoom& room)
        : from_(from), line_(line), room_(room) {}

    void take(const PlacedLabel& label, double dx = 0, double dy = 0) {
        PlacedLabel taken = label;
        taken.first_glyph = made_.glyphs.size();
        taken.first_symbol = made_.symbols.size();
        taken.first_box = made_.boxes.size();
        for (std::size_t i = 0; i < label.glyphs; ++i) {
            made_.glyphs.push_back(from_.glyphs[label.first_glyph + i]);
            made_.glyphs.back().origin.x += dx;
            made_.glyphs.back().origin.y += dy;
        }
        for (std::size_t i = 0; i < label.symbols; ++i) {
            made_.symbols.push_back(from_.symbols[label.first_symbol + i]);
        }
        for (std::size_t i = 0; i < label.boxes; ++i) {
            const LabelBox& box = from_.boxes[label.first_box + i];
            made_.boxes.push_back(
                {box.min_x + dx, box.min_y + dy, box.max_x + dx, box.max_y + dy, box.text});
        }
        taken.min_x += dx;
        taken.max_x += dx;
        taken.min_y += dy;
        taken.max_y += dy;
        made_.labels.push_back(std::move(taken));
    }
    void take_dot(PlacedLabel label) {
        if (label.symbols == 0) return;
        const Extent dot = extent_of(from_.symbols[label.first_symbol]);
        label.glyphs = label.boxes = 0;
        label.min_x = dot.min_x - 1;
        label.min_y = dot.min_y - 1;
        label.max_x = dot.max_x + 1;
        label.max_y = dot.max_y + 1;
        take(label);
    }
    /// False where there is no room for it on this side.
    bool take_beside(const PlacedLabel& label) {
        const std::vector<Extent> parts = parts_of(from_, label);
        const Extent whole = whole_of(parts);
        const double low = line_.across ? whole.min_y : whole.min_x;
        const double high = line_.across ? whole.max_y : whole.max_x;
        const double least = line_.before ? line_.at - air - high : line_.at + air - low;
        const double way = std::copysign(std::ceil(std::abs(least) / stride) * stride, least);
        if (std::abs(way) > farthest * (high - low)) return false;
        const double dx = line_.across ? 0 : way, dy = line_.across ? way : 0;
        if (!has_room(parts, dx, dy) || !lies_on_land(label, parts, dx, dy)) return false;
        take(label, dx, dy);
        return true;
    }
    /// A town's name on the other side of its dot, which is there already; nothing where there is
    /// no room for it.
    void take_across_dot(PlacedLabel label) {
        if (label.symbols == 0 || line_.across) return;
        const Extent dot = extent_of(from_.symbols[label.first_symbol]);
        label.symbols = 0;
        const std::vector<Extent> letters = parts_of(from_, label);
        if (letters.empty()) return;
        const Extent whole = whole_of(letters);
        const bool beside = whole.max_x <= dot.min_x || whole.min_x >= dot.max_x;
        const double dx = dot.min_x + dot.max_x - whole.min_x - whole.max_x;
        const Extent there = whole.moved(dx, 0);
        const bool on_side = line_.before ? there.max_x < line_.at : there.min_x > line_.at;
        if (!beside || !on_side || met(there, line_) || !has_room(letters, dx, 0)) return;
        label.min_x = whole.min_x - 1;
        label.max_x = whole.max_x + 1;
        take(label, dx, 0);
    }
    LabelLayout done() { return std::move(made_); }

  private:
    [[nodiscard]] bool has_room(const std::vector<Extent>& parts, double dx, double dy) const {
        const Extent frame = extent_of(room_.frame);
        return std::all_of(parts.begin(), parts.end(), [&](const Extent& part) {
            const Extent there = part.moved(dx, dy);
            const auto meets = [&](const auto& taken) { return there.meets(extent_of(taken)); };
            return there.min_x >= frame.min_x && there.max_x <= frame.max_x &&
                   there.min_y >= frame.min_y && there.max_y <= frame.max_y &&
                   std::none_of(made_.boxes.begin(), made_.boxes.end(), meets) &&
                   std::none_of(made_.symbols.begin(), made_.symbols.end(), meets) &&
                   std::none_of(room_.covered.begin(), room_.covered.end(), meets);
        });
    }
    [[nodiscard]] bool lies_on_land(const PlacedLabel& label, const std::vector<Extent>& parts,
                                    double dx, double dy) const {
        std::size_t all = 0, on_land = 0;
        for (const Extent& part : parts) {  // a line of letters, or a letter
            const Extent there = part.moved(dx, dy);
            for (const double share : {0.1, 0.5, 0.9}) {
                const ScreenPoint at{there.min_x + share * (there.max_x - there.min_x),
                                     (there.min_y + there.max_y) / 2};
                ++all;
                on_land += room_.held(label.subject.index, at) ? 1 : 0;
            }
        }
        return static_cast<double>(on_land) >= on_own_land * static_cast<double>(all);
    }

    const LabelLayout& from_;
    const LineSide& line_;
    const NameRoom& room_;
    LabelLayout made_;
};

}  // namespace

LineSide side_of_line(const PixelBox& box, const PixelBox& seen) {
    const bool across = seen.width == box.width;
    const bool before = across ? seen.y == box.y : seen.x == box.x;
    const int from = across ? seen.y - box.y : seen.x - box.x;
    const int length = across ? seen.height : seen.width;
    return {static_cast<double>(before ? from + length : from), across, before};
}

LabelLayout beside_line(const LabelLayout& names, const LabelLayout& other_side,
                        const LineSide& line, const NameRoom& room) {
    Names made(names, line, room);
    std::vector<const PlacedLabel*> to_move, to_mirror;
    for (const PlacedLabel& label : names.labels) {
        const std::vector<Extent> parts = parts_of(names, label);
        if (parts.empty() || !met(whole_of(parts), line) || has_same(other_side, label)) {
            made.take(label);
        } else if (label.subject.kind == LabelSubject::Kind::holder) {
            to_move.push_back(&label);
        } else {
            made.take_dot(label);
            to_mirror.push_back(&label);
        }
    }
    for (const PlacedLabel* label : to_move) made.take_beside(*label);
    for (const PlacedLabel* label : to_mirror) made.take_across_dot(*label);
    return made.done();
}

}  // namespace viewer
