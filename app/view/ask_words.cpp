#include "app/view/ask_words.h"

#include "app/words/atlas_words.h"
#include "app/words/day_words.h"
#include "app/words/words.h"

namespace viewer {

namespace {

using geodata::Atlas;
using geodata::HolderIndex;

const geodata::Tenure& tenure_of(const Atlas& atlas, const Question& question) {
    return atlas.patches[question.patch].tenures[question.tenure];
}

/// "Lwów (today Lviv)", "Lithuania".
std::string subject_words(const Atlas& atlas, const Question& question) {
    if (!question.place) return land_name(atlas.patches[question.patch]);
    const geodata::Place& place = atlas.places[*question.place];
    const std::string today = town_name_today(place);
    return place.name == today ? place.name : filled(tr("{1} (today {2})"), {place.name, today});
}

std::string paper_source(const Atlas& atlas, const Question& question) {
    const geodata::Allocation* said = atlas.allocation(question.patch, *question.paper);
    const std::string& note = atlas.patches[question.patch].note;
    std::string source;
    if (said != nullptr) {
        source = clause_words(*said);
    } else if (!note.empty()) {
        source = tr_in("note", note);
    }
    for (const geodata::ClauseIndex c : geodata::clauses_about(atlas, question.patch)) {
        const geodata::Clause& clause = atlas.clauses[c];
        if (atlas.documents[clause.document].paper != question.paper) continue;
        source += (source.empty() ? "" : "; ") + printed_words(atlas, clause);
        break;  // where the first is printed the others are
    }
    return source;
}

}  // namespace

std::string words_of(AskTheme theme) {
    switch (theme) {
        case AskTheme::holders: return tr("Who held it");
        case AskTheme::changes: return tr("Before and after");
        case AskTheme::papers: return tr("The papers");
        case AskTheme::any: break;
    }
    return tr("All themes");
}

std::string set_words(const AskSet& set) {
    const std::string theme = words_of(set.theme);
    return set.level == 0 ? filled(tr("{1}, all levels"), {theme})
                          : filled(tr("{1}, level {2}"), {theme, std::to_string(set.level)});
}

std::string question_words(const Atlas& atlas, const Question& question) {
    const std::string subject = subject_words(atlas, question);
    switch (question.asked) {
        case Asked::holder:
            return filled(tr("Who held {1} on {2}?"), {subject, day_words(question.date)});
        case Asked::before:
            return filled(tr("{1}: who held it before? Afterwards: {2}."),
                          {subject, holder_name(atlas, question.given)});
        case Asked::after:
            return filled(tr("{1}: who held it next? Before: {2}."),
                          {subject, holder_name(atlas, question.given)});
        case Asked::sphere: break;
    }
    // A name of several words may want an article, which differs from one to the next.
    const bool plain = question.place || subject.find(' ') == std::string::npos;
    return filled(plain ? tr("To whose sphere did the paper of {1} leave {2}?")
                        : tr("{2}: to whose sphere did the paper of {1} leave it?"),
                  {paper_name(atlas, *question.paper), subject});
}

std::string choice_words(const Atlas& atlas, const AskChoice& choice) {
    if (const auto* holder = std::get_if<HolderIndex>(&choice)) return holder_name(atlas, *holder);
    const auto sphere = std::get<std::optional<geodata::Sphere>>(choice);
    return sphere ? words_of(*sphere) : tr("Neither: the paper does not name it");
}

std::string tenure_words(const Atlas& atlas, const geodata::Tenure& tenure) {
    std::string words = holder_name(atlas, tenure.holder);
    if (tenure.relation != geodata::Relation::sovereign) words += ", " + words_of(tenure.relation);
    if (tenure.period.from && *tenure.period.from > atlas.days.first) {
        words += ", " + filled(tr("since {1}"), {day_words(*tenure.period.from)});
    }
    return words + ".";
}

std::string answer_words(const Atlas& atlas, const Question& question) {
    const AskChoice& right = question.choices[question.right];
    if (question.asked == Asked::sphere) {
        return paper_name(atlas, *question.paper) + ": " + choice_words(atlas, right) + ".";
    }
    const geodata::Tenure& tenure = tenure_of(atlas, question);
    if (question.asked == Asked::holder) return tenure_words(atlas, tenure);
    geodata::Change change;
    change.from = change.to = std::get<HolderIndex>(right);
    (question.asked == Asked::after ? change.from : change.to) = question.given;
    const std::string words = change_words(atlas, change) + ".";
    return tenure.period.from ? day_words(*tenure.period.from) + ": " + words : words;
}

std::string answer_source(const Atlas& atlas, const Question& question) {
    if (question.asked == Asked::sphere) return paper_source(atlas, question);
    return tenure_of(atlas, question).source;
}

}  // namespace viewer
