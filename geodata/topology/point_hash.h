/// \file
/// Points as keys of hash tables: equal coordinates, equal key.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
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

/// Numbers points as they come: the same point, the same number. Open addressing with linear
/// probing, half of the slots free: some 25 bytes a point in all.
template <class Point>
class PointIndex {
  public:
    void reserve(std::size_t count) {
        points_.reserve(count);
        if (2 * count > slots_.size()) spread(std::bit_ceil(2 * count));
    }

    std::uint32_t number_of(const Point& p) {
        if (2 * (points_.size() + 1) > slots_.size()) {
            spread(std::max<std::size_t>(64, 2 * slots_.size()));
        }
        std::uint32_t& slot = slots_[slot_of(p)];
        if (slot == 0) {
            points_.push_back(p);
            slot = static_cast<std::uint32_t>(points_.size());
        }
        return slot - 1;
    }
    [[nodiscard]] std::optional<std::uint32_t> find(const Point& p) const {
        if (slots_.empty()) return std::nullopt;
        const std::uint32_t slot = slots_[slot_of(p)];
        return slot == 0 ? std::nullopt : std::optional(slot - 1);
    }
    [[nodiscard]] const Point& point(std::uint32_t number) const { return points_[number]; }
    [[nodiscard]] std::size_t size() const { return points_.size(); }

  private:
    /// Where the point stands, or the free slot it would take.
    [[nodiscard]] std::size_t slot_of(const Point& p) const {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = PointHash()(p) & mask;
        while (slots_[at] != 0 && !(points_[slots_[at] - 1] == p)) at = (at + 1) & mask;
        return at;
    }

    void spread(std::size_t size) {
        slots_.assign(size, 0);
        for (std::size_t i = 0; i < points_.size(); ++i) {
            slots_[slot_of(points_[i])] = static_cast<std::uint32_t>(i + 1);
        }
    }

    std::vector<std::uint32_t> slots_;  ///< 0: free; else the point's number and one
    std::vector<Point> points_;
};

/// A directed edge between two numbered points as one key.
inline std::uint64_t edge_key(std::uint32_t from, std::uint32_t to) {
    return (std::uint64_t{from} << 32) | to;
}

}  // namespace geodata
