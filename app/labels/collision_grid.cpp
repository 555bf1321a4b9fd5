#include <algorithm>
#include <cmath>

#include "app/labels/placement.h"

namespace viewer {
namespace {

constexpr std::size_t bucket_count = 4096;  // a power of two: hashed cells share few

Box grown(const Box& box, double by) {
    return {box.min_x - by, box.min_y - by, box.max_x + by, box.max_y + by};
}

/// Calls `visit(column, row)` for each cell the box lies on, until one returns false.
template <class Visit>
bool each_cell(const Box& box, double cell, const Visit& visit) {
    const auto index = [&](double v) { return static_cast<std::int64_t>(std::floor(v / cell)); };
    for (std::int64_t row = index(box.min_y); row <= index(box.max_y); ++row) {
        for (std::int64_t column = index(box.min_x); column <= index(box.max_x); ++column) {
            if (!visit(column, row)) return false;
        }
    }
    return true;
}

}  // namespace

void Box::include(const Box& o) {
    min_x = std::min(min_x, o.min_x);
    min_y = std::min(min_y, o.min_y);
    max_x = std::max(max_x, o.max_x);
    max_y = std::max(max_y, o.max_y);
}

bool Box::inside(const Box& outer) const {
    return min_x >= outer.min_x && max_x <= outer.max_x && min_y >= outer.min_y &&
           max_y <= outer.max_y;
}

CollisionGrid::CollisionGrid(double cell) : cell_(cell), first_(bucket_count, -1) {}

std::size_t CollisionGrid::bucket(std::int64_t column, std::int64_t row) const {
    const auto mixed = static_cast<std::uint64_t>(column) * 0x9E3779B97F4A7C15ULL ^
                       static_cast<std::uint64_t>(row) * 0xC2B2AE3D27D4EB4FULL;
    return (mixed >> 40) & (bucket_count - 1);
}

void CollisionGrid::add(const Box& box, int owner) {
    each_cell(box, cell_, [&](std::int64_t column, std::int64_t row) {
        int& first = first_[bucket(column, row)];
        entries_.push_back({box, owner, first});
        first = static_cast<int>(entries_.size()) - 1;
        return true;
    });
}

void CollisionGrid::add(const Label& label) {
    for (const Box& box : label.boxes) add(grown(box, label.air));
}

bool CollisionGrid::is_free(const Box& box, double gap, int owner) const {
    const Box wide = grown(box, gap);
    return each_cell(wide, cell_, [&](std::int64_t column, std::int64_t row) {
        for (int i = first_[bucket(column, row)]; i >= 0;) {
            const Entry& entry = entries_[static_cast<std::size_t>(i)];
            const bool own = owner >= 0 && entry.owner == owner;
            if (!own && wide.meets(entry.box)) return false;
            i = entry.next;
        }
        return true;
    });
}

bool CollisionGrid::is_free(const std::vector<Box>& boxes, double gap, int owner) const {
    return std::all_of(boxes.begin(), boxes.end(),
                       [&](const Box& box) { return is_free(box, gap, owner); });
}

}  // namespace viewer
