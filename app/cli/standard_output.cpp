#include "app/cli/standard_output.h"

#include <cerrno>
#include <cstdio>
#include <iostream>
#include <system_error>

#include <unistd.h>

#include "app/cli/commands.h"

namespace viewer {

namespace {

/// Whether an error is one of writing; errno may be long out of date.
bool is_of_writing(int error) {
    return error == ENOSPC || error == EDQUOT || error == EFBIG || error == EIO || error == EPIPE ||
           error == EBADF;
}

/// Zero, or why.
int failure_of_output() {
    const int earlier = errno;  // of a line that was brought to its end before
    errno = 0;
    std::cout.flush();
    const bool flushed = std::fflush(stdout) == 0;
    if (!flushed || !std::cout.good() || std::ferror(stdout) != 0) {
        if (is_of_writing(errno)) return errno;
        return is_of_writing(earlier) ? earlier : EIO;
    }
    // Disks over a network say only when a file is closed that it did not fit.
    const int copy = ::dup(STDOUT_FILENO);
    return copy >= 0 && ::close(copy) != 0 && errno != EINTR ? errno : 0;
}

}  // namespace

int with_output_checked(int status) {
    const int why = failure_of_output();
    if (why == 0) return status;
    const bool full = why == ENOSPC || why == EDQUOT;
    complain({full ? "the disk is full, and what was printed is incomplete"
                   : "what was printed is incomplete: " + std::generic_category().message(why),
              "standard output",
              full ? "make room, or print to another place" : "print to another place"},
             exit_refused);
    return status == exit_good ? exit_refused : status;
}

}  // namespace viewer
