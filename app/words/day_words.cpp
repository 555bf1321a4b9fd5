#include "app/words/day_words.h"

#include <array>
#include <cmath>
#include <cstdio>

#include "app/words/words.h"

namespace viewer {

namespace {

constexpr std::array in_dates = {
    mark_in("date", "{1} January {2}"),   mark_in("date", "{1} February {2}"),
    mark_in("date", "{1} March {2}"),     mark_in("date", "{1} April {2}"),
    mark_in("date", "{1} May {2}"),       mark_in("date", "{1} June {2}"),
    mark_in("date", "{1} July {2}"),      mark_in("date", "{1} August {2}"),
    mark_in("date", "{1} September {2}"), mark_in("date", "{1} October {2}"),
    mark_in("date", "{1} November {2}"),  mark_in("date", "{1} December {2}")};
constexpr std::array alone = {mark_in("month", "January {1}"),   mark_in("month", "February {1}"),
                              mark_in("month", "March {1}"),     mark_in("month", "April {1}"),
                              mark_in("month", "May {1}"),       mark_in("month", "June {1}"),
                              mark_in("month", "July {1}"),      mark_in("month", "August {1}"),
                              mark_in("month", "September {1}"), mark_in("month", "October {1}"),
                              mark_in("month", "November {1}"),  mark_in("month", "December {1}")};

}  // namespace

std::string day_words(geodata::Date date) {
    const std::chrono::year_month_day day(date);
    return filled(tr_in("date", in_dates[static_cast<unsigned>(day.month()) - 1]),
                  {std::to_string(static_cast<unsigned>(day.day())),
                   std::to_string(static_cast<int>(day.year()))});
}

std::string short_day_words(geodata::Date date) {
    const std::chrono::year_month_day day(date);
    return filled(tr_in("short date", "{1} {2} {3}"),
                  {std::to_string(static_cast<unsigned>(day.day())),
                   short_month(static_cast<unsigned>(day.month())),
                   std::to_string(static_cast<int>(day.year()))});
}

std::string day_of_year_words(geodata::Date date) {
    constexpr std::array forms = {
        mark_in("day of year", "{1} January"),   mark_in("day of year", "{1} February"),
        mark_in("day of year", "{1} March"),     mark_in("day of year", "{1} April"),
        mark_in("day of year", "{1} May"),       mark_in("day of year", "{1} June"),
        mark_in("day of year", "{1} July"),      mark_in("day of year", "{1} August"),
        mark_in("day of year", "{1} September"), mark_in("day of year", "{1} October"),
        mark_in("day of year", "{1} November"),  mark_in("day of year", "{1} December")};
    const std::chrono::year_month_day day(date);
    return filled(tr_in("day of year", forms[static_cast<unsigned>(day.month()) - 1]),
                  {std::to_string(static_cast<unsigned>(day.day()))});
}

std::string month_words(std::chrono::year_month month) {
    return filled(tr_in("month", alone[static_cast<unsigned>(month.month()) - 1]),
                  {std::to_string(static_cast<int>(month.year()))});
}

std::array<std::string, 2> month_names(unsigned month, Language language) {
    return {filled(in_language(language, "date", in_dates.at(month - 1)), {"", ""}),
            filled(in_language(language, "month", alone.at(month - 1)), {""})};
}

std::string short_month(unsigned month) {
    constexpr std::array names = {
        mark_in("month", "Jan"), mark_in("month", "Feb"), mark_in("month", "Mar"),
        mark_in("month", "Apr"), mark_in("month", "May"), mark_in("month", "Jun"),
        mark_in("month", "Jul"), mark_in("month", "Aug"), mark_in("month", "Sep"),
        mark_in("month", "Oct"), mark_in("month", "Nov"), mark_in("month", "Dec")};
    return tr_in("month", names[month - 1]);
}

std::string grouped(double value) {
    const std::string between = tr_in("between thousands", ",");
    std::string text = std::to_string(std::lround(std::abs(value)));
    for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3) {
        text.insert(static_cast<std::size_t>(at), between);
    }
    return value < -0.5 ? "-" + text : text;
}

std::string with_decimals(double value, int places) {
    char digits[48];
    std::snprintf(digits, sizeof(digits), "%.*f", places, value);
    std::string text = digits;
    const std::size_t point = text.find('.');
    if (point != std::string::npos) text.replace(point, 1, tr_in("before decimals", "."));
    return text;
}

}  // namespace viewer
