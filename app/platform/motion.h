/// \file
/// Whether the user wants things to move, as the desktop's settings say.
#pragma once

#include <filesystem>

namespace viewer {

/// False where the desktop's settings below `config` (config_folder() in folders.h) turn animations
/// off: gtk-enable-animations in gtk-4.0 or gtk-3.0/settings.ini, AnimationDurationFactor in
/// kdeglobals.
bool motion_wanted(const std::filesystem::path& config);

}  // namespace viewer
