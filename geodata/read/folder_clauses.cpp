// What was written: documents.csv, a document a row, and clauses.csv, a clause a row.
#include <algorithm>

#include "geodata/read/file_kind.h"
#include "geodata/read/folder_reader.h"

namespace geodata {

void FolderReader::read_documents() {
    if (is_missing(folder_ / "documents.csv")) return;  // nothing is told of what was written
    each_row("documents.csv", false, [this](const TableRow& row, const std::string& where) {
        Document document;
        document.id = row("id");
        document.name = row("name");
        document.short_name = row("short_name").empty() ? document.name : row("short_name");
        document.kind = row("kind");
        document.parties = row("parties");
        document.printed = row("printed");
        document.note = row("note");
        document.secret = !row("secret").empty() && flag(row("secret"), where);
        document.accepted = flag(row("accepted"), where);
        const std::string who = "the document \"" + document.id + "\"";
        if (document.id.empty() || document.name.empty() || document.printed.empty()) {
            return fault(who + " is not whole", where,
                         "write an id, a name, and in printed where its text is printed");
        }
        if (find_document(atlas_, document.id) != no_document) {
            return fault(who + " occurs twice", where, "remove one");
        }
        document.day = day_of(row("day"), where).value_or(Date());
        if (!row("paper").empty() && unread_.count("papers.csv") == 0) {
            document.paper = atlas_.find_paper(row("paper"));
            if (!document.paper) {
                fault("there is no paper \"" + row("paper") + "\"", where,
                      "write the id of a paper of papers.csv");
            }
        }
        atlas_.documents.push_back(std::move(document));
    });
    std::stable_sort(atlas_.documents.begin(), atlas_.documents.end(),
                     [](const Document& a, const Document& b) { return a.day < b.day; });
}

/// After the documents.
void FolderReader::read_clauses() {
    if (is_missing(folder_ / "clauses.csv")) return;  // as of the documents
    if (unread_.count("documents.csv") != 0) return;  // every row would repeat that complaint
    each_row("clauses.csv", false, [this](const TableRow& row, const std::string& where) {
        Clause clause;
        clause.document = find_document(atlas_, row("document"));
        clause.number = row("number");
        clause.text = row("text");
        clause.leaves_open = row("open");
        clause.printed = row("printed");
        clause.line = !row("line").empty() && flag(row("line"), where);
        const std::string who = "the clause \"" + clause.number + "\"";
        if (clause.document == no_document) {
            return fault(who + " is of no document: \"" + row("document") + "\"", where,
                         "write in document the id of a document of documents.csv");
        }
        if (clause.number.empty() || clause.text.empty()) {
            return fault(who + " is not whole", where, "write a number, and a text of a sentence");
        }
        if (find_clause(atlas_, clause.document, clause.number) != no_clause) {
            return fault(who + " of \"" + row("document") + "\" occurs twice", where,
                         "number one of them otherwise");
        }
        if (clause.line && !atlas_.documents[clause.document].paper &&
            unread_.count("papers.csv") == 0) {
            fault(who + " speaks of the line of a paper, and its document is of none", where,
                  "write 0 in line, or in documents.csv the document's paper");
        }
        clause.patches = patches_named(row("patches"), where);
        std::sort(clause.patches.begin(), clause.patches.end());
        atlas_.clauses.push_back(std::move(clause));
    });
    if (unread_.count("clauses.csv") != 0) atlas_.documents.clear();  // each would lack its clauses
    std::stable_sort(atlas_.clauses.begin(), atlas_.clauses.end(),
                     [](const Clause& a, const Clause& b) { return a.document < b.document; });
}

}  // namespace geodata
