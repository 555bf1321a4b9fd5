#include "app/picture/described_land.h"

#include <algorithm>
#include <map>
#include <utility>

#include "app/view/numbers.h"
#include "app/view/shown_papers.h"
#include "app/words/atlas_words.h"
#include "app/words/document_words.h"
#include "app/words/words.h"
#include "geodata/query/compare.h"

namespace viewer {

namespace {

using geodata::Date;
using geodata::HolderIndex;
using geodata::Patch;
using geodata::PatchIndex;

DescribedLand land_of(const Patch& patch) {
    return {patch.id, land_name(patch), geodata::patch_km2(patch)};
}

template <class Thing>
void largest_first(std::vector<Thing>& things) {
    std::stable_sort(things.begin(), things.end(),
                     [](const Thing& a, const Thing& b) { return a.km2 > b.km2; });
}

bool is_covered(const MapView& view, PatchIndex p) {
    return view.uncovered &&
           std::find(view.uncovered->begin(), view.uncovered->end(), p) == view.uncovered->end();
}

std::string id_of(const geodata::Atlas& atlas, HolderIndex holder) {
    return holder == geodata::no_holder ? "none" : atlas.holders[holder].id;
}

DescribedHolder holder_of(const geodata::Atlas& atlas, HolderIndex holder, geodata::Date day) {
    return {id_of(atlas, holder), holder_name(atlas, holder, day), 0, {}};
}

/// A paper's line runs through the view.
bool shows_line(const Scene& scene, const MapView& map, const MapExtent& view) {
    return std::any_of(scene.atlas.arcs.begin(), scene.atlas.arcs.end(), [&](const auto& arc) {
        return is_paper_line(scene.atlas, map, arc) &&
               std::any_of(arc.line.begin(), arc.line.end(),
                           [&](auto p) { return view.contains(scene.projection.forward(p)); });
    });
}

void add_clause(DescribedMark& mark, const geodata::Allocation& allocation) {
    std::string clause = clause_words(allocation);
    if (clause.empty()) return;
    if (std::find(mark.clauses.begin(), mark.clauses.end(), clause) != mark.clauses.end()) return;
    mark.clauses.push_back(std::move(clause));
}

}  // namespace

std::vector<DescribedHolder> described_holders(const Scene& scene, const MapView& map,
                                               const MapExtent& view) {
    const geodata::Atlas& atlas = scene.atlas;
    std::map<HolderIndex, std::map<geodata::Relation, DescribedHolding>> found;
    for (PatchIndex p = 0; p < atlas.patches.size(); ++p) {
        const geodata::Tenure* tenure = atlas.tenure_on(p, map.date);
        if (tenure == nullptr || is_covered(map, p)) continue;
        DescribedHolding& holding = found[tenure->holder][tenure->relation];
        const DescribedLand land = land_of(atlas.patches[p]);
        holding.relation = tenure->relation;
        holding.km2 += land.km2;
        if (on_view(scene, atlas.patches[p], view)) holding.on_view.push_back(land);
    }
    std::vector<DescribedHolder> holders;
    for (auto& [index, ways] : found) {
        DescribedHolder holder = holder_of(atlas, index, map.date);
        bool seen = false;
        for (auto& [relation, holding] : ways) {
            seen = seen || !holding.on_view.empty();
            if (relation != geodata::Relation::contested) holder.km2 += holding.km2;
            largest_first(holding.on_view);
            holder.holdings.push_back(std::move(holding));
        }
        if (seen) holders.push_back(std::move(holder));
    }
    largest_first(holders);
    return holders;
}

std::optional<DescribedPaper> described_paper(const Scene& scene, const MapView& map,
                                              const MapExtent& view) {
    if (!map.paper) return std::nullopt;
    const geodata::Atlas& atlas = scene.atlas;
    DescribedPaper paper{atlas.paper(*map.paper).id,
                         paper_name(atlas, *map.paper),
                         hatching_words(atlas, *map.paper),
                         {},
                         {}};
    if (shows_line(scene, map, view)) paper.line = paper_line(atlas, *map.paper);
    const std::vector<PatchStyle> styles = patch_styles(atlas, map);
    std::map<std::pair<geodata::Sphere, std::string>, DescribedMark> found;
    for (PatchIndex p = 0; p < atlas.patches.size(); ++p) {
        const Patch& patch = atlas.patches[p];
        const geodata::Allocation* said = atlas.allocation(p, *map.paper);
        if (said == nullptr || styles[p].pattern == Pattern::none) continue;
        const std::string name =
            patch.territory ? territory_name(atlas, *patch.territory) : land_name(patch);
        DescribedMark& mark = found[{said->sphere, name}];
        mark.sphere = said->sphere;
        mark.name = name;
        mark.km2 += geodata::patch_km2(patch);
        add_clause(mark, *said);
        if (on_view(scene, patch, view)) mark.on_view.push_back(land_of(patch));
    }
    for (auto& [key, mark] : found) {
        if (mark.on_view.empty()) continue;
        largest_first(mark.on_view);
        paper.marks.push_back(std::move(mark));
    }
    largest_first(paper.marks);
    std::stable_sort(
        paper.marks.begin(), paper.marks.end(),
        [](const DescribedMark& a, const DescribedMark& b) { return a.sphere < b.sphere; });
    return paper;
}

namespace {

DescribedChange change_of(const Scene& scene, const geodata::Change& change,
                          const MapExtent& view) {
    const geodata::Atlas& atlas = scene.atlas;
    DescribedChange described;
    described.from = id_of(atlas, change.from);
    described.to = id_of(atlas, change.to);
    described.was = change.was;
    described.is = change.is;
    described.words = change_words(atlas, change);
    described.km2 = change.km2;
    if (change.figure != nullptr) {
        described.literature = literature_words(*change.figure, change.km2);
    }
    for (const geodata::PatchChange& row : change.patches) {
        const Patch& patch = atlas.patches[row.patch];
        if (!on_view(scene, patch, view)) continue;
        DescribedMove move;
        static_cast<DescribedLand&>(move) = land_of(patch);
        move.date = row.date;
        if (row.tenure != nullptr) move.source = row.tenure->source;
        described.on_view.push_back(std::move(move));
    }
    return described;
}

DescribedChanges changes_between(const Scene& scene, Date before, Date after,
                                 const MapExtent& view) {
    DescribedChanges described{before, after, {}, {}};
    const auto changes = geodata::changes_by_interest(scene.atlas, before, after);
    for (const geodata::Change& change : changes) {
        DescribedChange one = change_of(scene, change, view);
        if (!one.on_view.empty()) described.changes.push_back(std::move(one));
    }
    if (!described.changes.empty()) return described;
    described.none = !changes.empty() ? tr("What changed lies outside this view.")
                     : geodata::is_dated(scene.atlas)
                         ? tr("No land changed hands between these days.")
                         : tr("Undated: this file gives no days.");
    return described;
}

}  // namespace

std::optional<DescribedClause> described_clause(const Scene& scene, const MapView& view) {
    const geodata::Atlas& atlas = scene.atlas;
    if (!view.clause || *view.clause >= atlas.clauses.size()) return std::nullopt;
    const geodata::Clause& clause = atlas.clauses[*view.clause];
    DescribedClause described{atlas.documents[clause.document].id,
                              clause.number,
                              clause_title(atlas, clause),
                              clause_words(clause),
                              clause_open_words(clause),
                              printed_words(atlas, clause),
                              {},
                              clause.line};
    for (const geodata::PatchIndex patch : clause.patches) {
        const geodata::Patch& land = atlas.patches[patch];
        described.land.push_back({land.id, land_name(land), geodata::patch_km2(land)});
    }
    return described;
}

std::vector<DescribedChanges> described_changes(const Scene& scene, const ViewState& state,
                                                const MapExtent& view) {
    const Comparison& c = state.comparison;
    // A map of what a paper says has no holders to compare; of covered land nothing is told.
    if (!c.on || c.mode == CompareMode::promise || state.asking()) return {};
    std::vector<DescribedChanges> all;
    if (c.mode == CompareMode::several) {
        for (std::size_t i = 1; i < c.sides.size(); ++i) {
            all.push_back(changes_between(scene, c.sides[i - 1].date, c.sides[i].date, view));
        }
    } else if (c.first().holders && c.last().holders) {
        all.push_back(changes_between(scene, c.first().date, c.last().date, view));
    }
    return all;
}

std::vector<DescribedOutcome> described_outcomes(const Scene& scene, Date day,
                                                 const MapExtent& view) {
    const geodata::Atlas& atlas = scene.atlas;
    std::vector<DescribedOutcome> outcomes;
    for (const geodata::PromiseRow& row : geodata::promise_table(atlas, day)) {
        if (std::none_of(row.patches.begin(), row.patches.end(),
                         [&](PatchIndex p) { return on_view(scene, atlas.patches[p], view); })) {
            continue;
        }
        DescribedOutcome outcome{
            tr_in("land", row.name), {}, holder_words(row), row.outcome, row.interest, row.km2};
        for (const std::string& said : row.said) outcome.said.push_back(tr_in("sphere", said));
        outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

}  // namespace viewer
