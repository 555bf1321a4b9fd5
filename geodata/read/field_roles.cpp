#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "geodata/read/field_roles_internal.h"
#include "geodata/read/gdal_internal.h"

namespace geodata {

namespace {

// In the order of trust. English names first, then those of common data sets.
constexpr std::array name_fields = {
    "name",      "country_name", "cntry_name", "country", "name_en",    "name_long",  "state",
    "statename", "state_name",   "holder",     "admin",   "sovereignt", "polity",     "title",
    "label",     "nazwa",        "nimi",       "nev",     "nume",       "pavadinimas"};

struct PeriodFields {
    const char* from;
    const char* until;
    bool until_is_last_day;
};
constexpr std::array period_fields = {
    PeriodFields{"start", "end", true},           PeriodFields{"from", "until", false},
    PeriodFields{"since", "until", false},        PeriodFields{"valid_from", "valid_until", false},
    PeriodFields{"valid_from", "valid_to", true}, PeriodFields{"from", "to", true},
    PeriodFields{"start_date", "end_date", true}, PeriodFields{"startdate", "enddate", true},
    PeriodFields{"begin", "end", true},           PeriodFields{"gwsdate", "gwedate", true},
    PeriodFields{"start_year", "end_year", true}, PeriodFields{"gwsyear", "gweyear", true}};

bool has_name_in_it(const OGRFieldDefn& field) {
    const std::string name = CPLString(field.GetNameRef()).tolower();
    return field.GetType() == OFTString && name.find("name") != std::string::npos &&
           name.find("cap") == std::string::npos && name.find("file") == std::string::npos;
}

enum class End { first_day, last_day };

std::optional<Date> open_year(int year, End end) {
    if (year <= 0 || year >= 9999) return std::nullopt;
    return end == End::first_day ? make_date(year, 1, 1) : make_date(year, 12, 31);
}

/// Dates as people write them into fields: 1939-08-23, 1939/08/23, 19390823, 1939.
Result<std::optional<Date>> date_from(std::string text, End end) {
    std::replace(text.begin(), text.end(), '/', '-');
    const bool number =
        std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
    if (number && text.size() <= 4) return open_year(std::stoi(text), end);
    if (number && text.size() == 8) {
        text = text.substr(0, 4) + "-" + text.substr(4, 2) + "-" + text.substr(6);
    }
    if (text.starts_with("9999")) return std::optional<Date>();
    const Result<Date> date = parse_date(text.substr(0, 10));
    if (!date) return date.error();
    return std::optional<Date>(date.value());
}

Result<std::optional<Date>> date_field(const OGRFeature& feature, int index, End end) {
    if (index < 0 || !feature.IsFieldSetAndNotNull(index)) return std::optional<Date>();
    const OGRFieldType type = feature.GetFieldDefnRef(index)->GetType();
    if (type == OFTDate || type == OFTDateTime) {
        int year = 0;
        int month = 0;
        int day = 0;
        int clock = 0;
        feature.GetFieldAsDateTime(index, &year, &month, &day, &clock, &clock, &clock, &clock);
        if (year <= 0 || year >= 9999) return std::optional<Date>();
        const std::chrono::year_month_day date(std::chrono::year(year),
                                               std::chrono::month(static_cast<unsigned>(month)),
                                               std::chrono::day(static_cast<unsigned>(day)));
        if (date.ok()) return std::optional<Date>(Date(date));
    }
    if (type == OFTReal) return open_year(static_cast<int>(feature.GetFieldAsDouble(index)), end);
    const std::string text = text_field(feature, index);
    if (text.empty() || text == "-" || text.starts_with("-")) return std::optional<Date>();
    return date_from(text, end);
}

}  // namespace

FieldRoles field_roles(const OGRFeatureDefn& definition) {
    FieldRoles roles;
    for (const char* name : name_fields) {
        if (roles.name < 0) roles.name = field_index(definition, name);
    }
    for (int i = 0; i < definition.GetFieldCount() && roles.name < 0; ++i) {
        if (has_name_in_it(*definition.GetFieldDefn(i))) roles.name = i;
    }
    for (const bool both_needed : {true, false}) {
        for (const PeriodFields& fields : period_fields) {
            if (roles.from >= 0 || roles.until >= 0) break;
            const int from = field_index(definition, fields.from);
            const int until = field_index(definition, fields.until);
            if (both_needed && (from < 0 || until < 0)) continue;
            roles.from = from;
            roles.until = until;
            roles.until_is_last_day = fields.until_is_last_day;
        }
    }
    return roles;
}

Result<Period> period_of(const OGRFeature& feature, const FieldRoles& roles) {
    const Result<std::optional<Date>> from = date_field(feature, roles.from, End::first_day);
    if (!from) return from.error();
    const Result<std::optional<Date>> until =
        date_field(feature, roles.until, roles.until_is_last_day ? End::last_day : End::first_day);
    if (!until) return until.error();
    Period period{from.value(), until.value()};
    if (period.until && roles.until_is_last_day) *period.until += std::chrono::days(1);
    if (period.from && period.until && *period.until <= *period.from) {
        return Error{{"it ends before it begins", "", "correct the dates"}};
    }
    return period;
}

}  // namespace geodata
