#include "geodata/compiler/clauses.h"

#include <algorithm>
#include <utility>

namespace geodata::compiler {

namespace {

void add_text(std::string& text, Reader& line) {
    text += (text.empty() ? "" : " ") + line.word("text");
}

void understand_document_line(const Statement& s, Reader line, Document& document) {
    const std::string& key = s.keyword();
    if (key == "kind") {
        document.kind = line.word("kind");
    } else if (key == "parties") {
        add_text(document.parties, line);
    } else if (key == "printed") {
        add_text(document.printed, line);
    } else if (key == "note") {
        add_text(document.note, line);
    } else if (key == "paper") {
        document.paper = line.paper();
    } else if (key == "secret") {
        document.secret = true;
    } else if (key == "refused") {
        document.accepted = false;
    } else {
        line.complain("a document has no \"" + key + "\"",
                      "write kind, parties, printed, note, paper, secret or refused");
    }
}

const Document* document_called(const Recipe& recipe, const std::string& id) {
    const auto found = std::find_if(recipe.documents.begin(), recipe.documents.end(),
                                    [&](const auto& entry) { return entry.document.id == id; });
    return found == recipe.documents.end() ? nullptr : &found->document;
}

bool is_patch(const Recipe& recipe, const std::string& id) {
    return std::any_of(recipe.patches.begin(), recipe.patches.end(),
                       [&](const auto& entry) { return entry.patch.id == id; });
}

/// Whether its paper's limit is drawn on the map.
bool has_line(const Recipe& recipe, const Document& document) {
    if (!document.paper) return false;
    const auto index = static_cast<std::size_t>(*document.paper);
    return index < recipe.papers.size() && recipe.papers[index].layer;
}

}  // namespace

void understand_document(const Entry& entry, Reader& reader, Recipe& recipe,
                         Complaints& complaints) {
    DocumentRecipe made{entry.head.place, {}};
    Document& document = made.document;
    document.id = reader.word("id");
    document.name = reader.word("name");
    document.short_name = reader.word("short name");
    const std::optional<Date> day = reader.day("day");
    document.day = day.value_or(Date());
    for (const Statement& s : entry.body) {
        understand_document_line(s, Reader(s, recipe, complaints), document);
    }
    const std::string who = "document " + document.id;
    if (!day) reader.complain(who + " bears no day", "write it after the short name");
    if (document.kind.empty() || document.parties.empty()) {
        reader.complain(who + " does not say what it is, or whose",
                        "add below it: kind \"treaty\", parties \"WHO SIGNED\"");
    }
    if (document.printed.empty()) {
        reader.complain(who + " does not say where its text is printed",
                        "add below it: printed \"COLLECTION, NUMBER OR PAGE\"");
    }
    recipe.documents.push_back(std::move(made));
}

void understand_clause(const Entry& entry, Reader& reader, Recipe& recipe, Complaints& complaints) {
    ClauseRecipe made{entry.head.place, reader.word("document"), {}, {}};
    made.clause.number = reader.word("number");
    for (const Statement& s : entry.body) {
        Reader line(s, recipe, complaints);
        if (s.keyword() == "text") {
            add_text(made.clause.text, line);
        } else if (s.keyword() == "open") {
            add_text(made.clause.leaves_open, line);
        } else if (s.keyword() == "printed") {
            add_text(made.clause.printed, line);
        } else if (s.keyword() == "of") {
            while (line.more()) made.patches.push_back(line.word("patch"));
        } else if (s.keyword() == "line") {
            made.clause.line = true;
        } else {
            line.complain("a clause has no \"" + s.keyword() + "\"",
                          "write text, open, printed, of or line");
        }
    }
    if (made.clause.text.empty()) {
        reader.complain("clause " + made.clause.number + " of " + made.document + " says nothing",
                        "add below it: text \"WHAT IT SAYS\"");
    }
    recipe.clauses.push_back(std::move(made));
}

void check_clauses(const Recipe& recipe, Complaints& complaints) {
    for (auto entry = recipe.clauses.begin(); entry != recipe.clauses.end(); ++entry) {
        const std::string who = "clause " + entry->clause.number + " of " + entry->document;
        const Document* document = document_called(recipe, entry->document);
        if (document == nullptr) {
            complaints.add(entry->place, who + ": there is no such document",
                           "write the id of a document of tables/clauses.txt");
        } else if (entry->clause.line && !has_line(recipe, *document)) {
            complaints.add(entry->place, who + " speaks of a line that no paper draws",
                           "leave out line, or give the document the paper with the line");
        }
        for (const std::string& id : entry->patches) {
            if (is_patch(recipe, id)) continue;
            complaints.add(entry->place, who + ": there is no patch " + id,
                           "write the name of a patch of the recipe");
        }
        const bool twice = std::any_of(recipe.clauses.begin(), entry, [&](const auto& other) {
            return other.document == entry->document && other.clause.number == entry->clause.number;
        });
        if (twice) complaints.add(entry->place, who + " is there twice", "number it otherwise");
    }
    for (const DocumentRecipe& entry : recipe.documents) {
        const bool some =
            std::any_of(recipe.clauses.begin(), recipe.clauses.end(),
                        [&](const auto& clause) { return clause.document == entry.document.id; });
        if (some) continue;
        complaints.add(entry.place, "document " + entry.document.id + " has no clause",
                       "add: clause " + entry.document.id + " NUMBER");
    }
}

void add_clauses(const Recipe& recipe, Atlas& atlas) {
    for (const DocumentRecipe& entry : recipe.documents) atlas.documents.push_back(entry.document);
    std::stable_sort(atlas.documents.begin(), atlas.documents.end(),
                     [](const Document& a, const Document& b) { return a.day < b.day; });
    for (const ClauseRecipe& entry : recipe.clauses) {
        Clause& clause = atlas.clauses.emplace_back(entry.clause);
        clause.document = find_document(atlas, entry.document);
        for (const std::string& id : entry.patches) {
            const PatchIndex patch = atlas.find_patch(id);
            if (patch != no_patch) clause.patches.push_back(patch);  // check_clauses has said so
        }
        std::sort(clause.patches.begin(), clause.patches.end());
    }
    std::stable_sort(atlas.clauses.begin(), atlas.clauses.end(),
                     [](const Clause& a, const Clause& b) { return a.document < b.document; });
}

}  // namespace geodata::compiler
