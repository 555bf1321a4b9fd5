#include "geodata/read/letters.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <memory>

#include <unicode/ucasemap.h>
#include <unicode/ustring.h>

namespace geodata {

namespace {

struct CaseMapCloser {
    void operator()(UCaseMap* map) const { ucasemap_close(map); }
};

/// The root locale's mappings, which no setting of the machine changes; null if ICU lacks its data.
const UCaseMap* case_map() {
    static const std::unique_ptr<UCaseMap, CaseMapCloser> map = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<UCaseMap, CaseMapCloser>(ucasemap_open("", 0, &status));
    }();
    return map.get();
}

}  // namespace

std::string valid_utf8(std::string text) {
    text.resize(std::min(text.size(), longest_text));
    const auto ascii = [](char letter) { return static_cast<unsigned char>(letter) < 0x80; };
    if (std::all_of(text.begin(), text.end(), ascii)) return text;
    // There and back by UTF-16, which takes no more units than UTF-8 has bytes.
    const auto length = static_cast<std::int32_t>(text.size());
    std::u16string wide(text.size(), u'\0');
    std::int32_t units = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8WithSub(wide.data(), length, &units, text.data(), length, 0xFFFD, nullptr,
                         &status);
    std::string valid(3 * text.size(), '\0');
    std::int32_t bytes = 0;
    u_strToUTF8(valid.data(), static_cast<std::int32_t>(valid.size()), &bytes, wide.data(), units,
                &status);
    valid.resize(U_FAILURE(status) != 0 ? 0 : static_cast<std::size_t>(bytes));
    return valid;
}

std::string shortened(const std::string& utf8, std::size_t most) {
    if (utf8.size() <= most) return utf8;
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(utf8[end]) & 0xC0U) == 0x80) --end;
    return utf8.substr(0, end) + "…";
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
    const std::string text = valid_utf8(utf8);
    if (case_map() == nullptr) return text;
    // A letter becomes three at most, and none takes more than three times its bytes.
    std::string capitals(3 * text.size(), '\0');
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t length = ucasemap_utf8ToUpper(
        case_map(), capitals.data(), static_cast<std::int32_t>(capitals.size()), text.data(),
        static_cast<std::int32_t>(text.size()), &status);
    if (U_FAILURE(status) != 0) return text;
    capitals.resize(static_cast<std::size_t>(length));
    return capitals;
}

}  // namespace geodata
