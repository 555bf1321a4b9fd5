/// \file
/// Messages while a class looks on: they go by themselves, and say no folder's name.
#pragma once

#include <string>

#include "app/view/view_state.h"

namespace viewer {

/// How long a class sees a message, seconds.
inline constexpr double class_message_seconds = 8;

/// Whether messages stand before a class, and go in time: not where the teacher's own window has
/// them.
bool messages_pass(const ViewState&);

/// The sentence with the names of files, but not of the folders that they lie in. A path begins a
/// word with a slash and ends with its last one; names in it may have blanks.
std::string without_folders(const std::string& sentence);

}  // namespace viewer
