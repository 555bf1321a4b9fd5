/// \file
/// The model: one map of pieces, many tables (ARCHITECTURE.md begins with it). Everything the
/// program shows is a look-up from an Atlas; the geometry never changes after load. Plain data,
/// owned by value; cross references are indices into the vectors of the same Atlas.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geodata/coordinates.h"
#include "geodata/date.h"
#include "geodata/model/act.h"
#include "geodata/model/clause.h"
#include "geodata/model/event.h"
#include "geodata/model/indices.h"
#include "geodata/model/places.h"

namespace geodata {

/// How a holder had a piece of land.
enum class Relation : std::uint8_t {
    sovereign,
    annexed,
    occupied,
    protectorate,
    administered,
    lease,
    client,     ///< a state of its own, under another's protection by treaty (Holder::under)
    free_city,  ///< under the protection of the League of Nations: Danzig
    /// Fought over, from the first attack to the end of the fighting there: who held what changed
    /// daily. The holder is the state that was attacked, whose land it lawfully was.
    contested
};

/// What a paper says of land. The two last, and soviet_interest, are kept apart because the papers
/// word them otherwise than as a "sphere".
enum class Sphere : std::uint8_t {
    german,
    soviet,
    soviet_interest,  ///< Bessarabia: interest stressed, the other side disinterested
    soviet_vilna,     ///< Soviet side of the line, Lithuania's interest in it recognised
    german_strip      ///< south-west Lithuania, to pass to Germany (28 September 1939)
};

/// How the course of an arc is known.
enum class Basis : std::uint8_t { modern, admin1, river, treaty, digitised, coast, frame, file };

// Identifiers as they stand in files and on the command line ("sovereign", "german", ...).
std::string_view to_id(Relation);
std::string_view to_id(Sphere);
std::string_view to_id(Basis);
std::optional<Relation> relation_from(std::string_view id);
std::optional<Sphere> sphere_from(std::string_view id);
std::optional<Basis> basis_from(std::string_view id);
/// For people: "Soviet sphere".
std::string_view to_words(Relation);
std::string_view to_words(Sphere);
std::string_view to_words(Basis);

struct Colour {
    std::uint8_t r = 0, g = 0, b = 0;
    bool operator==(const Colour&) const = default;
};

struct Holder {
    std::string id;     ///< "soviet_union"
    std::string name;   ///< "Soviet Union"
    std::string label;  ///< as lettered on the map: "SOVIET UNION"
    Colour colour;      ///< of the atlas theme
    /// Ids of the states that it depends on: the General Government on Germany. Mostly none.
    std::vector<std::string> under = {};
    // Lettered on land that it got; empty: made of its name.
    std::string to = {};  ///< "to the USSR"
    std::string by = {};  ///< "occupied by the USSR"
    /// First day of its name; before it the former ones. None: it has one name on all days.
    std::optional<Date> renamed = {};
    std::string former_name = {};   ///< "Czechoslovakia", before it was "Czecho-Slovakia"
    std::string former_label = {};  ///< as lettered then
    [[nodiscard]] const std::string& name_on(Date) const;
    [[nodiscard]] const std::string& label_on(Date) const;
};

struct Tenure {
    HolderIndex holder = no_holder;
    Period period;
    Relation relation = Relation::sovereign;
    std::string source;
    ActIndex act = no_act;  ///< by which the land passed on its first day
};

/// What an atlas says of a paper.
struct PaperRecord {
    std::string id;     ///< in files and on the command line: "1939-08-23"
    std::string name;   ///< for people: "23 August 1939"
    Date day;           ///< that it bears
    bool layer = true;  ///< divides land, which is shown on the map; else only looked up
    std::string line;   ///< where its spheres meet, in a legend; may be empty
};

struct TerritoryRecord {
    std::string id;          ///< "poland"
    std::string name;        ///< for people: "eastern Poland"
    bool shown = true;       ///< when a map is opened
    std::string group = {};  ///< those of one group have a switch together too: "Baltic states"
};

struct Allocation {
    Paper paper{};
    Sphere sphere = Sphere::german;
    std::string clause;
};

/// The smallest piece of land that ever moved alone. Patches tile the land: no gaps, no
/// overlaps, neighbours share their vertices exactly.
struct Patch {
    std::string id;    ///< "memel"
    std::string name;  ///< "Memel Territory"
    std::optional<Territory> territory;
    std::string note;
    MultiPolygon<LonLat> land;
    std::vector<Tenure> tenures;          ///< ordered by time
    std::vector<Allocation> allocations;  ///< at most one a paper
    double km2 = 0;                       ///< geodesic, as the atlas states it; 0 = to be computed
};

/// The line between two patches, or a patch and the sea, without its end points repeated
/// elsewhere: arcs meet only at their ends.
struct Arc {
    std::string name;
    Line<LonLat> line;
    PatchIndex left = no_patch;  ///< seen along the line
    PatchIndex right = no_patch;
    Basis basis = Basis::file;
    std::string source;
    double precision_km = 0;  ///< 95 of 100 points lie within this; 0 = not stated
    std::string recipe;       ///< file and line of the recipe, "riga.txt:12"
};

/// The name of a land that is no state, while it has that name. A land may have several, one after
/// the other: "Reichsgau Posen", then "Reichsgau Wartheland".
struct Region {
    std::string id;      ///< of the land: "wartheland"
    std::string name;    ///< "Reichsgau Wartheland"
    std::string status;  ///< of land that is not its holder's own: "German-occupied"; else empty
    int rank = 4;        ///< 1 large .. 4 small
    Period period;       ///< in which it is named so
    std::vector<PatchIndex> patches;  ///< the land is theirs, at least one
    std::optional<LonLatBox> within;  ///< what of theirs lies in here; none: all
    bool republic = false;            ///< of a union of such: a border parts it from the others
    std::string source;
};

/// Where two sides stood in a campaign, on the evening of the first day of its period, as far as it
/// is known. Several fronts of one campaign and day belong together.
struct Front {
    std::string campaign;  ///< id: "poland_1939"
    Period
        period;  ///< from its day to the next one that is drawn or the campaign's end; both there
    HolderIndex left = no_holder, right = no_holder;  ///< who stood there, seen along the lines
    bool agreed = false;      ///< a line that the two agreed on, and no front
    double precision_km = 0;  ///< so far off it may be; more than 0
    std::string source;
    std::vector<Line<LonLat>> lines;  ///< closed where a side stood surrounded; at least one
};

/// What the literature says of the land that one holder had on one day and another (or the same)
/// on a later one.
struct Figure {
    std::string name;
    HolderIndex from = no_holder, to = no_holder;
    Date before, after;
    double km2_low = 0, km2_high = 0;
    double people_low = 0, people_high = 0;  ///< 0: not stated
    std::string note;                        ///< what is counted, if not what the atlas counts
    std::string source;
};

/// The state whose land is followed: who had it on a later day.
struct FollowedState {
    HolderIndex holder = no_holder;
    Date day;             ///< its land is what it had on this day
    std::string name;     ///< for people: "Poland's land"
    std::string heading;  ///< in capitals: "LAND OF THE POLISH STATE OF AUGUST 1939"
};

/// Of what the makers of an atlas tell of it.
struct Chapter {
    std::string title;  ///< in capitals
    std::string text;
};

inline constexpr std::size_t most_usual_days = 4;

/// What an atlas says of itself as a whole. A file of anybody's says nothing: all is empty.
struct Edition {
    std::string title;            ///< what its maps are headed with: "Eastern Europe"
    std::string long_title;       ///< with its time: "Eastern Europe, 1938 to June 1941"
    std::string papers;           ///< what its papers are together: "Secret Protocol"
    std::string hatching;         ///< what hatching means, a sentence with {1} for the paper's name
    std::string plate;            ///< heads a sheet with a paper on it, {1} for the paper's name
    std::string sources;          ///< whose data it is made of, for the foot of a sheet
    std::string licence;          ///< the same with what may be done with them
    std::optional<Date> opening;  ///< the day that it is opened on
    std::optional<LonLatBox> home;         ///< within which a first look should stay
    std::optional<LonLatBox> plate_frame;  ///< what a sheet of the whole region shows whole
    std::vector<Date> usual_days;          ///< of a comparison, in order
    std::optional<FollowedState> followed;
    std::vector<Chapter> chapters;
};

struct Atlas {
    std::string origin;  ///< folder or file it was read from, for messages
    std::vector<Holder> holders;
    std::vector<Act> acts;
    std::vector<PaperRecord> papers;  ///< ordered by day
    std::vector<TerritoryRecord> territories;
    std::vector<Document> documents;  ///< ordered by day
    std::vector<Clause> clauses;      ///< by document, in it as printed
    std::vector<Patch> patches;
    std::vector<Arc> arcs;
    std::vector<River> rivers;
    std::vector<Lake> lakes;
    std::vector<Sea> seas;
    std::vector<Place> places;
    std::vector<OtherName> other_names;
    std::vector<Region> regions;
    std::vector<Front> fronts;
    std::vector<Event> events;  ///< ordered by date
    std::vector<Figure> figures;
    DaySpan days = all_days;  ///< that the data speak of
    Edition edition;

