/// \file
/// Whether the user wants things to move.
#pragma once

#include <filesystem>

namespace viewer {

/// False where the desktop's settings below `config` (usually ~/.config) turn animations off:
/// gtk-enable-animations in gtk-4.0 or gtk-3.0/settings.ini, AnimationDurationFactor in kdeglobals.
bool motion_wanted(const std::filesystem::path& config);

/// The folder of the desktop's settings: XDG_CONFIG_HOME, or ~/.config.
std::filesystem::path config_folder();

}  // namespace viewer
