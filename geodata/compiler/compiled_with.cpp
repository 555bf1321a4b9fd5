#include "geodata/compiler/compiled_with.h"

#include <cstdint>
#include <fstream>
#include <iomanip>
#include <iterator>
#include <sstream>

#include <gdal.h>
#include <geos_c.h>
#include <gnu/libc-version.h>
#include <proj.h>
#include <sys/utsname.h>

#include "geodata/write/replace_file.h"

namespace geodata::compiler {

namespace {

/// 64-bit FNV-1a (Fowler, Noll, Vo): tells versions of a file apart, no more is asked of it.
std::string checksum(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return "missing";
    std::uint64_t sum = 0xCBF29CE484222325U;
    const std::string content{std::istreambuf_iterator<char>(stream), {}};
    for (const char c : content) sum = (sum ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    std::ostringstream digits;
    digits << std::hex << std::setfill('0') << std::setw(16) << sum;
    return digits.str();
}

}  // namespace

std::string compiled_with(const SourceFolders& folders) {
    utsname machine{};
    ::uname(&machine);
    std::ostringstream text;
    text << "GEOS " << GEOSversion() << "\n"
         << "PROJ " << proj_info().version << "\n"
         << "GDAL " << GDALVersionInfo("RELEASE_NAME") << "\n"
         << "glibc " << gnu_get_libc_version() << "\n"
         << "processor " << machine.machine << "\n";
    for (const std::filesystem::path& file : source_files(folders)) {
        text << file.filename().string() << " " << checksum(file) << "\n";
    }
    return text.str();
}

Status write_compiled_with(const SourceFolders& folders, const std::filesystem::path& folder) {
    return replace_file(folder / compiled_with_file, compiled_with(folders));
}

}  // namespace geodata::compiler
