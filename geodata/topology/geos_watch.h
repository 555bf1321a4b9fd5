/// \file
/// A bound on what GEOS may do on this thread: it can be cancelled, and it stops when it has used
/// up its time.
#pragma once

#include "geodata/loading.h"

namespace geodata {

/// Processor time of this thread, seconds: other work of the machine does not count.
double processor_seconds();

/// While it lives, what GEOS works on in this thread fails once the Loading is cancelled or the
/// seconds are used up (wherever GEOS looks for it: noding, validity, union, polygonizing). The
/// innermost one counts.
class GeosWatch {
  public:
    GeosWatch(const Loading*, double seconds);
    ~GeosWatch();
    GeosWatch(const GeosWatch&) = delete;
    GeosWatch& operator=(const GeosWatch&) = delete;

    /// Whether GEOS was stopped: what it gave is then no answer.
    [[nodiscard]] bool stopped() const { return stopped_; }

  private:
    static void look();
    void check();

    const Loading* loading_;
    double end_;
    unsigned calls_ = 0;
    bool stopped_ = false;
    GeosWatch* outer_;
};

}  // namespace geodata
