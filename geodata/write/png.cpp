#include "geodata/write/png.h"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <gdal_priv.h>

#include "geodata/read/gdal_internal.h"
#include "geodata/write/replace_file.h"

namespace geodata {

namespace {

Error refused(const std::filesystem::path& file, const GdalComplaints& complaints) {
    return Error{{"the picture could not be written: " + complaints.first_failure(), file.string(),
                  "see that there is room on the disk and that the folder may be written to"}};
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

}  // namespace

Status write_png(const std::filesystem::path& file, int width, int height,
                 std::span<const std::uint8_t> rgba) {
    if (width <= 0 || height <= 0 ||
        rgba.size() != static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4) {
        return Error{{"the picture's size does not fit its pixels", file.string(),
                      "give width times height times 4 bytes"}};
    }
    register_gdal();
    GdalComplaints complaints;
    Result<StagingFolder> staging = StagingFolder::beside(file);
    if (!staging) return staging.error();
    const GDALDatasetUniquePtr picture = in_memory(width, height, rgba);
    GDALDriver* png = GetGDALDriverManager()->GetDriverByName("PNG");
    if (!picture || png == nullptr) return refused(file, complaints);
    const std::filesystem::path written = staging.value().file();
    // A tenth larger than the smallest, in a third of the time.
    CPLStringList settings;
    settings.SetNameValue("ZLEVEL", "3");
    GDALDatasetUniquePtr copy(
        png->CreateCopy(written.c_str(), picture.get(), FALSE, settings.List(), nullptr, nullptr));
    if (!copy) return refused(file, complaints);
    copy.reset();
    if (!complaints.first_failure().empty()) return refused(file, complaints);
    return staging.value().publish();
}

}  // namespace geodata
