#include "geodata/write/picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <string_view>
#include <vector>

#include <cpl_conv.h>
#include <cpl_string.h>
#include <gdal_priv.h>

#include "geodata/read/gdal_internal.h"
#include "geodata/write/memory_folder_internal.h"
#include "geodata/write/replace_file.h"

namespace geodata {

namespace {

struct Kind {
    PictureFormat format;
    const char* driver;
    std::array<const char*, 2> endings;
    std::array<const char*, 3> settings;  ///< of the driver, null where there are no more
    bool exact;                           ///< every pixel comes back as it was
    bool resolution;
};

constexpr std::array kinds = {
    // A tenth larger than the smallest, in a third of the time.
    Kind{PictureFormat::png, "PNG", {".png", nullptr}, {"ZLEVEL=3"}, true, true},
    Kind{PictureFormat::jpeg, "JPEG", {".jpg", ".jpeg"}, {"QUALITY=95"}, false, true},
    Kind{PictureFormat::webp, "WEBP", {".webp", nullptr}, {"LOSSLESS=YES"}, true, false},
    Kind{PictureFormat::tiff,
         "GTiff",
         {".tif", ".tiff"},
         {"COMPRESS=DEFLATE", "PREDICTOR=2", "INTERLEAVE=PIXEL"},
         true,
         true}};

const Kind& kind_of(PictureFormat format) {
    return *std::find_if(kinds.begin(), kinds.end(),
                         [&](const Kind& kind) { return kind.format == format; });
}

GDALDriver* driver_of(const Kind& kind) {
    register_gdal();
    return GetGDALDriverManager()->GetDriverByName(kind.driver);
}

/// ".png, .jpg, .jpeg, .webp, .tif or .tiff", as far as the drivers are there.
std::string endings_that_can_be() {
    std::vector<std::string> endings;
    for (const Kind& kind : kinds) {
        if (driver_of(kind) == nullptr) continue;
        for (const char* ending : kind.endings) {
            if (ending != nullptr) endings.emplace_back(ending);
        }
    }
    std::string text;
    for (std::size_t i = 0; i < endings.size(); ++i) {
        text += (i == 0 ? "" : i + 1 == endings.size() ? " or " : ", ") + endings[i];
    }
    return text;
}

Error refused(const char* why, const Kind& kind, const GdalComplaints& complaints) {
    return Error{{complaints.with_reason(why), kind.driver, "choose a smaller size"}};
}

/// A picture that gives its rows as GDAL's drivers ask for them: red, green and blue of one row
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
    /// Width bytes of one band, `apart` bytes from one to the next; every fourth of the row.
    void copy(int row, int band, std::uint8_t* to, std::ptrdiff_t apart) {
        if (row != at_) give_(at_ = row, row_);
        for (std::size_t i = static_cast<std::size_t>(band); i < row_.size(); i += 4) {
            *to = row_[i];
            to += apart;
        }
    }

    [[nodiscard]] std::span<const std::uint8_t> last_given() const { return row_; }

