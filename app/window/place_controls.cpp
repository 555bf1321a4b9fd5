// Right button, menu and measuring.
#include "app/view/place_actions.h"
#include "app/window/controls.h"

namespace viewer {

/// Beside it a click only closes it, as everywhere.
std::optional<Actions> Controls::with_menu(const Input& input, const Claims& claims) {
    if (!claims.menu) return std::nullopt;
    if (const auto* press = std::get_if<KeyPressed>(&input); press != nullptr && !press->control) {
        // A key held down moves on; it neither chooses nor closes a second time.
        const bool moves = press->key == Key::up || press->key == Key::down;
        if (press->repeated && !moves) return Actions{};
        switch (press->key) {
            case Key::up: return Actions{MoveInMenu{-1}};
            case Key::down: return Actions{MoveInMenu{1}};
            case Key::escape:
            case Key::menu: return Actions{CloseMenu{}};
            case Key::enter:
            case Key::space:
                if (!claims.menu->chosen) return Actions{CloseMenu{}};
                return Actions{menu_action(*claims.menu, *claims.menu->chosen)};
            default: return std::nullopt;
        }
    }
    const auto* change = std::get_if<ButtonChanged>(&input);
    if (change == nullptr || !change->down || change->right || claims.pointer) return std::nullopt;
    pointer_ = change->at;
    return Actions{CloseMenu{}};
}

std::optional<Actions> Controls::about_place(const Input& input, const Viewport& viewport,
                                             const Claims& claims) {
    const bool free = !claims.lesson && !claims.asked && !claims.kept;
    if (const auto* change = std::get_if<ButtonChanged>(&input);
        change != nullptr && change->right) {
        pointer_ = change->at;
        // In front of a class it does nothing: no menu over the picture.
        if (!change->down || claims.pointer || !free) return Actions{};
        if (claims.measuring) return Actions{EndMeasure{false}};
        return Actions{OpenMenu{change->at, claims.written}};
    }
    const auto* press = std::get_if<KeyPressed>(&input);
    if (press == nullptr || !free || claims.keyboard || press->control) return std::nullopt;
    const bool measure = press->key == Key::letter && press->name == 'M' && !press->shift;
    if (press->key != Key::menu && !measure) return std::nullopt;
    if (press->repeated) return Actions{};
    // A pointer that rests on a panel, or that keys have left behind, means no place of the map.
    const bool on_map = pointer_in_use() && !claims.pointer;
    const ScreenPoint at = on_map ? *pointer_ : middle_of(viewport);
    const MaybeWritten& written = on_map ? claims.written : claims.in_middle;
    if (press->key == Key::menu) return Actions{OpenMenu{at, written, true}};
    if (claims.measuring) return Actions{AddCorner{at, written}};
    return Actions{MeasureFrom{at, written}};
}

std::optional<Actions> Controls::with_measure(const Input& input, const Claims& claims) {
    const auto* press = std::get_if<KeyPressed>(&input);
    if (!claims.measuring || press == nullptr || claims.keyboard || claims.panel) {
        return std::nullopt;
    }
    if (press->key == Key::enter) {
        return press->repeated ? Actions{} : Actions{EndMeasure{true}};
    }
    if (press->key == Key::backspace) return Actions{RemoveCorner{}};
    return std::nullopt;
}

}  // namespace viewer
