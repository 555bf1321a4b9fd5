/// \file
/// The dated chronology: what happened, in order, land passing or not.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "geodata/date.h"

namespace geodata {

/// What an event is of, by its weightiest side: an ultimatum that ends in a treaty is politics, the
/// treaty a treaty.
enum class EventKind : std::uint8_t {
    treaty,      ///< signed, offered or denounced between states
    war,         ///< attacks, fighting and its end
    annexation,  ///< land passes
    people,      ///< what was done to people: arrests, deportations, resettlement, murder
    politics     ///< all else; what an event without a kind is
};
inline constexpr std::array event_kinds = {EventKind::treaty, EventKind::war, EventKind::annexation,
                                           EventKind::people, EventKind::politics};

/// Stable names, in files and on the command line: "annexation".
std::string_view to_id(EventKind);
std::optional<EventKind> event_kind_from(std::string_view id);

struct Event {
    Date date;  ///< may lie before the atlas' first day: what led to it
    std::string title;
    std::string text;
    std::string source;
    bool key = false;  ///< offered in the date list
    EventKind kind = EventKind::politics;
};

}  // namespace geodata
