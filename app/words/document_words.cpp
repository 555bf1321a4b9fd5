#include "app/words/document_words.h"

#include "app/words/atlas_words.h"
#include "app/words/words.h"
#include "geodata/letters.h"

namespace viewer {

std::string document_kind_words(const geodata::Document& document) {
    std::string words = geodata::with_capital(document_kind(document));
    const auto add = [&](const std::string& more) { words += (words.empty() ? "" : "; ") + more; };
    const bool told = document.kind.find("secret") != std::string::npos;
    if (document.secret && !told) add(tr_in("document", "secret"));
    if (!document.accepted) add(tr_in("document", "not taken up"));
    return words;
}

std::string printed_words(const geodata::Document& document) {
    return tr_in("printed", document.printed);
}

std::string clause_title(const geodata::Atlas& atlas, const geodata::Clause& clause) {
    return filled(tr_in("document, number of the clause", "{1}, {2}"),
                  {document_short_name(atlas.documents[clause.document]), clause.number});
}

std::string clause_places(const geodata::Atlas& atlas, const geodata::Clause& clause) {
    constexpr std::size_t most = 8;
    std::string words;
    const std::size_t shown = clause.patches.size() > most + 1 ? most : clause.patches.size();
    for (std::size_t i = 0; i < shown; ++i) {
        words += (words.empty() ? "" : ", ") + land_name(atlas.patches[clause.patches[i]]);
    }
    if (shown < clause.patches.size()) {
        words =
            filled(tr("{1} and {2} more"), {words, std::to_string(clause.patches.size() - shown)});
    }
    if (clause.line) words += (words.empty() ? "" : "; ") + std::string(tr("the line"));
    return words;
}

}  // namespace viewer
