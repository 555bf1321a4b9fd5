#include "app/view/numbers.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdio>

#include "app/words/atlas_words.h"
#include "app/words/day_words.h"
#include "app/words/words.h"
#include "geodata/letters.h"
#include "geodata/printable.h"

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

std::string range(double low, double high) {
    return low == high ? grouped(low)
                       : filled(tr_in("range", "{1} to {2}"), {grouped(low), grouped(high)});
}

bool numeric(const std::string& text) {
    return !text.empty() && text.find_first_not_of("0123456789.,-") == std::string::npos;
}

/// Spreadsheets would run what begins so; a number is no formula.
bool formula(const std::string& text) {
    return !text.empty() && std::string_view("=+-@").find(text[0]) != std::string_view::npos &&
           !numeric(text);
}

std::string csv_field(const std::string& cell) {
    std::string text = geodata::printable_lines(cell);
    if (formula(text)) text.insert(text.begin(), '\'');
    if (text.find_first_of(",\"\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + '"';
}

void add_figure(std::vector<std::string>& row, const Figure* figure) {
    const bool known = figure != nullptr;
    row.push_back(known ? plain(figure->km2_low) : "");
    row.push_back(known ? plain(figure->km2_high) : "");
    row.push_back(known && figure->people_low > 0 ? plain(figure->people_low) : "");
    row.push_back(known && figure->people_high > 0 ? plain(figure->people_high) : "");
}

}  // namespace

std::pair<Date, Date> numbered_days(const geodata::Atlas& atlas, const ViewState& state) {
    const Comparison& c = state.comparison;
    const Date pact = geodata::opening_day(atlas);
    if (!c.on) {
        const std::pair<Date, Date> days = std::minmax({pact, c.first().date});
        if (!geodata::changes_by_interest(atlas, days.first, days.second).empty()) return days;
        const std::vector<Date> usual = geodata::usual_days(atlas);
        return {usual.front(), usual.back()};
    }
    if (c.mode == CompareMode::promise) return {pact, c.last().date};
    if (c.mode == CompareMode::several) return {pact, active_side(state).date};
    return {c.first().date, c.last().date};
}

Date numbered_day(const geodata::Atlas& atlas, const ViewState& state) {
    const Comparison& c = state.comparison;
    const Date later = numbered_days(atlas, state).second;
    const bool before_it_opens = !c.on && later == geodata::opening_day(atlas);
    return before_it_opens ? c.first().date : later;
}

std::string people_words(const Figure& figure) {
    if (figure.people_low <= 0) return {};
    if (figure.people_low < 1e6) {
        const auto count = static_cast<std::size_t>(std::lround(figure.people_high));
        return filled(tr_n("{1} person", "{1} people", count),
                      {range(figure.people_low, figure.people_high)});
    }
    const auto millions = [](double people) {
        std::string text = with_decimals(people / 1e6, 2);
        while (text.back() == '0') text.pop_back();
        if (std::isdigit(static_cast<unsigned char>(text.back())) == 0) text.pop_back();
        return text;
    };
    const std::string low = millions(figure.people_low);
    const std::string high = millions(figure.people_high);
    // Of millions only a whole one is a single one: "1,5 Millionen".
    const std::size_t count = low == "1" ? 1 : 2;
    return low == high
               ? filled(tr_n("about {1} million people", "about {1} million people", count), {low})
               : filled(tr("{1} to {2} million people"), {low, high});
}

std::string literature_words(const Figure& figure, double km2) {
    const std::string stated = filled(tr("{1} km²"), {range(figure.km2_low, figure.km2_high)});
    const double off = geodata::beyond_literature(figure, km2);
    std::string text;
    if (off <= 0) {
        text = filled(tr("Literature: {1}."), {stated});
    } else {
        text =
            filled(km2 > figure.km2_high ? tr("Literature: {1}; the map's figure is {2} % above.")
                                         : tr("Literature: {1}; the map's figure is {2} % below."),
                   {stated, with_decimals(off / km2 * 100, 1)});
    }
    if (!figure.note.empty())
        text += " " + filled(tr("Note: {1}."), {tr_in("figure", figure.note)});
    return text;
}

TextTable changes_table(const geodata::Atlas& atlas, Date before, Date after) {
    TextTable table = {{tr_in("table", "from"), tr_in("table", "to"), tr_in("table", "land"), "km2",
                        tr_in("table", "since"), tr_in("table", "relation"),
                        tr_in("table", "source")}};
    for (const geodata::Change& change : geodata::changes_by_interest(atlas, before, after)) {
        for (const geodata::PatchChange& row : change.patches) {
            table.push_back(
                {side_words(atlas, row.from, change.was), side_words(atlas, row.to, change.is),
                 land_name(atlas.patches[row.patch]), plain(row.km2), geodata::to_iso(row.date),
                 row.tenure != nullptr ? words_of(row.tenure->relation) : "",
                 row.tenure != nullptr ? row.tenure->source : ""});
        }
    }
    return table;
}

TextTable promises_table(const geodata::Atlas& atlas, Date day, std::optional<geodata::Paper> by) {
    std::vector<std::string> heading = {tr_in("table", "outcome"), tr_in("table", "land")};
    for (const geodata::Paper paper : geodata::layer_papers(atlas)) {
        heading.push_back(filled(tr_in("table", "paper of {1}"), {atlas.paper(paper).id}));
    }
    heading.push_back(filled(tr_in("table", "holder on {1}"), {geodata::to_iso(day)}));
    heading.emplace_back("km2");
    TextTable table = {std::move(heading)};
    for (const geodata::PromiseRow& row : geodata::promise_table(atlas, day, by)) {
        std::vector<std::string> cells = {words_of(row.outcome, row.interest),
                                          tr_in("land", row.name)};
        for (const std::string& sphere : row.said) cells.push_back(tr_in("sphere", sphere));
        cells.push_back(holder_words(row));
        cells.push_back(plain(row.km2));
        table.push_back(std::move(cells));
    }
    return table;
}

TextTable shares_table(const geodata::Atlas& atlas, geodata::HolderIndex state, Date of, Date day) {
    TextTable table = {{filled(tr_in("table", "holder on {1}"), {geodata::to_iso(day)}),
                        tr_in("table", "relation"), "km2", tr_in("table", "percent"),
                        tr_in("table", "literature km2 from"), tr_in("table", "to"),
                        tr_in("table", "people from"), tr_in("table", "to")}};
    for (const geodata::Share& share : geodata::shares_of_state(atlas, state, of, day)) {
        std::vector<std::string> row = {holder_name(atlas, share.holder), words_of(share.relation),
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
            text += csv_field(row[i]);
        }
        text += '\n';
    }
    return text;
}

std::string to_text(TextTable table) {
    for (auto& row : table) {
        for (std::string& cell : row) cell = geodata::printable(cell);
    }
    std::vector<std::size_t> widths;
    for (const auto& row : table) {
        widths.resize(std::max(widths.size(), row.size()), 0);
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], geodata::letters_in(row[i]));
        }
    }
    std::string text;
    for (const auto& row : table) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string space(widths[i] - geodata::letters_in(row[i]), ' ');
            if (i > 0) line += "  ";
            line += numeric(row[i]) ? space + row[i] : row[i] + space;
        }
        while (!line.empty() && line.back() == ' ') line.pop_back();
        text += line + "\n";
    }
    return text;
}

}  // namespace viewer
