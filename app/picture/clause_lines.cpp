#include "app/picture/clause_lines.h"

#include "app/view/reading.h"
#include "app/words/atlas_words.h"
#include "app/words/document_words.h"
#include "app/words/words.h"

namespace viewer {

namespace {

// Shares of the window's height (ARCHITECTURE.md, "The back row").
constexpr double clause_size = 0.034, printed_size = 0.0235;

/// "2. Text.", and behind it what the clause leaves open.
void add_clause(std::vector<CardLine>& lines, const PictureContext& context,
                const geodata::Clause& clause, bool lit) {
    const Theme& look = context.look;
    const std::string text = filled(tr_in("number of a clause, text", "{1}. {2}"),
                                    {clause.number, clause_words(clause)});
    lines.push_back({"lesson/clause", WordStyle::lesson_text, clause_size,
                     lit ? look.panel_text : look.panel_muted, text, 0.35F});
    const std::string open = clause_open_words(clause);
    if (open.empty()) return;
    lines.push_back({"lesson/left open", WordStyle::lesson_text, clause_size, look.panel_muted,
                     filled(tr("Left open: {1}"), {open}), 0.1F});
}

}  // namespace

std::size_t clause_at(const PictureContext& context, const LessonStep& step) {
    const Presenting* told = context.state.presenting();
    const std::size_t held_back = told != nullptr ? told->held_back : 0;
    return place_told(told_clauses(step, context.atlas()).size(), held_back);
}

std::vector<CardLine> clause_lines(const PictureContext& context, const LessonStep& step,
                                   std::size_t lit, ClausesSet set) {
    const geodata::Atlas& atlas = context.atlas();
    const std::vector<geodata::ClauseIndex> told = told_clauses(step, atlas);
    std::vector<CardLine> lines;
    if (told.empty()) return lines;
    const geodata::Clause& clause = atlas.clauses[told[lit]];
    lines.push_back({"lesson/document", WordStyle::lesson_title, clause_size * 1.12,
                     context.look.panel_accent, document_name(atlas.documents[clause.document]),
                     0.5F});
    for (std::size_t i = 0; i < told.size(); ++i) {
        if (set == ClausesSet::lit && i != lit) continue;
        add_clause(lines, context, atlas.clauses[told[i]], i == lit);
    }
    lines.push_back(
        {"lesson/printed", WordStyle::lesson_text, printed_size, context.look.panel_muted,
         filled(tr("In our words. Printed: {1}"), {printed_words(atlas, clause)}), 0.5F});
    return lines;
}

}  // namespace viewer
