// Documents and their clauses as the tables of an atlas folder have them, and what is said of rows
// that are wrong: file, row, the word, and what to write instead.
#include "geodata/read/check_atlas.h"
#include "geodata/read/read_atlas.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/papers.h"
#include "tests/support/sentences.h"

using namespace geodata;
using test::check_says;

namespace {

const std::string documents_head =
    "id,name,short_name,day,kind,parties,printed,note,paper,secret,accepted\n";
const std::string pact =
    "pact,The pact,Pact,1939-08-23,treaty,\"A, B\",\"Collection, p. 1\",,1939-08-23,1,1\n";
const std::string clauses_head = "document,number,text,open,printed,patches,line\n";

/// Of a folder with these rows below the heads of the two tables.
Result<Atlas> with_rows(const std::string& documents, const std::string& clauses) {
    const sample::TempFolder folder;
    sample::write_folder(sample::atlas(), folder.path());
    sample::write_text(folder / "documents.csv", documents_head + documents);
    sample::write_text(folder / "clauses.csv", clauses_head + clauses);
    return read_atlas(folder.path());
}

Atlas told_atlas() {
    Atlas atlas = sample::atlas();
    atlas.documents = {{"offer", "The offer", "Offer", make_date(1939, 4, 17), "offer", "C to D",
                        "Papers, no. 2", "Never answered.", std::nullopt, false, false},
                       {"pact", "The pact, \"as is\"", "Pact", make_date(1939, 8, 23), "treaty",
                        "A, B", "Collection, p. 1", "", test::august_1939, true, true}};
    atlas.clauses = {{0, "a", "They help each other.", "", "Papers, no. 3", {}, false},
                     {1, "I", "The limit, \"about\" there.", "It draws none.", "", {0, 2}, true},
                     {1, "II", "It is secret.", "", "", {}, false}};
    return atlas;
}

}  // namespace

TEST_CASE("Clauses are read as they are written, documents by day") {
    const Result<Atlas> read = with_rows(
        "pact,\"The pact, \"\"as is\"\"\",Pact,1939-08-23,treaty,\"A, B\",\"Collection, p. "
        "1\",,1939-08-23,1,1\n"
        "offer,The offer,Offer,1939-04-17,offer,C to D,\"Papers, no. 2\",Never "
        "answered.,,0,0\n",
        "pact,I,\"The limit, \"\"about\"\" there.\",It draws none.,,north west,1\n"
        "pact,II,It is secret.,,,,0\n"
        "offer,a,They help each other.,,\"Papers, no. 3\",,\n");
    REQUIRE(read);
    const Atlas& atlas = read.value();
    REQUIRE(atlas.documents.size() == 2);
    const Document& offer = atlas.documents[0];
    CHECK(offer.id == "offer");
    CHECK(offer.name == "The offer");
    CHECK(offer.short_name == "Offer");
    CHECK(offer.day == make_date(1939, 4, 17));
    CHECK(offer.kind == "offer");
    CHECK(offer.parties == "C to D");
    CHECK(offer.printed == "Papers, no. 2");
    CHECK(offer.note == "Never answered.");
    CHECK_FALSE(offer.paper);
    CHECK_FALSE(offer.secret);
    CHECK_FALSE(offer.accepted);
    CHECK(atlas.documents[1].name == "The pact, \"as is\"");
    CHECK(atlas.documents[1].paper == test::august_1939);
    CHECK(atlas.documents[1].secret);
    CHECK(atlas.documents[1].accepted);
    REQUIRE(atlas.clauses.size() == 3);
    CHECK(atlas.clauses[0].document == 0);
    CHECK(atlas.clauses[0].printed == "Papers, no. 3");
    CHECK(atlas.clauses[1].document == 1);
    CHECK(atlas.clauses[1].number == "I");
    CHECK(atlas.clauses[1].text == "The limit, \"about\" there.");
    CHECK(atlas.clauses[1].leaves_open == "It draws none.");
    CHECK(atlas.clauses[1].patches == std::vector<PatchIndex>{0, 2});
    CHECK(atlas.clauses[1].line);
    CHECK_FALSE(atlas.clauses[2].line);
}

TEST_CASE("Clauses are found by document and number, and by the land they speak of") {
    const Atlas atlas = told_atlas();
    const DocumentIndex pact_index = find_document(atlas, "pact");
    CHECK(pact_index == 1);
    CHECK(find_document(atlas, "treaty") == no_document);
    CHECK(find_clause(atlas, pact_index, "II") == 2);
    CHECK(find_clause(atlas, pact_index, "a") == no_clause);
    CHECK(find_clause(atlas, no_document, "I") == no_clause);
    CHECK(clauses_of(atlas, pact_index) == std::vector<ClauseIndex>{1, 2});
    CHECK(clauses_about(atlas, 2) == std::vector<ClauseIndex>{1});
    CHECK(clauses_about(atlas, 1).empty());
    CHECK(clauses_about(atlas, no_patch).empty());
}

