/// \file
/// The insides of MapRenderer: what it keeps on the GPU and how the parts of a frame are drawn.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "app/render/area_layer.h"
#include "app/render/cross_fade.h"
#include "app/render/edge_field.h"
#include "app/render/front_layer.h"
#include "app/render/line_layer.h"
#include "app/render/map_renderer.h"
#include "app/render/over_picture.h"
#include "app/render/scroll_cache.h"
#include "app/render/text_layer.h"
#include "app/render/uncertainty_layer.h"

namespace viewer {

struct Programs {
    GlProgram area, pattern, line, dash, soft, doubt, nearness, band, fade, lens, glyph, symbol;
};
geodata::Result<Programs> make_programs();

/// The GPU's copy of one level of detail.
struct LevelLayers {
    AreaLayer patches, lakes;
    LineLayer arcs, rivers, shores;
    explicit LevelLayers(const geodata::MeshLevel& level)
        : patches(level.patches),
          lakes(level.lakes),
          arcs(level.arcs),
          rivers(level.rivers),
          shores(level.lake_shores) {}
};

/// A label of the kept picture. In the same words (LetterLook) one that names the same, as large
/// and in the same place, looks the same.
struct KeptLabel {
    LabelSubject subject;
    std::int64_t x = 0, y = 0;  ///< its extent on the pixel plane
    int width = 0, height = 0;
    float em = 0, dot = 0;  ///< pixels, of its letters and its dot; 0: it has none
    auto operator<=>(const KeptLabel&) const = default;
};
using KeptLabels = std::vector<KeptLabel>;  ///< in order

/// A patch as the area shaders read it: two RGBA8 texels.
struct PatchTexels {
    Colour fill;
    std::uint8_t fill_alpha = 255;
    Colour pattern_colour;
    std::uint8_t hatch = 0;  ///< its Pattern or hatch_row; 128 more where it rises, 64 if
                             ///< contested, 8 times its Band
    bool operator==(const PatchTexels&) const = default;
};
static_assert(sizeof(PatchTexels) == 8);

/// What is kept of one pane: its colours, and its picture while it is panned.
struct PanePicture {
    StyleTable patch_table, arc_table;
    std::optional<ColourView> coloured_for;
    std::vector<PatchTexels> patch_rows;
    std::vector<ArcStyle> arc_rows;
    std::vector<ArcStyle> front_rows;
    StyleTable front_table;
    bool hatched = false;  ///< whether any patch has a pattern or is contested
    /// Since the picture was last drawn; both empty when it is to be drawn as a whole.
    std::vector<std::uint32_t> changed_patches, changed_arcs;
    bool tables_changed = true;
    bool fronts_changed = true;  ///< all is to be drawn anew
    ScrollCache picture;
    std::optional<PannedMap> picture_for;  ///< what the tables do not tell
    KeptLabels picture_labels;
    CrossFade fade;
};

/// Two triangles that hold all that is ever on view.
geodata::FillMesh whole_plane();

struct MapRenderer::Parts {
    Programs programs;
    GlyphTable glyphs;
    std::array<std::optional<LevelLayers>, geodata::DetailLevels::tolerances.size()> levels;
    std::map<double, LineLayer> graticules;  ///< by step in degrees, made when first shown
    AreaLayer open_sea;                      ///< all over; drawn where it is ruled
    UncertaintyLayer uncertainty;
    FrontLayer fronts;
    TextLayer text;
    EdgeField edges;
    StyleTable arc_precision;  ///< how far off an arc may be, in units of 10 m; never changes
    StyleTable sea_table, lake_table, river_table, shore_table, graticule_table;
    std::vector<std::unique_ptr<PanePicture>> panes;  ///< made when first drawn
    PanePicture* pane = nullptr;                      ///< the one that is being drawn
    CrossFade leaving;                                ///< the whole picture before a change
    int before_leaving = 0;                           ///< framebuffer to go back to
    OverPicture over;                                 ///< what is to be mixed over the frame
    double fade_seconds = 0;
    std::optional<ThemeName> water_theme;
    std::size_t uploaded = 0;

    Parts(const Scene& scene, const FontAtlas& font_atlas, Programs made)
        : programs(std::move(made)),
          glyphs(font_atlas.glyphs()),
          open_sea(whole_plane()),
          uncertainty(scene.atlas),
          fronts(scene.atlas.fronts, scene.projection, scene.levels.origin()),
          text(font_atlas) {
        send_precision(scene.atlas);
    }
    void send_precision(const geodata::Atlas&);
    /// Which parts of the kept picture changed rows of the tables spoil; nothing when it is most of
    /// it.
    std::optional<std::vector<ScrollCache::Strip>> spoilt_parts(const Scene&, const Frame&);

    /// Of the pane.
    void update_land_tables(const Scene&, const ColourView&);
    /// Shared by all panes.
    void update_water_tables(const Scene&, ThemeName);
    /// Uploaded when it is first drawn.
    const LevelLayers& layers_for(const Scene&, double metres_per_pixel);
    /// Chooses the pane; its style tables, and GL's state as every pass expects it.
    void prepare(std::size_t pane, const Scene&, const MapView&);
    /// Brings the kept picture, letters included, to where the camera is.
    void scroll(const Scene&, const LetterView&, const Viewport&, const LabelLayout&, double now);
    /// Everything, into the bound framebuffer at the spot; clears what it may touch.
    void draw_anew(const Scene&, const LetterView&, const Viewport&, const LabelLayout&,
                   const PaneSpot&);
    void draw_ground(const Scene&, const GroundLook&, const Frame&);
    /// How much of the hatching is a ribbon (measures.h).
    [[nodiscard]] float ribbons_in(const Frame&) const;
    /// Whether a ribbon lies along the arc.
    [[nodiscard]] bool ends_hatching(const geodata::Arc&, const ArcStyle&) const;
    /// What the shades and ribbons of areas are drawn by.
    void gather_edges(const Scene&, const GroundLook&, const Frame&);
    /// Of arcs, in a pass: `layer` as LineLayer::draw() asks. Those in doubt are drawn apart.
    void draw_arcs(const Scene&, const Frame&, bool dashed,
                   const std::function<int(std::uint32_t arc)>& layer);
    void draw_lines(const Scene&, const GroundLook&, const Frame&);
    /// The lines of the papers, which lie above all others and above the halos of names.
    void draw_limits(const Scene&, const Frame&);
    /// Letters, and what lies between them and their halos. `whole`: what letters are placed in;
    /// `part`: of it, what is drawn.
    void draw_text(const Scene&, const Frame& whole, const Frame& part);
};

}  // namespace viewer
