/// \file
/// The state as JSON, for scripted tests of the real window (hidden option --state-file).
#pragma once

#include <filesystem>
#include <vector>

#include "app/ui/ui.h"
#include "app/view/scene.h"
#include "app/view/view_state.h"

namespace viewer {

struct StateReport {
    const Scene& scene;
    const ViewState& state;
    const Viewport& viewport;
    const std::vector<UiBox>& boxes;
    std::vector<UiBox> presenter_boxes;  ///< in the teacher's window
    int turns = 0;                       ///< the window was laid out so often
    int frames_drawn = 0;                ///< and drawn, where it looked otherwise than before
    bool typing = false;                 ///< a text field of a panel has the keyboard
    std::string focus;                   ///< control or panel that the keys are for; empty: the map
};

/// Replaces the file atomically. Keys: turns, frames_drawn, typing, focus, viewport {width, height,
/// scale}, date, paper (null: off), territories {id: bool}, layers {name: bool}, names, theme,
/// camera {lon, lat, metres_per_pixel}, picked (null, "" for the sea, or a patch id), hovered (null
/// or a patch id), picked_written and hovered_written (null or [kind, name]), menu (whether it is
/// open), measured (null or {corners, running, km}), panels {name: bool}, full_screen, loading
/// (null or {file, stage, share}), data {number, origin, patches}, interface {wanted, shown},
/// class_text, motion, recent [], messages [], boxes {name: [left, top, right, bottom]} of panels
/// and controls in framebuffer pixels, presenter {open, boxes}, kept [titles asked about] and what
/// lesson_json and presentation_json say. A file that cannot be written is let be.
void write_state_file(const std::filesystem::path&, const StateReport&);

}  // namespace viewer
