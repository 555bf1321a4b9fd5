/// \file
/// A scene made ready for drawing: letters, GPU copies, labels. Used by the window and by
/// `pactmap render`. Needs a current GL context from make to destruction.
#pragma once

#include <future>
#include <memory>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "app/labels/anchor_cache.h"
#include "app/labels/label_layout.h"
#include "app/picture/map_picture.h"
#include "app/render/map_renderer.h"
#include "app/text/font.h"
#include "app/view/scene.h"
#include "geodata/loading.h"
#include "geodata/result.h"

namespace viewer {

/// What drawing a scene needs and no GL context: letters, and where they may go on the first day.
struct Lettering {
    FontAtlas fonts;
    LabelAnchors anchors;
    Language language;  ///< of the anchors
};

/// Levels of detail that are being made beside the window; the scene must outlive that.
struct LevelsInMaking {
    std::unique_ptr<geodata::Loading> wish = std::make_unique<geodata::Loading>();
    std::future<void> running;  ///< not valid: none
};

class MapDrawing {
  public:
    /// What the first view needs, on all cores; on any thread. A cancelled Loading gives an
    /// error.
    static geodata::Result<Lettering> letter(const Scene&, const MapView& first,
                                             geodata::Loading* = nullptr);
    static geodata::Result<MapDrawing> make(const Scene&, Lettering);
    static geodata::Result<MapDrawing> make(const Scene&, const MapView& first);
    /// Draws into the bound framebuffer. The scene is the one it was made of. `now`: seconds on any
    /// clock, for fades.
    void draw(const Scene&, const MapPicture&, const Viewport&, double now = 0);
    /// What will lie over the next pictures, framebuffer pixels: no label is cut by it.
    void keep_clear_of(std::vector<PixelBox> covered) { covered_ = std::move(covered); }
    /// Changes of date, paper, layer and theme fade over so many seconds; at first 0.
    void set_fade(double seconds);
    [[nodiscard]] bool fading() const { return renderer_.fading(); }
    /// Nothing is drawn any more: levels that are being made are not wanted, but they take the
    /// scene's life until they have ended.
    LevelsInMaking leave_levels();
    /// A single picture, nothing kept that one map alone would not need.
    void draw_once(const Scene&, const MapPicture&, const Viewport&);

  private:
    /// The labels of one pane.
    struct PaneLabels {
        LabelLayout labels;
        SettledLabels settled;
        /// What labels was placed for: pointing at the map moves no label.
        std::optional<std::tuple<MapView, Viewport, std::vector<PixelBox>>> placed_for;
    };

    MapDrawing(FontAtlas, MapRenderer, AnchorCache);
    /// `pane`: its place in the window, where the covered parts are.
    const LabelLayout& place(std::size_t slot, const Scene&, const MapView&, const PixelBox& pane,
                             const Viewport&);
    void draw_panes(const Scene&, const MapPicture&, const Viewport&, double now);
    void draw_loupe(const Scene&, const LoupePane&, const Viewport&, bool beyond);
    void prepare_levels(const Scene&, double metres_per_pixel);

    FontAtlas fonts_;
    MapRenderer renderer_;
    AnchorCache anchors_;
    std::vector<PaneLabels> panes_;
    std::vector<PixelBox> covered_;
    double fade_seconds_ = 0;
    std::optional<std::pair<MapPicture, Viewport>> shown_;  ///< by the last draw()
    LevelsInMaking preparing_;                              ///< that zooming will want
};

}  // namespace viewer
