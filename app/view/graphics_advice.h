/// \file
/// What to do where no OpenGL 3.3 is to be had.
#pragma once

#include <string>

namespace viewer {

/// "install libegl1 and libgl1-mesa-dri, and set LIBGL_ALWAYS_SOFTWARE=1 ..."; what is set already
/// is not advised.
std::string graphics_advice();

}  // namespace viewer
