// What a user sets once and finds again: sizes, and the files opened lately.
#include <algorithm>

#include "app/view/panel_actions.h"
#include "app/view/reduce.h"
#include "app/words/words.h"

namespace viewer {

namespace {

struct SettingActions {
    ViewState& s;

    void operator()(const SetInterfaceSize& a) const {
        s.interface_size.wanted =
            std::clamp(a.percent, interface_sizes.front(), interface_sizes.back());
    }
    /// From what is seen: a size that the window has no room for is not counted through.
    void operator()(const ResizeInterface& a) const {
        InterfaceSize& size = s.interface_size;
        const int next = next_size(interface_sizes, size.shown(), a.direction);
        if (next <= size.most) {
            size.wanted = next;
        } else {
            tell(s, tr("The window is too small for a larger interface."));
        }
    }
    void operator()(const SetInterfaceRoom& a) const {
        s.interface_size.most = std::clamp(a.percent, usual_size, interface_sizes.back());
    }
    void operator()(const SetClassText& a) const {
        s.class_text = std::clamp(a.percent, class_text_sizes.front(), class_text_sizes.back());
    }
    void operator()(const ResizeClassText& a) const {
        s.class_text = next_size(class_text_sizes, s.class_text, a.direction);
    }
    void operator()(const ShowRecent& a) const { s.recent = a.files; }
};

}  // namespace

void reduce(ViewState& state, const SettingAction& action, const Scene&, const Viewport&) {
    std::visit(SettingActions{state}, action);
}

}  // namespace viewer
