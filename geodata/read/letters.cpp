#include "geodata/read/letters.h"

#include <cctype>

namespace geodata {

namespace {

// Simple case mappings of the Unicode Character Database for two-byte letters: Latin-1,
// Latin Extended-A (pairs with the capital first, even or odd), Cyrillic.
unsigned capital_of(unsigned c) {
    if (c >= 0xE0 && c <= 0xFE && c != 0xF7) return c - 0x20;
    if ((c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177)) return c & ~1U;
    if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) return c % 2 == 0 ? c - 1 : c;
    if (c >= 0x430 && c <= 0x44F) return c - 0x20;
    if (c >= 0x450 && c <= 0x45F) return c - 0x50;
    return c;
}

}  // namespace

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
    std::string text;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        if (lead < 0x80) {
            text += static_cast<char>(std::toupper(lead));
        } else if ((lead & 0xE0U) == 0xC0 && i + 1 < utf8.size()) {
            const auto trail = static_cast<unsigned char>(utf8[++i]);
            const unsigned c = capital_of(((lead & 0x1FU) << 6) | (trail & 0x3FU));
            text += static_cast<char>(0xC0U | (c >> 6));
            text += static_cast<char>(0x80U | (c & 0x3FU));
        } else {
            text += utf8[i];
        }
    }
    return text;
}

}  // namespace geodata
