/// \file
/// How a call-out is drawn: its card, and the line from there to its piece. Pixels.
#pragma once

#include <cmath>
#include <vector>

#include "app/picture/callouts.h"

namespace viewer {

/// Of a card's text, em.
inline constexpr float card_line = 11;

PictureBox around(PicturePoint middle, float width, float height);
/// Whether the box lies on the middle of another one's piece.
bool names_another(const std::vector<Callout>&, const Callout&, const PictureBox&);

/// From a card to its piece.
struct Leader {
    PicturePoint from, to;
    [[nodiscard]] float length() const { return std::hypot(to.x - from.x, to.y - from.y); }
    [[nodiscard]] PicturePoint at(float share) const {
        return {from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)};
    }
};

/// To the middle of the piece; where its land is known, to just inside it, off its name.
Leader leader_of(const PictureContext&, const Callout&, const PictureBox& card);

/// A call-out's text in lines, and the card round it.
struct CalloutText {
    Letters letters;
    SetText set;
    float inset = 0, width = 0, height = 0;  ///< of the card
};
CalloutText callout_text(const PictureContext&, const Callout&, Letters);

PicturePart callout_card(const PictureContext&, const Callout&, const PictureBox& card,
                         const CalloutText&);

}  // namespace viewer