    [[nodiscard]] const Tenure* tenure_on(PatchIndex patch, Date day) const;
    [[nodiscard]] HolderIndex holder_on(PatchIndex patch, Date day) const;
    [[nodiscard]] bool contested_on(PatchIndex patch, Date day) const;
    [[nodiscard]] const Allocation* allocation(PatchIndex patch, Paper paper) const;
    [[nodiscard]] const PaperRecord& paper(Paper) const;
    [[nodiscard]] const TerritoryRecord& territory(Territory) const;
    [[nodiscard]] std::optional<Paper> find_paper(std::string_view id) const;
    [[nodiscard]] std::optional<Territory> find_territory(std::string_view id) const;
    [[nodiscard]] PatchIndex find_patch(std::string_view id) const;    ///< or no_patch
    [[nodiscard]] HolderIndex find_holder(std::string_view id) const;  ///< or no_holder
    [[nodiscard]] bool has_region(std::string_view id) const;
    /// The republic that the patch belongs to on the day; null: to none that the atlas names.
    [[nodiscard]] const Region* republic_on(PatchIndex patch, Date day) const;
};

// Indices in the order of the atlas' tables.
std::vector<Paper> all_papers(const Atlas&);
std::vector<Paper> layer_papers(const Atlas&);  ///< those that are shown on the map
std::optional<Paper> first_layer_paper(const Atlas&);
std::vector<Territory> all_territories(const Atlas&);
/// For sentences: "1939-08-23, 1939-09-28".
std::string ids_of(const Atlas&, const std::vector<Paper>&);

/// Whether anything in it has a day: a tenure that begins or ends, an event, a paper.
bool is_dated(const Atlas&);
/// The day that a map is opened on, within its days: the one that its edition names, else that of
/// its first paper, else 23 August 1939 where it reaches that, else the first day that it tells of.
Date opening_day(const Atlas&);
/// Days that a comparison begins with, in order: those that the edition names, else four from the
/// opening day to the last.
std::vector<Date> usual_days(const Atlas&);

/// From the first day that anybody holds anything to the last; a tenure without a beginning or an
/// end leaves it open. Without tenures: all days.
DaySpan days_of_tenures(const Atlas&);
/// The days of the atlas, where they have an end; else so that all that is dated in it (tenures,
/// events) lies within, with room on both sides. Where nothing is dated: a year about `near`.
DaySpan bounded_days(const Atlas&, Date near);

}  // namespace geodata
