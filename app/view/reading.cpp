#include "app/view/reading.h"

#include <algorithm>
#include <string_view>

#include "app/view/scene.h"
#include "app/words/words.h"

namespace viewer {

namespace {

using geodata::ClauseIndex;
using geodata::DocumentIndex;

std::size_t lines_in(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

/// The line of the lesson's file in which the step has this key, counted from 1; none: the step was
/// made here.
std::optional<std::size_t> line_of_key(const Lesson& lesson, std::size_t step,
                                       std::string_view key) {
    std::size_t line = 1 + lines_in(lesson.written) + lines_in(lesson.unread);
    for (std::size_t i = 0; i < step; ++i) {
        line += lines_in(lesson.steps[i].written) + lines_in(lesson.steps[i].unread);
    }
    const std::string& text = lesson.steps[step].written;
    for (std::size_t at = 0; at < text.size(); ++line) {
        const std::size_t first = text.find_first_not_of(" \t", at);
        if (first != std::string::npos && text.compare(first, key.size(), key) == 0) {
            const std::size_t behind = text.find_first_not_of(" \t", first + key.size());
            if (behind != std::string::npos && text[behind] == '=') return line;
        }
        const std::size_t end = text.find('\n', at);
        if (end == std::string::npos) break;
        at = end + 1;
    }
    return std::nullopt;
}

/// "step 3 (line 41)".
std::string place_of(const Lesson& lesson, std::size_t step, std::string_view key) {
    const std::string number = std::to_string(step + 1);
    const auto line = line_of_key(lesson, step, key);
    return line ? filled(tr("step {1}, line {2}"), {number, std::to_string(*line)})
                : filled(tr("step {1}"), {number});
}

template <class Things, class Word>
std::string listed(const Things& things, const Word& word) {
    std::string all;
    for (const auto& thing : things) all += (all.empty() ? "" : ", ") + word(thing);
    return all;
}

std::string unknown_document(const Lesson& lesson, std::size_t step, const Scene& scene) {
    const std::string ids =
        listed(scene.atlas.documents, [](const geodata::Document& each) { return each.id; });
    return filled(tr("\"document\" in {1}: this map has no document \"{2}\"; its documents: {3}."),
                  {place_of(lesson, step, "document"), lesson.steps[step].document, ids});
}

std::string unknown_clause(const Lesson& lesson, std::size_t step, const Scene& scene,
                           DocumentIndex document) {
    const LessonStep& told = lesson.steps[step];
    const std::string numbers =
        listed(geodata::clauses_of(scene.atlas, document),
               [&](ClauseIndex clause) { return scene.atlas.clauses[clause].number; });
    return filled(tr("\"clause\" in {1}: the document \"{2}\" has no clause \"{3}\"; its clauses: "
                     "{4}."),
                  {place_of(lesson, step, "clause"), told.document, told.clause, numbers});
}

std::string clause_alone(const Lesson& lesson, std::size_t step) {
    return filled(tr("\"clause\" in {1} does nothing without a \"document\"."),
                  {place_of(lesson, step, "clause")});
}

}  // namespace

bool has_place(const geodata::Clause& clause) {
    return clause.line || !clause.patches.empty();
}

std::vector<ClauseIndex> told_clauses(const LessonStep& step, const geodata::Atlas& atlas) {
    const DocumentIndex document = geodata::find_document(atlas, step.document);
    if (step.document.empty() || document == geodata::no_document) return {};
    if (step.clause.empty()) return geodata::clauses_of(atlas, document);
    const ClauseIndex clause = geodata::find_clause(atlas, document, step.clause);
    // Of a number that is none the document itself is left: the rest of the step is told.
    return clause == geodata::no_clause ? geodata::clauses_of(atlas, document)
                                        : std::vector<ClauseIndex>{clause};
}

std::size_t place_told(std::size_t clauses, std::size_t held_back) {
    return clauses == 0 ? 0 : clauses - 1 - std::min(held_back, clauses - 1);
}

std::optional<ClauseIndex> told_clause(const LessonStep& step, const geodata::Atlas& atlas,
                                       std::size_t held_back) {
    const std::vector<ClauseIndex> told = told_clauses(step, atlas);
    if (told.empty()) return std::nullopt;
    return told[place_told(told.size(), held_back)];
}

std::optional<ClauseIndex> first_clause(const LessonStep& step, const geodata::Atlas& atlas) {
    return told_clause(step, atlas, atlas.clauses.size());
}

Reading reading_of(const LessonStep& step, const geodata::Atlas& atlas) {
    Reading reading;
    reading.chosen = first_clause(step, atlas);
    if (reading.chosen) reading.document = atlas.clauses[*reading.chosen].document;
    return reading;
}

void keep_clause(LessonStep& kept, const LessonStep& step, const Reading& reading,
                 const geodata::Atlas& atlas) {
    kept.document = step.document;
    kept.clause = step.clause;
    if (!reading.chosen || reading.chosen == first_clause(step, atlas)) return;
    const geodata::Clause& clause = atlas.clauses[*reading.chosen];
    kept.document = atlas.documents[clause.document].id;
    kept.clause = clause.number;
}

std::vector<std::string> documents_beyond_map(const Lesson& lesson, const Scene& scene) {
    std::optional<std::string> document, clause;
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        const LessonStep& step = lesson.steps[i];
        if (step.document.empty()) {
            if (!step.clause.empty() && !clause) clause = clause_alone(lesson, i);
            continue;
        }
        const DocumentIndex found = geodata::find_document(scene.atlas, step.document);
        if (found == geodata::no_document) {
            if (!document) document = unknown_document(lesson, i, scene);
        } else if (!clause && !step.clause.empty() &&
                   geodata::find_clause(scene.atlas, found, step.clause) == geodata::no_clause) {
            clause = unknown_clause(lesson, i, scene, found);
        }
    }
    std::vector<std::string> told;
    for (const auto& each : {document, clause}) {
        if (each) told.push_back(*each);
    }
    return told;
}

}  // namespace viewer
