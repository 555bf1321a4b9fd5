/// \file
/// How land stands to its holder, told by tint and by the form of its edge, for whoever draws it:
/// the map's shader (area.vert, area.frag), the samples of a legend, whatever writes paper.
///
///     Status     land                          along its inner edge
///     own        the holder's colour           nothing
///     annexed    the same                      a band, darker (in the dark: lighter)
///     occupied   the same, paler               a band in the holder's full colour
///     dependent  paler still                   the same band, half as wide
///     leased     as occupied, ruled finely     as occupied
///     contested  contested_fill, barred        nothing: no line of that day is one
#pragma once

#include "app/style/theme.h"

namespace viewer {

enum class Status : std::uint8_t { own, annexed, occupied, dependent, leased, contested };

/// Protectorates, client states and land that another administers are `dependent`; a free city
/// is a holder's own land.
Status status_of(geodata::Relation);

/// How much of the ground (Theme::land_without_holder) is mixed into the holder's colour.
inline constexpr float occupied_paler = 0.45F, dependent_paler = 0.55F;
float paler_by(Status);
Colour status_fill(const geodata::Holder&, Status, ThemeName);

/// The band along the inner edge: on the border in `band_colour`, from there it fades evenly into
/// the land, over its width.
enum class Band : std::uint8_t { none, annexed, occupied, dependent };
Band band_of(Status);
float paler_by(Band);                  ///< that of the land it lies in
float band_width(const Theme&, Band);  ///< points
/// `fill`: the land's.
Colour band_colour(const Theme&, Band, Colour fill);

}  // namespace viewer
