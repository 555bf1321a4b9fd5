/// \file
/// The recipe, understood: what each entry of the text says, still without geometry.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "geodata/compiler/statement.h"
#include "geodata/coordinates.h"
#include "geodata/model/atlas.h"

namespace geodata::compiler {

struct Step {
    enum class Kind { point, modern, admin1, river, curve, straight } kind = Kind::point;
    TextPlace place;
    std::string name;            ///< "POL-UKR", "Rivne - Zhytomyr", "Bug"
    std::optional<LonLat> from;  ///< for point: the point
    std::optional<LonLat> to;
    bool node = false;  ///< the point is a named node
};

struct ArcRecipe {
    TextPlace place;
    std::string id, title;
    Basis basis = Basis::digitised;
    std::string source;
    double precision_km = 0;
    double snap_km = 8;
    std::vector<Step> steps;
};

struct Seed {
    TextPlace place;
    LonLat position;
    std::string what;
};

struct PatchRecipe {
    TextPlace place;
    std::vector<Seed> seeds;
    Patch patch;  ///< land empty; holders as indices into Recipe::holders
};

struct WaterRecipe {
    TextPlace place;
    std::string source_name;  ///< Natural Earth river, or recipe arc
    std::string name;
    int rank = 5;
    LonLat position;               ///< of lakes and reservoirs: a point on the water
    std::optional<LonLat> source;  ///< of rivers: where they rise
    enum class Kind { river, river_from_arc, lake, reservoir } kind = Kind::river;
};

struct NamesRecipe {
    TextPlace place;
    std::string named;  ///< a town by its official name of 1939; a patch or holder by its id
    std::vector<PlaceName> names;
};

struct TownNameRecipe {
    TextPlace place;
    std::string town;  ///< by its official name of 1939
    NameInTime name;
};

struct RegionRecipe {
    TextPlace place;
    Region region;                     ///< without its patches
    std::vector<std::string> patches;  ///< their ids
};

struct DocumentRecipe {
    TextPlace place;
    Document document;
};

struct ClauseRecipe {
    TextPlace place;
    std::string document;              ///< its id
    Clause clause;                     ///< without its document and its patches
    std::vector<std::string> patches;  ///< their ids
};

/// A campaign with the days on which towns fell: what its fronts have to agree with.
struct CampaignRecipe {
    struct Fall {
        TextPlace place;
        HolderIndex by = no_holder;
        Date day;
        LonLat position;
        std::string town;
    };
    TextPlace place;
    std::string id;
    Period period;
    HolderIndex attacked = no_holder;  ///< who has a town before it falls
    std::vector<Fall> falls;
};

struct FrontRecipe {
    TextPlace place;
    Front front;                       ///< its period has no end; its lines are curves already
    std::vector<std::string> courses;  ///< ids of arcs that it follows
};

/// Places along an arc whose side on a day is known: "along ARC on DATE".
struct TownsRecipe {
    struct Town {
        TextPlace place;
        std::string side;  ///< the holder it had on the day, or the patch it lies in
        LonLat position;
        std::string name;
    };
    TextPlace place;
    std::string arc;
    Date day;
    std::vector<Town> towns;
};

struct Recipe {
    std::map<std::string, LonLat> nodes;
    std::vector<ArcRecipe> arcs;
    std::vector<PatchRecipe> patches;
    std::vector<Holder> holders;
    std::vector<Act> acts;
    std::vector<PaperRecord> papers;  ///< ordered by day
    std::vector<TerritoryRecord> territories;
    std::vector<Event> events;
    std::vector<Figure> figures;
    std::vector<WaterRecipe> waters;
    std::vector<Sea> seas;  ///< a "|" in a name is a line break
    std::optional<DaySpan> days;
    std::optional<Edition> edition;
    /// Where lines are in full precision; what lies around it is context. None: everywhere.
    std::optional<LonLatBox> core;
    std::vector<NamesRecipe> names;
    std::vector<TownNameRecipe> town_names;
    std::vector<RegionRecipe> regions;
    std::vector<DocumentRecipe> documents;
    std::vector<ClauseRecipe> clauses;
    std::vector<TownsRecipe> towns;
    std::vector<CampaignRecipe> campaigns;
    std::vector<FrontRecipe> fronts;
    std::vector<std::string> context_except;      ///< "POL-UKR", either order
    std::map<std::string, std::string> defaults;  ///< modern country -> patch id
};

/// Takes into the recipe what its other entries name (nodes, holders, acts, papers, territories),
/// and complains of what is defined twice.
void define(const std::vector<Entry>&, Recipe&, Complaints&);
Recipe understand(const std::vector<Entry>&, Complaints&);

/// Tenures must be a gapless partition of time, each patch at most one allocation a paper; a region
/// is of patches that there are, and has one name at a time.
void check_tables(const Recipe&, Complaints&);

}  // namespace geodata::compiler
