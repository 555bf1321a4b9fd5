/// \file
/// The papers, opened and read.
#pragma once

#include "app/view/view_state.h"

namespace viewer {

/// Another panel takes their place: nothing stays lit. The document that was open is remembered.
void close_papers(ViewState&);

}  // namespace viewer
