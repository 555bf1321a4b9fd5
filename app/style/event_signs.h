/// \file
/// How the kinds of events are told apart in the interface: each by its shape, and by a colour that
/// eyes which lack one tell from the others (tests/app/style/event_signs_test.cpp).
#pragma once

#include <cstdint>

#include "app/style/theme.h"
#include "geodata/model/event.h"

namespace viewer {

enum class SignShape : std::uint8_t { square, triangle, diamond, disc, bar };

struct EventSign {
    SignShape shape = SignShape::bar;
    Colour colour;
};

/// On a panel of the theme. In print all have the text's colour: the shape tells.
EventSign event_sign(geodata::EventKind, ThemeName);

}  // namespace viewer
