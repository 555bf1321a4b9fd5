/// \file
/// Days and numbers as the language chosen writes them.
#pragma once

#include <chrono>
#include <string>

#include "geodata/date.h"

namespace viewer {

std::string day_words(geodata::Date);                 ///< "23 August 1939"
std::string day_of_year_words(geodata::Date);         ///< "23 August"
std::string month_words(std::chrono::year_month);     ///< "August 1939"
std::string short_month(unsigned month);              ///< 1 .. 12: "Aug"
std::string grouped(double value);                    ///< whole, in threes: "202,853"
std::string with_decimals(double value, int places);  ///< "51.6"

}  // namespace viewer
