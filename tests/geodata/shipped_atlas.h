// The atlas that pactmap ships, read once for the tests that hold it against history.
#pragma once

#include <string>

#include "geodata/query/query.h"
#include "geodata/read/read_atlas.h"
#include "tests/support/paths.h"

namespace shipped {

inline std::filesystem::path folder() {
    return test::source_dir() / "geodata" / "atlas";
}

struct Shipped {
    Shipped() {
        geodata::Result<geodata::Atlas> read = geodata::read_atlas(folder());
        if (read) {
            warnings = read.warnings();
            atlas = std::move(read).value();
        } else {
            error = read.error().sentence();
        }
        locator.emplace(atlas);
    }
    std::string error;
    std::vector<geodata::Warning> warnings;
    geodata::Atlas atlas;
    std::optional<geodata::PatchLocator> locator;
};

inline const Shipped& get() {
    static const Shipped shipped;
    return shipped;
}

inline const geodata::Atlas& atlas() {
    return get().atlas;
}

inline std::string holder(geodata::LonLat p, geodata::Date day) {
    const auto index = geodata::holder_at(atlas(), *get().locator, p, day);
    return index == geodata::no_holder ? "nobody" : atlas().holders[index].id;
}

}  // namespace shipped
