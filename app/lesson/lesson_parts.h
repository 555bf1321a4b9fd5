/// \file
/// A lesson's file cut into what stands before the first step and the steps, each of which is read
/// and written by itself.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace viewer {

/// What a step begins with.
inline constexpr std::string_view step_line = "[[step]]";
inline constexpr std::string_view column_line = "[[step.column]]";

/// A part of the file, and the line and byte it begins at.
struct Part {
    std::string written;  ///< as it stands in the file
    std::size_t line = 1;
    std::size_t from = 0;
    /// The same as a table of its own.
    [[nodiscard]] std::string table() const;
};

/// What stands before the first [[step]], then each step with the comments right above it; together
/// they are the text. A line [[step]] within a text begins no step. One part more than
/// most_steps holds all the rest.
std::vector<Part> parts_of(const std::string& text);

/// The same lines with the first [[step]] left blank: a TOML document of its own, in which
/// every value has its line.
std::string without_step_line(std::string written);

}  // namespace viewer
