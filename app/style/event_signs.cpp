#include "app/style/event_signs.h"

#include <array>

namespace viewer {

namespace {

using Kinds = std::array<Colour, geodata::event_kinds.size()>;

// In the order of geodata::EventKind.
constexpr std::array shapes = {SignShape::square, SignShape::triangle, SignShape::diamond,
                               SignShape::disc, SignShape::bar};
constexpr Kinds on_light = {
    {{0, 98, 178}, {206, 84, 0}, {140, 30, 110}, {24, 24, 24}, {122, 122, 116}}};
constexpr Kinds on_dark = {
    {{96, 188, 240}, {255, 150, 60}, {176, 72, 150}, {244, 242, 236}, {150, 150, 146}}};

}  // namespace

EventSign event_sign(geodata::EventKind kind, ThemeName name) {
    const auto i = static_cast<std::size_t>(kind);
    if (name == ThemeName::print) return {shapes[i], theme(name).panel_text};
    return {shapes[i], name == ThemeName::night ? on_dark[i] : on_light[i]};
}

}  // namespace viewer