    /// Several whole rows at once, as a driver of interleaved pixels wants them: one row after the
    /// other, not one band after the other.
    CPLErr IRasterIO(GDALRWFlag way, int x, int y, int width, int height, void* to, int to_width,
                     int to_height, GDALDataType type, int bands, int* which, GSpacing pixel,
                     GSpacing line, GSpacing band, GDALRasterIOExtraArg* more) override {
        if (way != GF_Read || x != 0 || width != nRasterXSize || to_width != width ||
            to_height != height || type != GDT_Byte) {
            return GDALDataset::IRasterIO(way, x, y, width, height, to, to_width, to_height, type,
                                          bands, which, pixel, line, band, more);
        }
        for (int row = 0; row < height; ++row) {
            for (int b = 0; b < bands; ++b) {
                copy(y + row, which[b] - 1, static_cast<std::uint8_t*>(to) + row * line + b * band,
                     static_cast<std::ptrdiff_t>(pixel));
            }
        }
        return CE_None;
    }

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
            picture_.copy(row, nBand - 1, static_cast<std::uint8_t*>(to), 1);
            return CE_None;
        }
        GDALColorInterp GetColorInterpretation() override {
            return static_cast<GDALColorInterp>(GCI_RedBand + nBand - 1);
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
bool reads_back(const Kind& kind, const std::filesystem::path& file, int width, int height,
                std::span<const std::uint8_t> last) {
    const char* const drivers[] = {kind.driver, nullptr};
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
    for (std::size_t i = 0; i < row.size() && kind.exact; ++i) {
        if (i % 4 != 3 && row[i] != last[i]) return false;
    }
    return true;
}

/// The last `bytes` bytes of the number, the highest first.
std::string big_endian(std::uint32_t number, int bytes) {
    std::string text;
    for (int i = bytes - 1; i >= 0; --i) text += static_cast<char>((number >> (8 * i)) & 0xFF);
    return text;
}

/// CRC-32 as in the PNG specification, annex D.
std::uint32_t check_sum(std::string_view bytes) {
    std::uint32_t sum = 0xFFFFFFFF;
    for (const char byte : bytes) {
        sum ^= static_cast<std::uint8_t>(byte);
        for (int bit = 0; bit < 8; ++bit) sum = (sum & 1) != 0 ? 0xEDB88320 ^ (sum >> 1) : sum >> 1;
    }
    return sum ^ 0xFFFFFFFF;
}

/// GDAL's PNG driver writes no pHYs chunk, its JPEG driver no density.
std::string with_resolution(PictureFormat format, std::string bytes, int dpi) {
    if (format == PictureFormat::png) {
        constexpr double inches_a_metre = 1 / 0.0254;
        constexpr std::size_t behind_header = 8 + 12 + 13;  // signature, IHDR
        const std::string side =
            big_endian(static_cast<std::uint32_t>(std::lround(dpi * inches_a_metre)), 4);
        const std::string chunk = "pHYs" + side + side + '\x01';
        bytes.insert(behind_header, big_endian(9, 4) + chunk + big_endian(check_sum(chunk), 4));
    }
    // JFIF: marker, length, name and version, then the unit (1: an inch), across and down.
    if (format == PictureFormat::jpeg && bytes.compare(6, 4, "JFIF") == 0) {
        const std::string side = big_endian(static_cast<std::uint32_t>(dpi), 2);
        bytes.replace(13, 5, '\x01' + side + side);
    }
    return bytes;
}

}  // namespace

Result<PictureFormat> picture_format(const std::filesystem::path& file) {
    std::string ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    if (ending.empty() || ending == ".") return PictureFormat::png;
    for (const Kind& kind : kinds) {
        const bool named = std::any_of(kind.endings.begin(), kind.endings.end(), [&](auto* each) {
            return each != nullptr && ending == each;
        });
        if (named && driver_of(kind) != nullptr) return kind.format;
    }
    return Error{{"no picture can be written as \"" + ending + "\"", file.string(),
                  "choose a name that ends in " + endings_that_can_be()}};
}

bool keeps_resolution(PictureFormat format) {
    return kind_of(format).resolution;
}

Result<std::string> encode_picture(PictureFormat format, int width, int height, int dpi,
                                   const PictureRow& give) {
    const Kind& kind = kind_of(format);
    GDALDriver* driver = driver_of(kind);
    GdalComplaints complaints;
    const MemoryFolder memory;
    const std::string name = "picture" + std::string(kind.endings.front());
    const SmallCache cache;
    RowPicture picture(width, height, give);
    if (driver == nullptr) return refused("the picture cannot be made", kind, complaints);
    if (dpi > 0 && format == PictureFormat::tiff) {
        picture.SetMetadataItem("TIFFTAG_XRESOLUTION", std::to_string(dpi).c_str());
        picture.SetMetadataItem("TIFFTAG_YRESOLUTION", std::to_string(dpi).c_str());
        picture.SetMetadataItem("TIFFTAG_RESOLUTIONUNIT", "2");  // an inch
    }
    CPLStringList settings;
    for (const char* setting : kind.settings) {
        if (setting != nullptr) settings.AddString(setting);
    }
    GDALDatasetUniquePtr copy(driver->CreateCopy((memory / name).c_str(), &picture, FALSE,
                                                 settings.List(), nullptr, nullptr));
    if (!copy) return refused("the picture cannot be made", kind, complaints);
    copy.reset();
    if (!complaints.first_failure().empty() ||
        !reads_back(kind, memory / name, width, height, picture.last_given())) {
        return refused("the picture was not made whole", kind, complaints);
    }
    std::string bytes(memory.bytes(name));
    return dpi > 0 ? with_resolution(format, std::move(bytes), dpi) : bytes;
}

Status write_picture(const std::filesystem::path& file, int width, int height, int dpi,
                     const PictureRow& give) {
    const Result<PictureFormat> format = picture_format(file);
    if (!format) return format.error();
    const Result<std::string> bytes = encode_picture(format.value(), width, height, dpi, give);
    if (bytes) return replace_file(file, bytes.value());
    Error error = bytes.error();
    error.where = file.string();
    return error;
}

}  // namespace geodata
