#include "app/ui/walk.h"

#include <utility>

#include "app/ui/focus.h"

namespace viewer {

Actions walk_panels(Ui& ui, const UiContext& context, int direction) {
    ui.focus().walk(direction);
    Actions wishes = ui.layout(context);
    for (Action& wish : ui.layout(context)) wishes.push_back(std::move(wish));
    return wishes;
}

Actions press_key(Ui& ui, const UiContext& context, PanelKey key) {
    Focus& focus = ui.focus();
    Actions wishes;
    const auto pass = [&] {
        for (Action& wish : ui.layout(context)) wishes.push_back(std::move(wish));
    };
    if (!focus.on()) {
        focus.enter();
        pass();  // its panel learns of it
    }
    focus.press(key);
    const bool for_control = focus.takes(key);
    pass();  // down
    pass();  // and up
    focus.scroll_if_unmoved(key, for_control);
    return wishes;
}

}  // namespace viewer
