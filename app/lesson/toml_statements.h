/// \file
/// The statements of a TOML document: where each begins and ends, without reading its values. It
/// knows strings, brackets and comments, needs no recursion, and goes on behind what is broken.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace viewer {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Offsets are bytes of the text. A statement has its lines to itself, line breaks included, and
/// every byte of the text belongs to one.
struct TomlStatement {
    enum class Kind {
        blank,
        comment,
        header,  ///< [table] or [[table]]
        key,     ///< key = value
        other    ///< neither: a line that is no TOML
    };
    Kind kind = Kind::other;
    std::size_t begin = 0, end = 0;
    std::size_t line = 1;        ///< counted from 1
    std::string name;            ///< of a key or header, its first part: "a" of a.b
    std::size_t name_parts = 0;  ///< 2 for a.b
    std::size_t dotted = 0;      ///< parts of the longest dotted key in all of it
    std::size_t depth = 0;       ///< brackets within each other in the value
    std::size_t values = 0;      ///< in the value: 3 for [1, 2]
    std::size_t value_begin = 0, value_end = 0;
    /// A string or bracket does not end; the statement is its first line alone.
    bool broken = false;
    [[nodiscard]] bool single() const { return name_parts == 1; }
};

/// The one that begins at a byte where a line begins; its line is left to the caller.
TomlStatement toml_statement(std::string_view text, std::size_t begin);

/// Behind so many the rest of a text is one statement of kind `other`, so that no file takes long
/// or much memory. (A broken statement is looked through to the end of the text.)
inline constexpr std::size_t most_statements = 50'000, most_broken = 200;

std::vector<TomlStatement> toml_statements(std::string_view text);

}  // namespace viewer
