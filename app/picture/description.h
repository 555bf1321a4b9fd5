/// \file
/// What a picture shows, as plain facts: for who cannot see it, for search and for tests. Ids are
/// the atlas' own, words are in the language chosen (use_language). Of the same picture always the
/// same; as text: description_words.h.
///
/// A piece of land, a holder or a change is told of when some of its land is on view (on_view in
/// style_tables.h); its km² are then all that the map has of it, inland waters included, as
/// `pactmap areas` says. How land is held is told by its Relation, whichever there are. Land that
/// is covered while a class is asked is left out.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/picture/lettered_maps.h"
#include "app/picture/picture.h"
#include "app/style/style_tables.h"
#include "app/view/scene.h"
#include "app/view/view_state.h"
#include "geodata/query/compare.h"

namespace viewer {

/// A piece of land, by its patch.
struct DescribedLand {
    std::string id, name;
    double km2 = 0;
};

/// What a holder has in one way.
struct DescribedHolding {
    geodata::Relation relation = geodata::Relation::sovereign;
    double km2 = 0;
    std::vector<DescribedLand> on_view;  ///< largest first; may be empty
};
struct DescribedHolder {
    std::string id, name;
    double km2 = 0;  ///< of all holdings; what is contested is not held
    std::vector<DescribedHolding> holdings;
};

/// What a paper says of the land of one territory, as far as it is drawn.
struct DescribedMark {
    geodata::Sphere sphere = geodata::Sphere::german;
    std::string name;  ///< of the territory
    double km2 = 0;
    std::vector<std::string> clauses;    ///< each once
    std::vector<DescribedLand> on_view;  ///< largest first
};
struct DescribedPaper {
    std::string id, name;
    std::string meaning;               ///< of its hatching
    std::string line;                  ///< what its line is called; empty: none is on view
    std::vector<DescribedMark> marks;  ///< by sphere, then largest first
};

/// One of the maps that the picture is put together from.
struct DescribedMap {
    std::string side;                   ///< "A", "B"; empty where sides have no letters
    std::optional<geodata::Date> date;  ///< absent: the data have no days
    std::string day;                    ///< in words
    PaneRole role = PaneRole::whole;
    PixelBox seen;  ///< where on the picture, pixels; of a lens: round it
    std::optional<DescribedPaper> paper;
    bool by_holder = true;                 ///< land has its holder's colour
    std::vector<DescribedHolder> holders;  ///< largest first; none where not `by_holder`
};

/// Land that changed, as in geodata::PatchChange.
struct DescribedMove : DescribedLand {
    geodata::Date date;  ///< since when the later holder has it
    std::string source;
};
struct DescribedChange {
    std::string from, to;  ///< ids of the holders; the same where only the relation changed
    geodata::Relation was = geodata::Relation::sovereign, is = geodata::Relation::sovereign;
    std::string words;  ///< "Poland to Germany"
    double km2 = 0;
    std::string literature;              ///< what it says of just this land; may be empty
    std::vector<DescribedMove> on_view;  ///< largest first
};
struct DescribedChanges {
    geodata::Date before, after;
    std::vector<DescribedChange> changes;
    std::string none;  ///< why there are none
};

/// What became of what the papers marked off.
struct DescribedOutcome {
    std::string land;
    std::vector<std::string> said;  ///< by each of layer_papers
    std::string holder;
    geodata::Outcome outcome = geodata::Outcome::taken;
    bool interest = false;  ///< the papers declare an interest in it, and mark nothing off
    double km2 = 0;
};

/// The clause whose land and line are lit.
struct DescribedClause {
    std::string document, number;  ///< its document's id
    std::string title, text, leaves_open, printed;
    std::vector<DescribedLand> land;  ///< that it speaks of, in the atlas' order
    bool line = false;                ///< it speaks of its paper's line
};

/// The step of a lesson that is told, as the class sees it.
struct DescribedStep {
    std::size_t number = 1, of = 1;
    std::string lesson, headline, text;
    std::vector<LessonColumn> columns;
    std::vector<std::string> sources;
};

/// What of the chronology is told with the first map: an earlier event, else the last up to its
/// day.
struct DescribedEvent {
    geodata::Date date;
    geodata::EventKind kind = geodata::EventKind::politics;
    std::string title, text, source;
    std::string remark;  ///< that the map shows a later day; else empty
};

/// A name that stands on the picture; degrees at the edge are no names.
struct DescribedName {
    std::string text;  ///< as it is lettered
    LabelSubject::Kind kind = LabelSubject::Kind::place;
    std::string holder;  ///< id, of a state's
    std::size_t map = 0;
    ScreenPoint at;         ///< pixels of the picture: a town's dot, else the middle of the name
    geodata::LonLat place;  ///< there
    PictureBox box;         ///< halo and dot included
};

/// One of the legend.
struct DescribedSign {
    LegendEntry entry;
    std::string looks;  ///< "hatched area"; empty: the entry is a remark without a sign
};

struct Description {
    std::string title, subtitle, sources;
    Language language = Language::english;
    int width = 0, height = 0;         ///< pixels
    geodata::LonLatBox extent;         ///< that the maps' land lies in
    std::optional<CompareMode> way;    ///< how maps are compared; absent: they are not
    std::vector<DescribedMap> maps;    ///< back to front
    std::vector<DescribedName> names;  ///< by kind; in each the largest first
    std::vector<DescribedSign> signs;  ///< those of legend_of_panes(); on a sheet, of its legend
    std::vector<DescribedChanges> changes;
    std::optional<std::vector<DescribedOutcome>> outcomes;  ///< of CompareMode::promise
    std::optional<DescribedStep> step;
    std::optional<DescribedClause> clause;
    std::optional<DescribedEvent> event;  ///< none beside a step, or before the first one
};

/// `viewport`: of the window, or of the map on a sheet; `names`: of the picture's maps.
Description described(const Scene&, const ViewState&, const Viewport&, const Picture&,
                      const std::vector<LetteredMap>& names);

}  // namespace viewer
