/// \file
/// In which country of today a point lies.
#pragma once

#include "geodata/compiler/sources.h"

namespace geodata::compiler {

class ModernCountries {
  public:
    /// The countries have to outlive it.
    explicit ModernCountries(const std::vector<Country>&);
    /// Code of the country whose land the point is on or nearest to; "?" in the open ocean.
    [[nodiscard]] std::string at(LonLat) const;

  private:
    const std::vector<Country>& countries_;
    std::vector<LonLatBox> boxes_;  ///< of their polygons, one after the other
};

/// Whether what the box holds may be as near to the point; false only where it is farther away.
bool may_be_within(const LonLatBox&, LonLat, double km);

}  // namespace geodata::compiler
