// A reference system may name files: a grid of shifts, a list of systems. PROJ would open them
// wherever they are, and wait for a pipe. GDAL keeps the context through which it calls PROJ to
// itself, one a thread; so the function that makes a context is replaced: GDAL's call, as any from
// a shared library, finds the program's own definition first.
#include <algorithm>
#include <cstdio>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include <dlfcn.h>
#include <fcntl.h>
#include <proj.h>
#include <sys/stat.h>
#include <unistd.h>

#include "geodata/read/reading_bounds_internal.h"

namespace geodata {

namespace fs = std::filesystem;

namespace {

/// Where PROJ keeps its own tables and grids.
const std::vector<fs::path>& tables_of_proj() {
    static const std::vector<fs::path> folders = [] {
        std::vector<fs::path> found;
        std::istringstream searched(proj_info().searchpath);
        for (std::string folder; std::getline(searched, folder, ':');) {
            found.push_back((fs::path(folder) / "").lexically_normal().parent_path());
        }
        return found;
    }();
    return folders;
}

/// Whether something is there to be opened. PROJ's own tables name grids for many systems that are
/// not installed; of those there is nothing to say.
bool stands_somewhere(const char* name) {
    struct stat found {};
    return ::lstat(name, &found) == 0;
}

bool may_open(const char* name) {
    ReadingBounds* bounds = ReadingBounds::current();
    const fs::path path = fs::path(name).lexically_normal();
    const std::vector<fs::path>& own = tables_of_proj();
    if (bounds == nullptr || bounds->contains(path) ||
        std::find(own.begin(), own.end(), path.parent_path()) != own.end()) {
        return true;
    }
    if (path.is_absolute() || stands_somewhere(name)) bounds->note_refused(name);
    return false;
}

std::FILE* stream(PROJ_FILE_HANDLE* file) {
    return reinterpret_cast<std::FILE*>(file);
}

PROJ_FILE_HANDLE* open_file(PJ_CONTEXT*, const char* name, PROJ_OPEN_ACCESS access, void*) {
    if (access != PROJ_OPEN_ACCESS_READ_ONLY || !may_open(name)) return nullptr;
    const int descriptor = ::open(name, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0) return nullptr;
    struct stat found {};
    std::FILE* file = nullptr;
    if (::fstat(descriptor, &found) == 0 && S_ISREG(found.st_mode))
        file = ::fdopen(descriptor, "rb");
    if (file == nullptr) ::close(descriptor);
    return reinterpret_cast<PROJ_FILE_HANDLE*>(file);
}

int exists(PJ_CONTEXT*, const char* name, void*) {
    struct stat found {};
    return may_open(name) && ::stat(name, &found) == 0 && S_ISREG(found.st_mode) ? 1 : 0;
}

const PROJ_FILE_API reading_only = {
    .version = 1,
    .open_cbk = open_file,
    .read_cbk = [](PJ_CONTEXT*, PROJ_FILE_HANDLE* file, void* to, std::size_t bytes,
                   void*) { return std::fread(to, 1, bytes, stream(file)); },
    .write_cbk = [](PJ_CONTEXT*, PROJ_FILE_HANDLE*, const void*, std::size_t,
                    void*) -> std::size_t { return 0; },
    .seek_cbk = [](PJ_CONTEXT*, PROJ_FILE_HANDLE* file, long long offset, int from,
                   void*) { return ::fseeko(stream(file), offset, from) == 0 ? 1 : 0; },
    .tell_cbk = [](PJ_CONTEXT*, PROJ_FILE_HANDLE* file,
                   void*) { return static_cast<unsigned long long>(::ftello(stream(file))); },
    .close_cbk =
        [](PJ_CONTEXT*, PROJ_FILE_HANDLE* file, void*) {
            const std::unique_ptr<std::FILE, int (*)(std::FILE*)> closed(stream(file),
                                                                         &std::fclose);
        },
    .exists_cbk = exists,
    .mkdir_cbk = [](PJ_CONTEXT*, const char*, void*) { return 0; },
    .unlink_cbk = [](PJ_CONTEXT*, const char*, void*) { return 0; },
    .rename_cbk = [](PJ_CONTEXT*, const char*, const char*, void*) { return 0; },
};

}  // namespace

void install_proj_bounds() {
    (void)tables_of_proj();
}

}  // namespace geodata

extern "C" PJ_CONTEXT* proj_context_create() {
    using Create = PJ_CONTEXT* (*)();
    static const auto create = reinterpret_cast<Create>(dlsym(RTLD_NEXT, "proj_context_create"));
    PJ_CONTEXT* context = create == nullptr ? nullptr : create();
    if (context != nullptr) proj_context_set_fileapi(context, &geodata::reading_only, nullptr);
    return context;
}
