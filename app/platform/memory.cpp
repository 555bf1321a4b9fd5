#include "app/platform/memory.h"

#include <malloc.h>

namespace viewer {

void keep_freed_memory() {
#ifdef __GLIBC__
    // Unasked, the library raises both as it sees large blocks freed; told one, it raises neither.
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
#endif
}

}  // namespace viewer
