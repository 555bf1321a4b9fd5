#include "tests/app/labels/layouts.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "tests/support/catch.h"

namespace label_tests {

using namespace viewer;

const Scene& shipped_scene() {
    static const auto loaded = load_scene({});
    if (!loaded) FAIL(loaded.error().sentence());
    return *loaded.value();
}

const FontAtlas& font() {
    static const auto loaded = FontAtlas::load(label_characters(shipped_scene()));
    if (!loaded) FAIL(loaded.error().sentence());
    return loaded.value();
}

const LabelAnchors& anchors_on(geodata::Date date) {
    static std::map<geodata::Date, LabelAnchors> known;
    const auto at = known.find(date);
    if (at != known.end()) return at->second;
    return known.emplace(date, label_anchors(shipped_scene(), date)).first->second;
}

namespace {

/// Of a view with the dates of lands.
const LabelAnchors& dated_anchors(const MapView& view) {
    static std::map<std::pair<geodata::Date, std::optional<geodata::Date>>, LabelAnchors> known;
    const std::pair key(view.date, dates_wanted(view).since);
    const auto at = known.find(key);
    if (at != known.end()) return at->second;
    return known.emplace(key, label_anchors(shipped_scene(), view)).first->second;
}

}  // namespace

View::View(int width, int height, double scale) : viewport{width, height, scale} {
    state = initial_state(shipped_scene(), viewport);
}

View& View::look_at(geodata::LonLatBox box) {
    state = apply(state, LookAt{box}, shipped_scene(), viewport);
    return *this;
}

View& View::pan(double dx, double dy) {
    state.camera = pan_by(state.camera, dx, dy);
    return *this;
}

View& View::zoom(double factor) {
    const ScreenPoint middle = {viewport.width / 2.0, viewport.height / 2.0};
    state.camera = zoom_about(state.camera, viewport, middle, factor);
    return *this;
}

LabelLayout View::layout(SettledLabels* kept) const {
    const MapView shown = view_of_pane(state, panes_of(state, viewport), 0);
    const bool dated = dates_wanted(shown).on;
    return place_labels(shipped_scene(), shown, viewport, font(),
                        dated ? dated_anchors(shown) : anchors_on(shown.date), kept);
}

bool has_label(const LabelLayout& layout, const std::string& text) {
    return std::any_of(layout.boxes.begin(), layout.boxes.end(),
                       [&](const LabelBox& box) { return box.text == text; });
}

bool has_label_starting(const LabelLayout& layout, const std::string& beginning) {
    return std::any_of(layout.boxes.begin(), layout.boxes.end(),
                       [&](const LabelBox& box) { return box.text.rfind(beginning, 0) == 0; });
}

}  // namespace label_tests
