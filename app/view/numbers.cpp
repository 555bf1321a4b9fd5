#include "app/view/numbers.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace viewer {

namespace {

using geodata::Date;
using geodata::Figure;

std::string plain(double value) {
    return std::to_string(std::lround(value));
}

std::string percent(double share) {
    char text[32];
    std::snprintf(text, sizeof(text), "%.1f", share * 100);
    return text;
}

std::string name_of(const geodata::Atlas& atlas, geodata::HolderIndex holder) {
    return holder == geodata::no_holder ? "nobody" : atlas.holders[holder].name;
}

std::string range(double low, double high) {
    return low == high ? grouped(low) : grouped(low) + " to " + grouped(high);
}

/// Code points, not bytes.
std::size_t width_of(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

bool numeric(const std::string& text) {
    return !text.empty() && text.find_first_not_of("0123456789.,-") == std::string::npos;
}

void add_figure(std::vector<std::string>& row, const Figure* figure) {
    const bool known = figure != nullptr;
    row.push_back(known ? plain(figure->km2_low) : "");
    row.push_back(known ? plain(figure->km2_high) : "");
    row.push_back(known && figure->people_low > 0 ? plain(figure->people_low) : "");
    row.push_back(known && figure->people_high > 0 ? plain(figure->people_high) : "");
}

}  // namespace

std::pair<Date, Date> numbered_days(const ViewState& state) {
    const Comparison& c = state.comparison;
    const Date pact = geodata::day_of(geodata::Paper::august_1939);
    if (!c.on) return {pact, state.date};
    if (c.mode == CompareMode::promise) return {pact, c.b.date};
    if (c.mode == CompareMode::several) return {pact, active_side(state).date};
    return {state.date, c.b.date};
}

std::string grouped(double value) {
    std::string text = plain(std::abs(value));
    for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3) {
        text.insert(static_cast<std::size_t>(at), ",");
    }
    return value < -0.5 ? "-" + text : text;
}

std::string people_words(const Figure& figure) {
    if (figure.people_low <= 0) return {};
    if (figure.people_low < 1e6) return range(figure.people_low, figure.people_high) + " people";
    const auto millions = [](double people) {
        char text[32];
        std::snprintf(text, sizeof(text), "%.2f", people / 1e6);
        std::string short_text = text;
        while (short_text.back() == '0') short_text.pop_back();
        if (short_text.back() == '.') short_text.pop_back();
        return short_text;
    };
    const std::string low = millions(figure.people_low);
    const std::string high = millions(figure.people_high);
    return (low == high ? "about " + low : low + " to " + high) + " million people";
}

std::string literature_words(const Figure& figure, double km2) {
    const std::string stated = range(figure.km2_low, figure.km2_high) + " km\u00B2";
    const double off = geodata::beyond_literature(figure, km2);
    std::string text;
    if (off <= 0) {
        text = "Literature: " + stated + ".";
    } else {
        text = "Literature: " + stated + "; the map's figure is " + percent(off / km2) + " % " +
               (km2 > figure.km2_high ? "above." : "below.");
    }
    if (!figure.note.empty()) text += " Note: " + figure.note + ".";
    return text;
}

TextTable changes_table(const geodata::Atlas& atlas, Date before, Date after) {
    TextTable table = {{"from", "to", "land", "km2", "since", "relation", "source"}};
    for (const geodata::Change& change : geodata::changes_by_interest(atlas, before, after)) {
        for (const geodata::PatchChange& row : change.patches) {
            table.push_back(
                {name_of(atlas, row.from), name_of(atlas, row.to), atlas.patches[row.patch].name,
                 plain(row.km2), geodata::to_iso(row.date),
                 row.tenure != nullptr ? std::string(geodata::to_words(row.tenure->relation)) : "",
                 row.tenure != nullptr ? row.tenure->source : ""});
        }
    }
    return table;
}

TextTable promises_table(const geodata::Atlas& atlas, Date day, std::optional<geodata::Paper> by) {
    TextTable table = {{"outcome", "land", "paper of 1939-08-23", "paper of 1939-09-28",
                        "holder on " + geodata::to_iso(day), "km2"}};
    for (const geodata::PromiseRow& row : geodata::promise_table(atlas, day, by)) {
        table.push_back({std::string(geodata::to_words(row.outcome)), row.name, row.august,
                         row.september, row.holder, plain(row.km2)});
    }
    return table;
}

TextTable shares_table(const geodata::Atlas& atlas, geodata::HolderIndex state, Date of, Date day) {
    TextTable table = {{"holder on " + geodata::to_iso(day), "relation", "km2", "percent",
                        "literature km2 from", "to", "people from", "to"}};
    for (const geodata::Share& share : geodata::shares_of_state(atlas, state, of, day)) {
        std::vector<std::string> row = {name_of(atlas, share.holder),
                                        std::string(geodata::to_words(share.relation)),
                                        plain(share.km2), percent(share.share)};
        add_figure(row, share.figure);
        table.push_back(std::move(row));
    }
    return table;
}

std::string to_csv(const TextTable& table) {
    std::string text;
    for (const auto& row : table) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) text += ',';
            if (row[i].find_first_of(",\"\n\r") == std::string::npos) {
                text += row[i];
                continue;
            }
            text += '"';
            for (const char c : row[i]) text += c == '"' ? "\"\"" : std::string(1, c);
            text += '"';
        }
        text += '\n';
    }
    return text;
}

std::string to_text(const TextTable& table) {
    std::vector<std::size_t> widths;
    for (const auto& row : table) {
        widths.resize(std::max(widths.size(), row.size()), 0);
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], width_of(row[i]));
        }
    }
    std::string text;
    for (const auto& row : table) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string space(widths[i] - width_of(row[i]), ' ');
            if (i > 0) line += "  ";
            line += numeric(row[i]) ? space + row[i] : row[i] + space;
        }
        while (!line.empty() && line.back() == ' ') line.pop_back();
        text += line + "\n";
    }
    return text;
}

}  // namespace viewer
