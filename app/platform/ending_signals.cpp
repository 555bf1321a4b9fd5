#include "app/platform/ending_signals.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace viewer {

namespace {

constexpr std::array ending = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
constexpr char by_signal = 's', by_us = 'u';

std::array<int, 2> ends_of_pipe = {-1, -1};  ///< read by the handler: set before it, for ever
std::array<struct sigaction, ending.size()> before{};

void put(char what) {
    const int kept = errno;
    static_cast<void>(::write(ends_of_pipe[1], &what, 1) == 1);
    errno = kept;
}

extern "C" void note_ending_signal(int) {
    put(by_signal);
}

}  // namespace

EndingSignals::EndingSignals(std::function<void()> when_asked)
    : when_asked_(std::move(when_asked)) {
    if (ends_of_pipe[0] < 0 && ::pipe2(ends_of_pipe.data(), O_CLOEXEC) != 0) return;
    thread_ = std::thread([this] { listen(); });
    std::signal(SIGPIPE, SIG_IGN);  // whoever read what is said may have gone: no reason to end
    for (std::size_t i = 0; i < ending.size(); ++i) {
        ::sigaction(ending[i], nullptr, &before[i]);
        if (before[i].sa_handler == SIG_IGN) continue;  // nohup
        struct sigaction ours {};
        ours.sa_handler = note_ending_signal;
        ours.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
        ::sigaction(ending[i], &ours, nullptr);
    }
}

EndingSignals::~EndingSignals() {
    if (!thread_.joinable()) return;
    for (std::size_t i = 0; i < ending.size(); ++i) ::sigaction(ending[i], &before[i], nullptr);
    put(by_us);
    thread_.join();
}

void EndingSignals::listen() {
    for (;;) {
        char what = 0;
        const ssize_t got = ::read(ends_of_pipe[0], &what, 1);
        if (got < 0 && errno == EINTR) continue;
        if (got != 1 || what == by_us) return;
        asked_ = true;
        when_asked_();
    }
}

}  // namespace viewer
