/// \file
/// A name of capitals in one line and in several, and the room that it takes; near enough without
/// the font.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace viewer {

/// Text block with breathing space, in em.
struct LabelBlock {
    double width = 0, height = 0;
};

/// [n - 1] = the name in n lines, as even as its words allow; three at most. A line break in it is
/// a blank.
std::vector<std::vector<std::string>> in_lines(const std::string& name);

/// Of each; capitals with the least letterspacing.
std::vector<LabelBlock> blocks_of(const std::vector<std::vector<std::string>>& broken);

}  // namespace viewer
