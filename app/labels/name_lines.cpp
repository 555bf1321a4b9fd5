#include "app/labels/name_lines.h"

#include <algorithm>
#include <utility>

#include "app/text/utf8.h"

namespace viewer {
namespace {

constexpr int most_lines = 3;

/// Width of capitals in em with the least letterspacing; near enough without the font.
double capitals_width(std::u32string_view text) {
    double width = 0;
    for (const char32_t c : text) {
        const bool narrow = c == U'I' || c == U'J' || c == U' ' || c == U'-';
        const bool broad = c == U'M' || c == U'W' || c == U'O' || c == U'N';
        width += 0.12 + (narrow ? 0.31 : broad ? 0.80 : 0.62);
    }
    return width;
}

double widest(const std::vector<std::string>& lines) {
    double width = 0;
    for (const std::string& line : lines) {
        width = std::max(width, capitals_width(decode_utf8(line)));
    }
    return width;
}

std::vector<std::string> words_of(const std::string& name) {
    std::vector<std::string> words;
    std::size_t from = 0;
    while (from < name.size()) {
        const std::size_t to = std::min(name.find_first_of(" \n", from), name.size());
        if (to > from) words.push_back(name.substr(from, to - from));
        from = to + 1;
    }
    return words;
}

/// The name in so many lines, as even as its words allow (they are few: every break is tried).
std::vector<std::string> break_lines(const std::vector<std::string>& words, int lines) {
    std::vector<std::string> best;
    if (static_cast<std::size_t>(lines) > words.size() || words.empty()) return best;
    const auto gaps = static_cast<unsigned>(std::min<std::size_t>(words.size() - 1, 12));
    double best_width = 1e9;
    for (unsigned mask = 0; mask < (1U << gaps); ++mask) {
        if (__builtin_popcount(mask) != lines - 1) continue;
        std::vector<std::string> tried = {words[0]};
        for (std::size_t i = 1; i < words.size(); ++i) {
            if (i - 1 < gaps && (mask >> (i - 1) & 1U)) {
                tried.push_back(words[i]);
            } else {
                tried.back() += " " + words[i];
            }
        }
        const double width = widest(tried);
        if (width < best_width) {
            best_width = width;
            best = std::move(tried);
        }
    }
    return best;
}

LabelBlock block_of(const std::vector<std::string>& lines) {
    return {widest(lines) + 0.5, 1.1 + 1.3 * static_cast<double>(lines.size() - 1)};
}

}  // namespace

std::vector<std::vector<std::string>> in_lines(const std::string& name) {
    const std::vector<std::string> words = words_of(name);
    std::vector<std::vector<std::string>> broken;
    for (int lines = 1; lines <= most_lines; ++lines) {
        auto even = break_lines(words, lines);
        if (!even.empty()) broken.push_back(std::move(even));
    }
    return broken;
}

std::vector<LabelBlock> blocks_of(const std::vector<std::vector<std::string>>& broken) {
    std::vector<LabelBlock> blocks;
    for (const auto& lines : broken) blocks.push_back(block_of(lines));
    return blocks;
}

}  // namespace viewer
