/// \file
/// The colours and widths of the map. Widths and sizes in points (see Viewport::scale).
#pragma once

#include <array>

#include "app/view/map_view.h"
#include "geodata/model/atlas.h"

namespace viewer {

using geodata::Colour;

struct LineStyle {
    Colour colour;
    float width = 1;  ///< points
    float dash = 0;   ///< points on, first at the line's start; 0 = solid
    float gap = 0;    ///< points off
};

struct TextStyle {
    Colour colour;
    Colour halo;
    float size = 12;          ///< points, em
    float halo_width = 1.2F;  ///< points
    float spacing = 0;        ///< extra letterspacing, em
};

struct Theme {
    Colour sea, land_without_holder, lake;
    Colour water_line;  ///< glow along the coast
    LineStyle coast, lake_shore, river, graticule;
    Colour texture;          ///< of fine dots and lines below hatchings (Texture)
    bool sea_ruled = false;  ///< in the texture's colour: grey cannot tell it from pale land
    float edge_width = 6;    ///< points: of the band inside occupied and annexed land
    float edge_shade =
        0.84F;  ///< its colour at the border: the land's, so much darker (or lighter); fades evenly
    LineStyle border_sovereign, border_status, border_first_paper, border_later_paper;
    LineStyle border_republic;  ///< thin: within one state
    LineStyle front;            ///< of a campaign, dashed
    LineStyle demarcation;      ///< agreed between two sides of one
    Colour front_band;          ///< beside a front, as far as it may be off
    Colour casing;              ///< beside the spheres' lines, so that they stand out from hatching
    Colour uncertainty;         ///< band along a border, as wide as it may be off
    Colour contested;           ///< bars on land that is fought over
    Colour german_sphere, soviet_sphere;  ///< hatch colours, told apart in all deficiencies
    TextStyle state_label, region_label, place_label, place_today, water_label, graticule_label;
    Colour place_symbol, place_symbol_fill;
    Colour panel_background, panel_text, panel_accent, panel_muted;
    std::array<Colour, 5> changes;  ///< of land that changed hands (change_style, emphasis.h)
    std::array<Colour, 3> pens;  ///< of strokes by hand, none that of a hatching or a paper's line
};

/// `share` of `b` in `a`, channel by channel of sRGB.
Colour mixed(Colour a, Colour b, double share);

const Theme& theme(ThemeName);
/// The holder's fill in this theme (its own colour in `atlas`, derived in the others).
Colour holder_fill(const geodata::Holder&, ThemeName);
/// The ground of land that this state was attacked on, and that is fought over: its fill, paler.
Colour contested_fill(const geodata::Holder&, ThemeName);

}  // namespace viewer
