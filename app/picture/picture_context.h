/// \file
/// What the parts of a picture are laid out from.
#pragma once

#include <algorithm>

#include "app/picture/picture.h"
#include "app/style/theme.h"
#include "app/text/span.h"
#include "app/view/scene.h"
#include "app/view/view_state.h"

namespace viewer {

struct PictureContext {
    const Scene& scene;
    const ViewState& state;
    const Viewport& viewport;  ///< of the window, or of the map on a sheet
    const Theme& look;
    const TextMeasure& text;
    double most_class_text = 10;  ///< as much as there is room for, where that is known

    [[nodiscard]] const Comparison& comparison() const { return state.comparison; }
    [[nodiscard]] const geodata::Atlas& atlas() const { return scene.atlas; }
    [[nodiscard]] float width() const { return static_cast<float>(viewport.width); }
    [[nodiscard]] float height() const { return static_cast<float>(viewport.height); }
    /// Points to pixels.
    [[nodiscard]] float pt(double points) const {
        return static_cast<float>(points * viewport.scale);
    }
    /// How much larger than the back row needs it is what a class reads; 1 without a class.
    [[nodiscard]] double class_text() const {
        return state.presenting() == nullptr ? 1
                                             : std::min(state.class_text / 100.0, most_class_text);
    }
    [[nodiscard]] SetText set(WordStyle style, float size, float room,
                              const std::string& words) const {
        return set_text(text, style, size, room, words);
    }
    /// For titles.
    [[nodiscard]] SetText set_even(WordStyle style, float size, float room,
                                   const std::string& words) const {
        return set_balanced(text, style, size, room, words);
    }
};

/// Letters of one size.
struct Letters {
    WordStyle style = WordStyle::body;
    float size = 0;  ///< as TextMeasure takes it
};

/// What is lettered on the map besides its names; while a lesson is presented its capitals are
/// 2.3 % of the height (ARCHITECTURE.md, "The back row"), or as much more as is chosen.
inline Letters mark_letters(const PictureContext& context, WordStyle usual, double larger) {
    if (context.state.presenting() == nullptr) return {usual, context.text.usual_size(usual)};
    constexpr WordStyle style = WordStyle::lesson_text;
    const float em = context.text.letters(style, 1, "").em;
    const auto share = static_cast<float>(0.023 * larger);
    return {style, context.height() * share / (static_cast<float>(cap_height) * em)};
}
inline Letters mark_letters(const PictureContext& context, WordStyle usual) {
    return mark_letters(context, usual, context.class_text());
}

inline PicturePoint to_point(ScreenPoint p) {
    return {static_cast<float>(p.x), static_cast<float>(p.y)};
}

}  // namespace viewer
