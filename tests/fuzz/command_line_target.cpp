// Command lines: whatever the words, they are understood or refused with a sentence.
#include <vector>

#include <CLI/CLI.hpp>

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

}  // namespace

void command_line(std::string_view bytes) {
    viewer::WindowOptions options;
    CLI::App app("pactmap", "pactmap");
    viewer::add_map_options(app, options.map);
    app.add_option("--size", options.size, "");
    std::string scale;
    app.add_option("--scale", scale, "");
    std::vector<std::string> words = words_in(bytes);
    std::reverse(words.begin(), words.end());  // as CLI11 wants them
    try {
        app.parse(words);
    } catch (const CLI::Error& problem) {
        return require(problem.what() != nullptr, "no word of what is wrong");
    }
    const auto request = viewer::understand(options.map);
    if (!request) return require(!request.error().what.empty(), "an empty sentence");
    const auto viewport = viewer::understand_size(options.size, scale);
    if (!viewport) return require(!viewport.error().what.empty(), "an empty sentence");
    require(viewport.value().width > 0 && viewport.value().height > 0 && viewport.value().scale > 0,
            "a picture without size");
}

}  // namespace fuzz
