/// \file
/// What differs between two days, what became of the papers' promises, and what the literature says
/// of the same land.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "geodata/model/atlas.h"

namespace geodata {

/// Geodesic area of a patch, inland waters included, km²: as the atlas states it, or computed.
double patch_km2(const Patch&);

/// One patch that another holder had on the later day.
struct PatchChange {
    PatchIndex patch = no_patch;
    HolderIndex from = no_holder, to = no_holder;
    Date date;  ///< since when the later holder has it, however he had it at first
    const Tenure* tenure = nullptr;  ///< by which he got it; null: nobody's
    double km2 = 0;
};

/// The tenure by which the holder of that day got the patch: occupied before it was annexed, say.
const Tenure* tenure_since(const Atlas&, PatchIndex, Date);

/// Changes from one holder to another, or of how one and the same held it.
struct Change {
    HolderIndex from = no_holder, to = no_holder;
    /// Where from == to, or the land is contested: not held then, by `from` or `to`.
    Relation was = Relation::sovereign, is = Relation::sovereign;
    std::vector<PatchChange> patches;  ///< largest first
    double km2 = 0;
    const Figure* figure = nullptr;  ///< what the literature says of just this land, if anything
};
/// Largest first. `before` may be the later of the two days: then things go back.
std::vector<Change> changes_between(const Atlas&, Date before, Date after);

/// Land that the same holder has otherwise on the later day: occupied, then annexed. Largest first;
/// each PatchChange has the tenure of the later day.
std::vector<Change> changes_of_relation(const Atlas&, Date before, Date after);

/// Both, those of holders first; in each, what the papers speak of comes before the rest.
std::vector<Change> changes_by_interest(const Atlas&, Date before, Date after);

/// The figure whose land is just these patches (in any order), or null.
const Figure* figure_of(const Atlas&, std::vector<PatchIndex> patches);

/// How well an area of the atlas is known: its borders are good to some kilometres, and inland
/// waters are counted in.
inline constexpr double area_precision = 0.01;
/// How far `km2` lies outside the range of the literature, km²; 0 inside it, or not farther from it
/// than its own precision.
double beyond_literature(const Figure&, double km2);

/// The two that divided: Germany with what it ruled (General Government, Protectorate), and the
/// Soviet Union.
enum class Party { none, german, soviet };
Party party_of(const Atlas&, HolderIndex);
Party party_of(Sphere);

/// What became by a day of what a paper marks off, or declares an interest in.
enum class Outcome {
    taken,           ///< marked off and taken
    not_taken,       ///< marked off and not taken
    not_promised,    ///< taken and not marked off
    taken_by_other,  ///< marked off for one, taken by the other
    passed_on        ///< marked off for one, and passed to a third state
};
/// `interest`: the paper declares an interest and marks nothing off (Bessarabia).
std::string_view to_words(Outcome, bool interest);
std::string_view to_id(Outcome);

struct PromiseFact {
    PatchIndex patch = no_patch;
    std::vector<std::optional<Sphere>> said;  ///< by each of layer_papers; absent: not named
    std::optional<Sphere> sphere;    ///< by the latest paper of that day that names the patch
    Party promised = Party::none;    ///< whose that is
    HolderIndex before = no_holder;  ///< on the day of the first paper
    HolderIndex holder = no_holder;  ///< on the day
    Outcome outcome = Outcome::not_taken;
    bool contested = false;  ///< on the day
    double km2 = 0;
    bool interest() const { return sphere == Sphere::soviet_interest; }
};
/// What became of every patch that a paper names, and of what the Soviet Union took beside them,
/// held against the paper `by`, or against the latest paper that names the patch and bears the day
/// or one before it. Nothing before the first paper: nothing was marked off yet.
std::vector<PromiseFact> promises_and_facts(const Atlas&, Date day, std::optional<Paper> by = {});

/// The same, one row for what has the same territory, spheres, holder and outcome; in the order of
/// the outcomes, of each the declared interest last, then largest first.
struct PromiseRow {
    std::string name;               ///< "Finland: Karelian Isthmus, Salla"
    std::vector<std::string> said;  ///< by each of layer_papers, for people
    std::string holder;             ///< for people
    Outcome outcome = Outcome::taken;
    bool interest = false;   ///< as of its facts
    bool contested = false;  ///< not held by `holder` on the day, but fought over
    double km2 = 0;
    std::vector<PatchIndex> patches;
};
std::vector<PromiseRow> promise_table(const Atlas&, Date day, std::optional<Paper> by = {});

/// Who had the land of a state of 23 August 1939 on a later day; largest first.
struct Share {
    HolderIndex holder = no_holder;
    Relation relation = Relation::sovereign;
    double km2 = 0;
    double share = 0;  ///< of the state's land, 0..1
    std::vector<PatchIndex> patches;
    const Figure* figure = nullptr;
};
std::vector<Share> shares_of_state(const Atlas&, HolderIndex state, Date of, Date day);

}  // namespace geodata
