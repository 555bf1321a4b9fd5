// What does not change while the program runs: the data and what was derived from it once.
#pragma once

#include <filesystem>
#include <memory>

#include "geodata/mesh/detail_levels.h"
#include "geodata/model/atlas.h"
#include "geodata/plane/projection.h"
#include "geodata/query/query.h"
#include "geodata/result.h"

namespace viewer {

/// Owns everything; not movable, because the locator refers to the atlas beside it.
struct Scene {
    explicit Scene(geodata::Atlas);
    Scene(const Scene&) = delete;
    Scene& operator=(const Scene&) = delete;

    geodata::Atlas atlas;
    geodata::Projection projection;
    geodata::DetailLevels levels;
    geodata::PatchLocator locator;
    geodata::MapExtent home;    ///< what "fit the region" shows
    geodata::MapExtent bounds;  ///< where the camera may go
};

/// Reads and prepares; warnings of the reader are passed on. An empty path: the shipped atlas.
geodata::Result<std::unique_ptr<Scene>> load_scene(const std::filesystem::path&);

}  // namespace viewer
