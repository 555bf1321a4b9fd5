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

const MeshLevel& DetailLevels::level(std::size_t number) const {
    Slot& slot = slots_[number];
    std::call_once(slot.once, [&] {
        slot.made = std::make_unique<MeshLevel>(builder_.level(tolerances[number]));
        slot.ready = true;
    });
    return *slot.made;
}

}  // namespace geodata
