/// \file
/// Measures of the map that are the same in every theme, for whoever draws it: the shaders, the
/// samples of a legend, whatever writes paper. In points (Viewport::scale) where nothing else is
/// said. Lines have round joins and ends; their dashes are cut square and start at the line's
/// start.
#pragma once

#include "app/style/theme.h"

namespace viewer {

/// Of the glow along the coast, more than the coast's own width. Its own share falls with the
/// square of the distance still to go to the rim, where the sea is all.
inline constexpr float water_line_width = 7;
/// Beside the papers' lines: more than their own width, both sides together.
inline constexpr float casing_width = 2.2F;
/// On the line itself; falls evenly to nothing where the border is off as far as it may be
/// (Arc::precision_km). Where bands overlap, the stronger counts.
inline constexpr float uncertainty_opacity = 0.55F;
/// Where a line may be off (Arc::precision_km) by more than `doubtful_from` on the screen it is
/// drawn soft and dashed: the more so, the more it may be, and wholly where that is `doubtful_at`.
inline constexpr float doubtful_from = 4, doubtful_at = 8;
/// From 0 (sharp) to 1.
float doubt_of(double precision_km, double metres_per_point);
/// What a line wholly in doubt has: times its own width, to where it has half its strength; from
/// there it fades as far to each side as this share of half its width. A solid one gets these
/// dashes; a dashed one keeps its own, and its gap grows by this share of `doubt_gap`.
inline constexpr float doubt_width = 1.5F, doubt_softness = 0.8F;
inline constexpr float doubt_dash = 12, doubt_gap = 5, doubt_more_gap = 0.4F;

/// Close up a paper's hatching is a ribbon along the inner edges of its land, over which it fades
/// at last, with a tint over the rest; it keeps off rivers by half of `off_rivers`, on each side.
/// From 0 (all over) to 1.
float ribbon_share(double metres_per_point);
inline constexpr double ribbons_from = 500, ribbons_at = 250;  ///< metres a point
inline constexpr float ribbon_width = 32, ribbon_fading = 8, off_rivers = 5;
inline constexpr float ribbon_tint = 0.13F;

/// All halos lie below all letters.
inline constexpr float halo_opacity = 0.86F;

/// A river's width in the end; at its source it has `river_source_share` of it, and it grows with
/// the square root of its length, for `river_growth` metres.
float river_width(const Theme&, int rank);
inline constexpr float river_source_share = 0.3F;
inline constexpr float river_growth = 700e3F;
bool river_shown(int rank, double metres_per_point);

/// A town's symbol, a disc in a ring: its outer radius.
double town_radius(int rank, bool capital);
/// Of its radius: how wide the ring is (a pixel at least), and the radius of a capital's dot, which
/// has the ring's colour.
inline constexpr float town_ring_share = 0.28F, capital_dot_share = 0.42F;

}  // namespace viewer
