#include "geodata/printable.h"

#include <array>
#include <cstdio>

#include "geodata/letters.h"

namespace geodata {

namespace {

/// What a terminal or a text view would obey instead of showing it.
bool steers(char32_t code) {
    return code < 0x20 || (code >= 0x7F && code <= 0x9F)  // C0, DEL, C1
           || code == 0x2028 || code == 0x2029            // line and paragraph separators
           || (code >= 0x202A && code <= 0x202E)          // embeddings and overrides of direction
           || (code >= 0x2066 && code <= 0x2069)          // isolates
           || code == 0x200B || code == 0x2060 || code == 0xFEFF;  // spaces without a width
}

std::string escaped(const char* form, char32_t value) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), form, static_cast<unsigned>(value));
    return text.data();
}

std::string visible(char32_t code) {
    if (code == '\n') return "\\n";
    if (code == '\r') return "\\r";
    if (code == '\t') return "\\t";
    return escaped("\\u%04x", code);
}

std::string made_safe(std::string_view text, bool keeps_lines) {
    std::string safe;
    safe.reserve(text.size());
    while (!text.empty()) {
        const Character c = take_first(text);
        if (c.code == U'\uFFFD' && c.bytes != "\uFFFD") {
            for (const char byte : c.bytes) {
                safe += escaped("\\x%02x", static_cast<unsigned char>(byte));
            }
        } else if (steers(c.code) && !(keeps_lines && c.code == '\n')) {
            safe += visible(c.code);
        } else {
            safe += c.bytes;
        }
    }
    return safe;
}

}  // namespace

std::string printable(std::string_view text) {
    return made_safe(text, false);
}

std::string printable_lines(std::string_view text) {
    return made_safe(text, true);
}

}  // namespace geodata