TEST_CASE("An atlas without documents is whole, and nothing is said of it") {
    const sample::TempFolder folder;
    sample::write_folder(sample::atlas(), folder.path());
    const Result<Atlas> read = read_atlas(folder.path());
    REQUIRE(read);
    CHECK(read.value().documents.empty());
    CHECK(read.value().clauses.empty());
    for (const Warning& warning : read.warnings()) {
        INFO(warning.sentence());
        CHECK(warning.sentence().find("documents.csv") == std::string::npos);
        CHECK(warning.sentence().find("clauses.csv") == std::string::npos);
    }
}

TEST_CASE("Documents: not whole, twice, on no day, of no paper, neither secret nor not") {
    struct Wrong {
        std::string rows;
        std::vector<std::string> facts;
    };
    const std::vector<Wrong> cases = {
        {pact + ",B,B,1939-09-28,treaty,A,P,,,0,1\n",
         {"row 3: the document \"\" is not whole", "write an id, a name, and in printed where"}},
        {"b,,B,1939-09-28,treaty,A,P,,,0,1\n", {"row 2: the document \"b\" is not whole"}},
        {"b,B,B,1939-09-28,treaty,A,,,,0,1\n", {"row 2: the document \"b\" is not whole"}},
        {pact + pact, {"row 3: the document \"pact\" occurs twice", "remove one"}},
        {"b,B,B,soon,treaty,A,P,,,0,1\n", {"row 2: \"soon\" is no date"}},
        {"b,B,B,1939-09-28,treaty,A,P,,1939-09-29,0,1\n",
         {"row 2: there is no paper \"1939-09-29\"", "write the id of a paper of papers.csv"}},
        {"b,B,B,1939-09-28,treaty,A,P,,,rather,1\n",
         {"row 2: \"rather\" is neither yes nor no", "write 1 or 0"}}};
    for (const Wrong& wrong : cases) {
        INFO(wrong.rows);
        std::vector<std::string> facts = wrong.facts;
        facts.push_back("documents.csv");
        check_says(test::sentence_of(with_rows(wrong.rows, "")), facts);
    }
}

TEST_CASE("Clauses: of no document, not whole, twice, of no land, of a line without a paper") {
    struct Wrong {
        std::string rows;
        std::vector<std::string> facts;
    };
    const std::vector<Wrong> cases = {
        {"pact,1,T,,,west,0\npakt,2,T,,,west,0\n",
         {"row 3: the clause \"2\" is of no document: \"pakt\"",
          "write in document the id of a document of documents.csv"}},
        {"pact,,T,,,,0\n",
         {"row 2: the clause \"\" is not whole", "write a number, and a text of a sentence"}},
        {"pact,1,,,,,0\n", {"row 2: the clause \"1\" is not whole"}},
        {"pact,1,T,,,,0\npact,1,U,,,,0\n",
         {"row 3: the clause \"1\" of \"pact\" occurs twice", "number one of them otherwise"}},
        {"pact,1,T,,,west atlantis,0\n",
         {"row 2: there is no patch \"atlantis\"", "write the id of a patch of patches.shp"}},
        {"offer,1,T,,,west,1\n",
         {"row 2: the clause \"1\" speaks of the line of a paper, and its document is of none",
          "write 0 in line, or in documents.csv the document's paper"}},
        {"pact,1,T,,,west,often\n", {"row 2: \"often\" is neither yes nor no"}}};
    const std::string offer = "offer,O,O,1939-04-17,offer,A,P,,,0,0\n";
    for (const Wrong& wrong : cases) {
        INFO(wrong.rows);
        std::vector<std::string> facts = wrong.facts;
        facts.push_back("clauses.csv");
        check_says(test::sentence_of(with_rows(pact + offer, wrong.rows)), facts);
    }
}

TEST_CASE("A document without a clause is found by the check") {
    Atlas atlas = told_atlas();
    CHECK(atlas_issues(atlas).empty());
    atlas.clauses.erase(atlas.clauses.begin());
    const std::vector<Issue> issues = atlas_issues(atlas);
    REQUIRE(issues.size() == 1);
    check_says(issues[0].sentence(), {"sample, document offer: it has no clause",
                                      "write a row of clauses.csv for each, or remove it"});
}
