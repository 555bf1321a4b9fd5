#include "app/ui/walk.h"

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
    focus.press(key);
    const bool for_control = focus.takes(key);
    Actions wishes = ui.layout(context);                                        // down
    for (Action& wish : ui.layout(context)) wishes.push_back(std::move(wish));  // and up
    focus.scroll_if_unmoved(key, for_control);
    return wishes;
}

}  // namespace viewer
