/// \file
/// Which kinds of events are marked on the strip of days, listed and stepped through.
#pragma once

#include <array>
#include <cstddef>

#include "geodata/model/event.h"

namespace viewer {

/// All at first.
struct EventKinds {
    std::array<bool, geodata::event_kinds.size()> off{};

    [[nodiscard]] bool operator[](geodata::EventKind kind) const {
        return !off[static_cast<std::size_t>(kind)];
    }
    void turn(geodata::EventKind kind) {
        bool& hidden = off[static_cast<std::size_t>(kind)];
        hidden = !hidden;
    }
    bool operator==(const EventKinds&) const = default;
};

}  // namespace viewer
