#include "app/view/typed_day.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

#include "app/view/gazetteer.h"
#include "app/words/day_words.h"
#include "app/words/words.h"

namespace viewer {

namespace {

using geodata::Date;

constexpr std::size_t shortest_month = 3;  // letters
constexpr std::size_t digits_of_a_year = 4;

/// Numbers and words in the order in which they stand.
std::vector<std::string> parts_of(const std::string& text) {
    std::vector<std::string> parts;
    bool in_number = false, in_word = false;
    for (const char c : text) {
        const bool digit = std::isdigit(static_cast<unsigned char>(c)) != 0;
        const bool between =
            !digit && std::string_view(" .,-/\t").find(c) != std::string_view::npos;
        if ((digit && !in_number) || (!digit && !between && !in_word)) parts.emplace_back();
        in_number = digit;
        in_word = !digit && !between;
        if (!between) parts.back() += c;
    }
    return parts;
}

/// "17th of September 1939", "17 września 1939 r."
bool says_nothing(const std::string& part) {
    constexpr std::array fillers = {"st", "nd", "rd", "th", "of", "r"};
    return std::find(fillers.begin(), fillers.end(), part) != fillers.end();
}

std::optional<int> number_of(const std::string& part) {
    if (part.size() > digits_of_a_year || std::isdigit(static_cast<unsigned char>(part[0])) == 0) {
        return std::nullopt;
    }
    return std::stoi(part);
}

/// Of a month in all languages, folded: as it stands in a date ("wrzesnia") and alone ("wrzesien").
std::vector<std::string> names_of(unsigned month) {
    std::vector<std::string> names;
    for (const Language language : all_languages) {
        for (const std::string& name : month_names(month, language)) {
            for (const std::string& part : parts_of(folded(name))) {
                if (part.size() >= shortest_month) names.push_back(part);
            }
        }
    }
    return names;
}

/// The one month whose name begins so.
std::optional<int> month_called(const std::string& word) {
    if (word.size() < shortest_month) return std::nullopt;
    std::optional<int> found;
    for (unsigned month = 1; month <= 12; ++month) {
        for (const std::string& name : names_of(month)) {
            if (!name.starts_with(word)) continue;
            if (found && *found != static_cast<int>(month)) return std::nullopt;
            found = static_cast<int>(month);
        }
    }
    return found;
}

/// A year as it is typed: with two digits the one year of the data that ends so.
std::optional<int> year_of(const std::string& part, const geodata::DaySpan& days) {
    const std::optional<int> number = number_of(part);
    if (!number || part.size() > 2) return number;
    const auto year_in = [](Date day) {
        return static_cast<int>(std::chrono::year_month_day(day).year());
    };
    std::optional<int> found;
    for (int year = year_in(days.first); year <= year_in(days.last); ++year) {
        if (year % 100 != *number) continue;
        if (found) return std::nullopt;
        found = year;
    }
    return found;
}

/// What was typed as year, month and day, each a number; not yet that there is such a day.
struct Numbers {
    int year = 0, month = 0, day = 0;
};

std::optional<Numbers> numbers(std::optional<int> year, std::optional<int> month,
                               std::optional<int> day) {
    if (!year || !month || !day) return std::nullopt;
    return Numbers{*year, *month, *day};
}

std::optional<Numbers> understood(std::string_view text, const geodata::DaySpan& days) {
    std::vector<std::string> parts = parts_of(folded(text));
    parts.erase(std::remove_if(parts.begin(), parts.end(), says_nothing), parts.end());
    if (parts.size() != 3) return std::nullopt;
    const bool year_first = parts[0].size() > 2 && number_of(parts[0]);
    if (year_first) {
        const auto month = number_of(parts[1]) ? number_of(parts[1]) : month_called(parts[1]);
        return numbers(number_of(parts[0]), month, number_of(parts[2]));
    }
    if (!number_of(parts[0])) {  // "September 17, 1939"
        return numbers(year_of(parts[2], days), month_called(parts[0]), number_of(parts[1]));
    }
    const auto month = number_of(parts[1]) ? number_of(parts[1]) : month_called(parts[1]);
    return numbers(year_of(parts[2], days), month, number_of(parts[0]));
}

/// Why there is no such day; empty: there is.
std::string why_none(const Numbers& n) {
    if (n.month < 1 || n.month > 12) {
        return filled(tr("There is no month {1}: months are numbered 1 to 12."),
                      {std::to_string(n.month)});
    }
    const std::chrono::year_month month{std::chrono::year(n.year),
                                        std::chrono::month(static_cast<unsigned>(n.month))};
    const auto last = static_cast<unsigned>((month / std::chrono::last).day());
    if (n.day >= 1 && n.day <= static_cast<int>(last)) return {};
    return filled(tr("There is no such day: {1} has {2} days."),
                  {month_words(month), std::to_string(last)});
}

}  // namespace

TypedDay typed_day(std::string_view text, const geodata::DaySpan& days) {
    const std::optional<Numbers> typed = understood(text, days);
    if (!typed) return {{}, tr("Type a day as 17.9.1939, 1939-09-17 or 17 Sep 1939.")};
    const std::string none = why_none(*typed);
    if (!none.empty()) return {{}, none};
    const Date day = geodata::make_date(typed->year, static_cast<unsigned>(typed->month),
                                        static_cast<unsigned>(typed->day));
    if (!days.contains(day)) {
        return {{},
                filled(tr("The map has the days from {1} to {2}."),
                       {day_words(days.first), day_words(days.last)})};
    }
    return {day, {}};
}

}  // namespace viewer
