// Pictures of the shipped map and what they say of themselves, for the tests of descriptions.
#pragma once

#include <string>
#include <vector>

#include "app/picture/description.h"
#include "app/view/action.h"
#include "geodata/date.h"

namespace description_tests {

inline constexpr viewer::Viewport window{1200, 800, 1};
inline const geodata::Date august = geodata::make_date(1939, 8, 23);
inline const geodata::Date october = geodata::make_date(1939, 10, 31);

/// Made once.
viewer::MapLetters& letters();
/// The start on 23 August 1939 without a paper, changed by these actions.
viewer::ViewState shown(const viewer::Actions&);
viewer::Description told_of(const viewer::ViewState&, std::vector<viewer::PixelBox> covered = {});
viewer::Description told(const viewer::Actions&);
/// Null where the map does not tell of it.
const viewer::DescribedHolder* holder(const viewer::DescribedMap&, const std::string& id);
/// Of the shipped map.
viewer::SetPaper paper(const std::string& id);

}  // namespace description_tests
