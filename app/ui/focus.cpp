#include "app/ui/focus.h"

#include <algorithm>
#include <array>

#include <imgui.h>
#include <imgui_internal.h>

#include "app/ui/look.h"
#include "app/ui/nav_feed.h"
#include "app/ui/within_context.h"

namespace viewer {

namespace {

/// The order in which F6 goes through them; those that are not named stand where the gap is.
constexpr std::array before_others = {"date",     "protocol", "layers",  "tools",   "legend",
                                      "identify", "numbers",  "lessons", "compare", "timeline"};
constexpr std::array after_others = {"messages", "kept", "ask", "search", "open", "about", "keys"};
/// In the middle of the window: what opens one of them goes on in it, and Escape closes it.
constexpr std::array central = {"search", "open", "about", "keys", "kept"};

template <std::size_t N>
int place_in(const std::array<const char*, N>& names, const std::string& name) {
    return static_cast<int>(std::find(names.begin(), names.end(), name) - names.begin());
}

template <std::size_t N>
bool is_in(const std::array<const char*, N>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

int order_of(const std::string& stop) {
    constexpr auto first = static_cast<int>(before_others.size());
    if (is_in(after_others, stop)) return first + 1 + place_in(after_others, stop);
    return place_in(before_others, stop);
}

bool closes(const std::string& control) {
    return control.find("/close") != std::string::npos;
}

ImGuiContext& context() {
    return *ImGui::GetCurrentContext();
}

/// ImGui marks by itself what has the keys only as long as the mouse lies still.
void prefer_keys(ImGuiContext& g, bool also_to_mouse) {
#if IMGUI_VERSION_NUM < 19140
    g.NavDisableHighlight = false;
    if (also_to_mouse) g.NavDisableMouseHover = true;
#else
    g.NavCursorVisible = true;
    if (also_to_mouse) g.NavHighlightItemUnderNav = true;
#endif
}

}  // namespace

const Focus::Stop* Focus::stop_named(const std::string& name) const {
    const auto found = std::find_if(laid_out_.begin(), laid_out_.end(),
                                    [&](const Stop& stop) { return stop.name == name; });
    return found == laid_out_.end() ? nullptr : &*found;
}

void Focus::begin_pass() {
    context_ = &context();
    laid_out_.clear();
    control_.clear();
    for_control_ = down_ && takes(*down_);
    taken_.clear();
    ImGuiIO& io = ImGui::GetIO();
    if (on_) {
        io.ConfigFlags |= ImGuiConfigFlags_NavEnableGamepad;
        io.BackendFlags |= ImGuiBackendFlags_HasGamepad;
        prefer_keys(context(), false);
    }
    feed_navigation(for_control_ ? std::nullopt : down_);
}

void Focus::begin_stop(const std::string& name) {
    const unsigned window = ImGui::GetCurrentWindow()->ID;
    if (!laid_out_.empty() && laid_out_.back().first.empty() && laid_out_.back().window == window) {
        laid_out_.pop_back();
    }
    laid_out_.push_back({name, window, {}});
}

void Focus::note(const std::string& control) {
    const bool words_only = context().LastItemData.ID == 0;  // nothing that can have the keys
    if (laid_out_.empty() || words_only) return;
    Stop& stop = laid_out_.back();
    if (stop.first.empty() || (closes(stop.first) && !closes(control))) stop.first = control;
    if (!on_) return;
    if (wanted_ == stop.name && wanted_control_ == control) take_last_item();
    if (!ImGui::IsItemFocused()) return;
    stop_ = stop.name;
    control_ = control;
}

void Focus::take_last_item() {
    ImGuiContext& g = context();
    ImGui::FocusWindow(g.CurrentWindow);
    ImGui::SetFocusID(g.LastItemData.ID, g.CurrentWindow);
    g.NavIdIsAlive = true;
    prefer_keys(g, true);
    ImGui::ScrollToItem(ImGuiScrollFlags_KeepVisibleEdgeY);
    wanted_.clear();
}

std::optional<PanelKey> Focus::key_of_item(std::initializer_list<PanelKey> meant) {
    if (!on_ || !ImGui::IsItemFocused()) return std::nullopt;
    taken_ = meant;
    return for_control_ ? down_ : std::nullopt;
}

bool Focus::takes(PanelKey key) const {
    return on_ && std::find(taken_.begin(), taken_.end(), key) != taken_.end();
}

/// Where the control is gone, to the one that it stood at before, or the first there is.
void Focus::find_again() {
    ImGuiContext& g = context();
    const bool lost = g.NavId != 0 && !g.NavIdIsAlive && g.OpenPopupStack.Size == 0;
    if (wanted_.empty() && (lost || stop_named(stop_) == nullptr)) {
        wanted_ = stop_;
        wanted_control_ = control_before_;
        if (!wanted_control_.empty()) return;  // the next pass comes to it, or not
    }
    if (wanted_.empty()) return;
    if (stop_named(wanted_) == nullptr) {
        const auto open = std::find_if(central.begin(), central.end(), [&](const char* name) {
            return stop_named(name) != nullptr;
        });
        if (open == central.end()) return leave();
        wanted_ = *open;
    }
    const Stop& stop = *stop_named(wanted_);
    stop_ = stop.name;
    wanted_control_ = stop.first;  // in the next pass
    if (!stop.first.empty()) return;
    ImGui::FocusWindow(ImGui::FindWindowByID(stop.window));
    g.NavId = 0;
    wanted_.clear();
}

void Focus::end_pass(const Theme& look, double scale) {
    const bool in_list = context().OpenPopupStack.Size > 0;  // which is gone when it closes
    if (!control_.empty() && !in_list) control_before_ = control_;
    if (on_) find_again();
    if (on_) draw_ring(look, scale);
    stops_ = laid_out_;
    down_.reset();
    ImGuiIO& io = ImGui::GetIO();
    io.ConfigFlags &= ~ImGuiConfigFlags_NavEnableGamepad;
}

/// The letters' colour on the panel's own, so that it is seen on whatever it surrounds.
void Focus::draw_ring(const Theme& look, double scale) const {
    const ImGuiContext& g = context();
    const Stop* stop = stop_named(stop_);
    ImGuiWindow* window = g.NavWindow;
    if (g.NavId == 0 && g.OpenPopupStack.Size == 0) {
        window = stop != nullptr ? ImGui::FindWindowByID(stop->window) : nullptr;
    }
    if (window == nullptr) return;
    const auto pt = [&](double points) { return static_cast<float>(points * scale); };
    const ImRect all = window->RootWindow->Rect();
    ImRect box = all;
    if (g.NavId != 0) {
        box = ImGui::WindowRectRelToAbs(window, window->NavRectRel[g.NavLayer]);
        box.Expand(pt(2.5));
    }
    ImDrawList* list = ImGui::GetForegroundDrawList();
    list->PushClipRect(ImVec2(all.Min.x - pt(3), all.Min.y - pt(3)),
                       ImVec2(all.Max.x + pt(3), all.Max.y + pt(3)));
    list->AddRect(box.Min, box.Max, packed(look.panel_background), pt(6), 0, pt(5));
    list->AddRect(box.Min, box.Max, packed(look.panel_text), pt(6), 0, pt(2.5));
    list->PopClipRect();
}

std::string Focus::at() const {
    if (!on_) return {};
    return control_.empty() ? stop_ : control_;
}

void Focus::walk(int direction) {
    const WithinContext within(context_);
    std::vector<Stop> stops = stops_;
    std::stable_sort(stops.begin(), stops.end(), [](const Stop& one, const Stop& other) {
        return order_of(one.name) < order_of(other.name);
    });
    const auto count = static_cast<int>(stops.size());
    int at = direction > 0 ? -1 : count;
    for (int i = 0; on_ && i < count; ++i) {
        if (stops[static_cast<std::size_t>(i)].name == stop_) at = i;
    }
    at += direction;
    if (context().OpenPopupStack.Size > 0) ImGui::ClosePopupToLevel(0, false);
    if (at < 0 || at >= count) return leave();
    ImGui::ClearActiveID();
    const Stop& next = stops[static_cast<std::size_t>(at)];
    on_ = true;
    stop_ = wanted_ = next.name;
    wanted_control_ = next.first;
}

void Focus::enter() {
    const WithinContext within(context_);
    if (on_ || context().NavWindow == nullptr) return;
    on_ = true;
    stop_ = context().NavWindow->RootWindow->Name;
}

void Focus::press(PanelKey key) {
    const WithinContext within(context_);
    down_ = key;
    item_before_ = context().NavId;
    if (key == PanelKey::press) swallow_enter();
}

void Focus::scroll_if_unmoved(PanelKey key, bool was_for_control) const {
    const WithinContext within(context_);
    const ImGuiContext& g = context();
    if (!on_ || was_for_control || g.NavWindow == nullptr) return;
    ImGuiWindow* window = g.NavWindow->ScrollMax.y > 0 ? g.NavWindow : g.NavWindow->RootWindow;
    const float page = 0.85F * window->InnerRect.GetHeight();
    const float line = 3 * window->CalcFontSize();
    const bool unmoved = g.NavId == item_before_;
    float to = window->Scroll.y;
    switch (key) {
        case PanelKey::up: to -= unmoved ? line : 0; break;
        case PanelKey::down: to += unmoved ? line : 0; break;
        case PanelKey::page_up: to -= page; break;
        case PanelKey::page_down: to += page; break;
        case PanelKey::home: to = 0; break;
        case PanelKey::end: to = window->ScrollMax.y; break;
        default: return;
    }
    to = std::clamp(to, 0.0F, window->ScrollMax.y);
    if (to != window->Scroll.y) ImGui::SetScrollY(window, to);
}

bool Focus::step_back() {
    if (!on_) return false;
    const WithinContext within(context_);
    if (is_in(central, stop_)) {
        leave();
        return false;
    }
    // A field that is typed in hears the key itself.
    if (!ImGui::GetIO().WantTextInput) leave();
    return true;
}

void Focus::leave() {
    if (!on_) return;
    const WithinContext within(context_);
    on_ = false;
    wanted_.clear();
    control_.clear();
    control_before_.clear();
    taken_.clear();
    ImGui::FocusWindow(nullptr);
}

}  // namespace viewer
