#include "app/cli/start.h"

#include <algorithm>
#include <iomanip>
#include <sstream>
#include <utility>

#include "app/cli/number_options.h"
#include "app/lesson/lesson_files.h"
#include "app/lesson/read_lesson.h"
#include "app/view/papers.h"
#include "app/view/told_events.h"
#include "app/view/told_steps.h"
#include "app/view/window_size.h"

namespace viewer {

namespace {

/// "9.5,41.2,42.3,71.6": the box that the map lies in, to a tenth of a degree.
std::string reach_words(const Scene& scene) {
    geodata::LonLatBox box{180, 90, -180, -90};
    for (const geodata::LonLat& p : ring_around(mapped_land(scene), scene.projection, 64)) {
        box = {std::min(box.west, p.lon), std::min(box.south, p.lat), std::max(box.east, p.lon),
               std::max(box.north, p.lat)};
    }
    std::ostringstream text;
    text << std::fixed << std::setprecision(1) << box.west << "," << box.south << "," << box.east
         << "," << box.north;
    return text.str();
}

/// What the command line names comes before what a step does.
ViewState with_layers_asked_for(ViewState state, const MapRequest& request, const Scene& scene,
                                const Viewport& viewport) {
    if (request.layers)
        state = apply(std::move(state), SetLayers{*request.layers}, scene, viewport);
    if (request.names) state = apply(std::move(state), SetNames{*request.names}, scene, viewport);
    return state;
}

/// The clause that is asked for; none where the data have no such one.
geodata::ClauseIndex clause_asked_for(const geodata::Atlas& atlas, const std::string& name) {
    const std::size_t slash = name.rfind('/');
    if (slash == std::string::npos) return geodata::no_clause;
    const auto document = geodata::find_document(atlas, name.substr(0, slash));
    return document == geodata::no_document
               ? geodata::no_clause
               : geodata::find_clause(atlas, document, name.substr(slash + 1));
}

/// "write a document and a clause of it, as protocol_1939_08_23/1; its documents: ...".
std::string clauses_words(const geodata::Atlas& atlas) {
    if (atlas.documents.empty()) return "leave it out: these data have no documents";
    std::string ids;
    for (const geodata::Document& each : atlas.documents) {
        ids += (ids.empty() ? "" : ", ") + each.id;
    }
    return "write DOCUMENT/NUMBER, with a document from " + ids;
}

bool is_shipped(const Lesson& lesson) {
    const auto shipped = shipped_lessons(lesson.language);
    return std::find(shipped.begin(), shipped.end(), lesson.file) != shipped.end();
}

}  // namespace

geodata::Result<std::unique_ptr<Scene>> load_for(const std::filesystem::path& file) {
    return load_scene(file);
}

std::filesystem::path first_file(const MapOptions& options) {
    return options.files.empty() ? std::filesystem::path() : options.files.front();
}

geodata::Result<std::unique_ptr<Scene>> load_for(const MapOptions& options) {
    return load_scene(first_file(options));
}

geodata::Result<Lesson> lesson_for(const MapOptions& options, Language language) {
    std::filesystem::path file = options.lesson;
    if (file.empty()) {
        const auto shipped = shipped_lessons(std::string(to_id(language)));
        if (shipped.empty()) return Lesson();
        file = shipped.front();
    }
    auto lesson = read_lesson(file);
    if (lesson || !options.lesson.empty()) return lesson;
    // What comes with the program is broken: the map can do without.
    return {Lesson(), {geodata::Warning{lesson.error()}}};
}

geodata::Result<std::optional<std::size_t>> step_to_present(const Lesson& lesson,
                                                            const MapOptions& options) {
    if (options.step.empty() && !options.present) return std::optional<std::size_t>();
    if (lesson.steps.empty()) {
        return geodata::Error{{"there is no lesson to present",
                               options.present ? "--present" : "--step",
                               "name one with --lesson FILE"}};
    }
    std::vector<geodata::Warning> warnings;
    if (options.short_lesson && !offers_short(lesson)) {
        warnings.push_back({{"the lesson has one length", "--short",
                             "all its steps are told; mark some of them with short = true"}});
    }
    if (options.step.empty()) return {std::optional<std::size_t>(0), std::move(warnings)};
    const auto most = static_cast<int>(told_steps(lesson, options.short_lesson).size());
    const auto step = understand_whole("--step", options.step, 1, most);
    if (!step) return step.error();
    return {std::optional(static_cast<std::size_t>(step.value() - 1)), std::move(warnings)};
}

ViewState with_lesson(ViewState state, Lesson lesson, const Scene& scene, const Viewport& viewport,
                      const MapRequest& request, std::optional<std::size_t> step) {
    const std::size_t told = state.messages.size();
    const bool comes_along = !step && is_shipped(lesson);
    state = apply(std::move(state), SetShortLesson{request.short_lesson}, scene, viewport);
    state = apply(std::move(state), SetLesson{std::move(lesson)}, scene, viewport);
    // What of a lesson that nobody asked for is not on other data's map is not worth a word.
    while (comes_along && state.messages.size() > told) {
        state = apply(std::move(state), DismissMessage{told}, scene, viewport);
    }
    if (!step) return state;
    state = apply(std::move(state), StartPresentation{}, scene, viewport);
    if (*step != 0) state = apply(std::move(state), GoToLessonStep{*step}, scene, viewport);
    return with_layers_asked_for(std::move(state), request, scene, viewport);
}

std::vector<geodata::Error> beyond_the_data(const Scene& scene, const MapRequest& request) {
    std::vector<geodata::Error> errors;
    const auto date = day_in(scene.atlas, request.date);
    const bool told = request.date && earlier_event(scene.atlas, *request.date) != nullptr;
    if (!date && !told) errors.push_back(date.error());
    const auto other = day_in(scene.atlas, request.compare_date);
    if (!other) errors.push_back(other.error());
    const auto paper = understand_layer(request.paper, scene.atlas);
    if (!paper) errors.push_back(paper.error());
    if (request.other && !request.other->paper.empty() && request.other->paper != request.paper) {
        const auto compared = understand_compare("paper:" + request.other->paper, scene.atlas);
        if (!compared) errors.push_back(compared.error());
    }
    if (!request.clause.empty() &&
        clause_asked_for(scene.atlas, request.clause) == geodata::no_clause) {
        errors.push_back({{"there is no such clause", "--clause " + request.clause,
                           clauses_words(scene.atlas)}});
    }
    if (request.bbox && !scene.projection.extent_of(*request.bbox).overlaps(mapped_land(scene))) {
        errors.push_back({{"nothing of the map lies in this box", "--bbox",
                           "choose a part of " + reach_words(scene)}});
    }
    return errors;
}

bool names_nothing(const MapOptions& options) {
    const auto empty = [](const std::string& text) { return text.empty(); };
    return options.files.empty() && !options.present && empty(options.date) &&
           empty(options.protocol) && empty(options.layers) && empty(options.bbox) &&
           empty(options.clause) && empty(options.compare) && empty(options.mode) &&
           empty(options.step);
}

ViewState first_look(ViewState state, const Scene& scene, const Viewport& viewport) {
    const auto paper = geodata::first_layer_paper(scene.atlas);
    if (paper) state = apply(std::move(state), SetPaper{paper}, scene, viewport);
    state.hint = true;
    return state;
}

ViewState start_state(const Scene& scene, const Viewport& viewport, const MapRequest& request) {
    ViewState state = initial_state(scene, viewport);
    Side a = {request.date.value_or(state.comparison.first().date),
              layer_called(scene, request.paper), true};
    Side b;
    if (request.other) {
        b = {request.other->date.value_or(state.comparison.last().date),
             layer_called(scene, request.other->paper), request.other->holders};
        // Days in a row are told from the first to the last; the paper is the same on all.
        if (request.mode == CompareMode::several && b.date < a.date) std::swap(a.date, b.date);
    }
    Actions actions = {SetDate{a.date}, SetPaper{a.paper}, SetTheme{request.theme},
                       SetLanguage{request.language}};
    if (request.other) {
        const Actions ends = {SetSide{SideName::b, b}, SetSide{SideName::a, a}};
        actions.insert(actions.end(), ends.begin(), ends.end());
        // Set before, for days between that suit them; and after, since a comparison that begins
        // may put A on a day of its own.
        actions.emplace_back(SetCompareMode{request.mode});
        actions.insert(actions.end(), ends.begin(), ends.end());
        actions.emplace_back(FitRegion{});
    }
    if (request.bbox) actions.emplace_back(LookAt{*request.bbox});
    if (request.date && earlier_event(scene.atlas, *request.date) != nullptr) {
        actions.emplace_back(TellEarlier{*request.date});
    }
    const auto clause = clause_asked_for(scene.atlas, request.clause);
    if (clause != geodata::no_clause) actions.emplace_back(LightClause{clause});
    for (const Action& action : actions) state = apply(std::move(state), action, scene, viewport);
    return with_layers_asked_for(std::move(state), request, scene, viewport);
}

}  // namespace viewer
