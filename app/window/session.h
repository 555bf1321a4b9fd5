/// \file
/// One run of the window: data, renderer, interface and state, redrawn when something changes.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/settings/settings.h"
#include "app/view/action.h"
#include "geodata/result.h"

namespace viewer {

struct SessionOptions {
    std::filesystem::path file;        ///< empty: the shipped atlas
    std::filesystem::path state_file;  ///< JSON of the state after each frame; empty: none
    int width = 1600, height = 900;    ///< points
    bool sized = false;      ///< so large was asked for: the settings' size does not count
    bool presenter = false;  ///< the teacher's window also with one monitor
    bool motion = true;      ///< whether changes fade; off: they are shown at once
    Settings settings;       ///< of earlier starts: sizes, window, files opened
    std::optional<std::filesystem::path> settings_file;  ///< where what is chosen is kept
    std::vector<std::string> remarks;                    ///< shown as messages at the start
    /// The state the view starts in.
    std::function<ViewState(const Scene&, const Viewport&)> start;
};

/// Runs until the window is closed. Refused when no window or no map can be made at all; a file
/// that cannot be shown becomes a message over the shipped atlas instead.
geodata::Status run_session(const SessionOptions&);

}  // namespace viewer
