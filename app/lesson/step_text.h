/// \file
/// The text of one step of a lesson file, or of its heading, and changing a key in it without
/// touching the rest.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace viewer {

/// The text with this key set to a value (written as TOML) or, without one, left out. Everything
/// else stays as it is: comments (that behind a value left out gets a line of its own), order,
/// unknown keys, the way lines are broken. A key that is not there yet is added behind the last one
/// of the step itself. What stands for the key in a way that is no value (`text.a = 1`, a table
/// [text], the key a second time) becomes comments.
std::string with_key(const std::string& written, std::string_view key,
                     const std::optional<std::string>& value);

/// The step itself, then each of its columns from its [[step.column]] on.
std::vector<std::string> split_columns(const std::string& written);
/// with_key() for one of those columns.
std::string with_column_key(const std::string& column, std::string_view key,
                            const std::optional<std::string>& value);

}  // namespace viewer
