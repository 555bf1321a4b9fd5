#include "app/text/utf8.h"

#include "geodata/letters.h"

namespace viewer {

std::u32string decode_utf8(std::string_view text) {
    std::u32string codes;
    codes.reserve(text.size());
    while (!text.empty()) codes.push_back(geodata::take_first(text).code);
    return codes;
}

}  // namespace viewer
