/// \file
/// What one picture of the map depends on, and nothing else: a value that can be compared, kept and
/// shown again.
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
    bool states = true;        ///< with labels, names of states; off while the class is asked
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
                                            NamedLayer{"uncertainty", &Layers::uncertainty}};

enum class LabelNames { period, today, both };
inline constexpr std::array label_names_ids = {"period", "today", "both"};
enum class ThemeName { atlas, projector, night, print };

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

/// What all sides of a comparison share.
struct MapLook {
    TerritorySwitches territories;
    Layers layers;
    LabelNames names = LabelNames::both;
    ThemeName theme = ThemeName::atlas;
    Language language = Language::english;
    Camera camera;
    std::vector<std::string> marked;  ///< towns that are named before all others
    bool operator==(const MapLook&) const = default;
};

struct MapView : MapLook, Side {
    // What follows is never set by the user: the view of a pane (comparison.h) has it from what is
    // compared and from what is done with the class.
    Emphasis emphasis = Emphasis::none;
    geodata::Date since;     ///< of Emphasis::changes
    bool for_class = false;  ///< letters that can be read from the back row
    /// While the class is asked whose land it was: the pieces that are not covered any more.
    std::optional<std::vector<geodata::PatchIndex>> uncovered;
    bool operator==(const MapView&) const = default;

    [[nodiscard]] bool colours_holders() const { return layers.land && holders; }
};

}  // namespace viewer
