// Command lines: whatever the words, they are understood or refused with a sentence.
#include <algorithm>
#include <iostream>
#include <sstream>
#include <vector>

#include <CLI/CLI.hpp>

#include "app/cli/commands.h"
#include "app/cli/number_options.h"
#include "app/cli/options.h"
#include "tests/fuzz/targets.h"

namespace fuzz {

namespace {

std::vector<std::string> words_in(std::string_view bytes) {
    std::vector<std::string> words;
    while (!bytes.empty()) {
        const std::size_t end = bytes.find('\n');
        std::string word(bytes.substr(0, end));
        word = word.substr(0, word.find('\0'));  // no word of a command line holds a zero
        words.push_back(std::move(word));
        if (end == std::string_view::npos) break;
        bytes.remove_prefix(end + 1);
    }
    return words;
}

/// While it lives, what is printed is kept instead.
class Kept {
  public:
    explicit Kept(std::ostream& stream) : stream_(stream), before_(stream.rdbuf(kept_.rdbuf())) {}
    ~Kept() { stream_.rdbuf(before_); }
    Kept(const Kept&) = delete;
    Kept& operator=(const Kept&) = delete;
    [[nodiscard]] std::string text() const { return kept_.str(); }

  private:
    std::ostringstream kept_;
    std::ostream& stream_;
    std::streambuf* before_;
};

/// The program's own reading of the words, up to the command that they ask for.
void as_the_program_does(const std::vector<std::string>& given) {
    std::vector<std::string> words = {"pactmap", "--name-command"};
    words.insert(words.end(), given.begin(), given.end());
    std::vector<char*> pointers;
    for (std::string& word : words) pointers.push_back(word.data());
    const Kept out(std::cout), err(std::cerr);
    const int status = viewer::run_command_line(static_cast<int>(pointers.size()), pointers.data());
    const std::string said = err.text();
    require(status == viewer::exit_good || status == viewer::exit_usage, "an odd exit status");
    require((status == viewer::exit_good) == said.empty(), "refused without a word");
    require(std::count(said.begin(), said.end(), '\n') <= 1, "more than one line: " + said);
    require(out.text().empty() == (status != viewer::exit_good), "no command is named");
}

/// What the options of a map are understood as.
void map_options(std::vector<std::string> words) {
    viewer::WindowOptions options;
    CLI::App app("pactmap", "pactmap");
    viewer::add_map_options(app, options.map);
    app.add_option("--size", options.size, "");
    std::string scale;
    app.add_option("--scale", scale, "");
    std::reverse(words.begin(), words.end());  // as CLI11 wants them
    try {
        app.parse(words);
    } catch (const CLI::Error& problem) {
        return require(problem.what() != nullptr, "no word of what is wrong");
    }
    geodata::Atlas papers;
    papers.papers = {{"1939-08-23", "23 August 1939", geodata::make_date(1939, 8, 23), true, ""},
                     {"1941-01-10", "10 January 1941", geodata::make_date(1941, 1, 10), false, ""}};
    const auto request = viewer::understand(options.map, papers);
    if (!request) return require(!request.error().what.empty(), "an empty sentence");
    const auto viewport = viewer::understand_size(options.size, scale);
    if (!viewport) return require(!viewport.error().what.empty(), "an empty sentence");
    require(viewport.value().width > 0 && viewport.value().height > 0 && viewport.value().scale > 0,
            "a picture without size");
}

}  // namespace

void command_line(std::string_view bytes) {
    const std::vector<std::string> words = words_in(bytes);
    as_the_program_does(words);
    map_options(words);
}

}  // namespace fuzz
