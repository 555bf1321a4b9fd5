#include "app/view/papers.h"

#include <algorithm>

#include "app/words/words.h"

namespace viewer {

namespace {

using geodata::Paper;
using geodata::Territory;

/// As many as there is room for beside what became of them.
std::vector<Side> promised_sides(const geodata::Atlas& atlas) {
    std::vector<Side> sides;
    for (const Paper paper : geodata::layer_papers(atlas)) {
        if (sides.size() < most_promises) sides.push_back({atlas.paper(paper).day, paper, true});
    }
    return sides;
}

std::string remark(const char* sentence, std::size_t step, const std::string& id,
                   const std::string& there) {
    return filled(sentence, {std::to_string(step + 1), id,
                             there.empty() ? tr_in("papers, territories", "none") : there});
}

/// The first paper that it names and the map does not show.
std::optional<std::string> unknown_paper(const LessonStep& step, const Scene& scene) {
    for (const std::string& id : {step.paper, step.compare_paper.value_or("")}) {
        if (!id.empty() && !layer_called(scene, id)) return id;
    }
    return std::nullopt;
}

std::optional<std::string> unknown_territory(const LessonStep& step, const Scene& scene) {
    if (!step.territories) return std::nullopt;
    for (const std::string& id : *step.territories) {
        if (!scene.atlas.find_territory(id)) return id;
    }
    return std::nullopt;
}

}  // namespace

void begin_papers(Composition& s, const Scene& scene) {
    const geodata::Atlas& atlas = scene.atlas;
    for (Side& side : s.comparison.sides) {
        side.paper.reset();
        side.holders = true;
    }
    s.comparison.promised = promised_sides(atlas);
    s.last_paper = geodata::first_layer_paper(atlas);
    s.territories = TerritorySwitches();
    for (const Territory territory : geodata::all_territories(atlas)) {
        s.territories.set(territory, atlas.territory(territory).shown);
    }
}

std::optional<Paper> paper_in_force(const geodata::Atlas& atlas, geodata::Date day) {
    std::optional<Paper> found;
    for (const Paper paper : geodata::layer_papers(atlas)) {  // ordered by day
        if (atlas.paper(paper).day <= day) found = paper;
    }
    return found;
}

void offer_paper(ViewState& s, const Scene& scene, const Side& before, bool moved) {
    std::optional<Paper>& offer = s.offer.paper;
    const Comparison& c = s.comparison;
    const Side now = active_side(s);
    const bool told = s.presenting() != nullptr || s.asking();
    const bool apart = c.on && c.mode == CompareMode::promise;  // every paper is shown
    if (told || apart || !now.paper || now.paper != before.paper) return offer.reset();
    if (now.date == before.date) return;
    if (!moved) return offer.reset();
    const std::optional<Paper> due = paper_in_force(scene.atlas, now.date);
    if (!due || due == now.paper) return offer.reset();
    if (due == paper_in_force(scene.atlas, before.date)) return;
    const std::vector<Paper>& declined = s.offer.declined;
    if (std::find(declined.begin(), declined.end(), *due) == declined.end()) {
        offer = due;
    } else {
        offer.reset();
    }
}

void decline(PaperOffer& offer) {
    if (offer.paper) offer.declined.push_back(*offer.paper);
    offer.paper.reset();
}

bool has_layer(const Scene& scene, Paper paper) {
    return static_cast<std::size_t>(paper) < scene.atlas.papers.size() &&
           scene.atlas.paper(paper).layer;
}

std::optional<Paper> layer_called(const Scene& scene, const std::string& id) {
    const std::optional<Paper> paper = scene.atlas.find_paper(id);
    return paper && has_layer(scene, *paper) ? paper : std::nullopt;
}

std::string id_of(const Scene& scene, std::optional<Paper> paper) {
    return paper ? scene.atlas.paper(*paper).id : std::string();
}

std::optional<std::vector<std::string>> ids_of(const Scene& scene,
                                               const TerritorySwitches& territories) {
    if (territories.all_on()) return std::nullopt;
    std::vector<std::string> on;
    for (const Territory territory : geodata::all_territories(scene.atlas)) {
        if (territories[territory]) on.push_back(scene.atlas.territory(territory).id);
    }
    return on;
}

TerritorySwitches switched_on(const Scene& scene,
                              const std::optional<std::vector<std::string>>& ids) {
    TerritorySwitches territories;
    if (!ids) return territories;
    for (const Territory territory : geodata::all_territories(scene.atlas)) {
        const std::string& id = scene.atlas.territory(territory).id;
        territories.set(territory, std::find(ids->begin(), ids->end(), id) != ids->end());
    }
    return territories;
}

std::vector<std::string> papers_beyond_map(const Lesson& lesson, const Scene& scene) {
    const geodata::Atlas& atlas = scene.atlas;
    std::optional<std::string> paper, territory;
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        const LessonStep& step = lesson.steps[i];
        if (const auto id = paper ? std::nullopt : unknown_paper(step, scene)) {
            paper = remark(tr("Step {1} shows the paper \"{2}\", which this map does not have; its "
                              "papers: {3}."),
                           i, *id, geodata::ids_of(atlas, geodata::layer_papers(atlas)));
        }
        if (const auto id = territory ? std::nullopt : unknown_territory(step, scene)) {
            std::string there;
            for (const geodata::TerritoryRecord& each : atlas.territories) {
                there += (there.empty() ? "" : ", ") + each.id;
            }
            territory = remark(tr("Step {1} names the territory \"{2}\", which this map does not "
                                  "have; its territories: {3}."),
                               i, *id, there);
        }
    }
    std::vector<std::string> remarks;
    for (auto& each : {paper, territory}) {
        if (each) remarks.push_back(*each);
    }
    return remarks;
}

}  // namespace viewer
