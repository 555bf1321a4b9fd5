#include "app/style/hatches.h"

namespace viewer {

namespace {

constexpr float opacity = 0.82F, bars_opacity = 0.5F, texture_opacity = 0.6F;

}  // namespace

Hatch hatch_of(Pattern pattern) {
    switch (pattern) {
        case Pattern::none: break;
        case Pattern::hatch: return {{8, 2}, {}, {}, opacity, {}};
        case Pattern::hatch_crossed: return {{8, 1.7F}, {16, 1.2F}, {}, opacity, {}};
        case Pattern::dots: return {{}, {}, {9, 1.7F}, opacity, {}};
        case Pattern::bars: return {{}, {}, {}, bars_opacity, {8, 2.5F}};
    }
    return {};
}

Hatch hatch_of(Texture texture) {
    switch (texture) {
        case Texture::none: break;
        case Texture::stippled: return {{}, {}, {4.5F, 0.7F}, texture_opacity, {}};
        case Texture::ruled: return {{4.5F, 0.7F}, {}, {}, texture_opacity, {}};
        case Texture::leased: return {{3, 0.8F}, {3, 0.8F}, {}, texture_opacity, {}};
    }
    return {};
}

Hatch sea_hatch() {
    return {{3, 0.5F}, {}, {}, texture_opacity, {}};
}

Lean lean_of(const Theme& look, Colour pattern_colour) {
    return pattern_colour == look.german_sphere ? Lean::rising : Lean::falling;
}

}  // namespace viewer
