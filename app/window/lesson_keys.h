/// \file
/// Keys in front of a class: those of a clicker, of the tools, and of what is asked. Pure, as
/// controls.h is.
#pragma once

#include "app/window/controls.h"

namespace viewer {

/// What a key does again as long as it is held: what moves bit by bit. The rest turns something on
/// or off, or leads a step on, and is done once a press, however long a clicker's button stays
/// down.
bool may_repeat(const KeyPressed&, const Claims&);
/// The keys of a clicker, and those that every presenting program has. Nothing: not one of them.
Actions lesson_key(const KeyPressed&, const Claims&);
/// Many a clicker's black screen is a full stop, as the programs for slides have it.
Actions lesson_character(char32_t);
/// While the program asks about changes that an earlier start kept. Nothing: not one of them.
Actions kept_key(const KeyPressed&);
/// While the class is asked (Claims::asked): letters and digits answer an open question, the keys
/// of a clicker lead on.
Actions ask_key(const KeyPressed&, const Claims&);

}  // namespace viewer
