#include "app/labels/other_spots.h"

#include <algorithm>

#include "app/labels/placement.h"

namespace viewer {
namespace {

constexpr double obstacle_cell = 48;  // points

/// What is in the way, on the zoom plane.
class Obstacles {
  public:
    Obstacles(double cell, ScreenPoint offset) : cell_(cell), offset_(offset), all_(cell) {}

    /// `of`: its place in the layout, where the search is for names of that.
    void add_letters(const LabelLayout& layout, const PlacedLabel& label, std::size_t of) {
        for (std::size_t i = label.first_box; i < label.first_box + label.boxes; ++i) {
            const LabelBox& b = layout.boxes[i];
            add(on_plane({b.min_x, b.min_y, b.max_x, b.max_y}), no_town, of);
        }
    }
    /// A town's dot is not in the way of its own name.
    void add_dots(const LabelLayout& layout, const PlacedLabel& label) {
        const bool town = label.subject.kind == LabelSubject::Kind::place;
        const int owner = town ? static_cast<int>(label.subject.index) : no_town;
        for (std::size_t i = label.first_symbol; i < label.first_symbol + label.symbols; ++i) {
            const auto [x, y] = layout.symbols[i].centre;
            const double r = static_cast<double>(layout.symbols[i].radius) + 0.5;
            add(on_plane({x - r, y - r, x + r, y + r}), owner, nobodys);
        }
    }
    void add(const Label& label) {
        for (const Box& b : label.boxes) {
            add({b.min_x - label.air, b.min_y - label.air, b.max_x + label.air,
                 b.max_y + label.air},
                no_town, nobodys);
        }
    }
    [[nodiscard]] const CollisionGrid& all() const { return all_; }
    /// All but the letters of this label.
    [[nodiscard]] CollisionGrid without(std::size_t of) const {
        CollisionGrid grid(cell_);
        for (const Taken& taken : taken_) {
            if (taken.of != of) grid.add(taken.box, taken.town);
        }
        return grid;
    }
    static constexpr std::size_t nobodys = static_cast<std::size_t>(-1);

  private:
    static constexpr int no_town = -1;
    struct Taken {
        Box box;
        int town;  ///< whose dot it is
        std::size_t of;
    };
    [[nodiscard]] Box on_plane(const Box& b) const {
        return {b.min_x - offset_.x, b.min_y - offset_.y, b.max_x - offset_.x, b.max_y - offset_.y};
    }
    void add(const Box& box, int town, std::size_t of) {
        all_.add(box, town);
        taken_.push_back({box, town, of});
    }

    double cell_;
    ScreenPoint offset_;
    CollisionGrid all_;
    std::vector<Taken> taken_;
};

Obstacles obstacles_of(const LabelLayout& layout, const SpotsWanted& wanted, double cell,
                       ScreenPoint offset) {
    Obstacles obstacles(cell, offset);
    for (const std::size_t i : wanted.standing) {
        obstacles.add_letters(layout, layout.labels[i], i);
        obstacles.add_dots(layout, layout.labels[i]);
    }
    for (const std::size_t i : wanted.dots) obstacles.add_dots(layout, layout.labels[i]);
    if (wanted.besides == nullptr) return obstacles;
    for (const PlacedLabel& label : wanted.besides->labels) {
        obstacles.add_letters(*wanted.besides, label, Obstacles::nobodys);
        obstacles.add_dots(*wanted.besides, label);
    }
    return obstacles;
}

bool may_move(LabelSubject::Kind kind) {
    using Kind = LabelSubject::Kind;
    return kind == Kind::holder || kind == Kind::region || kind == Kind::place || kind == Kind::sea;
}

std::optional<Label> elsewhere(const FramedPlacement& p, const LabelSubject& subject) {
    using Kind = LabelSubject::Kind;
    switch (subject.kind) {
        case Kind::holder: return state_elsewhere(p, subject.index);
        case Kind::region: return region_elsewhere(p, subject.index);
        case Kind::place: return town_elsewhere(p, subject.index);
        case Kind::sea: return sea_elsewhere(p, subject.index);
        case Kind::degree:
        case Kind::lake:
        case Kind::river:
        case Kind::dated: return std::nullopt;
    }
    return std::nullopt;
}

/// The frame, cut to the part as far as that has straight edges.
Box cut_to(const Box& frame, const SeenPart& part) {
    return {std::max(frame.min_x, part.min_x), std::max(frame.min_y, part.min_y),
            std::min(frame.max_x, part.max_x), std::min(frame.max_y, part.max_y)};
}

}  // namespace

std::vector<OtherSpot> other_spots(const LetteredGround& ground, const LabelLayout& layout,
                                   const SpotsWanted& wanted) {
    std::vector<OtherSpot> found;
    if (wanted.names.empty()) return found;
    const LetterView& view = ground.view;
    const ScreenPoint offset = to_screen(view.camera, ground.viewport, MapPoint{0, 0});
    const double scale = ground.viewport.scale > 0 ? ground.viewport.scale : 1;
    const PannedMap map{static_cast<const LetterLook&>(view), view.camera.metres_per_pixel,
                        ground.viewport};
    FramedPlacement p = {nothing_placed(ground.scene, map, ground.font, ground.anchors),
                         view.camera,
                         {},
                         on_zoom_plane(ground.covered, offset),
                         {},
                         {}};
    p.part = wanted.within.moved(-offset.x, -offset.y);
    p.frame = cut_to(frame_on_plane(view, ground.viewport, theme(view.theme), offset), p.part);
    Obstacles obstacles = obstacles_of(layout, wanted, obstacle_cell * scale, offset);
    for (const std::size_t i : wanted.names) {
        if (!may_move(layout.labels[i].subject.kind)) continue;
        const bool stands =
            std::find(wanted.standing.begin(), wanted.standing.end(), i) != wanted.standing.end();
        p.grid = stands ? obstacles.without(i) : obstacles.all();
        const auto label = elsewhere(p, layout.labels[i].subject);
        if (!label) continue;
        obstacles.add(*label);
        OtherSpot spot{i, {}};
        append(spot.name, *label, offset, view.layers.labels, halo_margin * scale, false);
        if (!spot.name.labels.empty()) found.push_back(std::move(spot));
    }
    return found;
}

}  // namespace viewer
