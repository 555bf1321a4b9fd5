#include "geodata/model/clause.h"

#include <algorithm>

#include "geodata/model/atlas.h"

namespace geodata {

DocumentIndex find_document(const Atlas& atlas, std::string_view id) {
    for (std::size_t i = 0; i < atlas.documents.size(); ++i) {
        if (atlas.documents[i].id == id) return static_cast<DocumentIndex>(i);
    }
    return no_document;
}

ClauseIndex find_clause(const Atlas& atlas, DocumentIndex document, std::string_view number) {
    for (std::size_t i = 0; i < atlas.clauses.size(); ++i) {
        const Clause& clause = atlas.clauses[i];
        if (clause.document == document && clause.number == number) {
            return static_cast<ClauseIndex>(i);
        }
    }
    return no_clause;
}

std::vector<ClauseIndex> clauses_of(const Atlas& atlas, DocumentIndex document) {
    std::vector<ClauseIndex> found;
    for (std::size_t i = 0; i < atlas.clauses.size(); ++i) {
        if (atlas.clauses[i].document == document) found.push_back(static_cast<ClauseIndex>(i));
    }
    return found;
}

bool speaks_of(const Clause& clause, PatchIndex patch) {
    return std::find(clause.patches.begin(), clause.patches.end(), patch) != clause.patches.end();
}

std::vector<ClauseIndex> clauses_about(const Atlas& atlas, PatchIndex patch) {
    std::vector<ClauseIndex> found;
    for (std::size_t i = 0; i < atlas.clauses.size(); ++i) {
        if (speaks_of(atlas.clauses[i], patch)) found.push_back(static_cast<ClauseIndex>(i));
    }
    return found;
}

}  // namespace geodata
