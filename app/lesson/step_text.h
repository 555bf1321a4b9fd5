// The text of one step of a lesson file, and changing a key in it without touching the rest.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace viewer {

/// What a step begins with.
inline constexpr std::string_view step_line = "[[step]]";
inline constexpr std::string_view column_line = "[[step.column]]";

/// The same lines with the first [[step]] left blank: a TOML document of its own, in which
/// every value has its line.
std::string without_step_line(const std::string& written);

/// The text with this key set to a value (written as TOML) or, without one, left out. Everything
/// else stays as it is: comments, order, unknown keys. A key that is not there yet is added after
/// the last one of the step itself. The text must be TOML (without_step_line); if it is not, it is
/// returned as it is.
std::string with_key(const std::string& written, std::string_view key,
                     const std::optional<std::string>& value);

/// A text as TOML: between quotation marks, long or broken ones on lines of their own.
std::string toml_text(const std::string&);

/// The same on one line.
std::string toml_line(const std::string&);

/// The step itself, then each of its columns from its [[step.column]] on.
std::vector<std::string> split_columns(const std::string& written);
/// with_key() for one of those columns.
std::string with_column_key(const std::string& column, std::string_view key,
                            const std::string& value);

}  // namespace viewer
