// Points as keys of hash tables: equal coordinates, equal key.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "geodata/topology/rings.h"

namespace geodata {

struct PointHash {
    template <class Point>
    std::size_t operator()(const Point& p) const {
        // + 0.0 makes -0.0 and 0.0, which are equal, one; the multipliers are those of
        // Fibonacci hashing and of the finaliser of splitmix64.
        std::uint64_t h = std::bit_cast<std::uint64_t>(axis_x(p) + 0.0);
        h ^= std::bit_cast<std::uint64_t>(axis_y(p) + 0.0) * 0x9E3779B97F4A7C15ULL;
        h = (h ^ (h >> 30)) * 0xBF58476D1CE4E5B9ULL;
        return static_cast<std::size_t>(h ^ (h >> 31));
    }
};

/// Numbers points as they come: the same point, the same number.
template <class Point>
class PointIndex {
  public:
    void reserve(std::size_t count) { number_.reserve(count); }

    std::uint32_t number_of(const Point& p) {
        const auto [entry, added] =
            number_.try_emplace(p, static_cast<std::uint32_t>(points_.size()));
        if (added) points_.push_back(p);
        return entry->second;
    }
    [[nodiscard]] const Point& point(std::uint32_t number) const { return points_[number]; }
    [[nodiscard]] std::size_t size() const { return points_.size(); }
    [[nodiscard]] std::vector<Point> take_points() { return std::move(points_); }

  private:
    std::unordered_map<Point, std::uint32_t, PointHash> number_;
    std::vector<Point> points_;
};

/// A directed edge between two numbered points as one key.
inline std::uint64_t edge_key(std::uint32_t from, std::uint32_t to) {
    return (std::uint64_t{from} << 32) | to;
}

}  // namespace geodata
