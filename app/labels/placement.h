/// \file
/// The ground labels are placed on. The zoom plane is the map plane in pixels of the current zoom,
/// x right, y down, its origin where the map plane has it:
///
///     map plane (metres, y north)  --/ metres_per_pixel-->  zoom plane  --+ offset-->  framebuffer
///                                                           (no camera)   (camera)
///
/// Everything that decides which labels there are works on the zoom plane, so panning only changes
/// the offset.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/labels/label_layout.h"
#include "app/labels/seen_part.h"

namespace viewer {

struct Box {
    double min_x = 0, min_y = 0, max_x = 0, max_y = 0;

    void include(const Box&);
    [[nodiscard]] bool inside(const Box& outer) const;
    [[nodiscard]] bool meets(const Box& other) const {
        return min_x < other.max_x && other.min_x < max_x && min_y < other.max_y &&
               other.min_y < max_y;
    }
};

/// A label on the zoom plane.
struct Label {
    LabelSubject subject;
    std::string text;
    std::vector<PlacedGlyph> glyphs;
    std::vector<Box> boxes;
    std::optional<PlacedSymbol> symbol;
    double air = 0;  ///< pixels around its boxes that others keep out of
};

/// Boxes already taken.
class CollisionGrid {
  public:
    /// `cell`: about the size of a usual label, pixels.
    explicit CollisionGrid(double cell);
    void add(const Box&, int owner = -1);
    void add(const Label&);
    /// Whether the box, with `gap` pixels around it, touches none but its own owner's.
    [[nodiscard]] bool is_free(const Box&, double gap, int owner = -1) const;
    [[nodiscard]] bool is_free(const std::vector<Box>&, double gap, int owner = -1) const;

  private:
    struct Entry {
        Box box;
        int owner;
        int next;  ///< in the same bucket; -1 = last
    };
    [[nodiscard]] std::size_t bucket(std::int64_t column, std::int64_t row) const;
    double cell_;
    std::vector<int> first_;
    std::vector<Entry> entries_;
};

/// What is placed without looking at the frame, and so stands while the map is only panned.
struct Placement {
    const Scene& scene;
    const LetterLook& look;
    const Viewport& viewport;
    const FontAtlas& font;
    const LabelAnchors& anchors;
    const Theme& theme;
    double metres_per_pixel = 1;
    double metres_per_point = 1;  ///< in quarter octaves, so that sizes change by steps
    CollisionGrid grid;
    CollisionGrid wishes;  ///< where capitals' names would go: kept free if there is a choice
    std::vector<Label> labels;
    /// Where the days of lands would be lettered, a land's best spot first. They come after all
    /// names: place_dates takes those that no name of the frame needs.
    std::vector<Label> dates = {};

    [[nodiscard]] ScreenPoint on_zoom_plane(MapPoint p) const {
        return {p.x / metres_per_pixel, -p.y / metres_per_pixel};
    }
    [[nodiscard]] MapPoint on_map(ScreenPoint p) const {
        return {p.x * metres_per_pixel, -p.y * metres_per_pixel};
    }
    [[nodiscard]] double pixels(double points) const { return points * viewport.scale; }
};

/// What one frame of it shows, and the labels that look at the frame.
struct FramedPlacement : Placement {
    const Camera& camera;
    Box frame;                     ///< zoom plane: where labels may be, its inset taken off
    std::vector<Box> covered;      ///< zoom plane: what nobody sees of it
    std::vector<Label> before;     ///< SettledLabels::Placed::stand_ins
    std::vector<Label> stand_ins;  ///< of this frame
    SeenPart part = {};            ///< zoom plane: where names may be, besides

    [[nodiscard]] bool shows(const Label&) const;
};

/// What SettledLabels keeps.
struct SettledLabels::Placed {
    PannedMap map;
    geodata::Date day;  ///< of the anchors
    DatesWanted dated;  ///< of the anchors
    CollisionGrid grid, wishes;
    std::vector<Label> labels;
    /// Of the last frame: the one thing that a layout has from the frame before. A stand-in goes to
    /// the best spot of the frame that it comes into. That spot changes with every step of the map,
    /// so it keeps the one it has until it leaves the frame, something covers it or the name itself
    /// is shown. Rivers, placed after it, and degrees, which lie on no label, make room for it.
    std::vector<Label> stand_ins;
    std::vector<Label> dates;  ///< as in Placement
};

Placement nothing_placed(const Scene&, const PannedMap&, const FontAtlas&, const LabelAnchors&);
/// The framebuffer less its inset, and what lies over it, on the zoom plane; `offset`: from there
/// to the framebuffer.
Box frame_on_plane(const GroundLook&, const Viewport&, const Theme&, ScreenPoint offset);
std::vector<Box> on_zoom_plane(const std::vector<PixelBox>& covered, ScreenPoint offset);
/// From the zoom plane to framebuffer pixels; `lettered`: not the dot alone.
void append(LabelLayout&, const Label&, ScreenPoint offset, bool lettered, double margin,
            bool on_frame);
/// Points: as far as ink and halo may leave a label's box.
inline constexpr double halo_margin = 6;

// The kinds of labels, in the order in which they take their place.
void place_marked_towns(Placement&);  ///< those that a lesson's step is about
void place_primary_states(Placement&);
void place_leading_towns(Placement&);  ///< capitals and metropolises
void place_seas(Placement&);
void place_large_towns(Placement&);
void place_regions(Placement&);  ///< lands that are no states
void place_other_towns(Placement&);
void place_lakes(Placement&);
void find_dates(Placement&);  ///< Placement::dates
// More spots of states and seas whose first one lies outside the frame, in what is left free;
// these and the rivers alone look at the frame, and nothing else depends on them.
void place_state_stand_ins(FramedPlacement&);
void place_sea_stand_ins(FramedPlacement&);
void place_rivers(FramedPlacement&);
void place_dates(FramedPlacement&);
// Another spot of one name, in what is left free (other_spots.h); nothing where there is none.
std::optional<Label> state_elsewhere(const FramedPlacement&, geodata::HolderIndex);
std::optional<Label> region_elsewhere(const FramedPlacement&, std::uint32_t region);
std::optional<Label> sea_elsewhere(const FramedPlacement&, std::uint32_t sea);
std::optional<Label> town_elsewhere(const FramedPlacement&, std::uint32_t place);
/// Takes the dots of larger towns before any label is placed, and notes the capitals' wishes.
void reserve_symbols(Placement&);
/// Degrees along the frame; in framebuffer pixels.
std::vector<Label> graticule_labels(const FramedPlacement&);
/// Pixels along the frame that the other labels keep out of: the graticule's, or a hair's breadth.
double frame_inset(const GroundLook&, const Viewport&, const Theme&);

}  // namespace viewer
