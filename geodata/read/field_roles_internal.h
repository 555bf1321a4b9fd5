/// \file
/// Which fields of a foreign file hold a state's name and the days it stood.
#pragma once

#include <optional>
#include <string>

#include <ogrsf_frmts.h>

#include "geodata/date.h"
#include "geodata/result.h"

namespace geodata {

struct FieldRoles {
    int name = -1;  ///< -1: there is none
    int from = -1;
    int until = -1;
    /// "end" fields name the last day (CShapes and most others), "until" fields the first day
    /// after.
    bool until_is_last_day = true;
};

/// Chosen by the fields' names alone, whatever their case.
FieldRoles field_roles(const OGRFeatureDefn&);

/// The days a feature stood; open where a field is absent, empty or a far-off year (9999). Refused:
/// text that is no date, days that do not exist, an end before the beginning. Years alone count
/// from their first to their last day.
Result<Period> period_of(const OGRFeature&, const FieldRoles&);

}  // namespace geodata
