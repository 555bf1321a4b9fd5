#include "app/text/line_pieces.h"

#include <algorithm>
#include <cctype>
#include <memory>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "app/text/utf8.h"

namespace viewer {
namespace {

constexpr int letters_beside = 3;
constexpr std::size_t bytes_beside = 64;     // that hold them, with their accents
constexpr char32_t soft_hyphen = U'\u00AD';  // drawn nowhere, so no line ends with it

std::string evenly_spaced(const std::string& line) {
    std::string even;
    for (const char c : line) {
        const bool blank = std::isspace(static_cast<unsigned char>(c)) != 0;
        if (!blank) {
            even += c;
        } else if (!even.empty() && even.back() != ' ') {
            even += ' ';
        }
    }
    if (!even.empty() && even.back() == ' ') even.pop_back();
    return even;
}

/// Nothing where ICU has lost its data.
icu::BreakIterator* line_breaker() {
    thread_local const std::unique_ptr<icu::BreakIterator> breaker = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::BreakIterator> made(
            icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), status));
        if (U_FAILURE(status) != 0) made.reset();
        return made;
    }();
    return breaker.get();
}

/// By the byte it would stand before.
std::vector<bool> breaks_in(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    UText opened = UTEXT_INITIALIZER;
    utext_openUTF8(&opened, text.data(), static_cast<int64_t>(text.size()), &status);
    icu::BreakIterator* breaker = line_breaker();
    if (breaker != nullptr) breaker->setText(&opened, status);
    std::vector<bool> breaks(text.size() + 1, false);
    if (breaker == nullptr || U_FAILURE(status) != 0) {
        for (std::size_t i = 1; i < text.size(); ++i) breaks[i] = text[i - 1] == ' ';
    } else {
        for (int32_t at = breaker->first(); at != icu::BreakIterator::DONE; at = breaker->next()) {
            breaks[static_cast<std::size_t>(at)] = true;
        }
    }
    utext_close(&opened);
    return breaks;
}

bool is_letter(char32_t code) {
    return u_isalpha(static_cast<UChar32>(code)) != 0;
}

bool is_accent(char32_t code) {
    return (U_GET_GC_MASK(static_cast<UChar32>(code)) & U_GC_M_MASK) != 0;
}

/// Whether so many letters follow one another from here on.
template <class Iterator>
bool enough_letters(Iterator at, Iterator end) {
    int letters = 0;
    for (; at != end && letters < letters_beside; ++at) {
        if (is_letter(*at)) {
            ++letters;
        } else if (!is_accent(*at)) {
            break;
        }
    }
    return letters == letters_beside;
}

bool may_break_inside(const std::string& text, std::size_t at) {
    const std::string_view all = text;
    const std::size_t from = at - std::min(at, bytes_beside);
    std::u32string before = decode_utf8(all.substr(from, at - from));
    if (before.back() == soft_hyphen) return false;
    if (!is_letter(before.back()) && !is_accent(before.back())) before.pop_back();
    const std::u32string behind = decode_utf8(all.substr(at, bytes_beside));
    return enough_letters(before.rbegin(), before.rend()) &&
           enough_letters(behind.begin(), behind.end());
}

}  // namespace

std::vector<LinePiece> line_pieces(const std::string& line) {
    const std::string text = evenly_spaced(line);
    if (text.empty()) return {};
    const std::vector<bool> breaks = breaks_in(text);
    std::vector<LinePiece> pieces;
    LinePiece piece;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool blank = text[i] == ' ';
        if (blank || (breaks[i] && !piece.text.empty() && may_break_inside(text, i))) {
            pieces.push_back(piece);
            piece = {"", blank, blank && !breaks[i + 1]};
        }
        if (!blank) piece.text += text[i];
    }
    pieces.push_back(piece);
    return pieces;
}

}  // namespace viewer
