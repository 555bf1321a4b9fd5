#include "geodata/mesh/importance.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace geodata {

namespace {

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

std::vector<float> importance_along(const std::vector<MapPoint>& line) {
    std::vector<float> importance(line.size(), always_needed);
    std::vector<Piece> open;
    if (line.size() > 2) open.push_back({0, line.size() - 1, always_needed});
    while (!open.empty()) {
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
        const float value = std::min(static_cast<float>(distance), piece.limit);
        importance[farthest] = value;
        if (farthest - piece.first > 1) open.push_back({piece.first, farthest, value});
        if (piece.last - farthest > 1) open.push_back({farthest, piece.last, value});
    }
    return importance;
}

void SharedImportance::add(const Line<LonLat>& line, const std::vector<float>& along) {
    for (std::size_t i = 0; i < line.size(); ++i) {
        float& kept = importance_.try_emplace(line[i], along[i]).first->second;
        kept = std::max(kept, along[i]);
    }
}

float SharedImportance::of(LonLat vertex) const {
    const auto found = importance_.find(vertex);
    return found == importance_.end() ? always_needed : found->second;
}

}  // namespace geodata
