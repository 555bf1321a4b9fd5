/// \file
/// All drawing of the map, OpenGL 3.3 core. Needs a current context from make to destruction.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "app/labels/label_layout.h"
#include "app/render/pane_spot.h"
#include "app/style/style_tables.h"
#include "app/text/font.h"
#include "app/view/scene.h"
#include "geodata/result.h"

namespace viewer {

class MapRenderer {
  public:
    /// Compiles the shaders and uploads the geometry once. Refused: GL older than 3.3, a shader
    /// the driver does not take (with its log).
    static geodata::Result<MapRenderer> make(const Scene&, const FontAtlas&);
    ~MapRenderer();
    MapRenderer(MapRenderer&&) noexcept;
    MapRenderer& operator=(MapRenderer&&) noexcept;

    /// Uploads what changed since the last frame (style tables: 8 bytes a patch and an arc;
    /// labels: the glyph quads) and draws into the bound framebuffer, which it clears.
    void draw(const Scene&, const MapView&, const Viewport&, const LabelLayout&);
    /// The same picture, but what a frame before has drawn is used again when only the map has
    /// moved. The camera stands on whole pixels, and the labels were placed for it.
    /// `now`: seconds on any clock, for the fade.
    void draw_panned(const Scene&, const MapView&, const Viewport&, const LabelLayout&,
                     double now = 0);
    /// draw_panned of one of several maps, each with its own kept picture; the first is drawn
    /// first.
    void draw_pane(std::size_t pane, const Scene&, const MapView&, const Viewport&,
                   const LabelLayout&, const PaneSpot&, double now = 0);
    /// What is drawn from here on is kept apart, until it is laid over the frame: everywhere, by
    /// its share of 0..1, or inside a lens only.
    void begin_over(const Viewport&);
    void mix_over(double share);
    void show_in_lens(const LensLook&);
    /// Labels alone, over what is drawn.
    void draw_labels(const Scene&, const MapView&, const Viewport&, const LabelLayout&);
    /// For a change that concerns all panes: what is drawn between begin_leaving and end_leaving is
    /// the picture before it; show_leaving lays it over the new one while it fades away.
    void begin_leaving(const Viewport&, double now);
    void end_leaving();
    void show_leaving(const Viewport&, double now);
    /// After a frame that was left in the middle: the window's framebuffer is bound again.
    static void aim_at_window();
    /// A plain rectangle: the line between two panes.
    static void fill(const PaneSpot&, Colour);
    /// Changes of draw_panned's map that are no movement fade over so many seconds (at first 0).
    void set_fade(double seconds);
    /// Whether more frames are needed to end a fade.
    [[nodiscard]] bool fading() const;

    /// Bytes sent to the GPU by the last draw() (for the restyle-cost test).
    [[nodiscard]] std::size_t bytes_uploaded() const;

  private:
    struct Parts;
    explicit MapRenderer(std::unique_ptr<Parts>);
    std::unique_ptr<Parts> parts_;
};

}  // namespace viewer
