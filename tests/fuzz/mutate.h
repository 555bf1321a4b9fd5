// Inputs made of others by small damage, the same for the same number: what a file suffers from on
// its way, and what a hand would try.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace fuzz {

/// One of the originals, changed in one to six places; `number` decides all of it.
std::string mutated(const std::vector<std::string>& originals, std::uint64_t number);

}  // namespace fuzz
