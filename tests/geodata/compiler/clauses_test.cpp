// Documents and clauses of a recipe: what is understood, brought to patches and written, and what
// is complained of, with the file and the line.
#include "geodata/compiler/clauses.h"

#include "geodata/compiler/table_texts.h"
#include "tests/geodata/compiler/said.h"
#include "tests/support/catch.h"

using namespace geodata;
using namespace geodata::compiler;

namespace {

const std::string base =
    "holder a \"A\" \"A\" #aaaaaa\n"
    "paper later \"Later\" 1939-09-28 layer \"Its line\"\n"
    "paper pact \"The pact\" 1939-08-23 layer \"Its line\"\n"
    "paper slip \"The slip\" 1941-01-10\n"
    "patch west \"West\"\n  seed 20 50\n  tenure a .. .. sovereign \"s\"\n"
    "patch east \"East\"\n  seed 22 50\n  tenure a .. .. sovereign \"s\"\n";
const std::string head = "document d \"The document\" \"Doc\" 1939-08-23\n";
const std::string document = head + "  kind \"treaty\"\n  parties \"A, B\"\n  printed \"P\"\n";
const std::string clause = "clause d 1\n  text \"T\"\n";

Recipe recipe_of(const std::string& text, Complaints& complaints) {
    std::vector<Entry> entries = parse_text(base, "base.txt", complaints);
    for (Entry& entry : parse_text(text, "test.txt", complaints)) {
        entries.push_back(std::move(entry));
    }
    Recipe recipe = understand(entries, complaints);
    check_tables(recipe, complaints);
    return recipe;
}

std::string said_of(const std::string& text) {
    Complaints complaints;
    recipe_of(text, complaints);
    std::string said;
    for (const Issue& issue : complaints.errors()) said += issue.sentence() + "\n";
    return said;
}

}  // namespace

TEST_CASE("clauses: texts are joined, land is in the order of the atlas, documents by day") {
    Complaints complaints;
    const Recipe recipe = recipe_of(
        "clause d 1\n  text \"It says\"\n  text \"a thing.\"\n  of west east\n  line\n"
        "  open \"It draws\"\n  open \"no line.\"\n" +
            document + "  paper pact\n  secret\n" +
            "document o \"The offer\" \"Offer\" 1939-04-17\n  kind \"offer\"\n"
            "  parties \"C to D\"\n  printed \"Q\"\n  refused\n  note \"No\"\n  note \"answer.\"\n"
            "clause o a\n  text \"An offer\"\n  printed \"Q, p. 2\"\n",
        complaints);
    CHECK(complaints.empty());
    Atlas atlas;
    atlas.papers = recipe.papers;
    atlas.holders = recipe.holders;
    for (const PatchRecipe& patch : recipe.patches) atlas.patches.push_back(patch.patch);
    add_clauses(recipe, atlas);
    const auto tables = table_texts(atlas);
    CHECK(tables.at("documents.csv") ==
          "id,name,short_name,day,kind,parties,printed,note,paper,secret,accepted\n"
          "o,The offer,Offer,1939-04-17,offer,C to D,Q,No answer.,,0,0\n"
          "d,The document,Doc,1939-08-23,treaty,\"A, B\",P,,pact,1,1\n");
    CHECK(tables.at("clauses.csv") ==
          "document,number,text,open,printed,patches,line\n"
          "o,a,An offer,,\"Q, p. 2\",,0\n"
          "d,1,It says a thing.,It draws no line.,,east west,1\n");
}

TEST_CASE("clauses: what is complained of, with file and line") {
    CHECK(said_of(document + clause).empty());
    const std::vector<Wrong> cases = {
        {document, {"test.txt:1: document d has no clause", "add: clause d NUMBER"}},
        {document + clause + document, {"test.txt:7: document d is there twice"}},
        {head + clause,
         {"test.txt:1: document d does not say what it is, or whose", "add below it: kind",
          "test.txt:1: document d does not say where its text is printed",
          "add below it: printed"}},
        {"document d \"D\" \"D\"\n  kind \"k\"\n  parties \"p\"\n  printed \"P\"\n" + clause,
         {"test.txt:1: document d bears no day", "write it after the short name"}},
        {document + "  seal red\n" + clause,
         {"test.txt:5: a document has no \"seal\"",
          "write kind, parties, printed, note, paper, secret or refused"}},
        {document + "  paper pakt\n" + clause, {"test.txt:5: no paper is called \"pakt\""}},
        {document + "clause d 1\n",
         {"test.txt:5: clause 1 of d says nothing", "add below it: text"}},
        {document + "clause d\n  text \"T\"\n", {"test.txt:5: clause lacks its number"}},
        {document + clause + "  of atlantis\n",
         {"test.txt:5: clause 1 of d: there is no patch atlantis",
          "write the name of a patch of the recipe"}},
        {document + clause + "  land west\n",
         {"test.txt:7: a clause has no \"land\"", "write text, open, printed, of or line"}},
        {document + clause + clause,
         {"test.txt:7: clause 1 of d is there twice", "number it otherwise"}},
        {document + clause + "clause e 1\n  text \"T\"\n",
         {"test.txt:7: clause 1 of e: there is no such document",
          "write the id of a document of tables/clauses.txt"}},
        {document + clause + "  line\n",
         {"test.txt:5: clause 1 of d speaks of a line that no paper draws",
          "leave out line, or give the document the paper with the line"}},
        {document + "  paper slip\n" + clause + "  line\n",
         {"clause 1 of d speaks of a line that no paper draws"}}};
    check_said(cases, said_of);
}
