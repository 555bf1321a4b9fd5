/// \file
/// The hatching of areas as values, for whoever draws it: the map's shader, the samples of a
/// legend, whatever writes paper. Measures in points (Viewport::scale).
///
/// That of papers runs at 45 degrees, that of contested land stands upright below it; each is laid
/// over the fill with one opacity. On the map it hangs at
/// the origin of the mesh (DetailLevels), so that it moves with the land: the nearest stripes run
/// half a period from there, and the nearest dots lie half a period from there along both
/// diagonals. Close up that of papers is a ribbon along its edges (measures.h).
#pragma once

#include <cstdint>

#include "app/style/style_tables.h"

namespace viewer {

/// Parallel stripes; of no width: there are none.
struct Stripes {
    float period = 0;  ///< from the middle of one to that of the next, square to them
    float width = 0;
};

/// Dots on a square grid that is turned by 45 degrees; of no radius: there are none.
struct Dots {
    float period = 0;  ///< from one to the next, along the diagonals
    float radius = 0;
};

struct Hatch {
    Stripes leaning;   ///< as lean_of says
    Stripes crossing;  ///< the other way
    Dots dots;
    float opacity = 0;
    Stripes upright;  ///< from top to bottom of the screen
};

enum class Lean : std::uint8_t {
    falling,  ///< from the upper left to the lower right
    rising    ///< from the lower left to the upper right
};

/// Without stripes and dots for Pattern::none.
Hatch hatch_of(Pattern);
/// In Theme::texture; falling. In print the sea is `sea_hatch` in the same way.
Hatch hatch_of(Texture);
Hatch sea_hatch();

/// What is in Germany's colour rises, everything else falls: so grey tells the two apart too.
Lean lean_of(const Theme&, Colour pattern_colour);

}  // namespace viewer
