/// \file
/// A frame of the window: the maps and what is laid out over them. As much is drawn as differs from
/// the frame before: a pointer that moves, or a switch that comes to rest, changes little or
/// nothing.
#pragma once

#include "app/picture/map_picture.h"
#include "app/render/kept_frame.h"
#include "app/render/map_drawing.h"
#include "app/ui/ui.h"

namespace viewer {

class WindowFrame {
  public:
    /// What was drawn is not on the screen any more, or the next frame has another MapDrawing or
    /// Ui: nothing of it is used again.
    void lose() { lost_ = true; }
    /// Draws the maps and the last layout of the interface into the bound framebuffer: all of it,
    /// unless it would be the frame before; false then, and nothing is drawn. `now`: seconds on any
    /// clock, for fades.
    bool draw(const Scene&, const MapPicture&, const Viewport&, double now, MapDrawing&, Ui&);

  private:
    KeptFrame kept_;
    bool lost_ = true;
};

}  // namespace viewer
