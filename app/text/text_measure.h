/// \file
/// The styles that words around the map stand in, and how wide they come out.
#pragma once

#include <string>

namespace viewer {

enum class WordStyle {
    body,          ///< Open Sans 16
    strong,        ///< Open Sans Semibold 16
    small,         ///< Open Sans 14
    caps,          ///< Open Sans Semibold 12.5: section headings in capitals
    title,         ///< Gentium 31
    lesson_title,  ///< Gentium, sized by the window
    lesson_text    ///< Open Sans, sized by the window
};

/// Whoever draws words says how wide they are, so that what was laid out is what is drawn.
class TextMeasure {
  public:
    TextMeasure() = default;
    virtual ~TextMeasure() = default;
    TextMeasure(const TextMeasure&) = delete;
    TextMeasure& operator=(const TextMeasure&) = delete;

    /// Of one line, pixels; `size`: pixels an em.
    [[nodiscard]] virtual float width(WordStyle, float size, const std::string&) const = 0;
    /// Pixels an em, where the window's size does not decide.
    [[nodiscard]] virtual float usual_size(WordStyle) const = 0;
};

}  // namespace viewer
