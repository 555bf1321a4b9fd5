/// \file
/// The small tables by which the GPU colours the map, made from an Atlas and a MapView: a few bytes
/// for each patch and each arc. They are made anew for another view.
/// And the legend of what they show. No GL.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/style/status.h"
#include "app/style/theme.h"
#include "app/view/map_view.h"
#include "app/view/scene.h"

namespace viewer {

struct ViewState;

enum class Pattern : std::uint8_t {
    none,
    hatch,          ///< diagonal: marked off
    hatch_crossed,  ///< the strip, Vilna: marked off with a reservation
    dots,           ///< interest only
    bars            ///< contested: in a legend; on the map PatchStyle::contested, below the others
};

/// Fine, below the hatching of papers, which takes its place where there is any.
enum class Texture : std::uint8_t {
    none,
    stippled,  ///< in print: land in a cool colour
    ruled,     ///< in print: land in yellow or green
    leased
};

/// How its pattern is drawn: hatches.h. On the GPU: 8 bytes.
struct PatchStyle {
    Colour fill;
    std::uint8_t fill_alpha = 255;
    Colour pattern_colour;
    Pattern pattern = Pattern::none;
    Texture texture = Texture::none;
    bool contested = false;  ///< barred in Theme::contested, below the pattern
    Band band = Band::none;  ///< its shade along the arcs that have `edges`
    bool operator==(const PatchStyle&) const = default;
};

enum class ArcKind : std::uint8_t {
    hidden,
    coast,
    sovereign,
    status,
    republic,     ///< within one state: of a republic of it
    outline,      ///< round land that stands out (Emphasis), or that a paper sets apart
    first_paper,  ///< where the spheres of the first paper that is shown meet
    later_paper
};

/// 8 bytes, uploaded as two RGBA8 texels; width, dash and gap in quarter points. The band lies
/// along the inner side of land that is occupied, annexed or otherwise not the holder's own.
struct ArcStyle {
    Colour colour;
    ArcKind kind = ArcKind::hidden;
    std::uint8_t width = 0, dash = 0, gap = 0;
    std::uint8_t edges = 0;  ///< bits 0, 1: the Band (status.h) on the left; 2, 3: on the right
    bool operator==(const ArcStyle&) const = default;
};
static_assert(sizeof(ArcStyle) == 8);

/// What paper tells a holder's land by where its grey is that of a neighbour: its hue. None in
/// other themes.
Texture texture_of(const geodata::Holder&, ThemeName);

std::vector<PatchStyle> patch_styles(const geodata::Atlas&, const ColourView&);
std::vector<ArcStyle> arc_styles(const geodata::Atlas&, const ColourView&);
/// Of each of the atlas' fronts, in their order; hidden: those of other days, and all where the
/// land has no holders' colours, is covered, or tells what changed.
std::vector<ArcStyle> front_styles(const geodata::Atlas&, const ColourView&);

/// The legend shows exactly what is on the map, and no more.
struct LegendEntry {
    enum class Symbol { area, area_pattern, line, town, river } symbol;
    std::string text;
    Colour fill;
    Colour pattern_colour;
    Pattern pattern = Pattern::none;
    LineStyle line;
    bool of_papers = false;  ///< a paper's own line
    Texture texture = Texture::none;
    Colour edge = {};      ///< of the band along the rim, fading inwards
    float edge_width = 0;  ///< points; 0: none
    bool soft = false;     ///< of a line: it fades to both sides
};
/// Entries for what lies in `view` in this state: spheres, then lines of papers, then statuses.
/// `scale`: pixels a point (Viewport::scale).
std::vector<LegendEntry> legend(const Scene&, const MapView&, const MapExtent& view,
                                double scale = 1);

/// Whether a legend tells of the patch: a vertex of it lies in `view`, or a corner or the middle of
/// `view` in it.
bool on_view(const Scene&, const geodata::Patch&, const MapExtent& view);

/// Of all maps that are drawn (comparison.h, panes_of), each entry once.
std::vector<LegendEntry> legend_of_panes(const Scene&, const ViewState&, const Viewport&);

}  // namespace viewer
