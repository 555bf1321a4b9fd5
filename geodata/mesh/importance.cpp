#include "geodata/mesh/importance.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace geodata {

namespace {

constexpr std::size_t steps_a_vertex = 100;

/// From `p` to the straight piece from `a` to `b`.
double distance_to_piece(MapPoint p, MapPoint a, MapPoint b) {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length2 = dx * dx + dy * dy;
    const double along =
        length2 > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length2, 0.0, 1.0) : 0;
    const double ox = p.x - a.x - along * dx;
    const double oy = p.y - a.y - along * dy;
    return std::sqrt(ox * ox + oy * oy);
}

struct Piece {
    std::size_t first, last;
    float limit;  ///< what its inner vertices cannot exceed
};

}  // namespace

std::vector<float> importance_along(const std::vector<MapPoint>& line, const Loading* loading) {
    std::vector<float> importance(line.size(), always_needed);
    std::vector<Piece> open;
    if (line.size() > 2) open.push_back({0, line.size() - 1, always_needed});
    std::size_t steps_left = steps_a_vertex * line.size();
    while (!open.empty() && !cancelled(loading)) {
        const Piece piece = open.back();
        open.pop_back();
        std::size_t farthest = piece.first + 1;
        double distance = -1;
        for (std::size_t i = piece.first + 1; i < piece.last; ++i) {
            const double d = distance_to_piece(line[i], line[piece.first], line[piece.last]);
            if (d > distance) {
                distance = d;
                farthest = i;
            }
        }
        const std::size_t steps = piece.last - piece.first;
        if (steps > steps_left) farthest = piece.first + steps / 2;
        steps_left -= std::min(steps, steps_left);
        const float value = std::min(static_cast<float>(distance), piece.limit);
        importance[farthest] = value;
        if (farthest - piece.first > 1) open.push_back({piece.first, farthest, value});
        if (piece.last - farthest > 1) open.push_back({farthest, piece.last, value});
    }
    return importance;
}

void SharedImportance::add(const Line<LonLat>& line, const std::vector<float>& along) {
    for (std::size_t i = 0; i < line.size(); ++i) {
        const std::uint32_t number = points_.number_of(line[i]);
        if (number == importance_.size()) {
            importance_.push_back(along[i]);
        } else {
            importance_[number] = std::max(importance_[number], along[i]);
        }
    }
}

float SharedImportance::of(LonLat vertex) const {
    const auto number = points_.find(vertex);
    return number ? importance_[*number] : always_needed;
}

}  // namespace geodata
