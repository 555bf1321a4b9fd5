// The shipped map lettered in any view, for the tests of this folder.
#pragma once

#include <string>

#include "app/labels/label_layout.h"
#include "app/view/action.h"
#include "geodata/date.h"

namespace label_tests {

const viewer::Scene& shipped_scene();
const viewer::FontAtlas& font();
const viewer::LabelAnchors& anchors_on(geodata::Date);

/// A view of the shipped map; change it before calling layout().
struct View {
    viewer::Viewport viewport;
    viewer::ViewState state;

    View(int width, int height, double scale = 1);
    View& look_at(geodata::LonLatBox);
    View& pan(double dx, double dy);
    View& zoom(double factor);
    [[nodiscard]] viewer::LabelLayout layout(viewer::SettledLabels* kept = nullptr) const;
};

inline constexpr geodata::LonLatBox baltic{20, 53.5, 29, 60};
inline constexpr geodata::LonLatBox isthmus{27, 59, 33, 62.5};
inline constexpr geodata::LonLatBox galicia{21, 47.5, 28, 51.5};

bool has_label(const viewer::LabelLayout&, const std::string& text);
/// Whether some label's text begins so.
bool has_label_starting(const viewer::LabelLayout&, const std::string& beginning);

}  // namespace label_tests
