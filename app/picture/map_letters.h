/// \file
/// The names on a picture's maps: which glyphs stand where, label by label (label_layout.h). Needs
/// no GL.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "app/labels/anchor_cache.h"
#include "app/labels/label_layout.h"
#include "app/picture/map_picture.h"
#include "app/text/font.h"
#include "app/view/scene.h"
#include "geodata/loading.h"
#include "geodata/result.h"

namespace viewer {

/// Letters, and where they may go on the first day.
struct Lettering {
    FontAtlas fonts;
    LabelAnchors anchors;
    Language language;  ///< of the anchors
};
/// What the first view needs, on all cores; on any thread. A cancelled Loading gives an error.
geodata::Result<Lettering> letter(const Scene&, const MapView& first, geodata::Loading* = nullptr);

class MapLetters {
  public:
    MapLetters(const Scene&, Lettering);

    [[nodiscard]] const FontAtlas& fonts() const { return fonts_; }
    /// Of the map in this slot, valid until the next call for it; placed anew only where it is not
    /// the one asked for last. `box`: where the map lies in the window, `covered`: what lies over
    /// the window.
    const LabelLayout& of(const Scene&, std::size_t slot, const MapView&, const PixelBox& box,
                          const Viewport& window, const std::vector<PixelBox>& covered);
    /// The same of a map that a swipe's line parts from another one (beside_line.h).
    const LabelLayout& beside(const Scene&, const MapPane&, const MapPane& other_side,
                              const Viewport& window, const std::vector<PixelBox>& covered);

  private:
    struct PlacedFor {
        LetterView view;
        geodata::Date day;  ///< of the anchors: days on which the same land is held share them
        DatesWanted dates;  ///< of the anchors
        Viewport viewport;
        std::vector<PixelBox> covered;
        bool operator==(const PlacedFor&) const = default;
    };
    struct SlotLabels {
        LabelLayout labels;
        SettledLabels settled;
        std::optional<PlacedFor> placed_for;
        LabelLayout beside_line;
    };

    FontAtlas fonts_;
    AnchorCache anchors_;
    std::vector<SlotLabels> slots_;
};

}  // namespace viewer
