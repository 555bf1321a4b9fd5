#include "geodata/mesh/detail_levels.h"

namespace geodata {

std::size_t DetailLevels::level_for(double metres_per_pixel) {
    std::size_t level = 0;
    while (level + 1 < tolerances.size() &&
           tolerances[level + 1] <= pixels_off * metres_per_pixel) {
        ++level;
    }
    return level;
}

bool DetailLevels::is_made(std::size_t number) const {
    return slots_[number].ready;
}

const MeshLevel& DetailLevels::level(std::size_t number, Loading* loading) const {
    static const MeshLevel nothing;
    Slot& slot = slots_[number];
    if (slot.ready) return *slot.made;
    const std::scoped_lock lock(slot.making);
    if (slot.ready) return *slot.made;
    auto made = std::make_unique<MeshLevel>(builder_.level(tolerances[number], loading));
    if (cancelled(loading)) return nothing;
    slot.made = std::move(made);
    slot.ready = true;
    return *slot.made;
}

}  // namespace geodata
