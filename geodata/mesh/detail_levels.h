/// \file
/// The levels of detail of one atlas, each made when it is first wanted.
#pragma once

#include <array>
#include <atomic>
#include <memory>
#include <mutex>

#include "geodata/mesh/mesh_builder.h"

namespace geodata {

/// Thread-safe. A level stays once it is made.
class DetailLevels {
  public:
    DetailLevels(const Atlas& atlas, const Projection& projection, Loading* loading = nullptr)
        : builder_(atlas, projection, loading) {}

    /// Metres.
    static constexpr std::array<double, 8> tolerances = {0, 250, 550, 1100, 1650, 2300, 3300, 4700};
    /// A line may be off by so many pixels at most: less than its own width.
    static constexpr double pixels_off = 0.83;

    /// The coarsest level that is good enough at this scale.
    [[nodiscard]] static std::size_t level_for(double metres_per_pixel);
    /// Made on the calling thread unless it is there. A cancelled Loading gives an empty level, and
    /// the true one is made when it is wanted again.
    [[nodiscard]] const MeshLevel& level(std::size_t, Loading* = nullptr) const;
    [[nodiscard]] bool is_made(std::size_t) const;

    [[nodiscard]] MapPoint origin() const { return builder_.origin(); }
    [[nodiscard]] const MapExtent& extent() const { return builder_.extent(); }

  private:
    struct Slot {
        std::mutex making;
        std::unique_ptr<MeshLevel> made;
        std::atomic<bool> ready = false;
    };
    MeshBuilder builder_;
    mutable std::array<Slot, tolerances.size()> slots_;
};

}  // namespace geodata
