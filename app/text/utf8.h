/// \file
/// UTF-8 to code points.
#pragma once

#include <string>
#include <string_view>

namespace viewer {

/// What is no code point becomes U+FFFD.
std::u32string decode_utf8(std::string_view);

}  // namespace viewer
