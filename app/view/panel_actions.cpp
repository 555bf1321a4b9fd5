#include "app/view/panel_actions.h"

#include <algorithm>

#include "app/view/ask_actions.h"
#include "app/view/class_messages.h"
#include "app/view/compare_actions.h"
#include "app/view/papers.h"
#include "app/view/present_actions.h"
#include "app/view/read_actions.h"
#include "app/view/reduce.h"
#include "geodata/printable.h"

namespace viewer {

namespace {

/// They lie in the middle of the window: one at a time.
constexpr std::array central_panels = {&Panels::search, &Panels::open, &Panels::keys,
                                       &Panels::about};

bool one_in_the_middle(const Panels& panels) {
    return std::any_of(central_panels.begin(), central_panels.end(),
                       [&](bool Panels::*one) { return panels.*one; });
}

void leave_one_thing(ViewState& s) {
    if (!s.messages.empty()) {
        s.messages.pop_back();
        return;
    }
    for (bool Panels::*one : central_panels) {
        if (s.panels.*one) {
            s.panels.*one = false;
            return;
        }
    }
    if (s.offer.paper) {
        decline(s.offer);
    } else if (s.measuring() != nullptr) {
        s.exploring()->measuring.reset();
    } else if (s.picked) {
        s.picked.reset();
    } else if (s.reading.chosen) {
        s.reading.chosen.reset();
    } else if (s.panels.papers) {
        close_papers(s);
    } else if (s.panels.numbers || s.panels.lessons) {
        s.panels.numbers = s.panels.lessons = false;
    } else if (s.hint) {
        s.hint = false;
    } else if (s.timeline.playing || s.comparison.swinging) {
        s.timeline.playing = s.comparison.swinging = false;
    } else if (s.comparison.on) {
        s.comparison.on = false;
    } else if (s.full_screen) {
        s.full_screen = false;
    }
}

/// What a presentation has in the hand or before the map; false: nothing.
bool put_one_thing_down(Presentation& p) {
    if (p.blank != Blank::none) {
        p.blank = Blank::none;
    } else if (p.ended) {
        p.ended = false;
    } else if (!p.number.empty()) {
        p.number.clear();
    } else if (p.sources) {
        p.sources = false;
    } else if (p.tool != PresentTool::none) {
        p.tool = PresentTool::none;
    } else {
        return false;
    }
    return true;
}

/// Numbers that open on a comparison of a day with itself would be empty: the usual days then.
void compare_something(Comparison& c, const Scene& scene) {
    const bool two = c.on && c.mode != CompareMode::promise && c.mode != CompareMode::several;
    if (!two || c.first().date != c.last().date) return;
    const std::vector<geodata::Date> usual = geodata::usual_days(scene.atlas);
    c.first().date = usual.front();
    c.last().date = usual.back();
    settle(c, scene);
}

struct PanelActions {
    ViewState& s;
    const Scene& scene;

    void toggle(bool Panels::*which) const {
        const bool opens = !(s.panels.*which);
        for (bool Panels::*one : central_panels) s.panels.*one = false;
        s.panels.*which = opens;
    }
    void operator()(const TogglePanels&) const {
        s.panels.visible = !s.panels.visible;
        s.reading.pointed.reset();
    }
    void operator()(const ToggleAbout&) const { toggle(&Panels::about); }
    void operator()(const ToggleKeys&) const { toggle(&Panels::keys); }
    void operator()(const ToggleSearch&) const { toggle(&Panels::search); }
    void operator()(const ToggleOpen&) const { toggle(&Panels::open); }
    void operator()(const ToggleNumbers&) const {
        if (s.presenting() != nullptr) return;  // nothing but map, headline and text
        s.panels.numbers = !s.panels.numbers;
        if (s.panels.numbers) compare_something(s.comparison, scene);
        s.panels.lessons = false;  // they have the same place
        close_papers(s);
    }
    void operator()(const TypeDay&) const {
        if (s.presenting() != nullptr || !geodata::is_dated(scene.atlas)) return;
        s.panels.day = !s.panels.day;
        s.panels.visible = s.panels.visible || s.panels.day;
    }
    void operator()(const DismissHint&) const { s.hint = false; }
    void operator()(const ToggleFullScreen&) const { s.full_screen = !s.full_screen; }
    void operator()(const Escape&) const {
        if (s.menu() != nullptr) return s.exploring()->menu.reset();
        if (one_in_the_middle(s.panels)) return leave_one_thing(s);
        if (s.loading) return s.loading.reset();  // what reads the file hears of it (data_desk.h)
        if (!s.messages.empty()) return leave_one_thing(s);
        if (s.held_picture() != nullptr) return s.let_picture_go();
        if (s.asking()) return stop_asking(s);
        if (s.presenting() == nullptr) return leave_one_thing(s);
        if (!put_one_thing_down(*s.presenting())) leave_presentation(s);
    }
    void operator()(const ShowMessage& a) const { tell(s, a.sentence); }
    void operator()(const DismissMessage& a) const {
        if (a.index < s.messages.size()) {
            s.messages.erase(s.messages.begin() + static_cast<std::ptrdiff_t>(a.index));
        }
    }
    void operator()(const LetMessagesPass& a) const {
        if (!messages_pass(s)) return;
        s.messages_seen += a.seconds;
        if (s.messages_seen >= class_message_seconds) s.messages.clear();
    }
};

}  // namespace

void tell(ViewState& s, const std::string& sentence) {
    const std::string shown = geodata::printable(sentence);
    const bool told = std::count(s.messages.begin(), s.messages.end(), shown) > 0;
    if (told) return;
    s.messages.push_back(shown);
    s.messages_seen = 0;
}

void reduce(ViewState& state, const PanelAction& action, const Scene& scene, const Viewport&) {
    std::visit(PanelActions{state, scene}, action);
}

}  // namespace viewer
