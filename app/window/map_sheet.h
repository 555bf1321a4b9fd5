/// \file
/// Draws a sheet (app/picture/sheet.h): the map, then what stands round it.
#pragma once

#include <memory>

#include "app/picture/sheet.h"
#include "app/render/headless.h"
#include "app/render/map_drawing.h"
#include "app/ui/ui.h"

namespace viewer {

/// Needs a current GL context. The page is bound for drawing while it lives.
geodata::Result<std::unique_ptr<OffscreenTarget>> draw_page(MapDrawing&, const Scene&,
                                                            const ViewState&, const Sheet&);
/// Needs a current GL context; leaves the default framebuffer bound. `state` fits the sheet's map.
geodata::Result<Image> draw_sheet(MapDrawing&, const Scene&, const ViewState&, const Sheet&);

}  // namespace viewer
