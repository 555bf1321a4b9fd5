#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <mutex>

#include <unistd.h>

#include "geodata/write/signals_internal.h"

namespace geodata {

namespace {

constexpr std::array ending = {SIGHUP,  SIGINT,  SIGQUIT, SIGTERM,   SIGPIPE, SIGALRM,
                               SIGUSR1, SIGUSR2, SIGXCPU, SIGVTALRM, SIGPROF};
constexpr int longest_wait_ms = 2000;

/// Read by a signal handler, so without locks: `used` is set last and cleared first.
struct Entry {
    std::atomic<bool> taken = false;
    std::atomic<bool> used = false;
    int folder = -1;
    std::array<char, 64> name{};
};
std::array<Entry, 256> entries;
std::atomic<int> undisturbed = 0;
std::atomic<bool> dying = false;
thread_local int depth = 0;  ///< of Undisturbed within Undisturbed

std::mutex watching;  // guards the three below
int watches = 0;
std::array<struct sigaction, ending.size()> before{};
struct sigaction before_limit {};

void wait_a_millisecond() {
    const timespec millisecond{0, 1000000};
    ::nanosleep(&millisecond, nullptr);
}

extern "C" void end_without_traces(int signal) {
    const int kept = errno;
    remove_temporaries();
    // Now as if it had never been caught, so that the shell sees which signal it was.
    struct sigaction plain {};
    plain.sa_handler = SIG_DFL;
    ::sigaction(signal, &plain, nullptr);
    ::raise(signal);
    errno = kept;
}

void set(int signal, void (*handler)(int), struct sigaction& old) {
    ::sigaction(signal, nullptr, &old);
    if ((old.sa_flags & SA_SIGINFO) != 0 || old.sa_handler != SIG_DFL) return;
    struct sigaction ours {};
    ours.sa_handler = handler;
    ours.sa_flags = SA_RESTART;
    ::sigfillset(&ours.sa_mask);
    ::sigaction(signal, &ours, nullptr);
}

/// Leaves alone what somebody else has set meanwhile.
void set_back(int signal, void (*handler)(int), const struct sigaction& old) {
    struct sigaction now {};
    ::sigaction(signal, nullptr, &now);
    if ((now.sa_flags & SA_SIGINFO) == 0 && now.sa_handler == handler) {
        ::sigaction(signal, &old, nullptr);
    }
}

}  // namespace

SignalWatch::SignalWatch() {
    const std::lock_guard lock(watching);
    if (watches++ > 0) return;
    for (std::size_t i = 0; i < ending.size(); ++i) set(ending[i], end_without_traces, before[i]);
    set(SIGXFSZ, SIG_IGN, before_limit);
}

SignalWatch::~SignalWatch() {
    const std::lock_guard lock(watching);
    if (--watches > 0) return;
    for (std::size_t i = 0; i < ending.size(); ++i) {
        if (before[i].sa_handler == SIG_DFL) set_back(ending[i], end_without_traces, before[i]);
    }
    if (before_limit.sa_handler == SIG_DFL) set_back(SIGXFSZ, SIG_IGN, before_limit);
}

Undisturbed::Undisturbed() {
    sigset_t all;
    ::sigfillset(&all);
    ::pthread_sigmask(SIG_BLOCK, &all, &before_);
    ++undisturbed;
    if (++depth > 1 || !dying) return;
    // Another thread is ending the program: nothing new is begun.
    --undisturbed;
    for (int ms = 0; ms < 2 * longest_wait_ms; ++ms) wait_a_millisecond();
    ++undisturbed;
}

Undisturbed::~Undisturbed() {
    --depth;
    --undisturbed;
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

int enter_temporary(int folder, const char* name) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].taken.exchange(true)) continue;
        entries[i].folder = folder;
        std::strncpy(entries[i].name.data(), name, entries[i].name.size() - 1);
        entries[i].used = true;
        return static_cast<int>(i);
    }
    return -1;
}

void forget_temporary(int entry) {
    if (entry < 0) return;
    entries[static_cast<std::size_t>(entry)].used = false;
    entries[static_cast<std::size_t>(entry)].taken = false;
}

void remove_temporaries() {
    dying = true;
    for (int ms = 0; ms < longest_wait_ms && undisturbed > 0; ++ms) wait_a_millisecond();
    for (const Entry& entry : entries) {
        if (entry.used) ::unlinkat(entry.folder, entry.name.data(), 0);
    }
}

}  // namespace geodata
