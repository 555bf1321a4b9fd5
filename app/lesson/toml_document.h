/// \file
/// Reads TOML whose size and depth are bounded: the reader behind it follows dotted keys and
/// brackets by recursion, and would end the program for want of stack.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include <toml++/toml.h>

namespace viewer {

inline constexpr std::size_t most_dotted = 16;      ///< parts of a key: 2 for a.b
inline constexpr std::size_t most_depth = 16;       ///< brackets within each other
inline constexpr std::size_t most_values = 20'000;  ///< in one step of a lesson

struct TomlFault {
    std::string what;    ///< "a key has 40000 parts"
    std::string remedy;  ///< "write at most 16"
    std::size_t line = 1;
};

/// Empty where there is a fault.
struct TomlDocument {
    toml::table table;
    std::optional<TomlFault> fault;
};

TomlDocument parse_toml(const std::string& text);

/// The same, but statements that cannot be read are left out of the table; the fault is the first.
TomlDocument parse_toml_statements(std::string text);

}  // namespace viewer
