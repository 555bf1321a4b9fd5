#include "app/view/read_actions.h"

#include "app/view/panel_actions.h"
#include "app/view/reduce.h"
#include "app/words/words.h"

namespace viewer {

namespace {

struct ReadActions {
    ViewState& s;
    const Scene& scene;

    void operator()(const TogglePapers&) const {
        if (s.panels.papers) return close_papers(s);
        open();
    }
    void operator()(const ChooseDocument& a) const {
        if (a.document && *a.document >= scene.atlas.documents.size()) return;
        if (!open()) return;
        s.reading = Reading();
        s.reading.document = a.document;
    }
    void operator()(const LightClause& a) const {
        if (!is_there(a.clause)) return;
        const bool lit = s.panels.papers && s.reading.chosen == a.clause;
        if (!open()) return;
        s.reading = Reading();
        s.reading.document = scene.atlas.clauses[a.clause].document;
        if (!lit) s.reading.chosen = a.clause;
    }
    void operator()(const PointAtClause& a) const {
        const bool seen = s.panels.papers && s.panels.visible && s.presenting() == nullptr;
        s.reading.pointed.reset();
        if (seen && a.clause && is_there(*a.clause)) s.reading.pointed = a.clause;
    }

  private:
    [[nodiscard]] bool is_there(geodata::ClauseIndex clause) const {
        return clause < scene.atlas.clauses.size();
    }
    /// False where there are none, and in front of a class, which sees map, headline and text only.
    [[nodiscard]] bool may_open() const { return s.presenting() == nullptr && !s.asking(); }
    bool open() const {
        if (!may_open()) return false;
        if (scene.atlas.documents.empty()) {
            tell(s, tr("This data set knows no papers."));
            return false;
        }
        s.panels.papers = s.panels.visible = true;
        s.panels.numbers = s.panels.lessons = false;  // they have the same place
        return true;
    }
};

}  // namespace

void close_papers(ViewState& s) {
    s.panels.papers = false;
    s.reading.chosen.reset();
    s.reading.pointed.reset();
}

void reduce(ViewState& state, const ReadAction& action, const Scene& scene, const Viewport&) {
    std::visit(ReadActions{state, scene}, action);
}

}  // namespace viewer
