#include "geodata/model/event.h"

namespace geodata {

std::string_view to_id(EventKind kind) {
    switch (kind) {
        case EventKind::treaty: return "treaty";
        case EventKind::war: return "war";
        case EventKind::annexation: return "annexation";
        case EventKind::people: return "people";
        case EventKind::politics: break;
    }
    return "politics";
}

std::optional<EventKind> event_kind_from(std::string_view id) {
    for (const EventKind kind : event_kinds) {
        if (to_id(kind) == id) return kind;
    }
    return std::nullopt;
}

}  // namespace geodata
