/// \file
/// What the commands print is worth nothing where nobody can read it.
#pragma once

namespace viewer {

/// Brings what was printed to its end. If it did not get there (a full disk, a reader gone), says
/// so in a sentence on stderr and returns exit_refused, unless `status` tells of another failure
/// already; else returns `status`.
int with_output_checked(int status);

}  // namespace viewer
