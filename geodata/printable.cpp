#include "geodata/printable.h"

#include <array>
#include <cstdint>
#include <cstdio>

namespace geodata {

namespace {

struct Character {
    std::uint32_t code = 0;
    std::size_t bytes = 0;  ///< 0: what stands there is no UTF-8 (RFC 3629)
};

Character first_of(std::string_view text) {
    static constexpr std::array<std::uint32_t, 5> least = {0, 0, 0x80, 0x800, 0x10000};
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const std::uint32_t lead = byte(0);
    const std::size_t bytes = lead < 0x80             ? 1
                              : (lead & 0xE0) == 0xC0 ? 2
                              : (lead & 0xF0) == 0xE0 ? 3
                              : (lead & 0xF8) == 0xF0 ? 4
                                                      : 0;
    if (bytes < 2) return {lead, bytes};
    if (text.size() < bytes) return {};
    std::uint32_t code = lead & (0xFFU >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byte(i) & 0xC0U) != 0x80) return {};
        code = code << 6 | (byte(i) & 0x3FU);
    }
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code < least[bytes] || code > 0x10FFFF || surrogate) return {};
    return {code, bytes};
}

/// What a terminal or a text view would obey instead of showing it.
bool steers(std::uint32_t code) {
    return code < 0x20 || (code >= 0x7F && code <= 0x9F)  // C0, DEL, C1
           || code == 0x2028 || code == 0x2029            // line and paragraph separators
           || (code >= 0x202A && code <= 0x202E)          // embeddings and overrides of direction
           || (code >= 0x2066 && code <= 0x2069)          // isolates
           || code == 0x200B || code == 0x2060 || code == 0xFEFF;  // spaces without a width
}

std::string escaped(const char* form, std::uint32_t value) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), form, static_cast<unsigned>(value));
    return text.data();
}

std::string visible(std::uint32_t code) {
    if (code == '\n') return "\\n";
    if (code == '\r') return "\\r";
    if (code == '\t') return "\\t";
    return escaped("\\u%04x", code);
}

std::string made_safe(std::string_view text, bool keeps_lines) {
    std::string safe;
    safe.reserve(text.size());
    while (!text.empty()) {
        const Character c = first_of(text);
        if (c.bytes == 0) {
            safe += escaped("\\x%02x", static_cast<unsigned char>(text[0]));
        } else if (steers(c.code) && !(keeps_lines && c.code == '\n')) {
            safe += visible(c.code);
        } else {
            safe += text.substr(0, c.bytes);
        }
        text.remove_prefix(c.bytes == 0 ? 1 : c.bytes);
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
