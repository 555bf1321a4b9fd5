// Loaded into the program by tests/window/failing.py: as long as the file that THROW_IN_AREA names
// has bytes left, measuring an area (a routine of libproj) takes one of them and throws.
#include <cstdlib>
#include <stdexcept>

#include <dlfcn.h>
#include <sys/stat.h>
#include <unistd.h>

extern "C" unsigned geod_polygon_compute(const void* ellipsoid, const void* polygon, int reverse,
                                         int sign, double* area, double* perimeter) {
    struct stat file {};
    const char* path = std::getenv("THROW_IN_AREA");
    if (path != nullptr && stat(path, &file) == 0 && file.st_size > 0 &&
        truncate(path, file.st_size - 1) == 0) {
        throw std::runtime_error("thrown by the test");
    }
    using Compute = unsigned(const void*, const void*, int, int, double*, double*);
    static auto* const real = reinterpret_cast<Compute*>(dlsym(RTLD_NEXT, "geod_polygon_compute"));
    return real(ellipsoid, polygon, reverse, sign, area, perimeter);
}
