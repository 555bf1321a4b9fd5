/// \file
/// Sets what stands on a lesson's card, one thing below the other, in one width and size.
#pragma once

#include <string>
#include <vector>

#include "app/picture/clause_lines.h"
#include "app/picture/lesson_card.h"

namespace viewer {

inline constexpr double card_inset = 0.03;  ///< of the window's height: the card's edge

/// Sets one thing below the other. `grown`: so many times as large as the back row needs it.
class CardSetter {
  public:
    CardSetter(const PictureContext& context, float width, double grown);

    void headline(const std::string& text);
    /// `beside_headline`: on its line, where both have room there.
    void body(const std::string& text, bool beside_headline);
    void columns(const LessonStep& step);
    void lines(const std::vector<CardLine>& lines);
    /// Swatch and words, as many beside each other as there is room for.
    void key(const std::vector<LegendEntry>& entries);
    void small(const std::string& text, float gap);
    /// The sources in letters that the back row can read, and what their abbreviations stand for.
    void sources(const LessonStep& step, const Lesson& lesson);
    [[nodiscard]] float edge() const { return card_.edge; }
    LessonCard done();

  private:
    [[nodiscard]] float share(double part) const;
    bool follow_headline(const std::string& text);
    void add(const char* name, WordStyle style, float size, Colour ink, const std::string& text,
             PicturePoint at, float width);
    void below(const char* name, WordStyle style, float size, Colour ink, const std::string& text,
               float gap, float width);

    const PictureContext& context_;
    double grown_;
    LessonCard card_;
    float room_ = 0, left_ = 0, y_ = 0;
    float beside_counter_ = 0;  ///< of the room, what the headline may take
};

}  // namespace viewer
