#include "app/style/hatches.h"

namespace viewer {

namespace {

constexpr float opacity = 0.82F;

}  // namespace

Hatch hatch_of(Pattern pattern) {
    switch (pattern) {
        case Pattern::none: break;
        case Pattern::hatch: return {{8, 2}, {}, {}, opacity};
        case Pattern::hatch_crossed: return {{8, 1.7F}, {16, 1.2F}, {}, opacity};
        case Pattern::dots: return {{}, {}, {9, 1.7F}, opacity};
    }
    return {};
}

Lean lean_of(const Theme& look, Colour pattern_colour) {
    return pattern_colour == look.german_sphere ? Lean::rising : Lean::falling;
}

}  // namespace viewer
