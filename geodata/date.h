/// \file
/// Civil dates of the Gregorian calendar, whole days. Periods are half-open: a tenure from
/// 1939-03-22 until 1940-06-15 holds on the first day and no longer on the last.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "geodata/result.h"

namespace geodata {

using Date = std::chrono::sys_days;

Date make_date(int year, unsigned month, unsigned day);

/// ISO 8601 calendar date, "1939-08-23"; anything else, and days that do not exist, are refused.
Result<Date> parse_date(std::string_view text);

/// Days from the first to the last, both included.
struct DaySpan {
    Date first, last;
    [[nodiscard]] bool contains(Date day) const { return first <= day && day <= last; }
    /// The day itself, or the end of the span that is nearer.
    [[nodiscard]] Date nearest(Date day) const {
        return day < first ? first : day > last ? last : day;
    }
    bool operator==(const DaySpan&) const = default;
};
/// What ISO dates of four digits can say: 0001-01-01 to 9999-12-31.
extern const DaySpan all_days;

/// "from 1938-01-01 to 1941-06-22", "from 1772-08-05 on", "up to 1793-01-22", "any day".
std::string to_words(const DaySpan& span);

std::string to_iso(Date date);        ///< "1939-08-23"
std::string to_long_form(Date date);  ///< "23 August 1939"

/// Half-open [from, until); an absent end is open.
struct Period {
    std::optional<Date> from;
    std::optional<Date> until;

    [[nodiscard]] bool contains(Date day) const {
        return (!from || *from <= day) && (!until || day < *until);
    }
    bool operator==(const Period&) const = default;
};

}  // namespace geodata
