/// \file
/// The recipe as text: entries at the margin with indented statements beneath, each word kept with
/// the place it came from so that every complaint can name file and line.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "geodata/result.h"

namespace geodata::compiler {

struct TextPlace {
    std::string file;  ///< relative to the recipe folder, "lines/riga.txt"
    int line = 0;
    [[nodiscard]] std::string to_text() const { return file + ":" + std::to_string(line); }
};

struct Word {
    std::string text;
    bool quoted = false;
};

struct Statement {
    TextPlace place;
    std::vector<Word> words;  ///< the first is the keyword
    [[nodiscard]] const std::string& keyword() const { return words.front().text; }
};

struct Entry {
    Statement head;
    std::vector<Statement> body;
};

/// Complaints are collected, so that one run shows all of them.
class Complaints {
  public:
    void add(const TextPlace& place, std::string what, std::string remedy = {});
    void add(std::string where, std::string what, std::string remedy = {});
    void warn(std::string where, std::string what);
    [[nodiscard]] bool empty() const { return errors_.empty(); }
    [[nodiscard]] const std::vector<Issue>& errors() const { return errors_; }
    [[nodiscard]] const std::vector<Issue>& warnings() const { return warnings_; }

  private:
    std::vector<Issue> errors_, warnings_;
};

/// Entries of one text. Unclosed quotes and indented lines without an entry are complained of.
std::vector<Entry> parse_text(const std::string& text, const std::string& file, Complaints&);

/// All *.txt below the folder, in the order of their names.
std::vector<Entry> parse_folder(const std::filesystem::path& folder, Complaints&);

}  // namespace geodata::compiler
