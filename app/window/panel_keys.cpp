#include "app/window/panel_keys.h"

namespace viewer {

Actions panel_key(const KeyPressed& press, const Claims& claims) {
    if (press.control || press.shift) return {};
    const bool to_list = claims.finder && press.key == Key::down;
    if (!claims.panel && !to_list) return {};
    switch (press.key) {
        case Key::left: return {PressPanelKey{PanelKey::left}};
        case Key::right: return {PressPanelKey{PanelKey::right}};
        case Key::up: return {PressPanelKey{PanelKey::up}};
        case Key::down: return {PressPanelKey{PanelKey::down}};
        case Key::enter:
        case Key::space: return {PressPanelKey{PanelKey::press}};
        case Key::page_up: return {PressPanelKey{PanelKey::page_up}};
        case Key::page_down: return {PressPanelKey{PanelKey::page_down}};
        case Key::home: return {PressPanelKey{PanelKey::home}};
        case Key::end: return {PressPanelKey{PanelKey::end}};
        default: return {};
    }
}

Actions panel_character(char32_t character, const Claims& claims) {
    if (!claims.strip) return {};
    if (character == U'+' || character == U'=') return {PressPanelKey{PanelKey::more}};
    return character == U'-' ? Actions{PressPanelKey{PanelKey::less}} : Actions{};
}

}  // namespace viewer
