/// \file
/// Days and numbers as the language chosen writes them.
#pragma once

#include <array>
#include <chrono>
#include <string>

#include "app/words/words.h"
#include "geodata/date.h"

namespace viewer {

std::string day_words(geodata::Date);              ///< "23 August 1939"
std::string short_day_words(geodata::Date);        ///< "23 Aug 1939", where room is tight
std::string day_of_year_words(geodata::Date);      ///< "23 August"
std::string month_words(std::chrono::year_month);  ///< "August 1939"
/// 1 .. 12, in that language: as it stands in a date (" września ", with what parts it from the
/// numbers) and as it is called alone.
std::array<std::string, 2> month_names(unsigned month, Language);
std::string short_month(unsigned month);              ///< 1 .. 12: "Aug"
std::string grouped(double value);                    ///< whole, in threes: "202,853"
std::string with_decimals(double value, int places);  ///< "51.6"

}  // namespace viewer
