// Compares two pictures with two limits: how far a channel may be off before a pixel counts as
// different, and which share of all pixels may be different. Exit status 0: alike; 1: not;
// 2: wrong usage or unreadable file.
//
//     image_compare EXPECTED ACTUAL [--channel 0..255] [--share 0..1] [--difference OUT.png]
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <gdal_priv.h>

namespace {

struct Picture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgb;
};

struct Limits {
    int channel = 16;
    double share = 0.002;
};

struct Options {
    std::string expected, actual, difference;
    Limits limits;
};

using Dataset = std::unique_ptr<GDALDataset, void (*)(GDALDataset*)>;

Dataset open_picture(const std::string& path) {
    const auto close = [](GDALDataset* dataset) {
        if (dataset) GDALClose(GDALDataset::ToHandle(dataset));
    };
    return {GDALDataset::Open(path.c_str(), GDAL_OF_RASTER), close};
}

/// Palettes are resolved; alpha is left out.
std::optional<Picture> read_picture(const std::string& path) {
    const Dataset dataset = open_picture(path);
    if (!dataset) return std::nullopt;
    Picture picture;
    picture.width = dataset->GetRasterXSize();
    picture.height = dataset->GetRasterYSize();
    const auto pixels =
        static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height);
    picture.rgb.resize(pixels * 3);
    const GDALColorTable* palette = dataset->GetRasterBand(1)->GetColorTable();
    for (int channel = 0; channel < 3; ++channel) {
        const int band = std::min(channel + 1, dataset->GetRasterCount());
        std::vector<std::uint8_t> values(pixels);
        if (dataset->GetRasterBand(palette ? 1 : band)
                ->RasterIO(GF_Read, 0, 0, picture.width, picture.height, values.data(),
                           picture.width, picture.height, GDT_Byte, 0, 0) != CE_None) {
            return std::nullopt;
        }
        for (std::size_t i = 0; i < pixels; ++i) {
            std::uint8_t value = values[i];
            if (palette) {
                const GDALColorEntry* entry = palette->GetColorEntry(value);
                const short parts[] = {entry->c1, entry->c2, entry->c3};
                value = static_cast<std::uint8_t>(parts[channel]);
            }
            picture.rgb[i * 3 + static_cast<std::size_t>(channel)] = value;
        }
    }
    return picture;
}

/// Grey copy of the expected picture with the different pixels in red.
void write_difference(const Picture& expected, const std::vector<bool>& differs,
                      const std::string& path) {
    GDALDriver* memory = GetGDALDriverManager()->GetDriverByName("MEM");
    GDALDriver* png = GetGDALDriverManager()->GetDriverByName("PNG");
    if (!memory || !png) return;
    const auto close = [](GDALDataset* dataset) { GDALClose(GDALDataset::ToHandle(dataset)); };
    const Dataset canvas(memory->Create("", expected.width, expected.height, 3, GDT_Byte, nullptr),
                         close);
    for (int channel = 0; channel < 3; ++channel) {
        std::vector<std::uint8_t> values(differs.size());
        for (std::size_t i = 0; i < differs.size(); ++i) {
            const int grey =
                (expected.rgb[i * 3] + expected.rgb[i * 3 + 1] + expected.rgb[i * 3 + 2]) / 6 + 120;
            const int marked = channel == 0 ? 220 : 0;
            values[i] = static_cast<std::uint8_t>(differs[i] ? marked : std::min(grey, 255));
        }
        if (canvas->GetRasterBand(channel + 1)
                ->RasterIO(GF_Write, 0, 0, expected.width, expected.height, values.data(),
                           expected.width, expected.height, GDT_Byte, 0, 0) != CE_None) {
            return;
        }
    }
    const Dataset written(png->CreateCopy(path.c_str(), canvas.get(), 0, nullptr, nullptr, nullptr),
                          close);
}

std::vector<bool> different_pixels(const Picture& a, const Picture& b, int channel_limit) {
    std::vector<bool> differs(a.rgb.size() / 3);
    for (std::size_t i = 0; i < a.rgb.size(); ++i) {
        if (std::abs(a.rgb[i] - b.rgb[i]) > channel_limit) differs[i / 3] = true;
    }
    return differs;
}

int compare(const Options& options) {
    const auto expected = read_picture(options.expected);
    const auto actual = read_picture(options.actual);
    if (!expected || !actual) {
        std::cerr << "cannot read " << (expected ? options.actual : options.expected) << "\n";
        return 2;
    }
    if (expected->width != actual->width || expected->height != actual->height) {
        std::cerr << "sizes differ: " << expected->width << "x" << expected->height << " and "
                  << actual->width << "x" << actual->height << "\n";
        return 1;
    }
    const auto differs = different_pixels(*expected, *actual, options.limits.channel);
    const auto count = std::count(differs.begin(), differs.end(), true);
    const double share = static_cast<double>(count) / static_cast<double>(differs.size());
    std::cout << count << " of " << differs.size() << " pixels differ by more than "
              << options.limits.channel << " (" << 100 * share << " %, allowed "
              << 100 * options.limits.share << " %)\n";
    if (share <= options.limits.share) return 0;
    if (!options.difference.empty()) write_difference(*expected, differs, options.difference);
    return 1;
}

std::optional<Options> parse(const std::vector<std::string>& words) {
    Options options;
    std::vector<std::string> files;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool named = words[i].rfind("--", 0) == 0;
        if (!named) {
            files.push_back(words[i]);
            continue;
        }
        if (i + 1 >= words.size()) return std::nullopt;
        const std::string& value = words[i + 1];
        if (words[i] == "--channel") {
            options.limits.channel = std::atoi(value.c_str());
        } else if (words[i] == "--share") {
            options.limits.share = std::atof(value.c_str());
        } else if (words[i] == "--difference") {
            options.difference = value;
        } else {
            return std::nullopt;
        }
        ++i;
    }
    if (files.size() != 2) return std::nullopt;
    options.expected = files[0];
    options.actual = files[1];
    return options;
}

}  // namespace

int main(int argc, char** argv) {
    const auto options = parse(std::vector<std::string>(argv + 1, argv + argc));
    if (!options) {
        std::cerr << "image_compare EXPECTED ACTUAL [--channel 0..255] [--share 0..1] "
                     "[--difference OUT.png]\n";
        return 2;
    }
    GDALAllRegister();
    // No .aux.xml beside the pictures.
    CPLSetConfigOption("GDAL_PAM_ENABLED", "NO");
    return compare(*options);
}
