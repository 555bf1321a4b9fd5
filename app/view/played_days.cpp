#include "app/view/played_days.h"

namespace viewer {

namespace {

std::string without_blanks(const std::string& text) {
    std::string kept;
    for (const char c : text) {
        if (c != ' ') kept += c;
    }
    return kept;
}

}  // namespace

std::string played_words(const geodata::DaySpan& days) {
    return geodata::to_iso(days.first) + ", " + geodata::to_iso(days.last);
}

std::optional<std::optional<geodata::DaySpan>> played_days(const std::string& typed) {
    using Days = std::optional<geodata::DaySpan>;
    const std::string text = without_blanks(typed);
    if (text.empty()) return Days();
    const std::size_t comma = text.find(',');
    if (comma == std::string::npos) return std::nullopt;
    const auto first = geodata::parse_date(text.substr(0, comma));
    const auto last = geodata::parse_date(text.substr(comma + 1));
    if (!first || !last || first.value() >= last.value()) return std::nullopt;
    return Days({first.value(), last.value()});
}

}  // namespace viewer
