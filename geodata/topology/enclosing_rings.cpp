// A sweep from south to north: at each point the edges that reach its parallel are known.
#include "geodata/topology/enclosing_rings.h"

#include <algorithm>
#include <numeric>

#include "geodata/topology/rings.h"

namespace geodata {

namespace {

struct RisingEdge {
    LonLat south, north;
    std::uint32_t ring;
};

std::vector<RisingEdge> edges_of(const std::vector<const Ring<LonLat>*>& rings) {
    std::vector<RisingEdge> edges;
    for (std::uint32_t number = 0; number < rings.size(); ++number) {
        const Ring<LonLat>& ring = *rings[number];
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            if (ring[i].lat == ring[i + 1].lat) continue;  // crosses no parallel
            const bool up = ring[i].lat < ring[i + 1].lat;
            edges.push_back({up ? ring[i] : ring[i + 1], up ? ring[i + 1] : ring[i], number});
        }
    }
    std::sort(edges.begin(), edges.end(),
              [](const RisingEdge& a, const RisingEdge& b) { return a.south.lat < b.south.lat; });
    return edges;
}

/// What occurs an odd number of times, once each.
void keep_odd(std::vector<std::uint32_t>& numbers) {
    std::sort(numbers.begin(), numbers.end());
    std::size_t kept = 0;
    for (std::size_t i = 0; i < numbers.size();) {
        std::size_t end = i + 1;
        while (end < numbers.size() && numbers[end] == numbers[i]) ++end;
        if ((end - i) % 2 == 1) numbers[kept++] = numbers[i];
        i = end;
    }
    numbers.resize(kept);
}

}  // namespace

std::optional<std::vector<std::vector<std::uint32_t>>> enclosing_rings(
    const std::vector<LonLat>& points, const std::vector<const Ring<LonLat>*>& rings,
    std::size_t most_steps) {
    const std::vector<RisingEdge> edges = edges_of(rings);
    std::vector<std::uint32_t> order(points.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&points](std::uint32_t a, std::uint32_t b) {
        return points[a].lat < points[b].lat;
    });
    std::vector<std::vector<std::uint32_t>> around(points.size());
    std::vector<RisingEdge> open;
    auto next = edges.begin();
    std::size_t steps = 0;
    for (const std::uint32_t number : order) {
        const LonLat p = points[number];
        for (; next != edges.end() && next->south.lat <= p.lat; ++next) open.push_back(*next);
        steps += open.size();
        if (steps > most_steps) return std::nullopt;
        std::size_t kept = 0;
        for (const RisingEdge& edge : open) {
            if (edge.north.lat < p.lat) continue;
            open[kept++] = edge;
            if (crosses_ray(edge.south, edge.north, p)) around[number].push_back(edge.ring);
        }
        open.resize(kept);
        keep_odd(around[number]);
    }
    return around;
}

}  // namespace geodata
