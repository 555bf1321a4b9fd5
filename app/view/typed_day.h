/// \file
/// A day as people type it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "geodata/date.h"

namespace viewer {

struct TypedDay {
    std::optional<geodata::Date> day;
    /// Without a day, a sentence: what is accepted, that there is no such day, or which days the
    /// map has.
    std::string wrong;
};

/// "17.9.1939", "1939-09-17", "17/9/1939", "17 Sep 1939", "September 17, 1939", "17. September
/// 1939", "17 września 1939": months by name, or three letters of it that begin no other, in each
/// of the program's languages, whichever is chosen, with or without diacritics. A year of two
/// digits is the one of the data that ends so. Days that do not exist, and those that the data do
/// not reach, are refused in the language chosen.
TypedDay typed_day(std::string_view text, const geodata::DaySpan&);

}  // namespace viewer
