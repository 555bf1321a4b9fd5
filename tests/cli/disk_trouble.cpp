// Preloaded into the program by putting_in_place.py: calls that put a file in place fail, or a
// signal comes at one of them, as the environment says. Only files are meant that are made while
// TROUBLE_FOLDER is set, in that folder; everything else goes on as usual.
//
//   TROUBLE_FAIL    call to fail: nameless (O_TMPFILE), open, write, fsync, close, linkat, rename,
//                   place (any renaming); or "lie": writes are said to be done and are not;
//                   or "hang": a disk that does not answer when a file is synced
//   TROUBLE_ERRNO   with this error
//   TROUBLE_AFTER   after so many bytes (write) or calls,
//   TROUBLE_TIMES   so often (0: ever after)
//   TROUBLE_NO_EXCHANGE   names cannot be exchanged
//   TROUBLE_SIGNAL  this signal comes at call number TROUBLE_AT of all of them,
//   TROUBLE_WHEN    "before" or "after" it
#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

namespace {

std::atomic<int> calls = 0;
std::atomic<long> spent = 0;
std::atomic<bool> watched[4096];

std::string setting(const char* name) {
    const char* text = std::getenv(name);
    return text != nullptr ? text : "";
}

long number(const char* name) {
    return std::atol(setting(name).c_str());
}

std::string path_of(int file) {
    char path[4096];
    const std::string link = "/proc/self/fd/" + std::to_string(file);
    const ssize_t length = ::readlink(link.c_str(), path, sizeof path);
    return length > 0 ? std::string(path, static_cast<std::size_t>(length)) : std::string();
}

bool in_folder(int folder) {
    const std::string wanted = setting("TROUBLE_FOLDER");
    return !wanted.empty() && path_of(folder).rfind(wanted, 0) == 0;
}

bool is_watched(int file) {
    return file >= 0 && file < 4096 && watched[file];
}

template <class Function>
Function next(const char* name) {
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

bool fails(const char* call) {
    if (setting("TROUBLE_FAIL") != call) return false;
    const long before = number("TROUBLE_AFTER");
    const long times = number("TROUBLE_TIMES");
    const long at = spent++;
    if (at < before || (times > 0 && at >= before + times)) return false;
    errno = static_cast<int>(number("TROUBLE_ERRNO"));
    return true;
}

/// Around one call: the signal comes before or after it.
class Moment {
  public:
    Moment() : now_(number("TROUBLE_SIGNAL") != 0 && ++calls == number("TROUBLE_AT")) {
        if (now_ && setting("TROUBLE_WHEN") != "after") come();
    }
    ~Moment() {
        const int kept = errno;
        if (now_ && setting("TROUBLE_WHEN") == "after") come();
        errno = kept;
    }

  private:
    static void come() { ::kill(::getpid(), static_cast<int>(number("TROUBLE_SIGNAL"))); }
    bool now_;
};

}  // namespace

extern "C" {

int openat(int folder, const char* name, int flags, ...) {
    std::va_list arguments;
    va_start(arguments, flags);
    const auto mode = static_cast<mode_t>(va_arg(arguments, unsigned));
    va_end(arguments);
    const auto real = next<int (*)(int, const char*, int, mode_t)>("openat");
    const bool nameless = (flags & O_TMPFILE) == O_TMPFILE;
    const bool fresh = nameless || (flags & (O_CREAT | O_EXCL)) == (O_CREAT | O_EXCL);
    if (!fresh || !in_folder(folder)) return real(folder, name, flags, mode);
    const Moment moment;
    if (fails("open") || (nameless && fails("nameless"))) return -1;
    const int file = real(folder, name, flags, mode);
    if (file >= 0 && file < 4096) watched[file] = true;
    return file;
}

ssize_t write(int file, const void* bytes, size_t size) {
    const auto real = next<ssize_t (*)(int, const void*, size_t)>("write");
    if (!is_watched(file)) return real(file, bytes, size);
    const Moment moment;
    const std::string fault = setting("TROUBLE_FAIL");
    if (fault == "lie") return static_cast<ssize_t>(size);
    if (fault != "write") return real(file, bytes, std::min<size_t>(size, 50000));
    const long left = number("TROUBLE_AFTER") - spent;
    if (left <= 0) {
        errno = static_cast<int>(number("TROUBLE_ERRNO"));
        return -1;
    }
    const ssize_t done = real(file, bytes, std::min<size_t>(size, static_cast<size_t>(left)));
    spent += done;
    return done;
}

int fsync(int file) {
    const auto real = next<int (*)(int)>("fsync");
    if (!is_watched(file)) return real(file);
    const Moment moment;
    while (setting("TROUBLE_FAIL") == "hang") ::pause();
    return fails("fsync") ? -1 : real(file);
}

int close(int file) {
    const auto real = next<int (*)(int)>("close");
    if (!is_watched(file)) return real(file);
    const Moment moment;
    watched[file] = false;
    const int done = real(file);
    return fails("close") ? -1 : done;
}

int linkat(int from, const char* name, int to, const char* other, int flags) {
    const auto real = next<int (*)(int, const char*, int, const char*, int)>("linkat");
    if (!in_folder(to)) return real(from, name, to, other, flags);
    const Moment moment;
    return fails("linkat") ? -1 : real(from, name, to, other, flags);
}

int renameat(int from, const char* name, int to, const char* other) {
    const auto real = next<int (*)(int, const char*, int, const char*)>("renameat");
    if (!in_folder(to)) return real(from, name, to, other);
    const Moment moment;
    return fails("rename") || fails("place") ? -1 : real(from, name, to, other);
}

int renameat2(int from, const char* name, int to, const char* other, unsigned flags) {
    const auto real = next<int (*)(int, const char*, int, const char*, unsigned)>("renameat2");
    if (!in_folder(to)) return real(from, name, to, other, flags);
    const Moment moment;
    if ((flags & RENAME_EXCHANGE) != 0 && number("TROUBLE_NO_EXCHANGE") != 0) {
        errno = EINVAL;
        return -1;
    }
    return fails("place") ? -1 : real(from, name, to, other, flags);
}

int unlinkat(int folder, const char* name, int flags) {
    const auto real = next<int (*)(int, const char*, int)>("unlinkat");
    if (!in_folder(folder)) return real(folder, name, flags);
    const Moment moment;
    return real(folder, name, flags);
}

}  // extern "C"
