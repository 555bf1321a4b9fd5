#include "geodata/letters.h"

#include <algorithm>
#include <cctype>
#include <cstdint>

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/stringoptions.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace geodata {

namespace {

/// What a mapping of ICU makes of the text, with U+FFFD in place of what is no UTF-8.
template <class Mapping>
std::string mapped(const std::string& utf8, const Mapping& mapping) {
    std::string text = valid_utf8(utf8), result;
    icu::StringByteSink<std::string> sink(&result);
    UErrorCode status = U_ZERO_ERROR;
    mapping(text, sink, status);
    return U_FAILURE(status) != 0 ? text : result;
}

}  // namespace

Character take_first(std::string_view& utf8) {
    std::size_t end = 0;
    UChar32 code = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // in ICU's macro
    U8_NEXT(utf8.data(), end, utf8.size(), code);
#pragma GCC diagnostic pop
    const Character first{code < 0 ? U'\uFFFD' : static_cast<char32_t>(code), utf8.substr(0, end)};
    utf8.remove_prefix(end);
    return first;
}

std::size_t letters_in(std::string_view utf8) {
    std::size_t letters = 0;
    for (; !utf8.empty(); ++letters) take_first(utf8);
    return letters;
}

std::string valid_utf8(std::string text) {
    text.resize(std::min(text.size(), longest_text));
    const auto ascii = [](char letter) { return static_cast<unsigned char>(letter) < 0x80; };
    if (std::all_of(text.begin(), text.end(), ascii)) return text;
    std::string valid;
    return icu::UnicodeString::fromUTF8(text).toUTF8String(valid);
}

std::string beginning_of(const std::string& utf8, std::size_t most) {
    if (utf8.size() <= most) return utf8;
    std::size_t end = most;
    U8_TRUNCATE_IF_INCOMPLETE(utf8.data(), 0, end);
    return utf8.substr(0, end);
}

std::string shortened(const std::string& utf8, std::size_t most) {
    return utf8.size() <= most ? utf8 : beginning_of(utf8, most) + "…";
}

std::string identifier_of(const std::string& name) {
    std::string id;
    for (const char letter : name) {
        const auto c = static_cast<unsigned char>(letter);
        if (std::isalnum(c) != 0 || c >= 0x80) {
            id += c < 0x80 ? static_cast<char>(std::tolower(c)) : letter;
        } else if (!id.empty() && id.back() != '_') {
            id += '_';
        }
    }
    while (!id.empty() && id.back() == '_') id.pop_back();
    return id.empty() ? "unnamed" : id;
}

std::string in_capitals(const std::string& utf8) {
    return mapped(utf8, [](const std::string& text, icu::ByteSink& sink, UErrorCode& status) {
        // The rules of Greek, whose capitals bear no accents; they touch no other letters.
        icu::CaseMap::utf8ToUpper("el", 0, text, sink, nullptr, status);
    });
}

std::string with_capital(const std::string& utf8) {
    return mapped(utf8, [](const std::string& text, icu::ByteSink& sink, UErrorCode& status) {
        icu::CaseMap::utf8ToTitle("", U_TITLECASE_WHOLE_STRING | U_TITLECASE_NO_LOWERCASE, nullptr,
                                  text, sink, nullptr, status);
    });
}

}  // namespace geodata
