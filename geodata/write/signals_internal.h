/// \file
/// A signal that ends the program must not leave half-written files behind.
///
/// While a SignalWatch lives, signals that would end the program at once (SIGINT, SIGTERM, SIGHUP
/// and their like, unless the program handles or ignores them itself) end it after the temporaries
/// entered here are gone. A program with a handler of its own comes to its end in order, and the
/// temporaries go with the objects that hold them; a handler that calls _exit() calls
/// remove_temporaries() before.
#pragma once

#include <csignal>

namespace geodata {

/// Also lets writing beyond a limit (SIGXFSZ) be an error instead of the end of the program. The
/// last one that goes away restores what was there before the first.
class SignalWatch {
  public:
    SignalWatch();
    ~SignalWatch();
    SignalWatch(const SignalWatch&) = delete;
    SignalWatch& operator=(const SignalWatch&) = delete;
};

/// A few system calls that belong together: a signal waits until this goes away (two seconds at
/// most, if a disk hangs). A temporary is made and entered, or renamed and forgotten, within one.
class Undisturbed {
  public:
    Undisturbed();
    ~Undisturbed();
    Undisturbed(const Undisturbed&) = delete;
    Undisturbed& operator=(const Undisturbed&) = delete;

  private:
    sigset_t before_;
};

/// Enters a name (at most 63 bytes) in an open folder that goes when the program is ended. Returns
/// what forget_temporary takes; -1 when very many are entered already, and then it would stay.
int enter_temporary(int folder, const char* name);
void forget_temporary(int entry);

/// Removes all that are entered. Safe in a signal handler; the program must end afterwards.
void remove_temporaries();

}  // namespace geodata
