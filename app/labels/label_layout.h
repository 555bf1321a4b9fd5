/// \file
/// Which labels are drawn and where: a pure function of the view, so that the same view carries the
/// same labels. All choices are made on the zoom plane (placement.h), which panning does not
/// change; a label keeps its place on the land while the map moves, and the frame only hides it.
/// Names that stand in for one that the frame hides look at the frame; while the map is panned they
/// stay where they are as long as they can (SettledLabels::Placed::stand_ins, placement.h).
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/labels/anchors.h"
#include "app/style/theme.h"
#include "app/text/font.h"
#include "app/view/map_view.h"
#include "app/view/scene.h"

namespace viewer {

/// One glyph quad, framebuffer pixels.
struct PlacedGlyph {
    ScreenPoint origin;  ///< of the glyph, on the baseline but for accents
    float angle = 0;     ///< radians, counter-clockwise
    float size = 12;     ///< pixels per em
    Face face = Face::sans;
    GlyphId glyph = 0;
    Colour colour, halo;
    float halo_width = 0;  ///< pixels
    float opacity = 1;
};

/// A town's dot, framebuffer pixels.
struct PlacedSymbol {
    ScreenPoint centre;
    float radius = 3;      ///< pixels, the ring included
    bool capital = false;  ///< a dot in the ring
    Colour line, fill;
};

/// Axis-parallel box of a placed label, framebuffer pixels (for tests and hit tests). A turned
/// or bent label has one box a letter.
struct LabelBox {
    double min_x = 0, min_y = 0, max_x = 0, max_y = 0;
    std::string text;
};

/// What a label names, by its index in the atlas' list of that kind.
struct LabelSubject {
    enum class Kind : std::uint8_t { degree, holder, place, sea, lake, river, region, dated };
    Kind kind = Kind::degree;  ///< of the graticule: no index; dated: the first patch of the land
    std::uint32_t index = 0;
    auto operator<=>(const LabelSubject&) const = default;
};

/// One label: which letters, boxes and dot are its own.
struct PlacedLabel {
    LabelSubject subject;
    std::size_t first_glyph = 0, glyphs = 0;
    std::size_t first_symbol = 0, symbols = 0;
    std::size_t first_box = 0, boxes = 0;
    double min_x = 0, min_y = 0, max_x = 0, max_y = 0;  ///< halo and dot included
    bool on_frame = false;  ///< hangs on the frame, not on the land (degrees of the graticule)
    std::string text;
};

struct LabelLayout {
    std::vector<PlacedLabel> labels;
    std::vector<PlacedGlyph> glyphs;
    std::vector<PlacedSymbol> symbols;
    std::vector<LabelBox> boxes;
};

/// Of which land the day and the act are lettered by which it changed hands.
struct DatesWanted {
    bool on = false;
    std::optional<geodata::Date> since;  ///< only what has another holder than on this day
    bool operator==(const DatesWanted&) const = default;
};
DatesWanted dates_wanted(const MapView&);

/// What labels may use of the map, found once per (scene, date, language): about 20 ms, 2 MB.
struct LabelAnchors {
    geodata::Date date;
    HolderRaster holders;
    std::vector<StateName> states;
    std::vector<RegionName> regions;
    DatesWanted dates;             ///< what `dated` was found for
    std::vector<DatedName> dated;  ///< largest land first
    std::vector<TownAnchor> towns;
    std::vector<SeaAnchor> seas;
    std::vector<LakeAnchor> lakes;
    std::vector<RiverPath> rivers;
};
/// In the language of use_language(), without the dates of lands. `other_day`: anchors of the same
/// scene, whose waters need not be found again.
LabelAnchors label_anchors(const Scene&, geodata::Date, const LabelAnchors* other_day = nullptr);
/// All that this view letters.
LabelAnchors label_anchors(const Scene&, const MapView&);

/// The labels of the last layout that do not look at the frame, for use again while the map is
/// only panned, and the stand-ins of its frame. The result of place_labels is the same with and
/// without, but for stand-ins, and the rivers' names, dates on land and degrees that make room for
/// them, once the map was panned.
struct SettledLabels {
    SettledLabels();
    ~SettledLabels();
    SettledLabels(SettledLabels&&) noexcept;
    SettledLabels& operator=(SettledLabels&&) noexcept;
    struct Placed;
    std::unique_ptr<Placed> placed;
};

/// States by area, regions by rank, towns by rank (period name first, today's beside it as `names`
/// asks), waters along their line, dates on land where all names leave room; no two boxes overlap;
/// deterministic. The protocol layer does not enter. `covered`: parts of the frame that something
/// else lies over, framebuffer pixels; a label that would be cut by one is not shown, and a
/// stand-in takes its place as at the frame's edge.
LabelLayout place_labels(const Scene&, const LetterView&, const Viewport&, const FontAtlas&,
                         const LabelAnchors&, SettledLabels* kept = nullptr,
                         const std::vector<PixelBox>& covered = {});

/// The pane that labels are placed for. In front of a class its scale is such that a town's
/// capitals are at least 2.3 % of the picture's height (ARCHITECTURE.md, "The back row"; Open Sans'
/// are 0.714 em).
Viewport label_viewport(const MapView&, const Viewport& pane);

/// Degrees between the lines of the graticule at this zoom; its labels stand at these.
double graticule_step(double metres_per_point);

/// Where a line of the graticule meets an edge of the frame.
struct FrameDegree {
    double at = 0;     ///< pixels along the edge, from the left or from the top
    std::string text;  ///< "25°E"
};
enum class FrameEdge { bottom, top, left, right };
/// Meridians along the bottom and the top, parallels along the sides.
std::vector<FrameDegree> degrees_along(const geodata::Projection&, const Camera&, const Viewport&,
                                       FrameEdge);

/// Every character this scene's labels need in any language, for FontAtlas::load.
std::u32string label_characters(const Scene&);

}  // namespace viewer
