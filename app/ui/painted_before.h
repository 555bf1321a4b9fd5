/// \file
/// What Dear ImGui painted last, to tell which part of the window would come out otherwise now.
#pragma once

#include <string>
#include <vector>

#include <imgui.h>

#include "app/view/camera.h"

namespace viewer {

class PaintedBefore {
  public:
    /// Around all that `now` paints otherwise than what was kept, in the pixels of `now`; empty:
    /// nothing. Everything at first, and where the window has another size.
    [[nodiscard]] PixelBox differences(const ImDrawData& now) const;
    void keep(const ImDrawData&);

  private:
    /// A copy of what one of ImGui's windows paints.
    struct Painted {
        std::string window;
        std::vector<ImDrawVert> vertices;
        std::vector<ImDrawIdx> indices;
        std::vector<ImDrawCmd> commands;
        ImVec4 box;
    };
    [[nodiscard]] static Painted painted_by(const ImDrawList&);
    [[nodiscard]] static bool same(const Painted&, const ImDrawList&);

    ImVec2 size_{-1, -1};
    std::vector<Painted> lists_;  ///< from the back to the front
};

/// Leaves nothing to be painted outside the box.
void clip_to(ImDrawData&, const PixelBox&);

}  // namespace viewer
