/// \file
/// What one picture of the map depends on, and nothing else: a value that can be compared, kept and
/// shown again.
///
/// It is made of parts, by what they change. Whatever colours, letters or draws takes the part that
/// it needs, and its work is kept for that part, compared as a whole. So a field that counts cannot
/// be missing from what the work is kept for: one that is not in the part cannot be read.
///
///     GroundLook           all that is drawn           MapRenderer::Parts::draw_ground, draw_lines
///       LetterLook         letters                     PannedMap: kept pictures, SettledLabels
///         LetterView       and where they are shown    place_labels, MapLetters
///           MapLook        all that the sides of a comparison share
///             MapView      one picture
///     ColourView           colours of land and lines   patch_styles, arc_styles
#pragma once

#include <array>
#include <bitset>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/view/camera.h"
#include "app/words/words.h"
#include "geodata/date.h"
#include "geodata/model/atlas.h"

namespace viewer {

struct Layers {
    bool land = true;  ///< fills by holder, where the side shows them; off: outline map
    bool borders = true;
    bool rivers = true;  ///< rivers and lakes
    bool places = true;  ///< town symbols and, with labels, their names
    bool labels = true;
    bool graticule = true;
    bool uncertainty = false;  ///< a band along each border, as wide as it may be off
    bool degrees = true;       ///< the graticule's numbers inside the frame; off on a sheet
    bool states = true;        ///< with labels, names of states; off while the class is asked
    bool dates = false;        ///< with labels, the day and the act by which land passed
    bool usual_dates = true;   ///< nobody has chosen `dates`: dates_layer.h says when they are on
    bool operator==(const Layers&) const = default;
};

/// What the layers are called on the command line and in lessons.
struct NamedLayer {
    std::string_view name;
    bool Layers::*which;
};
inline constexpr std::array named_layers = {NamedLayer{"land", &Layers::land},
                                            NamedLayer{"borders", &Layers::borders},
                                            NamedLayer{"rivers", &Layers::rivers},
                                            NamedLayer{"places", &Layers::places},
                                            NamedLayer{"labels", &Layers::labels},
                                            NamedLayer{"graticule", &Layers::graticule},
                                            NamedLayer{"uncertainty", &Layers::uncertainty},
                                            NamedLayer{"dates", &Layers::dates}};

enum class LabelNames { period, today, both };
inline constexpr std::array label_names_ids = {"period", "today", "both"};
enum class ThemeName { atlas, projector, night, print };
inline constexpr std::array theme_ids = {"atlas", "projector", "night", "print"};

/// Which of the atlas' territories are shown: all that are not switched off.
class TerritorySwitches {
  public:
    [[nodiscard]] bool operator[](geodata::Territory t) const { return !off_[index_of(t)]; }
    void set(geodata::Territory t, bool on) { off_[index_of(t)] = !on; }
    [[nodiscard]] bool all_on() const { return off_.none(); }
    bool operator==(const TerritorySwitches&) const = default;

  private:
    static std::size_t index_of(geodata::Territory t) { return static_cast<std::size_t>(t); }
    std::bitset<geodata::most_territories> off_;
};

/// What a pane's colours tell besides who holds what (comparison.h).
enum class Emphasis {
    none,
    changes,  ///< what differs from the day `since` stands out; the rest recedes
    fact      ///< what became of the papers' promises
};

/// What the sides of a comparison differ in.
struct Side {
    geodata::Date date = geodata::make_date(1939, 8, 23);
    std::optional<geodata::Paper> paper;  ///< whose spheres and line are shown; none: no paper
    bool holders = true;  ///< land in its holder's colour; off: only what the paper promised
    bool operator==(const Side&) const = default;
};

/// What land, lines and letters all depend on.
struct GroundLook {
    Layers layers;
    ThemeName theme = ThemeName::atlas;
    bool operator==(const GroundLook&) const = default;
};

/// What letters depend on, besides where the map is looked at and who holds what.
struct LetterLook : GroundLook {
    LabelNames names = LabelNames::both;
    Language language = Language::english;
    std::vector<std::string> marked;  ///< towns that are named before all others
    bool operator==(const LetterLook&) const = default;
};

struct LetterView : LetterLook {
    Camera camera;
    bool operator==(const LetterView&) const = default;
};

/// What all sides of a comparison share.
struct MapLook : LetterView {
    TerritorySwitches territories;
    bool operator==(const MapLook&) const = default;
};

/// What land tells besides its side. Never set by the user: the view of a pane (comparison.h) has
/// it from what is compared and from what is done with the class.
struct Highlight {
    Emphasis emphasis = Emphasis::none;
    geodata::Date since;  ///< of Emphasis::changes
    /// Changes have one colour for each who received land, not one for each pair: on a sheet.
    bool by_receiver = false;
    /// While the class is asked whose land it was: the pieces that are not covered any more.
    std::optional<std::vector<geodata::PatchIndex>> uncovered;
    /// Its land and line stand out, and the rest recedes.
    std::optional<geodata::ClauseIndex> clause;
    bool operator==(const Highlight&) const = default;
};

struct MapView : MapLook, Side, Highlight {
    /// Letters that can be read from the back row: label_viewport (label_layout.h). Not set by the
    /// user either.
    bool for_class = false;
    bool operator==(const MapView&) const = default;
};

/// What the colours of land and lines depend on: wherever one looks they are the same.
struct ColourView : GroundLook, Side, Highlight {
    TerritorySwitches territories;

    ColourView(const MapView& view)
        : GroundLook(static_cast<const GroundLook&>(view)),
          Side(static_cast<const Side&>(view)),
          Highlight(static_cast<const Highlight&>(view)),
          territories(view.territories) {}
    bool operator==(const ColourView&) const = default;

    [[nodiscard]] bool colours_holders() const { return layers.land && holders; }
};

/// What stays the same while a map is only panned.
struct PannedMap {
    LetterLook look;
    double metres_per_pixel = 0;
    Viewport viewport;
    bool operator==(const PannedMap&) const = default;
};

}  // namespace viewer
