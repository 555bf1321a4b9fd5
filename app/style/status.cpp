#include "app/style/status.h"

#include <algorithm>
#include <cmath>

namespace viewer {

Status status_of(geodata::Relation relation) {
    using geodata::Relation;
    switch (relation) {
        case Relation::sovereign:
        case Relation::free_city: return Status::own;
        case Relation::annexed: return Status::annexed;
        case Relation::occupied: return Status::occupied;
        case Relation::protectorate:
        case Relation::client:
        case Relation::administered: return Status::dependent;
        case Relation::lease: return Status::leased;
        case Relation::contested: return Status::contested;
    }
    return Status::own;
}

float paler_by(Status status) {
    return paler_by(band_of(status));
}

Colour status_fill(const geodata::Holder& holder, Status status, ThemeName name) {
    if (status == Status::contested) return contested_fill(holder, name);
    return mixed(holder_fill(holder, name), theme(name).land_without_holder,
                 static_cast<double>(paler_by(status)));
}

Band band_of(Status status) {
    switch (status) {
        case Status::own:
        case Status::contested: return Band::none;
        case Status::annexed: return Band::annexed;
        case Status::occupied:
        case Status::leased: return Band::occupied;
        case Status::dependent: return Band::dependent;
    }
    return Band::none;
}

float paler_by(Band band) {
    switch (band) {
        case Band::none:
        case Band::annexed: return 0;
        case Band::occupied: return occupied_paler;
        case Band::dependent: return dependent_paler;
    }
    return 0;
}

float band_width(const Theme& look, Band band) {
    if (band == Band::none) return 0;
    return band == Band::dependent ? look.edge_width / 2 : look.edge_width;
}

Colour band_colour(const Theme& look, Band band, Colour fill) {
    const float share = paler_by(band), shade = look.edge_shade;
    const auto part = [&](std::uint8_t of_land, std::uint8_t of_ground) {
        const auto land = static_cast<float>(of_land), ground = static_cast<float>(of_ground);
        const float full = std::clamp((land - ground * share) / (1 - share), 0.0F, 255.0F);
        // Never closer to the land than a darker (lighter) shade of it.
        const float at_border = shade < 1 ? std::min(full, land) : std::max(full, land);
        return static_cast<std::uint8_t>(std::lround(std::min(at_border * shade, 255.0F)));
    };
    const Colour ground = look.land_without_holder;
    return {part(fill.r, ground.r), part(fill.g, ground.g), part(fill.b, ground.b)};
}

}  // namespace viewer
