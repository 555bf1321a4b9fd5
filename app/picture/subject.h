/// \file
/// What a picture is about: the land that nothing may be laid over, and the one state or region
/// that a view was chosen for.
#pragma once

#include <string>
#include <vector>

#include "app/view/scene.h"
#include "app/view/view_state.h"

namespace viewer {

/// For each patch of the atlas: land that a paper speaks of, the land of the state that is followed
/// (FollowedState), and, while days are compared, what another holder has on the later one.
std::vector<bool> subject_land(const geodata::Atlas&, const Comparison&);

/// Of it only what another holder has on the later day; nothing while no days are compared.
std::vector<bool> changed_land(const geodata::Atlas&, const Comparison&);

/// The name of the one state or region that fills the view and lies in its middle; empty where
/// others as large are whole on view too, or the whole region is looked at.
std::string land_on_view(const Scene&, const ViewState&, const Viewport&);

}  // namespace viewer
