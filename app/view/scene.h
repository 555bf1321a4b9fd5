/// \file
/// The data on view and what was derived from them once. A scene never changes; another file makes
/// another scene, which takes its place (DataReplaced in action.h). Indices and references into an
/// atlas are good as long as its scene is shown.
#pragma once

#include <filesystem>
#include <memory>

#include "app/view/name_index.h"
#include "geodata/loading.h"
#include "geodata/mesh/detail_levels.h"
#include "geodata/model/atlas.h"
#include "geodata/plane/projection.h"
#include "geodata/query/query.h"
#include "geodata/result.h"

namespace viewer {

/// Owns everything; not movable, because the locator refers to the atlas beside it. Made under a
/// Loading that is cancelled, it is not whole.
struct Scene {
    explicit Scene(geodata::Atlas, geodata::Loading* = nullptr);
    Scene(const Scene&) = delete;
    Scene& operator=(const Scene&) = delete;

    geodata::Atlas atlas;
    geodata::Projection projection;
    geodata::DetailLevels levels;
    geodata::PatchLocator locator;
    NameIndex names;
    geodata::MapExtent region;  ///< what the map is about: states are lettered within it
    geodata::MapExtent home;    ///< what "fit the region" shows: of that, what the papers allot
    geodata::MapExtent bounds;  ///< where the camera may go
    geodata::DaySpan days;      ///< that the strip of days can show; the atlas' where they end
};

/// Reads and prepares; warnings of the reader are passed on. An empty path: the shipped atlas. May
/// run on any thread; a cancelled Loading gives an error. No level of detail is made yet:
/// levels.level takes the Loading too.
geodata::Result<std::unique_ptr<Scene>> load_scene(const std::filesystem::path&,
                                                   geodata::Loading* = nullptr);

}  // namespace viewer
