#include "geodata/write/png.h"

#include <algorithm>
#include <memory>
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
    return Error{{complaints.with_reason(why), "PNG", "choose a smaller size"}};
}

/// A picture that gives its rows as GDAL's PNG driver asks for them, red, green and blue of one row
/// after the other.
class RowPicture final : public GDALDataset {
  public:
    RowPicture(int width, int height, const PictureRow& give)
        : give_(give), row_(static_cast<std::size_t>(width) * 4) {
        nRasterXSize = width;
        nRasterYSize = height;
        for (int band = 1; band <= 3; ++band)
            SetBand(band, std::make_unique<Band>(*this).release());
    }
    /// Width bytes of one band; every fourth of the row.
    void copy(int row, int band, std::uint8_t* to) {
        if (row != at_) give_(at_ = row, row_);
        for (std::size_t i = static_cast<std::size_t>(band); i < row_.size(); i += 4)
            *to++ = row_[i];
    }

    [[nodiscard]] std::span<const std::uint8_t> last_given() const { return row_; }

  private:
    class Band final : public GDALRasterBand {
      public:
        explicit Band(RowPicture& picture) : picture_(picture) {
            nRasterXSize = nBlockXSize = picture.nRasterXSize;
            nRasterYSize = picture.nRasterYSize;
            nBlockYSize = 1;
            eDataType = GDT_Byte;
        }
        CPLErr IReadBlock(int, int row, void* to) override {
            picture_.copy(row, nBand - 1, static_cast<std::uint8_t*>(to));
            return CE_None;
        }

      private:
        RowPicture& picture_;
    };

    const PictureRow& give_;
    std::vector<std::uint8_t> row_;
    int at_ = -1;
};

/// While it lives, GDAL keeps no more rows than it needs: left alone it keeps the whole picture.
class SmallCache {
  public:
    SmallCache() : before_(GDALGetCacheMax64()) { GDALSetCacheMax64(bytes); }
    ~SmallCache() { GDALSetCacheMax64(before_); }
    SmallCache(const SmallCache&) = delete;
    SmallCache& operator=(const SmallCache&) = delete;

  private:
    static constexpr GIntBig bytes = 1 << 20;
    GIntBig before_;
};

/// Of that size, and readable to its last row, which is as it should be.
bool reads_back(const std::filesystem::path& file, int width, int height,
                std::span<const std::uint8_t> last) {
    const char* const drivers[] = {"PNG", nullptr};
    const GDALDatasetUniquePtr picture(GDALDataset::Open(
        file.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY, drivers, nullptr, nullptr));
    if (!picture || picture->GetRasterXSize() != width || picture->GetRasterYSize() != height ||
        picture->GetRasterCount() != 3) {
        return false;
    }
    std::vector<std::uint8_t> row(last.size());
    const CPLErr error =
        picture->RasterIO(GF_Read, 0, height - 1, width, 1, row.data(), width, 1, GDT_Byte, 3,
                          nullptr, 4, static_cast<GSpacing>(last.size()), 1, nullptr);
    if (error != CE_None) return false;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i % 4 != 3 && row[i] != last[i]) return false;
    }
    return true;
}

Result<std::string> encode(int width, int height, const PictureRow& give) {
    register_gdal();
    GdalComplaints complaints;
    const MemoryFolder memory;
    const std::filesystem::path file = memory / "picture.png";
    const SmallCache cache;
    RowPicture picture(width, height, give);
    GDALDriver* png = GetGDALDriverManager()->GetDriverByName("PNG");
    if (png == nullptr) return refused("the picture cannot be made", complaints);
    // A tenth larger than the smallest, in a third of the time.
    CPLStringList settings;
    settings.SetNameValue("ZLEVEL", "3");
    GDALDatasetUniquePtr copy(
        png->CreateCopy(file.c_str(), &picture, FALSE, settings.List(), nullptr, nullptr));
    if (!copy) return refused("the picture cannot be made", complaints);
    copy.reset();
    if (!complaints.first_failure().empty() ||
        !reads_back(file, width, height, picture.last_given())) {
        return refused("the picture was not made whole", complaints);
    }
    return std::string(memory.bytes("picture.png"));
}

Status put(const std::filesystem::path& file, const Result<std::string>& bytes) {
    if (bytes) return replace_file(file, bytes.value());
    Error error = bytes.error();
    error.where = file.string();
    return error;
}

}  // namespace

Result<std::string> encode_png(int width, int height, std::span<const std::uint8_t> rgba) {
    const std::size_t row_bytes = static_cast<std::size_t>(std::max(width, 0)) * 4;
    if (width <= 0 || height <= 0 || rgba.size() != row_bytes * static_cast<std::size_t>(height)) {
        return Error{{"the picture's size does not fit its pixels", "PNG",
                      "give width times height times 4 bytes"}};
    }
    return encode(width, height, [&](int row, std::span<std::uint8_t> to) {
        const auto from = rgba.subspan(static_cast<std::size_t>(row) * row_bytes, row_bytes);
        std::copy(from.begin(), from.end(), to.begin());
    });
}

Status write_png(const std::filesystem::path& file, int width, int height,
                 std::span<const std::uint8_t> rgba) {
    return put(file, encode_png(width, height, rgba));
}

Status write_png_rows(const std::filesystem::path& file, int width, int height,
                      const PictureRow& give) {
    return put(file, encode(width, height, give));
}

}  // namespace geodata
