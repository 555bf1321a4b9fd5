// Which field of a foreign file holds names, which hold days, and how days are written there.
#include <memory>

#include "geodata/read/field_roles_internal.h"
#include "geodata/read/gdal_internal.h"
#include "tests/support/catch.h"

using namespace geodata;

namespace {

/// A feature with fields of these names and texts.
struct Feature {
    explicit Feature(const std::vector<std::pair<std::string, std::string>>& fields) {
        definition = std::make_unique<OGRFeatureDefn>("layer").release();
        definition->Reference();
        for (const auto& [name, text] : fields) {
            OGRFieldDefn field(name.c_str(), OFTString);
            definition->AddFieldDefn(&field);
        }
        feature.reset(OGRFeature::CreateFeature(definition));
        for (std::size_t i = 0; i < fields.size(); ++i) {
            feature->SetField(static_cast<int>(i), fields[i].second.c_str());
        }
    }
    ~Feature() {
        feature.reset();
        definition->Release();
    }
    Feature(const Feature&) = delete;
    Feature& operator=(const Feature&) = delete;

    [[nodiscard]] std::string field(int index) const {
        return index < 0 ? "none" : definition->GetFieldDefn(index)->GetNameRef();
    }
    [[nodiscard]] std::string names() const { return field(field_roles(*definition).name); }
    [[nodiscard]] std::string days() const {
        const FieldRoles roles = field_roles(*definition);
        return field(roles.from) + " " + field(roles.until);
    }
    /// "1939-03-22 to 1940-06-15", the end being the first day after; "?" where it is open.
    [[nodiscard]] std::string period() const {
        const Result<Period> period = period_of(*feature, field_roles(*definition));
        if (!period) return period.error().what;
        const auto text = [](const std::optional<Date>& day) { return day ? to_iso(*day) : "?"; };
        return text(period.value().from) + " to " + text(period.value().until);
    }
    OGRFeatureDefn* definition = nullptr;
    OGRFeatureUniquePtr feature;
};

}  // namespace

TEST_CASE("The field of names is the one that is trusted most, whatever its case") {
    const auto names = [](const std::vector<std::string>& fields) {
        std::vector<std::pair<std::string, std::string>> all;
        for (const std::string& field : fields) all.emplace_back(field, "");
        return Feature(all).names();
    };
    CHECK(names({"fid", "name", "title"}) == "name");
    CHECK(names({"title", "NAME"}) == "NAME");
    CHECK(names({"label", "Country"}) == "Country");
    CHECK(names({"CNTRY_NAME", "CAPNAME"}) == "CNTRY_NAME");
    CHECK(names({"nazwa"}) == "nazwa");
    CHECK(names({"oldname", "area"}) == "oldname");   // by a part of it
    CHECK(names({"capname", "filename"}) == "none");  // the capital's, the file's
    CHECK(names({"area", "population"}) == "none");
    CHECK(names({}) == "none");
}

TEST_CASE("The fields of days go in pairs, else one stands alone") {
    const auto days = [](const std::vector<std::string>& fields) {
        std::vector<std::pair<std::string, std::string>> all;
        for (const std::string& field : fields) all.emplace_back(field, "");
        return Feature(all).days();
    };
    CHECK(days({"start", "end"}) == "start end");
    CHECK(days({"until", "from"}) == "from until");
    CHECK(days({"start", "gwsdate", "gwedate"}) == "gwsdate gwedate");  // the whole pair first
    CHECK(days({"START_YEAR", "END_YEAR"}) == "START_YEAR END_YEAR");
    CHECK(days({"since"}) == "since none");
    CHECK(days({"end"}) == "none end");
    CHECK(days({"name"}) == "none none");
}

TEST_CASE("Days are understood as people write them") {
    const auto period = [](const std::string& from, const std::string& until) {
        return Feature({{"from", from}, {"until", until}}).period();
    };
    CHECK(period("1939-03-22", "1940-06-15") == "1939-03-22 to 1940-06-15");
    CHECK(period("1939/03/22", "19400615") == "1939-03-22 to 1940-06-15");
    CHECK(period("1939-03-22T12:00:00", "1940-06-15 00:00") == "1939-03-22 to 1940-06-15");
    CHECK(period("1939", "1940") == "1939-01-01 to 1940-01-01");
    CHECK(period(" 1939-03-22 ", "") == "1939-03-22 to ?");
    CHECK(period("-", "-") == "? to ?");
    CHECK(period("0", "9999") == "? to ?");
    CHECK(period("-500", "9999-12-31") == "? to ?");  // before the calendar, and far off
}

TEST_CASE("The last day of an end field is held, the day of an until field is not") {
    const auto ends = [](const std::string& from, const std::string& end, const std::string& day) {
        return Feature({{from, "1939-01-01"}, {end, day}}).period();
    };
    CHECK(ends("start", "end", "1939-12-31") == "1939-01-01 to 1940-01-01");
    CHECK(ends("valid_from", "valid_to", "1939-12-31") == "1939-01-01 to 1940-01-01");
    CHECK(ends("valid_from", "valid_until", "1939-12-31") == "1939-01-01 to 1939-12-31");
    CHECK(ends("start_year", "end_year", "1939") == "1939-01-01 to 1940-01-01");
    CHECK(ends("start", "end", "1939-01-01") == "1939-01-01 to 1939-01-02");  // one day
    CHECK(ends("from", "until", "1939-01-01") == "it ends before it begins");
    CHECK(ends("start", "end", "1938-12-31") == "it ends before it begins");
}

TEST_CASE("What is no day is refused with the reason") {
    const auto period = [](const std::string& from) { return Feature({{"from", from}}).period(); };
    CHECK(period("1939-02-30") == "there is no such day in the calendar");
    CHECK(period("19390230") == "there is no such day in the calendar");
    CHECK(period("22.3.1939") == "this is not an ISO date");
    CHECK(period("March 1939") == "this is not an ISO date");
    CHECK(period("1939-03") == "this is not an ISO date");
    CHECK(period("193903221") == "this is not an ISO date");
}
