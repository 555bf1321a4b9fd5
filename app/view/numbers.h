/// \file
/// The split in numbers as text: what the numbers panel shows, the command line prints, and "copy"
/// puts on the clipboard.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/view/view_state.h"
#include "app/words/day_words.h"
#include "geodata/query/compare.h"

namespace viewer {

/// The two days that numbers speak of: those compared, or the day that the data are opened on and
/// that on view; where nothing changed between these, the first and the last of the usual days.
std::pair<geodata::Date, geodata::Date> numbered_days(const geodata::Atlas&, const ViewState&);
/// The day by which numbers say what became of things: the later of them, but never later than the
/// one on view where that lies before the opening day.
geodata::Date numbered_day(const geodata::Atlas&, const ViewState&);

/// "13.2 to 13.5 million", "457,000 to 549,000"; empty when nothing is stated.
std::string people_words(const geodata::Figure&);
/// "The literature has 201,000 to 202,000 km²; 0.4 % less." and why, when the map's figure lies
/// outside; otherwise "As in the literature: ...".
std::string literature_words(const geodata::Figure&, double km2);

/// Rows of a table with a heading row; commas in numbers are left out.
using TextTable = std::vector<std::vector<std::string>>;
TextTable changes_table(const geodata::Atlas&, geodata::Date before, geodata::Date after);
/// `by`: the paper that is held against the facts; absent: the one in force on the day.
TextTable promises_table(const geodata::Atlas&, geodata::Date day,
                         std::optional<geodata::Paper> by = {});
TextTable shares_table(const geodata::Atlas&, geodata::HolderIndex state, geodata::Date of,
                       geodata::Date day);
/// RFC 4180, with a line feed after each row. Text that a spreadsheet would take for a formula
/// (a leading = + - @) gets an apostrophe in front; control characters but line feeds are shown
/// as printable.h says.
std::string to_csv(const TextTable&);
/// Columns set apart by spaces, numbers to the right; a line a row, safe to print.
std::string to_text(TextTable);

}  // namespace viewer
