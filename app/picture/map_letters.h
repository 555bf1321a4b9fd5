/// \file
/// The names on a picture's maps: which glyphs stand where, label by label (label_layout.h). Needs
/// no GL.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "app/labels/anchor_cache.h"
#include "app/labels/label_layout.h"
#include "app/picture/faded_names.h"
#include "app/picture/map_picture.h"
#include "app/picture/names_in_part.h"
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
    /// The same of a map of which only a part is seen (names_in_part.h); valid until the next call.
    const LabelLayout& in_part(const Scene&, const MapPane&, const SeenPart&,
                               const Viewport& window, const std::vector<PixelBox>& covered);
    /// The names of both maps while the first fades into the last (faded_names.h), `share` of the
    /// last; valid until the next call.
    const FadedNames& faded(const Scene&, const MapPane& first, const MapPane& last, double share,
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
    /// Found for one placing and part.
    struct KeptSpots {
        std::uint64_t placed = 0;
        SeenPart searched;
        std::vector<OtherSpot> spots;
    };
    struct SlotLabels {
        LabelLayout labels;
        SettledLabels settled;
        std::optional<PlacedFor> placed_for;
        std::uint64_t placed = 0;  ///< which placing it was, of all slots
        KeptSpots other_spots;
        LabelLayout in_part;
    };
    struct KeptFade {
        std::uint64_t first = 0, last = 0;  ///< placings that it was made of
        FadePlan plan;
        FadedNames names;
    };

    FontAtlas fonts_;
    AnchorCache anchors_;
    std::vector<SlotLabels> slots_;
    std::uint64_t placings_ = 0;
    KeptFade fade_;
};

}  // namespace viewer
