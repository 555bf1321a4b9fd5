// Loaded into the program by tests/window/slow_file.py: files are read no faster than SLOW_READING
// bytes a second, however fast the machine is, once they have given their first 100,000 bytes.
#include <cstddef>
#include <cstdio>
#include <cstdlib>

#include <dlfcn.h>
#include <unistd.h>

extern "C" std::size_t fread(void* into, std::size_t size, std::size_t count, std::FILE* file) {
    using Read = std::size_t(void*, std::size_t, std::size_t, std::FILE*);
    static auto* const real = reinterpret_cast<Read*>(dlsym(RTLD_NEXT, "fread"));
    const std::size_t got = real(into, size, count, file);
    const char* speed = std::getenv("SLOW_READING");
    if (speed != nullptr && std::ftell(file) > 100'000) {
        const double seconds = static_cast<double>(got * size) / std::atof(speed);
        ::usleep(static_cast<useconds_t>(seconds * 1e6));
    }
    return got;
}
