/// \file
/// What an audience reads while a lesson is presented: the card of the step, a blank screen, or the
/// lesson's title behind the last step.
#pragma once

#include <optional>
#include <vector>

#include "app/picture/picture_context.h"

namespace viewer {

struct ToldStep {
    std::vector<PicturePart> parts;
    /// What the step's card takes of the window, its sources shown or not; nothing without a card.
    std::optional<CardRoom> card;
};
ToldStep told_step(const PictureContext&);

/// On a picture that is held, where there is one screen only.
std::vector<PicturePart> held_sign(const PictureContext&);

}  // namespace viewer
