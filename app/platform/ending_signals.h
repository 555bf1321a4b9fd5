/// \file
/// SIGTERM, SIGHUP and SIGINT close the window as a hand would, so that nothing is lost. A second
/// one ends the program at once.
#pragma once

#include <atomic>
#include <functional>
#include <thread>

namespace viewer {

class EndingSignals {
  public:
    /// `when_asked` is called on a thread of its own, not in the signal handler. One at a time.
    explicit EndingSignals(std::function<void()> when_asked);
    /// The signals do what they did before.
    ~EndingSignals();
    EndingSignals(const EndingSignals&) = delete;
    EndingSignals& operator=(const EndingSignals&) = delete;
    [[nodiscard]] bool asked() const { return asked_; }

  private:
    void listen();
    std::function<void()> when_asked_;
    std::atomic<bool> asked_ = false;
    std::thread thread_;
};

}  // namespace viewer
