#include "geodata/date.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace geodata {

namespace {

using namespace std::chrono;

std::optional<int> digits(std::string_view text) {
    int number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc() || end != text.data() + text.size() || text.front() == '-') {
        return std::nullopt;
    }
    return number;
}

Error not_a_date(std::string_view text, const std::string& why) {
    return Error{{why, "date \"" + std::string(text) + "\"",
                  "write year-month-day, for example 1939-08-23"}};
}

}  // namespace

const DaySpan all_days = {make_date(1, 1, 1), make_date(9999, 12, 31)};

Date make_date(int number, unsigned m, unsigned d) {
    return sys_days(year(number) / month(m) / day(d));
}

Result<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return not_a_date(text, "this is not an ISO date");
    }
    const auto y = digits(text.substr(0, 4));
    const auto m = digits(text.substr(5, 2));
    const auto d = digits(text.substr(8, 2));
    if (!y || !m || !d) return not_a_date(text, "this is not an ISO date");
    const year_month_day date(year(*y), month(static_cast<unsigned>(*m)),
                              day(static_cast<unsigned>(*d)));
    if (!date.ok() || *y == 0) return not_a_date(text, "there is no such day in the calendar");
    return sys_days(date);
}

std::string to_words(const DaySpan& span) {
    const bool starts = span.first > all_days.first;
    const bool ends = span.last < all_days.last;
    if (starts && ends) return "from " + to_iso(span.first) + " to " + to_iso(span.last);
    if (starts) return "from " + to_iso(span.first) + " on";
    return ends ? "up to " + to_iso(span.last) : "any day";
}

std::string to_iso(Date date) {
    const year_month_day parts(date);
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(parts.year()),
                  static_cast<unsigned>(parts.month()), static_cast<unsigned>(parts.day()));
    return text.data();
}

std::string to_long_form(Date date) {
    static constexpr std::array names = {"January",   "February", "March",    "April",
                                         "May",       "June",     "July",     "August",
                                         "September", "October",  "November", "December"};
    const year_month_day parts(date);
    return std::to_string(static_cast<unsigned>(parts.day())) + " " +
           names[static_cast<unsigned>(parts.month()) - 1] + " " +
           std::to_string(static_cast<int>(parts.year()));
}

}  // namespace geodata
