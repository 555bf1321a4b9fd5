#include "geodata/topology/geos_watch.h"

#include <ctime>
#include <mutex>
#include <stdexcept>

#include <geos_c.h>

namespace geodata {

namespace {

constexpr unsigned calls_a_look = 16;  // asking for the time costs more than what GEOS does between

// GEOS has one callback for all threads, which it calls in the thread that works.
thread_local GeosWatch* innermost = nullptr;

struct Stopped : std::runtime_error {
    Stopped() : std::runtime_error("stopped by pactmap") {}
};

}  // namespace

double processor_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

GeosWatch::GeosWatch(const Loading* loading, double seconds)
    : loading_(loading), end_(processor_seconds() + seconds), outer_(innermost) {
    static std::once_flag once;
    std::call_once(once, [] { GEOS_interruptRegisterCallback(&GeosWatch::look); });
    innermost = this;
}

GeosWatch::~GeosWatch() {
    innermost = outer_;
}

void GeosWatch::look() {
    if (innermost != nullptr) innermost->check();
}

/// GEOS' request to interrupt is one flag for all threads, so it is not used: what is thrown here
/// ends the operation just as GEOS' own exception would, at the same place, and GEOS' C functions
/// turn it into their answer for "failed".
void GeosWatch::check() {
    if (!stopped_) {
        if (cancelled(loading_)) {
            stopped_ = true;
        } else if (calls_++ % calls_a_look == 0) {
            stopped_ = processor_seconds() > end_;
        }
    }
    if (stopped_) throw Stopped();
}

}  // namespace geodata
