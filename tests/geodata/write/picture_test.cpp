// Pictures in the format of their name, with their resolution.
#include "geodata/write/picture.h"

#include <fstream>

#include <gdal_priv.h>

#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/content.h"

using namespace geodata;

namespace {

constexpr int width = 40, height = 30;

/// Stripes of strong colours, another for each eight rows.
void stripes(int row, std::span<std::uint8_t> to) {
    for (std::size_t i = 0; i < to.size(); i += 4) {
        to[i] = static_cast<std::uint8_t>(row / 8 * 60);
        to[i + 1] = static_cast<std::uint8_t>(200 - row / 8 * 50);
        to[i + 2] = 90;
        to[i + 3] = 255;
    }
}

/// The driver that takes the file, and how far it is from the stripes at most.
std::pair<std::string, int> read_back(const std::filesystem::path& file) {
    const std::unique_ptr<GDALDataset> picture(GDALDataset::Open(file.c_str(), GDAL_OF_RASTER));
    REQUIRE(picture);
    REQUIRE(picture->GetRasterXSize() == width);
    REQUIRE(picture->GetRasterYSize() == height);
    std::vector<std::uint8_t> row(std::size_t{width} * 4), wanted = row;
    int most = 0;
    for (int y = 0; y < height; ++y) {
        REQUIRE(picture->RasterIO(GF_Read, 0, y, width, 1, row.data(), width, 1, GDT_Byte, 3,
                                  nullptr, 4, std::int64_t{width} * 4, 1, nullptr) == CE_None);
        stripes(y, wanted);
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i % 4 != 3) most = std::max(most, std::abs(row[i] - wanted[i]));
        }
    }
    return {picture->GetDriver()->GetDescription(), most};
}

std::string bytes_at(const std::string& content, std::size_t at, std::size_t count) {
    std::string hex;
    for (std::size_t i = at; i < at + count && i < content.size(); ++i) {
        constexpr const char* digits = "0123456789abcdef";
        hex += digits[static_cast<std::uint8_t>(content[i]) >> 4];
        hex += digits[static_cast<std::uint8_t>(content[i]) & 15];
    }
    return hex;
}

}  // namespace

TEST_CASE("A picture's format follows its name") {
    const sample::TempFolder folder;
    struct Fact {
        const char *name, *driver;
        int farthest;
    };
    for (const Fact& fact :
         {Fact{"a.png", "PNG", 0}, Fact{"a.PNG", "PNG", 0}, Fact{"a.jpg", "JPEG", 40},
          Fact{"a.Jpeg", "JPEG", 40}, Fact{"a.webp", "WEBP", 0}, Fact{"a.tif", "GTiff", 0},
          Fact{"a.tiff", "GTiff", 0}, Fact{"named", "PNG", 0}}) {
        INFO(fact.name);
        REQUIRE(write_picture(folder / fact.name, width, height, 300, stripes));
        const auto [driver, farthest] = read_back(folder / fact.name);
        CHECK(driver == fact.driver);
        CHECK(farthest <= fact.farthest);
    }
}

TEST_CASE("What no picture is written as is refused, with what can be") {
    const sample::TempFolder folder;
    for (const char* name : {"a.pdf", "a.svg", "a.gif", "a.png.bmp", "a.jpge"}) {
        INFO(name);
        const Status written = write_picture(folder / name, width, height, 0, stripes);
        REQUIRE_FALSE(written.ok());
        const std::string ending = std::filesystem::path(name).extension().string();
        CHECK(written.error().what == "no picture can be written as \"" + ending + "\"");
        CHECK(written.error().remedy ==
              "choose a name that ends in .png, .jpg, .jpeg, .webp, .tif or .tiff");
        CHECK_FALSE(std::filesystem::exists(folder / name));
    }
}

TEST_CASE("A picture's resolution stands in its file") {
    const sample::TempFolder folder;
    for (const char* name : {"a.png", "a.jpg", "a.tif"}) {
        INFO(name);
        CHECK(keeps_resolution(picture_format(name).value()));
        REQUIRE(write_picture(folder / name, width, height, 300, stripes));
        static_cast<void>(read_back(folder / name));  // still whole
    }
    CHECK_FALSE(keeps_resolution(PictureFormat::webp));
    // 300 / 0.0254 = 11811 = 0x2e23 pixels a metre; the last four bytes are the chunk's CRC-32.
    const std::string png = test::content_of(folder / "a.png");
    CHECK(bytes_at(png, 33, 21) ==
          "00000009"
          "70485973"
          "00002e23"
          "00002e23"
          "01"
          "78a53f76");
    const std::string jpeg = test::content_of(folder / "a.jpg");
    CHECK(bytes_at(jpeg, 13, 5) ==
          "01"
          "012c"
          "012c");
    const std::unique_ptr<GDALDataset> tiff(
        GDALDataset::Open((folder / "a.tif").c_str(), GDAL_OF_RASTER));
    REQUIRE(tiff);
    CHECK(std::string(tiff->GetMetadataItem("TIFFTAG_XRESOLUTION")) == "300");
    CHECK(std::string(tiff->GetMetadataItem("TIFFTAG_YRESOLUTION")) == "300");
    CHECK(std::string(tiff->GetMetadataItem("TIFFTAG_RESOLUTIONUNIT")).find('2') == 0);
    REQUIRE(write_picture(folder / "a.png", width, height, 0, stripes));
    CHECK(test::content_of(folder / "a.png").find("pHYs") == std::string::npos);
}
