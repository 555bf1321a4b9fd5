#include "geodata/read/shapefile_faults.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <memory>

#include <cpl_string.h>
#include <cpl_vsi.h>

namespace geodata {

namespace fs = std::filesystem;

namespace {

// ESRI Shapefile Technical Description, 1998: a header of 100 bytes, big-endian file code 9994
// at 0 and length of the file in 16-bit words at 24.
constexpr std::size_t header_bytes = 100;
constexpr std::uint32_t file_code = 9994;

std::uint32_t big_endian(const unsigned char* bytes) {
    return (std::uint32_t{bytes[0]} << 24) | (std::uint32_t{bytes[1]} << 16) |
           (std::uint32_t{bytes[2]} << 8) | std::uint32_t{bytes[3]};
}

Error shape_fault(const fs::path& shp, std::string what, std::string remedy) {
    return Error{{std::move(what), shp.string(), std::move(remedy)}};
}

struct FileCloser {
    void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};

std::optional<Error> header_fault(const fs::path& shp, std::uintmax_t size) {
    std::array<unsigned char, header_bytes> bytes{};
    const std::unique_ptr<VSILFILE, FileCloser> file(VSIFOpenL(shp.c_str(), "rb"));
    if (!file) {
        return shape_fault(shp, "the file cannot be opened", "see that you may read it");
    }
    const std::size_t got = VSIFReadL(bytes.data(), 1, bytes.size(), file.get());
    if (got >= 4 && big_endian(bytes.data()) != file_code) {
        const bool text =
            std::all_of(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(got),
                        [](unsigned char c) { return c >= 0x20 || std::isspace(c) != 0; });
        return shape_fault(
            shp, text ? "this is a text file, not a Shapefile" : "this is not a Shapefile",
            "give the file its right extension (.geojson, .csv) or choose another one");
    }
    const std::uintmax_t stated = 2 * std::uintmax_t{big_endian(bytes.data() + 24)};
    if (size < header_bytes || size < stated) {
        return shape_fault(shp,
                           "the file is truncated: it has " + std::to_string(size) + " of " +
                               (size < header_bytes ? "at least 100" : std::to_string(stated)) +
                               " bytes",
                           "copy or download it again, whole");
    }
    return std::nullopt;
}

}  // namespace

std::optional<fs::path> sidecar(const fs::path& shp, const std::string& extension) {
    for (const std::string& ending : {extension, std::string(CPLString(extension).toupper())}) {
        fs::path file = shp;
        file.replace_extension(ending);
        VSIStatBufL found;
        if (VSIStatL(file.c_str(), &found) == 0) return file;
    }
    return std::nullopt;
}

std::optional<Error> shapefile_fault(const fs::path& shp) {
    VSIStatBufL found;
    if (VSIStatL(shp.c_str(), &found) != 0) {
        return shape_fault(shp, "there is no such file", "check the name and the folder");
    }
    const auto size = static_cast<std::uintmax_t>(found.st_size);
    if (size == 0) {
        return shape_fault(shp, "the file is empty (0 bytes)", "copy or download it again");
    }
    if (std::optional<Error> header = header_fault(shp, size)) return header;
    const std::optional<fs::path> index = sidecar(shp, ".shx");
    const bool empty = index && VSIStatL(index->c_str(), &found) == 0 && found.st_size == 0;
    if (!index || empty) {
        return shape_fault(shp,
                           std::string("its index file (.shx) is ") + (empty ? "empty" : "missing"),
                           "copy it from where the .shp came from, or rebuild it with: ogrinfo "
                           "--config SHAPE_RESTORE_SHX YES " +
                               shp.filename().string());
    }
    return std::nullopt;
}

}  // namespace geodata
