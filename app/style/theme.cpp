#include "app/style/theme.h"

#include <algorithm>
#include <cmath>

namespace viewer {

namespace {

Theme atlas_theme() {
    Theme t;
    t.sea = {196, 229, 254};
    t.land_without_holder = {249, 237, 215};
    t.lake = {203, 232, 254};
    t.water_line = {168, 203, 233};
    t.coast = {{104, 138, 158}, 0.9F};
    t.lake_shore = {{122, 156, 176}, 0.6F};
    t.river = {{104, 146, 182}, 1.1F};
    t.graticule = {{134, 158, 182}, 0.5F};
    t.border_sovereign = {{92, 74, 72}, 1.7F};
    t.border_status = {{116, 96, 92}, 1.2F, 5, 3};
    t.border_republic = {{116, 96, 92}, 0.9F};
    t.casing = {250, 248, 242};
    t.uncertainty = {128, 62, 140};
    t.border_first_paper = {{150, 28, 34}, 3.2F};
    t.border_later_paper = {{74, 36, 110}, 3.2F, 9, 4};
    t.front = {{34, 30, 30}, 2.4F, 12, 5};
    t.demarcation = {{34, 30, 30}, 2.4F, 2.5F, 4};
    t.front_band = {186, 181, 173};
    t.contested = {118, 116, 112};
    t.texture = {92, 74, 72};
    t.german_sphere = {52, 62, 84};
    t.soviet_sphere = {186, 44, 38};
    t.state_label = {{58, 50, 48}, {250, 248, 242}, 22, 2.0F, 0.22F};
    t.region_label = {{60, 50, 48}, {250, 248, 242}, 11, 1.5F, 0.1F};
    t.place_label = {{34, 32, 32}, {250, 248, 242}, 11.5F, 1.5F, 0};
    t.place_today = {{58, 55, 55}, {250, 248, 242}, 10, 1.4F, 0};
    t.water_label = {{18, 56, 88}, {226, 236, 242}, 13, 1.2F, 0.06F};
    t.graticule_label = {{84, 100, 110}, {232, 238, 242}, 9.5F, 1.2F, 0};
    t.place_symbol = {44, 40, 40};
    t.place_symbol_fill = {255, 255, 252};
    t.panel_background = {251, 249, 243};
    t.panel_text = {40, 38, 38};
    t.panel_accent = {146, 40, 40};
    t.panel_muted = {88, 82, 78};
    t.changes = {
        {{238, 199, 161}, {152, 159, 199}, {194, 178, 164}, {193, 154, 119}, {158, 199, 207}}};
    t.pens = {{{8, 67, 243}, {48, 158, 102}, {202, 63, 219}}};
    return t;
}

Theme projector_theme() {
    Theme t = atlas_theme();
    t.sea = {187, 225, 253};
    t.lake = {195, 229, 253};
    t.border_sovereign = {{30, 20, 20}, 2.6F};
    t.edge_width = 8;
    t.edge_shade = 0.78F;
    t.border_status = {{50, 36, 34}, 1.9F, 6, 3};
    t.border_republic = {{50, 36, 34}, 1.3F};
    t.casing = {255, 255, 255};
    t.uncertainty = {110, 30, 130};
    t.border_first_paper = {{176, 0, 12}, 4.6F};
    t.border_later_paper = {{76, 10, 130}, 4.6F, 11, 5};
    t.front = {{0, 0, 0}, 3.4F, 14, 6};
    t.demarcation = {{0, 0, 0}, 3.4F, 3.5F, 5};
    t.contested = {84, 84, 84};
    t.texture = {30, 20, 20};
    t.german_sphere = {16, 26, 60};
    t.soviet_sphere = {206, 16, 16};
    t.coast = {{40, 84, 116}, 1.4F};
    t.state_label = {{16, 12, 12}, {255, 255, 255}, 27, 2.6F, 0.2F};
    t.region_label = {{26, 20, 20}, {255, 255, 255}, 14, 2.0F, 0.1F};
    t.place_label = {{0, 0, 0}, {255, 255, 255}, 15, 2.0F, 0};
    t.place_today = {{24, 20, 20}, {255, 255, 255}, 13, 1.8F, 0};
    t.water_label = {{0, 24, 58}, {236, 244, 250}, 16, 1.6F, 0.06F};
    t.graticule_label = {{50, 64, 74}, {236, 242, 246}, 11, 1.4F, 0};
    t.panel_background = {255, 255, 255};
    t.panel_text = {0, 0, 0};
    t.changes = {
        {{243, 200, 158}, {155, 160, 205}, {195, 179, 162}, {194, 154, 116}, {147, 195, 201}}};
    return t;
}

Theme night_theme() {
    Theme t = atlas_theme();
    t.sea = {44, 73, 95};
    t.land_without_holder = {71, 69, 58};
    t.lake = {50, 79, 101};
    t.water_line = {58, 87, 109};
    t.coast = {{104, 138, 160}, 0.9F};
    t.lake_shore = {{80, 110, 130}, 0.6F};
    t.river = {{74, 106, 130}, 1.1F};
    t.graticule = {{84, 106, 122}, 0.5F};
    t.border_sovereign = {{224, 212, 196}, 1.7F};
    t.edge_shade = 1.6F;
    t.border_status = {{190, 176, 160}, 1.2F, 5, 3};
    t.border_republic = {{190, 176, 160}, 0.9F};
    t.casing = {24, 26, 28};
    t.uncertainty = {214, 150, 226};
    t.border_first_paper = {{255, 180, 170}, 3.2F};
    t.border_later_paper = {{222, 186, 255}, 3.2F, 9, 4};
    t.front = {{244, 240, 232}, 2.4F, 12, 5};
    t.demarcation = {{244, 240, 232}, 2.4F, 2.5F, 4};
    t.front_band = {128, 126, 124};
    t.contested = {2, 2, 4};
    t.texture = {224, 212, 196};
    t.german_sphere = {176, 196, 232};
    t.soviet_sphere = {255, 128, 112};
    t.state_label = {{242, 237, 228}, {24, 26, 28}, 22, 2.0F, 0.22F};
    t.region_label = {{240, 236, 230}, {24, 26, 28}, 11, 1.5F, 0.1F};
    t.place_label = {{246, 244, 240}, {24, 26, 28}, 11.5F, 1.5F, 0};
    t.place_today = {{239, 237, 233}, {24, 26, 28}, 10, 1.4F, 0};
    t.water_label = {{214, 241, 255}, {22, 32, 42}, 13, 1.2F, 0.06F};
    t.graticule_label = {{150, 166, 176}, {22, 32, 42}, 9.5F, 1.2F, 0};
    t.place_symbol = {244, 240, 234};
    t.place_symbol_fill = {40, 42, 44};
    t.panel_background = {34, 36, 40};
    t.panel_text = {240, 238, 232};
    t.panel_accent = {255, 194, 180};
    t.panel_muted = {208, 204, 199};
    t.changes = {{{24, 44, 69}, {59, 37, 16}, {85, 113, 93}, {55, 111, 124}, {104, 83, 50}}};
    t.pens = {{{36, 102, 255}, {80, 221, 0}, {156, 84, 166}}};
    return t;
}

Theme print_theme() {
    Theme t = atlas_theme();
    t.sea = {255, 255, 255};
    t.land_without_holder = {255, 255, 255};
    t.lake = {250, 250, 250};
    t.water_line = {226, 226, 226};
    t.coast = {{70, 70, 70}, 0.9F};
    t.lake_shore = {{130, 130, 130}, 0.6F};
    t.river = {{150, 150, 150}, 1.0F};
    t.graticule = {{190, 190, 190}, 0.5F};
    t.border_sovereign = {{0, 0, 0}, 1.8F};
    t.border_status = {{60, 60, 60}, 1.2F, 5, 3};
    t.border_republic = {{60, 60, 60}, 0.9F};
    t.casing = {255, 255, 255};
    t.uncertainty = {60, 60, 60};
    t.border_first_paper = {{0, 0, 0}, 3.6F};
    t.border_later_paper = {{0, 0, 0}, 3.6F, 9, 4};
    t.front = {{0, 0, 0}, 2.6F, 12, 5};
    t.demarcation = {{0, 0, 0}, 2.6F, 2.5F, 4};
    t.front_band = {186, 186, 186};
    t.contested = {120, 120, 120};
    t.texture = {96, 96, 96};
    t.sea_ruled = true;
    t.german_sphere = {0, 0, 0};
    t.soviet_sphere = {96, 96, 96};
    t.state_label = {{20, 20, 20}, {255, 255, 255}, 22, 2.0F, 0.22F};
    t.region_label = {{32, 32, 32}, {255, 255, 255}, 11, 1.5F, 0.1F};
    t.place_label = {{0, 0, 0}, {255, 255, 255}, 11.5F, 1.5F, 0};
    t.place_today = {{34, 34, 34}, {255, 255, 255}, 10, 1.4F, 0};
    t.water_label = {{34, 34, 34}, {255, 255, 255}, 13, 1.2F, 0.06F};
    t.graticule_label = {{90, 90, 90}, {255, 255, 255}, 9.5F, 1.2F, 0};
    t.panel_accent = {0, 0, 0};
    return t;
}

std::uint8_t grey_of(Colour c) {  // Rec. 709 luma
    return static_cast<std::uint8_t>(std::lround(0.2126 * c.r + 0.7152 * c.g + 0.0722 * c.b));
}

}  // namespace

Colour mixed(Colour a, Colour b, double share) {
    const auto part = [&](std::uint8_t u, std::uint8_t v) {
        return static_cast<std::uint8_t>(std::lround(u + (v - u) * share));
    };
    return {part(a.r, b.r), part(a.g, b.g), part(a.b, b.b)};
}

const Theme& theme(ThemeName name) {
    static const std::array<Theme, 4> themes = {atlas_theme(), projector_theme(), night_theme(),
                                                print_theme()};
    return themes[static_cast<std::size_t>(name)];
}

Colour holder_fill(const geodata::Holder& holder, ThemeName name) {
    switch (name) {
        case ThemeName::atlas: return holder.colour;
        case ThemeName::projector: {
            // Further from grey, so that a washed-out projector still tells them apart.
            const std::uint8_t g = grey_of(holder.colour);
            const auto push = [&](std::uint8_t v) {
                return static_cast<std::uint8_t>(std::clamp(g + (v - g) * 1.17 - 6.1, 0.0, 255.0));
            };
            return {push(holder.colour.r), push(holder.colour.g), push(holder.colour.b)};
        }
        case ThemeName::night: {
            // Pale colours are as far apart in the dark as in the light.
            const auto dark = [](std::uint8_t v) {
                return static_cast<std::uint8_t>(
                    std::clamp((v - 177.2) * 0.772 + 30.3, 0.0, 255.0));
            };
            return {dark(holder.colour.r), dark(holder.colour.g), dark(holder.colour.b)};
        }
        case ThemeName::print: {
            // Stretched, so that the signatories are 45 % and 15 % grey; no darker than text
            // allows.
            const auto g = static_cast<std::uint8_t>(std::clamp(
                std::lround(140 + (grey_of(holder.colour) - 177) * 77 / 21.0), 138L, 255L));
            return {g, g, g};
        }
    }
    return holder.colour;
}

Colour contested_fill(const geodata::Holder& holder, ThemeName name) {
    // At night states are as far apart as light from dark: bars have to be seen on each of them.
    const double share = name == ThemeName::night ? 0.75 : 0.5;
    return mixed(holder_fill(holder, name), theme(name).land_without_holder, share);
}

}  // namespace viewer
