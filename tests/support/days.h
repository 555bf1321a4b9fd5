// The days of the shipped atlas (days.csv), for tests that speak of its beginning and its end.
#pragma once

#include "geodata/date.h"

namespace test {

inline const geodata::Date first_day = geodata::make_date(1938, 1, 1);
inline const geodata::Date last_day = geodata::make_date(1941, 6, 22);

}  // namespace test
