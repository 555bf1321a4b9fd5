#include "app/view/fold_letters.h"

#include <array>
#include <cctype>
#include <map>
#include <utility>

namespace viewer {

namespace {

using Table = std::map<std::string, std::string, std::less<>>;

/// Plain letters, and the marked ones of the languages from Norwegian to Turkish.
constexpr std::array<std::pair<const char*, const char*>, 20> latin = {{
    {"a", "á à â ä ã å ā ă ą Á À Â Ä Ã Å Ā Ă Ą"},
    {"ae", "æ Æ"},
    {"c", "ç ć č ċ Ç Ć Č Ċ"},
    {"d", "ď đ ð Ď Đ Ð"},
    {"e", "é è ê ë ē ė ę ě É È Ê Ë Ē Ė Ę Ě"},
    {"g", "ğ ģ ġ Ğ Ģ Ġ"},
    {"i", "í ì î ï ī į ı Í Ì Î Ï Ī Į İ"},
    {"k", "ķ Ķ"},
    {"l", "ĺ ļ ľ ł Ĺ Ļ Ľ Ł"},
    {"n", "ñ ń ņ ň Ñ Ń Ņ Ň"},
    {"o", "ó ò ô ö õ ō ő ø Ó Ò Ô Ö Õ Ō Ő Ø"},
    {"oe", "œ Œ"},
    {"r", "ŕ ř ŗ Ŕ Ř Ŗ"},
    {"s", "ś ş š ș Ś Ş Š Ș"},
    {"ss", "ß"},
    {"t", "ţ ť ț Ţ Ť Ț"},
    {"u", "ú ù û ü ũ ū ů ű ų ŭ Ú Ù Û Ü Ũ Ū Ů Ű Ų Ŭ"},
    {"y", "ý ÿ Ý Ÿ"},
    {"z", "ź ż ž Ź Ż Ž"},
    {"", "ʹ ʼ ’"},
}};

std::string utf8(unsigned code) {  // two-byte range: all Cyrillic letters lie there
    return {static_cast<char>(0xC0 | (code >> 6)), static_cast<char>(0x80 | (code & 0x3F))};
}

Table make_table() {
    Table table;
    for (const auto& [plain, marked] : latin) {
        const std::string_view list = marked;
        for (std::size_t at = 0; at < list.size();) {
            const std::size_t end = std::min(list.find(' ', at), list.size());
            table.emplace(list.substr(at, end - at), plain);
            at = end + 1;
        }
    }
    for (unsigned c = 0x410; c <= 0x42F; ++c) table[utf8(c)] = utf8(c + 0x20);  // А..Я
    for (unsigned c = 0x400; c <= 0x40F; ++c) table[utf8(c)] = utf8(c + 0x50);  // Ѐ..Џ
    table[utf8(0x401)] = table[utf8(0x451)] = utf8(0x435);                      // ё is written е
    return table;
}

}  // namespace

std::string fold_letter(std::string_view letter) {
    static const Table table = make_table();
    if (letter.size() == 1) {
        const auto byte = static_cast<unsigned char>(letter.front());
        return {static_cast<char>(byte < 0x80 ? std::tolower(byte) : byte)};
    }
    const auto found = table.find(letter);
    return found == table.end() ? std::string(letter) : found->second;
}

}  // namespace viewer
