// UTF-8 (RFC 3629): overlong forms, surrogates and values beyond U+10FFFF are malformed.
#include "app/labels/font.h"

namespace viewer {
namespace {

struct Sequence {
    std::size_t length = 1;
    char32_t code = 0xFFFD;
};

int continuation_bytes(unsigned char lead) {
    if (lead < 0x80) return 0;
    if (lead >= 0xC2 && lead <= 0xDF) return 1;
    if (lead >= 0xE0 && lead <= 0xEF) return 2;
    if (lead >= 0xF0 && lead <= 0xF4) return 3;
    return -1;
}

Sequence first_sequence(std::string_view text) {
    static constexpr char32_t least[] = {0, 0x80, 0x800, 0x10000};
    static constexpr unsigned char lead_bits[] = {0x7F, 0x1F, 0x0F, 0x07};
    const auto lead = static_cast<unsigned char>(text[0]);
    const int more = continuation_bytes(lead);
    if (more < 0 || text.size() < static_cast<std::size_t>(more) + 1) return {};
    char32_t code = lead & lead_bits[more];
    for (int i = 1; i <= more; ++i) {
        const auto byte = static_cast<unsigned char>(text[static_cast<std::size_t>(i)]);
        if ((byte & 0xC0) != 0x80) return {};
        code = (code << 6) | (byte & 0x3F);
    }
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code < least[more] || surrogate || code > 0x10FFFF) return {};
    return {static_cast<std::size_t>(more) + 1, code};
}

}  // namespace

std::u32string decode_utf8(std::string_view text) {
    std::u32string codes;
    codes.reserve(text.size());
    while (!text.empty()) {
        const Sequence next = first_sequence(text);
        codes.push_back(next.code);
        text.remove_prefix(next.length);
    }
    return codes;
}

}  // namespace viewer
