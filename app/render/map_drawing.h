/// \file
/// A scene made ready for drawing: letters, GPU copies, labels. Used by the window and by
/// `pactmap render`. Needs a current GL context from make to destruction.
#pragma once

#include <future>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "app/picture/lettered_maps.h"
#include "app/picture/map_letters.h"
#include "app/picture/map_picture.h"
#include "app/render/map_renderer.h"
#include "app/view/scene.h"
#include "app/view/written.h"
#include "geodata/loading.h"
#include "geodata/result.h"

namespace viewer {

/// Levels of detail that are being made beside the window; the scene must outlive that.
struct LevelsInMaking {
    std::unique_ptr<geodata::Loading> wish = std::make_unique<geodata::Loading>();
    std::future<void> running;  ///< not valid: none
};

class MapDrawing {
  public:
    static geodata::Result<MapDrawing> make(const Scene&, Lettering);
    static geodata::Result<MapDrawing> make(const Scene&, const MapView& first);
    /// Draws into the bound framebuffer. The scene is the one it was made of. `now`: seconds on any
    /// clock, for fades.
    void draw(const Scene&, const MapPicture&, const Viewport&, double now = 0);
    /// Whether the last draw() drew this, and drawing it again would change nothing.
    [[nodiscard]] bool shows(const MapPicture&, const Viewport&) const;
    /// What is written at this place of the window in what draw() drew last; nothing before it.
    [[nodiscard]] MaybeWritten written_at(const Scene&, ScreenPoint);
    /// The names on what draw() drew last; none before it.
    [[nodiscard]] std::vector<LetteredMap> lettered(const Scene&);
    /// Changes of date, paper, layer and theme fade over so many seconds; at first 0.
    void set_fade(double seconds);
    [[nodiscard]] bool fading() const { return renderer_.fading(); }
    /// Nothing is drawn any more: levels that are being made are not wanted, but they take the
    /// scene's life until they have ended.
    LevelsInMaking leave_levels();
    /// A single picture, nothing kept that one map alone would not need.
    void draw_once(const Scene&, const MapPicture&, const Viewport&);

  private:
    MapDrawing(MapRenderer, MapLetters);
    void draw_panes(const Scene&, const MapPicture&, const Viewport&, double now);
    void draw_loupe(const Scene&, const LoupePane&, const Viewport&, bool beyond);
    void prepare_levels(const Scene&, double metres_per_pixel);

    MapRenderer renderer_;
    MapLetters letters_;
    double fade_seconds_ = 0;
    std::optional<std::pair<MapPicture, Viewport>> shown_;  ///< by the last draw()
    LevelsInMaking preparing_;                              ///< that zooming will want
};

}  // namespace viewer
