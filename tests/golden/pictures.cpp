#include "tests/golden/pictures.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include <gdal_priv.h>

namespace golden {
namespace {

struct Closer {
    void operator()(GDALDataset* dataset) const { GDALClose(GDALDataset::ToHandle(dataset)); }
};
using Dataset = std::unique_ptr<GDALDataset, Closer>;

void prepare_gdal() {
    static const bool ready = [] {
        GDALAllRegister();
        CPLSetConfigOption("GDAL_PAM_ENABLED", "NO");  // no .aux.xml beside the pictures
        return true;
    }();
    static_cast<void>(ready);
}

/// Sums over rectangles, made from sums from the top left corner.
class Sums {
  public:
    Sums(const std::vector<bool>& pixels, int width, int height)
        : stride_(static_cast<std::size_t>(width) + 1),
          sums_(stride_ * (static_cast<std::size_t>(height) + 1), 0) {
        for (std::size_t y = 1; y <= static_cast<std::size_t>(height); ++y) {
            for (std::size_t x = 1; x < stride_; ++x) {
                const int here = pixels[(y - 1) * (stride_ - 1) + x - 1] ? 1 : 0;
                sums_[y * stride_ + x] = here + sums_[(y - 1) * stride_ + x] +
                                         sums_[y * stride_ + x - 1] -
                                         sums_[(y - 1) * stride_ + x - 1];
            }
        }
    }
    [[nodiscard]] int within(int x, int y, int side) const {
        const auto left = static_cast<std::size_t>(x), top = static_cast<std::size_t>(y);
        const auto right = left + static_cast<std::size_t>(side);
        const auto bottom = top + static_cast<std::size_t>(side);
        return sums_[bottom * stride_ + right] - sums_[top * stride_ + right] -
               sums_[bottom * stride_ + left] + sums_[top * stride_ + left];
    }

  private:
    std::size_t stride_;
    std::vector<int> sums_;
};

void find_crowd(Difference& found, int width, int height, int square) {
    if (found.count == 0) return;
    const Sums sums(found.pixels, width, height);
    const int side = std::min({square, width, height});
    for (int y = 0; y + side <= height; ++y) {
        for (int x = 0; x + side <= width; ++x) {
            const int crowd = sums.within(x, y, side);
            if (crowd <= found.crowd) continue;
            found.crowd = crowd;
            found.crowd_x = x;
            found.crowd_y = y;
        }
    }
}

}  // namespace

std::optional<Picture> read_picture(const std::string& path) {
    prepare_gdal();
    const Dataset dataset(GDALDataset::Open(path.c_str(), GDAL_OF_RASTER));
    if (!dataset) return std::nullopt;
    Picture picture;
    picture.width = dataset->GetRasterXSize();
    picture.height = dataset->GetRasterYSize();
    const auto pixels =
        static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height);
    picture.rgb.resize(pixels * 3);
    const GDALColorTable* palette = dataset->GetRasterBand(1)->GetColorTable();
    std::vector<std::uint8_t> values(pixels);
    for (int channel = 0; channel < 3; ++channel) {
        const int band = palette ? 1 : std::min(channel + 1, dataset->GetRasterCount());
        if (dataset->GetRasterBand(band)->RasterIO(GF_Read, 0, 0, picture.width, picture.height,
                                                   values.data(), picture.width, picture.height,
                                                   GDT_Byte, 0, 0) != CE_None) {
            return std::nullopt;
        }
        for (std::size_t i = 0; i < pixels; ++i) {
            std::uint8_t value = values[i];
            if (palette) {
                const GDALColorEntry* entry = palette->GetColorEntry(value);
                const std::array<short, 3> parts = {entry->c1, entry->c2, entry->c3};
                value = static_cast<std::uint8_t>(parts[static_cast<std::size_t>(channel)]);
            }
            picture.rgb[i * 3 + static_cast<std::size_t>(channel)] = value;
        }
    }
    return picture;
}

Picture rounded(Picture picture) {
    for (std::uint8_t& value : picture.rgb) {
        value = static_cast<std::uint8_t>(std::min((value + 4) / 8 * 8, 255));
    }
    return picture;
}

bool write_picture(const Picture& picture, const std::string& path) {
    prepare_gdal();
    GDALDriver* memory = GetGDALDriverManager()->GetDriverByName("MEM");
    GDALDriver* png = GetGDALDriverManager()->GetDriverByName("PNG");
    if (!memory || !png) return false;
    const Dataset canvas(memory->Create("", picture.width, picture.height, 3, GDT_Byte, nullptr));
    std::vector<std::uint8_t> values(picture.rgb.size() / 3);
    for (int channel = 0; channel < 3; ++channel) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            values[i] = picture.rgb[i * 3 + static_cast<std::size_t>(channel)];
        }
        if (canvas->GetRasterBand(channel + 1)
                ->RasterIO(GF_Write, 0, 0, picture.width, picture.height, values.data(),
                           picture.width, picture.height, GDT_Byte, 0, 0) != CE_None) {
            return false;
        }
    }
    std::string level = "ZLEVEL=9";
    std::array<char*, 2> options = {level.data(), nullptr};
    const Dataset written(
        png->CreateCopy(path.c_str(), canvas.get(), 0, options.data(), nullptr, nullptr));
    return written != nullptr;
}

Difference difference(const Picture& expected, const Picture& actual, const Limits& limits) {
    Difference found;
    found.comparable = expected.width == actual.width && expected.height == actual.height &&
                       expected.rgb.size() == actual.rgb.size() && !expected.rgb.empty();
    if (!found.comparable) return found;
    found.pixels.resize(expected.rgb.size() / 3);
    for (std::size_t i = 0; i < expected.rgb.size(); ++i) {
        if (std::abs(expected.rgb[i] - actual.rgb[i]) > limits.channel) found.pixels[i / 3] = true;
    }
    found.count =
        static_cast<std::size_t>(std::count(found.pixels.begin(), found.pixels.end(), true));
    find_crowd(found, expected.width, expected.height, limits.square);
    return found;
}

bool alike(const Difference& found, const Limits& limits) {
    return found.comparable && found.crowd <= limits.crowd &&
           static_cast<double>(found.count) <=
               limits.share * static_cast<double>(found.pixels.size());
}

}  // namespace golden
