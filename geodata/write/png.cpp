#include "geodata/write/png.h"

#include <vector>

#include <cpl_conv.h>
#include <cpl_string.h>
#include <gdal_priv.h>

#include "geodata/read/gdal_internal.h"
#include "geodata/write/memory_folder_internal.h"
#include "geodata/write/replace_file.h"

namespace geodata {

namespace {

Error refused(const char* why, const GdalComplaints& complaints) {
    const std::string& said = complaints.first_failure();
    return Error{{why + (said.empty() ? said : ": " + said), "PNG", "choose a smaller size"}};
}

/// The picture in memory, as three bands: the form in which GDAL's PNG driver takes it.
GDALDatasetUniquePtr in_memory(int width, int height, std::span<const std::uint8_t> rgba) {
    GDALDriver* memory = GetGDALDriverManager()->GetDriverByName("MEM");
    if (memory == nullptr) return nullptr;
    GDALDatasetUniquePtr picture(memory->Create("", width, height, 3, GDT_Byte, nullptr));
    if (!picture) return nullptr;
    for (int band = 0; band < 3; ++band) {
        // RasterIO takes a pointer to non-const but only reads from it when writing.
        auto* first = const_cast<std::uint8_t*>(rgba.data() + band);
        const CPLErr error = picture->GetRasterBand(band + 1)->RasterIO(
            GF_Write, 0, 0, width, height, first, width, height, GDT_Byte, 4,
            static_cast<GSpacing>(width) * 4, nullptr);
        if (error != CE_None) return nullptr;
    }
    return picture;
}

/// Of that size, and readable to its last row, which is as it should be.
bool reads_back(const std::filesystem::path& file, int width, int height,
                std::span<const std::uint8_t> rgba) {
    const char* const drivers[] = {"PNG", nullptr};
    const GDALDatasetUniquePtr picture(GDALDataset::Open(
        file.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY, drivers, nullptr, nullptr));
    if (!picture || picture->GetRasterXSize() != width || picture->GetRasterYSize() != height ||
        picture->GetRasterCount() != 3) {
        return false;
    }
    const auto row_bytes = static_cast<std::size_t>(width) * 4;
    std::vector<std::uint8_t> row(row_bytes);
    const std::span<const std::uint8_t> last = rgba.last(row_bytes);
    const CPLErr error =
        picture->RasterIO(GF_Read, 0, height - 1, width, 1, row.data(), width, 1, GDT_Byte, 3,
                          nullptr, 4, static_cast<GSpacing>(row_bytes), 1, nullptr);
    if (error != CE_None) return false;
    for (std::size_t i = 0; i < row_bytes; ++i) {
        if (i % 4 != 3 && row[i] != last[i]) return false;
    }
    return true;
}

}  // namespace

Result<std::string> encode_png(int width, int height, std::span<const std::uint8_t> rgba) {
    if (width <= 0 || height <= 0 ||
        rgba.size() != static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4) {
        return Error{{"the picture's size does not fit its pixels", "PNG",
                      "give width times height times 4 bytes"}};
    }
    register_gdal();
    GdalComplaints complaints;
    const MemoryFolder memory;
    const std::filesystem::path file = memory / "picture.png";
    GDALDatasetUniquePtr picture = in_memory(width, height, rgba);
    GDALDriver* png = GetGDALDriverManager()->GetDriverByName("PNG");
    if (!picture || png == nullptr) return refused("the picture cannot be made", complaints);
    // A tenth larger than the smallest, in a third of the time.
    CPLStringList settings;
    settings.SetNameValue("ZLEVEL", "3");
    GDALDatasetUniquePtr copy(
        png->CreateCopy(file.c_str(), picture.get(), FALSE, settings.List(), nullptr, nullptr));
    if (!copy) return refused("the picture cannot be made", complaints);
    copy.reset();
    picture.reset();
    if (!complaints.first_failure().empty() || !reads_back(file, width, height, rgba)) {
        return refused("the picture was not made whole", complaints);
    }
    return std::string(memory.bytes("picture.png"));
}

Status write_png(const std::filesystem::path& file, int width, int height,
                 std::span<const std::uint8_t> rgba) {
    const Result<std::string> bytes = encode_png(width, height, rgba);
    if (!bytes) {
        Error error = bytes.error();
        error.where = file.string();
        return error;
    }
    return replace_file(file, bytes.value());
}

}  // namespace geodata
